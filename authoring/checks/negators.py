"""Negations that deny nothing which a stem asks: comparisons, questions by “không”, names, fixed words."""

from authoring.checks.phrases import either, whole

_MORE = either("cao", "thấp", "lớn", "nhỏ", "nhiều", "ít", "dài", "ngắn", "muộn", "sớm", "chậm")
PROTECTED = whole(
    either(
        rf"không (?:được )?{_MORE} hơn",
        r"không (?:được )?(?:vượt quá|vượt(?! (?:(?:xe|đèn|qua|phải|trái|lên|ẩu) |[?:.;,]))(?!$)|quá|dưới|trên)",
        r"(?:không|chưa)(?=(?: [?:.])*$)",
        r"(?<=\S )(?:không|chưa)(?= (?:[,;]|và(?! (?:không|chưa))|vì sao|tại sao)(?: |$))",
        *(
            r"không kể(?! (?:\S+ ){1,3}?(?:nào|gì|ai)(?: [?:.])*$)",
            "chưa kể",
            "chưa tính",
            "chưa gồm",
            "không chỉ",
            "không những",
            "không phân biệt",
            "hay không",
            "hay chưa",
        ),
        *(
            "không gian",
            "không khí",
            "hàng không",
            "phòng không",
            "không quân",
            "không lưu",
            "không phận",
            *(
                "(?<!điều )(?<!khoản )(?<!thứ )(?<!nhóm )(?<!loại )(?<!hạng )(?<!cấp )(?:hai|ba|bốn) không",
                r"(?<=chính sách )\d không",
                "không (?!đúng |phải |thuộc |được |bị |đủ )[^ ,]+ ,(?: và)? không [^ ,]+(?: ,(?: và)? không [^ ,]+)*",
            ),
            "không trung",
        ),
        *(
            "không vận",
            "không tưởng",
            "tay không",
            "hư không",
            "không chuyên trách",
            "không xác định thời hạn",
            "chưa thành niên",
            "không hồi tố",
            "không quốc tịch",
            "không ngay tình",
            "không thời hạn",
        ),
        *("không trọn thời gian", "không lương", "không hưởng lương", "không điều kiện", "không mệt mỏi"),
        *("không ngừng", "không giật", "không khoan nhượng", r"không ít(?= (?!hơn )\S)"),
        *("sai phạm", "sai lệch", "sai số", "sai sót", "sai sự thật", "sai quy định", "sai mục đích", "sai đối tượng"),
        r"không (?:có |còn )?(?:[^\s,:;.?]+ ){0,4}?(?:nào|gì|ai) (?:khác|hơn|bằng|quý hơn)",
        r"không phải (?:[^\s,:;.?]+ ){0,4}?(?:nào|gì|ai) cũng",
        *(
            "khám bệnh , chữa bệnh",
            "bất kỳ",
            "bất cứ",
            r"như thế nào(?! (?:là|thì) (?:sai|không (?:đúng|chính xác|phù hợp))(?: |$))",
            "(?<!như )thế nào",
        ),
    )
)
