"""Drafts that are offered: clear by the law, without a block, new to the bank; which clauses have no question."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring import drafting
from authoring.model.items import options
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import (
    Gate,
    desk,
    facts_at,
    gaps,
    offers,
    office_desk,
    older_facts,
    titled,
    tried,
)

if TYPE_CHECKING:
    from tests.small_contest import Place

HEAD = "QUỐC HỘI\n-------\nLuật số: {number}\n\nHà Nội, ngày 01 tháng 6 năm {year}\n\nLUẬT\nBẢO TRỢ\n\n"
WAGE = "tiền lương làm căn cứ đóng bảo hiểm xã hội"
TEXT = f"""Điều 1. Mức đóng
1. Người lao động đóng hằng tháng bằng 8% mức thu nhập đã chọn.
2. Người sử dụng lao động đóng hằng tháng bằng 14% quỹ tiền lương.
3. Mức đóng hằng tháng của chiến sĩ bằng 9% {WAGE} vào quỹ hưu trí.
Điều 2. Thời gian nghỉ
1. Người lao động được nghỉ 20 ngày khi ốm.
2. Chính phủ quy định mức trợ cấp hằng tháng cho người cao tuổi.
Điều 3. Các chế độ
1. Bảo trợ tự nguyện có các chế độ sau đây:
a) Hưu trí;
b) Tử tuất;
c) Trợ cấp thai sản.
2. Bảo trợ bắt buộc có các chế độ sau đây:
a) Ốm đau kéo dài;
b) Thất nghiệp;
c) Tai nạn lao động;
d) Bệnh nghề nghiệp.
"""


@pytest.fixture
def source(tmp_path: Path) -> Callable[..., Source]:
    """Text of articles → the law as read."""

    def read(text: str = TEXT, name: str = "luat-12", number: str = "12/2031/QH17", year: int = 2031) -> Source:
        path = tmp_path / f"{name}.txt"
        path.write_text(HEAD.format(number=number, year=year) + text, encoding="utf-8")
        return read_source(path)

    return read


def stems(drafts: object) -> list[str]:
    return [one.item.stem.partition("QH17, ")[2] for one in drafts]  # type: ignore[attr-defined] # they are drafts


def test_what_is_offered_is_clear(source: Callable[..., Source]) -> None:
    law = source()
    found = list(offers(desk([law]), law, law.facts()))
    assert stems(found)[:2] == [
        "người lao động đóng hằng tháng bằng bao nhiêu phần trăm mức thu nhập đã chọn?",
        "người sử dụng lao động đóng hằng tháng bằng bao nhiêu phần trăm quỹ tiền lương?",
    ]
    assert "scenario" in {one.template for one in found}, "a computed question rests on its plain one"


def test_a_question_of_the_bank_is_not_offered_again(source: Callable[..., Source]) -> None:
    law = source()
    first = next(offers(desk([law]), law, law.facts()))
    there = replace(first.item, id="2031-ha1")
    assert stems(offers(desk([law], [there]), law, law.facts()))[0].startswith("người sử dụng lao động")


def test_a_block_or_a_doubt_of_the_law_withdraws_a_draft(
    source: Callable[..., Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    law = source()
    (fact, *_) = law.facts()
    one = next(offers(desk([law]), law, [fact]))
    bad = replace(one, item=replace(one.item, options=options("8%", "8%", "9%", "10%")), ask=None)
    unsound = replace(one, item=replace(one.item, options=options("3%", "14%", "9%", "10%"), key="A"))
    for made in (bad, unsound):
        monkeypatch.setattr("authoring.drafting.draft", lambda *_all, made=made: (made,))
        assert list(offers(desk([law]), law, [fact])) == []


def test_every_draft_says_the_last_gate_that_it_reached(
    source: Callable[..., Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    law = source()
    ready, (fact, *_) = desk([law]), law.facts()
    assert {gate for _, gate in tried(ready, law, [fact])} == {Gate.OFFERED}
    one = next(offers(ready, law, [fact]))
    twice = replace(one, item=replace(one.item, options=options("8%", "9%", "9%", "10%"), key="A"), ask=None)
    unclear = replace(one, item=replace(one.item, options=options("3%", "14%", "9%", "10%"), key="A"), ask=None)
    monkeypatch.setattr("authoring.drafting.draft", lambda *_all: (one, twice, unclear, one))
    assert [gate for _, gate in tried(ready, law, [fact])] == [Gate.OFFERED, Gate.BLOCKED, Gate.UNCLEAR, Gate.DOUBLE]


def test_other_words_stand_in_where_the_law_does_not_speak_for_a_question(
    source: Callable[..., Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    law = source()
    (fact, *_) = law.facts()
    one = next(offers(desk([law]), law, [fact]))
    assert one.ask
    wrong = replace(one.ask, stem="Theo Luật Bảo trợ số 12/2031/QH17, mưa rơi bao nhiêu phần trăm?", instead=one.ask)
    for chain in (
        wrong,
        replace(wrong, instead=wrong),
        replace(wrong, instead=replace(wrong, choices=(), instead=one.ask)),
    ):
        unclear = replace(one, item=replace(one.item, stem=wrong.stem), ask=chain)
        monkeypatch.setattr("authoring.drafting.draft", lambda *_all, unclear=unclear: (unclear,))
        assert [made.item for made in offers(desk([law]), law, [fact])] == [one.item]
    unclear = replace(one, item=replace(one.item, stem=wrong.stem), ask=replace(wrong, instead=None))
    monkeypatch.setattr("authoring.drafting.draft", lambda *_all: (unclear,))
    assert list(offers(desk([law]), law, [fact])) == []


POWERS = """Điều 1. Phạm vi điều chỉnh
1. Chính phủ quy định mức trợ cấp hằng tháng cho người cao tuổi.
2. Bộ trưởng Bộ Y tế ban hành danh mục thuốc miễn phí tại trạm xá.
3. Hội đồng nhân dân cấp tỉnh quyết định chỉ tiêu xây nhà tình nghĩa.
4. Bộ trưởng Bộ Tài chính ban hành mẫu hóa đơn mua gạo cứu đói.
"""


def test_a_power_rests_on_the_plain_questions_of_all_four(source: Callable[..., Source]) -> None:
    law = source(POWERS)
    ready = desk([law])
    found = {one.fact.path: one for one in offers(ready, law, law.facts()) if one.template == "authority-matter"}
    one = found["d1.k1"]
    assert {option.text for option in one.item.distractors} == {
        "Danh mục thuốc miễn phí tại trạm xá",
        "Chỉ tiêu xây nhà tình nghĩa",
        "Mẫu hóa đơn mua gạo cứu đói",
    }
    assert one.ask
    assert ready.held[one.ask.choices[0].proof] is True  # type: ignore[index] # each choice of a power has its proof
    for proof in (one.ask.choices[0].proof, one.ask.basis):
        again = desk([law])
        again.held[proof] = False  # type: ignore[index] # as above
        kept = [draft.fact.path for draft in offers(again, law, law.facts()) if draft.template == "authority-matter"]
        assert "d1.k1" not in kept, "one plain question that the law doesn't speak for withdraws it"


def test_a_distractor_that_is_true_gives_way(source: Callable[..., Source], monkeypatch: pytest.MonkeyPatch) -> None:
    law = source()
    made = drafting.draft(law.document, law.facts(), law.provisions)
    one = next(draft for draft in made if (draft.template, draft.fact.path) == ("list-member", "d3.k1"))
    assert one.ask
    other = "Tử tuất" if one.item.keyed[0].text != "Tử tuất" else "Hưu trí"
    prepared = drafting.ground(law.document, law.provisions, law.facts())
    choices = (replace(one.ask.choices[0], text=other), *one.ask.choices)
    for several, left in ((choices, 3), (choices[:3], 0)):
        doubtful = drafting.laid_out(replace(one.ask, choices=several), one.fact, prepared)
        monkeypatch.setattr("authoring.drafting.draft", lambda *_all, doubtful=doubtful: (doubtful,))
        found = [option.text for kept in offers(desk([law]), law, [one.fact]) for option in kept.item.distractors]
        assert (len(found), other in found) == (left, False)


def test_the_older_law_lends_its_values(source: Callable[..., Source]) -> None:
    old = source("Điều 2. Thời gian nghỉ\n1. Người lao động được nghỉ 16 ngày khi ốm.\n", "cu", "9/2021/QH15", 2021)
    new = source(
        TEXT + "Điều 4. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2032.\n"
        "2. Luật Bảo trợ số 9/2021/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.\n"
    )
    assert older_facts(new, [old, new]) == old.facts()
    assert older_facts(old, [old, new]) == ()
    (one, *_) = offers(desk([old, new]), new, facts_at(new, "d2.k1"))
    assert "16 ngày" in [option.text for option in one.item.options]


def test_a_clause_answers_with_all_below_it(source: Callable[..., Source]) -> None:
    law = source()
    ready = desk([law])
    assert {fact.path for fact in facts_at(law, "d1")} == {"d1.k1", "d1.k2", "d1.k3"}
    offered = ready.offers("luat-12", "d2")
    assert stems(offered) == [
        "người lao động được nghỉ bao nhiêu ngày khi ốm?",
        "cơ quan nào quy định mức trợ cấp hằng tháng cho người cao tuổi?",
    ]
    assert ready.offers("luat-12", "d2") is offered
    assert ready.offers("luat-12", "d99") == ready.offers("luat-99", "d1") == ()


def test_which_clauses_have_no_question(place: "Place") -> None:
    office = place.office()
    law = office.sources[0]
    found = gaps(office, law)
    assert all(one.facts > 0 for one in found)
    gap = next(one for one in found if "." in one.provision.path)
    place.write(replace(place.question(1), citation=f"{gap.provision.document}:{gap.provision.path}"))
    again = place.office()
    assert gaps(again, law) == tuple(one for one in found if one != gap)
    assert office_desk(again).sources == again.sources


def test_a_question_in_the_contests_short_forms_is_not_offered_again(source: Callable[..., Source]) -> None:
    law = source()
    own = (("NLDX", "người lao động"),)
    first = next(offers(desk([law]), law, law.facts()))
    short = replace(first.item, id="2031-ha1", stem=first.item.stem.replace("người lao động", "NLDX"))
    assert short.stem != first.item.stem
    ready = desk([law], [short], own)
    assert ready.abbreviations == own
    assert stems(offers(ready, law, law.facts()))[0].startswith("người sử dụng lao động")


def test_a_law_that_gives_its_number_alone_is_called_as_the_others_call_it(source: Callable[..., Source]) -> None:
    law, other = (
        source(),
        source(f"Điều 1. Sửa đổi\nSửa đổi {'Luật Bảo trợ số 12/2031/QH17'}.\n", "luat-13", "13/2031/QH17"),
    )
    bare = replace(law, document=replace(law.document, title="Luật số 12/2031/QH17"))
    assert titled(bare, [bare, other]).title == "Luật Bảo trợ"
    assert titled(bare, [bare]) == bare.document
    assert titled(law, [law, other]) is law.document
    found = next(offers(desk([bare, other]), bare, bare.facts())).item.stem
    assert found.startswith("Theo Luật Bảo trợ số 12/2031/QH17, ")
