"""What a stem asks for: its question words, the kinds of things that are asked, the measures, “sau đây”."""

from authoring.checks.phrases import either, whole

KINDS = (
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
    *(
        "mệnh đề",
        "nhận xét",
        "kết luận",
        "đánh giá",
        "luận điểm",
        "phát biểu",
        "nhận định",
        "khẳng định",
        "ý kiến",
        "ý",
        "câu trả lời",
        "phương án",
        "đáp án",
    ),
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
KIND = rf"(?:{either(*KINDS)}|câu(?! lạc bộ)|điều(?! (?:khiển|lệ|tra|trị|hành|chỉnh|ước|động|dưỡng|lệnh|khoản)))"
MEASURE = either(
    *("mức", "thời hạn", "thời gian", "thời điểm", "ngày", "tháng", "năm", "tuổi", "tỷ lệ", "tỉ lệ", "số", "lần"),
    *("(?<!khoản )(?<!loại )tiền", "khoảng", "giờ", "khi", "lúc", "đến", "dịp", "phần trăm"),
    *("văn bản", "(?<!kỷ )luật", "nghị định", "quyết định", "thông tư", "phạm vi"),
)
WHICH = whole("(?:nào|gì|ai|đâu)(?! cũng(?: |$))")
BELOW = (
    r"(?:(?:(?:được )?(?:nêu|liệt kê|kể|ghi|trình bày) )?(?:ở |bên )?(?:sau đây|dưới đây|dưới|trên)"
    r"|trong (?:số )?(?:các|những) (?:\S+ ){1,3}?(?:sau đây|dưới đây|sau|này))"
)
