"""The case asked for by its amount."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
LIST = (
    "Điều 5. Thời gian nghỉ dưỡng sức\n1. Thời gian nghỉ dưỡng sức tối đa của người dân được quy định như sau:\n"
    "a) 10 ngày nếu bị bệnh dưới 05 tuần;\nb) 20 ngày nếu bị bệnh từ đủ 05 tuần đến dưới 13 tuần;\n"
    "c) 40 ngày nếu bị bệnh từ đủ 13 tuần đến dưới 22 tuần;\nd) 50 ngày nếu bị bệnh từ đủ 22 tuần trở lên.\n"
)


def cases(made: tuple[drafting.Draft, ...]) -> list[drafting.Draft]:
    return [one for one in made if one.template.endswith("-case")]


def test_the_case_of_each_amount(draft_law: Law) -> None:
    made = [one for one in cases(draft_law(LIST)) if one.template == "duration-case"]
    assert [one.fact.path for one in made] == ["d5.k1.a", "d5.k1.b", "d5.k1.c", "d5.k1.d"]
    assert made[1].item.stem.endswith("tối đa của người dân là 20 ngày trong trường hợp nào sau đây?")
    assert made[1].item.keyed[0].text == "Bị bệnh từ đủ 05 tuần đến dưới 13 tuần"
    assert {one.text for one in made[1].item.distractors} == {
        "Bị bệnh dưới 05 tuần",
        "Bị bệnh từ đủ 13 tuần đến dưới 22 tuần",
        "Bị bệnh từ đủ 22 tuần trở lên",
    }
    assert made[1].ask
    assert made[1].ask.basis
    assert made[1].ask.basis.template == "duration-amount"
    assert all(one.proof and one.of for one in made[1].ask.choices)
    assert made[1].reasons[0][1].startswith("Trường hợp này là ")


WHO = (("bị ốm nặng", 5), ("bị ngã gãy chân", 7), ("có con nhỏ ốm", 9), ("đi xa xã lâu", 11))


def test_a_case_before_its_amount(draft_law: Law) -> None:
    rows = [
        f"{at}. Đối với người dân, trường hợp {what} thì được nghỉ {days} ngày."
        for at, (what, days) in enumerate(WHO, 1)
    ]
    made = [one for one in cases(draft_law("\n".join(["Điều 5. Nghỉ", *rows]))) if one.fact.path == "d5.k2"]
    assert [one.item.stem.partition(", ")[2] for one in made] == [
        "đối với người dân, được nghỉ 7 ngày trong trường hợp nào sau đây?"
    ]
    assert made[0].item.keyed[0].text == "Bị ngã gãy chân"


def test_no_question_without_its_people(draft_law: Law) -> None:
    rows = [f"{at}. Trường hợp người dân {what} thì được nghỉ {days} ngày." for at, (what, days) in enumerate(WHO, 1)]
    assert cases(draft_law("\n".join(["Điều 5. Nghỉ", *rows]))) == []


def test_equal_amounts_are_no_rivals(draft_law: Law) -> None:
    made = cases(draft_law(LIST.replace("50 ngày", "40 ngày")))
    assert [one for one in made if one.template == "duration-case" and one.fact.path in ("d5.k1.c", "d5.k1.d")] == []


def test_too_few_cases(draft_law: Law) -> None:
    assert cases(draft_law(LIST.partition("d) 50")[0])) == []


def test_cases_that_point_elsewhere_are_none(draft_law: Law) -> None:
    assert cases(draft_law(LIST.replace("bị bệnh", "thuộc diện theo Điều 9 của Luật Khác và bị bệnh"))) == []
