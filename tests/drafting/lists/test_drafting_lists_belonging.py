"""Which group somebody belongs to."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
GROUPS = """Điều 1. Đối tượng được cấp gạo
1. Nhóm do xã cấp gạo bao gồm:
a) Người già neo đơn ở làng chài;
b) Trẻ mồ côi;
c) Thợ mộc mất việc vì lũ;
d) Học sinh bán trú vùng cao.
2. Nhóm do huyện cấp gạo bao gồm:
a) Dân quân thường trực;
b) Học sinh bán trú ở vùng cao.
3. Nhóm do tỉnh cấp gạo, bao gồm:
a) Nghệ nhân ưu tú;
b) Người được tỉnh cấp gạo hằng tháng.
4. Nhóm tự mua gạo bao gồm:
a) Chủ tàu;
b) Chủ trại.
"""


def of_groups(made: tuple[drafting.Draft, ...]) -> dict[str, drafting.Draft]:
    return {one.item.stem.partition("QH17, ")[2]: one for one in made if one.template == "list-group"}


def test_the_group_that_somebody_stands_in(draft_law: Law) -> None:
    found = of_groups(draft_law(GROUPS))
    one = found["dân quân thường trực thuộc nhóm nào sau đây?"]
    assert one.item.keyed[0].text == "Nhóm do huyện cấp gạo"
    assert {option.text for option in one.item.options} == {
        *("Nhóm do xã cấp gạo", "Nhóm do huyện cấp gạo", "Nhóm do tỉnh cấp gạo", "Nhóm tự mua gạo"),
    }
    assert "Là nhóm khác, nêu ở Điều 1 khoản 4." in [reason for _, reason in one.reasons]
    assert "“Dân quân thường trực”" in one.item.explanation


def test_who_stands_in_two_groups_or_is_told_by_the_name(draft_law: Law) -> None:
    found = of_groups(draft_law(GROUPS))
    assert not [stem for stem in found if "bán trú" in stem], "much the same stands in another group"
    assert not [stem for stem in found if "tỉnh cấp gạo hằng tháng" in stem], "the words of the group show it"


def test_four_of_a_group_at_most_and_no_group_without_three_others(draft_law: Law) -> None:
    more = "b) Thầy đồ;\nc) Bà đỡ;\nd) Lính thủy;\nđ) Thợ rèn;\ne) Kỹ sư;\ng) Y tá."
    wide = GROUPS.replace("b) Học sinh bán trú ở vùng cao.", more)
    assert len([one for one in of_groups(draft_law(wide)).values() if one.fact.path == "d1.k2"]) == 4
    assert of_groups(draft_law(GROUPS.partition("4. ")[0])) == {}


def test_a_group_by_the_title_of_its_article(draft_law: Law) -> None:
    titled = "".join(
        f"Điều {number}. Nhóm do {who} cấp gạo\n1. {first}.\n2. {second}.\n"
        for number, who, first, second in (
            (1, "xã", "Người già neo đơn", "Trẻ mồ côi"),
            (2, "huyện", "Dân quân thường trực", "Thầy đồ"),
            (3, "tỉnh", "Nghệ nhân ưu tú", "Lính thủy"),
            (4, "bộ", "Thợ rèn", "Y tá thôn"),
        )
    )
    found = of_groups(draft_law(titled))
    assert {one.item.keyed[0].text for one in found.values()} <= {
        f"Nhóm do {who} cấp gạo" for who in ("xã", "huyện", "tỉnh", "bộ")
    }
