"""Names of prizes, criteria and indexes; what the tables don't know keeps its own."""

from authoring.model.rulings import POLICIES
from authoring.reports.labels import RULINGS, criterion_name, index_name, order_name, ruling_name, tier_name


def test_known_and_unknown_names() -> None:
    assert [tier_name(tier) for tier in ("first", "consolation", "Đặc biệt")] == ["Nhất", "Khuyến khích", "Đặc biệt"]
    assert [criterion_name(one) for one in ("score", "submitted asc", "bằng nhau")] == [
        "Số câu đúng",
        "Nộp lúc",
        "bằng nhau",
    ]
    assert [order_name(one) for one in ("submitted asc", "extra desc")] == ["nộp bài sớm hơn", "câu hỏi phụ"]
    assert [index_name(one) for one in ("people", "khác")] == ["số người dự thi", "khác"]


def test_what_was_decided_of_an_item_is_said_in_words() -> None:
    assert ruling_name("change-key", "B") == "đổi đáp án thành B"
    assert ruling_name("give-to-all") == "mọi người được điểm câu này"
    assert set(RULINGS) == set(POLICIES)
    assert ruling_name("khác") == "khác"
