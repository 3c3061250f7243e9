"""Standings: a released item is told from an approved one by the releases alone, with its weeks."""

from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.browsing import Query, browse
from authoring.workbench.contest.standings import RELEASED, Standing, standing, standings
from authoring.workbench.items.reviewing import approve, retire, send


def test_what_a_week_has_is_released_and_what_waits_is_approved(practised: Any) -> None:  # noqa: ANN401
    office = practised.stage.office()
    found = standings(office, office.bank.items())
    asked = {one.id for one in practised.release.form.items}
    tag = practised.week.tag
    assert {id_ for id_, one in found.items() if one == Standing(RELEASED, (tag,))} == asked
    assert {one for id_, one in found.items() if id_ not in asked} >= {Standing("approved")}
    rows = browse(Audit(office).finish(), Query(state=RELEASED))
    assert {row.entry.revision.item.id for row in rows} == asked


def test_a_released_item_that_is_edited_or_retired_still_names_its_week(practice: Any) -> None:  # noqa: ANN401
    office = practice.stage.office()
    first, second = (one.id for one in practice.release.form.items[:2])
    tag = practice.week.tag
    item = office.bank.entry(first).revision.item
    office.bank.revise(item.ordered(tuple(reversed(range(len(item.options))))), "ha", practice.stage.ha.now)
    retire(office, second, practice.stage.lam, "luật đã đổi rồi")
    assert standing(office, first) == Standing("draft", (tag,))
    send(office, first, practice.stage.ha)
    approve(office, first, practice.stage.lam)
    assert standing(office, first) == Standing("approved", (tag,)), (
        "the revision that is approved now was never released"
    )
    assert standing(office, second) == Standing("retired", (tag,))


def test_a_release_that_cannot_be_read_says_nothing_and_stops_nobody(practice: Any) -> None:  # noqa: ANN401
    office = practice.stage.office()
    first = practice.release.form.items[0].id
    manifest = practice.release.folder / "manifest.json"
    manifest.write_text("{}", encoding="utf-8")
    assert standing(office, first) == Standing("approved")
    manifest.unlink()
    assert standing(office, first) == Standing("approved")
    with pytest.raises(RefusedError, match="không có câu này"):
        standing(office, "2022-ha999")
