"""Units that only the words behind a number tell: what laws count, measures of area, what a price is paid per."""

import re
from dataclasses import replace

from authoring.model.policies import Interval
from authoring.text import Mention

_WORD = r"[^\W\d_]+"
_STOP = (
    r"(?:đối|cho|khi|theo|nếu|và|hoặc|trong|thì|với|để|mà|được|do|tại|từ|đến|nhưng|của|là|trên|phải|không|kể|trừ|có"
    r"|bị|tính|áp|trở)(?!\w)"
)
_PER = re.compile(rf"/(?P<per>(?!{_STOP}){_WORD}(?: (?!{_STOP}){_WORD}){{0,2}})")
_POWER = re.compile(r"[23](?!\w)")
_FIGURES = str.maketrans("²³", "23")
_LENGTHS = ("m", "km", "cm", "mm", "mét")
_COUNTED = re.compile(
    r"\s*(?P<unit>nhà (?:thầu|đầu tư|cung cấp|khoa học)|câu hỏi|chỗ ngồi|giải (?:nhất|nhì|ba|tư)|phương tiện|nhân viên"
    r"|nhân sự|cán bộ|chuyên gia|hội viên|đoàn viên|học sinh|sinh viên|thí sinh|chi nhánh|hãng sản xuất|báo giá"
    r"|tác phẩm|tiết mục|vị trí|giấy phép|ngân hàng|bài (?:thi|viết|dự thi)|đội (?:thi|tuyển)|mô hình|dự án|gói thầu"
    r"|công trình|thiết bị|tài khoản|sản phẩm|cơ sở|công ty|hộ (?:gia đình|dân|kinh doanh)|phiếu (?:bầu|thuận)"
    r"|k?m[²³]|ghe|xuồng|thuyền|tàu|xe|lồng|đội|vòng|chỗ|bài|cuộc|phòng|lớp|hãng|máy|cây|ghế|tầng|làn|mm|cm|ha|héc ta"
    r"|tấn|tạ|kw|(?:miligam|mg|gam|lít|ml|decibel|hải lý)(?:/\d* ?(?:mililít|lít|ml|kg|m3)(?: (?:máu|khí thở|nước))?)?"
    r"|suất ăn|điểm thi|khu vực|địa bàn|bên|ý kiến|tổ|chi bộ|đoàn|khóa|môn|tín chỉ)(?!\w)",
    re.IGNORECASE,
)
_ANY = re.compile(rf" (?P<unit>(?!{_STOP}|lên|xuống|nhiều)(?-i:[a-zà-ỹđ])\w*(?: (?!{_STOP})(?-i:[a-zà-ỹđ])\w*)?)(?!\w)")
_LONGER = re.compile(
    r" (?:(?<=câu )hỏi|(?<=giải )(?:nhất|nhì|ba|tư)|(?<=bài )(?:thi|viết|dự thi))(?!\w)", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\d (?P<unit>(?!đến |tới ){_WORD}(?: {_WORD}){{0,2}}?(?:, {_WORD})?) trở (?:lên|xuống)$")


def named(text: str, one: Mention) -> Mention:
    """The mention with the unit that its own words or those behind it tell, where reading alone gave none or a part."""
    one = _longer(text, one) if one.value.unit else _counted(text, one)
    per = _PER.match(text, one.end) if one.value.unit else None
    while per:
        one = _with(one, f"/{per['per'].lower()}", per.end())
        per = _PER.match(text, one.end)
    return one


def _with(one: Mention, more: str, end: int) -> Mention:
    """The mention with more words of its unit."""
    return Mention(replace(one.value, unit=f"{one.value.unit}{more}"), one.start, end)


def _longer(text: str, one: Mention) -> Mention:
    """A unit of one word with what belongs to it (“m2”, “câu hỏi”)."""
    more = _POWER.match(text, one.end) if one.value.unit in _LENGTHS else _LONGER.match(text, one.end)
    return _with(one, more.group().lower(), more.end()) if more else one


def _counted(text: str, one: Mention) -> Mention:
    """What a number without a unit counts; after a bound any noun, else one that laws count."""
    inside = _BETWEEN.search(text[one.start : one.end])
    if inside:
        return replace(one, value=replace(one.value, unit=inside["unit"].lower()))
    behind = _COUNTED.match(text, one.end) or (_ANY.match(text, one.end) if isinstance(one.value, Interval) else None)
    return _with(one, behind["unit"].lower().translate(_FIGURES), behind.end()) if behind else one
