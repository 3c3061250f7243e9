"""Subject, predicate, qualifiers."""

import pytest

from authoring.policy.facts.phrases import Phrase, phrase


@pytest.mark.parametrize(
    ("before", "after", "lead", "title", "found"),
    [
        (
            "Lao động nam được nghỉ ",
            " khi vợ sinh đôi, trừ ngày lễ",
            "",
            "T",
            Phrase("Lao động nam", "được nghỉ", ("khi vợ sinh đôi", "trừ ngày lễ")),
        ),
        (
            "Mức đóng hằng tháng của người lao động bằng ",
            " mức lương",
            "",
            "T",
            Phrase("người lao động", "Mức đóng hằng tháng", ()),
        ),
        ("Mức đóng bằng ", "", "", "Tên điều", Phrase("Tên điều", "Mức đóng", ())),
        ("Thời gian nghỉ ", "", "", "T", Phrase("T", "Thời gian nghỉ", ())),
        ("", " vào quỹ", "Người lao động đóng như sau:", "T", Phrase("Người lao động", "đóng như sau", ())),
        ("Bằng ", "", "", "Tên", Phrase("Tên", "Bằng", ())),
        ("", " vào quỹ", "", "Tên", Phrase("Tên", "vào quỹ", ())),
        ("", "", "", "Tên", Phrase("Tên", "Tên", ())),
        (
            "Trường hợp sinh đôi thì người mẹ được nghỉ ",
            "",
            "",
            "T",
            Phrase("người mẹ", "được nghỉ", ("Trường hợp sinh đôi",)),
        ),
        ("Khi sinh con, người mẹ được nghỉ ", "", "", "T", Phrase("người mẹ", "được nghỉ", ("Khi sinh con",))),
        ("Đối với lao động nữ bằng ", "", "", "T", Phrase("lao động nữ", "bằng", ())),
        ("20 ngày nếu thai ", "", "", "Tên", Phrase("thai", "Tên", ())),
        ("x " * 100 + "được ", "", "", "T", Phrase(("x " * 80).strip(), "được", ())),
    ],
)
def test_phrases(before: str, after: str, lead: str, title: str, found: Phrase) -> None:
    assert phrase(before, after, lead, title) == found
