"""What was lost, told."""

from authoring.documents.losses import COMMENT, PICTURE, told


def test_each_kind_is_told_once_with_its_first_places() -> None:
    lost = {PICTURE: [3, 1, 3], COMMENT: list(range(1, 13))}
    assert told(lost) == (
        "Nhận xét bên lề ở đoạn 1, 2, 3, 4, 5, 6, 7, 8, 9, 10…: không đọc nhận xét.",
        "Hình ảnh ở đoạn 1, 3: không đọc được chữ trong hình.",
    )
    assert told({}) == ()
