"""Which unit goes on with which."""

from collections.abc import Callable

from authoring.model.policies import Provision
from authoring.policy.changes.pairing import pair
from authoring.policy.changes.trees import Tree

Make = Callable[..., tuple[Provision, ...]]
LEAVE = "Lao động nữ sinh con được nghỉ việc hưởng chế độ thai sản trước và sau khi sinh con."
SICK = "Người lao động mắc bệnh cần chữa trị dài ngày được nghỉ tối đa theo danh mục bệnh."


def test_the_number_comes_first_where_both_are_alike(make: Make) -> None:
    old = Tree(make("d1|A|", f"d1.k1||{LEAVE}", f"d1.k2||{LEAVE}"))
    new = Tree(make("d1|A|", f"d1.k1||{LEAVE}", f"d1.k2||{LEAVE} Chính phủ quy định."))
    assert pair(old, new) == {"d1": "d1", "d1.k1": "d1.k1", "d1.k2": "d1.k2"}


def test_points_that_were_lettered_anew(make: Make) -> None:
    old = Tree(make("d1|A|", "d1.k1||Gồm:", f"d1.k1.a||{LEAVE}", f"d1.k1.b||{SICK}"))
    new = Tree(make("d1|A|", "d1.k1||Gồm:", "d1.k1.a||Dân quân thường trực;", f"d1.k1.b||{LEAVE}", f"d1.k1.c||{SICK}"))
    assert pair(old, new) == {"d1": "d1", "d1.k1": "d1.k1", "d1.k1.a": "d1.k1.b", "d1.k1.b": "d1.k1.c"}


def test_short_units_do_not_move_to_other_articles(make: Make) -> None:
    old = Tree(make("d1|A|Một hai ba.", "d1.k1||Người nghèo;"))
    new = Tree(make("d1|A|Một hai ba.", "d2|B|Bốn năm sáu.", "d2.k1||Người nghèo;"))
    assert pair(old, new) == {"d1": "d1"}
