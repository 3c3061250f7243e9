"""Payments: verified winners alone, each with the number of the result."""

from types import SimpleNamespace as Practice

from authoring.workbench.paperwork.dossiers import open_dossier
from authoring.workbench.paperwork.payments import NOBODY, lacks_verified, payees, verified, waiting


def test_only_the_verified_are_paid(closed: Practice) -> None:
    found = open_dossier(closed.stage.office(), "2022-w30")
    paid = payees(found)
    assert [(one.name, one.value) for one in paid] == [(line.name, line.value) for line in found.result.lines]
    assert [one.identity for one in paid] == [cells["Số CCCD"] for cells in found.winners]
    assert (verified(found), waiting(found), lacks_verified(found)) == (frozenset(range(1, 20)), 0, "")
    for path in (closed.stage.folder / "decisions").iterdir():
        path.unlink()
    found = open_dossier(closed.stage.office(), "2022-w30")
    assert (payees(found), verified(found), waiting(found), lacks_verified(found)) == ((), frozenset(), 19, NOBODY)
