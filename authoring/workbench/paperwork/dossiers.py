"""The dossier of a graded week: its verified results read back from the disk as what papers print."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from authoring import formats, releases
from authoring.grading.texts import CRITERIA
from authoring.model.contests import Week
from authoring.model.forms import AnswerKey, Form, FormItem
from authoring.records import digest, read
from authoring.releases import Manifest
from authoring.reports import AwardLine, WeekResult
from authoring.reports.labels import TIERS
from authoring.reports.standings import EVERYTHING, OR, Answered, ItemFigures, RightAnswer, UnitCount
from authoring.workbench.contest.offices import KEPT, Office
from authoring.workbench.forms.publishing import spoken
from authoring.workbench.forms.rebuilding import opened_key
from authoring.workbench.forms.releasing import FORM_FILE
from authoring.workbench.paperwork.closing import newest_results
from authoring.workbench.paperwork.statistics import Cells, graded_release, read_figures, table
from authoring.workbench.results.awarding import written

AWARDS, SCORES, UNITS, UNMATCHED = "giai-thuong.csv", "bang-diem.csv", "don-vi.csv", "don-vi-chua-ro.csv"
TOTALS, REJECTED, EXCLUDED = "tong-hop.csv", "dong-bi-loai.csv", "khong-xep-hang.csv"
UNKNOWN_UNIT = "Chưa xác định được đơn vị"
_ROWS, _FIGURES = 5, ("Người dự thi", "Lượt thi", "Người trả lời đúng hết")
_CHOICE = re.compile(r"\[([A-H]+)\]|(.)")
_TIERS = {name: tier for tier, name in TIERS.items()}
_DECIDED = {name: field for field, name in CRITERIA.items()}


@dataclass(frozen=True, slots=True)
class Dossier:
    """A graded week: results folder and release, form and opened key, the result, where rows went, winners' cells."""

    office: Office
    week: Week
    folder: Path
    release: Path
    manifest: Manifest
    form: Form
    key: AnswerKey
    result: WeekResult
    rows: tuple[tuple[str, int], ...]
    winners: tuple[Cells, ...]


def open_dossier(office: Office, tag: str) -> Dossier:
    """The newest results of a week with the release whose key was opened; RefusedError where one doesn't verify."""
    week, folder = office.week(tag), newest_results(office.exports, tag)
    release = graded_release(office.exports, tag)
    manifest = releases.demand_sound(release, office.signing_keys())
    form = formats.read_form(read(release / FORM_FILE), str(release / FORM_FILE))
    key = opened_key(office, release, manifest)
    counts = tuple((row["Nội dung"], int(row["Số lượng"])) for row in table(folder, TOTALS))
    winners = tuple(table(folder, AWARDS))
    said = dict(counts)
    people, attempts, right = (said[name] for name in _FIGURES)
    zone = ZoneInfo(office.bank.contest.timezone)
    lines = tuple(_award(row, len(form.items), zone) for row in winners)
    mark = digest(read(folder / KEPT / AWARDS))
    result = WeekResult(office.bank.contest, week, release.name, people, attempts, right, lines, mark)
    return Dossier(office, week, folder, release, manifest, form, key, result, counts[:_ROWS], winners)


def answers(dossier: Dossier) -> tuple[RightAnswer, ...]:
    """The key that was graded by, in letters and words, with each citation as people say it.

    What a decision changed (several answers right, every answer, not counted) is said in the key's own place.
    """
    day, figures = dossier.week.opens.date().isoformat(), {one.number: one for one in item_figures(dossier)}
    pairs = zip(dossier.form.items, dossier.key.entries, strict=True)
    return tuple(
        RightAnswer(
            item.number, item.stem, _keyed(item, figures[item.number]), spoken(dossier.office, entry.citation, day)
        )
        for item, entry in pairs
    )


def _keyed(item: FormItem, figures: ItemFigures) -> str:
    """“B. 22%”; several options below one another."""
    if figures.key == EVERYTHING:
        return f"{EVERYTHING} (theo quyết định của Ban Tổ chức)"
    right = "\n".join(f"{one.label}. {one.text}" for one in item.options if one.label in figures.key)
    either = "\n(chấp nhận một trong các đáp án trên)" if OR in figures.key else ""
    return right + either + (f"\n({figures.note})" if figures.note.startswith("không tính") else "")


def unit_counts(dossier: Dossier) -> tuple[UnitCount, ...]:
    """Every unit's people and attempts, those without a known unit as one line at the end."""
    known = [_counted(row["Đơn vị"], [row]) for row in table(dossier.folder, UNITS)]
    other = replace(_counted(UNKNOWN_UNIT, tuple(table(dossier.folder, UNMATCHED))), known=False)
    return (*known, other) if other.people else tuple(known)


def item_figures(dossier: Dossier) -> tuple[ItemFigures, ...]:
    """The statistics of every item of the form."""
    return read_figures(dossier.folder)


def entries(dossier: Dossier) -> tuple[Answered, ...]:
    """Everybody's counted entry without a name or number."""
    zone = ZoneInfo(dossier.result.contest.timezone)
    return tuple(
        Answered(row["Đơn vị"], int(row["Số câu đúng"]), chosen(row["Trả lời"]), _moment(row["Nộp lúc"], zone))
        for row in table(dossier.folder, SCORES)
    )


def chosen(text: str) -> tuple[str, ...]:
    """An answer sheet as one text an item: “A-[BC]?” is A, nothing, BC, and “?” for a letter that no option has."""
    return tuple(several or single.strip("-") for several, single in _CHOICE.findall(text))


def topics(dossier: Dossier) -> tuple[str, ...]:
    """The topic of each item of the form, as the bank has it now."""
    known = {entry.revision.item.id: entry.revision.item.topic for entry in dossier.office.bank.items()}
    return tuple(known.get(item.id, "") for item in dossier.form.items)


def _award(row: Cells, items: int, zone: ZoneInfo) -> AwardLine:
    return AwardLine(
        place=int(row["Thứ tự"]),
        tier=_TIERS.get(row["Hạng giải"], row["Hạng giải"]),
        name=row["Họ và tên"],
        unit=row["Đơn vị"],
        score=int(row["Số câu đúng"]),
        items=items,
        forecast=written(row["Số dự đoán"]),
        distance=written(row["Lệch dự đoán"]),
        submitted=_moment(row["Nộp lúc"], zone),
        decided_by=_DECIDED.get(row["Quyết định bởi"], row["Quyết định bởi"]),
        value=int(row["Giá trị (đồng)"]),
    )


def _moment(text: str, zone: ZoneInfo) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=zone) if text else None


def _counted(unit: str, rows: Sequence[Cells]) -> UnitCount:
    people, attempts = (sum(int(row[name]) for row in rows) for name in ("Người dự thi", "Lượt thi"))
    return UnitCount(unit, people, attempts)
