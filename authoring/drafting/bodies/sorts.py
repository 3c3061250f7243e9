"""What a list holds and what its members read like: only what is of one sort can be taken for one another."""

import re
from functools import lru_cache

from authoring.text import fold

RIGHTS = re.compile(
    r"(?P<who>.+?) có (?:các |những )?"
    r"(?P<what>quyền và trách nhiệm|quyền và nghĩa vụ|quyền|trách nhiệm|nghĩa vụ|nhiệm vụ)$"
)
COMMON = re.compile(  # what everyone does
    r"(?:tuyên truyền|phổ biến|kiến nghị|ứng dụng công nghệ|thanh tra|kiểm tra việc|khiếu nại|hướng dẫn thi hành"
    r"|cung cấp|thực hiện hợp tác|hợp tác quốc tế|xử lý vi phạm|giải quyết khiếu nại|chỉ đạo, (?:tổ chức|hướng dẫn)"
    r"|đánh giá|theo dõi, đánh giá|phối hợp|tổ chức thực hiện (?:chính sách|công tác thống kê)|báo cáo"
    r"|thực hiện công tác|tổ chức quản lý nhân sự|lưu trữ|tổ chức nghiên cứu|tổ chức đào tạo"
    r"|tổ chức tuyên truyền|đào tạo"
    r"|chỉ đạo (?:việc )?tổ chức|theo dõi, thanh tra|chấp hành|kiểm tra chất lượng|bảo vệ quyền lợi của"
    r"|xây dựng (?:chiến lược|quy hoạch|kế hoạch|chính sách)"
    r"|tham gia (?:xây dựng|thực hiện hợp tác|thanh tra))(?!\w)",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:Trường hợp|Đối với)(?!\w).*, (?=hồ sơ|giấy tờ)")
_KINDS = (
    ("hành vi", r"hành vi"),
    ("giấy tờ", r"hồ sơ|giấy tờ"),
    ("nguyên tắc", r"nguyên tắc"),
    ("trách nhiệm", r"trách nhiệm|nhiệm vụ|nghĩa vụ"),
    ("quyền", r"quyền"),
    ("chế độ", r"các chế độ"),
    ("điều kiện", r"điều kiện"),
    ("phương thức", r"phương thức|hình thức"),
    ("biện pháp", r"biện pháp"),
    ("trường hợp", r"trường hợp"),
    ("đối tượng", r"đối tượng|người|thân nhân|nhóm"),
    ("nội dung", r"nội dung|chính sách|thông tin"),
    ("khoản chi", r"chi"),
)
_SHAPES = (
    ("act", "báo cáo (?:chính phủ|thủ tướng|bộ|quốc hội|hội đồng|ủy ban|cơ quan|tình hình|về|với|cho)"),
    ("paper", "bản|giấy|sổ|tờ|văn bản|hồ sơ(?! đối với)|thẻ|hộ chiếu|đơn(?! vị)|danh sách|biên bản|chứng từ|báo cáo"),
    ("person", "người|lao động|cán bộ|công chức|sĩ quan|hạ sĩ quan|thân nhân|học sinh|trẻ em|con|vợ|chồng|cha|mẹ|dân"),
    ("number", r"\d+%?|(?:nam|nữ) (?:từ )?đủ|từ đủ|dưới|trong|ngày|tháng|trước|chậm nhất|bằng|tối đa|mức"),
    ("case", "trường hợp|khi|đối với"),
    (
        "thing",
        "quỹ|tiền|chi|công cụ|trái phiếu|thời gian|thời hạn|kết luận|chế độ|nguồn|kinh phí|số|tên|họ|tỷ lệ|cơ chế",
    ),
    ("getting", "được|nhận|hưởng"),
    ("act", "tổ chức|thực hiện|quản lý|kiểm tra|thanh tra|tuyên truyền|hướng dẫn|ban hành|xây dựng|trình|chủ trì"),
    ("act", "phối hợp|quyết định|báo cáo|lập|cung cấp|theo dõi|giám sát|kiến nghị|đề xuất|chỉ đạo|tham gia|bảo vệ"),
    (
        "act",
        "yêu cầu|từ chối|khiếu nại|giải quyết|đóng|nộp|hợp tác|sơ kết|tiếp nhận|chịu trách nhiệm",
    ),
    ("act", "thông qua(?! tài khoản| người| cơ quan| tổ chức)"),
    ("act", "thông báo|cấp|trả|xác nhận|định kỳ|hằng năm|đào tạo|tập huấn|nghiên cứu|ứng dụng"),
)


@lru_cache(maxsize=4096)
def kind_of(text: str) -> str:
    """What the members of a list are: the noun that its lead ends in, else the first one that it begins with."""
    head = _FOR.sub("", text).casefold()
    if match := RIGHTS.fullmatch(text):
        return "quyền" if match["what"] == "quyền" else "trách nhiệm"
    if re.search(r"(?<!\w)(?:một )?trong (?:các|những) trường hợp", head):
        return "trường hợp"
    ending = re.search(r"(?:các|những) (\w+(?: \w+){0,2})$", head)
    for part in (ending[1] if ending else "", head):
        placed = [(at.start(), name) for name, words in _KINDS if (at := re.search(rf"(?<!\w)(?:{words})(?!\w)", part))]
        if placed:
            return min(placed)[1]
    return "nội dung"


@lru_cache(maxsize=8192)
def shape_of(text: str) -> str:
    """What a member reads like: a paper, a person, a number, a case, anything else."""
    head = fold(text)
    return next((name for name, words in _SHAPES if re.match(rf"(?:các |những )?(?:{words})(?!\w)", head)), "other")
