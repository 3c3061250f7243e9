"""Items whose options stand in several places of the law, of which one answers the stem better than the others."""

import pytest

from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_WHO = ("Chủ đầu tư", "Tổ xét đơn", "Bên mời", "Sở Y tế")


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Ngôn ngữ dùng đối với chào giá trong nước là gì?",
            ("Tiếng Anh", "Tiếng Việt", "Tiếng Nga", "Tiếng Pháp"),
            ("B", "Điều 4"),
            "clear",
        ),
        (
            "Đối với lựa chọn nhà đầu tư, ai là người quyết định xử lý tình huống?",
            _WHO,
            ("B", "Điều 3 khoản 1"),
            "clear",
        ),
        (
            "Đối với lựa chọn nhà đầu tư, ai là người quyết định xử lý tình huống?",
            _WHO,
            ("A", "Điều 3 khoản 1"),
            "key-not-supported",
        ),
        ("Ai là người quyết định xử lý tình huống?", _WHO, ("A", "Điều 3 khoản 1"), "several-correct"),
        (
            "Sở nào ban hành danh mục máy cấp tỉnh?",
            ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Công thương"),
            ("C", "Điều 3 khoản 2"),
            "clear",
        ),
        (
            "Sở nào ban hành danh mục máy dùng chung?",
            ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Công thương"),
            ("C", "Điều 3 khoản 2"),
            "key-not-supported",
        ),
        (
            "Hồ sơ hưởng một lần gồm giấy tờ nào?",
            ("Sổ tham gia", "Biên bản khám", "Giấy khai sinh", "Thẻ căn cước"),
            ("A", "Điều 9 khoản 3"),
            "clear",
        ),
        (
            "Đối tượng nào sau đây được ưu tiên khi chọn nhà thầu?",
            ("Hàng làm trong nước", "Bên chuyển giao công nghệ", "Hàng làm ở nước ngoài", "Bên cho vay"),
            ("A", "Điều 9a khoản 1"),
            "clear",
        ),
        (
            "Ai lập danh sách phát quà đối với người quy định tại khoản 2 Điều 7?",
            ("Bà thủ quỹ", "Ông kế toán", "Ông bảo vệ", "Bà văn thư"),
            ("B", "Điều 9 khoản 8"),
            "clear",
        ),
        (
            "Người giữ khóa của kho lưu trữ huyện là ai?",
            ("Bà thủ quỹ", "Ông kế toán", "Ông bảo vệ", "Bà văn thư"),
            ("A", "Điều 11"),
            "clear",
        ),
        (
            "Mức đóng 4,5% hằng tháng được tính trên căn cứ nào?",
            ("Tiền công làm căn cứ đóng", "Mức nền", "Tiền thưởng", "Mức trần"),
            ("A", "Điều 7 khoản 1"),
            "qualifier-missing",
        ),
        (
            "Mức đóng 4,5% hằng tháng của nhóm thợ được tính trên căn cứ nào?",
            ("Tiền công làm căn cứ đóng", "Mức nền", "Tiền thưởng", "Mức trần"),
            ("A", "Điều 7 khoản 1"),
            "clear",
        ),
    ],
)
def test_the_place_that_says_more_of_the_stem_answers_it(
    third: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: str
) -> None:
    key, citation = cited
    found = judgements([Item("x", stem, options(*texts), key, citation)], third)[0]
    assert found.verdict.value == said, found.message
