"""Importing in two steps: a preview that writes nothing, then what was confirmed; twice changes nothing."""

import errno
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.workbench.items import importing
from authoring.workbench.items.importing import Outcome, keep, preview
from tests.formats.typist import Para, Text, pack

NOW = datetime(2022, 7, 12, 3, tzinfo=UTC)
PAPER = (
    "Câu 1. Phiếu xanh của Sở được dùng mấy lần?",
    "A. Một lần",
    "B. Hai lần",
    "Đáp án: A",
    "Căn cứ: Điều 34 khoản 4",
    "Câu 2. Tem vàng dán ở đâu trên hồ sơ?",
    "A. Bìa trước",
    "B. Bìa sau",
    "Đáp án: B",
    "Câu 3. Ai giữ sổ lưu trú?",
    "A. Chủ hộ",
    "B. Khách",
    "Đáp án: E",
)


def write(folder: Path, *lines: str) -> Path:
    path = folder / "Tuần 30.docx"
    path.write_bytes(pack([Para((Text(line),)) for line in lines]))
    return path


def outcomes(begun: importing.Import) -> list[tuple[int, str, list[str]]]:
    return [(line.row, line.outcome.value, [change.place for change in line.changes]) for line in begun.lines]


def records(practice: Practice) -> list[str]:
    return sorted(path.name for path in (practice.stage.folder / "items").iterdir())


def test_a_preview_writes_nothing_and_a_second_import_neither(practice: Practice, tmp_path: Path) -> None:
    path, before = write(tmp_path, *PAPER), records(practice)
    begun = preview(practice.stage.office(), path, "ha")
    assert outcomes(begun) == [(1, "new", []), (6, "new", []), (10, "refused", [])]
    assert (records(practice), len(begun.pending()), begun.count(Outcome.NEW)) == (before, 2, 2)
    heard: list[tuple[int, int]] = []
    written = begun.confirm(NOW, lambda done, every: heard.append((done, every)))
    assert (heard, [one.revision for one in written.revisions]) == ([(1, 2), (2, 2)], [1, 1])
    assert len(records(practice)) == len(before) + 2
    assert outcomes(begun) == [(1, "unchanged", []), (6, "unchanged", []), (10, "refused", [])]
    again = preview(practice.stage.office(), path, "ha")
    assert outcomes(again) == outcomes(begun)
    assert again.confirm(NOW).revisions == ()
    assert len(records(practice)) == len(before) + 2


def test_an_edited_file_shows_what_changed_and_becomes_revisions(practice: Practice, tmp_path: Path) -> None:
    first = preview(practice.stage.office(), write(tmp_path, *PAPER), "ha").confirm(NOW).revisions
    edited = [
        *PAPER[:4],
        "Câu 2. Tem vàng được dán ở đâu trên hồ sơ?",
        *PAPER[6:8],
        "Đáp án: A",
        *PAPER[9:12],
        "Đáp án: B",
    ]
    begun = preview(practice.stage.office(), write(tmp_path, *edited), "ha")
    assert outcomes(begun) == [(1, "unchanged", []), (5, "changed", ["stem", "key"]), (9, "new", [])]
    change = begun.lines[1].changes[0]
    assert [change.after[slice(*new)] for _, new in change.spans] == [" được"]
    assert begun.lines[0].item == first[0].item
    written = begun.confirm(NOW).revisions
    assert [(one.item.id, one.revision, one.item.key) for one in written[:1]] == [(first[1].item.id, 2, "A")]
    assert written[0].parent == first[1].sha256


def test_a_person_leaves_out_and_tells_apart(practice: Practice, tmp_path: Path) -> None:
    preview(practice.stage.office(), write(tmp_path, *PAPER), "ha").confirm(NOW)
    edited = [PAPER[0], "A. Một lần", "B. Ba lần", "Đáp án: A", *PAPER[5:9]]
    begun = preview(practice.stage.office(), write(tmp_path, *edited), "ha")
    assert [line.outcome for line in begun.lines] == [Outcome.CHANGED, Outcome.UNCHANGED]
    begun.part(0)
    assert [line.outcome for line in begun.lines] == [Outcome.NEW, Outcome.UNCHANGED]
    begun.leave(0)
    assert begun.pending() == ()
    begun.leave(0)
    begun.part(0)
    assert begun.lines[0].outcome is Outcome.CHANGED
    begun.part(0)
    assert [one.revision for one in begun.confirm(NOW).revisions] == [1]


def test_a_question_twice_in_one_file_is_written_once(practice: Practice, tmp_path: Path) -> None:
    begun = preview(practice.stage.office(), write(tmp_path, *PAPER[:4], *PAPER[:4]), "ha")
    assert [(line.outcome, line.twin) for line in begun.lines] == [(Outcome.NEW, 0), (Outcome.UNCHANGED, 1)]
    assert len(begun.confirm(NOW).revisions) == 1


def test_of_what_a_file_does_not_speak_stays_what_stood_there(practice: Practice, tmp_path: Path) -> None:
    preview(practice.stage.office(), write(tmp_path, *PAPER[:5]), "ha").confirm(NOW)
    begun = preview(practice.stage.office(), write(tmp_path, *PAPER[:3]), "ha")
    assert [line.outcome for line in begun.lines] == [Outcome.UNCHANGED]
    other = preview(practice.stage.office(), write(tmp_path, PAPER[0], "A. Một", "B. Hai"), "ha")
    assert [(line.item.key, line.item.citation) for line in other.lines if line.item] == [("", "Điều 34 khoản 4")]


def test_a_failing_disk_says_how_far_it_came(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = preview(practice.stage.office(), write(tmp_path, *PAPER), "ha")
    bank, revise = begun.office.bank, type(begun.office.bank).revise
    calls: list[Item] = []

    def failing(self: object, item: Item, writer: str, time: datetime, parent: str = "") -> object:
        calls.append(item)
        if len(calls) == full:
            raise RefusedError("Đĩa đầy.", file=tmp_path, found=str(errno.ENOSPC))
        return revise(bank, item, writer, time, parent)

    monkeypatch.setattr(type(bank), "revise", failing)
    full = 1
    with pytest.raises(RefusedError, match=r"Đĩa đầy\.$|Đĩa đầy\. \(") as refused:
        begun.confirm(NOW)
    assert "Đã ghi" not in str(refused.value)
    calls, full = [], 2
    with pytest.raises(RefusedError, match="Đã ghi 1 trong 2 câu; nhập lại tệp này sẽ chỉ ghi phần còn lại"):
        begun.confirm(NOW)
    monkeypatch.undo()
    assert outcomes(begun) == [(1, "unchanged", []), (6, "new", []), (10, "refused", [])]
    assert len(begun.confirm(NOW).revisions) == 1


def test_the_file_comes_back_with_what_is_wrong(practice: Practice, tmp_path: Path) -> None:
    begun = preview(practice.stage.office(), write(tmp_path, *PAPER), "ha")
    made = begun.returned(NOW)
    assert (made.name, made.remarks) == ("can-sua-Tuần 30.docx", 1)


def test_items_of_no_file_are_kept_once_and_never_taken_for_edits(practice: Practice) -> None:
    item = Item("", "Phiếu đỏ của Sở được cấp cho ai?", options("Chủ hộ", "Khách"), "A")
    (made,) = keep(practice.stage.office(), [item, item], "ha", NOW).revisions
    near = replace(item, stem="Phiếu đỏ của Sở được cấp cho những ai?")
    assert keep(practice.stage.office(), [item], "ha", NOW).revisions == ()
    (other,) = keep(practice.stage.office(), [near], "ha", NOW).revisions
    assert other.item.id != made.item.id
    (edited,) = keep(practice.stage.office(), [replace(near, id=made.item.id)], "ha", NOW).revisions
    assert (edited.item.id, edited.revision) == (made.item.id, 2)
