"""Names of prizes, criteria and indexes; what the tables don't know keeps its own."""

from authoring.reports.labels import criterion_name, index_name, order_name, tier_name


def test_known_and_unknown_names() -> None:
    assert [tier_name(tier) for tier in ("first", "consolation", "Đặc biệt")] == ["Nhất", "Khuyến khích", "Đặc biệt"]
    assert [criterion_name(one) for one in ("score", "submitted asc", "bằng nhau")] == [
        "Số câu đúng",
        "Nộp lúc",
        "bằng nhau",
    ]
    assert [order_name(one) for one in ("submitted asc", "extra desc")] == ["nộp bài sớm hơn", "câu hỏi phụ"]
    assert [index_name(one) for one in ("people", "khác")] == ["số người dự thi", "khác"]
