"""Lists of units below a lead-in, dashes, and their logic."""

import pytest

from authoring.model.policies import Enumeration, Fact, Provision
from authoring.policy.facts.enumerations import enumerations
from authoring.policy.facts.sentences import places


def made(path: str, text: str = "", title: str = "") -> Provision:
    return Provision("x", path, "", title, text, 1)


def found(whole: list[Provision]) -> list[Fact]:
    return [fact for place in places(whole) for fact in enumerations(place)]


def listed(lead: str, *members: str, title: str = "") -> list[tuple[tuple[str, ...], str]]:
    points = [made(f"d1.k1.{letter}", text) for letter, text in zip("abcd", members or ("Một;", "Hai."), strict=False)]
    facts = found([made("d1.k1", lead, title), *points])
    return [(fact.value.items, fact.value.logic) for fact in facts if isinstance(fact.value, Enumeration)]


def test_conditions_with_an_exception() -> None:
    lead = "Người lao động được hưởng khi có đủ các điều kiện sau đây, trừ trường hợp quy định tại khoản 2:"
    points = [made("d1.k1.a", "Một;"), made("d1.k1.b", "(được bãi bỏ)"), made("d1.k1.đ", "Hai.")]
    value = Enumeration(("a", "đ"), "all", ("trừ trường hợp quy định tại khoản 2",))
    predicate = "khi có đủ các điều kiện sau đây, trừ trường hợp quy định tại khoản 2"
    assert found([made("d1.k1", f"Câu trước. {lead}"), *points]) == [
        Fact("x", "d1.k1", "enumeration", "Người lao động được hưởng", predicate, (), value, lead)
    ]


@pytest.mark.parametrize(
    ("lead", "logic"),
    [
        ("Được hưởng khi thuộc một trong các trường hợp sau đây:", "one_of"),
        ("Người tham gia được chọn một trong các phương thức sau đây:", "one_of"),
        ("Thẻ không có giá trị trong các trường hợp sau đây:", "one_of"),
        ("Chưa tìm được việc làm, trừ các trường hợp sau đây:", "one_of"),
        ("Hồ sơ bao gồm:", "all"),
        ("Người tham gia có các quyền sau đây:", "all"),
        ("Bộ Y tế có trách nhiệm:", "all"),
        ("Nhà thầu phải đáp ứng đủ điều kiện sau đây:", "all"),
        ("Mức hưởng được tính như sau:", "cases"),
        ("Thời gian đóng của người đủ điều kiện quy định tại Điều 5 được tính như sau:", "cases"),
        ("Cấp sổ trong thời hạn sau đây:", "cases"),
        ("Trường hợp một hoặc một số thành viên vi phạm hợp đồng, không còn năng lực thì xử lý như sau:", "cases"),
        ("Trình tự, thủ tục được thực hiện như sau:", "all"),
        ("Quỹ dự phòng được sử dụng như sau:", "all"),
        ("Chi phí được xác định dựa trên các căn cứ như sau:", "all"),
        ("Thẩm quyền quyết định được quy định như sau:", "cases"),
        ("Trách nhiệm của Bộ Y tế", "all"),
        ("Hồ sơ như sau", "all"),
        ("Người chết từ ngày 01 tháng 7 trở đi thì:", "all"),
        ("Các trường hợp truy thu:", "all"),
    ],
)
def test_the_lead_tells_how_members_belong_together(lead: str, logic: str) -> None:
    members = ("Đối với nam: một;", "Đối với nữ: hai.") if logic == "cases" else ("Một;", "Hai.")
    assert listed(lead, *members) == [(("a", "b"), logic)]


@pytest.mark.parametrize(
    "lead",
    [
        "Sửa đổi, bổ sung một số khoản của Điều 6 như sau:",
        "Trong Luật này, các từ ngữ dưới đây được hiểu như sau:",
        "Mức hưởng được tính theo công thức sau:",
        "Hợp đồng trọn gói:",
        "Không có lời dẫn.",
        "",
    ],
)
def test_orders_formulas_and_headings_lead_into_no_list(lead: str) -> None:
    assert listed(lead) == []


def test_members_decide_where_the_lead_does_not() -> None:
    assert listed("Việc thanh toán:", "Tại quỹ; hoặc", "Qua ngân hàng.") == [(("a", "b"), "one_of")]
    assert listed("Nội dung như sau:", "Đối với nam: 1;", "Đối với nữ: 2.") == [(("a", "b"), "cases")]
    assert listed("Hồ sơ bao gồm:", "Chỉ một.") == []


def test_prohibited_acts_and_duties_are_named_by_the_title() -> None:
    acts = [made("d9", "", "Các hành vi bị nghiêm cấm"), made("d9.k1", "Trốn đóng."), made("d9.k2", "Gian lận.")]
    duties = [made("d7", "", "Quyền của cơ quan"), made("d7.k1", "Ban hành."), made("d7.k2", "Kiểm tra.")]
    rule = made("d7.k3", "Chính phủ quy định chi tiết Điều này.")
    rules = [made("d5", "", "Hồ sơ hưởng"), made("d5.k1", "Sổ."), made("d5.k2", "Trường hợp khác thì nộp đơn.")]
    plain = [made("d4", "", "Mức hưởng"), made("d4.k1", "Một."), made("d4.k2", "Hai.")]
    wanted = [
        ("d9", "Các hành vi bị nghiêm cấm", ("1", "2")),
        ("d7", "Quyền của cơ quan", ("1", "2")),
    ]
    facts = found([*acts, *duties, rule, *rules, *plain])
    assert [(f.path, f.quote, f.value.items) for f in facts if isinstance(f.value, Enumeration)] == wanted
    assert (facts[0].subject, facts[0].predicate) == ("Các hành vi bị nghiêm cấm", "gồm")


def test_dashes_are_members_by_their_words() -> None:
    text = "Dẫn.\nĐối tượng bao gồm:\n- Người già;\n- Trẻ em.\nCuối:\n- Một"
    value = Enumeration(("Người già", "Trẻ em"), "all")
    quote = "Đối tượng bao gồm:"
    assert found([made("d1.k1.a", text)]) == [
        Fact("x", "d1.k1.a", "enumeration", "Đối tượng", "bao gồm", (), value, quote)
    ]
    assert found([made("d1", "Không phải danh sách\n- Một\n- Hai")]) == []


def test_lists_in_a_sentence() -> None:
    text = "Chọn một trong các cách gồm: trả trước; trả sau. Quỹ gồm: quỹ A; quỹ B."
    facts = found([made("d1", text)])
    assert [fact.value for fact in facts] == [
        Enumeration(("trả trước", "trả sau"), "one_of"),
        Enumeration(("quỹ A", "quỹ B"), "all"),
    ]
    assert [fact.quote for fact in facts] == [
        "Chọn một trong các cách gồm: trả trước; trả sau",
        "Quỹ gồm: quỹ A; quỹ B.",
    ]


def test_chapters_list_nothing() -> None:
    assert found([made("c1", "Bao gồm:"), made("c1.s1", "A"), made("c1.s2", "B")]) == []


def test_a_subject_is_a_whole_phrase_and_its_verb_belongs_to_the_predicate() -> None:
    points = [made("d1.k1.a", "Ốm đau;"), made("d1.k1.b", "Thai sản.")]
    article = made("d1", "", "Các chế độ")
    (first,) = found([article, made("d1.k1", "Bảo hiểm xã hội bắt buộc có các chế độ sau đây:"), *points])
    assert (first.subject, first.predicate) == ("Bảo hiểm xã hội bắt buộc", "có các chế độ sau đây")
    (second,) = found([made("d1", "Thu chế độ: Là thu của các quỹ (gồm các quỹ: quỹ một; quỹ hai), khác.", "Thu")])
    assert (second.subject, second.predicate) == ("các quỹ", "gồm các quỹ")
    (third,) = found([made("d1.k1", "Hồ sơ do nước ngoài cấp và phải đáp ứng các yêu cầu sau đây:"), *points])
    assert (third.subject, third.predicate) == ("Hồ sơ do nước ngoài cấp", "và phải đáp ứng các yêu cầu sau đây")


def test_to_deduct_is_no_exception() -> None:
    points = [made("d1.k1.a", "Một;"), made("d1.k1.b", "Hai.")]
    (one,) = found([made("d1.k1", "Hộ gia đình được giảm trừ mức đóng như sau:"), *points])
    assert isinstance(one.value, Enumeration)
    assert one.value.exceptions == ()


def test_an_article_whose_clauses_lead_into_lists_is_none_itself() -> None:
    whole = [made("d4", "", "Các chế độ bảo hiểm xã hội"), made("d4.k1", "Một có:"), made("d4.k2", "Hai có:")]
    assert found(whole) == []


@pytest.mark.parametrize(
    ("lead", "members", "logic"),
    [
        ("Hồ sơ là giấy khai sinh và giấy tờ khác trong các trường hợp sau đây:", ("Sinh con;", "Nuôi con."), "cases"),
        (
            "Mức trợ cấp được quy định như sau:",
            ("Suy giảm 5% thì được 1%;", "Ngoài mức trên, được hưởng thêm 2%."),
            "all",
        ),
        ("Hồ sơ bao gồm các giấy tờ như sau:", ("Đơn;", "Sổ."), "all"),
        ("Đáp ứng đủ các điều kiện sau đây:", ("Đối với thuốc: một;", "Đối với thiết bị: hai."), "cases"),
        ("Những người sau đây khi chết thì được nhận trợ cấp:", ("Có đủ 12 tháng;", "Đang hưởng."), "one_of"),
    ],
)
def test_how_members_belong_together(lead: str, members: tuple[str, ...], logic: str) -> None:
    assert [found for _, found in listed(lead, *members)] == [logic]


def test_a_bracket_explains_what_its_members_are() -> None:
    text = "Chi hỗ trợ cho cơ sở giáo dục (gồm: chi in ấn; chi thù lao)."
    assert [fact.subject for fact in found([made("d1", text, "Chi")])] == ["Chi hỗ trợ cho cơ sở giáo dục"]
    assert [fact.subject for fact in found([made("d1", "Kinh phí (gồm: tiền in; chi thù lao).", "Chi")])] == [
        "Kinh phí"
    ]
    text = "100% chi phí khám tại cơ sở ban đầu, bao gồm: trạm y tế; phòng khám."
    assert [fact.subject for fact in found([made("d1", text, "Chi")])] == ["cơ sở ban đầu"]
    assert found([made("d1", "Chi hỗ trợ cho cơ sở giáo dục (gồm: tiền in; tiền công).", "Chi")]) == []


def test_an_order_is_no_whole() -> None:
    assert listed("Quỹ thanh toán theo thứ tự ưu tiên sau:") == [(("a", "b"), "cases")]
    assert listed("Hồ sơ bao gồm giấy tờ khác tùy theo từng trường hợp sau đây:") == [(("a", "b"), "cases")]
    assert listed("Phần còn lại được phân bổ theo lộ trình như sau:", "Từ năm 2020;", "Từ năm 2021.") == [
        (("a", "b"), "cases")
    ]


def test_a_last_unit_on_the_others_is_no_member() -> None:
    last = "Đối với văn bản quy định tại điểm a khoản này, cơ sở không phải nộp."
    assert listed("Hồ sơ bao gồm:", "Đơn;", "Sổ;", last) == [(("a", "b"), "all")]
    assert listed("Hồ sơ bao gồm:", "Đơn;", last) == []
    accounts = ("Tài khoản thu:", "Tài khoản chi:")
    assert listed("Các tài khoản gồm:", *accounts, "Bộ Tài chính quy định.") == [(("a", "b"), "all")]
    assert listed("Các tài khoản gồm:", *accounts, "Sổ phụ.") == [(("a", "b", "c"), "all")]


def test_a_verb_before_as_follows_belongs_to_the_predicate() -> None:
    points = [made("d1.k1.a", "Một;"), made("d1.k1.b", "Hai.")]
    (one,) = found([made("d1.k1", "Tranh chấp được giải quyết như sau:"), *points])
    assert (one.subject, one.predicate) == ("Tranh chấp", "được giải quyết như sau")
