"""Every text that the screens show, under the name of its screen."""

LEVELS = {"block": "Phải sửa", "warn": "Nên xem lại", "info": "Gợi ý"}
FINE = "Đạt"
NAVIGATION = "Các màn hình"
SCREENS = (
    ("00-trang-chu", "0 Trang chủ"),
    ("01-soan-cau-hoi", "1 Soạn câu hỏi"),
    ("07-van-ban", "7 Thư viện văn bản"),
)
SAMPLE_TAG = "Dữ liệu mẫu"
PRACTICE = "Mật khẩu ký để thực hành: {passphrase}"
PRACTICE_HERE = "Để thực hành: {passphrase}"
IN_LAB = "Mở trong JupyterLab"
WORDS = {
    "busy": "Đang kiểm tra…",
    "unsaved": "Chưa lưu",
    "sending": "Đang đưa tệp vào: {share}%",
    "reading": "Đang đọc tệp…",
}
LOST = "Mất kết nối với máy tính toán."
LOST_MORE = (
    "Chữ vừa gõ vẫn còn trên màn hình nhưng chưa được lưu. Hãy chép phần này ra nơi khác, rồi tải lại trang (F5)."
)
BROKEN = (
    "Chương trình gặp lỗi và dừng ở việc vừa yêu cầu. Chữ đang gõ còn trên màn hình; bản nháp đã lưu không "
    "bị thay đổi. Hãy chép chữ đang gõ ra nơi khác rồi tải lại trang (F5). Nhật ký kỹ thuật ghi chỗ lỗi."
)
TOO_LARGE = "Tệp quá lớn nên chưa đưa vào. Bỏ bớt hình hoặc tách thành nhiều tệp."
NOT_DONE = "Chưa làm được."
NO_SCREEN = "Chưa mở được màn hình này."
WHO_IS_IT = "Chưa biết ai đang dùng bàn soạn câu hỏi."
NOBODY = "chưa có ai"
EMPTY = "để trống"
DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
STATES = {
    "draft": "Bản nháp",
    "in-review": "Chờ thẩm định",
    "returned": "Trả lại",
    "approved": "Đã duyệt",
    "retired": "Ngừng dùng",
}
REVISION = "lần sửa {number}"
DIFFICULTIES = {"": "chưa chọn", "easy": "Dễ", "medium": "Vừa", "hard": "Khó"}
TOPICS = {
    "bhxh-bat-buoc": "Bảo hiểm xã hội bắt buộc",
    "bhxh-tu-nguyen": "Bảo hiểm xã hội tự nguyện",
    "bhtn": "Bảo hiểm thất nghiệp",
    "bhyt": "Bảo hiểm y tế",
    "bhyt-ho-gia-dinh": "Bảo hiểm y tế hộ gia đình",
    "bhyt-quyen-loi": "Quyền lợi bảo hiểm y tế",
    "bhyt-tham-gia": "Tham gia bảo hiểm y tế",
    "che-do-bhxh": "Các chế độ bảo hiểm xã hội",
    "to-chuc-thuc-hien": "Tổ chức thực hiện",
}
NO_TOPIC = "Chưa có chủ đề"

HOME = {
    "title": "{count} việc cần xử lý",
    "quiet": "Không có việc nào chờ",
    "waiting": "Chờ tôi xử lý",
    "nothing": "Không có việc nào chờ. Việc mới hiện ở đây khi người khác gửi hoặc trả lại câu hỏi.",
    "review": "Thẩm định {count} câu hỏi",
    "returned": "Sửa {count} câu bị trả lại",
    "drafts": "Hoàn thiện và gửi {count} câu nháp",
    "blocked": "Sửa {count} câu còn chỗ phải sửa, trước khi gửi",
    "more": "{ids} và {count} câu nữa",
    "untrusted": "Thiết lập cuộc thi chưa được ký nên chưa gửi và duyệt câu được.",
    "strays": "Có {count} tệp trong thư mục ngân hàng không đọc được, ví dụ:",
    "calendar": "Lịch cuộc thi",
    "what": "Việc",
    "when": "Thời gian",
    "state": "Tình trạng",
    "announce": "Công bố tuần {week}",
    "latest": "chậm nhất {time}",
    "closing": "Tổng kết, giải tập thể",
    "after": "sau {day}",
    "prizes": "{count} giải",
    "bank": "Sức khỏe ngân hàng",
    "topic": "Chủ đề",
    "items": "Số câu",
    "approved": "Đã duyệt",
    "wanted": "Cần có",
    "share": "Đã duyệt so với cần",
    "share-said": "{approved} trong {wanted}",
    "sum-items": "câu hỏi",
    "sum-approved": "đã duyệt",
    "sum-blocked": "còn chỗ phải sửa",
    "sum-wanted": "cần cho các tuần",
    "refresh": "Xem lại",
    "sample": "Dữ liệu mẫu: quy định, câu hỏi và tên người đều là tự đặt.",
    "checked": "Xem lúc {time}",
    "coming": "Chưa mở",
    "coming-released": "Chưa mở, đề đã phát hành",
    "open": "Đang thi",
    "grading": "Đã thi xong, chờ chấm",
    "published": "Đã có kết quả",
    "late": "Quá hạn {time}",
    "left": "Còn {time}",
    "many-days": "{days} ngày",
    "days": "{days} ngày {hours} giờ",
    "hours": "{hours} giờ {minutes} phút",
}

WRITING = {
    "title": "Soạn câu hỏi",
    "new": "Câu mới",
    "form": "Nội dung câu hỏi",
    "options": "Phương án, và căn cứ của từng phương án",
    "options-hint": "— chọn ô tròn ở phương án đúng",
    "option": "Phương án {label}",
    "right": "{label} là phương án đúng",
    "aside": "Phát hiện và căn cứ",
    "findings": "Phát hiện",
    "count-block": "{count} phải sửa",
    "count-warn": "{count} nên xem lại",
    "count-info": "{count} gợi ý",
    "nothing-found": "Chưa có phát hiện nào.",
    "nothing-typed": "Gõ câu dẫn hoặc chọn một khoản. Phát hiện sẽ hiện ở đây.",
    "none-left": "không còn gì",
    "law": "Căn cứ",
    "no-law": "Chưa có văn bản nào trong thư mục policies của cuộc thi.",
    "begin": "Chọn một khoản ở khung Căn cứ để nhận câu nháp, hoặc gõ thẳng câu dẫn.",
    "choose": "Các điều khoản để chọn",
    "related": "Xem các điều liên quan",
    "fold": "Thu gọn",
    "cite": "Dẫn khoản này",
    "draft-from": "Soạn nháp từ khoản này",
    "take": "Lấy câu này",
    "drafts": "{count} câu nháp từ {place}",
    "close": "Thôi",
    "gone": "Điều khoản này không còn trong văn bản.",
    "fix": "Sửa thành “{text}”",
    "fix-empty": "Bỏ phần này",
    "sort": "Xếp lại",
    "go": "Đến chỗ cần sửa",
    "open-twin": "Mở câu {item}",
    "dead-citation": "Không tìm thấy căn cứ",
    "twin": "{kind} câu {item}",
    "identical": "Giống hệt",
    "duplicate": "Hỏi cùng một điều với",
    "this": "Câu này",
    "empty": "Chưa nhập",
    "stands": "Có trong căn cứ",
    "elsewhere": "Không có trong căn cứ đã dẫn, có ở",
    "absent": "Không thấy trong văn bản đã dẫn",
    "uncited": "Chưa dẫn căn cứ",
    "previous": "‹ Trước",
    "next": "Sau ›",
    "position": "{at}/{total} câu của tôi",
    "add": "Thêm phương án",
    "drop": "Bớt phương án",
    "send": "Gửi thẩm định",
    "confirm": "Gửi câu {item}, lần sửa {number}, đi thẩm định? Người soạn không tự duyệt câu của mình.",
    "passphrase": "Mật khẩu ký",
    "yes": "Gửi",
    "no": "Chưa gửi",
    "next-item": "Soạn câu tiếp theo",
    "sent": "Đã gửi thẩm định lần sửa {number}.",
    "sent-more": "Có kết quả, câu này hiện ở Trang chủ.",
    "sent-at": "Đã gửi lúc {time}",
    "returned": "{who} trả lại lúc {time}:",
    "read-only": "Chỉ xem: {why}.",
    "of-other": "câu của người soạn {writer}",
    "forked": "câu có hai lần sửa song song, cần gộp trước",
    "saved": "Đã lưu bản nháp lúc {time}",
    "fresh": "Câu mới, chưa có gì để lưu",
    "loaded": "Chưa đổi gì từ khi mở",
    "taken": "Đã lấy câu nháp, Ctrl+Z để bỏ",
    "applied": "Đã sửa, Ctrl+Z trong ô đó để bỏ",
    "clash-copy": "Bản nháp của câu này vừa được lưu ở cửa sổ khác.",
    "clash-revision": "Câu này vừa có {revision} của {writer}, lúc {time}.",
    "clash-gone": "Bản nháp của câu này vừa bị xóa ở nơi khác.",
    "clash-where": "Khác ở: {places}.",
    "clash-more": "Phần đang gõ ở đây vẫn còn nguyên nhưng chưa được lưu.",
    "theirs": "Mở bản kia, bỏ bản ở đây",
    "mine": "Giữ bản đang gõ ở đây",
}
FIELDS = {
    "stem": "Câu dẫn",
    "explanation": "Giải thích đáp án",
    "citation": "Căn cứ",
    "topic": "Chủ đề",
    "difficulty": "Mức độ",
    "valid_on": "Đúng tại ngày",
    "key": "Phương án đúng",
}
HINTS = {
    "stem": "Ví dụ: Theo Quyết định số …, … bằng bao nhiêu phần trăm?",
    "explanation": "(hiện khi công bố kết quả)",
    "citation": "Ví dụ: Điều 6 khoản 1",
    "topic": "chưa chọn",
    "valid_on": "Ví dụ: 18/7/2022",
}
WHY_NOT = {
    "locked": "Câu này chỉ xem",
    "clash": "Câu này có hai bản, chọn một bản trước",
    "missing": "Còn thiếu: {0}",
    "missing-many": "Còn {count} ô chưa nhập",
    "day": "Ngày chưa rõ: {0}",
    "blocks": "Còn {0} chỗ phải sửa",
}
KEYS = (
    ("Tab", "ô kế tiếp"),
    ("Alt+C", "chọn phương án đang gõ làm đáp án"),
    ("F8", "phát hiện kế tiếp"),
    ("F4", "các điều liên quan"),
    ("Alt+PgDn", "câu sau"),
    ("Alt+G", "gửi thẩm định"),
)
LIBRARY = {
    "title": "Thư viện văn bản",
    "count": "{count} văn bản",
    "add": "Thêm văn bản…",
    "empty": "Chưa có văn bản nào. Kéo tệp Word, PDF vào đây hoặc bấm Thêm văn bản.",
    "contents": "Văn bản và mục lục",
    "document": "Văn bản đang mở",
    "query": "Tìm trong mọi văn bản",
    "query-hint": "Chữ, số liệu hoặc điều khoản: thai sản, 22%, Điều 5 khoản 1",
    "tree": "Mục lục",
    "hits": "{count} chỗ có “{query}”",
    "no-hits": "Không có chỗ nào có “{query}”. Gõ ít chữ hơn, hoặc không dấu.",
    "more-hits": "Chỉ hiện {count} chỗ đầu; gõ thêm chữ để tìm hẹp hơn.",
    "items": "{count} câu",
    "no-items": "chưa có câu",
    "gap": "Chưa có câu hỏi",
    "facts": "{count} dữ kiện",
    "draft": "Soạn nháp từ khoản này",
    "asked": "Câu hỏi: ",
    "whole": "Nguyên văn",
    "about": "Văn bản này",
    "issued": "Ban hành",
    "in-force": "Có hiệu lực",
    "unknown-day": "không thấy trong văn bản",
    "units": "Đã đọc",
    "units-said": "{articles} điều, {clauses} khoản, {points} điểm",
    "asking": "Câu hỏi dẫn văn bản này",
    "unplaced": "Đoạn không thuộc khoản nào",
    "show-unplaced": "Xem {count} đoạn",
    "hide-unplaced": "Đóng danh sách đoạn",
    "paragraph": "Đoạn {number}: ",
    "notices": "Chỗ cần lưu ý khi đọc tệp",
    "gaps": "Khoản có dữ kiện, chưa có câu hỏi",
    "no-gaps": "Khoản nào có dữ kiện cũng đã có câu hỏi.",
    "gaps-more": "và {count} chỗ nữa",
    "added": "Đã đưa {name} vào thư viện.",
    "read": "Đã đọc {articles} điều, {clauses} khoản, {points} điểm.",
    "unplaced-said": "{count} đoạn không thuộc khoản nào.",
    "seen": "Xem lúc {time}",
}
