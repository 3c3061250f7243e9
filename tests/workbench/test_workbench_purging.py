"""Purging: dry run first, signed, minutes before the first file goes; digests and public results stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import digest
from authoring.workbench import grading, purging
from authoring.workbench.notes import PURGE, read_notes
from authoring.workbench.purging import MAY

REASON = "Điều 12 của Thể lệ"
LATE = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def graded(practice: Practice) -> Path:
    """Results of a week, its executed notebook, and a file in its inbox."""
    names = [str(practice.submissions)]
    work = grading.prepare(str(practice.stage.folder), practice.week.tag, names, str(practice.stage.exports))
    folder = grading.keep(work, grading.grade(work))
    (folder / "bien-ban.ipynb").write_bytes(b"{}")
    inbox = practice.stage.exports / "noi-bo/bai-thi/2022-w30/đợt 1"
    inbox.mkdir(parents=True)
    (inbox / "bai.csv").write_bytes(b"x")
    (inbox / "ngoài.csv").symlink_to(practice.stage.folder / "contest.toml")
    (inbox.parent / "lối").symlink_to(practice.stage.folder)
    return folder


def plan(practice: Practice, now: datetime = LATE) -> purging.Plan:
    return purging.plan(practice.stage.office(), now, (practice.submissions.parent.parent,))


def test_the_dry_run_names_what_would_go_and_changes_nothing(practice: Practice, graded: Path) -> None:
    before = sorted(practice.stage.exports.rglob("*"))
    found = plan(practice)
    assert [one.place for one in found.files if "results" not in one.place] == [
        practice.submissions.as_posix(),
        "noi-bo/bai-thi/2022-w30/đợt 1/bai.csv",
    ]
    assert {one.path.name for one in found.files if "results" in one.place} >= {
        "bang-diem.csv",
        "dong-bi-loai.csv",
        "bien-ban.ipynb",
    }
    assert not any("cong-bo" in one.place or one.path.name in purging.IMPERSONAL for one in found.files)
    assert sorted(practice.stage.exports.rglob("*")) == before
    week = practice.week
    kept = plan(practice, week.closes + timedelta(days=365) - timedelta(seconds=1))
    assert (kept.weeks, kept.files, kept.kept[0]) == ((), (), (week.tag, week.closes + timedelta(days=365)))
    assert plan(practice, week.closes + timedelta(days=365)).weeks == (week.tag,)


def test_a_purge_leaves_minutes_digests_and_the_public_part(practice: Practice, graded: Path) -> None:
    found = plan(practice)
    sheet = digest((graded / "noi-bo/bang-diem.csv").read_bytes())
    public = sorted((graded / "cong-bo").iterdir())
    minutes, gone = purging.purge(practice.stage.office(), practice.stage.ha, found, REASON)
    assert gone == len(found.files)
    assert not any(one.path.exists() for one in found.files)
    assert minutes.is_file()
    assert sorted((graded / "cong-bo").iterdir()) == public
    assert (practice.stage.folder / "contest.toml").is_file()
    ((_path, note),) = read_notes(practice.stage.office(), PURGE, MAY)
    assert sheet in {one["sha256"] for one in note["files"]}
    assert note["reason"] == REASON
    with pytest.raises(RefusedError, match="Không có dữ liệu cá nhân nào quá hạn lưu"):
        purging.purge(practice.stage.office(), practice.stage.ha, plan(practice), REASON)


def test_a_file_that_changed_since_stays(practice: Practice, graded: Path) -> None:
    found = plan(practice)
    found.files[0].path.unlink()
    found.files[-1].path.write_bytes(b"khac")
    with pytest.raises(RefusedError, match="Tệp đã đổi sau khi lập danh sách xóa"):
        purging.purge(practice.stage.office(), practice.stage.ha, found, REASON)
    assert found.files[-1].path.exists()


def test_who_may_not_and_no_reason_change_nothing(practice: Practice, graded: Path) -> None:
    office, ha, found = practice.stage.office(), practice.stage.ha, plan(practice)
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi"):
        purging.purge(office, replace(ha, person=replace(ha.person, roles=("author",))), found, REASON)
    with pytest.raises(RefusedError, match="Phải ghi căn cứ xóa"):
        purging.purge(office, ha, found, "hết hạn")
    assert all(one.path.exists() for one in found.files)
    assert read_notes(office, PURGE, MAY) == []
