"""What the buttons of screen 4 do, once signed where that is needed: each says what came of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from authoring.model.errors import RefusedError
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.doings import Done
from authoring.screens.releasing import conditions
from authoring.screens.releasing.texts import RELEASING
from authoring.workbench.audits.outsiders import decide as sign_decision
from authoring.workbench.contest.folders import release_folders
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, is_sheet, sit_down
from authoring.workbench.forms import keypapers
from authoring.workbench.forms.opening import open_week
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.publishing import hand_over, publish_form, publish_key, write_review
from authoring.workbench.forms.rebuilding import rebuild_key
from authoring.workbench.forms.released import ERRATUM, Released

ASKS = ("release", "check", "open", "open-sheet", "rebuild", "hand", "decide")
JOBS = ("fill", "renew", "practice", "review", "publish")
FILES = ("paper", "minutes", "erratum")


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs when, with what was typed; `sitting` is there where his passphrase was asked for."""

    writer: str
    now: datetime
    sitting: Sitting | None = None
    said: Mapping[str, str] = field(default_factory=dict, repr=False)


def next_week(office: Office, now: datetime) -> str:
    """The week that waits to be released; where none does, the last one; “” without weeks."""
    weeks = office.bank.contest.weeks
    taken = {folder.name.rpartition("-r")[0] for folder in release_folders(office.exports)}
    coming = [week.tag for week in weeks if week.tag not in taken and now <= week.closes]
    free = [week.tag for week in weeks if week.tag not in taken]
    return next(iter([*coming, *free, *(week.tag for week in weeks[-1:])]), "")


def file(released: Released, name: str) -> Done:
    """A paper of a release that holds no key."""
    named = released.folder.name
    if name == "minutes":
        kept, data = f"bien-ban-niem-phong-{named}.docx", keypapers.sealing_minutes(released.office, released.tag)
    elif name == "erratum":
        kept, data = f"dinh-chinh-{named}.docx", released.paper(ERRATUM)
    else:
        kept, data = f"de-thi-{named}.docx", released.paper()
    return _saved(kept, data)


def demand_reason(prep: Preparation, reason: str) -> None:
    """RefusedError where a correction can't say this, while it is still asked for."""
    with _quoting_nothing():
        prep.demand_reason(reason)


def release(prep: Preparation, sitting: Sitting, reason: str) -> Done:
    """Freeze what is chosen."""
    with _quoting_nothing():
        made = prep.release(sitting, reason)
    opens = moments.full(prep.week.opens, prep.office.bank.contest)
    late = sitting.now >= prep.week.opens
    more = " ".join((RELEASING["done-late" if late else "done-more"].format(time=opens), *made.lacking))
    return Done(RELEASING["done"].format(name=made.folder.name), more)


def decide(prep: Preparation, name: str, sitting: Sitting, reason: str) -> Done:
    """Sign that the form's item is right although another one says the opposite."""
    clash = next((one for one in prep.clashes if conditions.name(one) == name), None)
    if clash is None:
        raise RefusedError(RELEASING["gone"])
    sign_decision(prep.office, clash, sitting, reason)
    return Done(RELEASING["decided"].format(item=clash.inside.revision.item.id))


def close(released: Released, asked: str, signing: Signing) -> Done:
    """Compare a printed code, open the seal, or make the key again."""
    said = signing.said
    if asked == "check":
        return Done(RELEASING[f"checked-{released.check(said.get('code', ''))}"])
    if asked == "rebuild":
        writers = (signing.writer, said.get("second", ""))
        seated = [one for one in (signing.sitting, _second(released.office, signing)) if one]
        made = rebuild_key(released.office, released.tag, writers, said.get("reason", ""), signing.now, seated)
        paper = keypapers.rebuilding_minutes(released.office, made)
        saved = _saved(f"bien-ban-dung-lai-{released.folder.name}.docx", paper)
        return Done(RELEASING["rebuilt"], saved.text, saved.name, saved.data)
    present = [said.get(f"present-{number}", "") for number in (1, 2)]
    open_week(released.office, released.tag, signing.sitting or _sheet(released.office, signing), present)
    return Done(RELEASING["opened"])


def write(prep: Preparation, action: str, rest: str, signing: Signing) -> Done:
    """Write files: a practice paper, the review paper, what is published, what is handed over."""
    office, tag = prep.office, prep.tag
    if action == "practice":
        made = prep.practice()
        if made.lacking:
            raise RefusedError(" ".join(made.lacking))
        return _saved(f"de-thuc-hanh-{tag}.docx", made.paper)
    if action == "review":
        folder = write_review(office, tag, prep.chosen)
        return Done(RELEASING["reviewed"].format(folder=folder))
    if action == "publish":
        publish = publish_form if rest == "de-thi" else publish_key
        return Done(RELEASING["published"].format(folder=publish(office, tag, signing.now)))
    return _handed(office, tag, rest, signing)


@contextmanager
def _quoting_nothing() -> Iterator[None]:
    """What a refusal found may quote items with their keys: only its sentence is passed on."""
    try:
        yield
    except RefusedError as refused:
        said = refused.trouble
        raise RefusedError(said.message, file=said.file, expected=said.expected) from refused


def _handed(office: Office, tag: str, kind: str, signing: Signing) -> Done:
    if signing.sitting is None:
        raise RefusedError(RELEASING["gone"])
    done = hand_over(office, tag, kind, signing.sitting)
    left = sorted({finding.item for finding in done.findings})
    more = RELEASING["handed-left"].format(count=len(left), items=", ".join(left)) if left else ""
    return Done(RELEASING["handed"].format(folder=done.folder), more)


def _saved(name: str, data: bytes) -> Done:
    if len(data) > parts.HEAVIEST:
        raise RefusedError(RELEASING["too-large"], found=f"{len(data) // 2**20} MB")
    return Done(RELEASING["made"].format(name=name), name=name, data=data)


def asks_word(asked: str, said: Mapping[str, str]) -> bool:
    """Whether what is asked needs the passphrase of who sits here: not where he says that his is lost."""
    return asked == "open" or (asked == "rebuild" and said.get("signs") not in ("second", "nobody"))


def _second(office: Office, signing: Signing) -> Sitting | None:
    """The second rebuilder, seated by his passphrase; None where he says that his is lost."""
    if signing.said.get("signs") in ("first", "nobody"):
        return None
    return sit_down(office.bank, signing.said.get("second", ""), signing.said.get("second-word", "")).at(signing.now)


def _sheet(office: Office, signing: Signing) -> Sitting:
    """The recovery sheet opened by its code, at this moment."""
    sheet = next((one.writer for one in office.bank.people if is_sheet(one)), "")
    return sit_down(office.bank, sheet, signing.said.get("passphrase", "")).at(signing.now)
