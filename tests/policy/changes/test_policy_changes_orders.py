"""What an amending document orders."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.model.policies import Order, PolicyDocument, Provision
from authoring.policy.changes import changes, orders
from authoring.policy.changes.applying import apply
from authoring.workbench.contest.library import read_source

Make = Callable[..., tuple[Provision, ...]]
LAW = PolicyDocument("sua-doi", "5/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Y tế", "Luật")
HEAD = "d1|Sửa đổi, bổ sung một số điều của Luật Y tế|"


def said(found: tuple[Order, ...]) -> list[tuple[str, ...]]:
    """Kind and places of each order; titles, the place beside, and words where there are any."""
    rows = []
    for one in found:
        row = [one.kind, *one.targets, *(f"tên {path}" for path in one.titles)]
        row += [f"{'trước' if one.before else 'sau'} {one.beside}"] if one.beside else []
        rows.append((*row, *(word for word in one.words if word)))
    return rows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sửa đổi, bổ sung khoản 1 Điều 12 như sau:⏎“1. Mới.”.", [("put", "d12.k1")]),
        ("Khoản 1 Điều 12 được sửa đổi, bổ sung như sau:⏎“1. Mới.”.", [("put", "d12.k1")]),
        ("Sửa đổi khoản 1 Điều 12 như sau: “1. Mới.”.", [("put", "d12.k1")]),
        ("Sửa đổi khoản 1 Điều 12 như sau:⏎1. Quên ngoặc kép.", [("put", "d12.k1")]),
        ("Bổ sung điểm đ vào sau điểm d khoản 2 Điều 13 như sau:⏎“đ) Mới.”", [("put", "d13.k2.đ", "sau d13.k2.d")]),
        ("Bổ sung khoản 1a vào trước khoản 1 Điều 13 như sau:⏎“1a. Mới.”", [("put", "d13.k1a", "trước d13.k1")]),
        ("Bổ sung Điều 48b vào sau Điều 48a như sau:⏎“Điều 48b. Mới⏎Chữ.”", [("put", "d48b", "sau d48a")]),
        ("Bổ sung Mục 1a vào sau Mục 1 như sau:⏎“Điều 15a. Mới⏎Chữ.”", [("put",)]),
        ("Bổ sung Mục 1a như sau:⏎“Chữ không số.”", [("unknown",)]),
        ("Sửa đổi tên Điều 9 như sau:⏎“Điều 9. Quản lý”.", [("retitle", "tên d9")]),
        ("Sửa đổi tên Điều 9 thành “Quản lý”.", [("retitle", "tên d9")]),
        ("Sửa đổi tên Chương II như sau:⏎“Chương II⏎QUYỀN”.", [("retitle", "tên c2")]),
        ("Sửa đổi đoạn mở đầu khoản 7 Điều 3 như sau:⏎“7. Mở:”", [("open", "d3.k7")]),
        ("Sửa đổi đoạn cuối khoản 7 Điều 3 như sau:⏎“Cuối.”", [("close", "d3.k7")]),
        ("Sửa đổi đoạn thứ hai khoản 7 Điều 3 như sau:⏎“Hai.”", [("unknown", "d3.k7")]),
        ("Bãi bỏ khoản 5 Điều 14.", [("repeal", "d14.k5")]),
        ("Khoản 5 Điều 14 được bãi bỏ.", [("repeal", "d14.k5")]),
        ("Bỏ điểm a và điểm b khoản 1 Điều 5; Điều 6.", [("repeal", "d5.k1.a", "d5.k1.b", "d6")]),
        ("Bãi bỏ Mục 3 Chương II.", [("repeal", "c2.s3")]),
        ("Thay thế cụm từ “A” bằng cụm từ “B” tại khoản 1 Điều 2.", [("substitute", "d2.k1", "A", "B")]),
        ("Cụm từ “A” tại khoản 1 Điều 2 được thay bằng cụm từ “B”.", [("substitute", "d2.k1", "A", "B")]),
        ("Thay cụm từ “A” bằng cụm từ “B” tại tên Điều 4 và Điều 5.", [("substitute", "d5", "tên d4", "A", "B")]),
        ("Bổ sung cụm từ “A” vào sau cụm từ “B” tại Điều 5.", [("insert-after", "d5", "B", "A")]),
        ("Bỏ cụm từ “A” tại Điều 5.", [("delete", "d5", "A")]),
        (
            "Bãi bỏ khoản 2 Điều 21; khoản 2, từ “d,” tại khoản 5 Điều 77; các điều 90 và 91.",
            [("delete", "d77.k5", "d,"), ("repeal", "d21.k2", "d77.k2", "d90", "d91")],
        ),
        ("Thay thế cụm từ “A” bằng cụm từ “B”.", [("unknown", "A", "B")]),
        ("Bãi bỏ toàn bộ Nghị định số 5/2001/NĐ-CP.", [("end",)]),
        ("Bổ sung số thứ tự 233 vào danh mục.", [("unknown",)]),
        ("Sửa đổi, bổ sung một số khoản của Điều 6 như sau:", []),
        (
            "Thay cụm từ “A” bằng cụm từ “B” tại Điều 1.⏎Thay cụm từ “C” bằng cụm từ “D” tại Điều 2.",
            [("substitute", "d1", "A", "B"), ("substitute", "d2", "C", "D")],
        ),
        (
            "Sửa đổi khoản 1 Điều 2 như sau:⏎“1. Một⏎Sửa đổi điều lệ thì phải báo cáo.”⏎Sửa đổi khoản 2 Điều 2 như sau:⏎“2. Hai.”",
            [("put", "d2.k1"), ("put", "d2.k2")],
        ),
        (
            "Sửa đổi khoản 1 Điều 2 như sau:⏎“1. Quên đóng ngoặc.⏎Sửa đổi khoản 2 Điều 2 như sau:⏎“2. Hai.”",
            [("put", "d2.k1"), ("put", "d2.k2")],
        ),
        ("Bãi bỏ cụm từ “A” tại điểm c khoản⏎2 Điều 15;", [("delete", "d15.k2.c", "A")]),
        ("Bộ trưởng Bộ Y tế quy định chi tiết.", []),
    ],
)
def test_one_sentence(make: Make, text: str, found: list[tuple[str, ...]]) -> None:
    assert said(orders(LAW, make(HEAD, f"d1.k1||{text}"))) == found


def test_places_verbs_and_laws_come_from_the_headings_above(make: Make) -> None:
    found = orders(
        LAW,
        make(
            HEAD,
            "d1.k1||Sửa đổi, bổ sung một số khoản của Điều 6 như sau:",
            "d1.k1.a||Sửa đổi khoản 1 như sau:⏎“1. Mới.”;",
            "d1.k1.b||Bãi bỏ khoản 2;",
            "d1.k2||Sửa đổi một số điểm của khoản 3 Điều 42 như sau:",
            "d1.k2.a||Sửa đổi điểm a như sau:⏎“a) Mới.”;",
            "d1.k3||Bãi bỏ các cụm từ sau đây:",
            "d1.k3.a||Cụm từ “A” tại Điều 7;",
            "d1.k3.b||Cụm từ “B”.",
            "d2|Sửa đổi Điều 5 của Luật Việc làm số 38/2013/QH13|“Điều 5. Mới⏎Chữ.”",
            "d3|Sửa đổi các luật khác|",
            "d3.k1||Sửa đổi khoản 2 Điều 3 của Luật Giá số 1/2023/QH15 đã được sửa đổi như sau:⏎“2. Mới.”.",
            "d4|Điều khoản thi hành|",
            "d4.k1||Luật này có hiệu lực. Bãi bỏ là bãi bỏ.",
            "d4.k2||Các khoản 9 và 10 Điều 1 được sửa đổi tại khoản 2 Điều 1 có hiệu lực sau.",
        ),
    )
    assert said(found) == [
        ("put", "d6.k1"),
        ("repeal", "d6.k2"),
        ("put", "d42.k3.a"),
        ("delete", "d7", "A"),
        ("unknown", "B"),
        ("put", "d5"),
        ("put", "d3.k2"),
    ]
    assert [one.law for one in found[4:]] == ["Luật Y tế", "Luật Việc làm số 38/2013/QH13", "Luật Giá số 1/2023/QH15"]
    assert (found[0].source, found[0].text, found[0].quoted) == ("d1.k1.a", "Sửa đổi khoản 1 như sau:", "“1. Mới.”;")


def test_a_document_that_amends_nothing_orders_nothing(make: Make) -> None:
    plain = make(
        "d1|Bổ sung kinh phí|Bổ sung kinh phí theo khoản 2 Điều 5.",
        "d2|Hợp đồng|Thay đổi tiến độ theo khoản 3 Điều 70 của Luật Đấu thầu;",
        "d3|Trích|“Sửa đổi khoản 1.”",
    )
    assert orders(PolicyDocument("x", title="Luật Y tế"), plain[1:]) == ()


def test_an_order_inside_another_law(make: Make) -> None:
    found = orders(
        PolicyDocument("x", title="Luật Y tế"), make("d9||Bãi bỏ khoản 2 Điều 17 của Luật Giá số 1/2023/QH15.")
    )
    assert [(one.kind, one.law, one.targets) for one in found] == [("repeal", "Luật Giá số 1/2023/QH15", ("d17.k2",))]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("luat-51-2024-qh15-sua-doi-bhyt.txt", {"put": 40, "substitute": 2, "repeal": 1}),
        (
            "nd-74-2025-nd-cp-sua-doi-nd-70-2015.txt",
            {"put": 28, "substitute": 5, "retitle": 1, "insert-after": 1, "insert-before": 1, "delete": 1, "repeal": 1},
        ),
        ("luat-41-2024-qh15-bhxh.txt", {"put": 7, "repeal": 1}),
        ("nd-188-2025-nd-cp-bhyt.txt", {"substitute": 1}),
        ("luat-58-2014-qh13-bhxh.txt", {}),
        ("vbhn-22-vpqh-2025-luat-bhyt.txt", {}),
    ],
)
def test_real_documents(shared: Path, name: str, kinds: dict[str, int]) -> None:
    source = read_source(shared / "data/policies" / name)
    assert Counter(one.kind for one in orders(source.document, source.provisions)) == kinds


ORDERS = st.lists(
    st.sampled_from(
        [
            "Sửa đổi,",
            "bổ sung",
            "Bãi bỏ",
            "Thay",
            "cụm từ",
            "“A”",
            "“",
            "”",
            "bằng",
            "tại",
            "khoản 1",
            "điểm a",
            "Điều 2",
            "Điều 3a",
            "như sau:",
            "⏎",
            "của Luật Y tế",
            "vào sau",
            ";",
            "tên",
            "1. Một.",
            "a) Hai;",
            "được sửa đổi",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(ORDERS, ORDERS)
def test_no_text_breaks_it(one: str, two: str) -> None:
    text = f"{one}⏎{two}".replace("⏎", "\n")
    amending = [Provision("x", path, "", "", text, 1) for path in ("d1", "d1.k1")]
    law = [Provision("y", path, "", "Tên", "Chữ A.", 1) for path in ("d1", "d2", "d2.k1", "d2.k1.a", "d3")]
    found = orders(LAW, amending)
    done = apply(law, found)
    assert len(done.undone) <= len(found)
    assert all(why for _, why in done.undone)
    assert len({one.path for one in done.provisions}) == len(done.provisions)
    assert changes(law, law) == ()
    changes(law, done.provisions)
