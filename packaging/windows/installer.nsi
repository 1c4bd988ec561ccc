; The Windows installer: for one person, without administrator rights. Compiled by build.sh with
; VERSION, NUMBERS (1.2.3.0), SIZE_KB, PAYLOAD (the folder to install) and OUTPUT.
; Silent: setup.exe /S [/D=C:\where], and Uninstall.exe /S. Texts of questions never appear then; the careful answer holds.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!define NAME "RoleThread Workbench"
!define PROGRAM "${NAME}.exe"
!define PROJECT_ID "RoleThread.Project"
!define LINES_ID "RoleThread.Conversations"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\RoleThreadWorkbench"
!define OWN_KEY "Software\RoleThread\Workbench Setup"
; Everything lies in this folder of the one that was chosen, which therefore can be removed whole.
!define INSIDE "program"
; Written with the first file: only a folder with it is ever removed.
!define MARK "installed-by-rolethread-setup.txt"

!include "MUI2.nsh"
!include "x64.nsh"
!include "WinVer.nsh"
!include "LogicLib.nsh"

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
ManifestDPIAware true

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${PAYLOAD}/rolethread.ico"
!define MUI_UNICON "${PAYLOAD}/rolethread.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${INSIDE}\${PROGRAM}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"

LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs Windows 10 or newer, 64 bit."
LangString TOO_OLD ${LANG_GERMAN} "${NAME} braucht Windows 10 oder neuer, 64 Bit."
LangString TOO_OLD ${LANG_SPANISH} "${NAME} necesita Windows 10 o posterior, de 64 bits."
LangString IS_RUNNING ${LANG_ENGLISH} "${NAME} is running. Close its window, then choose Retry."
LangString IS_RUNNING ${LANG_GERMAN} "${NAME} läuft noch. Schließen Sie das Fenster und wählen Sie dann „Wiederholen“."
LangString IS_RUNNING ${LANG_SPANISH} "${NAME} está abierto. Cierre su ventana y elija «Reintentar»."
LangString PROJECT_KIND ${LANG_ENGLISH} "RoleThread project"
LangString PROJECT_KIND ${LANG_GERMAN} "RoleThread-Projekt"
LangString PROJECT_KIND ${LANG_SPANISH} "Proyecto de RoleThread"
LangString LINES_KIND ${LANG_ENGLISH} "Conversations (JSON Lines)"
LangString LINES_KIND ${LANG_GERMAN} "Gespräche (JSON Lines)"
LangString LINES_KIND ${LANG_SPANISH} "Conversaciones (JSON Lines)"
LangString REMOVE_PROGRAM ${LANG_ENGLISH} "The program"
LangString REMOVE_PROGRAM ${LANG_GERMAN} "Das Programm"
LangString REMOVE_PROGRAM ${LANG_SPANISH} "El programa"
LangString REMOVE_OWN ${LANG_ENGLISH} "Its preferences, reports and the sample's project"
LangString REMOVE_OWN ${LANG_GERMAN} "Seine Einstellungen, Berichte und das Beispielprojekt"
LangString REMOVE_OWN ${LANG_SPANISH} "Sus preferencias, informes y el proyecto de muestra"
LangString KEPT ${LANG_ENGLISH} "Your projects and datasets are never removed."
LangString KEPT ${LANG_GERMAN} "Ihre Projekte und Datensätze werden nie gelöscht."
LangString KEPT ${LANG_SPANISH} "Sus proyectos y conjuntos de datos nunca se eliminan."

; A running program cannot be opened for writing. Silently: give up instead of asking.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  again:
  ${If} ${FileExists} "$INSTDIR\${INSIDE}\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${INSIDE}\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Removes what an earlier setup put there, and nothing else.
!macro RemoveInside
  ${If} ${FileExists} "$INSTDIR\${INSIDE}\${MARK}"
    RMDir /r "$INSTDIR\${INSIDE}"
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
FunctionEnd

Section "-${NAME}"
  Call WaitUntilClosed
  !insertmacro RemoveInside
  SetOutPath "$INSTDIR\${INSIDE}"
  FileOpen $0 "$INSTDIR\${INSIDE}\${MARK}" w
  FileWrite $0 "${NAME} ${VERSION}$\r$\n"
  FileClose $0
  File /r "${PAYLOAD}/*.*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${INSIDE}\${PROGRAM}" "" "$INSTDIR\${INSIDE}\rolethread.ico"

  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${INSIDE}\rolethread.ico"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME} contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; Projects belong to the program; .jsonl is only offered under "Open with".
  WriteRegStr HKCU "Software\Classes\${PROJECT_ID}" "" "$(PROJECT_KIND)"
  WriteRegStr HKCU "Software\Classes\${PROJECT_ID}\DefaultIcon" "" "$INSTDIR\${INSIDE}\rolethread.ico"
  WriteRegStr HKCU "Software\Classes\${PROJECT_ID}\shell\open\command" "" '"$INSTDIR\${INSIDE}\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\.rolethread" "" "${PROJECT_ID}"
  WriteRegStr HKCU "Software\Classes\.rolethread\OpenWithProgids" "${PROJECT_ID}" ""
  WriteRegStr HKCU "Software\Classes\${LINES_ID}" "" "$(LINES_KIND)"
  WriteRegStr HKCU "Software\Classes\${LINES_ID}\shell\open\command" "" '"$INSTDIR\${INSIDE}\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\.jsonl\OpenWithProgids" "${LINES_ID}" ""
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${INSIDE}\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".jsonl" ""
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".rolethread" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "un.$(REMOVE_PROGRAM)"
  SectionIn RO
  Call un.WaitUntilClosed
  !insertmacro RemoveInside
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of the person's lies there
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  DeleteRegKey HKCU "Software\Classes\${PROJECT_ID}"
  DeleteRegKey HKCU "Software\Classes\${LINES_ID}"
  DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
  DeleteRegValue HKCU "Software\Classes\.jsonl\OpenWithProgids" "${LINES_ID}"
  DeleteRegValue HKCU "Software\Classes\.rolethread\OpenWithProgids" "${PROJECT_ID}"
  ReadRegStr $0 HKCU "Software\Classes\.rolethread" ""
  ${If} $0 == "${PROJECT_ID}"
    DeleteRegKey HKCU "Software\Classes\.rolethread"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Not ticked, and not done silently: only when the person asks for it.
Section /o "un.$(REMOVE_OWN)"
  RMDir /r "$LOCALAPPDATA\${NAME}"
  Delete "$APPDATA\RoleThread\Workbench.ini"
  RMDir "$APPDATA\RoleThread"
SectionEnd
