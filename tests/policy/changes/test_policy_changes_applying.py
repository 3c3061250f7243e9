"""Orders carried out on the text that they amend."""

from collections.abc import Callable

import pytest

from authoring.model.policies import Order, Provision
from authoring.policy.changes.applying import apply

Make = Callable[..., tuple[Provision, ...]]
LAW = (
    "c1|CHUNG|",
    "d1|Phạm vi|Luật này quy định[1] như sau:⏎Giữa.⏎Cuối.",
    "d1.k1||[2] Một;",
    "d1.k1.a||Điểm a;",
    "d1.k1.b||Điểm b.",
    "d1.k2||Hai.",
    "c2|QUỸ|",
    "d2|Tổ chức bảo hiểm|Tổ chức bảo hiểm lập quỹ.",
    "d3|Cuối|Hết.",
)


def order(
    kind: str,
    *targets: str,
    text: str = "Sửa đổi",
    titles: tuple[str, ...] = (),
    beside: str = "",
    before: bool = False,
    words: tuple[str, str] = ("", ""),
    quoted: str = "",
) -> Order:
    return Order("d1.k1", text, kind, "Luật", targets, titles, beside, before, words, quoted)


def shown(provisions: tuple[Provision, ...]) -> list[str]:
    return [f"{one.path}|{one.title}|{one.text}" for one in provisions]


def after(make: Make, *orders: Order) -> tuple[list[str], list[str]]:
    """What the orders changed (lines that weren't there before, gone lines with a minus), and what they couldn't do."""
    was = [line.replace("⏎", "\n").replace("[1]", "").replace("[2] ", "") for line in LAW]
    done = apply(make(*LAW), orders)
    now = shown(done.provisions)
    return [*(f"-{line}" for line in was if line not in now), *(line for line in now if line not in was)], [
        why for _, why in done.undone
    ]


@pytest.mark.parametrize(
    ("made", "changed"),
    [
        (
            order("put", "d1.k1", quoted="“1. Mới.”."),
            ["-d1.k1||Một;", "-d1.k1.a||Điểm a;", "-d1.k1.b||Điểm b.", "d1.k1||Mới."],
        ),
        (order("put", "d1.k1.b", quoted="“b) Mới.”."), ["-d1.k1.b||Điểm b.", "d1.k1.b||Mới."]),
        (
            order("put", "d1.k1", quoted="“a) Mới.”", text="Sửa đổi khoản 1 Điều 1 như sau:"),
            ["-d1.k1.a||Điểm a;", "-d1.k1.b||Điểm b.", "d1.k1.a||Mới."],
        ),
        (
            order("put", "d1.k1", quoted="“a) Mới.”", text="Sửa đổi một số điểm của khoản 1 như sau:"),
            ["-d1.k1.a||Điểm a;", "d1.k1.a||Mới."],
        ),
        (order("repeal", "d1.k1.a", "d1.k2"), ["-d1.k1.a||Điểm a;", "-d1.k2||Hai."]),
        (order("repeal", "c2"), ["-c2|QUỸ|", "-d2|Tổ chức bảo hiểm|Tổ chức bảo hiểm lập quỹ.", "-d3|Cuối|Hết."]),
        (
            order("repeal", "c1"),
            [
                "-c1|CHUNG|",
                "-d1|Phạm vi|Luật này quy định như sau:\nGiữa.\nCuối.",
                "-d1.k1||Một;",
                "-d1.k1.a||Điểm a;",
                "-d1.k1.b||Điểm b.",
                "-d1.k2||Hai.",
            ],
        ),
        (
            order("retitle", titles=("d1",), quoted="“Điều 1. Phạm vi mới”."),
            [
                "-d1|Phạm vi|Luật này quy định như sau:\nGiữa.\nCuối.",
                "d1|Phạm vi mới|Luật này quy định như sau:\nGiữa.\nCuối.",
            ],
        ),
        (order("retitle", titles=("c2",), quoted="“Chương II\nQUỸ MỚI”."), ["-c2|QUỸ|", "c2|QUỸ MỚI|"]),
        (order("open", "d1.k2", quoted="“2. Mở:”;"), ["-d1.k2||Hai.", "d1.k2||Mở:"]),
        (
            order("close", "d1", quoted="“Kết.”;"),
            [
                "-d1|Phạm vi|Luật này quy định như sau:\nGiữa.\nCuối.",
                "d1|Phạm vi|Luật này quy định như sau:\nGiữa.\nKết.",
            ],
        ),
        (
            order("substitute", "d2", words=("tổ chức bảo hiểm", "cơ quan bảo hiểm")),
            [
                "-d2|Tổ chức bảo hiểm|Tổ chức bảo hiểm lập quỹ.",
                "d2|Cơ quan bảo hiểm|Cơ quan bảo hiểm lập quỹ.",
            ],
        ),
        (
            order("substitute", titles=("d2",), words=("tổ chức", "cơ quan")),
            [
                "-d2|Tổ chức bảo hiểm|Tổ chức bảo hiểm lập quỹ.",
                "d2|Cơ quan bảo hiểm|Tổ chức bảo hiểm lập quỹ.",
            ],
        ),
        (
            order("delete", "d1.k1", words=("điểm", "")),
            [
                "-d1.k1.a||Điểm a;",
                "-d1.k1.b||Điểm b.",
                "d1.k1.a||a;",
                "d1.k1.b||b.",
            ],
        ),
        (order("insert-after", "d1.k2", words=("hai", "ba")), ["-d1.k2||Hai.", "d1.k2||Hai ba."]),
        (order("insert-before", "d1.k2", words=("hai", "ba")), ["-d1.k2||Hai.", "d1.k2||ba Hai."]),
    ],
)
def test_what_changes(make: Make, made: Order, changed: list[str]) -> None:
    assert after(make, made) == (changed, [])


@pytest.mark.parametrize(
    ("made", "path", "behind"),
    [
        (order("put", "d1.k3", quoted="“3. Mới.”", text="Bổ sung"), "d1.k3", "d1.k2"),
        (order("put", "d1.k1a", quoted="“1a. Mới.”", beside="d1.k1", text="Bổ sung"), "d1.k1a", "d1.k1.b"),
        (order("put", "d1.k1a", quoted="“1a. Mới.”", text="Bổ sung"), "d1.k1a", "d1.k1.b"),
        (order("put", "d1.k1a", quoted="“1a. Mới.”", beside="d1.k1", before=True, text="Bổ sung"), "d1.k1a", "d1"),
        (order("put", "d1.k1.a1", quoted="“a1) Mới.”", text="Bổ sung"), "d1.k1.a1", "d1.k1.a"),
        (order("put", "d1.k2.a", quoted="“a) Mới.”", text="Bổ sung"), "d1.k2.a", "d1.k2"),
        (order("put", "d2a", quoted="“Điều 2a. Mới\nChữ.”", beside="d2", text="Bổ sung"), "d2a", "d2"),
        (order("put", "d2a", quoted="“Điều 2a. Mới\nChữ.”", text="Bổ sung"), "d2a", "d2"),
        (order("put", quoted="“Điều 2a. Mới\nChữ.”", text="Bổ sung"), "d2a", "d2"),
        (order("put", quoted="“Mục 1\nMỚI\nĐiều 2a. Mới\nChữ.”", text="Bổ sung"), "s1", "d2"),
    ],
)
def test_where_new_units_go(make: Make, made: Order, path: str, behind: str) -> None:
    done = apply(make(*LAW), [made])
    paths = [one.path for one in done.provisions]
    assert paths[paths.index(path) - 1] == behind
    assert done.undone == ()


def test_several_new_units_keep_their_order(make: Make) -> None:
    made = order("put", "d2a", "d2b", quoted="“Điều 2a. Một\nChữ.\nĐiều 2b. Hai\n1. Chữ.”", beside="d2", text="Bổ sung")
    paths = [one.path for one in apply(make(*LAW), [made]).provisions]
    assert paths[-5:] == ["d2", "d2a", "d2b", "d2b.k1", "d3"]


def test_a_unit_of_a_new_article_goes_to_the_end(make: Make) -> None:
    done = apply(make(*LAW), [order("put", "d9.k1", quoted="“1. Mồ côi.”", text="Bổ sung")])
    assert shown(done.provisions)[-1] == "d9.k1||Mồ côi."


def test_text_without_a_number_takes_the_place_of_the_unit(make: Make) -> None:
    changed, undone = after(make, order("put", "d1.k2", quoted="“Chữ mới.”"))
    assert (changed, undone) == (["-d1.k2||Hai.", "d1.k2||Chữ mới."], [])


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (order("unknown"), "chưa hiểu yêu cầu này"),
        (order("end"), "chưa hiểu yêu cầu này"),
        (order("put", "d1.k1", quoted="“”"), "không đọc được nội dung mới trong ngoặc kép, hoặc không rõ đặt vào đâu"),
        (order("put", quoted="“Điều 2 Chữ”"), "không đọc được nội dung mới trong ngoặc kép, hoặc không rõ đặt vào đâu"),
        (order("open", "d9", quoted="“Mở:”"), "văn bản được sửa không có Điều 9"),
        (order("retitle", titles=("d9",), quoted="“Tên”"), "văn bản được sửa không có Điều 9"),
        (order("repeal", "d1.k2", "d8", "d9"), "văn bản được sửa không có Điều 8, Điều 9"),
        (
            order("delete", "d1.k2", "d9", words=("vắng", "")),
            "văn bản được sửa không có Điều 9; không thấy “vắng” tại Điều 1 khoản 2",
        ),
        (
            order("delete", titles=("d1", "d9"), words=("vắng", "")),
            "văn bản được sửa không có Điều 9; không thấy “vắng” tại Điều 1",
        ),
    ],
)
def test_what_cannot_be_done_is_named(make: Make, made: Order, why: str) -> None:
    assert after(make, made)[1] == [why]


def test_nothing_comes_of_nothing() -> None:
    assert apply((), [order("repeal", "d1")]).provisions == ()
