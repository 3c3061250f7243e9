"""A form as one HTML page for a portal: nothing is fetched, nothing runs, it prints as a paper."""

from collections.abc import Iterator, Sequence

from authoring.formats.forms.markup import escaped, lined, tag
from authoring.formats.forms.styles import STYLE
from authoring.formats.vocabulary import FIELDS, KEY
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, Option

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def form_page(form: Form) -> bytes:
    """The questions without a key; no option looks other than the rest."""
    return _page(form, "Đề thi trắc nghiệm", [_section(item, (_choices(item),)) for item in form.items])


def published_page(form: Form, items: Sequence[Item]) -> bytes:
    """The questions with the right options told in words, căn cứ and giải thích."""
    parts = [
        _section(line, (_choices(line, item.key), _reasons(item))) for line, item in zip(form.items, items, strict=True)
    ]
    return _page(form, "Đề thi và đáp án", parts)


def _page(form: Form, kind: str, sections: Sequence[str]) -> bytes:
    name = f"{kind} - {form.week_name} - {form.contest_name}"
    head = tag(
        "head",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        tag("title", escaped(name)),
        tag("style", STYLE),
    )
    facts = f"{len(form.items)} câu · {form.minutes} phút · bản phát hành {form.week}-r{form.revision}"
    titles = (
        tag("p", escaped(form.contest_name), class_="contest"),
        tag("h1", escaped(kind)),
        tag("p", escaped(form.week_name), class_="week"),
        tag("p", escaped(facts), class_="facts"),
    )
    body = tag("body", tag("header", *titles), "\n", tag("main", *sections, "\n"), tag("footer", tag("p", "HẾT")))
    return f"<!doctype html>\n{tag('html', head, body, lang='vi')}\n".encode()


def _section(item: FormItem, inner: Sequence[str]) -> str:
    """One question; its heading is what a reader of screens jumps to."""
    place = f"cau-{item.number}"
    title = tag("h2", f"Câu {item.number}", id=place)
    stem = tag("p", lined(item.stem, "<br>"), class_="stem")
    return "\n" + tag("section", title, stem, *inner, aria_labelledby=place)


def _choices(item: FormItem, key: str = "") -> str:
    return tag("ul", *(_choice(option, right=option.label in key) for option in item.options), role="list")


def _choice(option: Option, *, right: bool) -> str:
    letter = tag("span", f"{escaped(option.label)}.", class_="letter")
    text = tag("span", lined(option.text, "<br>"), *_told(right=right))
    return tag("li", letter, " ", text, class_="right") if right else tag("li", letter, " ", text)


def _told(*, right: bool) -> Iterator[str]:
    if right:
        yield " " + tag("strong", "(đáp án đúng)")


def _reasons(item: Item) -> str:
    rows = [(KEY[1], ", ".join(item.key))]
    rows += [(FIELDS[name][0], text) for name in ("citation", "explanation") if (text := str(getattr(item, name)))]
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", lined(text, "<br>"))) for name, text in rows))
