"""Amounts asked for in the law's own sentence: what becomes a question, word for word, and what doesn't."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.model.items import options

Asked = Callable[..., list[str]]
BESIDE = "Điều 9. Mức khác\n1. Người cao tuổi được hưởng 10% mức chuẩn.\n2. Hộ nghèo được hưởng 30% mức chuẩn.\n"
DAYS = "trong thời hạn bao nhiêu ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan bảo trợ có trách nhiệm"


def plain(stems: list[str]) -> list[str]:
    """The questions of amounts, without those that turn them round."""
    return [one for one in stems if "nào sau đây" not in one]


def test_a_whole_draft(draft_law: Callable[..., tuple[drafting.Draft, ...]]) -> None:
    text = f"Điều 1. Mức đóng\n1. Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn.\n{BESIDE}"
    one = draft_law(text)[0]
    assert one.item.stem == (
        "Theo Luật Bảo trợ số 12/2031/QH17, người tham gia đóng hằng tháng bao nhiêu phần trăm mức thu nhập đã chọn?"
    )
    assert (one.item.options, one.item.key) == (options("10%", "22%", "25%", "30%"), "B")
    assert one.item.explanation == (
        "Theo Điều 1 khoản 1 của Luật Bảo trợ số 12/2031/QH17: "
        "“Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn”."
    )
    assert (one.item.id, one.item.citation, one.template) == ("luat-12-d1.k1", "luat-12:d1.k1", "rate-amount")
    assert one.reasons == (
        ("A", "Là mức của việc khác trong cùng văn bản (Điều 9 khoản 1: “Người cao tuổi được hưởng 10% mức chuẩn”)."),
        ("C", "Số gần kề trên thang mà luật hay dùng; điều khoản được hỏi không nêu mức này."),
        ("D", "Là mức của việc khác trong cùng văn bản (Điều 9 khoản 2: “Hộ nghèo được hưởng 30% mức chuẩn”)."),
    )
    assert {name: one.item.extra[name] for name in ("provision", "quote", "template", "topic")} == {
        "provision": "d1.k1",
        "quote": "Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn",
        "template": "rate-amount",
        "topic": "Mức đóng",
    }


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("Hồ sơ phải nộp trong thời hạn 06 ngày.", "hồ sơ phải nộp trong thời hạn bao nhiêu ngày?"),
        (
            "Trường hợp nghỉ việc từ 14 ngày làm việc trở lên trong tháng thì không phải đóng tháng đó.",
            "trường hợp nghỉ việc từ bao nhiêu ngày làm việc trở lên trong tháng thì không phải đóng tháng đó?",
        ),
        (
            "Công dân từ đủ 70 tuổi đến dưới 75 tuổi thuộc hộ nghèo được hưởng trợ cấp.",
            "công dân từ đủ bao nhiêu tuổi đến dưới bao nhiêu tuổi thuộc hộ nghèo được hưởng trợ cấp?",
        ),
        ("Mức trợ cấp là 2.000.000 đồng cho mỗi con.", "mức trợ cấp là bao nhiêu đồng cho mỗi con?"),
        (
            "Định kỳ 03 năm, Chính phủ thực hiện rà soát mức trợ cấp.",
            "định kỳ bao nhiêu năm, Chính phủ thực hiện rà soát mức trợ cấp?",
        ),
        ("Phương thức đóng là hằng tháng, 03 tháng hoặc 06 tháng một lần.", ""),
        ("Tỷ lệ hưởng năm đầu bằng 70%, 60% và 50% mức chuẩn.", ""),
        ("Người dân được hưởng trợ cấp, trừ trường hợp con dưới 06 tuổi.", ""),
        ("Mức đóng năm 2031 là 2%, năm 2032 là 3%, năm 2033 là 4% tiền lương.", ""),
        ("Đóng hằng tháng 22% mức thu nhập đã chọn.", ""),
        ("Trẻ em dưới 06 tuổi.", ""),
        ("Sau đó mỗi năm được nghỉ thêm 06 ngày.", ""),
        ("- Hộ nghèo được nghỉ 06 ngày.", "hộ nghèo được nghỉ bao nhiêu ngày?"),
        ("Sửa đổi khoản 2: người dân được nghỉ 06 ngày.", ""),
        ("Thời gian tính là nửa năm cho người lẻ tháng.", ""),
        ("Mức hưởng bằng 0% mức chuẩn của người dân.", ""),
    ],
)
def test_clauses(asked: Asked, clause: str, question: str) -> None:
    found = asked(f"Điều 1. Phạm vi điều chỉnh\n1. {clause}\n{BESIDE}", "d1.k1")
    assert found == ([question] if question else [])


@pytest.mark.parametrize(
    ("lead", "point", "question"),
    [
        (
            "Công dân được hưởng trợ cấp khi có đủ các điều kiện sau đây",
            "Từ đủ 75 tuổi trở lên",
            "một trong các điều kiện để công dân được hưởng trợ cấp là từ đủ bao nhiêu tuổi trở lên?",
        ),
        (
            "Người lao động được nghỉ khi thuộc một trong các trường hợp sau đây, trừ trường hợp khoản 2 Điều này",
            "Chăm sóc con dưới 07 tuổi",
            "người lao động được nghỉ trong trường hợp chăm sóc con dưới bao nhiêu tuổi?",
        ),
        (
            "Những người sau đây khi chết thì thân nhân được trợ cấp mai táng",
            "Người đóng từ đủ 60 tháng trở lên",
            "người đóng từ đủ bao nhiêu tháng trở lên khi chết thì thân nhân được trợ cấp mai táng?",
        ),
        (
            "Thời gian nghỉ tối đa được quy định như sau",
            "07 ngày đối với người lao động phải phẫu thuật",
            "thời gian nghỉ tối đa bao nhiêu ngày đối với người lao động phải phẫu thuật?",
        ),
        (
            "Mức lương hưu hằng tháng được tính như sau",
            "Đối với lao động nữ bằng 45% mức bình quân",
            "mức lương hưu hằng tháng đối với lao động nữ bằng bao nhiêu phần trăm mức bình quân?",
        ),
        (
            "Việc giải quyết trợ cấp được thực hiện như sau",
            "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan bảo trợ có trách nhiệm chi trả",
            f"{DAYS} chi trả?",
        ),
        (
            "Mức đóng của thành viên hộ gia đình được quy định như sau",
            "Người thứ hai phải đóng bằng 70% mức đóng của người thứ nhất",
            (
                "Theo quy định về mức đóng của thành viên hộ gia đình tại L, "
                "người thứ hai phải đóng bằng bao nhiêu phần trăm mức đóng của người thứ nhất?"
            ),
        ),
        (
            "Mức đóng được quy định như sau",
            "Mức đóng hằng tháng của người dân phải bằng 5% mức chuẩn",
            "mức đóng hằng tháng của người dân phải bằng bao nhiêu phần trăm mức chuẩn?",
        ),
        (
            "Lao động nam có vợ sinh con được nghỉ",
            "05 ngày làm việc",
            "lao động nam có vợ sinh con được nghỉ bao nhiêu ngày làm việc?",
        ),
        (
            "Lao động nam có vợ sinh con được nghỉ",
            "Trường hợp vợ sinh đôi thì được nghỉ 10 ngày làm việc",
            "đối với lao động nam, trường hợp vợ sinh đôi thì được nghỉ bao nhiêu ngày làm việc?",
        ),
        (
            "Người lao động có quỹ tiền lương chung",
            "3% vào quỹ ốm đau",
            "người lao động có quỹ tiền lương chung là bao nhiêu phần trăm vào quỹ ốm đau?",
        ),
        (
            "Người dân được chọn một trong các mức sau đây",
            "05 ngày mỗi đợt",
            "người dân được chọn bao nhiêu ngày mỗi đợt?",
        ),
        (
            "Giải quyết trợ cấp mai táng",
            "Cơ quan bảo trợ phải chi trả trong thời hạn 05 ngày làm việc",
            "cơ quan bảo trợ phải chi trả trong thời hạn bao nhiêu ngày làm việc?",
        ),
        ("Người dân được nghỉ; người già được nghỉ", "05 ngày mỗi đợt", "người già được nghỉ bao nhiêu ngày mỗi đợt?"),
        ("Chế độ nghỉ của " + "người dân và " * 30, "05 ngày mỗi đợt", ""),
        ("Đối tượng quy định tại điểm a khoản này được nghỉ", "05 ngày mỗi đợt", ""),
        ("Sửa đổi, bổ sung một số quy định", "Người dân được nghỉ 05 ngày mỗi đợt", ""),
        (
            "Những người sau đây khi chết thì được trợ cấp",
            "Có sổ từ đủ 60 tháng trở lên",
            "người có sổ từ đủ bao nhiêu tháng trở lên khi chết thì được trợ cấp?",
        ),
        ("Những người sau đây khi chết thì được trợ cấp", "Thuộc diện có sổ từ 60 tháng", ""),
        (
            "Người dân thuộc một trong các trường hợp sau đây thì được cấp gạo",
            "Có sổ từ đủ 15 năm trở lên",
            "người dân có sổ từ đủ bao nhiêu năm trở lên thì được cấp gạo?",
        ),
        (
            "Hộ nghèo mua gạo thì được giảm tiền như sau",
            "Người thứ nhất đóng tối đa bằng 6 đồng mỗi cân",
            "hộ nghèo mua gạo thì được giảm tiền, theo đó người thứ nhất đóng tối đa bằng bao nhiêu đồng mỗi cân?",
        ),
    ],
)
def test_points(asked: Asked, lead: str, point: str, question: str) -> None:
    text = f"Điều 1. Phạm vi điều chỉnh\n1. {lead}:\na) {point};\nb) Không thuộc diện khác của xã.\n{BESIDE}"
    assert plain(asked(text, "d1.k1.a")) == ([question] if question else [])


def test_later_values_share_the_head_of_the_first(asked: Asked) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Người làm việc bình thường được nghỉ 30 ngày nếu đóng dưới 15 năm; "
        f"40 ngày nếu đóng từ đủ 15 năm trở lên; 2% lương là mức phạt.\n{BESIDE}"
    )
    assert asked(text, "d1.k1", "duration") == [
        "người làm việc bình thường được nghỉ bao nhiêu ngày nếu đóng dưới 15 năm?",
        "người làm việc bình thường được nghỉ bao nhiêu ngày nếu đóng từ đủ 15 năm trở lên?",
    ]
    assert asked(text, "d1.k1", "rate") == []


def test_what_the_sentence_leaves_out_is_told_by_the_title(asked: Asked) -> None:
    text = (
        "Điều 1. Trợ cấp mai táng\n1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, "
        "cơ quan bảo trợ có trách nhiệm giải quyết; mức tối đa bằng 10 lần mức chuẩn.\n"
        "Điều 2. Quy định chung\n1. Trong thời hạn 06 ngày, cơ quan bảo trợ có trách nhiệm giải quyết.\n"
        "Điều 3. Trách nhiệm của Chính phủ\n1. Báo cáo Quốc hội trong thời hạn 08 ngày.\n"
        "2. Rà soát mức chuẩn; báo cáo Quốc hội trong thời hạn 09 ngày.\n"
        "Điều 4. Biện pháp xử lý hành vi chậm đóng\n1. Nộp số tiền bằng 0,03%/ngày tính trên số tiền chậm đóng.\n"
        "Điều 5. Chế độ cho con nuôi dưới 06 tháng tuổi\n"
        "1. Người nhận nuôi con nuôi dưới 06 tháng tuổi được trợ cấp một lần.\n"
    )
    assert plain(asked(text)) == [
        f"{DAYS} giải quyết trợ cấp mai táng?",
        "Chính phủ có trách nhiệm báo cáo Quốc hội trong thời hạn bao nhiêu ngày?",
        "biện pháp xử lý hành vi chậm đóng là nộp số tiền bằng bao nhiêu phần trăm mỗi ngày tính trên số tiền chậm đóng?",
        "người nhận nuôi con nuôi dưới bao nhiêu tháng tuổi được trợ cấp một lần?",
    ]


def test_a_long_question_loses_what_adds_no_condition(asked: Asked) -> None:
    tail = "kể cả hồ sơ gửi qua đường bưu điện hoặc qua cổng dịch vụ công của tỉnh " * 2
    first = f"Người sử dụng lao động phải nộp hồ sơ của mọi người trong đơn vị trong thời hạn 06 ngày, {tail.strip()}."
    second = f"Người sử dụng lao động phải nộp hồ sơ trong 06 ngày, {tail}thì được {tail.strip()}."
    whole = f"Trường hợp hồ sơ phải nộp trong thời hạn 06 ngày, {tail}thì xong."
    for clause, kept in ((first, True), (second, False), (whole, False)):
        found = asked(f"Điều 1. Phạm vi điều chỉnh\n1. {clause}\n{BESIDE}", "d1.k1")
        assert [one.endswith("trong thời hạn bao nhiêu ngày?") for one in found] == (
            [True] if kept else [False][: len(found)]
        )


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            "Người đóng dưới 06 tháng thì không giảm mức hưởng gạo, trường hợp từ 06 tháng đến 12 tháng thì giảm 01 bao.",
            "người đóng dưới bao nhiêu tháng thì không giảm mức hưởng gạo?",
        ),
        ("Người dân phải nghỉ trong 60 ngày hoặc 60 ngày sau khi sinh con.", ""),
    ],
)
def test_the_same_amount_said_again_of_something_else_is_cut(asked: Asked, clause: str, question: str) -> None:
    assert asked(f"Điều 1. Phạm vi điều chỉnh\n1. {clause}\n")[:1] == ([question] if question else [])


def test_how_many_copies_are_sent_is_not_asked(asked: Asked) -> None:
    text = "Điều 1. Phạm vi điều chỉnh\n1. Người dân phải nộp 01 bộ hồ sơ và được gửi 02 bản quyết định.\n2. Người dân được từ chối 02 lần.\n"
    assert asked(text, template="count") == ["người dân được từ chối bao nhiêu lần?"]


@pytest.mark.parametrize(
    "paid", ["và đóng thông qua cơ quan cấp học bổng", "do đối tượng tự đóng và được ngân sách hỗ trợ một phần"]
)
def test_who_pays_it_behind_the_amount_is_left_out(asked: Asked, paid: str) -> None:
    text = f"Điều 1. Mức đóng\n1. Mức đóng hằng tháng của nhân viên thôn bằng 4,5% mức chuẩn {paid}.\n{BESIDE}"
    assert asked(text, "d1.k1", "rate") == [
        "mức đóng hằng tháng của nhân viên thôn bằng bao nhiêu phần trăm mức chuẩn?"
    ]


def test_another_amount_that_is_the_same_is_said_without_its_number(asked: Asked) -> None:
    text = (
        "Điều 1. Nghỉ dưỡng sức\n1. Người lao động đã nghỉ ốm từ đủ 30 ngày trở lên trong một năm, trong khoảng thời gian 30 ngày "
        "kể từ ngày hết ốm mà sức khỏe chưa phục hồi thì được nghỉ dưỡng sức 10 ngày.\n"
    )
    assert asked(text, "d1.k1", "threshold-amount") == [
        (
            "người lao động đã nghỉ ốm từ đủ bao nhiêu ngày trở lên trong một năm, trong khoảng thời gian theo quy định kể từ "
            "ngày hết ốm mà sức khỏe chưa phục hồi thì được nghỉ dưỡng sức 10 ngày?"
        )
    ]
    assert asked(text, "d1.k1", "deadline-amount") == [
        (
            "người lao động đã nghỉ ốm đủ số ngày theo quy định trong một năm, trong khoảng thời gian bao nhiêu ngày kể từ "
            "ngày hết ốm mà sức khỏe chưa phục hồi thì được nghỉ dưỡng sức 10 ngày?"
        )
    ]


def test_the_same_amount_as_an_end_of_another_range_still_gives_it_away(asked: Asked) -> None:
    text = (
        "Điều 1. Giảm\n1. Trường hợp thời gian nghỉ trước tuổi dưới 06 tháng thì không giảm mức gạo, "
        "từ đủ 06 tháng đến dưới 12 tháng thì giảm 1% mức gạo.\n"
    )
    assert not asked(text, "d1.k1", "threshold")
    shares = "Điều 1. Giảm\n1. Trường hợp giá gạo cao hơn 20% giá chuẩn thì giá gạo được giảm bằng 20% giá chuẩn.\n"
    assert not asked(shares, "d1.k1", "rate-amount")


def test_months_of_life_are_no_months_of_paying(asked: Asked) -> None:
    text = (
        "Điều 1. Nhận con nuôi\n1. Lao động nữ đã đóng bảo hiểm gạo từ đủ 06 tháng trở lên thì được nghỉ cho đến khi con đủ "
        "06 tháng tuổi.\n"
    )
    (stem,) = asked(text, "d1.k1", "age-amount")
    assert stem.endswith("từ đủ 06 tháng trở lên thì được nghỉ cho đến khi con đủ bao nhiêu tháng tuổi?")


def test_whose_family_it_is_need_not_be_told(asked: Asked) -> None:
    text = (
        "Điều 1. Trợ cấp tuất\n1. Người làm ruộng đã đóng gạo 15 năm, khi chết thì thân nhân được hưởng tiền tuất.\n"
        "2. Thân nhân của những người quy định tại khoản 1 Điều này được hưởng trợ cấp tuất hằng tháng, bao gồm:\n"
        "a) Con chưa đủ 18 tuổi; con từ đủ 18 tuổi trở lên nếu bị suy giảm khả năng lao động từ 81% trở lên;\n"
        "b) Các con bao gồm cả con khi người mẹ đang mang thai thì được hưởng đến khi đủ 16 tuổi.\n"
    )
    head = "thân nhân được hưởng trợ cấp tuất hằng tháng"
    assert set(asked(text, "d1.k2.a")) == {
        f"{head}, bao gồm con chưa đủ bao nhiêu tuổi?",
        f"{head} bao gồm con từ đủ bao nhiêu tuổi trở lên nếu bị suy giảm khả năng lao động từ 81% trở lên?",
        f"{head} bao gồm con từ đủ 18 tuổi trở lên nếu bị suy giảm khả năng lao động từ bao nhiêu phần trăm trở lên?",
    }
    assert asked(text, "d1.k2.b") == [f"{head}, bao gồm các con được hưởng đến khi đủ bao nhiêu tuổi?"]
