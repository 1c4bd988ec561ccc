"""Qt's own translations: what widgets say, and Qt's own buttons and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from rolethread_gui.resource_files import resource
from rolethread_gui.wording import ENGLISH, language


def install_translations(app: QCoreApplication) -> None:
    """Let every widget that is made from now on speak the language of the program."""
    code = language()
    if code == ENGLISH:
        return
    QLocale.setDefault(QLocale(code))
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", shipped), (code, str(resource("i18n")))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
