"""Lists and forms inside other clauses."""

from authoring.policy.facts.papers import is_list, is_unnamed, paper, with_form


def test_a_list_is_named_or_not() -> None:
    assert is_list("danh mục bệnh cần chữa trị dài ngày")
    assert not is_list("danh mục")
    assert is_unnamed("làm nghề nặng nhọc thuộc danh mục")
    assert not is_unnamed("thuộc danh mục nghề nặng nhọc")


def test_a_paper_is_what_its_form_is_for() -> None:
    assert paper("Tờ khai của thân nhân theo mẫu") == "Tờ khai của thân nhân"
    assert paper("Người lao động nộp tờ khai theo mẫu") == ""
    assert paper(f"Tờ khai {'của thân nhân ' * 30}theo mẫu") == ""


def test_the_form_belongs_to_the_verb() -> None:
    assert with_form(" lập theo mẫu do ", "Bộ Y tế", "quy định") == "lập theo mẫu do Bộ Y tế quy định"
    assert with_form(" do ", "Bộ Y tế", "quy định") == "quy định"
