"""What stands behind a signature: names of attached texts, and the lines of the signature itself."""

from authoring.policy.romans import in_capitals
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark

PROSE = (
    "KẾ HOẠCH",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "QUY TRÌNH",
    "QUY ƯỚC",
    "NỘI QUY",
    "NỘI DUNG",
    "ĐỀ ÁN",
    "ĐỀ CƯƠNG",
    "CHƯƠNG TRÌNH",
    "CHIẾN LƯỢC",
    "ĐIỀU LỆ",
    "THỂ LỆ",
    "HƯỚNG DẪN",
    "PHƯƠNG ÁN",
    "THUYẾT MINH",
)
LISTS = (
    "DANH MỤC",
    "DANH SÁCH",
    "BẢNG",
    "BIỂU",
    "MẪU",
    "Mẫu số",
    "QUY CHUẨN",
    "ĐỊNH MỨC",
    "TIÊU CHÍ",
    "LỘ TRÌNH",
    "SƠ ĐỒ",
)
_LONGEST_NAME = 90


def names_text(line: Line, mark: Mark) -> bool:
    """Whether a line in capitals names an attached text (“QUY CHẾ”, “DANH MỤC”, “Mẫu số 01”)."""
    if mark.kind is not Kind.TEXT or not line.text.startswith((*PROSE, *LISTS)):
        return False
    return in_capitals(line.text) or line.text.startswith("Mẫu số")


def signs_off(line: Line, mark: Mark) -> bool:
    """Whether a line can stand in a signature: a name, a title, a recipient; no clause and no sentence."""
    short = len(line.text) <= _LONGEST_NAME or in_capitals(line.text)
    return mark.kind not in (Kind.CLAUSE, Kind.POINT) and (short or mark.kind is Kind.DASH or line.text[-1] == ";")
