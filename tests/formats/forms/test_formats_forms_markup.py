"""Markup: attributes, escaping, characters that no file may hold."""

import unicodedata
from types import SimpleNamespace as Keyed

from authoring.formats.forms.markup import cleaned, escaped, lined, tag

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def test_tags_and_their_attributes() -> None:
    assert tag("br") == "<br/>"
    assert tag("p", "a", "<b/>", class_="x", aria_label='"&', xml__lang="vi") == (
        '<p class="x" aria-label="&quot;&amp;" xml:lang="vi">a<b/></p>'
    )
    assert tag("text", "") == "<text></text>"


def test_text_is_escaped_composed_and_legal() -> None:
    assert escaped("<a> & \"b\" 'c'") == "&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;"
    assert lined("a<\r\nb\rc", "<br>") == "a&lt;<br>b<br>c"
    assert cleaned("e\u0302\u0301 \x00\x0b\ud800\uffff") == "ế \ufffd\ufffd\ufffd\ufffd"


def test_the_thousand_hold_every_letter_and_every_sign(thousand: Keyed, single: Keyed) -> None:
    for keyed in (thousand, single):
        said = "".join(item.stem + "".join(option.text for option in item.options) for item in keyed.form.items)
        assert unicodedata.is_normalized("NFC", said)
        letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES} | {"đ"}
        assert len(letters) == 73
        assert {letter for letter in letters if letter not in said or letter.upper() not in said} == set()
        assert set("~=#{}:\\/\"'&<>%+-@") <= set(said)
        begin = {option.text[0] for item in keyed.form.items for option in item.options}
        assert set("=+-@%[#~'") <= begin
