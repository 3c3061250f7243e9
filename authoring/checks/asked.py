"""What a stem asks for: its question words, the kinds of things that are asked, the measures, “sau đây”."""

from authoring.checks.phrases import either, whole

_WHOLE_KIND = either(
    *("chủ thể", "đối tượng", "trường hợp", "hành vi", "khoản chi", "khoản", "chi phí", "nội dung", "người", "nhóm"),
    *(
        "quyền",
        "nghĩa vụ",
        "trách nhiệm",
        "nguyên tắc",
        "cơ quan",
        "tổ chức",
        "chế độ",
        "điều kiện",
        "hình thức",
        "quy định",
    ),
    *("phát biểu", "nhận định", "khẳng định", "ý kiến", "ý", "câu trả lời", "phương án", "đáp án"),
    *(
        "đặc điểm",
        "đặc trưng",
        "tính chất",
        "biểu hiện",
        "dấu hiệu",
        "yếu tố",
        "mục tiêu",
        "chức năng",
        "nhiệm vụ",
        "yêu cầu",
    ),
)
KIND = rf"(?:{_WHOLE_KIND}|câu(?! lạc bộ)|điều(?! (?:khiển|lệ|tra|trị|hành|chỉnh|ước|động|dưỡng|lệnh|khoản)))"
MEASURE = either(
    *("mức", "thời hạn", "thời gian", "thời điểm", "ngày", "tháng", "năm", "tuổi", "tỷ lệ", "tỉ lệ", "số", "lần"),
    *("(?<!khoản )(?<!loại )tiền", "khoảng", "giờ", "khi", "lúc", "đến", "dịp", "phần trăm"),
    *("văn bản", "luật", "nghị định", "quyết định", "thông tư"),
)
WHICH = whole("(?:nào|gì|ai|đâu)(?! cũng(?: |$))")
BELOW = r"(?:sau đây|dưới đây|nêu trên|trong (?:số )?(?:các|những) (?:\S+ ){1,3}?(?:sau đây|dưới đây|sau|này))"
