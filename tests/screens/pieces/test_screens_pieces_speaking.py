"""JupyterLab's own words: the house's table completes the language pack that a browser asks for."""

import re

import pytest
from jupyterlab_server import translations_handler
from jupyterlab_server.translation_utils import get_language_pack

from authoring.screens.pieces import speaking

PLACE = re.compile(r"%\d")
ALIKE = {"Python", "Markdown", "JupyterLab", "ReStructured", "Reveal", "js", "Shift", "Ctrl", "V"}


def test_the_vietnamese_pack_gets_the_words_and_no_other_does() -> None:
    words = {"Cut Cell": ("Cắt ô",)}
    ask = speaking.completed(lambda locale: ({"jupyterlab": {"Cut Cell": ["x"], "Copy": ["Chép"]}}, locale), words)
    pack, said = ask("vi_VN")
    assert (pack["jupyterlab"], said) == ({"Cut Cell": ("Cắt ô",), "Copy": ["Chép"]}, "vi_VN")
    assert ask("fr_FR")[0]["jupyterlab"]["Cut Cell"] == ["x"]
    bare = speaking.completed(lambda _locale: ({}, "thiếu gói"), words)
    assert bare("vi_VN") == (dict.fromkeys(speaking.DOMAINS, words), "thiếu gói")


def test_the_server_answers_with_the_words_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(translations_handler), "get_language_pack", get_language_pack)
    speaking.speak_vietnamese()
    pack, trouble = vars(translations_handler)["get_language_pack"]("vi_VN")
    assert (trouble, pack["jupyterlab"]["Split Cell"]) == ("", ("Tách ô",))
    assert pack["jupyterlab"]["Cut Cell"] == ("Cắt ô", "Cắt ô")  # one cell, many cells
    assert pack["jupyterlab"]["menu\x04Edit"] == get_language_pack("vi_VN")[0]["jupyterlab"]["menu\x04Edit"]


def test_every_word_is_vietnamese_and_keeps_the_places_of_the_english_one() -> None:
    words = {said: forms[0] for said, forms in speaking.read_words().items()}
    assert len(words) > 300
    assert {k for k, v in words.items() if not {*PLACE.findall(k)} <= {*PLACE.findall(v)}} == set()
    english = [
        v for k, v in words.items() if {*re.findall(r"[A-Za-z]{4,}", k)} & {*re.findall(r"[A-Za-z]{4,}", v)} - ALIKE
    ]
    assert [one for one in english if one.isascii()] == []
