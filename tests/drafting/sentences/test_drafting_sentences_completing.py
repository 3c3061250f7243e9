"""What a question leaves out is put there from the words above its sentence."""

import pytest

from authoring.drafting.ground import Ground
from authoring.drafting.sentences.completing import completed
from authoring.model.policies import Day, Fact, PolicyDocument, Provision

LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")


def told(text: str, *above: str, own: str = "", title: str = "Trợ cấp") -> str:
    paths = ["d1.k1", "d1.k1.a"][: len(above)]
    rows = [
        Provision("luat", path, path, "", said, at) for at, (path, said) in enumerate(zip(paths, above, strict=True))
    ]
    path = ".".join(["d1", "k1", "a", "i"][: len(above) + 2])
    place = Provision("luat", path, path, "", own, 9)
    ground = Ground(LAW, (Provision("luat", "d1", "Điều 1", title, "", 0), *rows, place))
    return completed(text, Fact("luat", path, "date", "", "", (), Day(""), ""), ground)


TIME = (
    "Thời gian tối đa hưởng chế độ ốm đau trong một năm (từ ngày 01 tháng 01) đối với người già được quy định như sau:"
)


@pytest.mark.parametrize(
    ("text", "above", "question"),
    [
        (
            "người già được hưởng bao nhiêu ngày nếu ở một mình",
            TIME,
            "người già được hưởng chế độ ốm đau tối đa bao nhiêu ngày trong một năm nếu ở một mình",
        ),
        (
            "người già được hưởng bao nhiêu ngày",
            "Thời gian hưởng chế độ ốm đau:",
            "người già được hưởng chế độ ốm đau bao nhiêu ngày",
        ),
        ("người già được hưởng bao nhiêu ngày", "Thời gian nghỉ:", "người già được hưởng bao nhiêu ngày"),
        (
            "trường hợp khó khăn thì mức hưởng bằng bao nhiêu đồng",
            "Mức hưởng trợ cấp gạo được tính theo số người, cứ mỗi người:",
            "trường hợp khó khăn thì mức hưởng trợ cấp gạo bằng bao nhiêu đồng",
        ),
        (
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ cho cơ quan cấp gạo",
            "Giải quyết hưởng trợ cấp gạo quy định tại khoản 1 Điều này như sau:",
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ đề nghị hưởng trợ cấp gạo cho cơ quan cấp gạo",
        ),
        (
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ cho cơ quan cấp gạo",
            "Hồ sơ đề nghị và giải quyết hưởng chế độ gạo",
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ đề nghị hưởng chế độ gạo cho cơ quan cấp gạo",
        ),
        (
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ cho cơ quan cấp gạo",
            f"Giải quyết hưởng {'trợ cấp gạo ' * 8}như sau:",
            "trong bao nhiêu ngày, thân nhân nộp hồ sơ cho cơ quan cấp gạo",
        ),
    ],
)
def test_what_the_words_above_say(text: str, above: str, question: str) -> None:
    assert told(text, above) == question


def test_the_nearest_words_come_first_and_the_title_last() -> None:
    files = "thân nhân nộp hồ sơ cho cơ quan cấp gạo trong bao nhiêu ngày"
    asked = told(files, "Hồ sơ đề nghị hưởng gạo mới:", "Điểm a:", title="Giải quyết hưởng trợ cấp")
    assert asked == files.replace("hồ sơ", "hồ sơ đề nghị hưởng gạo mới")
    assert told(files, title="Hồ sơ đề nghị hưởng trợ cấp") == files.replace("hồ sơ", "hồ sơ đề nghị hưởng trợ cấp")


def test_a_place_that_the_text_lacks_says_nothing() -> None:
    place = Provision("luat", "d1.k1.a", "", "", "", 2)
    ground = Ground(LAW, (Provision("luat", "d1", "Điều 1", "Giải quyết hưởng trợ cấp", "", 0), place))
    fact = Fact("luat", "d1.k1.a", "date", "", "", (), Day(""), "")
    assert completed("dân nộp hồ sơ", fact, ground) == "dân nộp hồ sơ đề nghị hưởng trợ cấp"


def test_an_insurance_that_the_first_case_names_holds_of_the_others() -> None:
    own = "10 ngày nếu đã đóng bảo hiểm gạo bắt buộc dưới 15 năm; 20 ngày nếu đã đóng từ đủ 15 năm trở lên"
    text = "người già được nghỉ bao nhiêu ngày nếu đã đóng từ đủ 15 năm trở lên"
    assert told(text, own=own) == text.replace("đã đóng", "đã đóng bảo hiểm gạo bắt buộc")
    assert told(text, own="20 ngày nếu đã đóng từ đủ 15 năm trở lên") == text
