"""Where every row went: the sum, the rejected rows with their cells, the signs, the site's own scores."""

from collections.abc import Sequence

from authoring.records import read
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.prizes import tier
from authoring.screens.grading.texts import GRADING_PRIZES, GRADING_ROWS, GRADING_SIGNS, GRADING_TABS, GRADING_VOID
from authoring.screens.grading.values import LAST, number
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.results.arrivals import SIGNS
from authoring.workbench.results.grading import NOTICES
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import Row, Sheets

PARTS = ("read", "counted", "uncounted", "resent", "rejected")
MOST = 100  # signs that are shown
COMPARED = 1000  # so many differences the comparison lists


def received(secretary: Secretary) -> str:
    """Rows read = counted + uncounted + sent again + rejected; why rows were rejected, with examples."""
    sheets = secretary.sheets
    if sheets is None:
        return ""
    sums = "".join(
        f"<div><dd>{number(sheets.figures[name])}</dd><dt>{esc(GRADING_ROWS[name])}</dt></div>" for name in PARTS
    )
    several = len(sheets.files) > 1
    odd = "" if sheets.adds_up else f'<p role="alert">{mark("block", GRADING_ROWS["odd"])}</p>'
    rows = [
        (esc(one.said), number(one.count), "<br>".join(_places(*place, several=several) for place in one.places))
        for one in sheets.rejected.reasons
    ]
    head = [GRADING_ROWS[word] for word in ("reason", "count", "example")]
    table = parts.table(GRADING_ROWS["caption"], head, rows, numbers=(1,)) if rows else _none(GRADING_ROWS["none"])
    body = f'<dl class="wb-sum">{sums}</dl>{odd}{_notices(sheets)}{table}'
    return parts.card("received", GRADING_ROWS["title"], body, note=esc(GRADING_ROWS["note"]))


def rejected(secretary: Secretary) -> str:
    """The rejected rows with their original cells, and how they are mended and read again."""
    sheets = secretary.sheets
    if sheets is None or not sheets.rejected.rows:
        said = GRADING_PRIZES["none"] if sheets is None else GRADING_ROWS["none"]
        return parts.card("rejected", GRADING_TABS["rejected"], _none(said))
    found, count = sheets.rejected, sheets.figures["rejected"]
    rows = [tuple(esc(cell) for cell in row) for row in found.rows]
    region = f'role="region" tabindex="0" aria-label="{esc(GRADING_TABS["rejected"])}"'
    table = parts.table(GRADING_ROWS["caption"], found.header, rows)
    table = f'<div class="wb-scroll wb-items wb-raw" {region}>{table}</div>'
    book = button("book", GRADING_PRIZES["rejected"])
    fix = f'<div class="wb-pad"><p>{esc(GRADING_ROWS["fix"])}</p><div class="wb-actions">{book}</div></div>'
    title = GRADING_ROWS["list"].format(count=number(count))
    note = GRADING_ROWS["list-note"].format(shown=len(rows)) if len(rows) < count else ""
    return parts.card("rejected", title, fix + table, note=esc(note), pad=False)


def signs(secretary: Secretary) -> str:
    """The signs with whose entries they are about; a person decides: entries void, or a winner who isn't eligible."""
    sheets = secretary.sheets
    other = button("void:", GRADING_VOID["other"], kind="wb-quiet", then=TO_STRIP)
    if sheets is None:
        return parts.card("signs", GRADING_SIGNS["title"], _none(GRADING_PRIZES["none"]))
    if not sheets.signs:
        body = f'{_none(GRADING_SIGNS["none"])}<div class="wb-links">{other}</div>'
        return parts.card("signs", GRADING_SIGNS["title"], body)
    won = {one.award.person: one.award for one in secretary.winners}
    order = sorted(enumerate(sheets.signs), key=lambda one: one[1]["person"] not in won)  # the winners first
    rows = []
    for at, line in order[:MOST]:
        award = won.get(line["person"])
        prize = mark("warn", tier(award.tier)) if award else ""
        ask = (
            button(f"winner:{award.place}", GRADING_SIGNS["decide"], kind="wb-quiet", says=award.name) if award else ""
        )
        void = button(f"void:{at}", GRADING_VOID["void"], kind="wb-quiet", then=TO_STRIP, says=line["name"])
        told = esc(line["sign"]), _who(line), esc(_masked(line["detail"])), esc(line["attempts"])
        rows.append((*told, prize + ask + void))
    head = [GRADING_SIGNS[word] for word in ("sign", "who", "detail", "attempts", "prize")]
    table = parts.table(GRADING_SIGNS["caption"], head, rows, numbers=(3,))
    rule = f'<div class="wb-pad"><p class="wb-small">{esc(GRADING_SIGNS["rule"])}</p>{other}</div>'
    more = GRADING_SIGNS["shown"].format(count=MOST, file=SIGNS) if len(order) > MOST else ""
    body = f'{rule}<div class="wb-scroll wb-items">{table}</div><p class="wb-small">{esc(more)}</p>'
    note = GRADING_SIGNS["note"].format(count=number(len(order)))
    return parts.card("signs", GRADING_SIGNS["title"], body, note=esc(note), pad=False)


def site(secretary: Secretary) -> str:
    """The entries that the site scored otherwise, with the questions that explain it; nothing where none differs."""
    sheets = secretary.sheets
    if sheets is None or not sheets.compared:
        return ""
    rows = [(esc(line["number"]), esc(line["answer"]), esc(line["explained"])) for line in sheets.causes[:LAST]]
    head = [GRADING_ROWS[f"site-{word}"] for word in ("question", "answer", "explained")]
    table = (
        parts.table(GRADING_ROWS["site-caption"], head, rows, numbers=(0, 2))
        if rows
        else _none(GRADING_ROWS["site-bare"])
    )
    return parts.card("site", GRADING_ROWS["site"], table, note=esc(_different(sheets)))


def _notices(sheets: Sheets) -> str:
    """What the run noticed of the files and answers."""
    path = sheets.folder / KEPT / NOTICES
    lines = read(path).decode("utf-8").splitlines() if path.is_file() else []
    told = "".join(f"<li>{mark('warn', line)}</li>" for line in lines)
    return f'<h3>{esc(GRADING_ROWS["notices"])}</h3><ul class="wb-plain">{told}</ul>' if told else ""


def _places(file: str, rows: Sequence[str], *, several: bool) -> str:
    """Rows of a file, with its name where there are several."""
    said = GRADING_ROWS["row"].format(rows=", ".join(rows))
    return esc(GRADING_ROWS["row-of"].format(rows=said, file=file) if several and file else said)


def _different(sheets: Sheets) -> str:
    count = len(sheets.compared)
    return GRADING_ROWS["site-most" if count >= COMPARED else "site-note"].format(count=number(count))


def _who(line: Row) -> str:
    """Somebody by name and the end of the number: enough to find the entry, no more than is needed."""
    number_ = GRADING_VOID["number"].format(last=line["person"][-LAST:])
    return f"{esc(line['name'])} <small>{esc(number_)}</small>"


def _masked(text: str) -> str:
    """A text whose long numbers show their ends only."""
    return " ".join(_short(word) for word in text.split(" "))


def _short(word: str) -> str:
    bare = word.rstrip(",;…")
    return f"…{bare[-LAST:]}{word[len(bare) :]}" if bare.isdecimal() and len(bare) > 2 * LAST else word


def _none(said: str) -> str:
    return f'<p class="wb-empty">{esc(said)}</p>'
