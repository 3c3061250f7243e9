"""What stands among the members of a list that it doesn't belong to."""

from collections.abc import Callable

from authoring import drafting
from authoring.drafting.ground import ground
from authoring.drafting.lists.strangers import strangers
from authoring.drafting.sentences.listing import members
from authoring.model.policies import Enumeration, Fact, PolicyDocument, Provision

Read = Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]
Law = Callable[..., tuple[drafting.Draft, ...]]
CASES = """Điều 1. Trợ cấp gạo
1. Người dân được trợ cấp gạo trong các trường hợp sau đây:
a) Mất mùa vì lũ lớn;
b) Nhà cháy không còn gì;
c) Ốm nặng cần chữa dài ngày.
2. Người dân bị dừng trợ cấp gạo trong các trường hợp sau đây:
a) Dọn đi khỏi xã;
b) Doanh nghiệp đã làm thủ tục phá sản;
c) Chết do tai nạn;
d) Khai gian: có biên bản của xã.
3. Xã có trách nhiệm sau đây:
a) Thực hiện việc phát gạo trong năm;
b) Tuyên truyền về trợ cấp gạo.
"""
OWNED = """Điều 1. Trách nhiệm của Ủy ban nhân dân cấp xã
1. Lập danh sách hộ nghèo trong xã.
2. Phát gạo cho hộ nghèo mỗi quý.
3. Giữ sổ phát gạo của xã.
Điều 2. Trách nhiệm của Ủy ban nhân dân cấp tỉnh
1. Mua gạo dự trữ cho cả tỉnh.
2. Thuê kho chứa gạo mới.
Điều 3. Trách nhiệm của Bộ Tài chính
1. Tuyên truyền việc mua gạo dự trữ.
2. Cấp tiền mua gạo cho Ủy ban nhân dân cấp xã.
3. Duyệt giá gạo dự trữ mỗi năm.
Điều 4. Các khoản chi
1. Chi mua bao đựng gạo.
2. Chi sửa kho gạo.
"""


def beside(read_law: Read, text: str, path: str, kind: str) -> set[str]:
    document, facts, provisions = read_law(text)
    ready = ground(document, provisions, facts)
    fact = next(one for one in facts if one.path == path and isinstance(one.value, Enumeration))
    own = [said for _, said in members(path, ready)]
    return {said for _, said in strangers(fact, kind, own, ready)}


def test_cases_of_other_people_other_lives_and_other_sorts_fall_out(read_law: Read) -> None:
    assert beside(read_law, CASES, "d1.k1", "trường hợp") == {"Dọn đi khỏi xã"}


def test_duties_of_who_may_be_a_part_of_the_holder_and_what_everyone_does_fall_out(read_law: Read) -> None:
    assert beside(read_law, OWNED, "d1", "trách nhiệm") == {"Duyệt giá gạo dự trữ mỗi năm"}
    assert "Chi sửa kho gạo" not in beside(read_law, OWNED, "d2", "trách nhiệm")


def test_a_duty_that_the_holder_has_by_another_list_is_no_stranger(read_law: Read) -> None:
    others = "Điều 5. Trách nhiệm của Bộ Tài chính về kho\n1. Xây kho chứa gạo dự trữ.\n2. Đặt tên kho gạo.\n"
    assert beside(read_law, OWNED + others, "d3", "trách nhiệm").isdisjoint(
        {"Xây kho chứa gạo dự trữ", "Đặt tên kho gạo"}
    )


def test_only_papers_stand_among_papers(draft_law: Law) -> None:
    papers = (
        "Điều 1. Hồ sơ xin gạo\n1. Đơn xin gạo của hộ.\n2. Sổ hộ nghèo của xã.\n3. Bản sao thẻ hội viên.\n"
        "Điều 2. Hồ sơ xin thuốc\n1. Giấy khám bệnh của trạm.\n2. Bản khai bệnh sử.\n3. Giấy giới thiệu.\n"
        "4. Quyết định của trưởng trạm.\n5. Báo cáo về tình hình bệnh.\n"
    )
    one = next(one for one in draft_law(papers) if one.template == "list-member" and one.fact.path == "d1")
    assert {option.text for option in one.item.distractors} == {
        *("Giấy khám bệnh của trạm", "Bản khai bệnh sử", "Giấy giới thiệu"),
    }


def test_an_employer_s_case_is_no_stranger_among_a_worker_s(read_law: Read) -> None:
    cases = CASES.replace("2. Người dân bị dừng", "2. Doanh nghiệp bị dừng")
    assert beside(read_law, cases, "d1.k1", "trường hợp") == set()


def test_a_decision_among_papers_is_no_act_of_management(read_law: Read) -> None:
    text = (
        "Điều 1. Nội dung quản lý nhà nước về gạo\n1. Định giá gạo cho cả nước.\n2. Thống kê số kho.\n3. Cấp phép xay gạo.\n"
        "Điều 2. Hồ sơ quản lý nhà kho về gạo\n1. Quyết định nghỉ việc của thủ kho.\n2. Sổ kho của xã.\n"
    )
    assert beside(read_law, text, "d1", "nội dung") == set()


def test_what_any_body_of_the_state_does_may_belong_to_its_management(read_law: Read) -> None:
    text = (
        "Điều 1. Nội dung quản lý nhà nước về gạo\n1. Định giá gạo cho cả nước.\n2. Thống kê số kho.\n3. Cấp phép xay gạo.\n"
        "Điều 2. Nội dung quản lý nhà kho về gạo\n1. Xây dựng kế hoạch chống mối mọt.\n2. Quản lý chìa khóa cửa sau.\n"
    )
    assert beside(read_law, text, "d1", "nội dung") == {"Quản lý chìa khóa cửa sau"}


CARDS = """Điều 1. Cấp lại, đổi, thu hồi sổ
1. Sổ bảo trợ gạo được đổi trong trường hợp sau đây:
a) Rách, nát hoặc hỏng;
b) Ghi sai tên.
Điều 2. Thu hồi sổ
1. Sổ bảo trợ gạo bị thu hồi trong trường hợp sau đây:
a) Khai gian khi xin cấp;
b) Cấp trùng;
c) Chủ sổ dọn đi.
Điều 3. Phát gạo
1. Người dân bị dừng nhận gạo trong các trường hợp sau đây:
a) Có việc làm mới;
b) Không đến nhận ba lần.
"""


def test_lists_of_one_subject_lend_each_other_their_cases(read_law: Read) -> None:
    found = beside(read_law, CARDS, "d1.k1", "trường hợp")
    assert found == {"Khai gian khi xin cấp", "Cấp trùng", "Chủ sổ dọn đi"}, "what is said of people stays away"


MINISTRIES = """Điều 1. Trách nhiệm của Bộ Y tế
1. Quy định giá thuốc chữa bệnh tại trạm xá.
2. Kiểm định máy thở của bệnh viện.
Điều 2. Trách nhiệm của Bộ Nông nghiệp và Môi trường
1. Công bố chuẩn nghèo của vùng cao mỗi năm.
2. Lập sổ do Bộ Nông nghiệp và Môi trường giữ.
3. Trình hội đồng nhân dân cùng cấp giá nước.
Điều 3. Trách nhiệm của Bộ Y tế về thuốc
1. Lập danh mục thuốc hiếm của cả nước.
Điều 4. Trách nhiệm của bệnh viện thuộc Bộ Y tế
1. Giữ sổ khám bệnh mười năm.
2. Báo dịch trong ngày.
"""


def test_a_duty_that_says_whose_it_is_or_where_is_no_stranger(read_law: Read) -> None:
    found = beside(read_law, MINISTRIES, "d1", "trách nhiệm")
    assert found == {"Công bố chuẩn nghèo của vùng cao mỗi năm"}


COPIES = """Điều 1. Hồ sơ
1. Các giấy tờ là bản chụp gồm:
a) Thẻ gạo của người dân;
b) Sổ hộ khẩu.
2. Hồ sơ xin gạo gồm:
a) Bản chụp giấy khai sinh của con;
b) Đơn xin gạo.
"""


def test_a_copy_is_no_stranger_among_copies(read_law: Read) -> None:
    assert beside(read_law, COPIES, "d1.k1", "giấy tờ") == {"Đơn xin gạo"}


MIXED = """Điều 1. Đối tượng
1. Đối tượng được nhận gạo bao gồm:
a) Người già neo đơn;
b) Người nuôi trẻ mồ côi.
Điều 2. Đi lại
1. Nhà nước thu lại vé tàu trong các trường hợp sau đây:
a) Người bán vé cho khách lạ;
b) Người bỏ chuyến.
"""


def test_people_of_a_case_of_something_else_are_no_strangers(read_law: Read) -> None:
    assert beside(read_law, MIXED, "d1.k1", "đối tượng") == set()
