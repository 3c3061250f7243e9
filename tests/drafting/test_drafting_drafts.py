"""Drafts out of provisions written here: the whole item, what gives none, and no block finding ever."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring import checks, documents, policy
from authoring.drafting import Draft, draft
from authoring.model.findings import Severity
from authoring.model.items import Item, options
from authoring.model.policies import Fact, Interval, PolicyDocument, Provision, Quantity

DECISION = PolicyDocument("qd-27", "27/2021/QĐ-UBND", "Quy định về chính sách bảo hiểm", "Quy định")
NAME = "Quyết định số 27/2021/QĐ-UBND"
LEAVE = "Lao động nam có vợ sinh con được nghỉ:"
LAW = (
    ("d6", "Mức đóng hằng tháng", ""),
    ("d6.k1", "", "Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn."),
    ("d6.k2", "", "Người sử dụng lao động đóng hằng tháng 14% quỹ tiền lương."),
    ("d7", "Các mức khác", ""),
    ("d7.k1", "", "Ngân sách hỗ trợ thêm 10% mức đóng của người dân."),
    ("d7.k2", "", "Quỹ trả 30% chi phí, riêng hộ nghèo được trả 50% chi phí."),
    ("d8", "Chế độ thai sản", ""),
    ("d8.k1", "", LEAVE),
    ("d8.k1.a", "", "05 ngày làm việc đối với trường hợp sinh một con thông thường;"),
    ("d8.k1.b", "", "07 ngày làm việc khi vợ sinh con phải phẫu thuật;"),
    ("d8.k1.c", "", "10 ngày làm việc khi vợ sinh đôi."),
    ("d8.k2", "", "Thời gian nghỉ của lao động nữ tối đa là 20 ngày một năm."),
)


def law(*rows: tuple[str, str, str]) -> tuple[Provision, ...]:
    return tuple(
        Provision("qd-27", path, f"Điều {path}", title, text, at) for at, (path, title, text) in enumerate(rows)
    )


def fact(path: str, value: Quantity | Interval, quote: str, subject: str = "", kind: str = "") -> Fact:
    named = kind or ("rate" if value.unit == "%" else "duration")
    return Fact("qd-27", path, named, subject or quote.split(maxsplit=1)[0], "được", (), value, quote)


def rate(path: str, number: str, quote: str, subject: str = "") -> Fact:
    return fact(path, Quantity(Decimal(number), "%"), quote, subject)


PAID = rate("d6.k1", "22", "Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn")


def drafts(
    *facts: Fact, rows: tuple[tuple[str, str, str], ...] = LAW, document: PolicyDocument = DECISION
) -> tuple[Draft, ...]:
    return draft(document, facts, law(*rows))


def with_clause(text: str, title: str = "Mức đóng hằng tháng") -> tuple[tuple[str, str, str], ...]:
    return (*LAW, ("d9", title, ""), ("d9.k1", "", text))


def test_a_rate_becomes_an_item_in_the_words_of_the_law() -> None:
    (one,) = drafts(PAID)
    assert one == Draft(
        Item(
            "qd-27-d6.k1",
            f"Theo {NAME}, người tham gia đóng hằng tháng bao nhiêu phần trăm mức thu nhập đã chọn?",
            options("10%", "14%", "22%", "30%"),
            "C",
            citation="qd-27:d6.k1",
            explanation=f"Theo Điều d6.k1 của {NAME}: “Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn”.",
        ),
        PAID,
        (
            ("A", "Là mức ở Điều d7.k1, quy định về việc khác."),
            ("B", "Là mức ở Điều d6.k2, cùng điều nhưng cho đối tượng hoặc trường hợp khác."),
            ("D", "Là mức ở Điều d7.k2, quy định về việc khác."),
        ),
    )


def test_a_point_is_joined_to_the_words_that_lead_to_it() -> None:
    asked = fact("d8.k1.b", Quantity(Decimal(7), "ngày làm việc"), "07 ngày làm việc khi vợ sinh con", "Lao động nam")
    (one,) = drafts(asked)
    assert one.item.stem == (
        f"Theo quy định về chế độ thai sản tại {NAME}, "
        "lao động nam có vợ sinh con được nghỉ bao nhiêu ngày làm việc khi vợ sinh con phải phẫu thuật?"
    )
    assert [option.text for option in one.item.options] == [
        "05 ngày làm việc",
        "07 ngày làm việc",
        "10 ngày làm việc",
        "20 ngày làm việc",
    ]
    assert one.reasons[-1] == (
        "D",
        "Con số quen trong văn bản (Điều d8.k2, tính theo ngày), không phải của điều được hỏi.",
    )
    assert f"“{LEAVE}”, “07 ngày làm việc khi vợ sinh con phải phẫu thuật”" in one.item.explanation


@pytest.mark.parametrize(
    ("lead", "point", "asked"),
    [
        (
            "Người dân được nghỉ tối đa trong một năm:",
            "06 ngày nếu làm đêm;",
            "được nghỉ tối đa bao nhiêu ngày trong một năm nếu làm đêm?",
        ),
        ("Thời gian hưởng như sau:", "06 ngày đối với người dân.", "thời gian hưởng bao nhiêu ngày đối với người dân?"),
        (
            "Ngân sách cho nghỉ theo số ngày sau đây:",
            "06 ngày đối với người dân.",
            "theo số ngày, mức áp dụng đối với người dân là bao nhiêu ngày?",
        ),
        ("Ngân sách cho nghỉ theo số ngày:", "06 ngày vào mùa hè.", ""),
        ("Người dân được chọn nghỉ một trong các cách:", "06 ngày một lần.", ""),
        ("Người dân được nghỉ:", "06 ngày.", ""),
        ("Người dân được nghỉ:", "Không quá 06 ngày khi ốm.", ""),
        ("Người dân được nghỉ:", "06 ngày khi: ốm.", ""),
        ("Người dân được nghỉ 03 tháng và:", "06 ngày khi ốm.", ""),
        ("Người dân được nghỉ.", "06 ngày khi ốm.", ""),
    ],
)
def test_points_and_their_leads(lead: str, point: str, asked: str) -> None:
    rows = (*LAW, ("d9", "Nghỉ", ""), ("d9.k1", "", lead), ("d9.k1.a", "", point))
    found = drafts(fact("d9.k1.a", Quantity(Decimal(6), "ngày"), "06 ngày", "ngày"), rows=rows)
    assert [one.item.stem.endswith(asked) for one in found] == ([True] if asked else [])


def test_points_that_end_alike_are_no_question() -> None:
    more = (
        ("d9.k1", "", "Người dân được nghỉ:"),
        ("d9.k1.a", "", "06 ngày một năm;"),
        ("d9.k1.b", "", "08 ngày một năm."),
    )
    assert drafts(fact("d9.k1.a", Quantity(Decimal(6), "ngày"), "06 ngày một năm", "ngày"), rows=(*LAW, *more)) == ()


@pytest.mark.parametrize(
    ("text", "title", "asked"),
    [
        (
            "Hồ sơ phải nộp trong thời hạn 06 ngày.",
            "Hồ sơ nộp",
            f"Theo {NAME}, hồ sơ phải nộp trong thời hạn bao nhiêu ngày?",
        ),
        (
            "Ủy ban nhân dân xã trả lời chậm nhất sau 06 ngày.",
            "Trả lời",
            "Ủy ban nhân dân xã trả lời chậm nhất sau bao nhiêu ngày?",
        ),
        ("UBND xã trả lời người dân sau 06 ngày.", "Trả lời", "UBND xã trả lời người dân sau bao nhiêu ngày?"),
        ("Lương hưu: 06 ngày.", "Thời hạn giải quyết", "thời hạn đối với lương hưu là bao nhiêu ngày?"),
        (
            "Chuyển nơi hưởng: 06 ngày.",
            "Thời hạn giải quyết",
            "thời hạn đối với việc chuyển nơi hưởng là bao nhiêu ngày?",
        ),
        ("Lương hưu: 06 ngày làm thêm.", "Thời hạn giải quyết", ""),
        ("Lương hưu: 06 ngày.", "Chi trả", ""),
        ("Nghỉ 06 ngày khi ốm.", "Nghỉ", ""),
        ("Hồ sơ phải nộp trong sáu ngày.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 6 – 9 ngày.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 06 ngày, hồ sơ gửi lại trong 09 ngày.", "Hồ sơ", ""),
        ("Hồ sơ theo khoản 2 Điều 5 phải nộp trong 06 ngày.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 06 ngày; quá hạn thì trả lại.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 06 ngày, trừ ngày lễ.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 06 tháng.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong 06/2021 ngày.", "Hồ sơ", ""),
        (f"Hồ sơ {'rất dài ' * 25}phải nộp trong 06 ngày.", "Hồ sơ", ""),
        ("Hồ sơ phải nộp trong thời hạn 06 ngày.", "Thời hạn " * 10, ""),
        ("Trả lời kiến nghị của dân trong 06 ngày.", "Trách nhiệm của xã", ""),
    ],
)
def test_sentences_that_stand_alone_and_those_that_dont(text: str, title: str, asked: str) -> None:
    value = Interval("ngày", max=Decimal(6))
    found = drafts(fact("d9.k1", value, "06 ngày" if "06 ngày" in text else "", "ngày"), rows=with_clause(text, title))
    assert [one.item.stem.endswith(asked) for one in found] == ([True] if asked else [])


def test_what_is_drafted_only_from_facts_that_fit() -> None:
    text = "Hồ sơ phải nộp trong thời hạn 06 ngày."
    six = Quantity(Decimal(6), "ngày")
    assert len(drafts(fact("d9.k1", six, "06 ngày", "Hồ sơ"), rows=with_clause(text))) == 1
    for wrong in (
        fact("d9.k1", six, "06 ngày", "Người bệnh"),
        fact("d9.k1", six, "06 ngày", "Hồ sơ", "deadline"),
        fact("d9.k1", six, "05 ngày", "Hồ sơ"),
        fact("d99", six, "06 ngày", "Hồ sơ"),
        fact("d9.k1", Quantity(Decimal(7), "ngày"), "06 ngày", "Hồ sơ"),
        fact("d9.k1", Interval("ngày", min=Decimal(6), max=Decimal(9)), "06 ngày", "Hồ sơ"),
    ):
        assert drafts(wrong, rows=with_clause(text)) == ()


def test_too_few_values_no_number_or_no_article_give_none() -> None:
    assert drafts(PAID, rows=LAW[:3]) == ()
    assert drafts(PAID, document=PolicyDocument("qd-27")) == ()
    assert len(drafts(PAID, rows=LAW[1:])) == 1


def test_values_of_a_provision_that_qualifies_the_fact_are_left_out() -> None:
    special = ("d6.k3", "", "Hộ nghèo đóng mức nêu tại khoản 1 Điều này giảm còn 20% thu nhập.")
    elsewhere = ("d7.k9", "", "Mức tại khoản 1 Điều 6 áp dụng ở xã đảo là 21% thu nhập.")
    (one,) = drafts(PAID, rows=(*LAW, special, elsewhere))
    assert [option.text for option in one.item.options] == ["10%", "14%", "22%", "30%"]
    whole = ("d5", "Mức", "Người tham gia đóng hằng tháng 22% mức thu nhập đã chọn.")
    assert len(drafts(rate("d5", "22", "22%", "Người tham gia"), rows=(*LAW[2:], whole))) == 1


def test_drafts_of_one_provision_have_their_own_ids_and_equal_stems_are_one() -> None:
    text = "Người nghỉ ốm hưởng 22% lương của 06 tháng trước."
    six = Quantity(Decimal(6), "tháng")
    rows = (
        *with_clause(text),
        ("d10", "Đợi", ""),
        *((f"d10.k{n}", "", f"Người dân đợi {n:02} tháng.") for n in (3, 4, 9)),
    )
    found = drafts(
        rate("d9.k1", "22", "22%", "lương"),
        rate("d9.k1", "22", "22%", "lương"),
        fact("d9.k1", six, "06 tháng", "lương"),
        rows=rows,
    )
    assert [one.item.id for one in found] == ["qd-27-d9.k1", "qd-27-d9.k1-2"]


def test_keys_go_round_the_places() -> None:
    numbers = (10, 20, 30, 40, 50, 60, 70, 80, 90, 100)
    rows = tuple(
        (f"d1.k{number}", "", f"Người ở xã {name} đóng hằng tháng {number}% thu nhập.")
        for name, number in zip("MNPQRSTVXY", numbers, strict=True)
    )
    found = drafts(*(rate(f"d1.k{number}", str(number), f"{number}%", "Người") for number in numbers[3:7]), rows=rows)
    assert sorted(one.item.key for one in found) == ["A", "B", "C", "D"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["%", "ngày", "ngày làm việc", "tháng"]), st.integers(0, 200)), min_size=4, max_size=9
    ),
    st.sampled_from(
        ["Người dân", "Hồ sơ không đủ", "Cơ quan nào đó", "Trường hợp bị trừ", "Đáp án đúng là C thì người"]
    ),
)
def test_no_draft_has_a_block_finding(values: list[tuple[str, int]], subject: str) -> None:
    rows = [("d1", "Mức đóng", "")]
    facts = []
    for at, (unit, number) in enumerate(values):
        said = f"{number}%" if unit == "%" else f"{number} {unit}"
        rows.append((f"d1.k{at}", "", f"{subject} ở xã {at + 1} phải đợi hoặc trả {said} tiếp theo."))
        facts.append(fact(f"d1.k{at}", Quantity(Decimal(number), unit), said, "trả"))
    made = drafts(*facts, rows=tuple(rows))
    assert [found for found in checks.inspect([one.item for one in made]) if found.severity is Severity.BLOCK] == []
    for one in made:
        assert one.item == checks.sorted_item(one.item)
        assert [letter for letter, _ in one.reasons] == [option.label for option in one.item.distractors]


def test_real_regulations_give_drafts_without_any_finding(shared: Path) -> None:
    made = 0
    for path in (shared / "data/questions/dev/policy.txt", *sorted((shared / "data/policies").glob("luat-*.txt"))):
        source = documents.read(path)
        provisions = policy.provisions(source).good
        found = draft(policy.identity(source), policy.facts(provisions), provisions)
        assert checks.inspect([one.item for one in found]) == ()
        assert [pair for pair in checks.pairs([one.item for one in found]) if pair.apart] == []
        made += len(found)
    assert made >= 30


def test_no_share_of_more_than_the_whole_stands_beside_a_share() -> None:
    (one,) = drafts(
        PAID, rows=(*LAW, ("d9", "Khác", ""), ("d9.k1", "", "Người trực lễ hưởng 105% tiền lương tháng đó."))
    )
    assert "105%" not in [option.text for option in one.item.options]
    assert (
        len(
            drafts(
                rate("d9.k1", "105", "105%", "Người"),
                rows=(*LAW, ("d9.k1", "", "Người trực lễ hưởng 105% tiền lương.")),
            )
        )
        == 1
    )
