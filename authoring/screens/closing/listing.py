"""The papers of a place: which are made, by whom, from what, which to look at again; and the beginning of one."""

from base64 import b64encode
from collections.abc import Mapping, Sequence

from authoring.model.contests import Contest, week_number
from authoring.screens.closing.texts import CLOSING, FIGURES, PAPERS
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.ways import led
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.desks import END
from authoring.workbench.paperwork.overviews import Overview
from authoring.workbench.paperwork.papers import ABSENT, Compared
from authoring.workbench.paperwork.previews import Preview
from authoring.workbench.paperwork.registers import CHANGED, NEWER, Entry
from authoring.workbench.paperwork.regraded import OTHER, SAME

LEVELS = {SAME: "ok", OTHER: "block"}
TO_PREVIEW = '[data-action="preview-cancel"]'
TO_FILE = "[data-slot=banner] a[download]"


def slots(
    office: Office,
    found: Overview,
    verdicts: Mapping[str, Compared],
    busy: str,
    shown: tuple[str, Preview] | None,
) -> dict[str, str]:
    """The list, and the beginning of the paper that is shown; making all is the main button but at the end."""
    entries, make = found.entries, found.place == END
    week = found.place if office.bank.contest.week(found.place) else ""
    drawn = {"papers": card(office, entries, verdicts, busy, tools=tools(entries, busy, make=make), week=week)}
    entry = next((one for one in entries if shown and one.listed.key == shown[0]), None)
    return drawn | ({"preview": preview(entry, shown[1])} if entry and shown else {})


def title_of(found: Overview | None, about: str) -> str:
    """What a task is about, as people name it: a plot or a paper."""
    entries = found.entries if found else ()
    return FIGURES.get(about) or next((one.listed.title for one in entries if one.listed.key == about), about)


def card(
    office: Office,
    entries: Sequence[Entry],
    verdicts: Mapping[str, Compared],
    busy: str,
    *,
    tools: str,
    week: str = "",
) -> str:
    """Every paper with its state and what can be done with it; `busy` says why nothing new can be begun.

    `verdicts` are what came of comparing, the results above the papers that rest on them; `week` is whose papers these
    are, where they are one week's.
    """
    known = {one.listed.key for one in entries}
    rows = "".join(_result(one) for key, one in verdicts.items() if key not in known)
    drawn = ((at, one, _state(office, one, verdicts.get(one.listed.key))) for at, one in enumerate(entries))
    rows += "".join(_row(office, at, one, state, _links(one, busy), week) for at, one, state in drawn)
    made = sum(one.path is not None and one.stale != NEWER for one in entries)
    said = PAPERS["count"].format(made=made, total=len(entries))
    head = f'<div class="wb-pad wb-actions">{tools}</div>' if tools else ""
    return parts.card("papers", PAPERS["title"], f"{head}<ol>{rows}</ol>", note=esc(said), pad=False)


def tools(entries: Sequence[Entry], busy: str, *, make: bool) -> str:
    """What is done with all papers at once; making stands in the head where it is the main thing."""
    first = button("make-all", PAPERS["make-all"], off=busy) if make else ""
    if not any(one.path for one in entries):
        return first
    first += button("bundle", PAPERS["bundle"], off=busy, then=TO_FILE)
    return first + button("compare", PAPERS["compare"], kind="wb-quiet", off=busy)


def preview(entry: Entry, shown: Preview) -> str:
    """The beginning of a paper."""
    title = PAPERS["preview"].format(title=entry.listed.title)
    if shown.picture:
        address = f"data:image/svg+xml;base64,{b64encode(shown.picture).decode()}"
        body = f'<figure><img src="{address}" alt="{esc(entry.listed.title)}"></figure>'
    elif shown.page:
        page = esc(shown.page.decode("utf-8", "replace"))
        body = f'<iframe class="wb-page" sandbox="" srcdoc="{page}" title="{esc(title)}"></iframe>'
    else:
        named = f'tabindex="0" role="region" aria-label="{esc(title)}"'
        body = f'<div class="wb-scroll wb-paper" {named}>{_lines(shown)}</div>'
    more = f'<span class="wb-small">{esc(PAPERS["preview-more"])}</span>' if shown.more else ""
    return parts.card("preview", title, f'<div class="wb-actions">{_tools(entry)}{more}</div>{body}')


def basis(name: str, contest: Contest) -> str:
    """What a paper was made from, in people's words."""
    tags = {week.tag: week_number(week.tag) for week in contest.weeks}
    head, _, number = name.rpartition("-results-")
    if head:
        return PAPERS["basis-results"].format(week=tags.get(head, head), number=number)
    if name.startswith("tong-ket-"):
        return PAPERS["basis-given"].format(number=name.rpartition("-")[2])
    if name.startswith("ket-thuc-"):
        return PAPERS["basis-all"].format(numbers=", ".join(name.split("-")[2:]))
    return PAPERS["basis-release"].format(name=name) if "-r" in name else PAPERS["basis-settings"]


def _result(one: Compared) -> str:
    """A result graded again from the raw files."""
    week = one.key.partition("-")[2]
    name = PAPERS["result"].format(week=week_number(week)) if week else PAPERS["result-here"]
    name = PAPERS["result-given"] if one.key == papers.CLOSING else name
    level = LEVELS.get(one.verdict, "none")
    word = PAPERS["not-compared"] if one.verdict == ABSENT else one.verdict
    told = f"<p>{esc(one.why)}</p>" if one.why else ""
    return f'<li class="wb-finding at-{level}"><p>{mark(level, word)} <b>{esc(name)}</b></p>{told}</li>'


def _row(office: Office, number: int, one: Entry, state: tuple[str, str, str], tools: str, week: str) -> str:
    level, word, more = state
    side = PAPERS["public" if one.listed.public else "inside"]
    title = f"<p>{mark(level, word)} <b>{esc(one.listed.title)}</b> <small class='wb-nowrap'>{esc(side)}</small></p>"
    told = f"<p><small>{esc(_said(office, one))}</small></p>" if one.path else ""
    told += f"<p>{mark('warn', PAPERS['torn'])} {esc(one.torn)}</p>" if one.torn else ""
    told += f"<p>{led(more, week)}</p>" if more else ""
    todo = f' tabindex="-1" data-finding="{number}"' if level != "ok" else ""
    look = "done" if one.path is None else level
    links = f'<div class="wb-links">{tools}</div>'
    return f'<li class="wb-finding wb-kept at-{look}"{todo}><div>{title}{told}</div>{links}</li>'


def _state(office: Office, one: Entry, verdict: Compared | None) -> tuple[str, str, str]:
    """Level, word and sentence; what was compared just now counts more than what may have changed."""
    if one.path is None:
        return "none", PAPERS["lacking"], one.why
    if one.stale == NEWER:
        newer = PAPERS["newer"].format(basis=basis(one.basis, office.bank.contest).partition(",")[0])
        return "stale", PAPERS["stale"], " ".join(filter(None, (newer, one.why)))
    if verdict:
        return LEVELS.get(verdict.verdict, "none"), f"{PAPERS['made']}, {verdict.verdict}", verdict.why
    if one.stale == CHANGED:
        return "stale", PAPERS["stale"], PAPERS["changed"]
    return "ok", PAPERS["made"], ""


def _said(office: Office, one: Entry) -> str:
    """Of a made paper: when, by whom, from what."""
    contest = office.bank.contest
    when = [moments.full(one.time, contest)] if one.time else []
    who = office.name_of(one.maker) if one.maker else PAPERS["nobody"]
    return " · ".join((*when, who, basis(one.basis, contest)))


def _links(one: Entry, busy: str) -> str:
    key, title = one.listed.key, one.listed.title
    made = one.path is not None and one.stale != NEWER
    links = ""
    if one.path is not None:
        links = button(f"view:{key}", PAPERS["view"], kind="wb-quiet", says=title, then=TO_PREVIEW)
        links += button(f"save:{key}", PAPERS["save"], kind="wb-quiet", says=title, then=TO_FILE)
    if one.why:
        return links  # the sentence beside it says what is lacking
    return links + button(f"make:{key}", PAPERS["again" if made else "make"], kind="wb-quiet", says=title, off=busy)


def _tools(one: Entry) -> str:
    save = button(f"save:{one.listed.key}", PAPERS["save"], says=one.listed.title, then=TO_FILE)
    return save + button("preview-cancel", CLOSING["close"])


def _lines(shown: Preview) -> str:
    """Lines as they stand; rows that follow one another as one table."""
    out, rows = "", ""
    for one in (*shown.lines, ""):
        if isinstance(one, tuple):
            rows += f"<tr>{''.join(f'<td>{esc(cell)}</td>' for cell in one)}</tr>"
            continue
        out += f"<table><tbody>{rows}</tbody></table>" if rows else ""
        out += f"<p>{esc(one)}</p>" if one else ""
        rows = ""
    return out
