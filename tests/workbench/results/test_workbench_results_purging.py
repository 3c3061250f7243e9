"""Purging: dry run first, signed, minutes before the first file goes; digests and public results stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import check_sums, digest
from authoring.workbench.contest.notes import PURGE, read_notes
from authoring.workbench.results import grading, purging
from authoring.workbench.results.purging import MAY
from authoring.workbench.results.verifying import explanations, verify

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


def test_after_a_purge_verify_explains_and_still_sees_tampering(practice: Practice, graded: Path) -> None:
    (graded / "bien-ban.ipynb").unlink()  # which the results' own sums don't name here
    office = practice.stage.office
    assert (verify(office()), explanations(office())) == ((), ())
    purging.purge(office(), practice.stage.ha, plan(practice), REASON)
    assert verify(office()) == ()
    (sentence,) = explanations(office())
    count = sum(one.place.startswith(graded.name) for one in purging.purged(office()))
    assert sentence.startswith(f"{graded.name}: {count} tệp có dữ liệu cá nhân đã bị xóa lúc ")
    assert sentence.endswith(f"ha ký, căn cứ: {REASON}.")
    gone = graded / "noi-bo/bang-diem.csv"
    for path, data, kind in (
        (gone, b"gia", "changed"),  # put back with other bytes
        (graded / "cong-bo/giai-thuong.csv", b"gia", "changed"),
        (graded / "noi-bo/them.csv", b"gia", "unexpected"),
    ):
        before = path.read_bytes() if path.exists() else None
        path.write_bytes(data)
        assert [(one.path, one.kind) for one in verify(office())] == [
            (path.relative_to(graded.parent).as_posix(), kind)
        ]
        path.write_bytes(before) if before else path.unlink()
    (graded / "cong-bo/giai-thuong.csv").unlink()  # gone, and no purge says so
    assert [one.kind for one in verify(office())] == ["missing"]


def test_a_purge_whose_record_was_altered_explains_nothing(practice: Practice, graded: Path) -> None:
    (graded / "bien-ban.ipynb").unlink()
    office = practice.stage.office
    purging.purge(office(), practice.stage.ha, plan(practice), REASON)
    ((path, _note),) = read_notes(office(), PURGE, MAY)
    path.write_bytes(path.read_bytes().replace(b"0", b"1"))
    found = verify(office())
    assert {one.kind for one in found} == {"missing", "signature"}
    assert any(one.path == f"decisions/{path.name}" for one in found)
    assert explanations(office()) == ()


def test_a_purge_explains_only_the_digest_that_was_written(practice: Practice, graded: Path) -> None:
    gone = graded / "noi-bo/bang-diem.csv"
    place = f"{graded.name}/noi-bo/bang-diem.csv"
    gone.unlink()
    breaches = check_sums(graded)
    said = purging.Purged(place, "0" * 64, "ha", "20300101T000000Z", REASON)
    assert purging.excused(graded, graded.name, breaches, [said]) == ()


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
