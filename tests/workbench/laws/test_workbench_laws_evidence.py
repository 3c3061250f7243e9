"""Where an option's words stand in the law: by value, by words, never by chance, and never as a verdict."""

from dataclasses import replace

import pytest

from authoring.checks.answers.verdicts import Judgement, Mark, Standing, Verdict
from authoring.model.findings import Finding, Fix, Severity
from authoring.model.items import Item, options
from authoring.model.policies import Provision
from authoring.workbench.laws.evidence import Evidence, evidence, remark, told


def provision(path: str, text: str) -> Provision:
    return Provision("qd-27", path, "", "", text, 1)


CLAUSE = provision("d5.k1", "Hằng tháng, người lao động đóng 8 % tiền lương, chậm nhất ngày 25; 5 ngày làm việc.")
POINT = provision("d5.k1.a", "Hồ sơ gồm sổ bảo hiểm xã hội; trả kết quả trong 10 ngày, hoặc 15 ngày nếu phải xác minh.")
OTHER = provision("d6", "Người sử dụng lao động đóng 14% quỹ tiền lương; trẻ em dưới 6 tuổi.")


def look(option: str) -> tuple[str, str, list[str]]:
    found = evidence(option, (CLAUSE, POINT), (OTHER,))
    text = found.provision.text if found.provision else ""
    return found.verdict, found.provision.path if found.provision else "", [text[a:b] for a, b in found.spans]


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("8%", ("stands", "d5.k1", ["8 %"])),
        ("tám phần trăm", ("stands", "d5.k1", ["8 %"])),
        ("8,0% tiền lương", ("stands", "d5.k1", ["8 %"])),
        ("15 ngày", ("stands", "d5.k1.a", ["15 ngày"])),
        ("10 ngày hoặc 15 ngày", ("stands", "d5.k1.a", ["10 ngày", "15 ngày"])),
        ("Sổ BẢO  HIỂM xã hội.", ("stands", "d5.k1.a", ["sổ bảo hiểm xã hội"])),
        ("14%", ("elsewhere", "d6", ["14%"])),
        ("dưới 6 tuổi", ("elsewhere", "d6", ["dưới 6 tuổi"])),
        ("người sử dụng lao động", ("elsewhere", "d6", ["Người sử dụng lao động"])),
        ("trẻ em", ("absent", "", [])),  # two syllables stand elsewhere by chance
        ("5%", ("absent", "", [])),  # the 5 of “5 ngày” is another thing
        ("10 ngày hoặc 20 ngày", ("absent", "", [])),  # one of two amounts is not enough
        ("không có quy định", ("absent", "", [])),
        ("?!", ("absent", "", [])),
        ("  ", ("empty", "", [])),
    ],
)
def test_an_option_is_looked_up(option: str, expected: tuple[str, str, list[str]]) -> None:
    assert look(option) == expected


def test_without_citation_nothing_is_looked_up() -> None:
    assert evidence("8%", (), (OTHER,)) == Evidence("uncited")


ITEM = Item("x", "Người lao động đóng bao nhiêu?", options("8%", "14%", "10 ngày", "sổ cũ"), "A", "Điều 5")
PLACES = {(one.document, one.path): one for one in (CLAUSE, POINT, OTHER)}
EIGHT = (CLAUSE.text.index("8 %"), CLAUSE.text.index("8 %") + 3)
FOURTEEN = (OTHER.text.index("14%"), OTHER.text.index("14%") + 3)
RIGHT = Mark(Standing.SUPPORTED, "qd-27", "d5.k1", EIGHT)
OTHERWISE = Mark(Standing.ELSEWHERE, "qd-27", "d6", FOURTEEN)
WRONG = Mark(Standing.CONTRADICTED, "qd-27", "d5.k1", EIGHT)
NONE = Mark(Standing.UNKNOWN)


def tell(verdict: Verdict, label: str, mark: Mark, found: str = "absent") -> tuple[str, str, list[str]]:
    said = told(ITEM, label, Evidence(found), Judgement("x", verdict, {label: mark}, "", ""), PLACES)
    text = said.provision.text if said.provision else ""
    return said.verdict, said.provision.path if said.provision else "", [text[a:b] for a, b in said.spans]


@pytest.mark.parametrize(
    ("verdict", "label", "mark", "said"),
    [
        (Verdict.CLEAR, "A", RIGHT, ("holds", "d5.k1", ["8 %"])),
        (Verdict.KEY_NOT_SUPPORTED, "B", RIGHT, ("holds", "d5.k1", ["8 %"])),  # not its value, but what was marked
        (Verdict.SEVERAL_CORRECT, "B", RIGHT, ("also-right", "d5.k1", ["8 %"])),
        (Verdict.QUALIFIER_MISSING, "A", RIGHT, ("holds", "d5.k1", ["8 %"])),
        (Verdict.QUALIFIER_MISSING, "B", RIGHT, ("also-elsewhere", "d5.k1", ["8 %"])),
        (Verdict.QUALIFIER_MISSING, "B", OTHERWISE, ("also-elsewhere", "d6", ["14%"])),
        (Verdict.CLEAR, "B", OTHERWISE, ("wrong-subject", "d6", ["14%"])),
        (Verdict.TIME_DEPENDENT, "A", RIGHT, ("in-time", "d5.k1", ["8 %"])),
        (Verdict.CLEAR, "C", WRONG, ("wrong-value", "d5.k1", ["8 %"])),
        (Verdict.CLEAR, "D", WRONG, ("wrong-words", "d5.k1", ["8 %"])),
        (Verdict.CLEAR, "D", NONE, ("absent", "", [])),
        (Verdict.UNKNOWN, "A", RIGHT, ("absent", "", [])),
        (Verdict.NO_CITATION, "A", RIGHT, ("absent", "", [])),
    ],
)
def test_what_the_law_says_stands_for_what_was_found(
    verdict: Verdict, label: str, mark: Mark, said: tuple[str, str, list[str]]
) -> None:
    assert tell(verdict, label, mark) == said


def test_an_empty_option_and_an_uncited_item_keep_what_was_found() -> None:
    assert tell(Verdict.CLEAR, "A", RIGHT, "empty")[0] == "empty"
    assert tell(Verdict.CLEAR, "A", RIGHT, "uncited")[0] == "uncited"
    assert told(ITEM, "A", Evidence("absent"), None, PLACES) == Evidence("absent")
    assert told(ITEM, "A", Evidence("absent"), Judgement("x", Verdict.CLEAR, {}, "", ""), PLACES) == Evidence("absent")


def test_a_whole_sentence_or_no_place_marks_nothing() -> None:
    whole = Mark(Standing.SUPPORTED, "qd-27", "d5.k1", (0, len(CLAUSE.text)))
    item = replace(ITEM, options=options("đúng hạn", "b"))
    judgement = Judgement("x", Verdict.CLEAR, {"A": whole, "B": replace(whole, span=None)}, "", "")
    assert [told(item, label, Evidence("absent"), judgement, PLACES).spans for label in "AB"] == [(), ()]
    assert told(item, "A", Evidence("absent"), judgement, {}) == Evidence("holds")


def ask_for(verdict: Verdict, missing: str = "", item: Item = ITEM) -> Finding | None:
    return remark(item, Judgement("x", verdict, {}, missing, "Vì sao."))


@pytest.mark.parametrize(
    ("missing", "added"),
    [
        ("đối với lao động nữ", ", đối với lao động nữ"),
        ("Lao động nữ", ", đối với lao động nữ"),
        ("Từ ngày 01/7/2026", ", từ ngày 01/7/2026"),
        ("nữ", None),
        ("hỏng nặng nề", None),
        ("đối với " + "xe " * 30, None),
        ("", None),
    ],
)
def test_missing_words_are_offered_before_the_last_sign(missing: str, added: str | None) -> None:
    found = ask_for(Verdict.QUALIFIER_MISSING, missing)
    end = len(ITEM.stem) - 1
    fix = None if added is None else Fix("stem", (end, end), added)
    assert found == Finding(
        "x", "answers-qualifier-missing", "stem", (0, len(ITEM.stem)), Severity.WARN, "Vì sao.", fix
    )


def test_only_what_is_to_be_mended_is_a_finding_and_only_of_a_whole_item() -> None:
    assert ask_for(Verdict.CLEAR) is None
    assert remark(ITEM, None) is None
    assert ask_for(Verdict.NONE_CORRECT, item=replace(ITEM, options=options("8%", " "))) is None
    uncited = ask_for(Verdict.NO_CITATION)
    assert uncited == Finding("x", "answers-no-citation", "citation", (0, 6), Severity.INFO, "Vì sao.", None)
    unknown = ask_for(Verdict.UNKNOWN)
    assert unknown is not None
    assert (unknown.severity, unknown.place) == (Severity.INFO, "stem")
