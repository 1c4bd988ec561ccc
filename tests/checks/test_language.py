from __future__ import annotations

import pytest
from hypothesis import given

from rolethread_gui.checks.language import language_of
from tests.checks.drawn import texts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The old mill stood at the end of the road, and nobody had been in it for years."),
        ("de", "Die alte Mühle stand am Ende der Straße, und niemand war seit Jahren in ihr gewesen."),
        ("fr", "Le vieux moulin était au bout de la route et personne n'y était entré depuis des années."),
        ("es", "El viejo molino estaba al final del camino y nadie había entrado en él por años."),
        ("it", "Il vecchio mulino era alla fine della strada e non ci entrava nessuno da anni."),
        ("pt", "O velho moinho ficava no fim da estrada e não entrava ninguém há anos, mas ela foi."),
        ("ru", "Старая мельница стояла в конце дороги, и никто не был в ней много лет."),
        ("zh", "老磨坊在路的尽头，多年来没有人进去过。"),
        ("ja", "古い水車小屋は道の終わりに立っていて、何年も誰も入らなかった。"),
        ("ko", "오래된 방앗간은 길 끝에 서 있었고 몇 년 동안 아무도 들어가지 않았다."),
        ("el", "Ο παλιός μύλος στεκόταν στο τέλος του δρόμου."),
        ("", "Paris"),
        ("", "vale"),
        ("", "1234 5678 !!!"),
        ("", ""),
    ],
)
def test_languages(language, text):
    assert language_of(text) == language


@given(texts)
def test_never_fails(text):
    assert len(language_of(text)) in (0, 2)
