"""Dismissing: bound to a rule and the words it spoke about, one finding each, with a reason, and back again."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item, options
from authoring.model.records import Review
from authoring.workbench.audits.dismissing import (
    TOO_SHORT,
    Doubt,
    dismiss,
    doubt,
    open_pairs,
    pair_doubt,
    reopen,
    set_aside,
)

OTHER = Item("2022-lam002", "Hai?", options("a"), "A")
CUE = Pair(("2022-ha001", "2022-lam002"), "cue", (), "")
ITEM = Item("2022-ha001", "Ai  đóng\nthường kỳ?", options("Thường là A", "b", "", "d"), "A")


def finding(place: str, span: tuple[int, int] | None = None, severity: Severity = Severity.WARN) -> Finding:
    return Finding("2022-ha001", "vague-word", place, span, severity, "Từ mơ hồ.")


def review(move: str, words: str = "thường", note: str = "luật dùng từ", rule: str = "vague-word") -> Review:
    return Review("2022-ha001", 1, "", move, "ha", "20220725T024100Z", note, rule, words, "", (), "")


@pytest.mark.parametrize(
    ("place", "span", "words"),
    [
        ("A", (0, 6), "Thường"),
        ("A", (0, 7), "Thường"),
        ("A", None, "Thường là A"),
        ("A", (3, 3), "Thường là A"),
        ("stem", (4, 15), "đóng thường"),
        ("C", None, "Ai đóng thường kỳ? A. Thường là A B. b C. D. d [A]"),
        ("item", None, "Ai đóng thường kỳ? A. Thường là A B. b C. D. d [A]"),
    ],
)
def test_the_words_that_a_finding_speaks_about(place: str, span: tuple[int, int] | None, words: str) -> None:
    assert doubt(ITEM, finding(place, span)) == Doubt("2022-ha001", "vague-word", words, Severity.WARN)


def test_a_pair_is_about_the_stems_and_keys_of_both_whichever_comes_first() -> None:
    made = pair_doubt(CUE, ITEM, OTHER, Severity.WARN)
    assert made == pair_doubt(CUE, OTHER, ITEM, Severity.WARN)
    assert (made.item, made.beside, made.rule, made.severity) == (
        *("2022-lam002", "2022-ha001", "pair-cue", Severity.WARN),
    )
    assert made.words == "2022-ha001: ai đóng thường kỳ [thường là a] ⇔ 2022-lam002: hai [a]"
    written = replace(ITEM, stem="Câu 4. ai ĐÓNG thường kỳ", options=options("A. Thường là A.", "khác", "c", "d"))
    assert pair_doubt(CUE, written, OTHER, Severity.WARN) == made
    for other in (replace(ITEM, key="B"), replace(ITEM, stem="Ai đóng bất thường?")):
        assert pair_doubt(CUE, other, OTHER, Severity.WARN) != made


def test_what_is_signed_on_either_item_of_a_pair_counts() -> None:
    one = pair_doubt(CUE, ITEM, OTHER, Severity.WARN)
    for item in (ITEM.id, OTHER.id):
        said = replace(review("dismiss", one.words, rule=one.rule), item=item)
        assert set_aside([one], [said]) == (said,)
        assert set_aside([one], [said, replace(said, move="reopen", note="")]) == (None,)


@pytest.mark.parametrize(
    ("kind", "severity", "counts"),
    [
        ("contradiction", Severity.BLOCK, True),
        ("variant", Severity.INFO, True),
        ("cue", Severity.WARN, True),
        ("duplicate", Severity.WARN, True),
        ("distinct", Severity.INFO, False),
    ],
)
def test_a_decision_counts_for_every_pair_that_may_stand(kind: str, severity: Severity, *, counts: bool) -> None:
    one = pair_doubt(replace(CUE, kind=kind), ITEM, OTHER, severity)
    said = replace(review("dismiss", one.words, rule=one.rule), item=one.item)
    assert set_aside([one], [said]) == ((said,) if counts else (None,))


def test_pairs_that_nobody_has_decided_about_are_open() -> None:
    stem = "Kho mìn mỏ Đông do ai canh giữ ban đêm?"
    texts = ("Đội bảo vệ", "Kế toán", "Lái xe", "Thủ quỹ")
    first = Item("q1", stem, options(*texts), "A")
    twin, against = replace(first, id="q2"), replace(first, id="q3", key="B")
    items = (first, twin, against, Item("q4", "Giá vé đò sang bến Tây là mấy đồng?", options("2", "3"), "A"))
    kinds = [(pair.items, pair.kind) for pair in open_pairs(items, ())]
    assert kinds == [
        (("q1", "q2"), "identical"),
        (("q1", "q3"), "contradiction"),
        (("q2", "q3"), "contradiction"),
    ]
    words = [pair_doubt(pair, *_both(items, pair), Severity.BLOCK) for pair in open_pairs(items, ())]
    signed = [replace(review("dismiss", one.words, rule=one.rule), item=one.beside) for one in words]
    assert [pair.items for pair in open_pairs(items, signed)] == [("q1", "q2")]
    assert [pair.items for pair in open_pairs(items, signed[2:])] == [("q1", "q2"), ("q1", "q3")]
    edited = (first, twin, replace(against, stem="Kho mìn mỏ Đông do ai canh giữ vào ban đêm?"), items[3])
    assert [pair.items for pair in open_pairs(edited, signed)] == [("q1", "q2"), ("q1", "q3"), ("q2", "q3")]


def test_pairs_that_are_known_already_are_not_looked_for_again() -> None:
    found = (CUE, Pair((ITEM.id, OTHER.id), "distinct", (), ""))
    assert open_pairs((ITEM, OTHER), (), found) == (CUE,)
    assert open_pairs((), (), ()) == ()


def _both(items: tuple[Item, ...], pair: Pair) -> tuple[Item, Item]:
    held = {item.id: item for item in items}
    return held[pair.items[0]], held[pair.items[1]]


def test_a_dismissal_holds_as_long_as_the_words_stand() -> None:
    one = Doubt("2022-ha001", "vague-word", "thường", Severity.WARN)
    said = review("dismiss")
    assert set_aside([one], [said]) == (said,)
    changed = (replace(one, words="đôi khi"), replace(one, rule="spelling"), replace(one, item="2022-ha002"))
    assert set_aside(changed, [said]) == (None, None, None)
    assert set_aside([replace(one, severity=Severity.BLOCK), one], [said]) == (None, said)


def test_reopened_and_dismissed_again_and_without_a_reason() -> None:
    one = Doubt("2022-ha001", "vague-word", "thường", Severity.WARN)
    first, again = review("dismiss"), review("dismiss", note="lần hai nói rõ")
    assert set_aside([one], [first, review("reopen")]) == (None,)
    assert set_aside([one], [review("reopen"), first]) == (first,)
    assert set_aside([one], [first, review("reopen"), again]) == (again,)
    assert set_aside([one], [review("dismiss", note="hai từ"), review("approve")]) == (None,)


def test_each_finding_needs_a_dismissal_of_its_own() -> None:
    one = Doubt("2022-ha001", "vague-word", "thường", Severity.WARN)
    first, second = review("dismiss"), review("dismiss", note="chỗ thứ hai nữa")
    assert set_aside([one, one], [first]) == (first, None)
    assert set_aside([one, one], [first, second]) == (first, second)
    assert set_aside([one, one], [first, second, review("reopen")]) == (first, None)


def test_signed_and_read_again(place: Place) -> None:
    id_ = place.write(place.question(1))
    office = place.office()
    revision = office.bank.entry(id_).revision
    one = doubt(revision.item, replace(finding("B"), item=id_))
    said = dismiss(office, revision, one, place.lam, "  mức này  luật nêu ")
    assert (said.note, said.words, said.person) == ("mức này luật nêu", "14%", "lam")
    assert set_aside([one], place.office().bank.reviews(id_)) == (said,)
    reopen(office, revision, one, place.ha)
    assert set_aside([one], place.office().bank.reviews(id_)) == (None,)


def test_only_what_may_wait_and_only_with_three_words(place: Place) -> None:
    id_ = place.write(place.question(1))
    office = place.office()
    revision = office.bank.entry(id_).revision
    one = doubt(revision.item, replace(finding("B"), item=id_))
    with pytest.raises(RefusedError, match=TOO_SHORT):
        dismiss(office, revision, one, place.lam, "hai từ")
    for severity in (Severity.BLOCK, Severity.INFO):
        with pytest.raises(RefusedError, match="Chỉ bỏ qua được chỗ nên xem lại"):
            dismiss(office, revision, replace(one, severity=severity), place.lam, "đủ ba từ")
        with pytest.raises(RefusedError, match="Chỉ bỏ qua được chỗ nên xem lại"):
            dismiss(office, revision, replace(one, severity=severity, rule="pair-contradiction"), place.lam, "đủ ba từ")
    assert office.bank.reviews(id_) == ()
    newer = office.bank.revise(replace(revision.item, stem="Câu dẫn khác?"), "ha", place.ha.now)
    with pytest.raises(RefusedError):
        dismiss(office, revision, one, place.lam, "lý do đủ dài")
    dismiss(office, newer, one, place.lam, "lý do đủ dài")


def test_a_variant_only_advises_but_somebody_may_decide(place: Place) -> None:
    id_ = place.write(place.question(1))
    office = place.office()
    revision = office.bank.entry(id_).revision
    pair = Pair((revision.item.id, OTHER.id), "variant", (), "")
    one = replace(pair_doubt(pair, revision.item, OTHER, Severity.INFO), item=id_, beside=OTHER.id)
    said = dismiss(office, revision, one, place.lam, "cùng tuần vẫn được")
    assert set_aside([one], place.office().bank.reviews(id_)) == (said,)
