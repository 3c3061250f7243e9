"""Every text that all screens share, or that belongs to none."""

from authoring.bank.settings.vocabulary import ROLE_NAMES

LEVELS = {"block": "Phải sửa", "warn": "Nên xem lại", "info": "Gợi ý"}
FINE = "Đạt"
STALE = "Cần rà soát"
NAVIGATION = "Các màn hình"
PRODUCT = "Bàn soạn câu hỏi"
SCREENS = (
    ("00-trang-chu", "0 Trang chủ"),
    ("01-soan-cau-hoi", "1 Soạn câu hỏi"),
    ("02-kiem-tra", "2 Kiểm tra ngân hàng"),
    ("03-tham-dinh", "3 Thẩm định"),
    ("04-phat-hanh", "4 Phát hành"),
    ("05-cham-bai-tuan", "5 Chấm bài"),
    ("06-tong-ket", "6 Tổng kết"),
    ("07-van-ban", "7 Thư viện văn bản"),
)
SCREEN = "màn hình"  # and its number, in sentences that send somebody there
SEAT = {
    "change": "Đổi người",
    "title": "Ai đang dùng máy này",
    "asked": "Chọn tên rồi bấm Đổi. Mật khẩu ký chỉ hỏi khi ký.",
    "who": "Người dùng",
    "yes": "Đổi",
    "other": "Mở cuộc thi khác…",
    "no": "Thôi",
    "nobody": "Chưa chọn ai đang dùng máy.",
    "lent": "{role} (được giao)",
    "locked": "Đã quá {minutes} phút không dùng nên chữ ký được khóa lại. Gõ lại mật khẩu ký rồi bấm lần nữa; "
    "chữ đang gõ vẫn còn.",
}
ROLES = ROLE_NAMES
SAMPLE_TAG = "Dữ liệu mẫu"
PRACTICE = "Mật khẩu ký để thực hành: {passphrase}"
PRACTICE_HERE = "Để thực hành: {passphrase}"
IN_LAB = "Mở trong JupyterLab"
WORDS = {
    "busy": "Đang kiểm tra…",
    "working": "Máy đang làm việc này, đã {seconds} giây…",
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
OVERTAKEN = "Ô hỏi vừa trả lời không còn ở đây nữa nên chưa ghi gì. Đọc lại điều đang hỏi rồi bấm lại."
NOT_DONE = "Chưa làm được."
NO_SCREEN = "Chưa mở được màn hình này."
WHO_IS_IT = "Chưa biết ai đang dùng bàn soạn câu hỏi."
NOBODY = "chưa có ai"
SAVE = "Lưu {name}"
EMPTY = "để trống"
DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
STATES = {
    "draft": "Bản nháp",
    "in-review": "Chờ thẩm định",
    "returned": "Trả lại",
    "approved": "Đã duyệt",
    "released": "Đã phát hành",
    "retired": "Ngừng dùng",
}
LISTED = {
    "label": "Hiện các câu",
    "none": "Không có câu nào ở trạng thái này.",
    "rest": "Còn {count} câu; lọc thêm ở Bảng câu hỏi của màn hình 2.",
    "window": "Đang hiện câu {first}–{last} trong {count}.",
    "up": "Các câu trước",
    "down": "Các câu sau",
}
IN_WEEKS = "{state}, tuần {weeks}"
ONCE_IN_WEEKS = "{state}, từng phát hành tuần {weeks}"
REVISION = "lần sửa {number}"
DIFFICULTIES = {"": "chưa chọn", "easy": "Dễ", "medium": "Vừa", "hard": "Khó"}
NO_TOPIC = "Chưa có chủ đề"
NO_CONTEST = "Máy này chưa mở cuộc thi nào. Mở Trang chủ để chọn."
DOUBTS = {
    "pair": "{first} và {second}",
    "apart": "Khác ở:",
    "answer": "Đáp án:",
    "no-answer": "chưa chọn",
    "dismiss": "Bỏ qua có lý do…",
    "keep": "Giữ cả hai, có lý do…",
    "dismissed": "Đã bỏ qua",
    "reopen": "Mở lại",
    "reason": "Vì sao bỏ qua?",
    "reason-hint": "Ít nhất 3 từ. Người duyệt sẽ đọc lý do này.",
    "reopen-asked": "Mở lại phát hiện này để xử lý tiếp?",
    "passphrase": "Mật khẩu ký",
    "signs": "Ký tên: {who} · {when} · câu {item}, {revision}",
    "dismiss-yes": "Ký và bỏ qua",
    "reopen-yes": "Ký và mở lại",
    "no": "Thôi",
    "dismiss-done": "Đã bỏ qua một phát hiện của câu {item}",
    "reopen-done": "Đã mở lại một phát hiện của câu {item}",
}
GUESS = {
    "guess": "Người không học gì",
    "guessed": "người không học gì đoán đúng",
    "goal": "Mục tiêu: không quá {limit}. Đoán mò là {chance}.",
    "too-high": "Cao hơn mục tiêu",
    "no-items": "Ngân hàng chưa có câu nào.",
    "running": "Đang kiểm tra…",
    "cues": "Lộ đáp án nhiều nhất",
    "positions": "Vị trí đáp án chưa đều",
}
CONTENTS = {
    "document": "Văn bản đang mở",
    "tree": "Mục lục",
    "hits": "{count} chỗ có “{query}”",
    "no-hits": "Không có chỗ nào có “{query}”. Gõ ít chữ hơn, hoặc không dấu.",
    "more-hits": "Chỉ hiện {count} chỗ đầu; gõ thêm chữ để tìm hẹp hơn.",
    "items": "{count} câu",
    "no-items": "chưa có câu",
    "changed": "đổi",
}
LAW = {
    "empty": "Chưa nhập",
    "elsewhere": "Không có trong căn cứ đã dẫn, có ở",
    "absent": "Không thấy trong văn bản đã chọn",
    "wrong-value": "Sai: căn cứ nói mức khác",
    "wrong-words": "Sai: căn cứ nói khác",
    "wrong-subject": "Sai: nói về đối tượng khác",
    "making-ready": "Đang chuẩn bị văn bản để soạn nháp từ {place}…",
    "no-drafts": "Không có câu nháp nào từ {place}: ngân hàng đã hỏi điều này, hoặc văn bản không cho biết chắc "
    "chỉ một phương án đúng. Gõ thẳng câu dẫn, rồi dẫn điều khoản này ở ô Căn cứ.",
    "uncited": "Chưa dẫn căn cứ",
    "option": "Phương án {label}",
    "law": "Căn cứ",
    "no-law": "Chưa có văn bản nào.",
    "to-library": "Thêm văn bản ở màn hình 7",
    "choose": "Các điều khoản để chọn",
    "related": "Xem các điều liên quan",
    "fold": "Thu gọn",
    "cite": "Dẫn khoản này",
    "draft-from": "Soạn nháp từ {place} ({count} dữ kiện)",
    "quote": "Căn cứ:",
    "take": "Lấy câu này",
    "drafts": "{count} câu nháp từ {place}",
    "close": "Thôi",
    "gone": "Điều khoản này không còn trong văn bản.",
    "stands": "Có trong căn cứ",
    "holds": "Đúng theo căn cứ",
    "also-right": "Cũng đúng theo căn cứ",
    "also-elsewhere": "Cũng đúng, với đối tượng khác",
    "in-time": "Đúng tùy thời điểm",
    "look": "Xem {place}",
}
KEYS = (
    ("Tab", "ô kế tiếp"),
    ("Alt+C", "chọn phương án đang gõ làm đáp án"),
    ("F8", "phát hiện kế tiếp"),
    ("F4", "các điều liên quan"),
    ("Alt+PgDn", "câu sau"),
    ("Alt+G", "gửi thẩm định"),
)
FIELDS = {
    "stem": "Câu dẫn",
    "explanation": "Giải thích đáp án",
    "citation": "Căn cứ",
    "topic": "Chủ đề",
    "difficulty": "Mức độ",
    "valid_on": "Đúng tại ngày",
    "key": "Phương án đúng",
}
PLACES = {
    "stem": "câu dẫn",
    "option": "phương án {label}",
    "explanation": "giải thích đáp án",
    "citation": "căn cứ",
    "item": "cả câu",
    "field": "mục {label}",
}
MOMENTS = {
    "many-days": "{days} ngày",
    "days": "{days} ngày {hours} giờ",
    "hours": "{hours} giờ {minutes} phút",
}
TALK = {
    "title": "Ý kiến và họp duyệt",
    "count": "{count} ý kiến",
    "comment": "Ghi ý kiến…",
    "comment-what": "Ý kiến",
    "comment-more": "Ý kiến được ký tên; ai mở câu này cũng đọc và trả lời được.",
    "comment-yes": "Ký và gửi",
    "comment-done": "Đã ghi ý kiến về câu {item}",
    "answer": "Trả lời…",
    "answer-what": "Trả lời",
    "answer-more": "Câu trả lời được ký tên và đứng dưới ý kiến.",
    "answer-yes": "Ký và trả lời",
    "answer-done": "Đã trả lời một ý kiến về câu {item}",
    "meeting": "Ghi kết quả họp duyệt…",
    "meeting-what": "Cuộc họp nói gì",
    "meeting-more": "Kết quả họp chỉ để biết: người duyệt vẫn ký duyệt bằng mật khẩu của mình.",
    "meeting-yes": "Ký và ghi",
    "meeting-done": "Đã ghi kết quả họp duyệt câu {item}",
    "return": "Trả lại câu đã duyệt…",
    "return-what": "Cần sửa gì?",
    "return-more": "Câu về lại người soạn và không phát hành được cho đến khi duyệt lại.",
    "return-yes": "Ký và trả lại",
    "return-done": "Đã trả lại câu {item}",
    "retire": "Ngừng dùng…",
    "retire-what": "Vì sao ngừng dùng?",
    "retire-more": "Câu không vào đề nào nữa. Đề đã phát hành giữ nguyên.",
    "retire-yes": "Ký và ngừng dùng",
    "retire-done": "Đã ngừng dùng câu {item}",
    "hint": "Ít nhất 3 từ",
    "number": "Số biên bản",
    "number-hint": "ví dụ 12/BB-BTC",
    "day": "Ngày họp",
    "day-hint": "ví dụ 20/7/2022",
    "no-day": "Không đọc được ngày họp.",
    "people": "Những người dự họp",
    "people-hint": "họ và tên, cách nhau bằng dấu phẩy",
    "outcome": "Kết luận",
    "met": "Biên bản {number}, ngày {day}: {outcome}. Dự họp: {people}.",
    "entered": "{who} ghi",
    "passphrase": "Mật khẩu ký",
    "no": "Thôi",
}
OUTCOMES = {"approve": "đồng ý duyệt", "return": "trả lại để sửa", "discuss": "còn bàn tiếp"}
