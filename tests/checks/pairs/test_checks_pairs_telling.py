"""Where a stem tells an answer: with the bound, of the kind and for the case that is asked, its words together."""

import pytest

from authoring.checks.pairs.cards import Card, card
from authoring.checks.pairs.giving import gives_away
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.telling import of_a_document, told_places
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

ANY = ("Một", "Hai tư", "Ba bảy", "Bốn chín")
YEARS = ("10 năm", "12 năm", "14 năm", "16 năm")

LEAST = ("Kiểm lâm viên phải giữ rừng từ đủ bao nhiêu năm trở lên để nhận kỷ niệm chương?", YEARS, "B")
FEWEST = ("Số năm giữ rừng tối thiểu để kiểm lâm viên nhận kỷ niệm chương là bao nhiêu?", YEARS, "B")
MOST = ("Kiểm lâm viên giữ một trạm rừng không quá bao nhiêu năm?", YEARS, "C")
FEMALE = ("Lao động nữ trồng rừng cao hơn bao nhiêu năm thì nhận quà?", YEARS, "B")
LEVEL = (
    "Quà mừng mỗi kiểm lâm viên về hưu là bao nhiêu?",
    ("01 lần mức cơ sở", "02 lần mức cơ sở", "03 lần mức cơ sở", "04 lần mức cơ sở"),
    "B",
)
CASE = ("Quỹ rừng hỗ trợ bao nhiêu phần trăm chi phí trồng cây tại đảo?", ("60%", "70%", "80%", "90%"), "D")
BODY = ("Cơ quan nào quy định phí vào rừng?", ("Hạt kiểm lâm", "Chi cục", "Sở Du lịch", "Trạm biến áp"), "B")
DUTY = (
    "Thợ rừng tìm được việc khác thì phải:",
    ("Báo với trạm dịch vụ việc làm", "Giữ im lặng", "Đổi tên", "Bán rừng"),
    "A",
)
DAY = (
    "Nghị định số 11/2031/NĐ-CP có hiệu lực thi hành từ ngày nào?",
    ("Ngày 02/3/2031", "Ngày 05/4/2031", "Ngày 09/6/2031", "Ngày 11/8/2031"),
    "B",
)
RANGE = (
    "Kiểm lâm viên giữ rừng từ đủ bao nhiêu năm đến dưới bao nhiêu năm thì nhận bằng khen?",
    ("12 năm", "Từ đủ 12 năm đến dưới 15 năm", "20 năm", "25 năm"),
    "A",
)

EXACT = ("Kiểm lâm viên giữ rừng đúng bao nhiêu năm thì nhận huy hiệu?", YEARS, "B")
FROM = (
    "Kiểm lâm viên mặc đồng phục mới từ ngày nào?",
    ("Ngày 02/3/2031", "Ngày 05/4/2031", "Ngày 09/6/2031", "Ngày 11/8/2031"),
    "B",
)

MATCHED = ("Chứng chỉ rừng tương ứng với bao nhiêu năm giữ rừng?", YEARS, "B")
FAR = ("Trường hợp trạm ở xa bờ hoặc có bão lớn thì thợ rừng được nghỉ bao nhiêu năm?", YEARS, "B")
ONLY = ("Quỹ hỗ trợ bao nhiêu phần trăm phí trồng cây đối với người thuê thuyền?", ("60%", "70%", "80%", "90%"), "D")
LOWEST = ("Phí trồng cây của Hạt thấp nhất bằng mức nào?", ("Lương sàn", "Giá dầu", "Vé tàu", "Giá gạo"), "A")
RULES = (
    "Cơ quan nào quy định cách trả phí thuyền máy?",
    ("Hạt kiểm lâm", "Chi cục", "Sở Du lịch", "Trạm biến áp"),
    "B",
)
SIGNER = (
    "Chủ thể nào sau đây có trách nhiệm ký hợp đồng thuê thuyền của rừng?",
    ("Hạt kiểm lâm", "Chi cục rừng", "Sở Du lịch", "Trạm biến áp"),
    "B",
)
PLACED = ("Quỹ hỗ trợ bao nhiêu phần trăm phí trồng cây tại đảo Mây?", ("60%", "70%", "80%", "90%"), "D")
STORM = ("Quỹ rừng hỗ trợ bao nhiêu phần trăm chi phí trồng cây khi gió bão?", ("60%", "70%", "80%", "90%"), "D")
WHICH = ("Nội dung nào sau đây do Hạt Cây Xanh ban hành?", ("Sổ tuần rừng", "Giấy đi", "Vé tàu", "Thẻ"), "A")
FATHER = ("Cha của thợ rừng giữ trạm bao nhiêu năm thì nhận quà?", YEARS, "B")
MAKES = ("Trạm phải đo cây trong bao nhiêu năm kể từ ngày nhận đất?", YEARS, "B")
PENSION = ("Số năm đóng phí rừng tối thiểu để hưởng lương cây là bao nhiêu?", YEARS, "B")
CHILD = ("Thợ rừng hưởng chế độ ốm đau khi chăm con dưới bao nhiêu năm tuổi?", YEARS, "B")
SIGNS = ("Ai quyết định việc hưởng quà rừng?", ("Hạt trưởng Ba", "Thợ lặn", "Lái đò", "Kế toán"), "A")
PAPERS = ("Hồ sơ hưởng chế độ bảo hiểm xã hội được giải quyết trong thời hạn nào?", ("5 ngày", "7 ngày"), "B")

Asked = tuple[str, tuple[str, ...], str]


def made(stem: str, texts: tuple[str, ...] = ANY, key: str = "A") -> Card:
    return card(Item("x", stem, options(*texts), key), Spelling(), Lexicon())


@pytest.mark.parametrize(
    ("asked", "stem"),
    [
        (LEAST, "Kiểm lâm viên giữ rừng từ đủ 12 năm nhận kỷ niệm chương vào ngày nào?"),
        (LEAST, "Kiểm lâm viên có 12 năm giữ rừng trở lên nhận kỷ niệm chương ở đâu?"),
        (FEWEST, "Kiểm lâm viên giữ rừng đủ 12 năm nhận kỷ niệm chương do ai trao?"),
        (MOST, "Kiểm lâm viên giữ một trạm rừng tối đa 14 năm thì sau đó đi đâu?"),
        (MOST, "Quá 14 năm giữ một trạm rừng, kiểm lâm viên phải làm gì?"),
        (FEMALE, "Lao động nữ trồng rừng cao hơn 12 năm thì nhận quà gì?"),
        (FEMALE, "Trồng rừng cao hơn 12 năm thì lao động nữ nhận quà gì?"),
        (LEVEL, "Quà mừng mỗi kiểm lâm viên về hưu bằng 02 lần mức cơ sở do ai trao?"),
        (LEVEL, "Quà mừng mỗi kiểm lâm viên về hưu, 02 lần, do ai trao?"),
        (CASE, "Quỹ rừng hỗ trợ 90% chi phí trồng cây tại đảo trong mấy năm?"),
        (BODY, "Chi cục quy định phí vào rừng theo mẫu nào?"),
        (DUTY, "Thợ rừng tìm được việc khác báo ngay với trạm dịch vụ về việc làm trong mấy ngày?"),
        (DAY, "Từ 05/4/2031 là ngày có hiệu lực thi hành của Nghị định số 11/2031/NĐ-CP, ai trồng rừng?"),
        (EXACT, "Kiểm lâm viên giữ rừng đã 12 năm thì nhận huy hiệu gì?"),
        (FROM, "Kẻ vào rừng trước 05/4/2031, là ngày kiểm lâm viên mặc đồng phục mới, bị phạt thế nào?"),
        (FROM, "Kiểm lâm viên mặc đồng phục mới từ ngày 05/4/2031 do ai may?"),
        (RANGE, "Kiểm lâm viên giữ rừng 12 năm đến dưới 15 năm thì nhận bằng khen nào?"),
        (MATCHED, "Chứng chỉ rừng tương ứng với 12 năm giữ rừng do ai cấp?"),
        (FAR, "Trạm ở xa bờ hoặc có bão lớn, thợ rừng được nghỉ 12 năm để làm gì?"),
        (ONLY, "Người thuê thuyền được quỹ hỗ trợ 90% phí trồng cây từ tháng nào?"),
        (WHICH, "Sổ tuần rừng do Hạt Cây Xanh ban hành có mấy trang?"),
        (SIGNER, "Chi cục rừng phải làm xong việc ký hợp đồng thuê thuyền trong mấy ngày?"),
        (STORM, "Khi gió bão, quỹ rừng hỗ trợ 90% chi phí trồng cây cho ai?"),
        (PLACED, "Phí trồng cây tại đảo Mây được quỹ hỗ trợ 90% từ năm nào?"),
        (LOWEST, "Phí trồng cây của Hạt thấp nhất bằng lương sàn trong mấy năm?"),
        (RULES, "Cách trả phí thuyền máy do Chi cục quy định có mấy bước?"),
        (FATHER, "Cha của thợ rừng giữ trạm 12 năm thì nhận quà gì?"),
        (MAKES, "Trạm đo cây trong 12 năm kể từ ngày nhận đất bằng máy nào?"),
        (PENSION, "Đóng phí rừng đủ 12 năm để hưởng lương cây thì nộp giấy gì?"),
        (CHILD, "Chăm con ốm dưới 12 năm tuổi, thợ rừng nghỉ mấy tuần?"),
        (SIGNS, "Hạt trưởng Ba quyết định việc hưởng quà rừng vào ngày nào?"),
    ],
)
def test_what_is_told_as_it_is_asked_gives_away(asked: Asked, stem: str) -> None:
    assert gives_away(made(*asked), made(stem))


@pytest.mark.parametrize(
    ("asked", "stem", "why"),
    [
        (LEAST, "Kiểm lâm viên đã giữ rừng đúng 12 năm nhận kỷ niệm chương vào ngày nào?", "no bound"),
        (LEAST, "Kiểm lâm viên giữ rừng dưới 12 năm nhận kỷ niệm chương vào ngày nào?", "the other bound"),
        (LEAST, "Kiểm lâm viên giữ rừng từ đủ 12 năm đến dưới 15 năm nhận kỷ niệm chương gì?", "a range"),
        (FEWEST, "Kiểm lâm viên nhận kỷ niệm chương tương ứng 12 năm giữ rừng ở đâu?", "no bound"),
        (MOST, "Kiểm lâm viên giữ một trạm rừng từ đủ 14 năm thì sau đó đi đâu?", "the other bound"),
        (MOST, "Kiểm lâm viên giữ một trạm rừng 14 năm trở xuống đến 12 năm?", "a range"),
        (FEMALE, "Lao động nam trồng rừng cao hơn 12 năm, lao động nữ cao hơn bao nhiêu năm?", "nam"),
        (LEVEL, "Quà mừng mỗi kiểm lâm viên về hưu bằng 02 lần mức xăng do ai trao?", "another level"),
        (CASE, "Quỹ rừng hỗ trợ 90% chi phí trồng cây trong trường hợp cháy từ mấy năm?", "another case"),
        (BODY, "Hội nghề chịu trách nhiệm trước Chi cục khi quy định phí vào rừng nào?", "only beside"),
        (
            DUTY,
            "Báo của hội nghề trong ngày, trạm dịch vụ về việc làm nhận đơn của thợ rừng tìm được việc khác khi nào?",
            "words far apart",
        ),
        (EXACT, "Kiểm lâm viên giữ rừng từ đủ 12 năm trở lên thì nhận huy hiệu gì?", "a bound"),
        (FROM, "Kiểm lâm viên mặc đồng phục mới trước ngày 05/4/2031 ở đâu?", "a day before which"),
        (FROM, "Kiểm lâm viên mặc đồng phục mới trước ngày 05 tháng 4 năm 2031 ở đâu?", "a day before which"),
        (LEAST, "Kiểm lâm viên chưa đủ 12 năm giữ rừng nhận kỷ niệm chương ở đâu?", "the other bound"),
        (MATCHED, "Chứng chỉ rừng tương ứng với từ đủ 12 năm giữ rừng trở lên do ai cấp?", "a bound"),
        (LEAST, "Giữ rừng từ đủ 12 năm, kiểm lâm viên nhận kỷ niệm chương với mức thấp hơn khi nào?", "less of it"),
        (FAR, "Trạm có thợ rừng được nghỉ 12 năm để làm gì?", "nothing of the case"),
        (ONLY, "Người thuê đất được quỹ hỗ trợ 90% phí trồng cây từ tháng nào?", "another case"),
        (
            LEAST,
            "Kiểm lâm viên giữ rừng từ đủ 12 năm và có giấy mời thì nhận kỷ niệm chương ở đâu?",
            "one condition more",
        ),
        (
            SIGNER,
            "Đầu kỳ ký hợp đồng thuê thuyền, chi cục rừng có trách nhiệm nộp bản kê của rừng cho ai?",
            "another act",
        ),
        (SIGNER, "Ký hợp đồng thuê thuyền của rừng mà không chi cục rừng nào biết thì sao?", "not by it"),
        (FEWEST, "Sĩ quan giữ rừng đủ 12 năm nhận kỷ niệm chương như kiểm lâm viên ở đâu?", "another group"),
        (STORM, "Quỹ rừng hỗ trợ 90% chi phí trồng cây trong mấy năm?", "nothing of the case"),
        (PLACED, "Phí trồng cây cho người đủ tuổi được quỹ hỗ trợ 90% từ năm nào?", "another place"),
        (LOWEST, "Phí trồng cây cao nhất bằng 9 lần lương sàn của Hạt trong mấy năm?", "the other bound"),
        (RULES, "Người vào rừng theo mức do Chi cục quy định trả phí thuyền máy khi nào?", "another thing"),
        (WHICH, "Sổ tuần rừng do Chi cục ban hành có mấy trang?", "somebody else"),
        (FATHER, "Mẹ của thợ rừng giữ trạm 12 năm thì nhận quà gì?", "another person"),
        (MAKES, "Trạm được mượn đất và thuyền trong 12 năm kể từ ngày nhận từ ai?", "another act"),
        (PENSION, "Đóng phí rừng đủ 12 năm tiền lương vào quỹ cây thì nộp giấy gì?", "nothing of what is received"),
        (SIGNS, "Hạt trưởng Ba quyết định việc hủy quyết định hưởng quà rừng vào ngày nào?", "its end"),
        (PAPERS, "Thợ tham gia bảo hiểm xã hội hưởng chế độ nghỉ 7 ngày khi nào?", "nothing but everyday words"),
        (DAY, "Hồ sơ nộp từ 05/4/2031, ngày Quy chế trồng rừng có hiệu lực thi hành, do ai nhận?", "other document"),
    ],
)
def test_what_is_told_of_something_else_gives_nothing_away(asked: Asked, stem: str, why: str) -> None:
    assert not gives_away(made(*asked), made(stem)), why


def test_an_ask_of_which_much_goes_unsaid_is_not_told() -> None:
    asked = (
        "Người đăng ký thăm rừng giáp ranh hai tỉnh bằng thuyền độc mộc được quỹ rừng hỗ trợ bao nhiêu phần trăm phí?"
    )
    other = made("Người thăm được quỹ rừng hỗ trợ 70% phí, bằng cách nào?")
    assert gives_away(made("Người thăm được quỹ rừng hỗ trợ bao nhiêu phần trăm phí?", ("60%", "70%"), "B"), other)
    assert not gives_away(made(asked, ("60%", "70%"), "B"), other)


def test_the_places_of_an_answer() -> None:
    stem = made("Báo với trạm, rồi báo trạm xa và Báo với trạm?")
    (first, second) = told_places("báo với trạm", stem)
    assert [stem.text[slice(*place)] for place in (first, second)] == ["báo với trạm"] * 2
    assert [stem.text[slice(*place)] for place in told_places("báo trạm rồi", stem)] == ["báo với trạm rồi"]
    assert [*told_places("không có", stem)] == []


def test_an_ask_about_a_document_itself() -> None:
    effect = made("Luật Lâm nghiệp năm 2017 có hiệu lực từ ngày nào?")
    assert of_a_document(effect, made("Hồ sơ nộp khi có hiệu lực?"))
    assert not of_a_document(effect, made("Luật Lâm nghiệp năm 2017 có hiệu lực ra sao?"))
    assert not of_a_document(made("Theo Luật Lâm nghiệp năm 2017, rừng có hiệu lực từ ngày nào?"), made("Hồ sơ?"))
    assert not of_a_document(made("Có hiệu lực từ ngày nào?"), made("Hồ sơ?"))


SIGNED = ("Ai ký giấy vào rừng?", ("Hạt trưởng", "Kế toán", "Lái xe", "Thợ rừng"), "A")
RESTED = ("Thợ rừng được nghỉ mấy ngày khi cây đổ?", ("3 ngày", "5 ngày", "7 ngày", "9 ngày"), "B")
ENTITLED = ("Kiểm lâm viên phải giữ rừng từ đủ bao nhiêu năm để hưởng phụ cấp rừng?", YEARS, "B")
LISTED = ("Thợ rừng giữ cây đủ mấy tháng trong 12 tháng trước lễ?", ("3 tháng", "6 tháng", "9 tháng", "12 tháng"), "B")


@pytest.mark.parametrize(
    ("asked", "tells", "stem"),
    [
        (SIGNED, True, "Giấy vào rừng do hạt trưởng ký có hạn đến khi nào?"),
        (SIGNED, False, "Giấy vào rừng phải ký rồi gửi cho hạt trưởng vào lúc nào?"),
        (RESTED, True, "Thợ rừng nghỉ 5 ngày khi cây đổ thì ai trực thay?"),
        (RESTED, False, "Thợ rừng nộp đơn khi cây đổ trong 5 ngày thì ai nhận?"),
        (ENTITLED, True, "Kiểm lâm viên giữ rừng từ đủ 12 năm được hưởng phụ cấp rừng ở đâu?"),
        (ENTITLED, False, "Kiểm lâm viên giữ rừng từ đủ 12 năm thì mức phụ cấp rừng được hưởng tính thế nào?"),
        (LISTED, True, "Thợ rừng giữ cây đủ 6 tháng trong 12 tháng trước lễ nhận gì?"),
    ],
)
def test_what_is_done_by_whom_and_for_what(asked: tuple[str, tuple[str, ...], str], tells: bool, stem: str) -> None:  # noqa: FBT001
    one, other = (
        card(Item("x", said, options(*texts), key), Spelling(), Lexicon())
        for said, texts, key in (asked, (stem, ANY, "A"))
    )
    assert gives_away(one, other) is tells
