"""The number of members: where the law counts, and where nobody would."""

from collections.abc import Callable

import pytest

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
POINTS = "a) Nhận sổ ở nơi làm;\nb) Giữ sổ ở nhà riêng;\nc) Xem sổ trên mạng.\n"


def counted(made: tuple[drafting.Draft, ...]) -> list[drafting.Draft]:
    return [one for one in made if one.template == "list-count"]


@pytest.mark.parametrize(
    ("lead", "question", "key"),
    [
        ("Bảo trợ tự nguyện có các chế độ sau đây", "bảo trợ tự nguyện có bao nhiêu chế độ?", "3 chế độ"),
        (
            "Người dân được nhận gạo khi có đủ các điều kiện sau đây",
            "có bao nhiêu điều kiện để người dân được nhận gạo?",
            "3 điều kiện",
        ),
        (
            "Người dân KHÁC được nhận gạo trong các trường hợp sau đây",
            "người dân KHÁC được nhận gạo trong bao nhiêu trường hợp?",
            "3 trường hợp",
        ),
        (
            "Người dân không được nhận gạo trong các trường hợp sau đây",
            "người dân KHÔNG được nhận gạo trong bao nhiêu trường hợp?",
            "3 trường hợp",
        ),
        (
            "Chậm đóng là hành vi của người dân thuộc một trong các trường hợp sau đây",
            "có bao nhiêu trường hợp là chậm đóng?",
            "3 trường hợp",
        ),
        (
            "Người dân được chọn một trong các phương thức sau đây",
            "người dân được chọn một trong bao nhiêu phương thức?",
            "3 phương thức",
        ),
        (
            "Xã phải theo các nguyên tắc sau đây",
            "",
            "",
        ),
        ("Biện pháp xử lý bao gồm", "có bao nhiêu biện pháp xử lý?", "3 biện pháp"),
        ("Người dân được chọn một trong các giấy tờ sau đây", "", ""),
        ("Hồ sơ xin gạo bao gồm", "", ""),
        ("Nộp gạo trong các trường hợp sau đây", "", ""),
        ("Mức hưởng được tính như sau", "", ""),
    ],
)
def test_a_lead_that_counts(draft_law: Law, lead: str, question: str, key: str) -> None:
    made = counted(draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. {lead}:\n{POINTS}"))
    assert [one.item.stem.partition("QH17, ")[2] for one in made] == ([question] if question else [])
    assert [one.item.keyed[0].text for one in made] == ([key] if key else [])


def test_an_article_that_counts(draft_law: Law) -> None:
    acts = "1. Gian lận hồ sơ.\n2. Mua bán sổ.\n3. Cản trở người dân.\n4. Khai sai tuổi.\n"
    (one,) = counted(draft_law(f"Điều 1. Các hành vi bị nghiêm cấm\n{acts}"))
    assert one.item.stem == "Theo Luật Bảo trợ số 12/2031/QH17, có bao nhiêu hành vi bị nghiêm cấm?"
    texts = [option.text for option in one.item.options]
    assert texts == sorted(texts, key=lambda text: int(text.split(" ")[0]))
    assert "Văn bản liệt kê 4 hành vi, từ Điều 1 khoản 1 đến Điều 1 khoản 4." in one.item.explanation


def test_what_is_not_counted(draft_law: Law) -> None:
    two = "1. Bảo trợ tự nguyện có các chế độ sau đây:\na) Hưu trí;\nb) Tử tuất.\n"
    assert counted(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{two}")) == []
