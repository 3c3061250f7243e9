"""The files of a week and how their columns are read: what was brought, what each column is, what must be answered."""

from collections.abc import Iterable, Sequence

from authoring import grading
from authoring.grading import Mapping, Proposal, Question, Seen
from authoring.model.errors import RefusedError
from authoring.screens.grading.heads import FILES, TO_STRIP, questions
from authoring.screens.grading.lacking import Lacking, lacking, named, single
from authoring.screens.grading.texts import GRADING, GRADING_COLUMNS, GRADING_FILES, GRADING_HOW
from authoring.screens.grading.values import number, size, time
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.results.columns import IGNORED
from authoring.workbench.results.inbox import Arrived, inbox
from authoring.workbench.results.mapping import asked
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import Row

COLUMN, HOW = "column-", "how-"
HOWS = ("dates", "durations", "answers", "moments", "cut", "odd")
SHOWN = 12  # letters of a digest that a person compares


def files(secretary: Secretary, torn: str = "") -> str:
    """The files with their sizes and digests, once graded also their rows; the three ways to bring one.

    `torn` is the name of one that can't be read.
    """
    known = {line["file"]: line for line in secretary.sheets.files} if secretary.sheets else {}
    rows = [_file(at, one, known.get(one.path.name, {}), torn) for at, one in enumerate(secretary.arrived)]
    head = [GRADING_FILES[word] for word in ("file", "size", "rows", "first", "last", "digest")]
    table = parts.table(GRADING_FILES["caption"], (*head, ""), rows, numbers=(1, 2)) if rows else ""
    none = "" if rows else f'<p class="wb-empty">{esc(GRADING_FILES["none"])}</p>'
    note = GRADING_FILES["note"].format(count=len(rows))
    body = f'{none}<div class="wb-scroll">{table}</div><div class="wb-pad">{_ways(secretary)}</div>'
    return parts.card("files", GRADING_FILES["title"], body, note=esc(note), pad=False)


def columns(secretary: Secretary, *, unfolded: bool) -> str:
    """What each column of the files seems to be, with samples, to be changed and confirmed; the questions first."""
    proposals = secretary.proposals()
    if not proposals:
        return ""
    heads = headers(proposals)
    count = questions(secretary)
    note = "note-sure" if secretary.sure() else "note-open" if count else "note-free"
    shown = heads if unfolded else [one for one in heads if not one.field.isdigit() or _in_question(one, proposals)]
    fold = _fold(heads, shown, unfolded=unfolded)
    labels = len(secretary.columns.work.scheme.labels) if secretary.columns else 0
    rows = [_column(heads.index(one), one, labels) for one in shown]
    head = [GRADING_COLUMNS[word] for word in ("column", "samples", "field")]
    table = f'<div class="wb-scroll">{parts.table(GRADING_COLUMNS["caption"], head, rows)}</div>'
    body = f"{_asked(proposals)}{_told(proposals)}{table}{fold}{_again(secretary, count)}"
    said = GRADING_COLUMNS[note].format(count=count)
    return parts.card("columns", GRADING_COLUMNS["title"], body, note=esc(said), pad=False)


def torn(secretary: Secretary, refused: RefusedError) -> str:
    """The name of the file of the week that a refusal is about; “” where it is about none."""
    return next((one.path.name for one in secretary.arrived if str(one.path) == refused.trouble.file), "")


def unreadable(name: str, refused: RefusedError) -> RefusedError:
    """The refusal with what to do about this file; as it is where it is about none."""
    why = refused.trouble.message if refused.trouble.row is None else str(refused)
    return RefusedError(GRADING_FILES["unreadable"].format(name=name, why=why)) if name else refused


def headers(proposals: Sequence[Proposal]) -> list[Seen]:
    """Every different header of the files, with the field that its column has now."""
    found: dict[str, Seen] = {}
    for proposal in proposals:
        for one in proposal.columns:
            found.setdefault(one.header, one)
    return list(found.values())


def values(secretary: Secretary) -> dict[str, str]:
    """The fields of the card, by their names."""
    proposals = secretary.proposals()
    fields = {f"{COLUMN}{at}": one.field or IGNORED for at, one in enumerate(headers(proposals))}
    return fields | {f"{HOW}{name}": secretary.how.get(name, "") for name in HOWS}


def take(secretary: Secretary, field: str, value: str) -> None:
    """What somebody chose in a field of the card."""
    if field.startswith(HOW):
        name = field.removeprefix(HOW)
        secretary.how = {key: said for key, said in (secretary.how | {name: value}).items() if said}
    elif field.startswith(COLUMN):
        heads = headers(secretary.proposals())
        at = field.removeprefix(COLUMN)
        if at.isdecimal() and int(at) < len(heads):
            secretary.fields = secretary.fields | {heads[int(at)].header: value}


def _file(at: int, one: Arrived, known: Row, torn: str) -> tuple[str, ...]:
    name = f'<span title="{esc(one.path)}">{esc(one.path.name)}</span>'
    gone = "" if one.digest else f" {mark('block', GRADING_FILES['gone'])}"
    gone += f" {mark('block', GRADING_FILES['torn'])}" if one.digest and one.path.name == torn else ""
    cut = f" {mark('warn', GRADING_FILES['cut'])}" if known.get("cut", "") == GRADING_FILES["yes"] else ""
    take = GRADING_FILES["take-out"]
    out = button(f"out:{at}", take, kind="wb-quiet", then='[data-field="path"]', says=one.path.name)
    rows = number(int(known["rows"])) if known else ""
    moments = (esc(time(known.get(name_, ""))) for name_ in ("first", "last"))
    return (f"{name}{gone}{cut}", size(one.size), rows, *moments, f"<small>{esc(one.digest[:SHOWN])}</small>", out)


def _ways(secretary: Secretary) -> str:
    """Pick, paste a path, or put files into the week's folder."""
    hint = esc(GRADING_FILES["path-hint"])
    field = (
        f'<input type="text" id="path" data-field="path" data-local placeholder="{hint}" '
        'autocomplete="off" spellcheck="false" maxlength="400">'
    )
    label = f'<label for="path">{esc(GRADING_FILES["path"])}</label>'
    add = button("path", GRADING_FILES["add"], then='[data-field="path"]')
    folder = inbox(secretary.office, secretary.tag)
    told = GRADING_FILES["folder-is"].format(folder=folder)
    word = GRADING["pick-other" if secretary.arrived else "pick"]
    tools = f"{parts.pick('file', word, FILES, kind='')}{button('folder', GRADING_FILES['folder'])}"
    line = f'<div class="wb-field">{label}{field}</div><div class="wb-actions">{add}{tools}</div>'
    return f'{line}<p class="wb-small">{esc(told)}</p>'


def _again(secretary: Secretary, count: int) -> str:
    """With results there already: new files are confirmed and graded from here."""
    if secretary.sheets is None:
        return ""
    if not secretary.sure():
        off = GRADING["off-questions"].format(count=count) if count else ""
        tool = button("confirm", GRADING["confirm"], off=off, then=TO_STRIP)
    else:
        word = GRADING["grade-next"].format(next=secretary.sheets.number + 1)
        tool = button("regrade", word, then=TO_STRIP)
    return f'<div class="wb-pad"><div class="wb-actions">{tool}</div></div>'


def _asked(proposals: Sequence[Proposal]) -> str:
    """The questions that only a person can answer, each once, with its choices."""
    rows = "".join(_lacking(one) for one in lacking(proposals))
    rows += "".join(_question(one) for one in single(proposals))
    return f'<ol class="wb-questions">{rows}</ol>' if rows else ""


def _told(proposals: Sequence[Proposal]) -> str:
    """What isn't as usual in how the files are read, so that who confirms it has seen it."""
    usual = Mapping((), ())
    hows = {getattr(one.mapping, name) for one in proposals for name in grading.HOW}
    hows -= {getattr(usual, name) for name in grading.HOW}
    said = [GRADING_COLUMNS["read-as"].format(how=GRADING_HOW[how]) for how in sorted(hows) if how in GRADING_HOW]
    bare = any({"score"} <= (fields := set(one.mapping.fields)) and not _answers(fields) for one in proposals)
    said += [GRADING_COLUMNS["scores-only"]] if bare else []
    lines = "".join(f"<p>{mark('info', line)}</p>" for line in said)
    return f'<div class="wb-pad">{lines}</div>' if lines else ""


def _answers(fields: Iterable[str]) -> bool:
    return any(name.isdigit() or name == "answers" for name in fields)


def _lacking(one: Lacking) -> str:
    """A file in which many columns can't be found: which, what it has, both ways out."""
    has = ", ".join(header.strip() or GRADING_COLUMNS["blank"] for header in one.headers)
    told = GRADING_COLUMNS["lacking"].format(file=one.file, fields=named(one.fields))
    more = GRADING_COLUMNS["lacking-more"].format(headers=has)
    head = f"<p>{mark('block', GRADING_COLUMNS['lacks'])} <b>{esc(told)}</b></p><p>{esc(more)}</p>"
    return f'<li class="wb-finding at-block" data-finding="0">{head}</li>'


def _question(one: Question) -> str:
    said = asked(one)
    head = f"<p>{mark('warn', GRADING_COLUMNS['asked'])} {esc(said[:1].upper() + said[1:])}</p>"
    if one.about not in HOWS:
        return f'<li class="wb-finding at-warn" data-finding="0">{head}</li>'
    offers = [("", GRADING_COLUMNS["unanswered"]), *((choice, GRADING_HOW[choice]) for choice in one.choices)]
    field = parts.choice(f"{HOW}{one.about}", GRADING_COLUMNS["asked"], offers)
    return f'<li class="wb-finding at-warn" data-finding="0">{head}{field}</li>'


def _column(at: int, one: Seen, labels: int) -> tuple[str, str, str]:
    offers = [(IGNORED, GRADING_COLUMNS["ignored"])]
    offers += [(field, grading.called(field)) for field in grading.SPELLINGS]
    offers += [(str(n), GRADING_COLUMNS["question"].format(number=n)) for n in range(1, labels + 1)]
    samples = " · ".join(one.samples)
    name = one.header.strip() or GRADING_COLUMNS["blank"]
    field = parts.choice(f"{COLUMN}{at}", name, offers).replace("<label ", '<label class="wb-sr" ', 1)
    return esc(name), f"<small>{esc(samples)}</small>", field


def _fold(heads: Sequence[Seen], shown: Sequence[Seen], *, unfolded: bool) -> str:
    numbered = [one for one in heads if one.field.isdigit()]
    if unfolded:
        return f'<div class="wb-pad">{button("fold", GRADING_COLUMNS["fewer"], kind="wb-quiet")}</div>'
    if len(shown) == len(heads):
        return ""
    ends = {"first": numbered[0].header, "last": numbered[-1].header}
    said = f"{GRADING_COLUMNS['questions'].format(**ends)}: "
    said += GRADING_COLUMNS["questions-count"].format(count=len(numbered))
    more = button("unfold", GRADING_COLUMNS["all"].format(count=len(heads)), kind="wb-quiet")
    return f'<div class="wb-pad"><p>{mark("ok", said)}</p>{more}</div>'


def _in_question(one: Seen, proposals: Sequence[Proposal]) -> bool:
    return any(one.header in question.columns for proposal in proposals for question in proposal.questions)
