"""Tờ trình: what is asked of the head of the committee, in both layouts."""

from collections.abc import Callable
from dataclasses import replace

from authoring.model.contests import Contest
from authoring.reports import WeekResult
from authoring.reports.proposals import proposal

Words = Callable[[bytes], list[str]]


def test_the_proposal_asks_for_one_decision(result: WeekResult, state: Contest, words: Words) -> None:
    lines = words(proposal(result))
    start = next(n for n, line in enumerate(lines) if line.startswith("- Công nhận"))
    assert lines[start : start + 6] == [
        "- Công nhận kết quả Tuần thi thứ Nhất.",
        "- Trao 19 giải cá nhân: 01 giải Nhất, trị giá 3.000.000 đồng; 03 giải Nhì, mỗi giải trị giá 2.000.000 đồng; 05 giải Ba, mỗi giải trị giá 1.000.000 đồng; 10 giải Khuyến khích, mỗi giải trị giá 500.000 đồng.",
        "- Chi tiền thưởng 19.000.000 đồng (bằng chữ: Mười chín triệu đồng) từ kinh phí tổ chức Cuộc thi.",
        "Thời hạn công bố kết quả: 12 giờ 00 ngày 27 tháng 7 năm 2022.",
        "Kính trình Trưởng Ban xem xét, quyết định.",
        "Gửi kèm: dự thảo Quyết định, Danh sách đạt giải, Biên bản chấm thi và xét giải, bản tóm tắt một trang.",
    ]
    assert lines[-2:] == ["T/M TỔ THƯ KÝ CUỘC THI", "TỔ TRƯỞNG"]
    other = words(proposal(replace(result, contest=state)))
    assert any(line.endswith("bản tóm tắt một trang./.") for line in other)
    assert other[-2] == "TM. TỔ THƯ KÝ CUỘC THI"
