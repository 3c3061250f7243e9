"""The card of the law: the cited words as written, marked where they decide."""

from types import SimpleNamespace as Place

import pytest

from authoring.model.policies import Provision
from authoring.screens.pieces import law
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.writing import Writing
from authoring.workbench.laws.evidence import Evidence

LONG = Provision("qd", "d5.k1", "", "", "đầu " * 60 + "đóng 8% tiền lương " + "đuôi " * 60, 1)


def advise(place: Place, citation: str = "") -> Advice:
    session = Writing(place.office(), "ha")
    session.resume()
    session.edit("citation", citation, left=True)
    return Advice(session)


def test_a_long_provision_is_cut_between_words_around_what_decides() -> None:
    start = LONG.text.index("8%")
    html = law.because(Evidence("stands", LONG, ((start, start + 2), (len(LONG.text) - 6, len(LONG.text) - 1))), "")
    quote = html[html.index("“") + 1 : html.index("”")]
    assert quote.startswith("… đầu đầu")
    assert quote.endswith("đuôi đuôi …")
    assert quote.count("<mark>") == 1
    assert len(quote) < 300


def test_a_short_provision_is_quoted_whole_after_its_lead() -> None:
    point = Provision("qd", "d5.k1.a", "", "", "8% vào quỹ hưu trí;", 1)
    html = law.because(Evidence("stands", point, ((0, 2),)), "Hằng tháng <đóng>:")
    assert "“Hằng tháng &lt;đóng&gt;: <mark>8%</mark> vào quỹ hưu trí;”" in html
    assert "Điều 5 khoản 1 điểm a" in html


@pytest.mark.parametrize("verdict", ["stands", "elsewhere", "absent", "empty", "uncited"])
def test_evidence_is_never_painted_as_a_verdict(verdict: str) -> None:
    html = law.because(Evidence(verdict), "")
    assert "is-ok" not in html
    assert "is-block" not in html


def test_everything_is_offered_where_nothing_is_cited(place: Place) -> None:
    advice = advise(place)
    assert "offer:" not in law.card(advice, unfolded=False, offer=None)
    advice.wait(60)
    html = law.card(advice, unfolded=False, offer=None)
    assert html.count("<h3>") == 7
    assert "Quyết định 27/2021/QĐ-UBND" in html
    assert 'data-action="cite:qd-27-2021-qd-ubnd:d6.k2"' in html
    assert 'data-action="offer:qd-27-2021-qd-ubnd:d5.k1"' in html
    assert 'aria-label="Soạn nháp từ khoản 1 (1 dữ kiện): Điều 5 khoản 1"' in html
    assert 'data-action="cite:qd-27-2021-qd-ubnd:d5"' not in html  # a heading says nothing
    assert "F4" not in html


def test_a_citation_folds_the_rest_away(place: Place) -> None:
    advice = advise(place, "Điều 5 khoản 2")
    folded = law.card(advice, unfolded=False, offer=None)
    assert folded.count("<h3>") == 1
    assert "is-cited" in folded
    assert "cite:" not in folded
    whole = law.card(advice, unfolded=True, offer=None)
    assert whole.count("<h3>") == 4
    assert whole.count("is-cited") == 1
    assert 'data-action="cite:qd-27-2021-qd-ubnd:d5.k2"' not in whole
    advice.session.locked = True
    assert "cite:" not in law.card(advice, unfolded=True, offer=None)


def test_an_offer_shows_each_draft_with_its_key(place: Place) -> None:
    advice = advise(place)
    provision = law.provision_at(advice, "qd-27-2021-qd-ubnd:d5.k1")
    assert advice.drafts(provision) is None
    advice.wait(60)
    drafts = advice.drafts(provision)
    assert drafts
    html = law.card(advice, unfolded=False, offer=law.Offer(provision, drafts))
    assert f"{len(drafts)} câu nháp từ Điều 5 khoản 1" in html
    assert html.count("Lấy câu này</button>") == len(drafts)
    assert drafts[0].item.stem in html
    assert html.count("is-ok") == len(drafts)


@pytest.mark.parametrize(
    ("verdict", "level", "words"),
    [
        ("holds", "ok", "Đúng theo căn cứ"),
        ("also-right", "warn", "Cũng đúng theo căn cứ"),
        ("also-elsewhere", "warn", "Cũng đúng, với đối tượng khác"),
        ("in-time", "warn", "Đúng tùy thời điểm"),
        ("wrong-value", "none", "Sai: căn cứ nói mức khác"),
        ("wrong-words", "none", "Sai: căn cứ nói khác"),
        ("wrong-subject", "none", "Sai: nói về đối tượng khác"),
    ],
)
def test_what_the_law_says_has_shape_and_word(verdict: str, level: str, words: str) -> None:
    html = law.because(Evidence(verdict, LONG), "", linked=True)
    assert f'wb-mark is-{level}"' in html
    assert f"<span>{words}</span>" in html
    assert 'data-action="look:qd:d5.k1"' in html
    assert "wb-cite" not in html


def test_a_place_that_is_looked_at_can_be_cited(place: Place) -> None:
    advice = advise(place, "Điều 5 khoản 1")
    other = law.provision_at(advice, "qd-27-2021-qd-ubnd:d6.k1")
    html = law.card(advice, unfolded=False, offer=None, looked=other)
    assert "Người tham gia tự nguyện hằng tháng đóng bằng 22%" in html
    assert 'data-action="cite:qd-27-2021-qd-ubnd:d6.k1"' in html
    assert 'data-action="look-cancel"' in html
    cited = law.provision_at(advice, "qd-27-2021-qd-ubnd:d5.k1")
    assert "look-cancel" not in law.card(advice, unfolded=False, offer=None, looked=cited)


def test_a_clause_without_a_draft_says_so(place: Place) -> None:
    advice = advise(place)
    offer = law.Offer(law.provision_at(advice, "qd-27-2021-qd-ubnd:d6.k2"), ())
    html = law.card(advice, unfolded=False, offer=offer)
    assert "Không có câu nháp nào từ Điều 6 khoản 2: ngân hàng đã hỏi điều này" in html
    assert "take:" not in html
