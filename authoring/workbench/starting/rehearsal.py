"""A rehearsal: the sample contest played through by two practising people, from a copy of its folder.

Every step is the same call that a screen makes; only the clock and the people are made up.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from authoring.model.contests import Person, Week
from authoring.model.errors import RefusedError
from authoring.model.findings import Severity
from authoring.model.items import Item
from authoring.model.records import Revision, State
from authoring.records import is_temporary, make_folder, refusal, told
from authoring.records import replace as put
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, join, trust
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import Release, make_key, release
from authoring.workbench.items.drafting import offers, office_desk
from authoring.workbench.items.importing import keep
from authoring.workbench.items.reviewing import approve, send
from authoring.workbench.starting.simulation import Exam, Simulation, simulate

PASSPHRASE = "mat khau thuc hanh"  # noqa: S105 — known to everybody: it guards practice contests only
EVERYTHING = ("author", "reviewer", "approver", "secretary")
CAST = (
    Person("ha", "Lê Thu Hà", "Bảo hiểm xã hội tỉnh", EVERYTHING),
    Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo Tỉnh ủy", (*EVERYTHING, "owner")),
    Person("phieu", "Phiếu khôi phục", "Ban Tổ chức", ()),
)
MARK = "thuc-hanh.txt"
MARKED = "Thư mục thực hành: mọi thứ ở đây là giả định và bị xóa khi thực hành lại. Không để tệp thật vào đây.\n"
OWN = ("banks", "exports", "bai-nop", MARK)
DRAFTS = 6
MADE = ("people", "reviews", "decisions", "drafts", "*.minisig")  # what working on a contest adds to its folder


@dataclass(frozen=True, slots=True)
class Stage:
    """The copied contest and the two people who work on it."""

    folder: Path
    exports: Path
    ha: Sitting
    lam: Sitting

    def office(self) -> Office:
        """The office as it is now."""
        return open_office(self.folder, self.exports)


def set_stage(sample: Path, place: Path) -> Stage:
    """Copy the sample's settings, documents and items below `place`, give the cast new keys, let the owner sign.

    The sample's own people and reviews stay behind; an old rehearsal at `place` goes.
    """
    with told(place, "dọn"):
        if place.exists():
            _clear(place)
    make_folder(place)
    put(place / MARK, MARKED.encode())
    folder = place / "banks" / sample.name
    copy_folder(sample, folder, MADE)
    ha, lam, _sheet = (join(folder, person, PASSPHRASE) for person in CAST)
    trust(folder, lam)
    return Stage(folder, place / "exports" / sample.name, ha, lam)


def copy_folder(source: Path, target: Path, left_out: Sequence[str]) -> None:
    """Copy a folder whole or, where the disk refuses, say so in one sentence."""
    try:
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*left_out))
    except shutil.Error as error:
        said = "Không chép được cuộc thi mẫu. Kiểm tra quyền ghi và chỗ trống của ổ đĩa."
        lost = [str(name) for name, _copy, _why in error.args[0]]
        raise RefusedError(said, file=target, found=f"{len(lost)} tệp, như {lost[0]}") from error
    except OSError as error:
        raise refusal(error, Path(error.filename or target), "chép") from error


def add_drafts(stage: Stage) -> tuple[Revision, ...]:
    """Draft items from the contest's documents and keep the best few beside the written ones."""
    office = stage.office()
    written = [entry.revision.item for entry in office.bank.items()]
    ready, good = office_desk(office), list[Item]()
    made = (one.item for source in office.sources for one in offers(ready, source, source.facts()))
    filed = (_filed(one, written, f"draft-{number}") for number, one in enumerate(made))
    while len(good) < DRAFTS and (item := next(filed, None)):
        near = (*ready.there.near(item), *pairs([*good, item], office.bank.contest.abbreviations))
        marked = any(finding.severity is not Severity.INFO for finding in findings(office, [item]))
        if item.topic and not marked and not any(pair.apart for pair in near):
            good.append(item)
    good = [replace(item, id="") for item in good]
    return keep(office, good, "ha", _start(office) - timedelta(days=12)).revisions


def review(stage: Stage) -> int:
    """Send every draft and let the other person approve it; how many were approved."""
    office = stage.office()
    begin = _start(office) - timedelta(days=10)
    waiting = [entry for entry in office.bank.items() if entry.state is State.DRAFT]
    for number, entry in enumerate(waiting):
        author, other = (stage.ha, stage.lam) if entry.revision.writer == "ha" else (stage.lam, stage.ha)
        moment = begin + timedelta(minutes=number)
        send(office, entry.revision.item.id, author.at(moment))
        approve(office, entry.revision.item.id, other.at(moment + timedelta(hours=30)), "đã đối chiếu căn cứ")
    return len(waiting)


def release_week(stage: Stage, week: Week) -> Release:
    """Propose and freeze a week three days before it opens."""
    office = stage.office()
    proposal = propose(office, week.tag)
    if proposal.lacking:
        raise RefusedError(" ".join(proposal.lacking), file=stage.folder)
    return release(office, week.tag, proposal.entries, stage.lam.at(week.opens - timedelta(days=3)))


def submit(stage: Stage, week: Week, done: Release, rows: int) -> tuple[Path, Simulation]:
    """Write the simulated export of the contest site for a week; its path and what is in it."""
    office = stage.office()
    exam = Exam(done.form, make_key(done.form, done.items), week)
    made = simulate(exam, office.bank.units, rows, office.bank.contest.id)
    path = stage.exports.parent.parent / "bai-nop" / week.tag / f"bai-nop-{week.tag}.csv"
    make_folder(path.parent)
    put(path, made.csv)
    return path, made


def _start(office: Office) -> datetime:
    return office.bank.contest.weeks[0].opens


def _filed(item: Item, written: Sequence[Item], id_: str) -> Item:
    """A draft with the topic of the written items of the same article, and a middle difficulty."""
    article = item.citation.split(".")[0]
    topics = sorted(one.topic for one in written if one.citation.split(".")[0] == article)
    return replace(item, id=id_, topic=topics[0] if topics else "", difficulty="medium")


def _clear(place: Path) -> None:
    """Only what a rehearsal made goes; anything else stops the work, and so do folders that no rehearsal has marked."""
    there = sorted(path.name for path in place.iterdir())
    strange = [name for name in there if name not in OWN and not is_temporary(name)]
    if strange or (there and MARK not in there):
        said = "Thư mục này không phải do lần thực hành trước để lại, hoặc có tệp lạ, nên không xóa. Chọn nơi khác."
        expected = f"thư mục trống, hoặc chỉ có {', '.join(OWN)}"
        raise RefusedError(said, file=place, expected=expected, found=", ".join((strange or there)[:5]))
    for folder in [place / name for name in there if (place / name).is_dir()]:
        shutil.rmtree(folder)
    shutil.rmtree(place)  # the mark goes last: whoever is stopped before can begin again
