"""Dismissing: bound to a rule and the words it spoke about, one finding each, with a reason, and back again."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item, options
from authoring.model.records import Review
from authoring.workbench.dismissing import TOO_SHORT, Doubt, dismiss, doubt, pair_doubt, reopen, set_aside

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


def test_a_pair_is_about_all_that_both_say_whichever_comes_first() -> None:
    other = Item("2022-lam002", "Hai?", options("a"), "A")
    pair = Pair(("2022-ha001", "2022-lam002"), "cue", (), "")
    made = pair_doubt(pair, ITEM, other, Severity.WARN)
    assert made == pair_doubt(pair, other, ITEM, Severity.WARN)
    assert (made.item, made.rule, made.severity) == ("2022-lam002", "pair-cue", Severity.WARN)
    assert made.words.startswith("2022-ha001: Ai đóng")
    assert made.words.endswith("⇔ 2022-lam002: Hai? A. a [A]")
    assert pair_doubt(pair, replace(ITEM, key="B"), other, Severity.WARN) != made


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
    assert office.bank.reviews(id_) == ()
    newer = office.bank.revise(replace(revision.item, stem="Câu dẫn khác?"), "ha", place.ha.now)
    with pytest.raises(RefusedError):
        dismiss(office, revision, one, place.lam, "lý do đủ dài")
    dismiss(office, newer, one, place.lam, "lý do đủ dài")
