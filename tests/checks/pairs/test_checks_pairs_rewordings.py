"""Pairs of the kinds that the first runs of two labelled lots got wrong, in other words."""

import pytest

from authoring.checks.pairs.cards import card
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

Asked = tuple[str, str]


def item(asked: Asked) -> Item:
    stem, offered = asked
    texts = offered.split("; ")
    key = next(letter for letter, text in zip("ABCD", texts, strict=False) if text.startswith("*"))
    return Item("x", stem, options(*(text.removeprefix("*") for text in texts)), key)


def said(one: Asked, other: Asked) -> str:
    spelling, lexicon = Spelling(), Lexicon()
    first, second = (card(item(asked), spelling, lexicon) for asked in (one, other))
    kinds = {judge(first, second).kind, judge(second, first).kind}
    assert len(kinds) == 1, "the order of two items decides nothing"
    return kinds.pop()


DAYS = "3 ngày; *5 ngày; 7 ngày; 9 ngày"
RATES = "20%; *30%; 40%; 50%"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Anh Sơn làm ca đêm 4 năm. Anh Sơn được nghỉ thêm mấy ngày?", DAYS),
            ("Chị Vân đã làm ca đêm 4 năm. Hỏi chị Vân được nghỉ thêm bao nhiêu ngày?", DAYS),
            id="people of a story",
        ),
        pytest.param(
            ("Làm việc đủ 24 tháng thì kế toán được thưởng bao nhiêu ngày nghỉ?", DAYS),
            ("Kế toán làm việc đủ 2 năm được thưởng mấy ngày nghỉ?", DAYS),
            id="a time in another unit",
        ),
        pytest.param(
            ("Người lái tàu phải dừng cách rào chắn ít nhất bao nhiêu mét?", "3 m; *5 m; 7 m; 9 m"),
            ("Dừng tàu cách rào chắn tối thiểu mấy mét đối với người lái tàu?", "3 mét; *5 mét; 7 mét; 9 mét"),
            id="a unit in short",
        ),
        pytest.param(
            ("Quỹ khen thưởng dành bao nhiêu cho lớp học?", "*một nửa; một phần tư; một phần năm; một phần mười"),
            ("Quỹ khen thưởng dành mấy phần trăm cho lớp học?", "*50%; 25%; 20%; 30%"),
            id="a share in words",
        ),
        pytest.param(
            ("Mỗi năm công tác được thưởng bao nhiêu tháng lương?", "*Nửa tháng; 1 tháng; 2 tháng; 3 tháng"),
            ("Mức thưởng cho mỗi năm công tác là:", "*Một nửa tháng; 1 tháng; 2 tháng; 4 tháng"),
            id="half a month",
        ),
        pytest.param(
            ("Số ca trực không quá mấy ca mỗi tuần, trừ trường hợp đặc biệt?", "2 ca; *3 ca; 4 ca; 5 ca"),
            ("Mỗi tuần, số ca trực thông thường tối đa là bao nhiêu?", "2 ca; *3 ca; 4 ca; 6 ca"),
            id="what is meant anyhow",
        ),
        pytest.param(
            ("Trợ cấp mai táng của công nhân bằng mấy lần mức chuẩn?", "5 lần; *8 lần; 9 lần; 12 lần"),
            (
                "Khi công nhân chết, chế độ tử tuất trợ cấp mai táng bằng bao nhiêu lần mức chuẩn?",
                "5 lần; *8 lần; 9 lần; 4 lần",
            ),
            id="what other words imply",
        ),
        pytest.param(
            ("Hội nghị thường niên của Hội được triệu tập mấy năm một lần?", "1 năm; *2 năm; 3 năm; 4 năm"),
            ("Hội nghị thường niên do Ban Thường trực triệu tập bao nhiêu năm một lần?", "1 năm; *2 năm; 3 năm; 5 năm"),
            id="whose it is and who does it",
        ),
        pytest.param(
            ("Cụ Tân có 9 năm lái phà. Cụ có đủ điều kiện nhận thưởng không?", "*Đủ điều kiện; Thiếu năm; Thiếu tuổi"),
            ("Cụ Tân có 9 năm lái phà. Cụ có được nhận thưởng hay không?", "*Đủ điều kiện; Thiếu năm; Thiếu bằng"),
            id="an answer that the ask holds",
        ),
        pytest.param(
            ("Nguời sử dụng lao đông phải trả thêm bao nhiêu phân trăm cho ca ba?", RATES),
            ("Ca ba được người sử dụng lao động trả thêm bao nhiêu phần trăm?", RATES),
            id="misread words of a phrase",
        ),
        pytest.param(
            ("Nguoi lao dong duoc nghi le may ngay trong nam?", "3 ngay; *5 ngay; 7 ngay; 9 ngay"),
            ("Trong năm, người lao động được nghỉ lễ bao nhiêu ngày?", DAYS),
            id="no tones at all",
        ),
    ],
)
def test_the_same_ask_in_other_words(one: Asked, other: Asked) -> None:
    assert said(one, other) == "duplicate"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Thủ kho được mở kho không cần giấy phép khi nào?", "*Cháy; Mưa; Nắng; Gió"),
            ("Trường hợp nào thủ kho được mở kho mà không phải có giấy phép?", "Cháy; *Mưa; Nắng; Bão"),
            id="the same word denied",
        ),
        pytest.param(
            ("Tiền ký quỹ thuê kho bằng bao nhiêu phần trăm giá thuê?", "*2% đến 5%; 6% đến 9%; 12%; 15%"),
            ("Mức ký quỹ thuê kho là:", "2% đến 5% giá thuê; *6% đến 9% giá thuê; 20% giá thuê; 30% giá thuê"),
            id="what a rate is reckoned on",
        ),
        pytest.param(
            ("Ca trực đêm được tính từ mấy giờ?", "*22 giờ; 21 giờ; 20 giờ; 23 giờ"),
            ("Ca trực đêm bắt đầu từ:", "22 giờ; *21 giờ; 20 giờ; 19 giờ"),
            id="counted from and beginning",
        ),
        pytest.param(
            ("Sổ trực kho do thủ kho ghi trong mấy ngày?", DAYS),
            ("Trong bao nhiêu ngày thì sổ trực kho do thủ kho ghi?", "*3 ngày; 5 ngày; 7 ngày; 9 ngày"),
            id="one who does it",
        ),
        pytest.param(
            ("Sổ trực kho do ai ghi?", "*Thủ kho; Kế toán; Bảo vệ; Lái xe"),
            ("Sổ trực kho do người nào ghi?", "Thủ kho; *Kế toán; Bảo vệ; Thợ điện"),
            id="who does it is asked",
        ),
    ],
)
def test_two_answers_to_one_ask(one: Asked, other: Asked) -> None:
    assert said(one, other) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Ông Hải 61 tuổi, đi biển 20 năm. Ông Hải được hưởng bao nhiêu phần trăm?", RATES),
            ("Bà Hải 61 tuổi, đi biển 20 năm. Bà Hải được hưởng bao nhiêu phần trăm?", "20%; 30%; *40%; 50%"),
            id="a man and a woman, other answers",
        ),
        pytest.param(
            ("Chị Vân làm ca đêm 4 năm. Chị Vân được nghỉ thêm mấy ngày?", DAYS),
            ("Chị Vân làm ca đêm 6 năm. Chị Vân được nghỉ thêm mấy ngày?", "3 ngày; 5 ngày; *7 ngày; 9 ngày"),
            id="other figures of a story",
        ),
        pytest.param(
            ("Làm việc đủ 24 tháng thì kế toán được thưởng bao nhiêu ngày nghỉ?", DAYS),
            ("Kế toán làm việc đủ 3 năm được thưởng mấy ngày nghỉ?", DAYS),
            id="another time",
        ),
        pytest.param(
            ("Nhóm nào do tổng cục thuế đóng tiền ăn?", "*Bộ đội; Học viên; Thủy thủ; Nhà báo"),
            ("Nhóm nào do ngân sách tỉnh đóng tiền ăn?", "*Thủy thủ; Học viên; Bác sĩ; Nhà báo"),
            id="another who does it",
        ),
        pytest.param(
            ("Công nhân được nghỉ mấy ngày khi kết hôn?", DAYS),
            ("Công nhân được nghỉ mấy ngày khi con kết hôn?", "*3 ngày; 5 ngày; 7 ngày; 9 ngày"),
            id="a child's wedding",
        ),
        pytest.param(
            ("Thời điểm nào là hạn chót nộp phiếu?", "*Đóng thầu; Mở kho; Nghỉ lễ; Cuối năm"),
            ("Thời điểm nào là sớm nhất để nộp phiếu?", "Đóng thầu; *Mở kho; Nghỉ lễ; Cuối năm"),
            id="the other end",
        ),
    ],
)
def test_another_ask(one: Asked, other: Asked) -> None:
    assert said(one, other) == "distinct"
