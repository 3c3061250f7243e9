"""The Vietnamese names of prizes and of the criteria that decide them."""

TIERS = {"first": "Nhất", "second": "Nhì", "third": "Ba", "consolation": "Khuyến khích"}
CRITERIA = {
    "score": "Số câu đúng",
    "forecast_distance": "Lệch dự đoán",
    "submitted": "Thời điểm nộp",
    "started": "Thời điểm bắt đầu",
    "registered": "Thời điểm đăng ký",
    "duration": "Thời gian làm bài",
    "attempts": "Số lượt thi",
    "extra": "Câu hỏi phụ",
    "draw": "Bốc thăm",
}
INDEXES = {
    "people / members": "số người dự thi trên số đảng viên",
    "attempts / members": "số lượt thi trên số đảng viên",
    "attempts": "số lượt thi",
    "people": "số người dự thi",
    "mean score": "điểm trung bình",
    "winners": "số người đạt giải",
    "by hand": "đánh giá của Ban Tổ chức",
}


def tier_name(tier: str) -> str:
    """The name of a prize; a tier that the table doesn't know keeps its own."""
    return TIERS.get(tier, tier)


def criterion_name(criterion: str) -> str:
    """The name of a criterion, with or without its direction (`score desc`)."""
    return CRITERIA.get(criterion.partition(" ")[0], criterion)
