"""Who pays a share: asked once for each clause that names one payer."""

from collections.abc import Callable
from pathlib import Path

from authoring import drafting
from authoring.workbench.contest.library import read_source
from benchmarks.measure_drafts import is_right

Law = Callable[..., tuple[drafting.Draft, ...]]
HEAD = "QUỐC HỘI\n-------\nLuật số: 12/2031/QH17\n\nLUẬT\nBẢO TRỢ\n\n"
TEXT = """Điều 1. Mức đóng quỹ gạo
1. Người sử dụng lao động hằng tháng đóng 3% quỹ lương vào quỹ gạo cứu đói và 14% quỹ lương vào quỹ nhà ở.
2. Người lao động đóng 8% tiền lương tháng vào quỹ nhà ở.
3. Tổ chức bảo hiểm xã hội hằng tháng đóng 2% số thu vào quỹ dự phòng.
4. Cơ quan bảo hiểm xã hội giữ sổ. Ngân sách nhà nước hỗ trợ người nghèo. Tổ chức công đoàn góp ý.
"""


def payers(made: tuple[drafting.Draft, ...]) -> dict[str, drafting.Draft]:
    return {one.fact.path: one for one in made if one.template.endswith("-payer")}


def test_the_payer_of_a_share(draft_law: Law) -> None:
    every = draft_law(TEXT)
    assert sum(one.template.endswith("-payer") and one.fact.path == "d1.k1" for one in every) == 1
    made = payers(every)
    assert set(made) == {"d1.k1", "d1.k3"}, "what isn't paid monthly may be paid by others"
    one = made["d1.k1"]
    assert one.item.stem.endswith(
        "chủ thể nào sau đây hằng tháng đóng 3% quỹ lương vào quỹ gạo cứu đói và 14% quỹ lương vào quỹ nhà ở?"
    )
    assert one.item.keyed[0].text == "Người sử dụng lao động"
    assert {option.text for option in one.item.distractors} == {
        "Người lao động",
        "Cơ quan bảo hiểm xã hội",
        "Ngân sách nhà nước",
    }


def test_two_names_of_the_insurer_never_stand_together(draft_law: Law) -> None:
    texts = [option.text for option in payers(draft_law(TEXT))["d1.k3"].item.options]
    assert "Tổ chức bảo hiểm xã hội" in texts
    assert "Cơ quan bảo hiểm xã hội" not in texts


def test_too_few_that_the_law_names(draft_law: Law) -> None:
    assert payers(draft_law(TEXT.partition("2. ")[0])) == {}


def test_the_payer_is_looked_at_anew(tmp_path: Path) -> None:
    path = tmp_path / "luat-12.txt"
    path.write_text(f"{HEAD}{TEXT}\n", encoding="utf-8")
    source = read_source(path)
    made = payers(drafting.draft(source.document, source.facts(), source.provisions))
    assert made
    assert all(is_right(one, source) for one in made.values())
