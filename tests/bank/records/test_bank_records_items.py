"""Records of items: exactly the form of the design, torn and altered ones refused, every text back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.records.items import LIMIT, WorkingCopy, decode, decode_draft, encode, encode_draft, require_moment
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.records import Revision
from authoring.records import digest

ITEM = Item(
    "2022-ha147",
    "Theo Luật Bảo hiểm xã hội số 58/2014/QH13, mức đóng bằng bao nhiêu?",
    options("8%", "14%", "22%", "26%"),
    "C",
    "luat-58-2014-qh13:d87.k1",
    "Khoản 1.",
    "bhxh-tu-nguyen",
    "easy",
    "2022-07-18",
)
ABOVE = """\
format: item/1
id: 2022-ha147
revision: 4
writer: ha
time: 20220725T024100Z
previous: {one}
parent:
citation: luat-58-2014-qh13:d87.k1
topic: bhxh-tu-nguyen
difficulty: easy
valid_on: 2022-07-18

Theo Luật Bảo hiểm xã hội số 58/2014/QH13, mức đóng bằng bao nhiêu?
A. 8%
B. 14%
*C. 22%
D. 26%
Giải thích: Khoản 1.
""".format(one="1" * 64)


def sealed(above: str) -> bytes:
    data = above.encode()
    return data + f"sha256: {digest(data)}\n".encode()


def revision(item: Item = ITEM, **changes: str) -> Revision:
    said = {"previous": "1" * 64, "parent": "", "writer": "ha", "time": "20220725T024100Z"} | changes
    return Revision(item, 4, said["writer"], said["time"], said["previous"], said["parent"], "")


def test_a_record_is_what_the_design_says() -> None:
    data, made = encode(revision())
    assert data == sealed(ABOVE)
    assert made.sha256 == digest(ABOVE.encode())
    assert decode(data, "f") == made


def test_a_merge_names_both_parents() -> None:
    data, made = encode(revision(parent=f"{'2' * 64} {'3' * 64}"))
    assert decode(data, "f") == made


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXTS, st.lists(TEXTS, max_size=8), TEXTS, TEXTS)
def test_every_text_comes_back(stem: str, texts: list[str], why: str, citation: str) -> None:
    item = Item("2022-ha147", stem, options(*texts), "A", citation, why)
    data, made = encode(revision(item))
    assert decode(data, "f") == made
    assert encode(made)[0] == data
    copy = WorkingCopy(item, "ha", "4" * 64)
    written, kept = encode_draft(copy)
    assert decode_draft(written, "f") == kept == WorkingCopy(made.item, "ha", "4" * 64)


@given(st.integers(0, 10**4), st.binary(max_size=3))
def test_any_other_byte_is_noticed(place: int, other: bytes) -> None:
    data = sealed(ABOVE)
    place %= len(data)
    changed = data[:place] + other + data[place + 1 :]
    if changed == data:
        return
    with pytest.raises(RefusedError, match="bị rách hoặc bị sửa"):
        decode(changed, "f")


@given(st.integers(0, 10**4))
def test_a_torn_record_is_noticed_wherever_it_ends(length: int) -> None:
    data = sealed(ABOVE)
    with pytest.raises(RefusedError, match="bị rách hoặc bị sửa") as caught:
        decode(data[: length % len(data)], "items/x.md")
    assert caught.value.trouble.file == "items/x.md"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("item/1", "item/2", "bản mới hơn"),
        ("item/1", "draft/1", "không phải là bản ghi cần đọc"),
        ("revision: 4", "revision: 0", "bị rách"),
        ("revision: 4", "revision: ٤", "bị rách"),
        ("revision: 4\n", "", "bị rách"),
        ("writer: ha", "writer: HA", "bị rách"),
        ("20220725T024100Z", "20221325T024100Z", "bị rách"),
        ("20220725T024100Z", "2022725T024100Z", "bị rách"),
        ("parent:", "parent: 12", "bị rách"),
        ("1" * 64, "1" * 63, "bị rách"),
        ("id: 2022-ha147\n", "", "bị rách"),
        ("topic: ", "subject: ", "không đọc được"),
        ("topic: bhxh-tu-nguyen", "topic", "Dòng đầu bản ghi"),
        ("topic: bhxh-tu-nguyen", "citation: x", "Dòng đầu bản ghi"),
        ("D. 26%", "E. 26%", "không đọc được"),
    ],
)
def test_a_sealed_record_of_another_form_is_refused(old: str, new: str, message: str) -> None:
    assert old in ABOVE
    with pytest.raises(RefusedError, match=message) as caught:
        decode(sealed(ABOVE.replace(old, new)), "items/x.md")
    assert caught.value.trouble.file == "items/x.md"


def test_sealed_bytes_that_are_no_text_are_refused() -> None:
    data = b"format: item/1\n\xff"
    with pytest.raises(RefusedError, match="bị rách"):
        decode(data + f"\nsha256: {digest(data + b'')}\n".encode(), "f")
    data += b"\n"
    with pytest.raises(RefusedError, match="bị rách") as caught:
        decode(data + f"sha256: {digest(data)}\n".encode(), "f")
    assert caught.value.trouble.expected == "UTF-8"


def test_what_cannot_be_written_is_refused_before_it_is() -> None:
    with pytest.raises(RefusedError, match="không ghi ra tệp được") as caught:
        encode(revision(Item("2022-ha147", "a\ud83d", options("x", "y"))))
    assert (caught.value.trouble.file, caught.value.trouble.found) == ("2022-ha147", "U+D83D")
    with pytest.raises(RefusedError, match="quá dài"):
        encode(revision(Item("2022-ha147", "a" * LIMIT, options("x", "y"))))


def test_moments_stand_in_one_form(make_item: Callable[..., Item]) -> None:
    require_moment("20220725T024100Z", "f")
    for stamp in ("20220725T024100", "hôm nay", "20220725T02410Z", ""):
        with pytest.raises(RefusedError):
            require_moment(stamp, "f")
