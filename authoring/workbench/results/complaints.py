"""Complaints: one person's entries, the counted one against the key with its căn cứ, distance and rank, on one page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from authoring import grading
from authoring.documents import Block, Grid, Letterhead, Line, Paper, Signature, Signer, Title, write
from authoring.grading import Answer, Desk, Story
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run
from authoring.reports.labels import COUNTED
from authoring.workbench.forms.publishing import spoken
from authoring.workbench.results.awarding import written
from authoring.workbench.results.grading import Work

_SIZE, _TEXT = 8.5, 12.0
_SHOWN = 5  # entries that leave the sheet on one page


@dataclass(frozen=True, slots=True)
class Complaint:
    """What one person is told: the entries, the standing (None: not ranked), people and people all right."""

    story: Story
    standing: dict[str, Any] | None
    people: int
    all_right: int


def complaint(work: Work, desk: Desk, person: str) -> Complaint:
    """Everything about one person, by identity number or what else makes a person; RefusedError for nobody."""
    found = grading.story(desk, work.scheme, _person(person))
    results = grading.settle_desk(desk, work.scheme)
    own = results.scores[results.scores["person"] == found.person]
    lines = results.standings[results.standings["number"].isin(own["number"])].to_dict("records")
    standing = {str(name): value for name, value in lines[0].items()} if lines else None
    return Complaint(found, standing, results.people, results.all_right)


def complaint_paper(work: Work, found: Complaint) -> bytes:
    """The sheet as .docx of one page, to be handed to the person himself."""
    contest = work.office.bank.contest
    return write(Paper("Phiếu trả lời khiếu nại", contest.layout, tuple(_blocks(work, found))))


def _blocks(work: Work, found: Complaint) -> Iterator[Block]:
    entries = found.story.entries.to_dict("records")
    counted = next(one for one in entries if one["counted"])
    yield Letterhead("", "BAN TỔ CHỨC CUỘC THI")
    yield Title("PHIẾU TRẢ LỜI NGƯỜI DỰ THI", work.week.name)
    yield _told(f"Người dự thi: {counted['name']}; đơn vị: {counted['unit'] or 'không ghi'}. {_standing(work, found)}")
    shown = entries if len(entries) <= _SHOWN else [*entries[: _SHOWN - 1], counted]
    more = f" (nêu {len(shown)} lượt)" if len(shown) < len(entries) else ""
    yield _told(f"Các lượt thi: {len(entries)}{more}; được tính là {COUNTED[work.scheme.contest.attempts.counted]}.")
    yield Grid(
        ("Nộp lúc", "Số câu đúng", "Dự đoán", "Tính hay không"),
        tuple((_moment(one), str(one["score"]), written(one["forecast"]), _use(one)) for one in shown),
        (3, 2, 2, 3),
        ("left", "center", "center", "left"),
        size=_SIZE,
    )
    yield _told("Lượt được tính, từng câu:")
    day = work.week.opens.date().isoformat()
    told = {entry.id: spoken(work.office, entry.citation, day) for entry in work.key.entries}
    yield Grid(
        ("Câu", "Trả lời", "Đáp án", "Kết quả", "Căn cứ"),
        tuple((str(one.number), one.given, one.key, _verdict(one), told[one.id]) for one in found.story.answers),
        (1, 1.2, 2, 1.6, 6),
        ("center", "center", "center", "center", "left"),
        size=_SIZE,
    )
    yield Signature(Signer("TỔ THƯ KÝ"), Signer("NGƯỜI DỰ THI", note="đã nhận phiếu"))


def _told(text: str) -> Line:
    return Line((Run(text),), size=_TEXT, after=3)


def _standing(work: Work, found: Complaint) -> str:
    if found.standing is None:
        return "Không xếp hạng."
    distance = written(found.standing["forecast_distance"])
    tier = str(found.standing["tier"])
    parts = [
        f"Hạng {found.standing['rank']} trong {found.people} người",
        f"{found.standing['score']}/{len(work.form.items)} câu đúng",
        f"lệch dự đoán {distance} (đúng hết: {found.all_right} người)" if distance else "không có dự đoán",
        f"giải {grading.TIERS.get(tier, tier)}" if tier else "không đạt giải",
    ]
    return "; ".join(parts) + "."


def _moment(entry: dict[Any, Any]) -> str:
    moment = entry["submitted"]
    return "không có trong tệp" if str(moment) == "NaT" else f"{moment:%H:%M:%S %d/%m/%Y}"


def _use(entry: dict[Any, Any]) -> str:
    if entry["counted"]:
        return "được tính"
    return "gửi trùng" if entry["again"] else "không tính"


def _verdict(answer: Answer) -> str:
    if not answer.counts:
        return "không tính"
    return "đúng" if answer.right else "sai"


def _person(text: str) -> str:
    typed = text.strip()
    if not typed:
        raise RefusedError("Chưa nói là người nào.", expected="số định danh 12 hoặc 9 chữ số")
    digits = "".join(typed.split())
    return digits if digits.isdecimal() else typed
