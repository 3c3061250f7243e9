"""Who proposes what another one decides."""

from collections.abc import Callable
from pathlib import Path

from authoring import drafting
from authoring.workbench.contest.library import read_source
from benchmarks.measure_drafts import is_right

Asked = Callable[..., list[str]]
Law = Callable[..., tuple[drafting.Draft, ...]]
TEXT = """Điều 1. Phạm vi điều chỉnh
1. Ủy ban Thường vụ Quốc hội quyết định mức trợ cấp gạo hằng tháng theo đề nghị của Chính phủ.
2. Bộ Y tế trình Chính phủ ban hành danh mục thuốc miễn phí tại trạm xá.
3. Phối hợp với Bộ Tài chính trình Chính phủ ban hành danh mục kho gạo dự trữ quốc gia.
4. Sở Y tế quyết định danh mục thuốc dự trữ cho trạm xá theo đề nghị của Giám đốc trạm xá.
5. Chính phủ quyết định mức hỗ trợ mai táng cho người nghèo.
6. Bộ Y tế quy định mẫu sổ khám bệnh.
7. Bộ Tài chính quy định mẫu phiếu nhận gạo.
8. Bộ Nội vụ quy định mẫu sổ nhận lương.
Điều 2. Trách nhiệm của Bộ Nội vụ
1. Trình Thủ tướng Chính phủ phê duyệt đề án cấp gạo cho vùng bão.
2. Giữ sổ cấp gạo.
"""


def test_a_decision_on_someone_s_proposal(asked: Asked) -> None:
    (told,) = asked(TEXT, "d1.k1", "authority-proposal")
    assert told == "Ủy ban Thường vụ Quốc hội quyết định mức trợ cấp gạo hằng tháng theo đề nghị của cơ quan nào?"


def test_what_is_handed_to_the_one_who_decides(asked: Asked, draft_law: Law) -> None:
    assert asked(TEXT, "d1.k2", "authority-proposal") == [
        "cơ quan nào trình Chính phủ ban hành danh mục thuốc miễn phí tại trạm xá?"
    ]
    one = next(one for one in draft_law(TEXT) if one.template == "authority-proposal" and one.fact.path == "d1.k2")
    assert one.item.keyed[0].text == "Bộ Y tế"
    assert not {"Chính phủ", "Bộ Y tế"} & {option.text for option in one.item.distractors}


def test_a_helper_proposes_nothing_alone_and_nobody_decides_unasked(asked: Asked) -> None:
    assert asked(TEXT, "d1.k3", "authority-proposal") == []
    assert asked(TEXT, "d1.k5", "authority-proposal") == []


def test_a_proposer_of_whom_the_law_says_nothing_else(asked: Asked) -> None:
    assert asked(TEXT, "d1.k4", "authority-proposal") == []


def test_key_and_decider_are_looked_at_anew(tmp_path: Path) -> None:
    path = tmp_path / "luat-12.txt"
    path.write_text(f"QUỐC HỘI\n-------\nLuật số: 12/2031/QH17\n\nLUẬT\nBẢO TRỢ\n\n{TEXT}\n", encoding="utf-8")
    source = read_source(path)
    made = drafting.draft(source.document, source.facts(), source.provisions)
    proposed = [one for one in made if one.template == "authority-proposal"]
    assert proposed
    assert all(is_right(one, source) for one in proposed)


def test_who_hands_on_his_own_work_and_persons_that_propose(asked: Asked) -> None:
    text = """Điều 1. Phạm vi điều chỉnh
1. Bộ Y tế xây dựng đề án trạm xá lưu động, trình Chính phủ thông qua.
2. Thủ tướng Chính phủ quyết định giá gạo cứu đói trên cơ sở đề nghị của Bộ trưởng Bộ Tài chính.
3. Bộ Y tế quy định mẫu sổ khám bệnh.
4. Bộ trưởng Bộ Tài chính quy định mẫu phiếu nhận gạo.
5. Bộ trưởng Bộ Nội vụ quy định mẫu sổ nhận lương.
6. Bộ Nội vụ quy định mẫu thẻ công chức.
7. Bộ Tài chính quy định mẫu hóa đơn gạo.
"""
    assert asked(text, "d1.k1", "authority-proposal") == [
        "cơ quan nào xây dựng đề án trạm xá lưu động, trình Chính phủ thông qua?"
    ]
    assert asked(text, "d1.k2", "authority-proposal") == [
        "Thủ tướng Chính phủ quyết định giá gạo cứu đói trên cơ sở đề nghị của ai?"
    ]


def test_too_few_that_could_be_taken_for_the_proposer(asked: Asked) -> None:
    few = """Điều 1. Trách nhiệm của trung tâm gạo
1. Giữ sổ gạo của làng.
2. Sửa kho gạo mỗi năm.
Điều 2. Phạm vi điều chỉnh
1. Sở Y tế quyết định giá gạo cứu đói theo đề nghị của trung tâm gạo.
"""
    others = """2. Sở Nội vụ quy định mẫu sổ gạo.
3. Sở Tài chính quy định mẫu phiếu nhận gạo.
4. Sở Công Thương quy định mẫu bao đựng gạo.
"""
    assert asked(few, "d2.k1", "authority-proposal") == []
    assert asked(f"{few}{others}", "d2.k1", "authority-proposal") == [
        "Sở Y tế quyết định giá gạo cứu đói theo đề nghị của cơ quan nào?"
    ]
