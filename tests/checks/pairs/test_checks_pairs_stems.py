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
        ("Hội A họp. Ở đâu (Huế) có Kho bạc?", Stem("Hội A họp. Ở đâu (Huế) có Kho bạc?", "", (), ("Huế", "Kho"))),
        (
            "Ông Ba họp. Ông Ba ở đâu?",
            Stem("Ông Ba họp. Ông Ba ở đâu?", "", (), ("Ba", "Ba"), "nhân vật nam họp. nhân vật nam ở đâu?"),
        ),
        (
            "Tác phẩm “Đường kách mệnh” in ở đâu?",
            Stem("Tác phẩm “Đường kách mệnh” in ở đâu?", "", ("Đường kách mệnh",), ("Đường",)),
        ),
    ],
)
def test_the_parts_of_a_stem(stem: str, parts: Stem) -> None:
    assert taken_apart(stem) == parts


INTRODUCED = "Những năm qua, công tác này luôn được quan tâm. Đời sống đã khá hơn. "
ASKED = "Cơ quan nào cấp giấy xác nhận cho người dân tại xã?"


@pytest.mark.parametrize(
    ("stem", "core"),
    [
        (INTRODUCED + ASKED, ASKED),
        (INTRODUCED + "Ai ký giấy?", ""),
        (INTRODUCED.replace("khá", "khá 2 lần") + ASKED, ""),
        ("Xe tải đi ngược chiều. " + ASKED, ""),
        (
            "Trẻ em, là đối tượng được toàn xã hội quan tâm, được cấp thẻ ở đâu?",
            "Trẻ em, được cấp thẻ ở đâu?",
        ),
        ("Trẻ em, là người dân tộc thiểu số, được cấp thẻ ở đâu?", ""),
    ],
)
def test_what_only_leads_to_the_ask_is_left_out(stem: str, core: str) -> None:
    assert taken_apart(stem).core == core


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("Trong thời hạn 10 ngày, ai ký?", ("ai ký?", "Trong thời hạn 10 ngày", "")),
        ("Ngày 02/9/1945, ai đọc?", ("ai đọc?", "", "Ngày 02/9/1945")),
        ("Năm nay, ai đọc?", ("", "", "")),
    ],
)
def test_a_time_before_the_ask_stands_apart(stem: str, parts: tuple[str, str, str]) -> None:
    read = taken_apart(stem)
    assert (read.core, read.lasting, read.dated) == parts
