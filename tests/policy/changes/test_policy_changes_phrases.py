"""Orders that change single words, and the change itself."""

import pytest

from authoring.policy.changes.phrases import inserted, masked, removed, rewordings, substituted


def said(text: str, verb: str = "") -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.old, one.new, text[one.start : one.end]) for one in rewordings(text, verb)]


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        (
            "Thay thế cụm từ “A a” bằng cụm từ “B b” tại khoản 1 Điều 2.",
            "",
            [("substitute", "A a", "B b", "khoản 1 Điều 2.")],
        ),
        (
            "Thay cụm từ “A” thành “B” và cụm từ “C” thành “D” tại Điều 6; Điều 22.",
            "",
            [("substitute", "A", "B", "Điều 6; Điều 22."), ("substitute", "C", "D", "Điều 6; Điều 22.")],
        ),
        (
            "Thay cụm từ “A” tại điểm b khoản 4 Điều 22 thành cụm từ “B”.",
            "",
            [("substitute", "A", "B", "điểm b khoản 4 Điều 22")],
        ),
        (
            'Cụm từ "A" tại khoản 1 Điều 3 được thay bằng cụm từ "B".',
            "",
            [("substitute", "A", "B", "khoản 1 Điều 3")],
        ),
        ("Thay số “18” bằng “các điểm b” tại khoản 1", "", [("substitute", "18", "các điểm b", "khoản 1")]),
        ("Bổ sung cụm từ “X” vào sau cụm từ “Y” tại Điều 9", "", [("insert-after", "Y", "X", "Điều 9")]),
        ("Bổ sung từ “X” vào trước từ “Y” tại Điều 9", "", [("insert-before", "Y", "X", "Điều 9")]),
        ("Bỏ cụm từ “X” tại Điều 9", "", [("delete", "X", "", "Điều 9")]),
        (
            "Bãi bỏ cụm từ “X” tại khoản 2; cụm từ “, Y” tại khoản 4.",
            "",
            [("delete", "X", "", "khoản 2; "), ("delete", ", Y", "", "khoản 4.")],
        ),
        (
            "Bãi bỏ cụm từ “X,”, “Y;” tại Điều 9.",
            "",
            [("delete", "X,", "", "Điều 9."), ("delete", "Y;", "", "Điều 9.")],
        ),
        ("Cụm từ “X” tại Điều 9;", "Bãi bỏ các cụm từ sau đây:", [("delete", "X", "", "Điều 9;")]),
        ("Bãi bỏ cụm từ “X”.", "", [("delete", "X", "", "")]),
        ("Cụm từ “X” tại Điều 9;", "", []),
        ("Bãi bỏ khoản 2 Điều 3.", "", []),
    ],
)
def test_rewordings(text: str, verb: str, found: list[tuple[str, str, str, str]]) -> None:
    assert said(text, verb) == found


def test_masked_text_keeps_its_length() -> None:
    text = "Thay “khoản 1” bằng “khoản 2” tại Điều 3"
    assert len(masked(text)) == len(text)
    assert "khoản" not in masked(text)


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("Tổ chức bảo hiểm y tế và tổ chức  bảo hiểm y tế.", "tổ chức bảo hiểm y tế", "cơ quan", "Cơ quan và cơ quan."),
        ("Uỷ ban và ủy ban", "ủy ban", "hội đồng", "Hội đồng và hội đồng"),
        ("Uỷ ban.", "ủy ban", "hội đồng", "Hội đồng."),
        ("bảo hiểm y tế", "y t", "x", "bảo hiểm y tế"),
        ("theo khoản 18 và 180", "18", "21", "theo khoản 21 và 180"),
        ("một", "", "hai", "một"),
        ("Hoà hoà hoà", "hòa hòa", "x", "X hoà"),
        ("một", "…", "hai", "một"),
    ],
)
def test_substituted(text: str, old: str, new: str, after: str) -> None:
    assert substituted(text, old, new) == after


@pytest.mark.parametrize(
    ("text", "old", "after"),
    [
        ("Chủ đầu tư , bên mời thầu lập.", ", bên mời thầu", "Chủ đầu tư lập."),
        ("hồ sơ mời thầu, hồ sơ yêu cầu;", ",hồ sơ yêu cầu", "hồ sơ mời thầu;"),
        ("các điểm a, b, c, d, đ", "d,", "các điểm a, b, c, đ"),
        ("thanh tra, kiểm tra", "thanh tra,", "kiểm tra"),
    ],
)
def test_removed(text: str, old: str, after: str) -> None:
    assert removed(text, old) == after


def test_inserted() -> None:
    assert inserted("Bảo hiểm xã hội tỉnh lập", "thành phố", "xã hội tỉnh", before=False) == (
        "Bảo hiểm xã hội tỉnh thành phố lập"
    )
    assert inserted("tỉnh lập", ", thành phố", "tỉnh", before=False) == "tỉnh, thành phố lập"
    assert inserted("tại Điều 2 này", "khoản 1", "Điều 2", before=True) == "tại khoản 1 Điều 2 này"
