"""Comparison: the site's scores beside ours, and the question that explains a difference."""

from collections.abc import Callable
from pathlib import Path

from authoring.grading import Comparison, Scheme, compact, compare, cut, join

HEAD = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3,Số câu đúng\n"


def compared(written: Callable[..., Path], scheme: Scheme, *rows: str) -> Comparison:
    lines = [f"N{n},00123456789{n},2022-07-18 11:00:0{n},5,{row}\n" for n, row in enumerate(rows)]
    parts = cut([written(HEAD + "".join(lines))])
    return compare(join([compact(part, scheme).entries for part in parts]), scheme)


def test_a_wrong_key_on_the_site_shows(written: Callable[..., Path], week: Callable[..., Scheme]) -> None:
    """Our key is ABC; the site holds D for right in question 3."""
    found = compared(written, week("ABC"), "A,B,C,2", "A,B,D,3", "A,A,D,2", "A,B,A,2", "B,B,B,", "A,B,C,8 / 10")
    assert (found.compared, found.different) == (5, 4)
    assert found.causes.to_numpy().tolist()[0] == [3, "D", 3, 0]
    assert found.entries[["person", "site", "score", "questions"]].to_numpy().tolist() == [
        ["001234567890", 2, 3, "câu 3: hệ thống thi có thể lấy D; câu 2: hệ thống thi có thể lấy A; câu 3: hệ thống thi có thể lấy A"],
        ["001234567891", 3, 2, "câu 3: hệ thống thi có thể lấy D"],
        ["001234567892", 2, 1, "câu 3: hệ thống thi có thể lấy D; câu 2: hệ thống thi có thể lấy A"],
        ["001234567895", 8, 3, ""],
    ]  # fmt: skip


def test_equal_scores_and_none_at_all_differ_in_nothing(
    written: Callable[..., Path], week: Callable[..., Scheme]
) -> None:
    found = compared(written, week("ABC"), "A,B,C,3", "A,B,D,2")
    assert (found.compared, found.different, len(found.entries), len(found.causes)) == (2, 0, 0, 0)
    assert compared(written, week("ABC"), "A,B,C,").compared == 0


def test_a_person_without_a_number_is_named_by_what_makes_him(
    written: Callable[..., Path], week: Callable[..., Scheme]
) -> None:
    head = HEAD.replace("Số CCCD", "Số điện thoại").replace("Họ và tên", "Họ và tên,Ngày sinh")
    path = written(head + "An,1/1/2000,0912345678,2022-07-18 11:00:00,5,A,B,C,1\n")
    (part,) = cut([path])
    found = compare(join([compact(part, week("ABC")).entries]), week("ABC"))
    assert found.entries["person"].tolist() == ["phone=0912345678|name=an|birth_date=2000-01-01"]
