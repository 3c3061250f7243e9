"""Documents that a text names, with number and year, and words that only look like one."""

import pytest

from authoring.checks.laws import Named, documents

CASES = (
    (
        "Theo Luật Trật tự, an toàn giao thông đường bộ năm 2024, người nào?",
        "trật tự , an toàn giao thông đường bộ",
        "2024",
    ),
    ("Theo Luật Cán bộ, công chức số 80/2025/QH15, công chức là ai?", "cán bộ , công chức", "2025"),
    ("Theo Luật Bảo hiểm y tế, mức đóng từ năm 2025 là bao nhiêu?", "bảo hiểm y tế", ""),
    ("Theo Luật Bảo hiểm xã hội (sửa đổi) năm 2024, mức nào?", "bảo hiểm xã hội", "2024"),
    ("Hiến pháp năm 2013 gồm mấy chương?", "", "2013"),
    ("Luật số 58/2014/QH13 có hiệu lực khi nào?", "", "2014"),
    ("Nghị định số 100 quy định gì?", "", ""),
    ("Theo Luật Đất đai", "đất đai", ""),
    ("Theo Luật Người cao tuổi, người từ đủ 80 tuổi được gì?", "người cao tuổi", ""),
    ("Theo Luật Các tổ chức tín dụng năm 2024, ai?", "các tổ chức tín dụng", "2024"),
    ("Chế độ nào có trong Luật Nghĩa vụ quân sự đối với hạ sĩ quan?", "nghĩa vụ quân sự", ""),
    ("Theo luật người nào được miễn?", "", ""),
    ("Hiến pháp quy định ai là nguyên thủ?", "", ""),
)


@pytest.mark.parametrize(("text", "title", "year"), CASES)
def test_title_and_year(text: str, title: str, year: str) -> None:
    assert [(one.title, one.year) for one in documents(text)] == [(title, year)]


def test_a_document_with_all_its_parts() -> None:
    text = "Theo Nghị định số 188/2025/NĐ-CP thì ai đóng?"
    assert documents(text) == (Named("nghị định", "", "188/2025/nđ-cp", "2025", (5, 32)),)
    assert text[5:32] == "Nghị định số 188/2025/NĐ-CP"


@pytest.mark.parametrize("text", ["Chỉ thị số 05-CT/TW nêu gì?", "Nghị quyết 15 của Trung ương (khóa II) xác định gì?"])
def test_documents_of_the_party(text: str) -> None:
    assert [one.party for one in documents(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Luật sư là ai?",
        "Theo pháp luật",
        "Kỷ luật công chức",
        "Luật này quy định gì?",
        "Ai quyết định khen thưởng?",
        "Hiến pháp là luật cơ bản?",
    ],
)
def test_general_words_name_no_document(text: str) -> None:
    assert documents(text) == ()


def test_a_law_that_is_only_spoken_of_names_none() -> None:
    assert documents("Chủ tịch nước công bố luật chậm nhất bao nhiêu ngày?") == ()
