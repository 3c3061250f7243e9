"""What the help pages can't show: keys outside the options, bare lists, sorting, odd writings."""

import pytest

from authoring.checks import inspect, sorted_item
from authoring.checks.wording.phonology import possible
from authoring.model.findings import Fix, Severity
from authoring.model.items import Item, options

FOUR = ("Quốc hội khóa mới", "Chính phủ nước ta", "Bộ Nội vụ và sở", "Hội đồng nhân dân")


def rules(item: Item) -> list[tuple[str, str]]:
    return [(found.place, found.rule) for found in inspect([item])]


def item(*texts: str, stem: str = "Cơ quan nào quyết định?", key: str = "B", why: str = "") -> Item:
    return Item("q", stem, options(*texts), key, explanation=why)


def test_a_key_outside_the_options() -> None:
    assert rules(item(*FOUR, key="E")) == [("item", "key-invalid")]


def test_an_item_without_options() -> None:
    assert rules(item(key="")) == [("item", "key-invalid"), ("item", "options-count")]


@pytest.mark.parametrize(
    ("why", "wrong"),
    [
        ("Đáp án đúng nhất là: C", True),
        ("Phương án đúng: D.", True),
        ("C là đáp án đúng.", True),
        ("Không chọn C.", False),
        ("Phương án C là mức cũ.", False),
        ("Đáp án C sai vì quá cao.", False),
        ("Xem điểm c khoản 1: chọn b.", False),
        ("Đáp án B.", False),
    ],
)
def test_the_letter_that_an_explanation_calls_right(why: str, wrong: bool) -> None:  # noqa: FBT001 — the expected answer
    assert rules(item(*FOUR, why=why)) == ([("explanation", "key-invalid")] if wrong else [])


def test_an_overlap_with_the_key_blocks() -> None:
    found = inspect([item("Từ 5 đến 10 ngày", "Từ 10 đến 15 ngày", "Từ 20 đến 25 ngày", "Từ 22 đến 30 ngày")])
    assert [(one.place, one.severity) for one in found] == [("B", Severity.BLOCK), ("D", Severity.WARN)]


def test_options_of_signs_alone_compare_as_they_stand() -> None:
    assert rules(item("?", "!", "…", "…")) == [("D", "options-repeat")]
    assert ("D", "options-repeat") not in rules(item("một", "hai", "", ""))


def test_sorting_takes_the_key_along_and_leaves_relative_options_last() -> None:
    mixed = item("Tất cả đều sai", "30 ngày", "10 ngày", "20 ngày", key="C")
    assert sorted_item(mixed) == item("10 ngày", "20 ngày", "30 ngày", "Tất cả đều sai", key="A")
    assert ("D", "options-unsorted") in rules(mixed)


@pytest.mark.parametrize(
    "texts",
    [
        ("10 ngày", "20 ngày", "30 ngày", "40 ngày"),
        ("4%", "3%", "2%", "1%"),
        ("10 ngày", "5 tháng", "20 ngày", "1 ngày"),
        ("20 ngày", "10 ngày"),
        FOUR,
        (),
    ],
)
def test_what_is_in_order_or_of_several_kinds_stays(texts: tuple[str, ...]) -> None:
    assert sorted_item(item(*texts)) == item(*texts)


def test_a_falling_list_with_one_rise() -> None:
    assert rules(item("40 ngày", "30 ngày", "35 ngày", "10 ngày")) == [("C", "options-unsorted")]


def test_a_key_among_several_or_beside_an_empty_option_has_no_length_to_compare() -> None:
    long = "Đóng đủ số tiền khi đã hết thời hạn theo quy định"
    assert ("A", "key-longest") not in rules(item(long, "Không đóng", "Đóng thừa", "", key="A"))
    assert ("A", "key-longest") not in rules(item(long, "Không đóng", "Đóng thừa", "Đóng bù", key="AB"))
    assert ("D", "key-longest") not in rules(item("Đóng", "Bù", "Thừa", "Tất cả các phương án trên", key="D"))


def test_a_stem_without_a_word_is_left_to_others() -> None:
    assert ("stem", "stem-open") not in rules(item(*FOUR, stem=""))


def fixes(stem: str) -> list[tuple[str, Fix | None]]:
    found = inspect([item("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Sở Y tế", stem=stem)])
    return [(stem[slice(*one.span)], one.fix) for one in found if one.rule == "spelling" and one.span]


def test_letters_of_another_alphabet() -> None:
    stem = "Cơ quan nàо quyết định α và ιι?"
    assert fixes(stem) == [("nàо", Fix("stem", (8, 11), "nào"))]


def test_loose_letters() -> None:
    stem = "Cơ quan na\u0300o quye\u0302\u0301t định?"
    assert fixes(stem) == [("na\u0300o quye\u0302\u0301t", Fix("stem", (8, 20), "nào quyết"))]


@pytest.mark.parametrize(
    ("stem", "word", "mended"),
    [
        ("Ai hoà giải, thuỷ lợi và sức khỏe?", "khỏe", "khoẻ"),
        ("Ai HÒA giải, thủy lợi và toà án?", "toà", "tòa"),
    ],
)
def test_the_less_usual_place_of_the_tone(stem: str, word: str, mended: str) -> None:
    at = stem.index(word)
    assert fixes(stem) == [(word, Fix("stem", (at, at + len(word)), mended))]


def test_one_place_of_the_tone_is_no_slip_and_quy_has_only_one() -> None:
    assert fixes("Ai hoà giải cho quý vị?") == []
    assert fixes("Ai hòa giải cho quý vị?") == []


def test_a_blank_before_three_dots_is_no_slip() -> None:
    assert fixes("Ai quyết định trong ... ngày nào?") == []


@pytest.mark.parametrize(
    "word",
    "nghiêng giếng gì gìn giữ quốc quyết khuỷu ngoằn thuở yểng yếu xoong gậy kỹ nghĩa ướt ọp gạch quýt chuếnh".split(),  # noqa: SIM905
)
def test_syllables_of_vietnamese(word: str) -> None:
    assert possible(word)


@pytest.mark.parametrize("word", "thuôc tuỏi nghành ghà kà cê ngế đươc hiẻm khôg bớ́ quôi ôk zô ừng1".split())  # noqa: SIM905
def test_no_syllables_of_vietnamese(word: str) -> None:
    assert not possible(word)
