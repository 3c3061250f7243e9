"""Lists in one sentence."""

import pytest

from authoring.policy.facts.members import listed


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Đánh giá gồm: mở thầu; kiểm tra, đánh giá; và đánh giá chi tiết;",
            [("Đánh giá gồm:", ("mở thầu", "kiểm tra, đánh giá", "đánh giá chi tiết"))],
        ),
        (
            "Hồ sơ bao gồm các giấy tờ sau: tờ khai, bản sao và đơn đề nghị.",
            [("Hồ sơ bao gồm các giấy tờ sau:", ("tờ khai", "bản sao", "đơn đề nghị"))],
        ),
        (
            "Thiết bị gồm chân giả, tay giả, máy trợ thính và phương tiện khám bệnh, chữa bệnh.",
            [("Thiết bị gồm", ("chân giả", "tay giả", "máy trợ thính", "phương tiện khám bệnh, chữa bệnh"))],
        ),
        (
            "Chi hỗ trợ (gồm: in ấn, phô tô và biểu mẫu) cho đơn vị được giao.",
            [("Chi hỗ trợ (gồm:", ("in ấn", "phô tô", "biểu mẫu"))],
        ),
        ("Quỹ (gồm: quỹ A; quỹ B", [("Quỹ (gồm:", ("quỹ A", "quỹ B"))]),
    ],
)
def test_members_of_plain_lists(sentence: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(listed(sentence)) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Thời gian không bao gồm: ngày lễ; ngày tết.",
        "Giá bao gồm cả thuế, phí và lệ phí.",
        "Hồ sơ bao gồm: tờ khai theo mẫu.",
        "Hồ sơ gồm: a; ; b",
        "Hồ sơ gồm: các quỹ: quỹ A; quỹ B",
        "Hồ sơ gồm: quỹ A (quỹ lớn; quỹ B",
        "Người lao động gồm người có việc làm, người được tuyển và người đã nghỉ.",
        "Nhóm gồm trẻ em, học sinh",
        "Danh mục gồm thuốc, hóa chất và vật tư và thiết bị.",
        "Nhóm gồm trẻ em và học sinh.",
        "Nhóm gồm trẻ em (dưới 6 tuổi), học sinh và sinh viên.",
        "Không có danh sách.",
    ],
)
def test_nothing_where_members_are_not_plain(sentence: str) -> None:
    assert list(listed(sentence)) == []
