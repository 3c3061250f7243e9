"""What can be seen of options without the key."""

from collections.abc import Iterator

import pytest

from authoring.checks.balance.traits import ALL, BETWEEN, CUES, LONGEST, ODD_KIND, OUT_OF_ORDER, Cue, every, from_check
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, options


@pytest.mark.parametrize(
    ("cue", "texts", "expected"),
    [
        (ALL, ("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên"), "D"),
        (LONGEST, ("Quốc hội", "Chính phủ do Quốc hội bầu ra", "Bộ Nội vụ", "Bộ Y tế"), "B"),
        (LONGEST, ("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Không có phương án nào đúng"), ""),
        (LONGEST, ("Một", "Một hai ba"), ""),
        (LONGEST, ("Một điều duy nhất",), ""),
        (ODD_KIND, ("50% mức tham chiếu", "Tiền lương tháng", "Mức thu nhập", "Mức trợ cấp"), "A"),
        (ODD_KIND, ("5 ngày", "7 ngày", "9 ngày", "Chưa rõ"), "D"),
        (ODD_KIND, ("5 ngày", "Chưa rõ", "7 ngày"), ""),
        (ODD_KIND, ("5 ngày", "7 ngày", "Hôm nay", "Chưa rõ"), ""),
        (OUT_OF_ORDER, ("62 tuổi", "60 tuổi", "61 tuổi", "65 tuổi"), "A"),
        (OUT_OF_ORDER, ("60 tuổi", "62 tuổi", "61 tuổi", "65 tuổi"), "BC"),
        (OUT_OF_ORDER, ("60 tuổi", "61 tuổi", "62 tuổi", "65 tuổi"), ""),
        (OUT_OF_ORDER, ("60 tuổi", "61 tháng", "62 tuổi", "60 tuổi"), ""),
        (BETWEEN, ("60 tuổi", "61 tuổi", "62 tuổi", "65 tuổi"), "BC"),
        (BETWEEN, ("60 tuổi", "61 tuổi", "62 tuổi"), ""),
    ],
)
def test_the_options_that_have_a_cue(cue: Cue, texts: tuple[str, ...], expected: str) -> None:
    assert cue.picks(Item("q", "Cơ quan nào?", options(*texts), "A")) == frozenset(expected)


def test_a_rule_as_a_cue_sees_every_option_as_if_it_were_the_key_and_not_the_key() -> None:
    def vowel(item: Item, cited: str) -> Iterator[Remark]:
        assert (cited, item.explanation) == ("", "")
        yield from (Remark(option.label, "…") for option in item.keyed if option.text[0] in "AE")
        yield Remark("stem", "…")

    cue = from_check(Check("vowel", Severity.INFO, vowel), "Nguyên âm")
    item = Item("q", "?", options("An", "Bình", "Em"), "B", explanation="Đáp án B")
    assert (cue.id, cue.name, cue.picks(item)) == ("vowel", "Nguyên âm", frozenset("AC"))
    assert every(item) == frozenset("ABC")


def test_no_cue_speaks_of_an_item_without_options() -> None:
    assert [cue.picks(Item("q", "?", ())) for cue in (*CUES, BETWEEN)] == [frozenset()] * 5
