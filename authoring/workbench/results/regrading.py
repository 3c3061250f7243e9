"""Regrading: a key that turned out wrong is tried first, then decided by two people, then graded anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from authoring import grading
from authoring.grading import Desk, Results, Trial
from authoring.model.errors import RefusedError
from authoring.model.rulings import POLICIES, Ruling
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results.decisions import REGRADE, UNWRITTEN, UPHOLD, Record, decide, in_force
from authoring.workbench.results.grading import Work

POLICY_WORDS = dict(
    zip(
        POLICIES,
        (
            "đổi đáp án",
            "chấp nhận thêm đáp án",
            "cho điểm mọi người",
            "bỏ câu khỏi điểm",
            "đổi đáp án, không ai bị giảm điểm",
        ),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Suspect:
    """An item whose key may be wrong: number, id, key, the answer that speaks against it, the sign in words."""

    number: int
    item: str
    key: str
    letters: str
    sign: str
    key_upper: float
    letters_upper: float


def ruling(work: Work, item: str, policy: str, letters: str = "") -> Ruling:
    """What is to be tried or decided; `item` is an id or a number of the form (`12`); refused where it can't be."""
    number = int(item) if item.isdecimal() else 0
    ids = {entry.number: entry.id for entry in work.key.entries}
    found = Ruling(ids.get(number, item), policy, "".join(sorted(letters.upper().replace(" ", ""))))
    grading.decide(work.scheme, replace(work.scheme.decided, rulings=(*work.scheme.decided.rulings, found)))
    return found


def try_ruling(work: Work, desk: Desk, found: Ruling) -> Trial:
    """Who moves and which prizes change if this is decided; nothing is written."""
    rulings = (*work.scheme.decided.rulings, found)
    return grading.try_out(
        desk, work.scheme, grading.decide(work.scheme, replace(work.scheme.decided, rulings=rulings))
    )


def decide_ruling(work: Work, sitting: Sitting, found: Ruling, reason: str) -> Record:
    """Sign it as a decision about this release; it counts once a second person has carried it."""
    subject = {"release": work.release.name, "item": found.item, "policy": found.policy}
    subject |= {"letters": found.letters} if found.letters else {}
    return decide(work.office, sitting, REGRADE, work.week.tag, subject, reason)


def uphold(work: Work, sitting: Sitting, item: str, reason: str) -> Record:
    """Sign that the key of an item under alarm was looked at and stands; two people carry this too."""
    if item not in {entry.id for entry in work.key.entries}:
        raise RefusedError("Bộ đề của tuần không có câu này.", found=item)
    return decide(work.office, sitting, UPHOLD, work.week.tag, {"release": work.release.name, "item": item}, reason)


def suspects(results: Results) -> tuple[Suspect, ...]:
    """The items under alarm, each with the answer that speaks against its key."""
    return tuple(
        Suspect(
            int(line["number"]),
            str(line["id"]),
            str(line["key"]),
            str(line["letters"]),
            str(line["sign"]),
            float(line["key_upper"]),
            float(line["letters_upper"]),
        )
        for line in results.alarms.to_dict("records")
    )


def open_suspects(work: Work, results: Results) -> tuple[Suspect, ...]:
    """Those about which two people have decided nothing yet: neither a regrade nor that the key stands."""
    about = (one.record.subject for one in in_force(work.office, work.week.tag, REGRADE, UPHOLD))
    settled = {subject["item"] for subject in about if subject.get("release") == work.release.name}
    return tuple(one for one in suspects(results) if one.item not in settled)


def trial_lines(trial: Trial) -> Sequence[str]:
    """A trial as sentences for people."""
    moved = f"{_count(trial.up)} người lên hạng, {_count(trial.down)} xuống hạng"
    lines = [
        f"{_count(trial.rescored)} trong {_count(trial.people)} người đổi điểm; {moved}.",
        f"Trả lời đúng hết: trước {_count(trial.right_before)} người, sau {_count(trial.right_after)} người.",
    ]
    lines += [f"Giải đổi: {one.name} – {one.unit}: {_prize(one, 0)} → {_prize(one, 1)}" for one in trial.prizes]
    return [*lines, *([trial.tie] if trial.tie else []), UNWRITTEN]


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _prize(one: grading.Change, after: int) -> str:
    tier, rank = ((one.tier_before, one.rank_before), (one.tier_after, one.rank_after))[after]
    return f"{grading.TIERS.get(tier, tier) or 'không giải'} (hạng {rank})"
