"""What gives the key away: the stem's words, another stage of life, another sort of thing."""

from authoring.drafting.giveaways import events, nature, shown, tells


def test_events() -> None:
    assert events("Bản sao giấy khai sinh của con") == {0}
    assert events("Giấy báo tử; giấy phép định cư ở nước ngoài") == {1, 2}
    assert events("Đơn xin hưởng lương hưu do tai nạn") == {3, 4}
    assert events("Đơn xin hưởng lương hưu do tai nạn", papers=False) == {3}, "old age is told by papers alone"
    assert events("Sổ hộ nghèo") == frozenset()


def test_words_of_the_stem() -> None:
    stem = "giấy tờ nào sau đây thuộc hồ sơ hưởng chế độ bệnh nghề nghiệp"
    key, other = "Văn bản đề nghị giải quyết chế độ bệnh nghề nghiệp", "Tờ khai điều chỉnh thông tin"
    assert shown(stem, key, [other])
    assert not shown(stem, key, [other, "Giấy xác nhận bệnh nghề nghiệp"]), "another one says it too"
    assert tells(stem, key, [other, "Giấy xác nhận bệnh nghề nghiệp"]), "more of the stem stands in the key alone"
    assert not tells(stem, key, [other, "Đơn xin hưởng chế độ bệnh nghề nghiệp"])
    assert not shown(stem, other, [key])
    assert shown("bản trích sao", "Phần văn bản cần trích sao", ["Bản sao y"], 2)
    assert not shown("tiền của các", "Gạo của các hộ", ["Bản sao y"], 2), "joints show nothing"


def test_natures() -> None:
    assert [nature(text) for text in ("Việc sắp xếp", "Cơ quan cấp gạo", "Khoản tiền", "Văn bản", "Hợp đồng")] == [
        "act",
        "who",
        "money",
        "paper",
        "thing",
    ]
