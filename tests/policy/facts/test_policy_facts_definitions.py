"""Definitions: articles that explain words, quoted terms, names given by “sau đây gọi là”."""

import pytest

from authoring.model.policies import Definition, Fact, Provision
from authoring.policy.facts.definitions import definitions
from authoring.policy.facts.sentences import places

EXPLAINS = Provision("x", "d3", "", "Giải thích từ ngữ", "", 1)


def found(text: str, *above: Provision, path: str = "d3.k1") -> list[Fact]:
    whole = [*above, Provision("x", path, "", "", text, 2)]
    return [fact for place in places(whole) for fact in definitions(place)]


def terms(text: str, *above: Provision) -> list[tuple[str, str]]:
    return [(f.value.term, f.value.text) for f in found(text, *above) if isinstance(f.value, Definition)]


def test_a_name_for_several_things_of_a_list_stands_for_all() -> None:
    text = "Người lao động làm việc theo hợp đồng; cán bộ, công chức (sau đây gọi chung là người lao động)."
    assert terms(text) == [("người lao động", "Người lao động làm việc theo hợp đồng; cán bộ, công chức")]


def test_a_clause_of_an_article_that_explains_words() -> None:
    text = "Thời gian đóng là tổng thời gian đã đóng theo Luật này, trừ trường hợp điều ước có quy định khác. Hết."
    quote = "Thời gian đóng là tổng thời gian đã đóng theo Luật này, trừ trường hợp điều ước có quy định khác"
    value = Definition("Thời gian đóng", "tổng thời gian đã đóng theo Luật này")
    wanted = Fact(
        "x", "d3.k1", "definition", "Thời gian đóng", "là", ("trừ trường hợp điều ước có quy định khác",), value, quote
    )
    assert found(text, EXPLAINS) == [wanted]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("“Văn bản đi” là tất cả các loại văn bản.", "Văn bản đi", "tất cả các loại văn bản"),
        (
            "Dự án đầu tư tại Luật này bao gồm: dự án xây dựng; dự án mua sắm.",
            "Dự án đầu tư",
            "dự án xây dựng; dự án mua sắm",
        ),
        ("Thu chế độ: Là thu của các quỹ (gồm quỹ ốm đau).", "Thu chế độ", "thu của các quỹ (gồm quỹ ốm đau)"),
        ("Giá là giá dự thầu, trừ đi giá trị giảm giá.", "Giá", "giá dự thầu, trừ đi giá trị giảm giá"),
        ("Bản sao quy định tại Luật này là giấy tờ hợp lệ.", "Bản sao quy định tại Luật này", "giấy tờ hợp lệ"),
    ],
)
def test_terms_are_exact_and_meanings_parts_of_the_text(text: str, term: str, meaning: str) -> None:
    assert terms(text, EXPLAINS) == [(term, meaning)]


def test_the_lead_in_may_say_that_words_are_explained() -> None:
    above = Provision("x", "d3", "", "", "Trong Luật này, các từ ngữ dưới đây được hiểu như sau:", 1)
    assert terms("Thân nhân là con đẻ", above) == [("Thân nhân", "con đẻ")]
    assert terms("Không nói gì", above) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Hồ sơ” là tập hợp các văn bản.", [("Hồ sơ", "tập hợp các văn bản")]),
        ("Nơi cư trú được hiểu là nơi thường trú.", [("Nơi cư trú", "nơi thường trú")]),
        ("Khoanh nợ là việc tạm thời chưa thu tiền.", [("Khoanh nợ", "việc tạm thời chưa thu tiền")]),
        (
            "Mức tham chiếu là mức tiền do Chính phủ quyết định.",
            [("Mức tham chiếu", "mức tiền do Chính phủ quyết định")],
        ),
        ("Mức đóng hằng tháng là mức do các bên thỏa thuận.", []),
        ("Người lao động là công dân Việt Nam thuộc đối tượng tham gia.", []),
        ("người lao động là người Việt Nam", []),
    ],
)
def test_definitions_elsewhere_are_few(text: str, wanted: list[tuple[str, str]]) -> None:
    assert terms(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nộp cho Hội đồng quản lý bảo hiểm xã hội (sau đây gọi là Hội đồng quản lý) duyệt",
            [("Hội đồng quản lý", "Hội đồng quản lý bảo hiểm xã hội")],
        ),
        (
            "Ủy ban nhân dân xã, phường, thị trấn (sau đây gọi chung là Ủy ban nhân dân cấp xã) có trách nhiệm",
            [("Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường, thị trấn")],
        ),
        ("theo Luật số 84/2015/QH13 (sau đây gọi chung là Luật số 58/2014/QH13)", []),
        (
            "Căn cứ Nghị định số 12/CP ngày 26 (sau đây được viết là Nghị định số 12/CP)",
            [("Nghị định số 12/CP", "Nghị định số 12/CP ngày 26")],
        ),
        ("cán bộ, công chức (sau đây gọi chung là người lao động)", [("người lao động", "cán bộ, công chức")]),
        ("được nhận 90% (sau đây gọi là quỹ khám bệnh)", []),
        ("chủ đầu tư (sau đây gọi là chủ đầu tư)", []),
        ("bảo hiểm y tế (gọi là Bảo hiểm Quân đội, Bảo hiểm Công an)", []),
        ("dự án trong đó có dự án cũ (sau đây gọi là dự án)", [("dự án", "dự án cũ")]),
        ("Lập đấu thầu, trong đó không hạn chế (sau đây gọi là đấu thầu)", []),
        (
            "đại diện hoặc người được đại diện theo ủy quyền (gọi là đại diện hợp pháp)",
            [("đại diện hợp pháp", "đại diện hoặc người được đại diện theo ủy quyền")],
        ),
        ("Đây là quỹ lớn là quỹ A, quỹ B (sau đây gọi chung là quỹ)", [("quỹ", "quỹ B")]),
        (
            "Các đối tượng tại khoản 1 Điều này sau đây gọi chung là người lao động.",
            [("người lao động", "Các đối tượng tại khoản 1 Điều này")],
        ),
    ],
)
def test_names_given_in_brackets_stand_for_the_words_before(text: str, wanted: list[tuple[str, str]]) -> None:
    assert terms(text) == wanted


def test_chapters_define_nothing() -> None:
    assert found("“A” là việc làm", path="c1") == []
