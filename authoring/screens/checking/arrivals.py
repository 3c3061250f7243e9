"""The import of a question file on screen 2: what each question is to the bank, what is wrong, what is written."""

import shutil
import tempfile
import weakref
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from authoring.formats.returning import KINDS as RETURNED
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.screens.checking.texts import ARRIVALS
from authoring.screens.pieces import parts, quoted
from authoring.screens.pieces.asking import yes
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.screens.pieces.texts import SAVE
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.importing import Import, Line, Outcome, preview

FIELD = "questions"
ONWARD = "show:phat-hien"  # what the rules say of the questions that came
KINDS = ".docx,.xlsx,.csv,.doc,.odt,.rtf,.txt,.md,.json,.jsonl,.xml,.gift"
AT_ONCE = 60  # questions that are shown
STEP = 100  # questions that are written before the browser hears again
LEVELS = {Outcome.NEW: "info", Outcome.CHANGED: "warn", Outcome.UNCHANGED: "ok", Outcome.REFUSED: "block"}
ORDER = (Outcome.REFUSED, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED)


@dataclass(slots=True, weakref_slot=True)
class Arrivals:
    """One file while it is looked at; `total` is what was pending when writing began, 0 before.

    The file itself lies in a folder that goes with this object.
    """

    begun: Import | None = None
    first: bool = False
    shown: int = AT_ONCE
    total: int = 0
    written: int = 0
    copy: tuple[str, bytes] | None = None
    folder: Path = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="nhap-"))
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def bring(self, office: Office, writer: str, name: str, data: bytes) -> None:
        """Look at a file that came; RefusedError where it can't be read at all, and the one before stays."""
        path = Path(tempfile.mkdtemp(dir=self.folder)) / Path(name).name
        path.write_bytes(data)
        self.begun = preview(office, path, writer, first=self.first)
        self.shown, self.total, self.written, self.copy = AT_ONCE, 0, 0, None

    def take_first(self, office: Office, writer: str, *, first: bool) -> None:
        """Say whether the first option of each question is the right one, and read the file again."""
        self.first = first
        if self.begun:
            self.begun, self.total, self.copy = preview(office, self.begun.path, writer, first=first), 0, None

    def start(self) -> None:
        """Begin to write what is pending."""
        self.total, self.written, self.copy = len(self.begun.pending()) if self.begun else 0, 0, None

    def step(self, now: datetime) -> None:
        """Write some more; RefusedError where the disk refuses: the rest waits for another start."""
        total, self.total = self.total, 0
        if self.begun and total:
            self.written += len(self.begun.confirm(now, most=STEP).revisions)
            self.total = total

    def writing(self) -> bool:
        """Whether something is still to be written."""
        return bool(self.total) and self.written < self.total

    def return_copy(self, now: datetime) -> None:
        """Make the file for its author, with every flaw at its place."""
        if self.begun:
            made = self.begun.returned(now)
            if len(made.data) > parts.HEAVIEST:
                raise RefusedError(ARRIVALS["too-large"], file=made.name)
            self.copy = made.name, made.data

    def act(self, action: str, rest: str, now: datetime) -> bool:
        """A button of the card; False where it is none."""
        places = range(len(self.begun.lines)) if self.begun else range(0)
        if action == "import-ok":
            self.start()
        elif action == "import-copy":
            self.return_copy(now)
        elif action == "import-more":
            self.shown += AT_ONCE
        elif self.begun and action in ("import-leave", "import-part") and rest.isdigit() and int(rest) in places:
            (self.begun.leave if action == "import-leave" else self.begun.part)(int(rest))
        else:
            return False
        return True


def card(arrivals: Arrivals) -> str:
    """The file picked, the sums, each question with what happens to it, the button that writes."""
    pick = parts.pick(FIELD, ARRIVALS["pick"], KINDS)
    box = '<input type="checkbox" name="first" value="1" data-field="first">'
    first = f'<label class="wb-check">{box}<span>{esc(ARRIVALS["first"])}</span></label>'
    begun = arrivals.begun
    if begun is None:
        body = f'<p>{esc(ARRIVALS["begin"])}</p><div class="wb-actions">{pick}</div>{first}'
        return parts.card("arrivals", ARRIVALS["title"], body)
    figures = ((begun.count(outcome), ARRIVALS[f"sum-{outcome}"]) for outcome in ORDER)
    order = sorted(enumerate(begun.lines), key=lambda one: ORDER.index(one[1].outcome))
    rows = "".join(_row(number, place, line, begun) for number, (place, line) in enumerate(order[: arrivals.shown]))
    left = len(order) - arrivals.shown
    more = button("import-more", ARRIVALS["more"].format(count=left), kind="wb-quiet") if left > 0 else ""
    head = f'<div class="wb-pad">{parts.sums(*figures)}{first}<div class="wb-actions">{pick}{_tools(begun)}</div></div>'
    body = f"{_told(arrivals)}{head}<ol>{rows}</ol>{more}"
    return parts.card("arrivals", ARRIVALS["title"], body, note=esc(begun.path.name), pad=False)


def _tools(begun: Import) -> str:
    pending = len(begun.pending())
    off = "" if pending else ARRIVALS["nothing"]
    write = yes("import", ARRIVALS["write"].format(count=pending), f"{begun.path.name} {pending}", off=off)
    wrong = begun.count(Outcome.REFUSED) and begun.path.suffix.lower() in RETURNED
    copy = button("import-copy", ARRIVALS["copy"], then="a[download]") if wrong else ""
    return write + copy


def _told(arrivals: Arrivals) -> str:
    if arrivals.copy:
        name, data = arrivals.copy
        link = parts.download(name, data, SAVE.format(name=name))
        return banner("ok", f"<b>{esc(ARRIVALS['copied'])}</b>", link)
    if not arrivals.written:
        return ""
    said = "writing" if arrivals.writing() else "written"
    onward = "" if arrivals.writing() else button(ONWARD, ARRIVALS["onward"])
    return banner("ok", f"<b>{esc(ARRIVALS[said].format(done=arrivals.written, total=arrivals.total))}</b>", onward)


def _row(number: int, place: int, line: Line, begun: Import) -> str:
    level = LEVELS[line.outcome]
    item, judged = line.item, line.judged
    stem = item.stem if item else judged.question.stem
    what = ARRIVALS[line.outcome].format(item=line.before.item.id if line.before else "")
    head = f"<p>{mark(level, what)} <b>{esc(ARRIVALS['row'].format(row=line.row))}</b></p><p>{esc(stem)}</p>"
    said = ""
    if judged.flaw:
        flaw = judged.flaw
        told = ARRIVALS["flaw"].format(row=judged.spot.row, expected=flaw.expected, found=flaw.found)
        said = f"<p><b>{esc(flaw.message)}</b> <small>{esc(told)}</small></p>"
    said += _options(item) if item and line.outcome is not Outcome.UNCHANGED else ""
    said += quoted.changed(line.changes)
    said += f"<p><small>{esc(ARRIVALS['twin'].format(row=line.twin))}</small></p>" if line.twin else ""
    done = "at-done" if place in begun.left else f"at-{level}"
    inside = f"{head}{said}{_choices(place, line, begun)}"
    return f'<li class="wb-finding {done}" tabindex="-1" data-finding="{number}">{inside}</li>'


def _options(item: Item) -> str:
    """The options as they were read, the right one marked; a question without one says so."""
    right = mark("ok", ARRIVALS["key"])
    rows = "".join(
        f"<li>{esc(one.label)}. {esc(one.text)}{' ' + right if one.label in item.key else ''}</li>"
        for one in item.options
    )
    told = "" if item.key else f"<p>{mark('warn', ARRIVALS['no-key'])} {esc(ARRIVALS['no-key-more'])}</p>"
    return f'<ul class="wb-laid">{rows}</ul>{told}'


def _choices(place: int, line: Line, begun: Import) -> str:
    tools = []
    if line.outcome in (Outcome.NEW, Outcome.CHANGED):
        word = "take" if place in begun.left else "leave"
        tools.append(button(f"import-leave:{place}", ARRIVALS[word], kind="wb-quiet"))
    if line.outcome is Outcome.CHANGED or place in begun.apart:
        word = "same" if place in begun.apart else "apart"
        tools.append(button(f"import-part:{place}", ARRIVALS[word], kind="wb-quiet"))
    return f'<div class="wb-links">{"".join(tools)}</div>' if tools else ""
