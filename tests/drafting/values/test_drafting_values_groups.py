"""Rules for people who are named by their places: one group of them is asked about."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.values.groups import people, targets
from authoring.model.policies import Provision

Law = Callable[..., tuple[drafting.Draft, ...]]
LIST = (
    "Điều 2. Đối tượng áp dụng\n1. Nhóm một bao gồm:\na) Người làm việc theo hợp đồng, trừ người giúp việc;\n"
    "b) Cán bộ, công chức, viên chức;\nc) Dân quân thường trực; người đang hưởng trợ cấp xã;\n"
    "d) Học sinh theo quy định của pháp luật về giáo dục;\n2. Người lao động là công dân nước ngoài.\n"
)
LAW = "của Luật này"


@pytest.mark.parametrize(
    ("reference", "paths"),
    [
        ("điểm a khoản 3 Điều 12", ["d12.k3.a"]),
        ("các điểm a, b và đ khoản 1 và khoản 2 Điều 2 của Luật này", ["d2.k1.a", "d2.k1.b", "d2.k1.đ", "d2.k2"]),
        ("điểm a khoản 2, điểm k khoản 3 Điều 12", ["d12.k2.a", "d12.k3.k"]),
        ("khoản 1 Điều này", ["d5.k1"]),
        ("điểm a khoản này", ["d5.k2.a"]),
        ("khoản 1", ["d5.k1"]),
        ("các điều 51, 52", ["d51", "d52"]),
    ],
)
def test_the_places_of_a_reference(reference: str, paths: list[str]) -> None:
    assert targets(reference, "d5.k2") == paths


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Người thuộc hộ nghèo; người cao tuổi;", ["người thuộc hộ nghèo", "người cao tuổi"][:1]),
        (
            "Công nhân đang phục vụ lâu dài trong quân đội, công nhân đang công tác trong công an, người giúp việc cho đội cơ yếu;",
            [
                "công nhân đang phục vụ lâu dài trong quân đội",
                "công nhân đang công tác trong công an",
                "người giúp việc cho đội cơ yếu",
            ],
        ),
        ("Trẻ em dưới 6 tuổi;", ["trẻ em dưới 6 tuổi"]),
        ("Học sinh theo quy định của pháp luật về giáo dục;", ["học sinh theo quy định của pháp luật về giáo dục"]),
        ("Người có công với xã theo quy định của pháp luật;", ["người có công với xã"]),
        ("Chủ hộ kinh doanh tham gia theo quy định của Chính phủ;", ["chủ hộ kinh doanh"]),
        ("Người lao động;", []),
        ("Chủ tịch; thành viên hội đồng và người quản lý hợp tác xã không hưởng tiền lương.", []),
        (
            "Người quản lý doanh nghiệp, người đại diện phần vốn, người giữ các chức danh khác của xã không hưởng tiền lương",
            [],
        ),
        ("Chủ tịch; thành viên hội đồng và người quản lý hợp tác xã có hưởng tiền lương.", []),
        ("Người đang hưởng trợ cấp gạo; người già yếu ở xã", ["người đang hưởng trợ cấp gạo"]),
        ("Người ở xã, trừ người già;", []),
        ("Việc làm;", []),
    ],
)
def test_the_people_of_a_point(text: str, told: list[str]) -> None:
    assert list(people(Provision("l", "d2.k1.a", "", "", text, 1))) == told


def test_the_people_of_an_article_on_leave() -> None:
    place = Provision("l", "d53", "", "Thời gian nghỉ việc hưởng chế độ thai sản khi sinh con", "", 1)
    assert list(people(place)) == ["người lao động nghỉ việc hưởng chế độ thai sản khi sinh con"]


def grouped(made: tuple[drafting.Draft, ...]) -> list[drafting.Draft]:
    return [one for one in made if one.template.endswith("-group")]


def test_each_group_of_a_rate_is_asked_about(draft_law: Law) -> None:
    rule = f"1. Mức đóng của đối tượng quy định tại các điểm b và c khoản 1 Điều 2 {LAW} bằng 8% tiền lương.\n"
    made = grouped(draft_law(f"{LIST}Điều 3. Mức đóng\n{rule}"))
    groups = {"cán bộ, công chức, viên chức", "dân quân thường trực"}
    asked = [f"mức đóng của {who} bằng bao nhiêu phần trăm tiền lương?" for who in sorted(groups)]
    assert sorted(one.item.stem.partition("QH17, ")[2] for one in made) == asked
    assert {one.template for one in made} == {"rate-group"}
    assert all("Điều 2 khoản 1 điểm" in one.item.explanation for one in made)


def test_the_words_that_lead_to_a_list_mean_a_group(draft_law: Law) -> None:
    text = (
        f"{LIST}Điều 3. Mức hưởng\n1. Mức hưởng của đối tượng quy định tại điểm b khoản 1 và khoản 2 Điều 2 {LAW} được quy"
        " định như sau:\na) Mức hưởng hằng tháng bằng 60% tiền lương;\nb) Mức hưởng một lần bằng 70% tiền lương.\n"
    )
    assert [one.item.stem.partition(", ")[2] for one in grouped(draft_law(text))] == [
        "mức hưởng hằng tháng của cán bộ, công chức, viên chức bằng bao nhiêu phần trăm tiền lương?",
        "mức hưởng một lần của cán bộ, công chức, viên chức bằng bao nhiêu phần trăm tiền lương?",
    ]


@pytest.mark.parametrize(
    "clause",
    [
        f"Người không thuộc đối tượng quy định tại điểm b khoản 1 Điều 2 {LAW} được hưởng 8% tiền lương.",
        f"Trường hợp quy định tại điểm b khoản 1 Điều 2 {LAW} được hưởng 8% tiền lương.",
        f"Đối tượng quy định tại điểm a và điểm d khoản 9 Điều 2 {LAW} được hưởng 8% tiền lương.",
        f"Đối tượng quy định tại các điểm b và c khoản 1 Điều 2 {LAW} làm nghề nặng nhọc được hưởng 8% tiền lương.",
    ],
)
def test_what_no_group_is_asked_about(draft_law: Law, clause: str) -> None:
    assert grouped(draft_law(f"{LIST}Điều 3. Mức hưởng\n1. {clause}\n")) == []


def test_other_amounts_are_asked_of_everybody_first(draft_law: Law) -> None:
    text = (
        "Điều 2. Đối tượng\n1. Người lao động là người Việt Nam bao gồm:\na) Cán bộ xã;\nb) Công nhân kho;\n"
        "2. Người lao động là người nước ngoài.\nĐiều 3. Nghỉ phép\n"
        f"1. Đối tượng quy định tại khoản 1 và khoản 2 Điều 2 {LAW} được nghỉ tối đa 30 ngày trong năm.\n"
    )
    (ask,) = [one.ask for one in draft_law(text) if one.fact.path == "d3.k1" and one.template.startswith("duration")]
    assert ask
    assert ask.stem.endswith("người lao động được nghỉ tối đa bao nhiêu ngày trong năm?")
    assert ask.instead
    assert ask.instead.template == "duration-group"


def test_nobody_is_twice_in_some_state(draft_law: Law) -> None:
    text = (
        "Điều 2. Đối tượng\n1. Nhóm một bao gồm:\na) Người đang hưởng lương hưu;\nb) Người đã nghỉ việc;\nĐiều 3. Gạo\n"
        f"1. Đối tượng quy định tại các điểm a và b khoản 1 Điều 2 {LAW} đang hưởng trợ cấp được nhận 8% mức chuẩn.\n"
    )
    assert grouped(draft_law(text)) == []
