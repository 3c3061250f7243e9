"""Grading a week: a release that verifies, its opened key and the submissions become signed-off results.

The notebook `cham-bai`, `authoring grade` and papermill all call these four functions, so the bytes are the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from authoring import formats, grading, releases, reports
from authoring.grading import Desk, Results, Runner, Scheme
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, Version
from authoring.records import TakenError, create_folder, digest, dump_json, read, told
from authoring.reports.labels import order_name
from authoring.workbench.contest.folders import listed
from authoring.workbench.contest.offices import KEPT, Office, open_office
from authoring.workbench.contest.progress import RANKING, WRITING, Meter
from authoring.workbench.forms.rebuilding import opened_key
from authoring.workbench.forms.weeks import last_results, newest_release
from authoring.workbench.results.arrivals import Arrivals, Looks
from authoring.workbench.results.arrivals import read as read_files
from authoring.workbench.results.awarding import award_lines
from authoring.workbench.results.mapping import guide_of
from authoring.workbench.results.outcomes import APPLIED, applied, decided

SUBMISSIONS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".parquet")
HANDED, VERSIONS_RECORD, DECISIONS = "-ban-giao-", "ma-de.json", "quyet-dinh.json"
NOTICES = "luu-y.txt"  # what the machine noticed, a sentence a line; only where it noticed something
BOOKS = (".ods",)


@dataclass(frozen=True, slots=True)
class Work:
    """One week ready to be graded."""

    office: Office
    week: Week
    release: Path
    form: Form
    key: AnswerKey
    scheme: Scheme
    submissions: tuple[Path, ...]


def prepare(contest: str, week: str, submissions: Sequence[str], exports: str = "") -> Work:
    """Check everything before a row is read: the release's signature and sums, the opened key, the files.

    Paths are texts, as a notebook's parameters are; `submissions` are files or folders of files.
    """
    office = open_office(Path(contest), Path(exports) if exports else None)
    folder = newest_release(office.exports, week)
    manifest = releases.demand_sound(folder, office.signing_keys())
    paper = folder / "cong-bo/de-thi.json"
    form = formats.read_form(read(paper), str(paper))
    key = opened_key(office, folder, manifest)
    found = office.week(week)
    versions, _handed = handed_versions(office, folder)
    scheme = grading.scheme(
        office.bank.contest, found, form, key, office.bank.units, organisers(office), versions=versions
    )
    scheme = grading.decide(scheme, decided(office, week, folder.name))
    return Work(office, found, folder, form, key, scheme, _files([Path(name) for name in submissions]))


def receive(work: Work, progress: str = "", run: Runner = grading.in_threads) -> Arrivals:
    """Read the week's files once, whatever their kind; RefusedError where a person must first say how to read them.

    How far it is stands in the file `progress`, where one is named; `run` does the work on the parts.
    """
    guide = guide_of(work.office, work.week.tag, work.form, work.key)
    return read_files(work.submissions, work.scheme, guide, work.office.exports / KEPT, _meter(progress), run)


def grade(work: Work, arrived: Arrivals | None = None, progress: str = "") -> Results:
    """Admit, score, rank and award; RefusedError where a tie at a prize needs the draw."""
    found = arrived or receive(work)
    with _meter(progress).steady(RANKING):
        results = grading.settle(found.compacts, work.scheme)
    return replace(results, notices=found.notices + results.notices)


def lay_out(work: Work) -> Desk:
    """Read the files once; from the desk every key and every decision is graded without reading them again."""
    return grading.lay_out(receive(work).compacts, work.scheme)


def summary(work: Work) -> list[tuple[str, str]]:
    """What is about to be graded by what, as lines for people."""
    files = [("Tệp bài dự thi", path.name) for path in work.submissions]
    handed = handed_versions(work.office, work.release)[1]
    return [
        ("Cuộc thi", work.office.bank.contest.name),
        ("Tuần", f"{work.week.name} ({work.week.tag})"),
        ("Bản phát hành", f"{work.release.name}, chữ ký và mã kiểm tra đều khớp"),
        ("Số câu", str(len(work.form.items))),
        ("Thứ tự xếp hạng", "; ".join(map(order_name, work.office.bank.contest.ranking.order))),
        *([("Mã đề", handed)] if handed else []),
        *[("Quyết định đã áp dụng", f"{APPLIED[str(one['kind'])]}: {one['reason']}") for one in _applied(work)],
        *files,
    ]


def tally(results: Results) -> list[tuple[str, int]]:
    """Where every row went; the first line is the sum of the others."""
    count = results.tally
    return [
        ("Dòng đã đọc", count.read),
        ("Lượt được tính", count.counted),
        ("Lượt không tính", count.uncounted),
        ("Gửi trùng", count.resent),
        ("Bị loại", count.rejected),
    ]


def result_files(work: Work, results: Results, looks: Looks | None = None) -> dict[str, bytes]:
    """Everything that a week's result consists of, by its path in the results folder."""
    inside = {f"noi-bo/{name}": data for name, data in grading.files(results, public=False).items()}
    outside = {f"cong-bo/{name}": data for name, data in grading.files(results, public=True).items()}
    result = reports.WeekResult(
        contest=work.office.bank.contest.dotted(),
        week=work.week,
        release=work.release.name,
        people=results.people,
        attempts=results.attempts,
        all_right=results.all_right,
        lines=award_lines(work.office.bank.contest, work.form, results),
        digest=digest(inside["noi-bo/giai-thuong.csv"]),
    )
    papers = {"quyet-dinh.docx": reports.decision(result), "danh-sach-giai.docx": reports.winner_list(result)}
    inside |= _decisions(work)
    noticed = (*results.notices, *(looks.notices(work.office.bank.contest.timezone) if looks else ()))
    said = "".join(f"{' '.join(notice.split())}\n" for notice in noticed)
    inside |= {f"noi-bo/{NOTICES}": said.encode("utf-8")} if said else {}
    inside |= {f"noi-bo/{name}": data for name, data in looks.files().items()} if looks else {}
    return inside | outside | {f"cong-bo/{name}": data for name, data in papers.items()}


def keep(work: Work, results: Results, output: str = "", looks: Looks | None = None, progress: str = "") -> Path:
    """Write the results once: to `output`, or to the next `<week>-results-<m>/` of the contest's exports."""
    with _meter(progress).steady(WRITING):
        files = result_files(work, results, looks)
        return create_folder(Path(output), files) if output else keep_next(work.office.exports, work.week.tag, files)


def keep_next(exports: Path, week: str, files: Mapping[str, bytes]) -> Path:
    """Write files as the next results of a week; another run that took the number meanwhile costs the next number."""
    target = next_results(exports, week)
    while True:
        try:
            return create_folder(target, files)
        except TakenError:
            following = next_results(exports, week)
            if following == target:
                raise
            target = following


def next_results(exports: Path, week: str) -> Path:
    """The folder of the next results of a week."""
    return exports / f"{week}-results-{1 + last_results(exports, week)}"


def handed_versions(office: Office, folder: Path) -> tuple[tuple[Version, ...], str]:
    """The shuffled versions of a release that were handed over last, and the folder's name; none and “” without."""
    handed = listed(office.exports / KEPT, f"{folder.name}{HANDED}[0-9]*")
    found = [path for path in handed if (path / VERSIONS_RECORD).is_file()]
    if not found:
        return (), ""
    last = max(found, key=lambda path: int(path.name.rpartition("-")[2]))
    return formats.read_versions(read(last / VERSIONS_RECORD), last / VERSIONS_RECORD).versions, last.name


def _meter(progress: str) -> Meter:
    return Meter(Path(progress) if progress else None)


def _applied(work: Work) -> tuple[Mapping[str, object], ...]:
    return applied(work.office, work.week.tag, work.release.name)


def _decisions(work: Work) -> dict[str, bytes]:
    """The decisions behind these results, where there are any."""
    found = _applied(work)
    return {f"noi-bo/{DECISIONS}": dump_json({"format": "applied/1", "decisions": list(found)})} if found else {}


def organisers(office: Office) -> frozenset[str]:
    """Identity numbers of the people of the organising side, where the settings exclude them from the contest."""
    known = {person.identity_number for person in office.bank.people if person.identity_number}
    return frozenset(known if office.bank.contest.admission.excluded else ())


def _files(submissions: Sequence[Path]) -> tuple[Path, ...]:
    """The files meant, each once, whichever way it was named."""
    found: dict[Path, Path] = {}
    for path in submissions:
        with told(path, "đọc"):
            for one in _inside(path) if path.is_dir() else [path]:
                _demand_file(one)
                found.setdefault(one.resolve(), one)
    if not found:
        where = ", ".join(map(str, submissions)) or "chưa chọn tệp nào"
        raise RefusedError("Chưa có tệp bài dự thi.", expected=" hoặc ".join(SUBMISSIONS), found=where)
    return tuple(found.values())


def _inside(folder: Path) -> list[Path]:
    """The files of a folder that are submissions; a workbook among them is never left out without a word."""
    everything = sorted(path for path in folder.iterdir() if not path.name.startswith("~$"))
    books = [path for path in everything if path.suffix.lower() in BOOKS]
    if books:
        said = "Chưa chấm được bài dự thi trong tệp .ods; lưu thành .xlsx hoặc CSV UTF-8, hoặc chuyển tệp ra chỗ khác."
        raise RefusedError(said, file=books[0], expected=" hoặc ".join(SUBMISSIONS), found=books[0].suffix)
    return [path for path in everything if path.suffix.lower() in SUBMISSIONS]


def _demand_file(path: Path) -> None:
    if not path.is_file():
        raise RefusedError("Không thấy tệp bài dự thi này; kiểm tra lại tên và nơi để tệp.", file=path)
    if re.search("[\ud800-\udfff]", str(path)):
        raise RefusedError("Tên tệp bài dự thi có ký tự hỏng; đổi tên tệp rồi chấm lại.", file=path)
