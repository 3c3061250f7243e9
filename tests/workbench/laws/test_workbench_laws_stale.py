"""What changed in the law, and which items must be looked at again."""

from pathlib import Path

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.policies import Change, PolicyDocument, Provision
from authoring.policy import Library
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.laws.stale import STATE, Touched, compare, stale

OLD = """LUẬT
Y TẾ
Luật số: 1/2008/QH12
Điều 1. Mức đóng
Mức đóng hằng tháng được quy định như sau:
1. Người lao động đóng bằng 6% mức lương cơ sở;
2. Tổ chức bảo hiểm y tế lập danh sách gồm:
a) Trẻ em dưới 6 tuổi;
b) Học sinh, sinh viên.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
NEW = """LUẬT
Y TẾ
Luật số: 2/2024/QH15
Điều 1. Mức đóng
Mức đóng hàng tháng được quy định như sau:
1. Người lao động đóng bằng 4,5% mức lương cơ sở;
2. Cơ quan bảo hiểm xã hội lập danh sách gồm:
a) Dân quân thường trực;
b) Trẻ em dưới 6 tuổi;
c) Học sinh, sinh viên.
Điều 2. Hiệu lực
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
AMENDING = """LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT Y TẾ
Luật số: 5/2024/QH15
Điều 1. Sửa đổi, bổ sung một số điều của Luật Y tế
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Người lao động đóng bằng 4,5% mức lương cơ sở;”.
2. Bãi bỏ Điều 9.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.
"""


def source(folder: Path, name: str, text: str) -> Source:
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return read_source(path)


@pytest.fixture
def old(tmp_path: Path) -> Source:
    return source(tmp_path, "luat-cu", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Source:
    return source(tmp_path, "luat-moi", NEW)


def item(id_: str, citation: str, *texts: str, key: str = "A") -> Item:
    return Item(id_, "Câu hỏi?", options(*texts), key, citation)


def said(changes: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.old_path, one.path) for one in changes]


def test_two_versions(old: Source, new: Source) -> None:
    found = compare(old, new)
    assert said(found.changes) == [
        ("changed", "d1.k1", "d1.k1"),
        ("changed", "d1.k2", "d1.k2"),
        ("added", "", "d1.k2.a"),
        ("renumbered", "d1.k2.a", "d1.k2.b"),
        ("renumbered", "d1.k2.b", "d1.k2.c"),
        ("changed", "d2", "d2"),
    ]
    assert found.undone == ()


def test_a_law_that_was_passed_anew_is_a_version(old: Source, tmp_path: Path) -> None:
    found = compare(old, source(tmp_path, "moi", NEW.replace("Y TẾ", "Y TẾ (SỬA ĐỔI)")))
    assert len(found.changes) == 6


def test_a_law_and_its_amending_law(old: Source, tmp_path: Path) -> None:
    found = compare(old, source(tmp_path, "sua-doi", AMENDING))
    assert said(found.changes) == [("changed", "d1.k1", "d1.k1")]
    assert found.changes[0].document == "luat-cu"
    assert [(order.text, why) for order, why in found.undone] == [
        ("Bãi bỏ Điều 9.", "văn bản được sửa không có Điều 9")
    ]


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        (AMENDING.replace("LUẬT Y TẾ", "LUẬT GIÁ").replace("Luật Y tế", "Luật Giá"), "Luật Giá"),
        ("LUẬT\nSỬA ĐỔI, BỔ SUNG LUẬT GIÁ\nLuật số: 6/2024/QH15\nĐiều 1. Trống\nChữ.\n", "không rõ văn bản nào"),
    ],
)
def test_an_amending_law_of_another_law_is_refused(old: Source, tmp_path: Path, text: str, laws: str) -> None:
    with pytest.raises(RefusedError, match="không sửa văn bản cũ") as refused:
        compare(old, source(tmp_path, "sua-doi", text))
    assert (refused.value.trouble.expected, refused.value.trouble.found) == ("Luật Y tế", laws)


def test_items_whose_provision_changed(old: Source, new: Source) -> None:
    items = [
        item("q1", "khoản 1 Điều 1 Luật Y tế", "6% mức lương cơ sở", "4,5% mức lương cơ sở", "8%", ""),
        item("q2", "điểm b khoản 2 Điều 1", "Học sinh, sinh viên", "Người già"),
        item("q3", "Điều 2", "2009", "2010"),
        item("q4", "Điều 1 Luật Khác", "Một", "Hai"),
        item("q5", "", "Một", "Hai"),
        item("q6", "Điều 3", "Một", "Hai"),
    ]
    found = stale(items, compare(old, new).changes, Library([(old.document, old.provisions)]), "luat-cu")
    assert [(one.item.id, one.state, said(one.changes)) for one in found] == [
        ("q1", STATE, [("changed", "d1.k1", "d1.k1")]),
        ("q2", STATE, [("changed", "d1.k2", "d1.k2"), ("renumbered", "d1.k2.b", "d1.k2.c")]),
        ("q3", STATE, [("changed", "d2", "d2")]),
    ]
    assert found[0].touched == (
        Touched("A", "old", "6%", "4,5%", keyed=True),
        Touched("B", "new", "6%", "4,5%", keyed=False),
    )
    assert found[0].message == (
        "Cần rà soát: Điều 1 khoản 1 đã được sửa. "
        "Phương án A (đáp án) “6% mức lương cơ sở” theo chữ cũ: “6%” nay là “4,5%”. "
        "Phương án B “4,5% mức lương cơ sở” theo chữ mới: “6%” nay là “4,5%”."
    )
    assert found[1].message == "Cần rà soát: Điều 1 khoản 2 đã được sửa (và 1 chỗ khác)."


def test_a_title_alone_does_not_touch_the_clauses(old: Source, new: Source) -> None:
    renamed = Change("luat-moi", "d1", "changed", "Cũ", "Mới", "d1", heading=True)
    library = Library([(old.document, old.provisions)])
    assert stale([item("q1", "khoản 1 Điều 1", "Một")], [renamed], library, "luat-cu") == ()
    assert len(stale([item("q1", "Điều 1", "Một")], [renamed], library, "luat-cu")) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            Change("moi", "d9.k1", "renumbered", "Điều 1 khoản 1\nX", "Điều 9 khoản 1\nX", "d1.k1"),
            "Cần rà soát: Điều 1 khoản 1 đã đổi số thành Điều 9 khoản 1.",
        ),
        (
            Change("luat-cu", "d1.k1", "repealed", "Người lao động đóng bằng 6% mức lương cơ sở;", None, "d1.k1"),
            (
                "Cần rà soát: Điều 1 khoản 1 đã bị bãi bỏ. Phương án A (đáp án) “6% mức lương cơ sở” theo chữ cũ: "
                "“Người lao động đóng bằng 6% mức lương cơ sở;” nay là “”."
            ),
        ),
        (
            Change("moi", "d1.k1.a", "added", None, "6% mức lương cơ sở", ""),
            (
                "Cần rà soát: Điều 1 khoản 1 điểm a là nội dung mới. Phương án A (đáp án) “6% mức lương cơ sở” "
                "theo chữ mới: “” nay là “6% mức lương cơ sở”."
            ),
        ),
        (
            Change("moi", "d1.k1", "changed", "Đóng bằng lương cơ sở.", "Đóng bằng mức tham chiếu.", "d1.k1"),
            (
                "Cần rà soát: Điều 1 khoản 1 đã được sửa. Phương án A (đáp án) “6% mức lương cơ sở” theo chữ cũ: "
                "“lương cơ sở” nay là “mức tham chiếu”."
            ),
        ),
    ],
)
def test_messages(old: Source, change: Change, message: str) -> None:
    asked = item("q1", "khoản 1 Điều 1", "6% mức lương cơ sở")
    found = stale([asked], [change], Library([(old.document, old.provisions)]), "luat-cu")
    assert [one.message for one in found] == [message]


def test_changed_words_that_an_option_holds(old: Source) -> None:
    change = Change("moi", "d1.k1", "changed", "Do tổ chức công đoàn cơ sở lập.", "Do công ty lập.", "d1.k1")
    asked = item("q1", "khoản 1 Điều 1", "Chỉ tổ chức công đoàn cơ sở mới được lập danh sách", "Không ai")
    found = stale([asked], [change], Library([(old.document, old.provisions)]), "luat-cu")
    assert found[0].touched == (Touched("A", "old", "tổ chức công đoàn cơ sở", "công ty", keyed=True),)


def test_long_words_are_cut_in_the_sentence(old: Source) -> None:
    long = "bảo hiểm xã hội " * 20
    change = Change("luat-cu", "d1.k1", "repealed", long, None, "d1.k1")
    found = stale([item("q1", "khoản 1 Điều 1", long)], [change], Library([(old.document, old.provisions)]), "luat-cu")
    assert "…” theo chữ cũ: “" in found[0].message


def test_a_provision_added_below_a_moved_one() -> None:
    document = PolicyDocument("luat-cu")
    library = Library([(document, [Provision("luat-cu", "d5", "Điều 5", "Tên", "", 1)])])
    changes = [
        Change("moi", "d9", "renumbered", "a", "a", "d5"),
        Change("moi", "d9.k4", "added", None, "Thêm.", ""),
        Change("moi", "d5.k4", "added", None, "Của điều khác.", ""),
    ]
    found = stale([item("q1", "Điều 5", "Một")], changes, library, "luat-cu")
    assert said(found[0].changes) == [("renumbered", "d5", "d9"), ("added", "", "d9.k4")]
