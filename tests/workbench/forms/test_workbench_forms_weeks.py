"""Weeks: the newest release, every item that other weeks have shown, and where things lie."""

import errno
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import digest
from authoring.workbench.contest.folders import listed, release_folders
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release
from authoring.workbench.forms.weeks import key_path, manifest_digests, newest_release, used_items


def test_what_there_is_of_a_week(practised: Practice) -> None:
    exports, folder = practised.stage.exports, practised.release.folder
    assert newest_release(exports, "2022-w30") == folder
    assert release_folders(exports) == release_folders(exports, "2022-w30") == [folder]
    assert release_folders(exports, "2022-w32") == []
    assert manifest_digests(exports) == {"2022-w30-r1": digest((folder / "manifest.json").read_bytes())}
    assert key_path(folder) == exports / "noi-bo/2022-w30-r1-dap-an.json"
    with pytest.raises(RefusedError, match="Tuần 34 chưa được phát hành"):
        newest_release(exports, "2022-w34")


def test_a_release_without_a_manifest_is_no_memory(tmp_path: Path) -> None:
    (tmp_path / "2022-w30-r1").mkdir()
    assert manifest_digests(tmp_path) == {}
    assert listed(tmp_path / "không có", "*") == []


def test_items_that_only_a_corrected_release_showed_are_used_too(practice: Practice) -> None:
    stage = practice.stage
    first = {item.id for item in practice.release.form.items}
    gone = min(first)
    bank = stage.office().bank
    author = bank.entry(gone).revision.writer
    judge = stage.lam if author == "ha" else stage.ha
    bank.move(bank.entry(gone).revision, "retire", judge.person.writer, judge.identity.sign, judge.now)
    entries = propose(stage.office(), "2022-w30", first - {gone}).entries
    done = release(stage.office(), "2022-w30", entries, stage.lam, "câu một đã cũ")
    second = {item.id for item in done.form.items}
    assert gone not in second
    assert used_items(stage.office(), besides="2022-w32") == first | second


def test_a_folder_that_can_not_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "iterdir", fail)
    with pytest.raises(RefusedError, match="quyền"):
        listed(tmp_path, "*")
