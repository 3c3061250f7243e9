"""Amounts that grow step by step: each number of the rule asked for, and a person's amount counted out."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
OF = "mức bình quân tiền lương"
PENSION = (
    "Chương II\nBẢO HIỂM XÃ HỘI BẮT BUỘC\nĐiều 6. Mức lương hưu hằng tháng\n1. Mức lương hưu được tính như sau:\n"
    f"a) Đối với lao động nữ bằng 45% {OF} tương ứng 15 năm đóng bảo hiểm xã hội, sau đó cứ thêm mỗi năm đóng thì"
    " tính thêm 2%, mức tối đa bằng 75%;\n"
    f"b) Đối với lao động nam bằng 45% {OF} tương ứng 20 năm đóng bảo hiểm xã hội, sau đó cứ thêm mỗi năm đóng thì"
    " tính thêm 2%, mức tối đa bằng 75%.\n"
    "Trường hợp lao động nam có thời gian đóng bảo hiểm xã hội từ đủ 15 năm đến dưới 20 năm, mức lương hưu hằng tháng"
    f" bằng 40% {OF} tương ứng 15 năm đóng bảo hiểm xã hội, sau đó cứ thêm mỗi năm đóng thì tính thêm 1%.\n"
)
START = "lao động nữ đủ điều kiện về tuổi hưởng lương hưu, có đủ 15 năm đóng bảo hiểm xã hội bắt buộc"
STEP = (
    "khi tính lương hưu của lao động nữ có thời gian đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm trở lên,"
    " kể từ năm thứ 16"
)


def of(made: tuple[drafting.Draft, ...], path: str, *templates: str) -> list[tuple[str, str]]:
    found = [one for one in made if one.fact.path == path and one.template in templates]
    return [(one.item.stem, one.item.keyed[0].text) for one in found]


def test_the_numbers_of_a_pension(draft_law: Law) -> None:
    head = "Theo Luật Bảo trợ số 12/2031/QH17, "
    made = draft_law(PENSION)
    assert of(made, "d6.k1.a", "base-step", "step-step", "most-step") == [
        (f"{head}{START} thì mức lương hưu hằng tháng bằng bao nhiêu phần trăm {OF}?", "45%"),
        (f"{head}{STEP}, mỗi năm đóng được tính thêm bao nhiêu phần trăm {OF}?", "2%"),
        (f"{head}mức lương hưu hằng tháng của lao động nữ tối đa bằng bao nhiêu phần trăm {OF}?", "75%"),
    ]
    stems = [stem for stem, _ in of(made, "d6.k1", "step-step")]
    assert "từ đủ 15 năm đến dưới 20 năm, kể từ năm thứ 16" in stems[0]


def test_a_pension_counted_out(draft_law: Law) -> None:
    made = [one for one in draft_law(PENSION) if one.template == "stepped"]
    assert [one.fact.path for one in made] == ["d6.k1", "d6.k1.a", "d6.k1.a", "d6.k1.b", "d6.k1.b"]
    starts = {"d6.k1": (40, 15, 1), "d6.k1.a": (45, 15, 2), "d6.k1.b": (45, 20, 2)}
    for one in made:
        base, start, step = starts[one.fact.path]
        years = int(one.item.stem.partition("có đúng ")[2].split(" ")[0])
        key = int(one.item.keyed[0].text.removesuffix("%"))
        assert key == min(base + (years - start) * step, 75)
        assert one.fact.path != "d6.k1" or years < 20
        assert "Cách tính: " in one.item.explanation
        assert one.ask
        assert one.ask.basis
        assert one.ask.basis.template == "base-step"
    assert [one.item.keyed[0].text for one in made].count("75%") == 2
    assert "tối đa 75%" in made[2].item.explanation


def test_the_insurance_is_the_last_one_named_above(draft_law: Law) -> None:
    text = f"Chương I\nCHUNG\n{PENSION.replace('BẮT BUỘC', 'TỰ NGUYỆN')}"
    assert "15 năm đóng bảo hiểm xã hội tự nguyện thì" in of(draft_law(text), "d6.k1.a", "base-step")[0][0]
    plain = PENSION.partition("\n")[2].partition("\n")[2]
    assert "15 năm đóng bảo hiểm xã hội thì" in of(draft_law(plain), "d6.k1.a", "base-step")[0][0]


def test_what_is_paid_for_a_loss(draft_law: Law) -> None:
    made = draft_law(
        "Điều 7. Trợ cấp một lần\n1. Suy giảm 5% khả năng lao động thì được hưởng 05 lần mức lương cơ sở, sau đó cứ suy"
        " giảm thêm 1% thì được hưởng thêm 0,5 lần mức lương cơ sở.\nĐiều 8. Mức hưởng\n1. Suy giảm 31% khả năng lao động"
        " thì được hưởng bằng 30% mức lương cơ sở, sau đó cứ suy giảm thêm 1% thì được hưởng thêm 2% mức lương cơ sở.\n"
    )
    base, step = of(made, "d7.k1", "base-step", "step-step")
    assert (
        "bị suy giảm 5% khả năng lao động thì được hưởng trợ cấp một lần bằng bao nhiêu lần mức lương cơ sở?" in base[0]
    )
    assert "cứ suy giảm thêm 1% thì được hưởng thêm bao nhiêu lần mức lương cơ sở?" in step[0]
    assert (base[1], step[1]) == ("05 lần", "0,5 lần")
    options = [one.item.options for one in made if one.template == "step-step" and one.fact.path == "d7.k1"]
    assert "05 lần" not in [one.text for one in options[0]]
    assert "trợ cấp tính theo mức suy giảm" in of(made, "d8.k1", "stepped")[0][0]


def test_how_long_a_benefit_is_paid(draft_law: Law) -> None:
    made = draft_law(
        "Điều 9. Trợ cấp thất nghiệp\n1. Cứ đóng đủ 12 tháng đến đủ 36 tháng thì được hưởng 03 tháng trợ cấp thất nghiệp,"
        " sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm 01 tháng trợ cấp thất nghiệp nhưng tối đa không quá 12"
        " tháng.\n"
    )
    asked = of(made, "d9.k1", "base-step", "step-step", "most-step", "stepped")
    assert next(stem for stem, key in asked if key == "03 tháng").endswith(
        "đóng bảo hiểm thất nghiệp đủ 12 tháng đến đủ 36 tháng được hưởng bao nhiêu tháng trợ cấp thất nghiệp?"
    )
    assert any("tối đa là bao nhiêu tháng?" in stem for stem, _ in asked)
    assert any("đã đóng bảo hiểm thất nghiệp đúng" in stem for stem, _ in asked)


EARLY = (
    "Điều 3. Đối tượng và điều kiện hưởng lương hưu khi suy giảm khả năng lao động\n1. Người từ đủ 50 tuổi được hưởng.\n"
    "Điều 6. Mức lương hưu hằng tháng\n1. Mức lương hưu hằng tháng của đối tượng đủ điều kiện quy định tại Điều {} của"
    " Luật này được tính như quy định tại Điều 9, sau đó cứ mỗi năm nghỉ hưu trước tuổi quy định thì giảm 2%.\n"
)


def test_what_early_years_cost(draft_law: Law) -> None:
    made = draft_law(EARLY.format(3))
    (asked,) = of(made, "d6.k1", "step-early")
    assert asked[0].endswith(
        "đối với người đủ điều kiện hưởng lương hưu khi suy giảm khả năng lao động, cứ mỗi năm nghỉ hưu trước tuổi quy"
        " định thì mức lương hưu hằng tháng giảm bao nhiêu phần trăm?"
    )
    ((stem, key),) = of(made, "d6.k1", "stepped")
    years = int(stem.partition("đúng 0")[2][0])
    assert key == f"{years * 2}%"


def test_no_question_where_nobody_knows_whose_years_they_are(draft_law: Law) -> None:
    assert of(draft_law(EARLY.format(8)), "d6.k1", "step-early", "stepped") == []


def test_a_rule_that_points_elsewhere_is_left_alone(draft_law: Law) -> None:
    text = PENSION.replace(OF, "mức nêu trên")
    assert [one for one in draft_law(text) if one.template.endswith("-step")] == []
