"""The Vietnamese names of prizes and of the criteria that decide them."""

TIERS = {"first": "Nhất", "second": "Nhì", "third": "Ba", "consolation": "Khuyến khích"}
CRITERIA = {
    "score": "Số câu đúng",
    "forecast_distance": "Lệch dự đoán",
    "submitted": "Nộp lúc",
    "started": "Bắt đầu",
    "registered": "Thời điểm đăng ký",
    "duration": "Thời gian làm bài",
    "attempts": "Lượt thi",
    "extra": "Câu hỏi phụ",
    "draw": "Bốc thăm",
    "committee": "Quyết định của Ban Tổ chức",
}
BETTER = {
    "score desc": "số câu đúng nhiều hơn",
    "forecast_distance asc": "dự đoán lệch ít hơn",
    "submitted asc": "nộp bài sớm hơn",
    "started asc": "bắt đầu sớm hơn",
    "registered asc": "đăng ký sớm hơn",
    "duration asc": "làm bài nhanh hơn",
    "attempts asc": "ít lượt thi hơn",
}
INDEXES = {
    "people / members": "số người dự thi trên số thành viên",
    "attempts / members": "số lượt thi trên số thành viên",
    "attempts": "số lượt thi",
    "people": "số người dự thi",
    "mean score": "điểm trung bình",
    "winners": "số người đạt giải",
    "by hand": "đánh giá của Ban Tổ chức",
}

ASKS = {
    "people-all-right": "số người trả lời đúng tất cả các câu",
    "people": "số người dự thi trong tuần",
    "attempts": "số lượt thi trong tuần",
    "percent-all-right": "tỷ lệ phần trăm người trả lời đúng tất cả các câu",
}
COUNTED = {
    "only": "lượt duy nhất",
    "first": "lượt đầu tiên",
    "last": "lượt cuối cùng",
    "best-then-earliest": "lượt có điểm cao nhất, bằng điểm thì lượt gửi sớm hơn",
}
CLOCKS = {"minute": "phút", "second": "giây", "millisecond": "phần nghìn giây"}
ZONES = {"Asia/Ho_Chi_Minh": "giờ Việt Nam"}
FIELDS = {
    "identity_number": "số căn cước",
    "phone": "số điện thoại",
    "name": "họ tên",
    "birth_date": "ngày sinh",
    "email": "thư điện tử",
    "account": "tài khoản dự thi",
    "unit": "đơn vị",
}
EXCLUDED = {
    "organising-committee": "thành viên Ban Tổ chức",
    "secretaries": "thành viên Tổ Thư ký",
    "helpers": "người giúp việc Cuộc thi",
    "staff": "cán bộ, nhân viên của cơ quan tổ chức",
}
RULINGS = {
    "change-key": "đổi đáp án thành {letters}",
    "accept-also": "nhận thêm đáp án {letters}",
    "give-to-all": "mọi người được điểm câu này",
    "drop-item": "không tính câu này",
    "hold-harmless": "đổi đáp án thành {letters}, không ai bị giảm điểm",
}
DIFFICULTIES = {"easy": "dễ", "medium": "trung bình", "hard": "khó"}

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


def tier_name(tier: str) -> str:
    """The name of a prize; a tier that the table doesn't know keeps its own."""
    return TIERS.get(tier, tier)


def ruling_name(policy: str, letters: str = "") -> str:
    """What was decided of an item; a policy that the table doesn't know keeps its own name."""
    return RULINGS.get(policy, policy).format(letters=letters)


def topic_name(topic: str) -> str:
    """The name of a topic; one that the table doesn't know keeps its own."""
    return TOPICS.get(topic, topic)


def order_name(criterion: str) -> str:
    """What a criterion of the ranking prefers: `score desc` is “số câu đúng nhiều hơn”."""
    return BETTER.get(criterion, criterion_name(criterion).lower())


def index_name(index: str) -> str:
    """What ranks the units."""
    return INDEXES.get(index, index)


def criterion_name(criterion: str) -> str:
    """The name of a criterion, with or without its direction (`score desc`)."""
    return CRITERIA.get(criterion.partition(" ")[0], criterion)
