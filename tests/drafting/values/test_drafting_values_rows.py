"""Rows of values told apart: each value has a question in a sentence of its own."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from authoring import drafting
from authoring.drafting.ground import Ground
from authoring.drafting.values.rows import row
from authoring.model.policies import Fact, Interval, PolicyDocument, Provision, Quantity

Asked = Callable[..., list[str]]
Law = Callable[..., tuple[drafting.Draft, ...]]
LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
RATE = Fact("luat", "d1.k1", "rate", "", "", (), Quantity(Decimal(70), "%"), "")


def of(text: str, number: str, *above: str, unit: str = "%", type_: str = "rate") -> list[str]:
    """The questions of a value in a point under a lead, or in a clause."""
    path = "d1.k1.a" if above else "d1.k1"
    rows = [Provision("luat", "d1", "Điều 1", "Mức đóng gạo", "", 0)]
    rows += [Provision("luat", "d1.k1", "Khoản 1 Điều 1", "", said, 1) for said in above]
    rows.append(Provision("luat", path, "Khoản", "", text, 2))
    fact = replace(RATE, type=type_, path=path, value=Quantity(Decimal(number), unit), quote=text)
    return [one.stem.partition("QH17, ")[2] for one in row(fact, Ground(LAW, tuple(rows), (fact,)))]


TURN = "người thứ hai, thứ ba và thứ tư đóng lần lượt bằng 70%, 60% và 50% mức đóng của người thứ nhất"


def test_values_in_turn_behind_the_words_that_lead_to_them() -> None:
    whole = f"Thành viên hộ cùng đóng gạo thì được giảm mức đóng như sau: người thứ nhất đóng bằng 4% lương; {TURN}."
    head = "thành viên hộ cùng đóng gạo thì được giảm mức đóng, theo đó"
    assert of(whole, "60") == [f"{head} người thứ ba đóng bằng bao nhiêu phần trăm mức đóng của người thứ nhất?"]
    under = of(f"{TURN};", "50", "Thành viên hộ cùng đóng gạo thì được giảm mức đóng như sau:")
    assert under == [f"{head} người thứ tư đóng bằng bao nhiêu phần trăm mức đóng của người thứ nhất?"]
    assert not of(TURN.replace("thứ ba", "người thứ ba").replace(" và thứ tư", ""), "70"), "more values than people"


def test_a_maximum_for_each_year() -> None:
    text = (
        "Mức chi tổ chức bình quân giai đoạn 2025 - 2027 tối đa 1,28% dự toán thu, chi gạo (trừ gạo nếp) được trích từ"
        " quỹ; trong đó, năm 2025 tối đa 1,36%, năm 2026 tối đa 1,26% và năm 2027 tối đa 1,23%."
    )
    assert of(text, "1.26") == ["năm 2026, mức chi tổ chức tối đa bao nhiêu phần trăm dự toán thu, chi gạo?"]


def test_two_deadlines_in_one_sentence() -> None:
    text = (
        "Cơ quan cấp gạo có trách nhiệm cấp sổ gạo trong thời hạn 07 ngày kể từ ngày nhận hồ sơ từ xã, 05 ngày kể từ"
        " ngày nhận hồ sơ từ người dân; trường hợp không cấp thì phải trả lời."
    )
    stem = "cơ quan cấp gạo có trách nhiệm cấp sổ gạo trong thời hạn bao nhiêu ngày kể từ ngày nhận hồ sơ từ"
    assert of(text, "5", unit="ngày", type_="duration") == [f"{stem} người dân?"]
    assert of(text, "7", unit="ngày", type_="duration") == [f"{stem} xã?"]


def test_no_row_no_question() -> None:
    assert not of("người thứ hai đóng bằng 70% mức đóng", "70")
    assert not of(TURN, "70", type_="date")
    assert not row(RATE, Ground(LAW, ()))
    pointing = (
        "Mức chi của việc này bình quân giai đoạn 2025 - 2027 tối đa 1,28% thu gạo; trong đó, năm 2025 tối đa 1,36%,"
        " năm 2026 tối đa 1,26%."
    )
    assert not of(pointing, "1.26"), "“việc này” was named nowhere"
    fact = replace(RATE, value=Interval("%", max=Decimal(9)), quote=TURN)
    assert not row(fact, Ground(LAW, (Provision("luat", "d1.k1", "", "", TURN, 1),), (fact,))), "not in the row"
