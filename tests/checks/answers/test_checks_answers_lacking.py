"""The words that a stem lacks, by what two values of a law differ in."""

import pytest

from authoring.checks.answers.corpus import corpus
from authoring.checks.answers.lacking import dated, lacking
from authoring.checks.answers.statements import Place, statements
from authoring.model.policies import Provision

_FUND = "Người lao động đóng 8% tiền lương; người sử dụng lao động đóng 14% tiền lương."
_CHILD = "Được nghỉ 20 ngày nếu con dưới 03 tuổi, 15 ngày nếu con từ đủ 03 tuổi đến dưới 07 tuổi."
_BIRTH = "Trả 50% đối với trường hợp sinh con thông thường; trả 70% khi phải phẫu thuật."
_POOR = "Mức phí của hộ nghèo vùng núi cao được trả 40%; hộ khác được trả 60%."
_SEX = "Lao động nữ được nghỉ 30 ngày; lao động nam được nghỉ 20 ngày."
_PLACE = "Tại cơ sở cấp chuyên sâu, trả 40% khi nội trú. Tại cơ sở cấp cơ bản, trả 100% khi nội trú."
_FAR = "Mức trả cho xe cũ, hỏng nặng, mất phanh là 40%; cho xe khác là 60%."


@pytest.mark.parametrize(
    ("text", "pair", "phrase"),
    [
        (_FUND, (1, 0), "người sử dụng lao động"),
        (_SEX, (0, 1), "Lao động nữ"),
        (_CHILD, (2, 0), "nếu con từ đủ 03 tuổi đến dưới 07 tuổi"),
        (_CHILD, (0, 2), "nếu con dưới 03 tuổi"),  # no word of its own: the clause without the answer
        (_BIRTH, (0, 1), "đối với trường hợp sinh con thông thường"),
        (_BIRTH, (1, 0), "khi phải phẫu thuật"),
        (_PLACE, (0, 1), "Tại cơ sở cấp chuyên sâu"),
        (_POOR, (0, 1), "của hộ nghèo vùng núi cao"),
        (_FAR, (0, 1), "hỏng nặng"),  # signs part the runs
        ("Khi chạy thử, xe hỏng được trả 40%; xe mới được trả 60%.", (0, 1), "hỏng"),
        ("Người già, xe hỏng nặng nề được đóng 40%; người già được đóng 60%.", (0, 1), "xe hỏng nặng nề"),
        ("Bên bán hàng giả đóng 40%; bên mua trả 60%.", (0, 1), "bán hàng giả"),
        (_POOR, (0, None), "Mức phí của hộ nghèo vùng núi cao được trả"),
    ],
)
def test_the_words_that_hold_for_the_key_alone(text: str, pair: tuple[int, int | None], phrase: str) -> None:
    every = list(statements(text, Place("luat", "d1", "d1")))
    keyed, rival = every[pair[0]], None if pair[1] is None else every[pair[1]]
    assert lacking("Mức nào?", keyed, rival, corpus([])) == phrase


def test_words_of_the_stem_are_not_asked_for_again() -> None:
    every = list(statements(_FUND, Place("luat", "d1", "d1")))
    assert lacking("Người sử dụng lao động đóng bao nhiêu?", every[1], every[0], corpus([])) == "người sử dụng lao động"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Từ ngày 01 tháng 7 năm 2026, trả 40%", "Từ ngày 01 tháng 7 năm 2026"),
        ("20%: từ ngày 01/7/2025 đến hết ngày 31/12/2026", "từ ngày 01/7/2025 đến hết ngày 31/12/2026"),
        ("từ năm 2014 trở đi bằng 02 tháng", "từ năm 2014 trở đi"),
        ("trả 40%", ""),
    ],
)
def test_the_words_of_a_time(text: str, said: str) -> None:
    assert dated(text) == said


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Gói cạnh tranh rộng rãi được trả mức 40% giá; gói cạnh khác trả 60%.", "cạnh tranh rộng rãi"),
        ("Nơi chuyên sâu được trả cho người bệnh 40%; nơi làm sâu hơn trả cho người bệnh 60%.", "chuyên sâu"),
        ("Nơi làm nhanh chóng được trả cho người bệnh 40%; nơi làm khác trả cho người bệnh 60%.", "nhanh chóng"),
        (
            "Được nghỉ 20 ngày nếu thai từ 13 tuần tuổi đến dưới 25 tuần tuổi; 10 ngày nếu thai dưới 5 tuần tuổi.",
            "nếu thai từ 13 tuần tuổi đến dưới 25 tuần tuổi",
        ),
        ("Phần lý thuyết và của máy được trả 40%; phần của máy khác trả 60%.", "lý thuyết"),
    ],
)
def test_words_and_amounts_are_whole(text: str, phrase: str) -> None:
    """Syllables that the documents hardly part, amounts with their other end, no word left hanging."""
    said = (
        "Gói cạnh tranh.",
        "Việc cạnh tranh.",
        "Nơi chuyên sâu.",
        "Tuyến chuyên sâu.",
        "Làm.",
        "Nhanh.",
        "Nhanh nhẹn.",
    )
    known = corpus([Provision("luat", f"d{at}", "", "", one, at) for at, one in enumerate(said, 1)])
    every = list(statements(text, Place("luat", "d1", "d1")))
    assert lacking("Mức nào?", every[0], every[1], known) == phrase
