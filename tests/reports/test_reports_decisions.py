"""Decisions and their lists as Word: what they say, in both layouts, the same bytes each time."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from authoring import documents
from authoring.model.contests import Contest, Decision, Papers
from authoring.model.errors import RefusedError
from authoring.reports import UnitLine, WeekResult, collective_decision, decision, winner_list


def said(data: bytes, tmp_path: Path) -> list[str]:
    (tmp_path / "a.docx").write_bytes(data)
    return [line.text for line in documents.read(tmp_path / "a.docx").paragraphs if line.text.strip()]


def test_the_decision_of_a_week_in_a_partys_layout(result: WeekResult, tmp_path: Path) -> None:
    lines = said(decision(result), tmp_path)
    assert lines[1:5] == ["BAN TỔ CHỨC CUỘC THI", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số         -QĐ/BTC"]
    body = lines[lines.index("QUYẾT ĐỊNH") + 1 :]
    assert body == [
        "công nhận kết quả và trao giải Tuần thi thứ Nhất\nCuộc thi tìm hiểu chính sách bảo hiểm xã hội",
        "-----",
        "- Căn cứ Kế hoạch tổ chức và Thể lệ Cuộc thi tìm hiểu chính sách bảo hiểm xã hội;",
        (
            "- Căn cứ kết quả chấm bài Tuần thi thứ Nhất (từ 10 giờ 00 ngày 18 tháng 7 năm 2022 đến 16 giờ 00 "
            "ngày 24 tháng 7 năm 2022) theo bộ đề 2022-w30-r1, mã kiểm tra kết quả 0123 4567 89AB CDEF 0123 4567 89AB CDEF;"
        ),
        "- Xét đề nghị của Tổ Thư ký Cuộc thi,",
        "BAN TỔ CHỨC CUỘC THI QUYẾT ĐỊNH",
        (
            "Điều 1. Công nhận kết quả Tuần thi thứ Nhất Cuộc thi tìm hiểu chính sách bảo hiểm xã hội: 41.630 người dự thi "
            "với 98.210 lượt thi; 3.247 người trả lời đúng tất cả các câu hỏi."
        ),
        "Điều 2. Trao 19 giải cá nhân (có Danh sách kèm theo), gồm:",
        "- 01 giải Nhất, trị giá 3.000.000 đồng;",
        "- 03 giải Nhì, mỗi giải trị giá 2.000.000 đồng;",
        "- 05 giải Ba, mỗi giải trị giá 1.000.000 đồng;",
        "- 10 giải Khuyến khích, mỗi giải trị giá 500.000 đồng.",
        "Mỗi cá nhân đạt giải được cấp Giấy chứng nhận của Ban Tổ chức Cuộc thi.",
        "Tổng số tiền thưởng là 19.000.000 đồng (bằng chữ: Mười chín triệu đồng), chi từ kinh phí tổ chức Cuộc thi.",
        (
            "Điều 3. Ban Tổ chức, Tổ Thư ký Cuộc thi, các cơ quan, đơn vị liên quan và các cá nhân có tên trong Danh sách "
            "căn cứ Quyết định thi hành. Quyết định có hiệu lực kể từ ngày ký."
        ),
        "Nơi nhận:",
        "- Như Điều 3,",
        "- Thường trực Ban Tổ chức Cuộc thi,",
        "- Lưu Ban Tổ chức Cuộc thi.",
        "T/M BAN TỔ CHỨC CUỘC THI",
        "TRƯỞNG BAN",
    ]


def test_the_same_in_a_states_layout(result: WeekResult, tmp_path: Path) -> None:
    lines = said(decision(replace(result, contest=replace(result.contest, layout="state-2020"))), tmp_path)
    assert {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:         /QĐ-BTC"} <= set(lines)
    title = lines.index("QUYẾT ĐỊNH")
    assert lines[title + 1].startswith("Về việc công nhận kết quả và trao giải Tuần thi thứ Nhất\n")
    assert lines[title + 2] == "BAN TỔ CHỨC CUỘC THI"
    assert lines[title + 3].startswith("Căn cứ Kế hoạch")
    assert lines[title + 5 : title + 7] == ["Xét đề nghị của Tổ Thư ký Cuộc thi.", "QUYẾT ĐỊNH:"]
    assert lines[title + 7].startswith("Điều 1. ")
    assert any(line.endswith("kể từ ngày ký./.") for line in lines)
    assert lines[-2:] == ["TM. BAN TỔ CHỨC CUỘC THI", "TRƯỞNG BAN"]


@pytest.mark.parametrize(
    ("layout", "number", "head", "list_"),
    [
        ("party-2018", "12", "Số 12-QĐ/BTC", "số 12-QĐ/BTC"),
        ("state-2020", "12", "Số: 12/QĐ-BTC", "số 12/QĐ-BTC"),
        ("state-2020", "12/QĐ-BTCCT", "Số: 12/QĐ-BTCCT", "số 12/QĐ-BTCCT"),
    ],
)
def test_number_day_place_and_parent_come_of_the_settings(
    result: WeekResult, tmp_path: Path, layout: str, number: str, head: str, list_: str
) -> None:
    papers = Papers("TỈNH ỦY LÀO CAI", "Lào Cai", (Decision("2022-w30", number, date(2022, 7, 26)),))
    made = replace(result, contest=replace(result.contest, layout=layout, papers=papers))
    lines = said(decision(made), tmp_path)
    assert lines[0] == "TỈNH ỦY LÀO CAI"
    assert head in lines
    assert "Lào Cai, ngày 26 tháng 7 năm 2022" in lines
    attached = f"(Kèm theo Quyết định {list_}, ngày 26 tháng 7 năm 2022 của Ban Tổ chức Cuộc thi)"
    assert attached in said(winner_list(made), tmp_path)


def test_the_list_of_winners(result: WeekResult, tmp_path: Path) -> None:
    lines = said(winner_list(result), tmp_path)
    start = lines.index("TT")
    assert (
        lines[start - 1]
        == "(Kèm theo Quyết định số         -QĐ/BTC, ngày      tháng      năm         của Ban Tổ chức Cuộc thi)"
    )
    assert lines[start : start + 10] == [
        "TT",
        "Hạng giải",
        "Họ và tên",
        "Đơn vị",
        "Số câu đúng",
        "Dự đoán",
        "Lệch",
        "Nộp lúc",
        "Quyết định bởi",
        "Tiền thưởng (đồng)",
    ]
    assert lines[start + 10 : start + 30] == [
        *[
            "1",
            "Nhất",
            "Nguyễn Văn 1",
            "Đảng bộ Công an tỉnh",
            "20/20",
            "-",
            "-",
            "11:00:00\n18/7/2022",
            "Lệch dự đoán",
            "3.000.000",
        ],
        *[
            "2",
            "Nhì",
            "Nguyễn Văn 2",
            "Đảng bộ Công an tỉnh",
            "20/20",
            "3.236",
            "2",
            "12:00:00\n18/7/2022",
            "Lệch dự đoán",
            "2.000.000",
        ],
    ]
    assert lines[-4:] == [
        "Cộng",
        "19.000.000",
        "Danh sách có 19 cá nhân; tổng số tiền thưởng bằng chữ: Mười chín triệu đồng.",
        (
            "Thứ tự xét giải: số câu đúng nhiều hơn, dự đoán lệch ít hơn, nộp bài sớm hơn. "
            "Mã kiểm tra kết quả: 0123 4567 89AB CDEF 0123 4567 89AB CDEF."
        ),
    ]


def test_the_list_of_units_says_when_their_members_were_counted(
    contest: Contest, units: tuple[UnitLine, ...], tmp_path: Path
) -> None:
    one = [replace(line, members_on=date(2022, 6, 30)) for line in units]
    lines = said(collective_decision(contest, one), tmp_path)
    assert lines[-2:] == [
        "Thứ tự xét giải: số người dự thi trên số thành viên.",
        "Số thành viên của các tập thể thống kê ngày 30/6/2022.",
    ]
    late, unknown = replace(one[2], members_on=date(2022, 8, 1)), replace(one[1], members=None)
    lines = said(collective_decision(contest, [one[0], unknown, late, *units[3:]]), tmp_path)
    assert lines[-1] == (
        "Số thành viên của các tập thể thống kê ngày 30/6/2022 (Đảng bộ số 1), ngày 1/8/2022 (Đảng bộ số 3)."
    )


def test_the_collective_decision_with_its_list(contest: Contest, units: tuple[UnitLine, ...], tmp_path: Path) -> None:
    units = (replace(units[0], mean="17,25"), *units[1:])
    lines = said(collective_decision(contest, units), tmp_path)
    assert not any("thống kê" in line for line in lines)
    people = sum(one.people for one in units)
    assert (
        f"Điều 1. Công nhận kết quả tham gia Cuộc thi của 16 tập thể với {people:,} người dự thi và 32.000 lượt thi.".replace(
            ",", "."
        )
        in lines
    )
    assert "Điều 2. Trao 14 giải tập thể (có Danh sách kèm theo), gồm:" in lines
    assert "- 08 giải Khuyến khích, mỗi giải trị giá 1.000.000 đồng." in lines
    assert "Mỗi tập thể đạt giải được cấp Giấy khen của Ban Tổ chức Cuộc thi." in lines
    assert any("25.000.000 đồng (bằng chữ: Hai mươi lăm triệu đồng)" in line for line in lines)
    assert any("qua 1 tuần thi, xếp theo số người dự thi trên số thành viên" in line for line in lines)
    assert "Đảng bộ số 14" in lines
    assert "Đảng bộ số 15" not in lines
    start = lines.index("TT")
    assert lines[start + 6] == "Điểm TB"
    assert lines[start + 9 : start + 18] == [
        "1",
        "Nhất",
        "Đảng bộ số 1",
        "860",
        "2.000",
        "4.000",
        "17,25",
        "21,00%",
        "5.000.000",
    ]


def test_a_unit_without_members_says_so(contest: Contest, units: tuple[UnitLine, ...], tmp_path: Path) -> None:
    lines = said(collective_decision(contest, [replace(units[0], members=None)]), tmp_path)
    assert "chưa có" in lines


def test_a_week_without_winners_is_said_plainly(result: WeekResult, tmp_path: Path) -> None:
    empty = replace(result, lines=())
    assert "Điều 2. Không trao giải cá nhân vì không có cá nhân nào đủ điều kiện." in said(decision(empty), tmp_path)
    assert "Danh sách có 00 cá nhân; tổng số tiền thưởng bằng chữ: Không đồng." in said(winner_list(empty), tmp_path)


def test_the_same_result_gives_the_same_bytes(
    result: WeekResult, contest: Contest, units: tuple[UnitLine, ...]
) -> None:
    assert decision(result) == decision(replace(result))
    assert winner_list(result) == winner_list(replace(result))
    assert collective_decision(contest, units) == collective_decision(contest, list(units))


def test_a_result_beyond_the_scheme_makes_no_paper(
    result: WeekResult, contest: Contest, units: tuple[UnitLine, ...]
) -> None:
    double = replace(result, lines=(result.lines[0], *result.lines))
    for write in (decision, winner_list):
        with pytest.raises(RefusedError, match="không khớp cơ cấu giải"):
            write(double)
    with pytest.raises(RefusedError, match="không khớp cơ cấu giải"):
        collective_decision(contest, [replace(units[0], value=1), *units[1:]])


@pytest.mark.parametrize(
    "change", [{"name": "An 0912 345 678"}, {"unit": "Chi bộ 3, 0912.345.678"}, {"decided_by": "012345678901"}]
)
def test_a_list_with_a_phone_or_identity_number_is_refused(result: WeekResult, change: dict[str, str]) -> None:
    line = replace(result.lines[0], **change)  # type: ignore[arg-type] # every change is of a text
    with pytest.raises(RefusedError, match="không được có số điện thoại") as refused:
        winner_list(replace(result, lines=(line, *result.lines[1:])))
    assert "•••" in refused.value.trouble.found
    assert "345" not in refused.value.trouble.found


def test_a_phone_typed_as_a_forecast_is_not_shown(result: WeekResult, tmp_path: Path) -> None:
    line = replace(result.lines[0], forecast="0912345678")
    lines = said(winner_list(replace(result, lines=(line,))), tmp_path)
    assert "không hợp lệ" in lines
    assert not any("345678" in line for line in lines)


def test_a_unit_with_a_phone_in_its_name_is_refused(contest: Contest, units: tuple[UnitLine, ...]) -> None:
    with pytest.raises(RefusedError, match="không được có số điện thoại"):
        collective_decision(contest, [replace(units[0], unit="Tổ 1 - 0912345678")])


def test_a_list_of_winners_without_moments_has_none(result: WeekResult, tmp_path: Path) -> None:
    lines = tuple(replace(line, submitted=None) for line in result.lines)
    moments = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}")
    assert any(map(moments.search, said(winner_list(result), tmp_path)))
    assert not any(map(moments.search, said(winner_list(replace(result, lines=lines)), tmp_path)))
