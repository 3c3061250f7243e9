"""Parts: pure functions from plain values to HTML; the only place where text is escaped."""

import html
from base64 import b64encode
from collections.abc import Iterable, Sequence

from authoring.screens.pieces import texts

LEVELS = {**texts.LEVELS, "ok": texts.FINE, "stale": texts.STALE, "none": ""}
KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".svg": "image/svg+xml",
    ".html": "text/html",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
}
YES = "-ok"  # how the name of a button ends that says yes to what a strip asks
HEAVIEST = 1_400_000  # bytes of a file in an address: browsers take two million letters
_CUT = "var(--wb-surface)"
SHAPES = {
    "block": f'<path d="M4 .8h5L12.2 4v5L9 12.2H4L.8 9V4z" fill="currentColor"/><path d="M3.6 6.5h5.8" stroke="{_CUT}" '
    'stroke-width="2"/>',
    "warn": f'<path d="M6.5 1 12.4 12H.6z" fill="currentColor"/><path d="M6.5 4.6v3.6M6.5 9.4v1.4" stroke="{_CUT}" '
    'stroke-width="1.5"/>',
    "info": f'<circle cx="6.5" cy="6.5" r="5.7" fill="currentColor"/><path d="M6.5 5.6v4.2M6.5 2.9v1.5" '
    f'stroke="{_CUT}" stroke-width="1.7"/>',
    "ok": '<path d="M1.5 7.2 5 10.6 11.5 2.6" fill="none" stroke="currentColor" stroke-width="2.2"/>',
    "stale": f'<path d="M6.5 .6 12.4 6.5 6.5 12.4 .6 6.5z" fill="currentColor"/><path d="M6.5 3.6v3.4M6.5 8.3v1.3" '
    f'stroke="{_CUT}" stroke-width="1.5"/>',
    "none": '<circle cx="6.5" cy="6.5" r="5" fill="none" stroke="currentColor" stroke-width="1.8"/>',
}


def esc(text: object) -> str:
    """Text as HTML."""
    return html.escape(str(text), quote=True)


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Text with the deciding words (half-open spans of it) in <mark>; overlapping spans become one."""
    out, at = "", 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            out += esc(text[at:begin]) + f"<mark>{esc(text[begin:end])}</mark>"
            at = end
    return out + esc(text[at:])


def excerpt(text: str, spans: Iterable[tuple[int, int]], around: int) -> str:
    """The marked words with some of the text on each side; dots stand for what is left out."""
    marks = sorted(spans)
    first, last = marks[0] if marks else (0, 0)
    begin = max(0, first - around)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = text.find(" ", last + around)
    end = len(text) if end < 0 else end
    cut = marked(text[begin:end], [(start - begin, stop - begin) for start, stop in marks if stop <= end])
    return f"{'… ' if begin else ''}{cut}{' …' if end < len(text) else ''}"


def rewritten(old: str, new: str, replaced: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> str:
    """A new text with the words that are gone in <del> and those that came in <ins>; spans of the old and the new."""
    out, at = "", 0
    for (gone, left), (came, done) in replaced:
        out += esc(new[at:came])
        out += f"<del>{esc(old[gone:left])}</del> " if left > gone else ""
        out += f"<ins>{esc(new[came:done])}</ins>" if done > came else ""
        at = done
    return out + esc(new[at:])


def shape(level: str) -> str:
    """The drawing of a level: readable without colour."""
    return f'<svg viewBox="0 0 13 13" aria-hidden="true" focusable="false">{SHAPES[level]}</svg>'


def mark(level: str, text: str | None = None, *, tag: bool = False) -> str:
    """A level with its word, or with another one."""
    word = LEVELS[level] if text is None else text
    return f'<span class="wb-mark is-{level}{" wb-tag" if tag else ""}">{shape(level)}<span>{esc(word)}</span></span>'


def button(
    action: str, text: str, *, kind: str = "", key: str = "", off: str = "", then: str = "", says: str = ""
) -> str:
    """A button; `off`: why it can't be pressed now; `then`: what gets the focus after it; `says`: what it is about."""
    more = f' aria-label="{esc(text)}: {esc(says)}"' if says else ""
    more += f' aria-disabled="true" title="{esc(off)}"' if off else ""
    more += f' data-then="{esc(then)}"' if then else ""
    more += f' aria-keyshortcuts="{esc(key.replace("Ctrl", "Control"))}"' if key else ""
    shown = f'<kbd aria-hidden="true">{esc(key)}</kbd>' if key else ""
    return f'<button type="button" class="wb-btn {kind}" data-action="{esc(action)}"{more}>{esc(text)}{shown}</button>'


def jump(field: str, text: str) -> str:
    """A button that only moves the focus to a field."""
    goto = f'[data-field="{field}"]'
    return (
        f'<button type="button" class="wb-btn wb-quiet" data-action="goto-{esc(field)}" data-goto="{esc(goto)}">'
        f"{esc(text)}</button>"
    )


def bar(here: str, who: str, *, sample: bool = False) -> str:
    """The bar of every screen: where am I, where can I go, who am I, may another sit down, is this practice.

    Below it is the place where the next person is asked for; `who` is empty where nobody sits yet.
    """
    links = "".join(
        f'<a href="{name}.ipynb"{" aria-current=page" if name == here else ""}>{esc(title)}</a>'
        for name, title in texts.SCREENS
    )
    nav = f'<nav aria-label="{esc(texts.NAVIGATION)}">{links}</nav>'
    tag = mark("info", texts.SAMPLE_TAG, tag=True) if sample else ""
    change = button("seat", texts.SEAT["change"], kind="wb-quiet", then='[data-field="seat"]') if who else ""
    person = f'<span class="wb-who" title="{esc(who)}">{esc(who)}</span>{change}'
    return f'<header class="wb-bar">{nav}{tag}{person}</header><div class="wb-seat" data-slot="seat"></div>'


def because(level: str, verdict: str, place: str, quote: str, *, link: str = "") -> str:
    """What the citation says of an option; `quote` and `link`, which stands for the place, are HTML already."""
    where = f" {link}" if link else f' <span class="wb-cite">{esc(place)}</span>' if place else ""
    said = f'<br><span class="wb-quote">“{quote}”</span>' if quote else ""
    return f"{mark(level, verdict)}{where}{said}"


def pair(rows: Sequence[tuple[str, str]]) -> str:
    """Two items, one under the other."""
    body = "".join(f'<dt>{esc(name)}</dt><dd class="wb-same">{esc(text)}</dd>' for name, text in rows)
    return f'<dl class="wb-pair">{body}</dl>'


def finding(number: int, level: str, title: str, text: str, *, extra: str = "", links: Sequence[str] = ()) -> str:
    """One finding of a list; `extra` and `links` are HTML already."""
    tools = f'<div class="wb-links">{"".join(links)}</div>' if links else ""
    head = f"<p>{mark(level)} <b>{esc(title)}</b></p>"
    return f'<li class="wb-finding at-{level}" data-finding="{number}">{head}<p>{esc(text)}</p>{extra}{tools}</li>'


def banner(level: str, text: str, *buttons: str, role: str = "status", more: str = "") -> str:
    """A banner over the screen; `text` and `buttons` are HTML already."""
    drawn = shape(level).replace("<svg", '<svg width="16" height="16"')
    tools = f'<span class="wb-actions">{"".join(buttons)}</span>' if any(buttons) else ""
    return f'<div class="wb-banner is-{level}" role="{role}"{more}>{drawn}<div>{text}</div>{tools}</div>'


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[int] = ()) -> str:
    """A table; cells are HTML already, `numbers` are the right-aligned columns."""

    def look(column: int) -> str:
        return ' class="wb-num"' if column in numbers else ""

    heads = "".join(f'<th scope="col"{look(n)}>{esc(word)}</th>' for n, word in enumerate(head))
    body = ""
    for first, *rest in rows:
        cells = "".join(f"<td{look(n)}>{cell}</td>" for n, cell in enumerate(rest, 1))
        body += f'<tr><th scope="row"{look(0)}>{first}</th>{cells}</tr>'
    cap = f'<caption class="wb-sr">{esc(caption)}</caption>'
    return f"<table>{cap}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def card(name: str, title: str, body: str, *, note: str = "", pad: bool = True) -> str:
    """A card named by its heading; `body` and `note` are HTML already."""
    extra = f"<small>{note}</small>" if note else ""
    inside = f'<div class="wb-pad">{body}</div>' if pad else body
    head = f'<h2 id="{name}-h">{esc(title)}{extra}</h2>'
    return f'<section class="wb-card" aria-labelledby="{name}-h">{head}{inside}</section>'


def area(field: str, label: str, *, hint: str = "", small: str = "", home: bool = False) -> str:
    """A field of one or more lines; the screen's `home` field has the focus first."""
    more = f" <small>{esc(small)}</small>" if small else ""
    attributes = f'id="{field}" data-field="{field}"{" data-home" if home else ""} placeholder="{esc(hint)}"'
    return (
        f'<div class="wb-field"><label for="{field}">{esc(label)}{more}</label>'
        f'<textarea {attributes} rows="{2 if home else 1}" spellcheck="false" maxlength="4000"></textarea></div>'
    )


def line(field: str, label: str, *, hint: str = "", home: bool = False, offers: Sequence[str] = ()) -> str:
    """A field of one line; the screen's `home` field has the focus first; `offers` are texts to choose from."""
    attributes = f'id="{field}" data-field="{field}"{" data-home" if home else ""} placeholder="{esc(hint)}"'
    attributes += f' list="{field}-offers"' if offers else ""
    listed = "".join(f'<option value="{esc(one)}"></option>' for one in offers)
    more = f'<datalist id="{field}-offers">{listed}</datalist>' if offers else ""
    return (
        f'<div class="wb-field"><label for="{field}">{esc(label)}</label>'
        f'<input type="text" {attributes} autocomplete="off" spellcheck="false" maxlength="400">{more}</div>'
    )


def passphrase(label: str, hint: str = "", field: str = "passphrase") -> str:
    """The field of a passphrase, which stays in the browser until a button is pressed, with a hint beside it."""
    told = f'<input type="password" data-field="{field}" data-local autocomplete="off">'
    return f'<label>{esc(label)} {told}</label> <small class="wb-nowrap">{esc(hint)}</small>'


def choice(field: str, label: str, values: Iterable[tuple[str, str]], *, home: bool = False) -> str:
    """A field that offers values: (what is kept, what is shown); at `home` the focus comes to it first."""
    offers = "".join(f'<option value="{esc(value)}">{esc(word)}</option>' for value, word in values)
    return (
        f'<div class="wb-field"><label for="{field}">{esc(label)}</label>'
        f'<select id="{field}" data-field="{field}"{" data-home" if home else ""}>{offers}</select></div>'
    )


def pick(field: str, text: str, kinds: str, *, kind: str = "wb-primary") -> str:
    """A button that lets a person choose a file; `kinds` are the endings that are offered."""
    chosen = f'<input type="file" class="wb-sr" data-pick="{esc(field)}" accept="{esc(kinds)}">'
    return f'<label class="wb-btn {kind}">{chosen}{esc(text)}</label>'


def keys(*words: tuple[str, str]) -> str:
    """The foot of a screen: its keys, and the way to the same page in JupyterLab."""
    shown = "".join(f"<span><kbd>{esc(key)}</kbd> {esc(what)}</span>" for key, what in words)
    lab = f'<a class="wb-lab" href="#" target="_blank" data-lab>{esc(texts.IN_LAB)}</a>'
    return f'<div class="wb-keys">{shown}{lab}</div>'


def progress(done: int, of: int, said: str) -> str:
    """A bar that shows a share, and says it."""
    share = min(100, round(100 * done / of)) if of else 100
    return f'<span class="wb-progress" role="img" aria-label="{esc(said)}"><span style="width:{share}%"></span></span>'


def sums(*figures: tuple[int | str, str]) -> str:
    """A row of big figures with their words."""
    shown = "".join(f"<div><dd>{figure}</dd><dt>{esc(word)}</dt></div>" for figure, word in figures)
    return f'<dl class="wb-sum">{shown}</dl>'


def download(name: str, data: bytes, word: str) -> str:
    """A link that keeps a small file (at most `HEAVIEST` bytes) on the person's disk, without a request."""
    kind = KINDS.get(name[name.rfind(".") :], "application/octet-stream")
    address = f"data:{kind};base64,{b64encode(data).decode()}"
    return f'<a class="wb-btn wb-primary" href="{address}" download="{esc(name)}" target="_blank">{esc(word)}</a>'


def refusal(text: str) -> str:
    """What couldn't be done and why."""
    return banner("block", f"<b>{esc(texts.NOT_DONE)}</b> {esc(text)}", role="alert")


def lost() -> str:
    """The banner that the browser shows by itself when the kernel is gone."""
    return banner("block", f"<b>{esc(texts.LOST)}</b> {esc(texts.LOST_MORE)}", role="alert", more=" data-lost hidden")
