"""Juries: collective prizes given by the committee's judgement, with a reason and two people who sign for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from authoring import grading, reports
from authoring.bank import same_person
from authoring.bank.moves import SHORTEST
from authoring.grading import TIERS
from authoring.model.contests import Contest, Prize
from authoring.model.errors import RefusedError
from authoring.records import create_folder, dump_json, load_json, read
from authoring.tables import read_rows
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.paperwork.closing import FOLDER, Closing, demand_units, newest_results
from authoring.workbench.results.awarding import unit_lines
from authoring.workbench.results.decisions import MAY_DECIDE

FORMAT, RECORD = "jury/1", "noi-bo/xet-tay.json"
BY_HAND = "by hand"
CODE, TIER = "Mã đơn vị", "Hạng giải"


def read_judgement(path: Path) -> tuple[tuple[str, str], ...]:
    """Unit codes and tiers from a table with the columns *Mã đơn vị* and *Hạng giải*; RefusedError naming the row."""
    header, *rows = read_rows(path)[0].rows
    names = [cell.strip() for cell in header.cells]
    if CODE not in names or TIER not in names:
        raise RefusedError(
            "Bảng xét giải thiếu cột.", file=path, row=1, expected=f"{CODE}, {TIER}", found=", ".join(names)
        )
    known, found = {name: tier for tier, name in TIERS.items()}, list[tuple[str, str]]()
    for row in rows:
        code, tier = ((*row.cells, *("",) * len(names))[names.index(name)].strip() for name in (CODE, TIER))
        if tier and tier not in known:
            raise RefusedError(
                "Không có hạng giải này.", file=path, row=row.number, expected=", ".join(known), found=tier
            )
        found += [(code, known[tier])] if tier else []
    return tuple(found)


def close_by_hand(
    office: Office, prizes: Sequence[tuple[str, str]], reason: str, both: tuple[Sitting, Sitting]
) -> Closing:
    """Give the collective prizes as two people judged (unit code, tier); written once as `tong-ket-<m>/`.

    RefusedError for an unknown or doubled unit, more prizes than the scheme has, no reason, or one person alone.
    """
    _demand(office, prizes, reason, both)
    demand_units(office)
    folders = [newest_results(office.exports, week.tag).name for week in office.bank.contest.weeks]
    record = _record(prizes, " ".join(reason.split()), both, folders)
    files = {**judged_files(office, prizes), RECORD: record}
    return Closing(create_folder(_next(office.exports), files), len(prizes))


def judged_files(office: Office, prizes: Sequence[tuple[str, str]]) -> dict[str, bytes]:
    """What a closing by hand consists of besides its record: the units with the prizes given to them."""
    contest = judged(office.bank.contest).dotted()
    values = {prize.tier: prize.value for prize in contest.collective_prizes}
    given = {code: (tier, values.get(tier, 0)) for code, tier in prizes}
    folders = [newest_results(office.exports, week.tag) for week in contest.weeks]
    counted = replace(contest, collective_index="people", collective_prizes=())
    tables = [grading.read_participation(folder / "noi-bo") for folder in folders]
    table = grading.collective(tables, counted, office.bank.units)
    order = [prize.tier for prize in contest.collective_prizes]
    codes = [str(code) for code in table["unit_code"]]
    first = sorted(range(len(codes)), key=lambda at: _rank(order, given, codes[at], at))
    table = table.iloc[first].reset_index(drop=True)
    table["tier"] = [given.get(str(code), ("", 0))[0] for code in table["unit_code"]]
    table["value"] = [given.get(str(code), ("", 0))[1] for code in table["unit_code"]]
    table["place"] = table["rank"] = range(1, len(table) + 1)
    lines = unit_lines(table)
    return {
        "cong-bo/giai-tap-the.csv": grading.csv_bytes(table),
        "cong-bo/quyet-dinh-tap-the.docx": reports.collective_decision(contest, lines),
        "cong-bo/tham-gia.svg": reports.participation_plot(lines),
    }


def judged(contest: Contest) -> Contest:
    """The contest as its papers speak of prizes that people gave."""
    return replace(contest, collective_index=BY_HAND)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What people judged: prizes by unit code and tier, and the results that lay before them."""

    prizes: tuple[tuple[str, str], ...]
    results: tuple[str, ...]


def judgement(folder: Path) -> Judgement | None:
    """The record of a judgement beside the prizes; None where the index gave them, RefusedError for a broken one."""
    path = folder / RECORD
    if not path.is_file():
        return None
    told = load_json(read(path), path)
    try:
        prizes = tuple((str(code), str(tier)) for code, tier in told["prizes"])
        return Judgement(prizes, tuple(map(str, told["results"])))
    except (KeyError, TypeError, ValueError) as error:
        said = "Bản ghi xét giải tập thể hỏng; lấy lại tệp từ bản sao lưu."
        raise RefusedError(said, file=path, expected=FORMAT) from error


def _rank(order: Sequence[str], given: Mapping[str, tuple[str, int]], code: str, at: int) -> tuple[int, int]:
    """Winners by tier, then the others; within a tier by people."""
    tier = given.get(code, ("", 0))[0]
    return order.index(tier) if tier in order else len(order), at


def _demand(office: Office, prizes: Sequence[tuple[str, str]], reason: str, both: tuple[Sitting, Sitting]) -> None:
    if len(reason.split()) < SHORTEST:
        raise RefusedError("Phải ghi vì sao xét như vậy.", expected=f"ít nhất {SHORTEST} từ", found=reason)
    for one in both:
        if not roles_now(office, one).intersection(MAY_DECIDE):
            raise RefusedError("Người này không có vai trò quyết định giải.", found=one.person.name)
    if same_person(both[0].person, both[1].person):
        raise RefusedError("Xét giải tập thể cần hai người khác nhau.", found=both[0].person.name)
    known, codes = {unit.code for unit in office.bank.units}, [code for code, _tier in prizes]
    wrong = [code for code in codes if code not in known or codes.count(code) > 1]
    if wrong or not codes:
        said = "Danh sách xét giải có đơn vị lạ hoặc lặp lại, hoặc để trống."
        raise RefusedError(said, expected="mỗi đơn vị của cuộc thi một lần", found=", ".join(wrong) or "để trống")
    _within(office.bank.contest.collective_prizes, [tier for _code, tier in prizes])


def _within(scheme: Sequence[Prize], tiers: Sequence[str]) -> None:
    most = {prize.tier: prize.count for prize in scheme}
    for tier in dict.fromkeys(tiers):
        if tiers.count(tier) > most.get(tier, 0):
            said = f"Nhiều giải {TIERS.get(tier, tier)} hơn cơ cấu giải tập thể."
            raise RefusedError(said, expected=f"nhiều nhất {most.get(tier, 0)}", found=str(tiers.count(tier)))


def _record(prizes: Sequence[tuple[str, str]], reason: str, both: tuple[Sitting, Sitting], results: list[str]) -> bytes:
    """What was judged, on which results, why, and the two signatures over it."""
    said = {"format": FORMAT, "prizes": [list(one) for one in prizes], "reason": reason, "results": results}
    signed = [
        {
            "person": one.person.writer,
            "time": one.time,
            "signature": one.identity.sign(dump_json(said | {"time": one.time})),
        }
        for one in both
    ]
    return dump_json(said | {"people": signed})


def _next(exports: Path) -> Path:
    numbers = [path.name.rpartition("-")[2] for path in listed(exports, f"{FOLDER}-[0-9]*")]
    return exports / f"{FOLDER}-{1 + max(map(int, numbers), default=0)}"
