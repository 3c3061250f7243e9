"""Copies: the chosen items with every finding as a comment, twins on both sides, and what was set aside with its reason."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import docx

from authoring.model.items import Item, options
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.dismissing import dismiss
from authoring.workbench.items.copies import Copy, word_copy

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
LOOSE = Item("", "Trường hợp nào không được nghỉ thai sản?", options("6", "4", "5", "Tất cả các phương án trên"), "A")


def told(copy: Copy) -> list[str]:
    return [one.text for one in docx.Document(io.BytesIO(copy.data)).comments]


def test_findings_and_twins_become_comments(place: Place) -> None:
    first = place.write(place.question(1))
    second = place.write(place.question(1))
    place.write(LOOSE)
    audit = Audit(place.office()).finish()
    copy = word_copy(audit, {first, second}, NOW)
    assert (copy.name, copy.items, copy.comments) == (
        f"ghi-chu-{audit.office.bank.contest.id}-20220725-0941.docx",
        2,
        2,
    )
    assert told(copy)[0].startswith(f"Nên xem lại · Giống hệt: {second}\nTheo Quyết định")
    assert told(copy)[1].startswith(f"Nên xem lại · Giống hệt: {first}\n")
    texts = [one.text for one in docx.Document(io.BytesIO(copy.data)).paragraphs]
    assert texts[1] == "Kiểm tra lúc 25/7/2022 09:41: 2 câu, 2 ghi chú. Có đáp án, không phổ biến."
    assert texts[2].startswith(f"Câu 1 ({first}). Theo")


def test_fixes_and_reasons_are_told_and_look_alikes_left_out(place: Place) -> None:
    loose = place.write(LOOSE)
    for text in ("tối đa", "tối thiểu"):
        place.write(
            replace(place.question(1), stem=f"Theo Quyết định số 27/2021/QĐ-UBND, mức đóng {text} là bao nhiêu?")
        )
    audit = Audit(place.office()).finish()
    assert "pair-distinct" in {group.rule for group in audit.groups()}
    line = next(one for one in audit.lines() if one.doubt.rule == "all-of-above")
    dismiss(audit.office, audit.entry(loose).revision, line.doubt, place.lam.at(NOW), "để thử người đọc")
    audit.refresh(loose)
    copy = word_copy(audit, {item.id for item in audit.items}, NOW)
    comments = told(copy)
    assert [one for one in comments if "Trông giống" in one] == []
    (aside,) = [one for one in comments if "Đã bỏ qua" in one]
    assert aside.endswith("Đã bỏ qua: “để thử người đọc” Phạm Văn Lâm, 25/7/2022 09:41")
    assert [one for one in comments if "Gợi ý: sửa thành" in one] != []
