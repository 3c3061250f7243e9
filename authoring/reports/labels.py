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


def tier_name(tier: str) -> str:
    """The name of a prize; a tier that the table doesn't know keeps its own."""
    return TIERS.get(tier, tier)


def order_name(criterion: str) -> str:
    """What a criterion of the ranking prefers: `score desc` is “số câu đúng nhiều hơn”."""
    return BETTER.get(criterion, criterion_name(criterion).lower())


def index_name(index: str) -> str:
    """What ranks the units."""
    return INDEXES.get(index, index)


def criterion_name(criterion: str) -> str:
    """The name of a criterion, with or without its direction (`score desc`)."""
    return CRITERIA.get(criterion.partition(" ")[0], criterion)
