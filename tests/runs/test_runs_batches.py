"""Batches: every week of every contest, one failure beside the rest, nothing graded twice."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.runs.batches import contests_in, files_of, grade_all
from authoring.workbench.forms.weeks import key_path


class Grade:
    """Makes a results folder, or fails as it is told."""

    def __init__(self, trouble: str = "") -> None:
        self.trouble, self.graded = trouble, list[str]()

    def __call__(self, _contest: Path, week: str, files: Sequence[Path], exports: Path) -> Path:
        self.graded.append(week)
        if self.trouble:
            raise RefusedError(self.trouble, file=files[0])
        made = exports / f"{week}-results-{len(list(exports.glob('*-results-*'))) + 1}"
        made.mkdir()
        return made


def states(practice: Practice, grade: Grade, *more: Path) -> list[tuple[str, str, str]]:
    outcomes = grade_all([*more, practice.stage.folder], practice.submissions.parents[2] / "hộp", grade)
    return [(one.week, one.state, one.results or one.message) for one in outcomes]


@pytest.fixture
def box(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The inbox of the first week, its file in it; exports lie where the contest looks for them."""
    contest = practice.stage.office().bank.contest.id
    folder: Path = practice.submissions.parents[2] / "hộp" / contest / "2022-w30"
    folder.mkdir(parents=True)
    practice.submissions.rename(folder / "bai.csv")
    return folder


REST = [("2022-w32", "waiting", "chưa có tệp bài dự thi"), ("2022-w34", "waiting", "chưa có tệp bài dự thi")]


def test_what_is_graded_is_left_alone_until_something_changes(practice: Practice, box: Path) -> None:
    grade = Grade()
    assert states(practice, grade) == [("2022-w30", "done", "2022-w30-results-1"), *REST]
    assert states(practice, grade) == [("2022-w30", "unchanged", "2022-w30-results-1"), *REST]
    (box / "thêm.xlsx").write_bytes(b"x")
    (box / "~$thêm.xlsx").write_bytes(b"x")
    (box / "ghi chú.docx").write_bytes(b"x")
    assert states(practice, grade)[0] == ("2022-w30", "done", "2022-w30-results-2")
    (practice.stage.exports / "2022-w30-results-2").rmdir()
    assert states(practice, grade)[0][1] == "done"
    assert grade.graded == ["2022-w30"] * 3


def test_one_failure_does_not_stop_the_rest(practice: Practice, box: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng"
    broken.mkdir()
    (broken / "contest.toml").write_text("x", encoding="utf-8")
    found = states(practice, Grade("Không đọc được."), broken)
    assert [one[:2] for one in found] == [("", "failed"), ("2022-w30", "failed"), *[one[:2] for one in REST]]
    assert found[1][2].endswith("bai.csv: Không đọc được. Chưa có kết quả nào được ghi.")
    assert states(practice, Grade())[0][1] == "done"  # the next run goes on


def test_what_cannot_be_graded_yet_waits_with_its_reason(practice: Practice, box: Path) -> None:
    key_path(practice.release.folder).unlink()
    assert states(practice, Grade())[0] == ("2022-w30", "waiting", "chưa mở niêm phong đáp án")
    (box.parent / "2022-w32").mkdir()
    (box.parent / "2022-w32/b.csv").write_bytes(b"x")
    assert states(practice, Grade())[1] == ("2022-w32", "waiting", "chưa phát hành")


def test_a_torn_list_of_graded_weeks_is_a_failure_with_its_file(practice: Practice, box: Path) -> None:
    path = practice.stage.exports / "noi-bo/cham-tat-ca.json"
    path.write_text("[]", encoding="utf-8")
    (week, state, said), *_rest = states(practice, Grade())
    assert (week, state) == ("2022-w30", "failed")
    assert "Tệp ghi các tuần đã chấm bị hỏng" in said


def test_files_wait_in_the_exports_where_no_inbox_is_named(practice: Practice) -> None:
    place = practice.stage.exports / "noi-bo/bai-thi/2022-w30"
    assert files_of(practice.stage.exports, "x", "2022-w30") == ()
    place.mkdir(parents=True)
    (place / "a.CSV").write_bytes(b"x")
    assert files_of(practice.stage.exports, "x", "2022-w30") == (place / "a.CSV",)


def test_contests_are_found_once_in_folders_and_by_themselves(practice: Practice, tmp_path: Path) -> None:
    folder = practice.stage.folder
    assert contests_in([folder.parent, folder]) == (folder,)
    with pytest.raises(RefusedError, match="Không thấy cuộc thi nào"):
        contests_in([tmp_path])
