"""Amounts in the fact's own words: what the law's sentence lacks is put there, what belongs to others is left out."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from authoring.drafting.ground import ground
from authoring.drafting.values.statements import state, tell
from authoring.model.policies import Fact, Interval, PolicyDocument, Provision, Quantity

DOCUMENT = PolicyDocument("luat-12", number="12/2031/QH17", title="Luật Bảo trợ", kind="Luật")
FACT = Fact("luat-12", "d1.k1", "duration", "Người lao động", "", (), Quantity(Decimal(10), "ngày"), "")
Told = Callable[..., str]


def told(text: str, predicate: str, subject: str = "Người lao động", *cases: str, **values: object) -> str:
    rows = (
        Provision("luat-12", "d1", "Điều 1", "Phạm vi điều chỉnh", "", 1),
        Provision("luat-12", "d1.k1", "Khoản 1 Điều 1", "", text, 2),
    )
    fact = replace(FACT, predicate=predicate, subject=subject, qualifiers=cases, quote=text, **values)  # type: ignore[arg-type] # tests name real fields
    asked = tell(fact, ground(DOCUMENT, rows, (fact,)))
    return asked[0].stem.partition("QH17, ")[2] if asked else ""


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "cases", "question"),
    [
        (
            "Được nghỉ 10 ngày.",
            "được nghỉ …",
            "Người lao động",
            ("Trường hợp sinh đôi", "tại thời điểm nghỉ", "trừ người đã nghỉ", "Phạm vi điều chỉnh"),
            "trường hợp sinh đôi, người lao động được nghỉ bao nhiêu ngày tại thời điểm nghỉ, trừ người đã nghỉ?",
        ),
        ("Được nghỉ 10 ngày.", "được nghỉ", "Người lao động", (), "người lao động được nghỉ bao nhiêu ngày?"),
        (
            "Được nghỉ 10 ngày.",
            "được nghỉ …",
            "Người lao động",
            ("Bị thương khi làm việc",),
            "trường hợp bị thương khi làm việc, người lao động được nghỉ bao nhiêu ngày?",
        ),
        ("Được nghỉ 10 ngày.", "được nghỉ …", "Người lao động", ("khác với: 05 ngày",), ""),
        ("Được nghỉ 10 ngày.", "được nghỉ …", "Người lao động", ("Hồ sơ của xã",), ""),
        ("Được nghỉ 10 ngày.", "được nghỉ cả … và …", "Người lao động", (), ""),
        ("Được nghỉ 10 ngày.", "được nghỉ hẳn", "Người lao động", (), ""),
        ("Được nghỉ 10 ngày.", "được nghỉ …", "", (), ""),
        ("Được nghỉ nửa năm.", "được nghỉ …", "Người lao động", (), ""),
        (
            "Thời gian nghỉ được tính bằng 10 ngày.",
            "Thời gian nghỉ được tính bằng …",
            "Người lao động nữ của xã",
            (),
            "đối với người lao động nữ của xã, thời gian nghỉ được tính bằng bao nhiêu ngày?",
        ),
        ("Xã giảm cho họ 10 ngày.", "Xã giảm cho họ …", "Người lao động nữ của xã", (), ""),
        (
            "Giấy hẹn được xã gửi: 05 ngày đến tỉnh; 10 ngày đến người dân và 20 ngày đến huyện.",
            "được xã gửi: 05 ngày đến tỉnh; … đến người dân và 20 ngày đến huyện",
            "Giấy hẹn",
            (),
            "giấy hẹn được xã gửi bao nhiêu ngày đến người dân?",
        ),
        (
            "Người dân phải nộp đơn. Sở thông báo cho người dân trước 10 ngày.",
            "Người dân phải nộp đơn. Sở thông báo cho người dân trước …",
            "Sở",
            (),
            "Sở thông báo cho người dân trước bao nhiêu ngày?",
        ),
        (
            "Trong thời hạn 20 ngày kể từ ngày nhận đơn hoặc trong thời hạn 10 ngày kể từ ngày gửi, xã phải cấp sổ.",
            "Trong thời hạn 20 ngày kể từ ngày nhận đơn hoặc trong thời hạn … kể từ ngày gửi, xã phải cấp sổ",
            "xã",
            (),
            "trong thời hạn bao nhiêu ngày kể từ ngày gửi, xã phải cấp sổ?",
        ),
        (
            "Trong thời hạn 10 ngày kể từ ngày nhận đơn hoặc trong thời hạn 20 ngày kể từ ngày gửi, xã phải cấp sổ.",
            "Trong thời hạn … kể từ ngày nhận đơn hoặc trong thời hạn 20 ngày kể từ ngày gửi, xã phải cấp sổ",
            "xã",
            (),
            "trong thời hạn bao nhiêu ngày kể từ ngày nhận đơn, xã phải cấp sổ?",
        ),
        (
            "Người lao động được nghỉ 10 ngày, trường hợp khó khăn thì 20 ngày.",
            "Người lao động được nghỉ …, trường hợp khó khăn thì 20 ngày",
            "Người lao động",
            (),
            "người lao động được nghỉ bao nhiêu ngày?",
        ),
        (
            "Được nghỉ tối đa 10 ngày liền của mỗi đợt nghỉ.",
            "được nghỉ tối đa … của mỗi đợt nghỉ",
            "Người lao động",
            (),
            "người lao động được nghỉ tối đa bao nhiêu ngày liền của mỗi đợt nghỉ?",
        ),
        (
            "Nghỉ 10 ngày khi ốm, được nghỉ 10 ngày khi đau.",
            "được nghỉ … khi đau",
            "Người lao động",
            (),
            "người lao động được nghỉ bao nhiêu ngày khi đau?",
        ),
    ],
)
def test_clauses(text: str, predicate: str, subject: str, cases: tuple[str, ...], question: str) -> None:
    assert told(text, predicate, subject, *cases) == question


def test_deadlines_say_from_when_they_run() -> None:
    within = Interval("ngày", max=Decimal(10), start="ngày nhận đơn")
    text = "Xã có trách nhiệm cấp sổ cho người dân trong thời hạn 10 ngày kể từ ngày nhận đơn."
    given = "có trách nhiệm cấp sổ cho người dân"
    assert told(text, given, "Xã", type="deadline", value=within) == (
        "trong thời hạn bao nhiêu ngày kể từ ngày nhận đơn, xã có trách nhiệm cấp sổ cho người dân?"
    )
    assert told(text, given, "Xã", type="deadline", value=replace(within, start="")) == ""


def test_other_facts_are_not_asked_for() -> None:
    assert told("Được nghỉ 10 ngày.", "được nghỉ …", type="date") == ""
    assert told("Được nghỉ 12 ngày.", "được nghỉ …") == ""


def test_the_facts_words_wait_behind_the_laws_own() -> None:
    text = "Người lao động được nghỉ 10 ngày, trường hợp khó khăn thì 20 ngày."
    rows = (Provision("luat-12", "d1.k1", "Khoản 1 Điều 1", "", text, 2),)
    fact = replace(FACT, predicate="Người lao động được nghỉ …, trường hợp khó khăn thì 20 ngày", quote=text)
    (one,) = state(fact, ground(DOCUMENT, rows, (fact,)))
    assert one.instead
    assert (one.template, one.instead.template) == ("duration-amount", "duration-amount-told")
    assert one.instead.stem.endswith("người lao động được nghỉ bao nhiêu ngày?")
    other = replace(fact, predicate="được nghỉ", quote=text)
    assert [ask.template for ask in state(other, ground(DOCUMENT, rows, (other,)))] == ["duration-amount"]
