"""Kind and title in a heading."""

import pytest

from authoring.policy.structure.headings import Heading, read_heading


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("LUẬT|ĐẤU THẦU|Căn cứ", Heading("Luật", "Luật Đấu thầu")),
        ("LUẬT|SỬA ĐỔI LUẬT THUẾ|ban hành Luật sửa đổi Luật Thuế.", Heading("Luật", "Luật sửa đổi Luật Thuế")),
        ("LUẬT|SỬA ĐỔI LUẬT THUẾ", Heading("Luật", "Luật sửa đổi Luật Thuế")),
        ("NGHỊ ĐỊNH|ban hành nghị định y.|Căn cứ", Heading("Nghị định", "Nghị định ban hành nghị định y.")),
        ("THÔNG TƯ|Về pháp luật thuế|Căn cứ", Heading("Thông tư", "Thông tư về pháp luật thuế")),
        ("KẾ HOẠCH HÀNH ĐỘNG|Thực hiện|(Kèm)", Heading("Kế hoạch", "Kế hoạch hành động")),
        ("QUYẾT ĐỊNH:|QUYẾT ĐỊNH|Căn cứ", Heading("Quyết định", "")),
        ("Quyết định|x", Heading()),
    ],
)
def test_headings(lines: str, heading: Heading) -> None:
    assert read_heading(lines.split("|")) == heading
