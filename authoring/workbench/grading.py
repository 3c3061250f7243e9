"""Grading a week: a release that verifies, its opened key and the submissions become signed-off results.

The notebook `cham-bai`, `authoring grade` and papermill all call these four functions, so the bytes are the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import formats, grading, releases, reports
from authoring.grading import Results, Scheme
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form
from authoring.records import TakenError, create_folder, digest, read, told
from authoring.releases import Manifest
from authoring.workbench.awarding import award_lines
from authoring.workbench.offices import Office, open_office
from authoring.workbench.releasing import key_path, newest_release

SUBMISSIONS = (".csv", ".tsv", ".txt")
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


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
    form = formats.read_form((folder / "cong-bo/de-thi.json").read_bytes(), str(folder / "cong-bo/de-thi.json"))
    key = opened_key(folder, manifest)
    found = office.week(week)
    scheme = grading.scheme(office.bank.contest, found, form, key, office.bank.units, organisers(office))
    return Work(office, found, folder, form, key, scheme, _files([Path(name) for name in submissions]))


def grade(work: Work) -> Results:
    """Admit, score, rank and award; RefusedError where a tie at a prize needs the draw."""
    return grading.grade(work.submissions, work.scheme)


def summary(work: Work) -> list[tuple[str, str]]:
    """What is about to be graded by what, as lines for people."""
    files = [("Tệp bài dự thi", path.name) for path in work.submissions]
    return [
        ("Cuộc thi", work.office.bank.contest.name),
        ("Tuần", f"{work.week.name} ({work.week.tag})"),
        ("Bản phát hành", f"{work.release.name}, chữ ký và mã kiểm tra đều khớp"),
        ("Số câu", str(len(work.form.items))),
        ("Thứ tự xếp hạng", "; ".join(work.office.bank.contest.ranking.order)),
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


def result_files(work: Work, results: Results) -> dict[str, bytes]:
    """Everything that a week's result consists of, by its path in the results folder."""
    inside = {f"noi-bo/{name}": data for name, data in grading.files(results, public=False).items()}
    outside = {f"cong-bo/{name}": data for name, data in grading.files(results, public=True).items()}
    result = reports.WeekResult(
        contest=work.office.bank.contest,
        week=work.week,
        release=work.release.name,
        people=results.people,
        attempts=results.attempts,
        all_right=results.all_right,
        lines=award_lines(work.office.bank.contest, work.form, results),
        digest=digest(inside["noi-bo/giai-thuong.csv"]),
    )
    papers = {"quyet-dinh.docx": reports.decision(result), "danh-sach-giai.docx": reports.winner_list(result)}
    return inside | outside | {f"cong-bo/{name}": data for name, data in papers.items()}


def keep(work: Work, results: Results, output: str = "") -> Path:
    """Write the results once: to `output`, or to the next `<week>-results-<m>/` of the contest's exports."""
    files = result_files(work, results)
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
    tails = [path.name.removeprefix(f"{week}-results-") for path in exports.glob(f"{week}-results-*")]
    return exports / f"{week}-results-{1 + max((int(tail) for tail in tails if tail.isdecimal()), default=0)}"


def opened_key(folder: Path, manifest: Manifest) -> AnswerKey:
    """The opened key of a release; RefusedError where nobody has opened it, or it isn't the one committed to."""
    path = key_path(folder)
    if not path.is_file():
        said = "Đáp án tuần này chưa được mở niêm phong."
        raise RefusedError(said, file=path, expected="mở bằng lệnh: authoring open TUẦN")
    return formats.read_key(releases.committed_key(read(path), manifest, str(path)), str(path))


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
    everything = sorted(folder.iterdir())
    books = [path for path in everything if path.suffix.lower() in BOOKS and not path.name.startswith("~$")]
    if books:
        said = "Chưa chấm được bài dự thi trong tệp Excel; lưu thành CSV UTF-8, hoặc chuyển tệp này ra chỗ khác."
        raise RefusedError(said, file=books[0], expected=" hoặc ".join(SUBMISSIONS), found=books[0].suffix)
    return [path for path in everything if path.suffix.lower() in SUBMISSIONS]


def _demand_file(path: Path) -> None:
    if not path.is_file():
        raise RefusedError("Không thấy tệp bài dự thi này; kiểm tra lại tên và nơi để tệp.", file=path)
    if re.search("[\ud800-\udfff]", str(path)):
        raise RefusedError("Tên tệp bài dự thi có ký tự hỏng; đổi tên tệp rồi chấm lại.", file=path)
