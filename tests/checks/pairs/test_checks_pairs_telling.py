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
