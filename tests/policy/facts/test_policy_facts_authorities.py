"""Who decides, and on whose proposal."""

import pytest

from authoring.model.policies import Authority, Fact, Provision
from authoring.policy.facts.authorities import authorities
from authoring.policy.facts.sentences import places


def found(text: str, *above: Provision, path: str = "d1.k1", title: str = "") -> list[Fact]:
    whole = [*above, Provision("x", path, "", title, text, 2)]
    return [fact for place in places(whole) for fact in authorities(place) if fact.path == path]


def who(text: str, *above: Provision) -> list[tuple[str, str, str]]:
    return [
        (f.value.who, f.value.on_proposal_of, f.predicate)
        for f in found(text, *above)
        if isinstance(f.value, Authority)
    ]


def test_a_proposal_to_the_council_of_the_same_level() -> None:
    text = "Tùy điều kiện, Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp quyết định hỗ trợ thêm cho người hưởng."
    value = Authority("Hội đồng nhân dân cấp tỉnh", "Ủy ban nhân dân cấp tỉnh")
    quote = "Hội đồng nhân dân cùng cấp quyết định hỗ trợ thêm cho người hưởng"
    assert found(text) == [
        Fact("x", "d1.k1", "authority", "hỗ trợ thêm cho người hưởng", "quyết định", (), value, quote)
    ]


@pytest.mark.parametrize(
    ("text", "wanted", "subject"),
    [
        ("Mức trợ cấp do Chính phủ quy định.", ("Chính phủ", "", "quy định"), "Mức trợ cấp"),
        (
            "Ủy ban Thường vụ Quốc hội quyết định điều chỉnh độ tuổi trên cơ sở đề nghị của Chính phủ.",
            ("Ủy ban Thường vụ Quốc hội", "Chính phủ", "quyết định"),
            "điều chỉnh độ tuổi",
        ),
        (
            "Theo đề nghị của Bộ Y tế, Thủ tướng Chính phủ phê duyệt kế hoạch, bảo đảm kinh phí.",
            ("Thủ tướng Chính phủ", "Bộ Y tế", "phê duyệt"),
            "kế hoạch",
        ),
        (
            "Bộ Tài chính có trách nhiệm chủ trì, phối hợp với các bộ quy định chi tiết Điều này.",
            ("Bộ Tài chính", "", "quy định chi tiết"),
            "Điều này",
        ),
        (
            "Chủ tịch Ủy ban nhân dân cấp xã quyết định và chịu trách nhiệm về việc chi.",
            ("Chủ tịch Ủy ban nhân dân cấp xã", "", "quyết định"),
            "chi",
        ),
        (
            "Đối với vốn còn lại, Chính phủ quyết định.",
            ("Chính phủ", "", "Đối với vốn còn lại, Chính phủ quyết định"),
            "Nhiệm vụ",
        ),
        (
            "Thẩm quyền xử phạt thuộc Giám đốc Bảo hiểm xã hội Việt Nam.",
            ("Giám đốc Bảo hiểm xã hội Việt Nam", "", "thẩm quyền thuộc"),
            "Thẩm quyền xử phạt",
        ),
        (
            "Giao Ban Tuyên giáo Tỉnh ủy hướng dẫn thực hiện.",
            ("Ban Tuyên giáo Tỉnh ủy", "", "Giao Ban Tuyên giáo Tỉnh ủy hướng dẫn"),
            "Nhiệm vụ",
        ),
        ("Việc xác nhận do cơ quan thuế xác định.", ("cơ quan thuế", "", "xác định"), "Việc xác nhận"),
        (
            "Các bên đồng ý thì người sử dụng lao động quyết định.",
            ("người sử dụng lao động", "", "quyết định"),
            "Các bên đồng ý",
        ),
    ],
)
def test_who_decides_what(text: str, wanted: tuple[str, str, str], subject: str) -> None:
    facts = found(text, title="Nhiệm vụ")
    assert [(f.value.who, f.value.on_proposal_of, f.predicate) for f in facts if isinstance(f.value, Authority)] == [
        wanted
    ]
    assert [fact.subject for fact in facts] == [subject]
    assert all(fact.quote in text for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện theo quy định của Chính phủ.",
        "Quyết định của Thủ tướng Chính phủ ban hành năm 2020.",
        "Nghị định số 1 ngày 2 của Chính phủ quy định chi tiết Luật Việc làm.",
        "Đối tượng do Bộ Quốc phòng quản lý quy định tại khoản 1.",
        "Cơ sở khám bệnh, chữa bệnh hướng dẫn người bệnh.",
        "Cơ quan bảo hiểm xã hội xác định đối tượng.",
        "Bộ Y tế gửi hồ sơ.",
        "Không ai quyết định.",
    ],
)
def test_nouns_and_acts_of_others_are_none(text: str) -> None:
    assert found(text) == []


def test_one_body_may_decide_twice_and_two_bodies_each() -> None:
    text = "Chính phủ quy định mức đóng; Chính phủ quy định mức hưởng và Bộ trưởng Bộ Y tế quy định mẫu thẻ."
    assert who(text) == [("Chính phủ", "", "quy định"), ("Bộ trưởng Bộ Y tế", "", "quy định")]


def test_a_proposer_stands_in_front() -> None:
    text = "Bộ Y tế báo cáo Thủ tướng Chính phủ xem xét, quyết định lộ trình tăng; quy trình Chính phủ ban hành."
    assert who(text) == [("Thủ tướng Chính phủ", "Bộ Y tế", "quyết định")]


def test_long_objects_end_at_a_comma() -> None:
    long = ", ".join(["quy định một nội dung khá dài"] * 15)
    assert len(found(f"Chính phủ quy định {long}.")[0].subject) <= 320


def test_duties_take_their_owner_from_above() -> None:
    article = Provision("x", "d1", "", "Trách nhiệm của Bộ Y tế", "", 1)
    text = "Ban hành và tổ chức thực hiện quy trình; xây dựng báo cáo trình Chính phủ phê duyệt."
    assert who(text, article) == [
        ("Bộ Y tế", "", "ban hành"),
        ("Chính phủ", "Bộ Y tế", "xây dựng báo cáo trình Chính phủ phê duyệt"),
    ]
    assert who("Xác định đối tượng.", article) == []
    lead = Provision("x", "d1", "", "", "Trong phạm vi của mình, Bộ Tài chính có trách nhiệm sau đây:", 1)
    assert who("Hướng dẫn thực hiện.", lead) == [("Bộ Tài chính", "", "hướng dẫn")]
    tasks = Provision("x", "d1", "", "Trách nhiệm của Sở Y tế", "Chủ trì, phối hợp với Bộ Công an làm nhiệm vụ sau:", 1)
    assert who("Phê duyệt danh sách.", tasks) == [("Sở Y tế", "", "phê duyệt")]
    other = Provision("x", "d1", "", "Mức đóng", "Trường hợp khác như sau:", 1)
    assert who("Quyết định có hiệu lực.", other) == []
    none = Provision("x", "d1", "", "Mức đóng", "", 1)
    assert who("Quyết định có hiệu lực.", none) == []


def test_chapters_decide_nothing() -> None:
    assert found("Mức do Chính phủ quy định", path="c1") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hai bên có ý kiến khác nhau thì báo cáo; trường hợp chưa thống nhất thì Bộ Y tế quyết định số ngày nghỉ.", 1),
        ("Người lao động đóng theo chế độ tiền lương do Nhà nước quy định.", 0),
        ("Bộ Y tế chủ trì, xem xét trình Thủ tướng Chính phủ quyết định.", 0),
        ("Bộ Y tế trình Chính phủ ban hành hoặc ban hành theo thẩm quyền.", 0),
        ("Trường hợp phải rút tiền trước hạn, cơ quan nêu rõ lý do, trình Hội đồng quản lý xem xét, quyết định.", 0),
        ("Người lao động quy định điểm i khoản 1 Điều 2 của Luật này đóng bằng 8%.", 0),
        ("Bộ trưởng (sau đây gọi là người đứng đầu) quyết định danh mục thuốc.", 1),
    ],
)
def test_what_nobody_could_ask_is_left_out(text: str, told: int) -> None:
    assert len(found(text)) == told


def test_a_decision_keeps_its_condition() -> None:
    text = "Trường hợp hai bên có ý kiến khác nhau thì Bộ Y tế quyết định số ngày nghỉ."
    assert [(fact.subject, fact.qualifiers) for fact in found(text)] == [
        ("số ngày nghỉ", ("Trường hợp hai bên có ý kiến khác nhau",))
    ]


def test_the_last_of_several_matters_is_not_the_whole() -> None:
    title = Provision("x", "d1", "", "Thanh toán theo định suất", "", 1)
    text = "Các bệnh, nhóm bệnh, chi phí không thuộc phạm vi thanh toán theo định suất do Bộ trưởng Bộ Y tế quy định."
    assert [(fact.subject, fact.predicate) for fact in found(text, title)] == [
        ("Thanh toán theo định suất", text.rstrip("."))
    ]


def test_the_next_verb_is_no_part_of_the_matter() -> None:
    text = "Giám đốc Bảo hiểm xã hội Việt Nam ban hành các quy chế nghiệp vụ, quyết định mức trích quỹ hằng năm."
    assert found(text)[0].subject == "các quy chế nghiệp vụ"


def test_a_form_is_said_of_its_paper() -> None:
    text = "Quyết định về việc tạm dừng thực hiện theo mẫu do Bộ Y tế quy định."
    assert [(fact.subject, fact.predicate) for fact in found(text, title="Tạm dừng hưởng")] == [
        ("Quyết định về việc tạm dừng", "thực hiện theo mẫu do Bộ Y tế quy định")
    ]
    assert found("Người lao động ghi thông tin vào phiếu theo mẫu do Bộ Y tế quy định.", title="Tư vấn") == []
    long = "Quyết định về việc hưởng trợ cấp " + "của người lao động đủ điều kiện " * 16
    assert found(f"{long}theo mẫu do Bộ Y tế quy định.", title="Tạm dừng hưởng") == []
    assert found("Theo mẫu do Bộ Y tế quy định.") == []
    assert found("Đối với vốn còn lại, Chính phủ quyết định.") == []


def test_a_decision_takes_what_follows_its_verb() -> None:
    text = "Trưởng đoàn thanh tra do Tổng Giám đốc Bảo hiểm xã hội Việt Nam quyết định thành lập."
    assert [fact.predicate for fact in found(text)] == ["quyết định thành lập"]
    text = "Bộ trưởng Bộ Y tế quy định thủ tục, trường hợp lưu trú được khám bệnh; việc khác theo Luật này."
    assert [fact.subject for fact in found(text)] == ["thủ tục, trường hợp lưu trú được khám bệnh"]


def test_a_term_that_somebody_decides_is_said_of_the_term() -> None:
    explained = Provision("x", "d1", "", "Giải thích từ ngữ", "", 1)
    facts = found("Mức tham chiếu là mức tiền do Chính phủ quyết định.", explained)
    assert [(fact.subject, fact.predicate) for fact in facts] == [
        ("Mức tham chiếu", "Mức tham chiếu là mức tiền do Chính phủ quyết định")
    ]
    assert [fact.subject for fact in found("Mức tiền do Chính phủ quyết định.", explained)] == ["Mức tiền"]


def test_documents_that_only_are_named_and_anybody_who_may_decide_are_none() -> None:
    assert found("Bãi bỏ 14 văn bản do Bộ trưởng Bộ Y tế ban hành.", title="Bãi bỏ") == []
    assert found("Giải pháp do cấp có thẩm quyền quyết định.", title="Giải pháp") == []


def test_contents_are_those_of_the_units_below() -> None:
    lead = Provision("x", "d1", "", "Thanh toán", "Chính phủ quy định các nội dung sau đây:", 1)
    points = [Provision("x", f"d1.{name}", "", "", f"Việc {name};", 2) for name in "ab"]
    first = next(place for place in places([lead, *points]) if place.provision is lead)
    assert [fact.subject for fact in authorities(first)] == ["các nội dung sau đây: Việc a; Việc b"]
    assert found("Chính phủ quy định các nội dung sau đây:", title="Thanh toán") == []


def test_a_list_in_another_clause_is_the_subject_or_nothing() -> None:
    title = Provision("x", "d1", "", "Điều kiện hưởng", "", 1)
    text = "Có đủ 15 năm làm việc thuộc danh mục nghề nặng nhọc hoặc đặc biệt nặng nhọc do Bộ Y tế ban hành."
    assert [(fact.subject, fact.predicate) for fact in found(text, title)] == [
        ("danh mục nghề nặng nhọc hoặc đặc biệt nặng nhọc", "ban hành")
    ]
    assert found("Có đủ 15 năm làm nghề nặng nhọc thuộc danh mục do Bộ Y tế ban hành.", title) == []


def test_a_noun_in_a_list_is_no_rule() -> None:
    lead = Provision("x", "d1.k1", "", "", "Trung tâm là đơn vị sự nghiệp, bao gồm:", 1)
    text = "Trung tâm do cơ quan quản lý nhà nước thành lập;"
    assert found(text, lead, path="d1.k1.a") == []
    assert [fact.subject for fact in found(text, path="d1.k1.a", title="Trung tâm")] == ["Trung tâm"]


def test_the_last_body_before_who_decides_proposes() -> None:
    text = "Các bộ, ngành, địa phương đề xuất gửi Bộ Y tế để tổng hợp và báo cáo Thủ tướng Chính phủ quyết định mức hỗ trợ."
    assert who(text) == [("Thủ tướng Chính phủ", "Bộ Y tế", "quyết định")]
    text = "Cơ quan bảo hiểm xã hội báo cáo Bộ Tài chính trình Thủ tướng Chính phủ phê duyệt chiến lược đầu tư."
    assert who(text) == [("Thủ tướng Chính phủ", "Bộ Tài chính", "phê duyệt")]


def test_an_exception_and_an_opinion_qualify() -> None:
    facts = found("Bộ Y tế quy định thống nhất giá dịch vụ khám bệnh, trừ trường hợp quy định tại khoản 4 Điều này.")
    assert [(fact.subject, fact.predicate, fact.qualifiers) for fact in facts] == [
        ("giá dịch vụ khám bệnh", "quy định thống nhất", ("trừ trường hợp quy định tại khoản 4 Điều này",))
    ]
    facts = found("Bộ Y tế ban hành mẫu thẻ bảo hiểm y tế sau khi có ý kiến của Bộ Tài chính.")
    assert [(fact.subject, fact.qualifiers) for fact in facts] == [
        ("mẫu thẻ bảo hiểm y tế", ("sau khi có ý kiến của Bộ Tài chính",))
    ]
    assert [fact.subject for fact in found("Bộ Y tế quy định việc nghỉ dưỡng sức sau khi ốm đau.")] == [
        "việc nghỉ dưỡng sức sau khi ốm đau"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Phòng khám trình Giám đốc Sở Văn hóa, Thể thao và Du lịch phê duyệt kế hoạch thi.",
            [("Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Phòng khám", "phê duyệt")],
        ),
        ("Sở Giáo dục và Đào tạo phê duyệt đề cương thi.", [("Sở Giáo dục và Đào tạo", "", "phê duyệt")]),
        (
            "Sở Tài chính và Kho bạc Nhà nước quyết định mức tạm ứng.",
            [("Sở Tài chính và Kho bạc Nhà nước", "", "quyết định")],
        ),
        (
            "Người đứng đầu tổ chức chính trị - xã hội cấp trung ương quyết định số giải thưởng.",
            [("Người đứng đầu tổ chức chính trị - xã hội cấp trung ương", "", "quyết định")],
        ),
    ],
)
def test_names_of_bodies_stay_whole(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert who(text) == wanted


def test_a_body_named_in_passing_proposes_nothing() -> None:
    text = (
        "Trung tâm dịch vụ việc làm có trách nhiệm xác định nghề, thời gian học, cơ sở đào tạo nghề nghiệp để trình "
        "Giám đốc Sở Nội vụ quyết định việc hỗ trợ."
    )
    assert who(text) == [("Giám đốc Sở Nội vụ", "Trung tâm dịch vụ việc làm", "quyết định")]


def test_deciding_in_a_plan_is_no_citation() -> None:
    assert who("Việc ưu tiên do Hội đồng quản lý quyết định tại phương án hằng năm.") == [
        ("Hội đồng quản lý", "", "quyết định")
    ]
    assert who("Mức hưởng theo quyết định tại Điều 5 của Chính phủ.") == []
