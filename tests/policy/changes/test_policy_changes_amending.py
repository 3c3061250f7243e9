"""A law and its amending law."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.model.policies import PolicyDocument, Provision
from authoring.policy.changes import amend, amends
from authoring.policy.changes.trees import is_repealed, told
from authoring.workbench.contest.library import read_source

Make = Callable[..., tuple[Provision, ...]]
OLD = PolicyDocument("y-te", "1/2008/QH12", "Luật Y tế", "Luật")
NEW = PolicyDocument("sua-doi", "5/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Y tế", "Luật")


def test_orders_for_the_document_are_carried_out_and_the_others_kept_apart(make: Make) -> None:
    amending = make(
        "d1|Sửa đổi, bổ sung một số điều của Luật Y tế|",
        "d1.k1||Sửa đổi khoản 1 Điều 1 như sau:⏎“1. Mới.”.",
        "d1.k2||Bãi bỏ Điều 9.",
        "d2|Sửa đổi Luật Giá số 1/2023/QH15|Bãi bỏ khoản 2 Điều 1 của Luật Giá số 1/2023/QH15.",
    )
    done = amend(OLD, make("d1|Tên|", "d1.k1||Cũ.", document="y-te"), (NEW, amending))
    assert [(one.path, one.text) for one in done.provisions] == [("d1", ""), ("d1.k1", "Mới.")]
    assert [(one.kind, one.document, one.path) for one in done.changes] == [("changed", "y-te", "d1.k1")]
    assert [one.source for one in done.done] == ["d1.k1"]
    assert [(one.source, why) for one, why in done.undone] == [("d1.k2", "văn bản được sửa không có Điều 9")]
    assert [one.law for one in done.elsewhere] == ["Luật Giá số 1/2023/QH15"]
    assert amends((NEW, amending), OLD)
    assert not amends((NEW, amending), PolicyDocument("x", "2/2008/QH12", "Luật Việc làm", "Luật"))


@pytest.mark.parametrize(
    ("old", "amending", "new", "least", "changed"),
    [
        (
            "vbhn-28-vpqh-2020-luat-bhyt.txt",
            "luat-51-2024-qh15-sua-doi-bhyt.txt",
            "vbhn-22-vpqh-2025-luat-bhyt.txt",
            1,
            1,
        ),
        (
            "originals/luat-22-2023-qh15-dau-thau.docx",
            "originals/luat-90-2025-qh15-sua-doi.docx",
            "originals/vbhn-126-2025-luat-dau-thau.docx",
            0.95,
            0.8,
        ),
    ],
)
def test_the_amended_text_is_the_consolidated_one(
    shared: Path, old: str, amending: str, new: str, least: float, changed: float
) -> None:
    """Luật 22/2023 was amended by Luật 57/2024, too, whose text isn't there: what it changed can't come out."""
    folder = shared / "data/policies"
    before, orders, after = (read_source(folder / name) for name in (old, amending, new))
    done = amend(before.document, before.provisions, (orders.document, orders.provisions))
    was, made, wanted = (
        {one.path: told(one) for one in rows if one.path[0] == "d" and not is_repealed(one)}
        for rows in (before.provisions, done.provisions, after.provisions)
    )
    paths = {*made, *wanted}
    right = {path for path in paths if made.get(path) == wanted.get(path)}
    touched = {path for path in paths if was.get(path) != wanted.get(path)}
    assert len(right) / len(paths) >= least
    assert len(right & touched) / len(touched) >= changed
