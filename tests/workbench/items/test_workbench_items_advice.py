"""Advice on the open item: findings at the right moment, twins, evidence, drafts, and why it can't be sent."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import Item, options
from authoring.workbench.items import advice as module
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.writing import Writing


def advise(place: Place, item: Item | None = None) -> Advice:
    """A session in which an item has been typed, all fields left."""
    session = Writing(place.office(), "ha")
    session.resume()
    for name, text in (item.texts() if item else {}).items():
        session.edit(name, text, left=True)
    for name in ("topic", "difficulty", "valid_on", "key") if item else ():
        session.edit(name, getattr(item, name), left=True)
    return Advice(session)


def rules(advice: Advice) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place) for finding in advice.findings()]


def test_nothing_is_said_of_nothing(place: Place) -> None:
    advice = advise(place)
    assert advice.findings() == ()
    assert advice.twins() == ()
    assert advice.provision() is None
    assert {one.verdict for one in advice.evidence().values()} == {"empty"}
    advice.session.edit("citation", "Điều 5", left=True)
    assert advice.findings() == ()


def test_completeness_waits_until_the_field_is_left(place: Place) -> None:
    advice = advise(place)
    session = advice.session
    session.edit("stem", "Người lao động đóng tiền", left=False)
    assert rules(advice) == []
    session.edit("stem", "Người lao động đóng tiền", left=True)
    assert rules(advice) == [("stem-open", "stem")]
    session.edit("A", "8%", left=False)
    session.edit("B", "8 %", left=False)
    assert ("options-repeat", "B") in rules(advice)  # a conflict speaks at once
    assert "key-invalid" not in {rule for rule, _place in rules(advice)}
    for label in "ABCD":
        session.edit(label, session.text(label) or "", left=True)
    assert {("key-invalid", "item"), ("options-count", "C")} <= set(rules(advice))
    assert [finding.severity.value for finding in advice.findings()] == sorted(
        (finding.severity.value for finding in advice.findings()), key=["block", "warn", "info"].index
    )


def test_a_wrong_letter_in_the_explanation_speaks_at_once(place: Place) -> None:
    advice = advise(place, place.question(1))
    advice.session.edit("explanation", "Đáp án B là đúng.", left=False)
    assert ("key-invalid", "explanation") in rules(advice)


def test_a_dead_citation_is_a_finding_and_findings_are_kept(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    advice = advise(place, replace(place.question(1), citation="Điều 99"))
    assert ("citation-unknown", "citation") in rules(advice)
    calls: list[int] = []

    def count(*_all: object) -> tuple[()]:
        calls.append(1)
        return ()

    monkeypatch.setattr(module, "findings", count)
    advice.findings()
    advice.why_not()
    assert calls == []
    advice.session.edit("citation", "Điều 5 khoản 1", left=True)
    advice.findings()
    advice.why_not()
    assert calls == [1]


def test_why_it_cannot_be_sent(place: Place) -> None:
    advice = advise(place)
    session = advice.session
    missing = ("stem", "A", "B", "C", "D", "citation", "key", "topic", "difficulty")
    assert advice.why_not() == ("missing", missing)
    advice = advise(place, place.question(1))
    session = advice.session
    assert advice.why_not() == ("", ())
    session.edit("valid_on", "hôm qua", left=True)
    assert advice.why_not() == ("day", ("hôm qua",))
    session.edit("valid_on", "2022-07-18", left=True)
    session.edit("B", "8 %", left=True)
    assert advice.why_not() == ("blocks", ("1",))
    session.clash = session.seen
    assert advice.why_not() == ("clash", ())
    session.locked = True
    assert advice.why_not() == ("locked", ())


def test_twins_come_with_their_text(place: Place) -> None:
    theirs = place.write(place.question(1), "lam")
    place.write(place.question(2), "lam")
    advice = advise(place, place.question(1))
    ((pair, item),) = advice.twins()
    assert (pair.kind, item.id, item.stem) == ("identical", theirs, place.question(1).stem)
    assert advice.twins() is advice.twins()
    advice.session.edit("stem", "Câu nào khác hẳn?", left=True)
    assert advice.twins() == ()


@pytest.mark.parametrize("citation", ["Điều 5 khoản 1", "khoản 1 Điều 5", "qd-27-2021-qd-ubnd:d5.k1", "d5.k1"])
def test_any_spelling_of_a_citation_leads_to_its_evidence(place: Place, citation: str) -> None:
    advice = advise(place, replace(place.question(1), citation=citation))
    provision = advice.provision()
    assert provision
    assert provision.path == "d5.k1"
    found = {
        label: (one.verdict, one.provision.path if one.provision else "") for label, one in advice.evidence().items()
    }
    assert found == {
        "A": ("stands", "d5.k1"),
        "B": ("elsewhere", "d5.k2"),
        "C": ("elsewhere", "d6.k1"),
        "D": ("absent", ""),
    }
    assert {one.path for one in advice.neighbours()} == {"d5", "d5.k1", "d5.k2", "d5.k3"}


def test_what_lies_below_a_cited_article_is_cited_too(place: Place) -> None:
    advice = advise(place, replace(place.question(1), citation="Điều 5"))
    assert advice.evidence()["B"].verdict == "stands"


def test_a_point_is_quoted_with_the_words_that_lead_into_it(place: Place) -> None:
    law = place.folder / "policies/qd-27-2021-qd-ubnd.txt"
    law.write_text(
        law.read_text(encoding="utf-8") + "\nĐiều 7. Hồ sơ\n1. Thời hạn giải quyết:\na) 10 ngày;\nb) 20 ngày.\n",
        encoding="utf-8",
    )
    advice = advise(place, replace(place.question(1), citation="Điều 7", options=options("10 ngày", "8%", "9%", "x")))
    leads = [advice.lead(one) for one in advice.evidence().values()]
    assert leads == ["Thời hạn giải quyết:", "", "", ""]


def test_without_citation_every_article_is_a_neighbour(place: Place) -> None:
    paths = [one.path for one in advise(place).neighbours()]
    assert paths == ["d5", "d5.k1", "d5.k2", "d5.k3", "d6", "d6.k1", "d6.k2"]


def test_drafts_of_a_clause_are_made_once_and_taken_with_the_topic_of_its_article(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, topic in enumerate(("bhyt", "bhxh-bat-buoc", "bhxh-bat-buoc", "")):
        place.write(replace(place.question(number), topic=topic), "lam")
    place.write(replace(place.question(9), topic="bhyt", citation="Điều 6"), "lam")
    place.write(replace(place.question(10), topic="bhyt", citation=""), "lam")
    advice = advise(place)
    article, provision = (next(one for one in advice.neighbours() if one.path == path) for path in ("d5", "d5.k1"))
    assert (advice.drafts(provision), advice.facts(provision)) == (None, 0)
    assert advice.begin()
    advice.wait(60)
    assert not advice.begin()
    assert (advice.facts(provision), advice.facts(article)) == (1, 0)
    drafts = advice.drafts(provision)
    assert drafts
    assert drafts[0].item.keyed[0].text == "8%"
    with monkeypatch.context() as patch:
        patch.setattr("authoring.drafting.draft", lambda *_all: pytest.fail("again"))
        assert advice.drafts(provision) is drafts
    place.write(replace(drafts[0].item, valid_on="2022-07-18"), "lam")
    advice.session.office.bank.refresh()
    assert advice.drafts(provision) == (), "the bank asks it by now"
    advice.take(drafts[0])
    item = advice.session.item
    assert (item.topic, item.stem, item.valid_on) == ("bhxh-bat-buoc", drafts[0].item.stem, "2022-07-18")
    assert advice.topic(replace(drafts[0].fact, path="d99")) == ""


SHARE = "Theo Quyết định số 27/2021/QĐ-UBND, hằng tháng đóng bao nhiêu phần trăm vào quỹ hưu trí và tử tuất?"


def test_the_law_speaks_once_its_documents_are_ready(place: Place) -> None:
    item = Item("", SHARE, options("8%", "14%", "22%", "26%"), "A", "Điều 5 khoản 1", difficulty="easy")
    advice = advise(place, item)
    assert {one.verdict for one in advice.evidence().values()} == {"stands", "elsewhere", "absent"}
    advice.judge.wait(60)
    said = [one.verdict for one in advice.evidence().values()]
    assert said == ["holds", "also-elsewhere", "wrong-value", "wrong-value"]
    found = next(one for one in advice.findings() if one.rule == "answers-qualifier-missing")
    assert found.fix is not None
    assert advice.session.apply(found) == "stem"
    assert advice.session.item.stem == SHARE.replace("?", ", đối với người lao động?")
    assert [one.verdict for one in advice.evidence().values()] == [
        "holds",
        "wrong-subject",
        "wrong-value",
        "wrong-value",
    ]
    assert not any(one.rule.startswith("answers-") for one in advice.findings())


def test_without_documents_there_is_nothing_to_wait_for(place: Place) -> None:
    (place.folder / "policies/qd-27-2021-qd-ubnd.txt").unlink()
    advice = advise(place)
    assert not advice.begin()
    advice.wait(0)
    assert advice.ready() is None


NTGBH = '\n[abbreviations]\nNTGBH = "người tham gia bảo hiểm"\n'


def shortened(place: Place) -> tuple[Item, Item]:
    """An item and the same one in a short form that the contest explains."""
    settings = place.folder / "contest.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + NTGBH, encoding="utf-8")
    item = place.question(1)
    told = [item.stem.replace("người lao động", words) for words in ("người tham gia bảo hiểm", "NTGBH")]
    return replace(item, stem=told[0]), replace(item, stem=told[1])


def test_a_twin_is_found_through_the_contests_own_short_forms(place: Place) -> None:
    plain, short = shortened(place)
    id_ = place.write(plain, "lam")
    advice = advise(place, short)
    assert [(pair.kind, item.id) for pair, item in advice.twins()] == [("duplicate", id_)]
    advice.wait(60)
    ready = advice.ready()
    assert ready is not None
    assert ready.abbreviations == advice.judge.abbreviations == (("NTGBH", "người tham gia bảo hiểm"),)
