"""The steps that a text names."""

import pytest

from authoring.policy.citations.reference_tokens import Token, between, tokens


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("các điểm a, i hoặc l khoản 1 Điều này", [("p", ("a", "i", "l")), ("k", ("1",)), ("d", ("này",))]),
        ("Khoản 2a và 3 Điều 48b", [("k", ("2a", "3")), ("d", ("48b",))]),
        ("từ Điều 5 và 6 tháng", [("d", ("5",))]),
        ("khoản 1 đến 3, điểm d - e", [("k", ("1", "2", "3")), ("p", ("d", "đ", "e"))]),
        ("Mục 2 Chương IV Luật này", [("s", ("2",)), ("c", ("4",)), ("doc", ("Luật này",))]),
        ("Chương này, Mục I", [("c", ("này",)), ("s", ("1",))]),
        ("điểm a) khoản 1.000 đồng", []),
    ],
)
def test_steps_with_their_numbers(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(token.kind, token.values) for token in tokens(text)] == wanted


@pytest.mark.parametrize(
    "words",
    [
        "Nghị định số 115/2015/NĐ-CP",
        "Nghị định 96/2023/NĐ-CP",
        "Luật số 58/2014/QH13",
        "Luật An toàn, vệ sinh lao động",
        "Luật Bảo hiểm xã hội số 41/2024/QH15",
        "Luật Đấu thầu năm 2023",
        "Luật Việc làm",
        "Bộ luật Lao động",
        "Luật xử lý vi phạm hành chính",
        "Luật Hôn nhân và gia đình",
        "Thông tư này",
        "Chỉ thị số 52-CT/TW",
    ],
)
def test_documents_by_number_and_name(words: str) -> None:
    text = f"Điều 7 của {words} thì áp dụng"
    start = text.index(words)
    assert list(tokens(text))[1:] == [Token("doc", (words,), start, start + len(words))]


def test_names_end_before_the_next_reference_and_law_at_large_is_no_document() -> None:
    text = "Điều 72 của Luật Bảo hiểm xã hội và Điều 15, quy định của pháp luật về đấu thầu, luật khác"
    assert [(token.kind, token.values) for token in tokens(text)] == [
        ("d", ("72",)),
        ("doc", ("Luật Bảo hiểm xã hội",)),
        ("d", ("15",)),
    ]


def test_ranges() -> None:
    assert between("1", "4") == ("1", "2", "3", "4")
    assert between("d", "g") == ("d", "đ", "e", "g")
    assert between("4", "1") == ("4", "1")
    assert between("2a", "3") == ("2a", "3")
    assert between("g", "a") == ("g", "a")
