"""Items as JSON: the contract's object in, one rejection a bad member."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.formats import read_items
from authoring.formats.texts.json_lists import item_fields
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.readings import Reading

GOOD = '{"stem": "Ai?", "options": ["x", "y"], "key": "B"}'


def read(tmp_path: Path, text: str) -> Reading[Item]:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    return read_items(path)


def test_known_fields_and_the_rest_in_extra(tmp_path: Path) -> None:
    text = """[{"id": "d1", "stem": "Ai?", "options": ["x", "y", "z"], "key": "c, A", "citation": "Điều 1", "topic": null,
      "explanation": "Vì", "difficulty": "Dễ", "valid_on": "18/7/2022",
      "labels": ["a", "ă"], "note": "n", "weight": 1.5, "Nguồn": null}]"""
    assert read(tmp_path, text).good == (
        Item(
            "d1",
            "Ai?",
            options("x", "y", "z"),
            "AC",
            "Điều 1",
            "Vì",
            "",
            "easy",
            "2022-07-18",
            {"labels": '["a", "ă"]', "note": "n", "weight": "1.5", "Nguồn": ""},
        ),
    )


def test_ids_keys_and_counts_that_only_a_check_may_judge(tmp_path: Path) -> None:
    text = '[{"id": 7, "stem": "Ai?", "options": ["x", "y"], "key": "E"}, {"stem": "Ai?", "options": ["x", "x"], "key": ["B", "A"]}, {"stem": "Gì?", "options": ["", ""]}]'
    assert [(item.id, item.key) for item in read(tmp_path, text).good] == [("7", "E"), ("a-002", "AB"), ("a-003", "")]


@pytest.mark.parametrize(
    ("member", "expected", "found"),
    [
        ("3", '{"stem": …, "options": […], "key": "A"}', "số"),
        ("null", '{"stem": …, "options": […], "key": "A"}', "để trống"),
        ('{"options": ["x", "y"]}', '"stem" là chữ', "để trống"),
        ('{"stem": 3, "options": ["x", "y"]}', '"stem" là chữ', "số"),
        ('{"stem": "Ai?", "options": "x"}', '"options" là danh sách chữ', "chữ"),
        ('{"stem": "Ai?", "options": ["x", 3]}', '"options" là danh sách chữ', "một danh sách"),
        ('{"stem": "Ai?", "options": ["x", "y"], "key": 1}', '"key" là chữ cái như "A" hoặc "AC"', "1"),
        ('{"stem": "Ai?", "options": ["x", "y"], "key": "Đ"}', '"key" là chữ cái như "A" hoặc "AC"', "Đ"),
        ('{"stem": "Ai?", "options": ["x"]}', "ít nhất 2 phương án", "1 phương án"),
        ('{"stem": " ", "options": ["x", "y"]}', "câu dẫn", "để trống"),
        ('{"stem": "Ai?", "options": ["a","b","c","d","e","f","g","h","i"]}', "nhiều nhất 8 phương án", "9 phương án"),
        ('{"stem": "Ai?", "options": ["x", "y"], "difficulty": "dữ"}', "Dễ, Vừa, Khó", "dữ"),
        ('{"stem": "Ai?", "options": ["x", "y"], "id": "q"}', "mỗi mã câu một lần", "q"),
    ],
)
def test_a_bad_member_is_rejected_alone(tmp_path: Path, member: str, expected: str, found: str) -> None:
    twin = GOOD.replace("{", '{"id": "q", ')
    reading = read(tmp_path, f"[{twin}, {member}, {GOOD}]")
    assert [item.id for item in reading.good] == ["q", "a-003"]
    (bad,) = reading.rejected
    assert (bad.file, bad.row, bad.expected, bad.found) == (str(tmp_path / "a.json"), 2, expected, found)
    assert json.loads(bad.cells[0]) == json.loads(member)


def test_half_a_character_is_rejected_with_cells_that_can_be_written(tmp_path: Path) -> None:
    (bad,) = read(tmp_path, r'[{"stem": "Ai \ud800?", "options": ["x", "y"]}]').rejected
    assert bad.message == "Câu hỏi có ký tự hỏng, không ghi lại được."
    assert bad.cells[0].encode()


@pytest.mark.parametrize(
    ("text", "row", "message"),
    [
        ("[1,\n2", 2, "không phải JSON đúng dạng"),
        ('{"stem": "Ai?"}', None, "không phải một danh sách"),
        ("[" * 100_000, None, "lồng quá sâu"),
        ("[" + "9" * 5000 + "]", None, "số quá dài"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str, row: int | None, message: str) -> None:
    with pytest.raises(RefusedError, match=message) as refused:
        read(tmp_path, text)
    assert refused.value.trouble.row == row


def test_lines_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"\ufeff{GOOD}\r\n\n{{bad\n[]\n{GOOD}\n", encoding="utf-8")
    reading = read_items(path)
    assert [(item.id, item.key) for item in reading.good] == [("a-001", "B"), ("a-004", "B")]
    assert [(one.row, one.found, one.cells) for one in reading.rejected] == [
        (3, "{bad", ("{bad",)),
        (4, "một danh sách", ("[]",)),
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "stem", "options", "key", "difficulty", "x"]), inner, max_size=6)
    ),
    max_leaves=20,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(JSON, max_size=4))
def test_no_json_breaks_the_reader(tmp_path: Path, values: list[object]) -> None:
    reading = read(tmp_path, json.dumps(values))
    assert len(reading.good) + len(reading.rejected) == len(values)


@given(st.text(min_size=1), st.lists(st.text(), min_size=2, max_size=8))
def test_an_item_as_an_object_leaves_empty_fields_out(stem: str, texts: list[str]) -> None:
    assert item_fields(Item("q", stem, options(*texts), "A", extra={"id": "no", "why": "w"})) == {
        "id": "q",
        "stem": stem,
        "options": texts,
        "key": "A",
        "why": "w",
    }


TWICE = '{"stem": "Ai?", "options": ["x", "y"], "key": "B", "key": "A"}'


@pytest.mark.parametrize(
    ("member", "name"),
    [
        (TWICE, "key"),
        (GOOD.replace("}", ', "nguồn": [{"trang": {"số": 1, "số": 2}}]}'), "số"),
        (GOOD.replace("}", r', "\ud800": 1, "\ud800": 2}'), r"\ud800"),
        (GOOD.replace("}", f', "{"n" * 50}": 1, "{"n" * 50}": 2}}'), "n" * 40),
    ],
)
def test_a_name_that_stands_twice_is_rejected_not_half_read(tmp_path: Path, member: str, name: str) -> None:
    reading = read(tmp_path, f"[{GOOD}, {member}, {GOOD}]")
    assert [item.id for item in reading.good] == ["a-001", "a-003"]
    (bad,) = reading.rejected
    assert (bad.row, bad.expected, bad.found) == (2, "mỗi mục một lần", name)
    assert bad.message == f"Mục “{name}” có hai lần trong một câu hỏi."
    lines = tmp_path / "a.jsonl"
    lines.write_text(f"{GOOD}\n{member}\n", encoding="utf-8")
    (bad,) = read_items(lines).rejected
    assert (bad.row, bad.found, bad.cells) == (2, name, (member,))


def test_many_names_are_counted_in_one_pass(tmp_path: Path) -> None:
    names = ", ".join(f'"n{number}": 1' for number in range(50_000))
    (bad,) = read(tmp_path, f'[{{{names}, "n49999": 2}}]').rejected
    assert bad.found == "n49999"
