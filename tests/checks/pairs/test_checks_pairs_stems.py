"""Stems taken apart: numbers left over, documents, quotations."""

import pytest

from authoring.checks.pairs.stems import Stem, taken_apart


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("Câu 12: Ai ký?", Stem("Ai ký?", "", ())),
        ("3. Ai ký?", Stem("Ai ký?", "", ())),
        ("3 người ký?", Stem("3 người ký?", "", ())),
        ("Theo Luật Bảo hiểm y tế, ai ký thẻ?", Stem("ai ký thẻ?", "Luật Bảo hiểm y tế", ())),
        (
            "Theo Luật Trật tự, an toàn giao thông năm 2024, ai ký giấy phép?",
            Stem("ai ký giấy phép?", "Luật Trật tự, an toàn giao thông năm 2024", ()),
        ),
        ("Ai ký thẻ mới theo Nghị định số 58/2014/NĐ-CP?", Stem("Ai ký thẻ mới  ?", "Nghị định số 58/2014/NĐ-CP", ())),
        ("Luật Đất đai năm 2024 là gì?", Stem("Luật Đất đai năm 2024 là gì?", "", (), ("Đất",))),
        ("Luật nào có hiệu lực?", Stem("Luật nào có hiệu lực?", "", ())),
        ("Quyết định nào đúng?", Stem("Quyết định nào đúng?", "", ())),
        ("ÔNG A họp. Ở đâu (Huế) có Kho bạc?", Stem("ÔNG A họp. Ở đâu (Huế) có Kho bạc?", "", (), ("Huế", "Kho"))),
        (
            "Tác phẩm “Đường kách mệnh” in ở đâu?",
            Stem("Tác phẩm “Đường kách mệnh” in ở đâu?", "", ("Đường kách mệnh",), ("Đường",)),
        ),
    ],
)
def test_the_parts_of_a_stem(stem: str, parts: Stem) -> None:
    assert taken_apart(stem) == parts
