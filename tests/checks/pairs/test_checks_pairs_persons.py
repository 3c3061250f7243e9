"""Made-up people and firms of case stories: their names decide nothing."""

import pytest

from authoring.checks.pairs.persons import unnamed


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        ("Chị Lan sinh con tại xã X. Chị Lan được gì?", "nhân vật nữ sinh con tại xã. nhân vật nữ được gì?"),
        ("Ông Lê Văn Ba về hưu; ông được gì?", "nhân vật nam về hưu; nhân vật nam được gì?"),
        (
            "Anh Tú làm ở Công ty TNHH Hoa Sen. Hỏi anh ấy được gì?",
            "nhân vật nam làm ở Công ty. Hỏi nhân vật nam được gì?",
        ),
        ("Anh Tú và anh chị em họp. Ở đâu?", "nhân vật nam và anh chị em họp. Ở đâu?"),
        ("Bà Trần Thị B được gì?", "nhân vật nữ được gì?"),
        ("Cô Mai làm 2 năm thì cô Mai được gì?", "nhân vật nữ làm 2 năm thì nhân vật nữ được gì?"),
        ("Nhà thầu A nộp hồ sơ khi nào?", "Nhà thầu nộp hồ sơ khi nào?"),
        ("Bà Triệu khởi nghĩa năm nào?", "Bà Triệu khởi nghĩa năm nào?"),
        ("Tỉnh Bà Rịa họp. Ở đâu?", "Tỉnh Bà Rịa họp. Ở đâu?"),
        ("Giấy phép hạng A có mấy năm?", "Giấy phép hạng A có mấy năm?"),
        ("Chị em họp ở đâu?", "Chị em họp ở đâu?"),
    ],
)
def test_people_of_a_story_are_called_by_what_they_are(stem: str, told: str) -> None:
    assert unnamed(stem) == told
