"""The weekly report of a unit: the blank sheet that is sent out, one row a unit; and what the columns are called."""

from collections.abc import Sequence

from authoring.model.contests import Contest, Unit, Week
from authoring.tables import sheet, write_xlsx

CODE, NAME, PEOPLE, ATTEMPTS, MEMBERS, FORMS, HARD, ASKS = HEADER = (
    "Mã đơn vị (không sửa)",
    "Tập thể",
    "Số người đã dự thi",
    "Số lượt thi",
    "Số thành viên hiện nay",
    "Hình thức tuyên truyền đã làm",
    "Khó khăn",
    "Đề nghị",
)
GUIDE, WEEK, TITLE = "Hướng dẫn", "Tuần thi", "Báo cáo"


def blank_sheet(contest: Contest, week: Week, units: Sequence[Unit]) -> bytes:
    """The blank report of a week as .xlsx: a row a unit, members as known, and a sheet that says how to fill it."""
    rows = [(unit.code, unit.name, "", "", "" if unit.members is None else unit.members, "", "", "") for unit in units]
    guide = [
        ("Cuộc thi", contest.name),
        (WEEK, f"{week.name} ({week.tag})"),
        ("Cách điền", "Mỗi đơn vị điền dòng của mình rồi gửi lại tệp. Không sửa cột mã và không thêm cột."),
        ("Số người", "Mỗi người tính một lần trong tuần, dù thi nhiều lượt. Để trống nếu chưa biết, không ghi 0."),
        ("Dữ liệu cá nhân", "Không ghi họ tên, số căn cước hay số điện thoại vào tệp này."),
    ]
    return write_xlsx((sheet(f"{TITLE} {week.tag}", HEADER, rows), sheet(GUIDE, ("Mục", "Nội dung"), guide)))
