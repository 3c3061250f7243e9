"""Pairs that another author puts otherwise, and others that only look so: kinds of the lots p7 and p8, in other words."""

import pytest

from authoring.checks.pairs.cards import card
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

Asked = tuple[str, str] | tuple[str, str, str]

DAYS = "3 ngày; *5 ngày; 7 ngày; 9 ngày"
OTHER_DAYS = "3 ngày; 5 ngày; *7 ngày; 9 ngày"
KEEPERS = "*Thủ kho; Kế toán; Bảo vệ; Lái xe"


def item(asked: Asked) -> Item:
    stem, offered, *cited = asked
    texts = offered.split("; ")
    key = next(letter for letter, text in zip("ABCD", texts, strict=False) if text.startswith("*"))
    return Item("x", stem, options(*(text.removeprefix("*") for text in texts)), key, "".join(cited))


def said(one: Asked, other: Asked) -> str:
    spelling, lexicon = Spelling(), Lexicon()
    first, second = (card(item(asked), spelling, lexicon) for asked in (one, other))
    kinds = {judge(first, second).kind, judge(second, first).kind}
    assert len(kinds) == 1, "the order of two items decides nothing"
    return kinds.pop()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Thuyền viên được cấp áo phao mới sau mỗi bao nhiêu tháng đi biển?", "6; *12; 18; 24"),
            (
                "Cứ mấy tháng đi biển thì chủ thuyền phát áo phao mới cho thuyền viên?",
                "*12 tháng; 6 tháng; 9 tháng; 24 tháng",
            ),
            id="most words are other ones, none in the place of another",
        ),
        pytest.param(
            ("Hồ bơi phải thay nước định kỳ mấy ngày một lần?", DAYS, "Điều 9 khoản 2"),
            ("Bao nhiêu ngày thì nước của hồ bơi phải được bơm thay lại?", "*5 ngày; 3 ngày; 7 ngày; 6 ngày", "d9.k2"),
            id="one place in two writings",
        ),
        pytest.param(
            ("Giấy phép QLCN có giá trị trong bao nhiêu năm?", "1 năm; *2 năm; 3 năm; 4 năm"),
            ("Giấy phép quản lý chợ nổi có giá trị mấy năm?", "1 năm; *2 năm; 3 năm; 5 năm"),
            id="a short form that no table holds",
        ),
        pytest.param(
            ("Giấy phép quản lý chợ nổi có giá trị mấy năm?", "1 năm; *2 năm; 3 năm; 5 năm"),
            ("Giấy phép QLCN có giá trị trong bao nhiêu năm?", "1 năm; *2 năm; 3 năm; 4 năm"),
            id="a short form in the second item",
        ),
        pytest.param(
            ("Không được bán pháo cho người dưới bao nhiêu tuổi?", "14 tuổi; *16 tuổi; 18 tuổi; 20 tuổi"),
            ("Pháp luật cấm bán pháo cho người chưa tròn mấy tuổi?", "14; *16; 18; 21"),
            id="a ban in two ways",
        ),
        pytest.param(
            ("Ban tổ chức phải báo chậm nhất bao nhiêu ngày trước khi mở hội?", DAYS),
            ("Trước khi mở hội, ban tổ chức phải thông báo ít nhất mấy ngày?", DAYS),
            id="so many days before at the latest",
        ),
        pytest.param(
            ("Mỗi hộ được giao không quá mấy ha đất bãi?", "1 ha; *2 ha; 3 ha; 4 ha"),
            ("Đất bãi được giao tối đa bao nhiêu héc-ta cho một hộ?", "1 héc-ta; *2 héc-ta; 3 héc-ta; 5 héc-ta"),
            id="a unit in short behind what is asked",
        ),
        pytest.param(
            ("Ngày hội bến cảng là ngày nào?", "*04/8; 05/8; 06/8; 07/8"),
            ("Ngày nào là Ngày hội bến cảng?", "5 tháng 8; *4 tháng 8; 6 tháng 8; 9 tháng 8"),
            id="a day without its year",
        ),
        pytest.param(
            ("Khoảng cách giữa hai lần lặn tối thiểu là mấy giờ?", "2 giờ; *4 giờ; 6 giờ; 8 giờ"),
            ("Khoảng cách các lần lặn ít nhất là bao nhiêu giờ?", "2 giờ; *4 giờ; 6 giờ; 9 giờ"),
            id="between two of them",
        ),
        pytest.param(
            ("Anh Sơn và chị Vân cùng thuê kho. Hai người phải đặt cọc cho ai?", KEEPERS),
            (
                "Anh Hải và chị Thơ cùng thuê kho. Cả hai anh chị phải đặt cọc cho ai?",
                "*Thủ kho; Kế toán; Bảo vệ; Thợ điện",
            ),
            id="the two people of a story",
        ),
        pytest.param(
            ("Ai ghi sổ trực kho?", "*Thủ kho; Bảo vệ kho; Kế toán; Lái xe"),
            ("Sổ trực kho do ai ghi?", "*Thủ kho; Bảo vệ kho; Kế toán trưởng kho; Thợ điện"),
            id="a wrong answer with more words",
        ),
        pytest.param(
            ("Ai duyệt sổ kho?", "*Ủy ban nhân dân cấp tỉnh; Bảo vệ; Lái xe; Kế toán"),
            ("Sổ kho do ai duyệt?", "*UBND tỉnh; Bảo vệ; Lái xe; Thợ điện"),
            id="a body in two names",
        ),
        pytest.param(
            ("Sổ kho do ai giữ?", "*Tổ trưởng và thư ký; Bảo vệ; Lái xe; Kế toán"),
            ("Ai là người giữ sổ kho?", "*Tổ trưởng, thư ký; Bảo vệ; Lái xe; Thợ điện"),
            id="joined by a comma",
        ),
        pytest.param(
            (
                "Tranh chấp kho là gì?",
                "*Tranh chấp giữa thủ kho với chủ hàng; Tranh chấp giữa lái xe; Tranh chấp giữa chủ tàu",
            ),
            ("Thế nào là tranh chấp kho?", "*Thủ kho với chủ hàng; Lái xe; Chủ tàu"),
            id="words with which all options begin",
        ),
        pytest.param(
            ("Thời hạn lĩnh hàng ở kho là bao lâu?", "Không quá 3 ngày; *Không quá 5 ngày; Không quá 7 ngày"),
            ("Lĩnh hàng ở kho trong thời hạn tối đa mấy ngày?", "3 ngày; *5 ngày; 7 ngày"),
            id="a bound in the options",
        ),
        pytest.param(
            ("Bão mạnh nhất là bão cấp mấy?", "12; 15; *17; 20"),
            ("Cấp bão mạnh nhất là:", "Cấp 12; Cấp 15; *Cấp 17; Cấp 18"),
            id="numbers of named things",
        ),
        pytest.param(
            ("Kho lạnh được bảo hành ít nhất … năm.", "1; 2; *3; 4"),
            ("Kho lạnh được bảo hành tối thiểu bao nhiêu tháng?", "12 tháng; 24 tháng; *36 tháng; 60 tháng"),
            id="a blank before a unit",
        ),
        pytest.param(
            ("Bao nhiêu tuổi được tự nguyện xin khám mắt?", "14 tuổi; *16 tuổi; 18 tuổi; 20 tuổi"),
            ("Từ đủ mấy tuổi thì tự mình xin khám mắt?", "14; *16; 18; 21"),
            id="free will that is no sort of insurance",
        ),
        pytest.param(
            ("Luật Bến thủy chia cảng sông theo sức chứa thành mấy hạng?", "2 hạng; *3 hạng; 4 hạng; 5 hạng"),
            ("Cảng sông được phân theo sức chứa thành bao nhiêu hạng?", "2 hạng; *3 hạng; 4 hạng; 6 hạng"),
            id="a law that only one names",
        ),
        pytest.param(
            ("Tho lan vot duoc co vat duoc thuong bao nhieu tien?", "3 trieu dong; *5 trieu dong; 7 trieu dong"),
            ("Mức tiền thưởng cho thợ lặn vớt được cổ vật là:", "3 triệu đồng; *5 triệu đồng; 9 triệu đồng"),
            id="no tones and a scale",
        ),
        pytest.param(
            ("Tờ khai kho phải nộp trong mấy ngày kể từ khi thuyền cập bờ?", DAYS),
            ("Trong bao nhiêu ngày phải nộp tờ khai kho kể từ ngày thuyền cập bờ?", DAYS),
            id="counted from one day",
        ),
    ],
)
def test_one_ask_put_otherwise(one: Asked, other: Asked) -> None:
    assert said(one, other) == "duplicate"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Cảng sông loại lớn phải nạo vét luồng mấy ngày một đợt?", DAYS),
            ("Số ngày của mỗi đợt nạo vét luồng ở cảng sông loại lớn do chủ bến làm là:", OTHER_DAYS),
            id="other words throughout",
        ),
        pytest.param(
            ("Thợ lặn mang bình dưỡng khí được lặn sâu bao nhiêu mét trong hang?", "10 m; *20 m; 30 m; 40 m"),
            ("Độ sâu mấy mét thì thợ lặn có bình dưỡng khí được phép xuống?", "10 m; 20 m; *30 m; 50 m"),
            id="a word left on either side",
        ),
        pytest.param(
            ("Thợ lặn tự vào hang sâu có phải báo cho trạm không?", "Có; *Không"),
            ("Thợ lặn vào hang sâu có phải báo cho trạm hay không?", "*Có, bằng đơn; Không, trừ ban đêm"),
            id="yes and no with reasons",
        ),
    ],
)
def test_one_ask_put_otherwise_with_two_answers(one: Asked, other: Asked) -> None:
    assert said(one, other) == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Ai cấp phép đánh cá cho thuyền ở vùng lộng?", KEEPERS),
            ("Thuyền ở vùng khơi xin phép đánh cá tại đâu?", "Thủ kho; *Kế toán; Bảo vệ; Thợ điện"),
            id="a word in the place of another",
        ),
        pytest.param(
            ("Khi mở hội, đội cờ gồm mấy vận động viên?", "12; *14; 16; 18"),
            ("Đội cờ có bao nhiêu huấn luyện viên khi mở hội?", "12; 14; *16; 18"),
            id="another thing is counted",
        ),
        pytest.param(
            ("Pháp luật cấm bán pháo cho người dưới mấy tuổi?", "14 tuổi; *16 tuổi; 18 tuổi"),
            ("Người dưới bao nhiêu tuổi không được đốt pháo?", "14 tuổi; *16 tuổi; 18 tuổi"),
            id="another act is banned",
        ),
        pytest.param(
            ("Cấm cưỡng ép người dưới mấy tuổi đi biển?", "14 tuổi; *16 tuổi; 18 tuổi"),
            ("Cấm người dưới mấy tuổi đi biển?", "14 tuổi; *16 tuổi; 18 tuổi"),
            id="making others do it",
        ),
        pytest.param(
            ("Thu hồi đất nông nghiệp phải báo trước mấy ngày?", DAYS),
            ("Thu hồi đất phi nông nghiệp phải báo trước bao nhiêu ngày?", OTHER_DAYS),
            id="a syllable that denies",
        ),
        pytest.param(
            ("Tiền phạt bến bãi phải nộp trong mấy ngày?", DAYS),
            ("Hồ sơ phạt bến bãi phải giải quyết trong mấy ngày?", OTHER_DAYS),
            id="handed in and dealt with",
        ),
        pytest.param(
            ("Hạn nộp tờ khai bến sông là mấy ngày kể từ khi bến sông mở?", DAYS),
            ("Hạn nộp tờ khai bến biển là bao nhiêu ngày kể từ khi bến biển mở?", OTHER_DAYS),
            id="words that also stand before the day from which is counted",
        ),
        pytest.param(
            ("Kho thóc phải đảo thóc mấy ngày một lần theo kế hoạch của trạm?", DAYS, "Điều 9 khoản 2"),
            ("Thóc trong kho phải được đảo lại sau bao nhiêu ngày?", OTHER_DAYS, "Điều 9 khoản 2 điểm b"),
            id="a place inside the other, other answers",
        ),
        pytest.param(
            ("Kho thóc phải đảo thóc mấy ngày một lần theo kế hoạch của trạm?", DAYS, "Điều 9 Luật Kho năm 2014"),
            ("Thóc trong kho phải được đảo lại sau bao nhiêu ngày?", DAYS, "Điều 9 Luật Kho năm 2024"),
            id="laws of two years",
        ),
        pytest.param(
            ("Luật Kho bãi có hiệu lực từ ngày nào?", "*01/7/2021; 01/01/2021; 01/7/2024"),
            ("Luật Bến thủy có hiệu lực từ ngày nào?", "01/7/2021; 01/01/2021; *01/7/2024"),
            id="two laws",
        ),
        pytest.param(
            ("Mỗi khóa Quốc hội có nhiệm kỳ bao nhiêu năm?", "*5; 4; 6; 7"),
            ("Nhiệm kỳ của Hội đồng nhân dân các cấp là mấy năm?", "4 năm; *5 năm; 6 năm; 3 năm"),
            id="bodies of two tables",
        ),
    ],
)
def test_another_thing_is_asked(one: Asked, other: Asked) -> None:
    assert said(one, other) in ("distinct", "unrelated")
