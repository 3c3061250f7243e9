"""How leads, points and sentences of a law turn: the words by which they are told apart and joined."""

import re

OPEN, CLOSE = "\x02", "\x03"  # the value of a passage stands between them
_UPPER = "A-ZĐÀ-Ỹ"
_VERBS = (  # that begin a clause whose doer stands elsewhere
    *("hướng dẫn", "kiểm tra", "chỉ đạo", "chủ trì", "phối hợp", "tiếp nhận", "thông báo", "kiến nghị", "đề xuất"),
    *("theo dõi", "xác định", "sử dụng", "đề nghị", "rà soát", "xem xét", "nộp", "gửi", "lập", "cấp", "trả"),
    *(
        "báo cáo",
        "xét duyệt",
        "thẩm định",
        "thực hiện",
        "xây dựng",
        "ban hành",
        "giải quyết",
        "hưởng",
        "đóng",
        "thông qua",
        "quy định",
    ),
    r"giao(?! dịch| kết| thông| ban| nhận)",
    *("tăng cường", "đẩy mạnh", "nâng cao", "triển khai", "bố trí", "đôn đốc", "tham mưu", "bảo đảm", "đảm bảo"),
    *("cập nhật", "hoàn thiện", "duy trì", "tổng hợp", "cung cấp", "chuẩn bị", "tuyên truyền", "phổ biến", "giám sát"),
    *(r"tổ chức(?! bảo hiểm| đại diện| dịch vụ| tín dụng|,| được| phải| có| đánh giá)", r"thu(?! nhập)"),
    *(r"chi(?! phí| nhánh)", r"quyết định(?! về| hưởng| hỗ trợ| phê)"),
)
_JOINTS = (  # that nothing whole begins with
    *("được", "bằng", "có", "phải", "không", "tối đa", "bị", "là", "thì", "và", "hoặc", "mà", "nhưng", "để", "do"),
    *("của", "từ đủ", "dưới", "thuộc", "đã", "đang", "sẽ", "cũng", "còn", "trường hợp quá", "phần", "tương ứng"),
)
_BODIES = ("cơ quan", "người", "đơn vị", "tổ chức", "cơ sở", "bệnh viện", "doanh nghiệp")
_DONE = (  # verbs that make a sentence whole where they aren't part of a name
    *(
        "hưởng",
        "đóng",
        "nộp",
        "chịu",
        r"(?<!suy )giảm",
        "tăng",
        "chiếm",
        "thực hiện",
        "trả lời",
        "giải quyết",
        "gửi",
        "cấp",
    ),
    *("thông báo", "báo cáo", "tính", "lập", "quyết định", "chuyển", "thanh toán", "hỗ trợ", "gồm", "kiểm tra"),
    *("rà soát", "tổ chức", "thẩm định", "phê duyệt", "xác nhận", "ban hành", "cung cấp", "hoàn thành", "chi trả"),
)
_SAID = (  # what makes a sentence whole wherever it stands
    *("thì", r"được(?! quy định| cấp| giao)", "phải", "có trách nhiệm", "là", "bằng", "không quá", "có quyền"),
    *("tối đa", "tối thiểu", "ít nhất", "cao nhất", "thấp nhất", "chậm nhất"),
)
_BOUNDS = (
    *(r"\d+", "bằng", "tối đa", "không quá", "ít nhất", "tối thiểu", "từ", "là", "trong", "ngày", "cao nhất"),
    *("thấp nhất", "nhiều nhất", "được", "chậm nhất", "đủ", "dưới", "trên", "quá", "sau", "trước"),
)


def _one(words: tuple[str, ...]) -> str:
    return "|".join(words)


STOP = re.compile(rf"\n|;|(?<=[\w)”])\.(?=\s+[{_UPPER}]|\s*$)")
AFTER_LEAD = re.compile(
    r"[,\s]*(?:(?:cụ thể |là )?(?:như sau|sau đây|dưới đây|sau)(?:,? trừ [^:]*)?)?[,\s]*:?$",
)
CONDITIONS = re.compile(
    r"(?P<what>.+?),? (?:khi|nếu|phải) (?:có |đáp ứng |bảo đảm |đảm bảo )?đủ (?:các |những )?điều kiện$"
)
CASES = re.compile(r"(?P<what>.+?),? (?:(?:khi|nếu|mà) )?(?:thuộc )?(?:một )?trong (?:các|những) trường hợp$")
CASES_OF = re.compile(r"(?:Các|Những) trường hợp (?P<what>(?:người|đối tượng|đơn vị) .+)", re.IGNORECASE)
GIVEN = re.compile(r"(?<!\w)được (?:nghỉ|hưởng|hỗ trợ)(?!\w)")
RULED = re.compile(
    r"(?P<what>.+?),? (?:và )?(?:được )?"
    r"(?:quy định|tính|thực hiện|xác định|áp dụng|phân chia|điều chỉnh)(?: cụ thể)?(?: như)?$"
)
NAMED_INSIDE = re.compile(r"(?P<noun>trường hợp|điều kiện|đối tượng) (?:sau đây|dưới đây|sau)(?= \w)")
INSIDE = re.compile(
    r"(?P<who>.+?),? (?P<link>(?:mà|nếu) )?(?:thuộc |và đáp ứng |đáp ứng )?(?:một )?trong (?:các|những)"
    r" (?:trường hợp|điều kiện|đối tượng) kể ra,? (?P<rest>(?:khi \w+ )?(?:thì|để|khi|chết) .+)$"
)
BEING = re.compile(r"\x02?(?:có|đang|đã|bị|phải|không|chưa|được)(?!\w)", re.IGNORECASE)
WHOEVER = re.compile(r"(?:Những |Các )?(?P<who>người|đối tượng|trường hợp) sau đây (?P<rest>.+)", re.IGNORECASE)
ONE_OF = re.compile(
    r" (?:một trong )?(?:các|những)"
    r" (?:đối tượng|trường hợp|mức|phương thức|thời hạn|nội dung|tiêu chí|điều kiện|thông tin)$"
)
DIRECT = re.compile(rf"{OPEN}?(?:{_one(_BOUNDS)})(?!\w)", re.IGNORECASE)
BARE = re.compile(
    rf"{OPEN}?(?:\d+|{_one(_JOINTS)}|{_one(_VERBS)}"
    rf"|(?:hằng năm|định kỳ)(?:(?![^,]*,)"
    rf"|[^,]*, (?!{_one(_BODIES)})(?-i:[a-zà-ỹđ])\w*))(?!\w)",
    re.IGNORECASE,
)
CASE = re.compile(r"(?:trường hợp|nếu|khi|đối với)(?!\w)", re.IGNORECASE)
WHOLE = re.compile(
    rf"(?<!\w)(?:{_one(_SAID)}|(?<!đang )(?<!đã )(?<!để )(?<!người )(?<!việc )(?:{_one(_DONE)}))(?!\w)",
)
STRONG = re.compile(
    r"(?<!\w)(?:thì|phải|bằng|là|có trách nhiệm|tối đa"
    r"|(?:được|không) (?:hưởng|nghỉ|tính|trợ cấp|giảm|hỗ trợ|thanh toán|đóng))(?!\w)"
)
RULES = re.compile(
    r"^(?:(?!(?<!\w)(?:khi|nếu|do|đối với|không)(?!\w)).)*(?<!\w)phải(?!\w)"
    r"|(?<!\w)(?:thì|có trách nhiệm|được (?:hưởng|nghỉ|tính|cấp))(?!\w)"
)
DOING = re.compile(
    r"(?:bắt đầu|làm|đóng|tham gia|sinh|suy giảm|có|bị|không|đang|đã|chết|nghỉ|sống|mắc)(?!\w)", re.IGNORECASE
)
TIMED = re.compile(
    r"(?:trong thời hạn|trước|chậm nhất|sau thời hạn)(?!\w)[^;]*?,"
    rf" (?:{_one(_BODIES)}|bảo hiểm xã hội|bộ|thân nhân)(?!\w)",
    re.IGNORECASE,
)
DECIDING = re.compile(  # whole by itself under any lead
    r"(?:(?:Bộ|Sở|Chính phủ|Thủ tướng|Chủ tịch|Tổng Giám đốc|Giám đốc|Ủy ban|Hội đồng|Bảo hiểm xã hội|Cơ quan"
    r"|Thủ trưởng|Người đứng đầu|Người sử dụng lao động)(?!\w)[^,;]*?) "
    r"(?:quy định|quyết định|hướng dẫn|ban hành|phê duyệt|có trách nhiệm|phải)(?!\w)"
)
DOINGS = re.compile(r"(?:việc|quy trình|trình tự|thủ tục|trách nhiệm)(?!\w)", re.IGNORECASE)
FOR = re.compile(r"(?:đối với|với|cho) [^,;]*(?<!\w)(?:bằng|là|tối đa|không quá)(?!\w)", re.IGNORECASE)
QUOTED = re.compile(r"[“\"]|[a-zđ]\) |\d+[a-zđ]?\. ")
AMENDING = ("Sửa đổi", "Bổ sung", "Thay thế", "Bãi bỏ")
LOOSE = re.compile(
    rf"(?:Mức|Thời gian|Thời hạn|Tỷ lệ) {OPEN}?(?:thấp nhất|cao nhất|tối đa|tối thiểu|này)(?!\w)", re.IGNORECASE
)
THEN = re.compile(r"(?:sau|trong|khi) đó(?!\w)", re.IGNORECASE)
VERB_LAST = re.compile(
    r"(?:nghỉ|nghỉ việc|đóng|hưởng|hỗ trợ|thanh toán|giảm|tăng|bằng|là|trả|nộp|tối đa|ít nhất|thời gian"
    r"|thời hạn|mức|trong|với|gồm)$"
)
SHARED = re.compile(r"(?P<what>[^,;]+) được (?P<verb>phân bổ và sử dụng|phân bổ|sử dụng)(?: như)?$")
EACH = re.compile(r"(?<!\w)(?:cứ )?mỗi (?:năm|tháng|ngày|quý)$")
WHOSE = re.compile(r"(?P<what>(?:Mức|Thời hạn|Thời gian|Tỷ lệ)(?! đóng[^,;]* do )[^;]*?) của (?P<who>[^;]+)")
PART = re.compile(
    r"(?P<noun>(?:Mức|Thời hạn|Thời gian|Tỷ lệ) (?:(?! của )[^,;])*?)"
    r"(?P<rest> (?:bằng|là|tối đa|không quá|chậm nhất) .*)"
)
BY_SHARE = re.compile(r" theo tỷ lệ phần trăm(?: của mức hưởng)?$")
FIGURE_FIRST = re.compile(rf"{OPEN}?\d")
SUPPORT = re.compile(r"Mức hỗ trợ (?:đóng )?(?:từ|của) (?P<who>[^,;:]+?)(?: được quy định(?: như)?)?")
STEPS = re.compile(r"(?<!\w)thực hiện (?:các )?(?:thủ tục|trình tự|bước|quy trình)$")
DOER = re.compile(r"(?P<who>(?:Người|Lao động|Thân nhân|Hộ)(?!\w)[^,;:]*?) (?:khi|được|thì|nếu|phải) ")
SOMEBODY = re.compile(
    r"(?<!\w)(?:người|lao động (?:nữ|nam)|thân nhân|cơ quan|đơn vị|tổ chức|cơ sở|doanh nghiệp|cán bộ)(?!\w)",
    re.IGNORECASE,
)
PEOPLE_OF = re.compile(r"^[Đđ]ối với (?:các )?(?:đối tượng (?:là )?)?")
DUTIES = re.compile(r"(?P<what>Trách nhiệm|Quyền hạn|Quyền|Nhiệm vụ|Nhiệm vụ, quyền hạn) của (?P<who>[^,;]+)")
PERSON = re.compile(
    r"(?:người|lao động|công dân|thân nhân|cha|mẹ|sĩ quan|học sinh|cơ quan|đơn vị|tổ chức|cơ sở)(?!\w)", re.IGNORECASE
)
UNSPOKEN = re.compile(r"[;:.]|(?<!\w)(?:đó|điều \d|khoản \d|sau đây|thì)(?!\w)", re.IGNORECASE)
