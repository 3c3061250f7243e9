"""Handing over: which kinds there are, what is left out is told, the same form gives the same bytes."""

from dataclasses import replace
from pathlib import Path

import pytest

from authoring.formats import TARGETS, hand_over, key_items, read_items
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Severity
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import options
from tests.formats.forms.conftest import Keyed

ITEMS = (
    FormItem(1, "q1", 1, "Một?", options("a", "b")),
    FormItem(2, "q2", 1, "Hai?", options(*"abcdef")),
    FormItem(3, "q3", 1, "Ba?", options("a", "b")),
)
FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, ITEMS)
KEY = AnswerKey("c", "w", 1, (KeyEntry(1, "q1", "A"), KeyEntry(2, "q2", "B"), KeyEntry(3, "q3", "")))


def test_an_item_that_a_site_does_not_take_is_left_out_and_told() -> None:
    done = hand_over(FORM, KEY, "quizizz")
    assert done.file == "cau-hoi-quizizz.xlsx"
    assert done.findings == (
        Finding(
            *("q2", "quizizz-limit", "item", None, Severity.BLOCK),
            "Quizizz chỉ nhận 5 phương án, câu này có 6; câu này không có trong tệp.",
        ),
        Finding(
            *("q3", "quizizz-limit", "item", None, Severity.BLOCK),
            "câu chưa có đáp án; câu này không có trong tệp.",
        ),
    )
    alone = replace(FORM, items=ITEMS[:1], minutes=5)  # as many seconds for each question
    assert done.data == hand_over(alone, replace(KEY, entries=KEY.entries[:1]), "quizizz").data


@pytest.mark.parametrize("kind", TARGETS)
def test_equal_forms_give_equal_bytes_and_another_key_gives_others(kind: str) -> None:
    entries = tuple(replace(entry, key="A") for entry in KEY.entries)
    key, other = replace(KEY, entries=entries), replace(KEY, entries=(replace(entries[0], key="B"), *entries[1:]))
    assert hand_over(FORM, key, kind) == hand_over(FORM, key, kind)
    assert hand_over(FORM, key, kind).data != hand_over(FORM, other, kind).data


def test_unknown_kinds_and_keys_of_other_forms_are_refused() -> None:
    with pytest.raises(RefusedError, match="excel, gift, moodle, qti, aiken, quizizz, kahoot; đang là word"):
        hand_over(FORM, KEY, "word")
    with pytest.raises(RefusedError, match="khác bản phát hành"):
        hand_over(FORM, replace(KEY, week="x"), "gift")


@pytest.mark.parametrize(("kind", "name"), [("gift", "a.gift"), ("gift", "a.txt"), ("moodle", "a.xml")])
def test_what_moodle_is_given_comes_back_by_our_own_import(
    thousand: Keyed, tmp_path: Path, kind: str, name: str
) -> None:
    (tmp_path / name).write_bytes(hand_over(thousand.form, thousand.key, kind).data)
    assert asked(tmp_path / name) == [
        (one.stem, [option.text for option in one.options], one.key) for one in key_items(thousand.form, thousand.key)
    ]


def test_aiken_comes_back_by_our_own_import(single: Keyed, tmp_path: Path) -> None:
    done = hand_over(single.form, single.key, "aiken")
    (tmp_path / "a.txt").write_bytes(done.data)
    left_out = {finding.item for finding in done.findings if finding.severity is Severity.BLOCK}
    assert asked(tmp_path / "a.txt") == [
        (one.stem, [option.text for option in one.options], one.key)
        for one in key_items(single.form, single.key)
        if one.id not in left_out
    ]


def asked(path: Path) -> list[tuple[str, list[str], str]]:
    return [(one.stem, [option.text for option in one.options], one.key) for one in read_items(path).good]
