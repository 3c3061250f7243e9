"""Small notes in the user's cache folder: kept, replaced, removed, and nothing where the user has no such folder."""

from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest import keeping
from authoring.workbench.contest.keeping import keep, kept


def test_a_note_is_kept_for_one_bank(place: Place) -> None:
    bank = place.office().bank
    assert kept(bank, "ha.x") == ""
    keep(bank, "ha.x", "chữ một\n")
    keep(bank, "ha.x", "chữ hai\n")
    assert (kept(place.office().bank, "ha.x"), kept(bank, "lam.x")) == ("chữ hai\n", "")
    keep(bank, "ha.x", "")
    keep(bank, "ha.x", "")
    assert kept(bank, "ha.x") == ""


def test_a_user_without_a_folder_of_his_own_has_no_notes(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    bank = place.office().bank
    monkeypatch.setattr(keeping, "index_path", lambda *_all: None)
    keep(bank, "ha.x", "chữ")
    assert kept(bank, "ha.x") == ""


def test_a_disk_that_refuses_says_so(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    bank = place.office().bank
    keep(bank, "ha.x", "chữ")

    def refuse(*_all: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.unlink", refuse)
    with pytest.raises(RefusedError):
        keep(bank, "ha.x", "")
    monkeypatch.setattr("pathlib.Path.read_text", refuse)
    assert kept(bank, "ha.x") == ""
