"""Reviewing and importing: nobody approves an own item, blocking findings stop it, a second import writes nothing."""

import json
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.workbench.audits.balancing import weigh
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.items.importing import Outcome, preview
from authoring.workbench.items.reviewing import approve, give_back, retire, send

NOW = datetime(2022, 7, 12, 3, tzinfo=UTC)
GOOD = {
    "stem": "Theo Quyết định số 27/2021/QĐ-UBND, phiếu hẹn khám lại được sử dụng mấy lần?",
    "options": ["Một lần", "Hai lần", "Ba lần", "Bốn lần"],
    "key": "A",
    "citation": "qd-27-2021-qd-ubnd:d34.k4",
    "explanation": "Khoản 4 Điều 34.",
}


def bring(practice: Practice, folder: Path, **changes: object) -> str:
    path = folder / "một câu.json"
    path.write_text(json.dumps([GOOD | changes], ensure_ascii=False), encoding="utf-8")
    return preview(practice.stage.office(), path, "ha").confirm(NOW).revisions[0].item.id


def test_send_approve_and_the_four_eyes(practice: Practice, tmp_path: Path) -> None:
    item, stage = bring(practice, tmp_path), practice.stage
    send(stage.office(), item, stage.ha.at(NOW))
    assert stage.office().bank.entry(item).state is State.IN_REVIEW
    with pytest.raises(RefusedError):
        approve(stage.office(), item, stage.ha.at(NOW))
    approve(stage.office(), item, stage.lam.at(NOW), "đã đọc")
    assert stage.office().bank.entry(item).state is State.APPROVED


def test_a_return_needs_words(practice: Practice, tmp_path: Path) -> None:
    item, stage = bring(practice, tmp_path), practice.stage
    send(stage.office(), item, stage.ha.at(NOW))
    with pytest.raises(RefusedError, match="Trả lại phải nói cần sửa gì"):
        give_back(stage.office(), item, stage.lam.at(NOW), "sửa đi")
    give_back(stage.office(), item, stage.lam.at(NOW), "câu dẫn chưa rõ")
    assert stage.office().bank.entry(item).state is State.RETURNED


def test_an_approved_item_is_retired_with_a_reason_and_nothing_else_is(practice: Practice, tmp_path: Path) -> None:
    item, stage = bring(practice, tmp_path), practice.stage
    send(stage.office(), item, stage.ha.at(NOW))
    with pytest.raises(RefusedError, match="trạng thái đã duyệt"):
        retire(stage.office(), item, stage.lam.at(NOW), "luật đã đổi rồi")
    approve(stage.office(), item, stage.lam.at(NOW))
    with pytest.raises(RefusedError, match="Ngừng dùng phải nói vì sao"):
        retire(stage.office(), item, stage.lam.at(NOW), "")
    retire(stage.office(), item, stage.lam.at(NOW), "luật đã đổi rồi")
    assert stage.office().bank.entry(item).state is State.RETIRED


def test_blocking_findings_and_dead_citations_stop_an_approval(practice: Practice, tmp_path: Path) -> None:
    item, stage = bring(practice, tmp_path, options=["Một lần", "một  lần", "Ba lần", "Bốn lần"]), practice.stage
    send(stage.office(), item, stage.ha.at(NOW))
    with pytest.raises(RefusedError, match="còn 1 chỗ phải sửa"):
        approve(stage.office(), item, stage.lam.at(NOW))
    lost = bring(practice, tmp_path, citation="qd-27-2021-qd-ubnd:d34.k9")
    office = stage.office()
    found = findings(office, [office.bank.entry(lost).revision.item])
    assert [(f.rule, f.place, f.span) for f in found] == [("citation-unknown", "citation", (0, 25))]
    assert "Gần đó có" in found[0].message


def test_a_second_import_writes_nothing_and_an_edit_writes_a_revision(practice: Practice, tmp_path: Path) -> None:
    item = bring(practice, tmp_path)
    path = tmp_path / "một câu.json"
    again = preview(practice.stage.office(), path, "ha")
    assert [(line.outcome, line.item and line.item.id) for line in again.lines] == [(Outcome.UNCHANGED, item)]
    assert again.confirm(NOW).revisions == ()
    path.write_text(json.dumps([GOOD | {"id": item, "stem": f"{GOOD['stem']} Chọn một."}]), encoding="utf-8")
    edited = preview(practice.stage.office(), path, "ha").confirm(NOW)
    assert [(r.item.id, r.revision) for r in edited.revisions] == [(item, 2)]
    path.write_text("[{}]", encoding="utf-8")
    assert preview(practice.stage.office(), path, "ha").count(Outcome.REFUSED) == 1


def test_pairs_and_balance_of_a_set(practised: Practice) -> None:
    items = [entry.revision.item for entry in practised.stage.office().bank.items()]
    assert [pair for pair in pairs(items) if pair.apart] == []
    assert {measure.measure for measure in weigh(items).measures} >= {"key-positions", "guesser-score"}
