"""The rehearsal: a copy without the sample's own people, drafts that stand beside the written items, clear refusals."""

import shutil
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench import rehearsal
from authoring.workbench.checking import blocking, pairs
from authoring.workbench.releasing import release


def test_drafts_join_the_written_items_without_repeating_one(practised: Practice) -> None:
    items = [entry.revision.item for entry in practised.stage.office().bank.items()]
    drafted = items[36:-36] if len(items) > 72 else []
    assert 72 < len(items) <= 72 + rehearsal.DRAFTS
    assert pairs(items) == ()
    assert blocking(practised.stage.office(), items) == ()
    assert all(item.topic and item.citation and item.explanation for item in drafted)


def test_a_practice_copy_has_people_and_releases(root: Path, tmp_path: Path) -> None:
    folder = rehearsal.copy_practice(root / "banks/bhxh-bhyt-2022", tmp_path / "thực hành")
    assert {"people", "reviews", "items", "policies"} <= {path.name for path in folder.iterdir()}
    assert (tmp_path / "thực hành/exports/bhxh-bhyt-2022/2022-w30-r1/manifest.json").is_file()
    alone = tmp_path / "riêng/banks/bhxh-bhyt-2022"
    shutil.copytree(folder, alone)
    assert not (rehearsal.copy_practice(alone, tmp_path / "hai").parents[1] / "exports").exists()


def test_a_copy_that_cannot_be_made_is_one_sentence(root: Path, tmp_path: Path) -> None:
    (tmp_path / "banks").write_text("đây là tệp", encoding="utf-8")
    with pytest.raises(RefusedError, match="Không chép được cuộc thi mẫu"):
        rehearsal.copy_practice(root / "banks/bhxh-bhyt-2022", tmp_path)


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
