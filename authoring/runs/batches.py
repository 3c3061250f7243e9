"""Grading every week of every contest: resumable, one failure doesn't stop the rest, a summary at the end."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.arrivals import DECISIONS
from authoring.model.errors import RefusedError
from authoring.records import digest, digest_file, dump_json, load_json, make_folder, read, replace, told
from authoring.runs.notebooks import find_notebook
from authoring.runs.weeks import NOTEBOOK, NOTHING, grade_week, left, sentenced
from authoring.workbench.contest.folders import listed, release_folders
from authoring.workbench.contest.offices import KEPT, Office, open_office
from authoring.workbench.forms.weeks import key_path, last_results, newest_release
from authoring.workbench.results.grading import SUBMISSIONS

STATE = "cham-tat-ca.json"
FORMAT = "graded/1"
DONE, SAME, WAITING, FAILED = "done", "unchanged", "waiting", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one week: done, unchanged since its last results, waiting (nothing to grade yet), failed."""

    contest: str
    week: str
    state: str
    results: str = ""
    message: str = ""


Grade = Callable[[Path, str, Sequence[Path], Path], Path]


def grade_all(contests: Sequence[Path], inbox: Path | None = None, grade: Grade = grade_week) -> Iterator[Outcome]:
    """Grade all weeks of these contests, each as `grade_week` does, and say after each what became of it.

    A week's files lie in `<inbox>/<contest>/<week>/`; without an inbox in `<exports>/noi-bo/bai-thi/<week>/`. A week
    whose files, release, key and decisions are those of its last results is left alone, so a run that was interrupted
    goes on where it stopped.
    """
    for folder in contests:
        try:
            with sentenced(folder):
                office = open_office(folder)
                weeks = office.bank.contest.weeks
        except RefusedError as refusal:
            yield Outcome(folder.name, "", FAILED, message=f"{refusal} {NOTHING}")
            continue
        for week in weeks:
            yield _one(office, folder, week.tag, inbox, grade)


def contests_in(places: Sequence[Path]) -> tuple[Path, ...]:
    """The contest folders meant: a folder with contest.toml itself, else every one in it that has one."""
    found: list[Path] = []
    for place in places:
        with told(place, "đọc"):
            inside = sorted(place.iterdir())
        own = [place] if (place / "contest.toml").is_file() else []
        found += own or [path for path in inside if (path / "contest.toml").is_file()]
    if not found:
        where = ", ".join(map(str, places))
        raise RefusedError("Không thấy cuộc thi nào.", expected="thư mục có contest.toml", found=where)
    return tuple(dict.fromkeys(found))


def files_of(exports: Path, contest: str, week: str, inbox: Path | None = None) -> tuple[Path, ...]:
    """The submissions files that wait for a week."""
    place = inbox / contest / week if inbox else exports / KEPT / "bai-thi" / week
    with told(place, "đọc"):
        inside = sorted(place.iterdir()) if place.is_dir() else []
    return tuple(path for path in inside if path.suffix.lower() in SUBMISSIONS and not path.name.startswith("~$"))


def _one(office: Office, folder: Path, week: str, inbox: Path | None, grade: Grade) -> Outcome:
    name, made, before = folder.name, "", 0
    try:
        with sentenced(folder):
            name = office.bank.contest.id
            before = last_results(office.exports, week)
            files = files_of(office.exports, name, week, inbox)
            waits = _waits(office, week, files)
            if waits:
                return Outcome(name, week, WAITING, message=waits)
            known, mark = _state(office.exports), _mark(office, week, files)
            if known.get(week, ("", ""))[0] == mark and (office.exports / known[week][1]).is_dir():
                return Outcome(name, week, SAME, known[week][1])
            made = grade(folder, week, files, office.exports).name
            _remember(office.exports, week, mark, made)
            return Outcome(name, week, DONE, made)
    except RefusedError as refusal:
        return Outcome(name, week, FAILED, made, f"{refusal} {left(office.exports, week, before)}")


def _waits(office: Office, week: str, files: Sequence[Path]) -> str:
    """Why there is nothing to grade yet; “” where all is there."""
    if not files:
        return "chưa có tệp bài dự thi"
    if not release_folders(office.exports, week):
        return "chưa phát hành"
    return "" if key_path(newest_release(office.exports, week)).is_file() else "chưa mở niêm phong đáp án"


def _mark(office: Office, week: str, files: Sequence[Path]) -> str:
    """A digest of all that a week's results depend on: files, release, key, settings, decisions, the notebook."""
    release = newest_release(office.exports, week)
    decisions = listed(office.bank.folder / DECISIONS, "*.json")
    settings = [office.bank.folder / name for name in ("contest.toml", "units.csv")]
    used = [release / "SHA256SUMS", key_path(release), find_notebook(NOTEBOOK), *settings, *decisions]
    lines = [f"{path.name} {digest_file(path)}" for path in (*files, *(one for one in used if one.is_file()))]
    return digest("\n".join(lines).encode())


def _state(exports: Path) -> dict[str, tuple[str, str]]:
    """The weeks graded so far: the mark of what went in, the results that came out."""
    path = exports / KEPT / STATE
    if not path.is_file():
        return {}
    table = load_json(read(path), path)
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise RefusedError("Tệp ghi các tuần đã chấm bị hỏng; xóa tệp này rồi chạy lại.", file=path, expected=FORMAT)
    return {week: (str(one[0]), str(one[1])) for week, one in table["weeks"].items()}


def _remember(exports: Path, week: str, mark: str, results: str) -> None:
    weeks = {name: list(one) for name, one in (_state(exports) | {week: (mark, results)}).items()}
    replace(make_folder(exports / KEPT) / STATE, dump_json({"format": FORMAT, "weeks": weeks}))
