"""Doubtful numbers, and sentences that go on."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import provisions


def read(text: str) -> tuple[dict[str, str], dict[int, str]]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1))
    reading = provisions(SourceText("x", lines, ""))
    rejected = {one.row: one.message.partition(": đoạn này")[0] for one in reading.rejected}
    return {one.path: one.text for one in reading.good}, rejected


DOUBT = "Số đứng đầu có thể là “{}” bị gõ hoặc nhận dạng sai"


@pytest.mark.parametrize(
    ("text", "good", "rejected"),
    [
        (
            "Điều 1. A\nl. Một\na) Hai\n2. Ba",
            {"d1": "", "d1.k2": "Ba"},
            {2: DOUBT.format("1."), 3: "Đứng dưới đoạn 2, là đoạn chưa rõ vị trí"},
        ),
        ("Điều 1. A\n1. Một\nl. Hai", {"d1": "", "d1.k1": "Một l. Hai"}, {}),
        ("Điều 1. A\nI. Một", {"d1": "A"}, {2: DOUBT.format("1.")}),
        ("Điều 1. A\n1. B:\na) C;\nB) D;", {"d1": "", "d1.k1": "B:", "d1.k1.a": "C;"}, {4: DOUBT.format("b)")}),
        ("Điều 1. A\n1. B:\nA) C;", {"d1": "", "d1.k1": "B:"}, {3: DOUBT.format("a)")}),
        ("Điều 1. A\n1. B.\nA) C;", {"d1": "", "d1.k1": "B.\nA) C;"}, {}),
        ("Điều 1. A\nB.\nĐièu 2. C\nD.", {"d1": "B."}, {3: DOUBT.format("Điều 2.")}
            | {4: "Đứng dưới đoạn 3, là đoạn chưa rõ vị trí"}),
        ("Điều 1. A\nB.\nĐièu 7. C", {"d1": "B.\nĐièu 7. C"}, {}),
        ("Điều 1. A\nB.\nChương Il\nC\nĐiều 2. D\nE.", {"d1": "B.", "d2": "E."}, {3: DOUBT.format("Chương II")}
            | {4: "Đứng dưới đoạn 3, là đoạn chưa rõ vị trí"}),
        ("Điều 1. A\n1. B:\nđ) C;\nc) D;\nc) E;", {"d1": "", "d1.k1": "B:", "d1.k1.đ": "C;", "d1.k1.c": "D;"},
            {5: "Điều 1 khoản 1 điểm c lặp lại (theo thứ tự thì đây là điểm d)"}),
        ("Điều 1. A\n1. B:\ny) C;\ny) D;", {"d1": "", "d1.k1": "B:", "d1.k1.y": "C;"},
            {4: "Điều 1 khoản 1 điểm y lặp lại"}),
    ],
)  # fmt: skip
def test_doubtful_numbers_are_named_and_not_guessed(text: str, good: dict[str, str], rejected: dict[int, str]) -> None:
    assert read(text) == (good, rejected)


LONG = "Người lao động nộp hồ sơ trong thời hạn được tính từ"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (LONG + " ngày", "01 tháng 7 năm 2025.", " "),
        (LONG + " ngày", "Ngày đó là ngày nộp.", "\n"),
        (LONG + " quy định của", "Chính phủ.", " "),
        ("Tổng của", "Chính phủ.", "\n"),
        (LONG, "tháng sau.", " "),
        (LONG + ".", "tháng sau.", "\n"),
    ],
)
def test_a_sentence_that_a_file_cut_in_two(first: str, second: str, joined: str) -> None:
    assert read(f"Điều 1. A\n1. {first}\n{second}")[0]["d1.k1"] == f"{first}{joined}{second}"
