"""The rehearsal: a copy without the sample's own people, drafts that stand beside the written items, clear refusals."""

import errno
import shutil
from functools import partial
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.audits.checking import blocking
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.forms.releasing import release
from authoring.workbench.starting import rehearsal


def test_drafts_join_the_written_items_without_repeating_one(practised: Practice) -> None:
    items = [entry.revision.item for entry in practised.stage.office().bank.items()]
    drafted = items[36:-36] if len(items) > 72 else []
    assert 72 < len(items) <= 72 + rehearsal.DRAFTS
    assert [pair for pair in pairs(items) if pair.apart] == []
    assert blocking(practised.stage.office(), items) == ()
    assert all(item.topic and item.citation and item.explanation for item in drafted)


def test_a_copy_that_cannot_be_made_is_one_sentence(root: Path, tmp_path: Path) -> None:
    (tmp_path / "banks").write_text("đây là tệp", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"banks.*Không chép được: một phần của đường dẫn là tệp"):
        rehearsal.copy_folder(root / "banks/bhxh-bhyt-2022", tmp_path / "banks/x", ())


def test_files_that_cannot_be_copied_are_counted_and_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / "mẫu").mkdir(exist_ok=True)
        (tmp_path / "mẫu" / name).write_text("x", encoding="utf-8")

    def refuse(_source: object, _target: object, *, follow_symlinks: bool = True) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copystat", lambda *_given, **_more: None)
    monkeypatch.setattr(rehearsal.shutil, "copytree", partial(shutil.copytree, copy_function=refuse))  # type: ignore[attr-defined]
    with pytest.raises(RefusedError, match="Không chép được cuộc thi mẫu") as caught:
        rehearsal.copy_folder(tmp_path / "mẫu", tmp_path / "bản", ())
    assert caught.value.trouble.found.startswith("2 tệp, như ")
    assert caught.value.trouble.found.endswith(".md")


def test_folders_that_no_rehearsal_has_marked_are_not_deleted(root: Path, tmp_path: Path) -> None:
    kept = tmp_path / "banks/thi-that/contest.toml"
    kept.parent.mkdir(parents=True)
    kept.write_text("thật", encoding="utf-8")
    with pytest.raises(RefusedError, match="không phải do lần thực hành trước để lại") as caught:
        rehearsal.set_stage(root / "banks/bhxh-bhyt-2022", tmp_path)
    assert (caught.value.trouble.expected, caught.value.trouble.found) == (
        "thư mục trống, hoặc chỉ có banks, exports, bai-nop, thuc-hanh.txt",
        "banks",
    )
    assert kept.read_text(encoding="utf-8") == "thật"


def test_a_rehearsal_stopped_while_it_was_cleared_can_begin_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mark goes last: whatever of the folders is left then is still known as a rehearsal's."""
    place = tmp_path / "thực hành"
    for name in ("banks", "exports"):
        (place / name).mkdir(parents=True)
    (place / rehearsal.MARK).write_text(rehearsal.MARKED, encoding="utf-8")
    (place / ".authoring-0123456789abcdef.tmp").write_text("", encoding="utf-8")  # of a mark being written
    removed: list[str] = []

    def remove(path: Path) -> None:
        removed.append(path.name)
        if len(removed) == 2:
            raise KeyboardInterrupt
        real(path)

    real = shutil.rmtree
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", remove)
        with pytest.raises(KeyboardInterrupt):
            rehearsal._clear(place)
    assert removed == ["banks", "exports"]
    assert (place / rehearsal.MARK).is_file()
    rehearsal._clear(place)
    assert not place.exists()


def test_what_cannot_be_cleared_is_said(root: Path, tmp_path: Path) -> None:
    place = tmp_path / "tệp"
    place.write_text("x", encoding="utf-8")
    with pytest.raises(RefusedError, match="Không dọn được: một phần của đường dẫn là tệp"):
        rehearsal.set_stage(root / "banks/bhxh-bhyt-2022", place)


def test_a_week_that_cannot_be_composed_stops(practice: Practice) -> None:
    for path in (practice.stage.folder / "reviews").glob("*.json"):
        path.unlink()
    with pytest.raises(RefusedError, match="chỉ còn 0 câu"):
        rehearsal.release_week(practice.stage, practice.stage.office().bank.contest.weeks[1])


def test_an_item_that_a_newer_rule_blocks_is_not_released(practice: Practice) -> None:
    (practice.stage.folder / "policies/qd-27-2021-qd-ubnd.docx").unlink()
    office = practice.stage.office()
    entries = [entry for entry in office.bank.items() if entry.state.value == "approved"][:1]
    with pytest.raises(RefusedError, match="còn chỗ phải sửa"):
        release(office, "2022-w32", entries, practice.stage.lam)
