"""The page for a portal: every text comes back through an HTML parser; nothing is fetched, nothing runs."""

import re
from html.parser import HTMLParser
from types import SimpleNamespace as Keyed

from authoring.formats import write_form, write_published_form
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.pages import form_page, published_page
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options

FORM = Form(
    "c", "Cuộc <thi> & “hỏi”", "w", "Tuần", 1, 15, (FormItem(1, "q1", 1, "1 < 2?\nChọn:", options("<b>", "&amp;")),)
)
ITEM = Item("q1", "1 < 2?\nChọn:", options("<b>", "&amp;"), "A", "d1", "Vì thế.")
FETCHES = re.compile(
    r"""\b(src|href|action|background|data|srcset|poster)=|url\(|@import|<(script|link|img|iframe|object)"""
)


class Reader(HTMLParser):
    """Headings, stems, options, definitions and attributes in their order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "br":
            self.rows[-1] = (self.rows[-1][0], self.rows[-1][1] + "\n")
        elif tag not in ("meta", "span", "strong"):
            self.open.append(tag)
            self.rows.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("br", "span", "strong"):
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("title", "h1", "h2", "p", "li", "dt", "dd"):
            self.rows[-1] = (self.rows[-1][0], self.rows[-1][1] + data)


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader


def rows(page: bytes, *tags: str) -> list[str]:
    return [text for tag, text in read(page).rows if tag in tags]


def test_a_small_page() -> None:
    page = form_page(FORM)
    assert page.startswith(b'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">')
    assert rows(page, "title", "h1", "h2", "p", "li") == [
        "Đề thi trắc nghiệm - Tuần - Cuộc <thi> & “hỏi”",
        *("Cuộc <thi> & “hỏi”", "Đề thi trắc nghiệm", "Tuần", "1 câu · 15 phút · bản phát hành w-r1"),
        *("Câu 1", "1 < 2?\nChọn:", "A. <b>", "B. &amp;", "HẾT"),
    ]


def test_the_right_option_is_told_in_words_and_why() -> None:
    page = published_page(FORM, (ITEM,))
    assert rows(page, "h1", "li", "dt", "dd") == [
        *("Đề thi và đáp án", "A. <b> (đáp án đúng)", "B. &amp;"),
        *("Đáp án", "A", "Căn cứ", "d1", "Giải thích", "Vì thế."),
    ]
    assert rows(published_page(FORM, (Item("q1", "?", options("a", "b"), "A"),)), "dt") == ["Đáp án"]


def test_nothing_is_fetched_nothing_runs_and_headings_name_their_sections(thousand: Keyed) -> None:
    page = write_published_form(thousand.form, thousand.key, "html")
    found = read(page)
    texts = re.sub(r">[^<]*<", "><", page.decode())
    assert FETCHES.search(texts) is None
    assert (
        "meta",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    ) in (found.attributes)
    assert [name for _tag, name, _value in found.attributes if name.startswith("on")] == []
    named = [value for tag, name, value in found.attributes if (tag, name) == ("section", "aria-labelledby")]
    assert named == [value for tag, name, value in found.attributes if (tag, name) == ("h2", "id")]
    assert len(named) == len(thousand.form.items)


def test_a_thousand_questions_come_back(thousand: Keyed) -> None:
    wanted = [
        text
        for item in thousand.form.items
        for text in (f"Câu {item.number}", item.stem, *(f"{o.label}. {o.text}" for o in item.options))
    ]
    assert rows(write_form(thousand.form, "html"), "h2", "p", "li")[3:-1] == wanted
    keyed = rows(write_published_form(thousand.form, thousand.key, "html"), "li")
    right = [
        f"{o.label}. {o.text}{' (đáp án đúng)' if o.label in item.key else ''}"
        for item in key_items(thousand.form, thousand.key)
        for o in item.options
    ]
    assert keyed == right
