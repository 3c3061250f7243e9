"""Headers: fields by their spellings, questions by number or by their stem."""

from authoring.grading.intake.headers import SPELLINGS, recognise
from authoring.text import bare


def test_headers_are_known_in_all_their_writings() -> None:
    header = [
        "STT",
        "HỌ VÀ TÊN",
        "so cccd",
        "Số CCCD/CMND",
        "SĐT",
        "Nộp lúc:",
        "Số dự đoán",
        "câu 01",
        "Câu hỏi 2",
        "Question 3",
        "Q 4",
        "Thơi gian làm bài",
        "Thời gian làm bài (MM:SS)",
        "Câu sai",
        "",
    ]
    assert recognise(header) == [
        "", "name", "identity_number", "identity_number", "phone", "submitted", "forecast", "1", "2", "3", "4",
        "duration", "duration", "wrong", "",
    ]  # fmt: skip


def test_a_question_is_known_by_its_stem() -> None:
    stems = ("Mức đóng là bao nhiêu?", "Ai được hưởng?")
    assert recognise(["Câu 2. Ai được hưởng?", "1. MỨC ĐÓNG LÀ BAO NHIÊU", "ai được hưởng ?", "3. Khác"], stems) == [
        "2",
        "1",
        "2",
        "",
    ]


def test_no_spelling_means_two_fields() -> None:
    spelled = [(bare(text), field) for field, texts in SPELLINGS.items() for text in texts]
    assert len({text for text, _ in spelled}) == len(set(spelled))
