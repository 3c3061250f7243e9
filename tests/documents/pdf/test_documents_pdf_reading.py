"""PDF files as a whole: real ones against the texts that people made of them, other layouts, fuzzed ones."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring import policy
from authoring.documents import read

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Told = Callable[..., tuple[list[str], tuple[str, ...]]]

JOINED = "Chữ lấy từ PDF: các dòng được ghép lại thành đoạn; hãy đối chiếu với bản in trước khi trích dẫn."
LONG = (
    "Người lao động được hưởng chế độ ốm đau khi có một trong các trường hợp sau đây theo quy định của pháp luật về "
    "bảo hiểm xã hội và các quy định khác có liên quan"
)
REAL = [
    ("vbhn-22-vpqh-2025-luat-bhyt", "vbhn-22-vpqh-2025-luat-bhyt", 0.99),
    ("luat-51-2024-qh15", "luat-51-2024-qh15-sua-doi-bhyt", 1.0),
    ("qd-844-qd-ttg-2026-ke-hoach", "qd-844-qd-ttg-2026-ke-hoach-ct-52-bhyt", 0.93),
]


def spaced(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts if text.strip()]


def body(texts: list[str]) -> list[str]:
    """What stands before an annex of tables."""
    return texts[: next((at for at, text in enumerate(texts) if text == "PHỤ LỤC"), len(texts))]


@pytest.mark.slow
@pytest.mark.parametrize(("pdf", "txt", "least"), REAL)
def test_paragraphs_are_those_of_the_text(shared: Path, pdf: str, txt: str, least: float) -> None:
    ours = spaced([p.text for p in read(shared / f"data/policies/originals/{pdf}.pdf").paragraphs])
    theirs = body(spaced((shared / f"data/policies/{txt}.txt").read_text(encoding="utf-8").splitlines()))
    assert sum((Counter(ours) & Counter(theirs)).values()) >= least * len(theirs)


@pytest.mark.parametrize(("pdf", "txt", "least"), REAL)
def test_no_word_is_lost(shared: Path, pdf: str, txt: str, least: float) -> None:
    ours = Counter(
        word for p in read(shared / f"data/policies/originals/{pdf}.pdf").paragraphs for word in p.text.split()
    )
    theirs = Counter((shared / f"data/policies/{txt}.txt").read_text(encoding="utf-8").split())
    joined = {"52-", "CT/TW).", "52-CT/TW)."}
    assert {word for word in (ours - theirs) + (theirs - ours) if word not in joined} == set()


@pytest.mark.parametrize(("pdf", "txt", "least"), REAL)
def test_provisions_are_those_of_the_text(shared: Path, pdf: str, txt: str, least: float) -> None:
    ours, theirs = read(shared / f"data/policies/originals/{pdf}.pdf"), read(shared / f"data/policies/{txt}.txt")
    found = {one.path: one.text for one in policy.provisions(ours).good}
    wanted = {one.path: one.text for one in policy.provisions(theirs).good}
    assert list(found) == list(wanted)
    assert {path for path in found if found[path].replace("-CT", "- CT") != wanted[path].replace("-CT", "- CT")} <= {
        "p1"
    }
    one, other = policy.identity(ours), policy.identity(theirs)
    assert (one.number, one.title, one.issued, one.in_force) == (
        other.number,
        other.title,
        other.issued,
        other.in_force,
    )


def test_a_person_is_told_what_was_done(shared: Path) -> None:
    assert read(shared / "data/policies/originals/vbhn-22-vpqh-2025-luat-bhyt.pdf").notices == (
        JOINED,
        "Đã bỏ đầu trang, chân trang và số trang ở trang 1–50 (“10 CÔNG BÁO/Số 539 + 540/Ngày 18-3-2025”).",
        "107 chú thích chân trang được đưa về cuối, sau dòng “CHÚ THÍCH”.",
    )


def test_cells_of_a_table_stay_whole(shared: Path) -> None:
    paragraphs = read(shared / "data/policies/originals/qd-844-qd-ttg-2026-ke-hoach.pdf").paragraphs
    first = next(at for at, paragraph in enumerate(paragraphs) if paragraph.text == "1." and paragraph.cell)
    assert [(p.cell[2] if p.cell else None, p.text) for p in paragraphs[first : first + 6]] == [
        (0, "1."),
        (1, ("Tăng cường lãnh đạo, chỉ đạo xây dựng và tổ chức thực hiện hiệu quả các chủ trương, chính sách, pháp luật, "
            "chương trình, kế hoạch về bảo hiểm y tế.")),
        (2, "Các bộ ở Trung ương, Ủy ban nhân dân cấp tỉnh ở địa phương"),
        (3, "Các cơ quan, tổ chức, đơn vị khác có liên quan."),
        (4, "Văn bản chỉ đạo"),
        (5, "Thường xuyên"),
    ]  # fmt: skip


def test_old_letters_become_unicode(leaf: "type[Leaf]", told: Told, tcvn3: Callable[[str], str]) -> None:
    page = leaf()
    page.paragraph(64, 532, 100, tcvn3(f"1. {LONG}."), 22)
    texts, notices = told(page)
    assert texts == [f"1. {LONG}."]
    assert notices[-1] == "Chữ bảng mã TCVN3 (ABC) được đổi sang Unicode; hãy soát lại chữ hoa và dấu."
