"""Whole stems: the title where it is needed, nothing given away, nothing too long."""

from authoring.drafting.ground import Ground
from authoring.drafting.sentences.stems import clipped, framed, shortened, sound
from authoring.model.policies import Day, Fact, PolicyDocument, Provision

LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật", issued="2031-06-01")
NAME = "Luật Bảo trợ số 12/2031/QH17"


def told(text: str, title: str = "Trợ cấp mai táng cho thân nhân", hidden: str = "") -> str:
    ground = Ground(LAW, (Provision("luat", "d1", "Điều 1", title, text, 1),))
    return framed(text, Fact("luat", "d1", "date", "", "", (), Day(""), ""), ground, hidden=hidden)


def test_the_title_goes_in_where_the_sentence_does_not_say_it() -> None:
    asked = "Người già được bao nhiêu ngày"
    assert told(asked) == f"Theo quy định về trợ cấp mai táng cho thân nhân tại {NAME}, người già được bao nhiêu ngày?"
    assert (
        told("Trợ cấp mai táng cho thân nhân là bao nhiêu")
        == f"Theo {NAME}, trợ cấp mai táng cho thân nhân là bao nhiêu?"
    )
    for title in ("", "Quy định chung", "rất nhỏ", "Thời hạn " * 30):
        assert told(asked, title) == f"Theo {NAME}, người già được bao nhiêu ngày?"
    assert told("Cơ quan bảo trợ phải giải quyết", "") == ""
    assert told("Cơ quan bảo trợ phải giải quyết", "Cơ quan bảo trợ") == (
        f"Theo quy định về cơ quan bảo trợ tại {NAME}, cơ quan bảo trợ phải giải quyết?"
    )
    assert told(f"{NAME} có hiệu lực từ ngày nào") == f"{NAME} có hiệu lực từ ngày nào?"


def test_nothing_is_given_away() -> None:
    assert told("Người già được nghỉ 06 ngày hay bao nhiêu ngày", hidden="06 ngày") == ""
    assert (
        told("Người già nghỉ bao nhiêu ngày", "Chế độ nghỉ 06 ngày", "06 ngày")
        == f"Theo {NAME}, người già nghỉ bao nhiêu ngày?"
    )
    assert told("Người đóng 28% lương và bao nhiêu phần trăm", "", "8%") != ""


def test_what_does_not_stand_alone() -> None:
    whole = "người dân " * 38
    assert sound(whole)
    assert not sound(f"{whole}{whole}{whole}")
    assert told(f"{whole}được {whole[:20]}", "") == ""
    assert not any(sound(text) for text in ("mức (a", "gồm: sổ", "đúng là C thì", "Nghỉ. Đóng"))


def test_an_exception_is_cut_whole() -> None:
    said = "người dân phải đóng trong bao nhiêu ngày, trừ trường hợp luật A, luật B" + ", luật của xã" * 12
    assert shortened(said) == "người dân phải đóng trong bao nhiêu ngày"
    assert shortened("người dân phải đóng, trừ hộ nghèo, trong bao nhiêu ngày" + ", kể cả hộ ở xã" * 12).endswith(
        "ở xã"
    )


def test_what_is_said_of_something_else_is_cut() -> None:
    assert clipped("mức hưởng bằng bao nhiêu phần trăm lương, nhưng không quá 05 lần mức chuẩn") == (
        "mức hưởng bằng bao nhiêu phần trăm lương"
    )
    assert clipped("người dân được nghỉ bao nhiêu ngày và 10 ngày nữa") == "người dân được nghỉ bao nhiêu ngày"
    case = "trường hợp nghỉ bao nhiêu ngày, sau đó làm lại thì được trả lương, trong đó có tiền ăn"
    assert clipped(case) == case.removesuffix(", trong đó có tiền ăn"), "the case keeps its consequence"
    later = "người dân được nghỉ bao nhiêu ngày, kể cả ngày lễ thì phải xin"
    assert clipped(f"{later}, trường hợp ốm thì không") == later
    assert clipped("được bao nhiêu ngày") == "được bao nhiêu ngày"


def test_papers_that_go_with_it_are_left_out_of_a_long_question() -> None:
    kept = f"trong bao nhiêu ngày, xã gửi {'rất nhiều ' * 25}gạo cho huyện"
    assert shortened(f"{kept} kèm theo bản chụp sổ gạo của hộ nghèo") == kept


def test_what_is_never_cut_off() -> None:
    tail = " của người dân ở xã vùng sâu" * 6
    women = f"người có từ đủ bao nhiêu năm công tác{tail} thì được hưởng gạo khi nam đủ 60 tuổi, nữ đủ 55 tuổi"
    assert shortened(women) == women
    name = f"cán bộ có dưới bao nhiêu năm công tác{tail} được hưởng gạo theo Quyết định số 53/2030/QĐ-TTg về chế độ với cán bộ, chiến sĩ"
    assert shortened(name) == name
    mining = "được hưởng gạo trong trường hợp có tuổi thấp hơn tối đa bao nhiêu tuổi và có từ đủ 15 năm làm mỏ"
    assert clipped(mining) == mining
