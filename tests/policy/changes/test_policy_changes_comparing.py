"""Two versions side by side."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from authoring.model.policies import Change, Provision
from authoring.policy.changes import changes
from authoring.workbench.contest.library import read_source

Make = Callable[..., tuple[Provision, ...]]


def test_nothing_changes_by_writing_marks_or_repealed_numbers(make: Make) -> None:
    old = make("d1|Trợ cấp[1]|Trợ cấp hàng tháng[2]:", "d1.k1||Một;", "d1.k2||(được bãi bỏ)", "c1|Chương cũ|")
    new = make("d1|Trợ cấp|Trợ cấp hằng tháng:", "d1.k1||Một.", "d1.k1||Hai lần.", "c1|CHƯƠNG CŨ|")
    assert changes(old, new) == ()


def test_changed_added_repealed_and_renumbered_in_order(make: Make) -> None:
    old = make(
        "d1|Mức đóng|Mức đóng hằng tháng như sau:",
        "d1.k1||Bằng 6% mức lương cơ sở;",
        "d1.k2||Bằng 3% tiền lương tháng của người lao động;",
        "d1.k3||Do ngân sách nhà nước đóng cho trẻ em.",
        "d2|Hiệu lực|Luật này có hiệu lực từ năm 2015.",
    )
    new = make(
        "d1|Mức đóng|Mức đóng hằng tháng như sau:",
        "d1.k1||Bằng 4,5% mức lương cơ sở;",
        "d1.k2||Do ngân sách nhà nước đóng cho trẻ em;",
        "d1.k3||Thân nhân của liệt sĩ thì được miễn.",
        "d2|Hiệu lực thi hành|Luật này có hiệu lực từ năm 2015.",
        document="moi",
    )
    found = changes(old, new)
    assert [(one.kind, one.document, one.old_path, one.path) for one in found] == [
        ("changed", "moi", "d1.k1", "d1.k1"),
        ("repealed", "luat", "d1.k2", "d1.k2"),
        ("renumbered", "moi", "d1.k3", "d1.k2"),
        ("added", "moi", "", "d1.k3"),
        ("changed", "moi", "d2", "d2"),
    ]
    assert found[0] == Change(
        "moi",
        "d1.k1",
        "changed",
        "Bằng 6% mức lương cơ sở;",
        "Bằng 4,5% mức lương cơ sở;",
        "d1.k1",
        ((5, 7),),
        ((5, 9),),
    )
    assert (found[2].old, found[2].new) == (
        "Điều 1 khoản 3\nDo ngân sách nhà nước đóng cho trẻ em.",
        "Điều 1 khoản 2\nDo ngân sách nhà nước đóng cho trẻ em;",
    )
    assert (found[3].old, found[3].inserted) == (None, ((0, 36),))
    assert (found[4].heading, found[4].old) == (True, "Hiệu lực\nLuật này có hiệu lực từ năm 2015.")


def test_a_clause_rewritten_in_its_article_is_changed(make: Make) -> None:
    found = changes(make("d1|Tên|", "d1.k1||Một hai ba."), make("d1|Tên|", "d1.k1||Khác hẳn rồi nhé."))
    assert [(one.kind, one.path) for one in found] == [("changed", "d1.k1")]


def test_a_clause_that_came_to_say_it_was_repealed(make: Make) -> None:
    found = changes(make("d1|Tên|", "d1.k1||Một hai ba."), make("d1|Tên|", "d1.k1||(được bãi bỏ)"))
    assert [(one.kind, one.path, one.new) for one in found] == [("repealed", "d1.k1", None)]


def test_an_empty_unit_is_added(make: Make) -> None:
    assert [(one.kind, one.inserted) for one in changes((), make("d1||"))] == [("added", ())]


PENSION = "Người lao động đủ điều kiện về tuổi và thời gian đóng thì được hưởng lương hưu hằng tháng."
FUNERAL = "Người lo mai táng được nhận một lần trợ cấp mai táng khi người đang đóng bảo hiểm chết."
SICK = "Người lao động bị ốm đau mà phải nghỉ việc thì được hưởng chế độ ốm đau theo quy định."


def test_articles_find_their_new_numbers(make: Make) -> None:
    old = make(f"d1|Lương hưu|{PENSION}", f"d2|Trợ cấp mai táng|{FUNERAL}", f"d3|Chế độ ốm đau|{SICK}")
    new = make("d1|Mức tham chiếu|Chính phủ quyết định.", f"d5|Trợ cấp mai táng|{FUNERAL}", f"d9|Lương hưu|{PENSION}")
    assert [(one.kind, one.old_path, one.path) for one in changes(old, new)] == [
        ("added", "", "d1"),
        ("renumbered", "d2", "d5"),
        ("repealed", "d3", "d3"),
        ("renumbered", "d1", "d9"),
    ]


def test_clauses_of_an_article_that_was_split(make: Make) -> None:
    old = make("d1|Các chế độ|", f"d1.k1||{PENSION}", f"d1.k2||{FUNERAL}", f"d1.k3||{SICK}")
    new = make("d1|Các chế độ|", f"d1.k1||{PENSION}", f"d1.k2||{SICK}", "d2|Mai táng|Như sau:", f"d2.k1||{FUNERAL}")
    assert [(one.kind, one.old_path, one.path) for one in changes(old, new)] == [
        ("renumbered", "d1.k3", "d1.k2"),
        ("added", "", "d2"),
        ("renumbered", "d1.k2", "d2.k1"),
    ]


def test_less_alike_articles_beside_their_neighbours_go_on(make: Make) -> None:
    old = make(f"d1|Lương hưu|{PENSION}", "d2|Nghỉ khi con ốm|Cha hoặc mẹ nghỉ chăm con.", f"d3|Mai táng|{FUNERAL}")
    new = make(f"d7|Lương hưu|{PENSION}", "d8|Nghỉ khi chăm con ốm|Thời gian tính theo ngày.", f"d9|Mai táng|{FUNERAL}")
    assert [(one.kind, one.old_path, one.path) for one in changes(old, new)] == [
        ("renumbered", "d1", "d7"),
        ("changed", "d2", "d8"),
        ("renumbered", "d3", "d9"),
    ]


def test_chapters_by_title_then_by_number(make: Make) -> None:
    old = make("c1|CHUNG|", "c2|QUỸ|", "c3|XỬ LÝ|", "c4|THI HÀNH|", "d1||Một.")
    new = make("c1|CHUNG|", "c2|XỬ LÝ|", "c3|THANH TRA|", "d1||Một.")
    assert [(one.kind, one.old_path, one.path) for one in changes(old, new)] == [
        ("repealed", "c2", "c2"),
        ("renumbered", "c3", "c2"),
        ("repealed", "c4", "c4"),
        ("added", "", "c3"),
    ]
    assert changes(old[:1], make("c1|CÁC QUY ĐỊNH|"))[0].kind == "changed"


def test_a_real_law_and_the_one_that_took_its_place(shared: Path) -> None:
    folder = shared / "data/policies"
    old, new = (read_source(folder / name) for name in ("luat-58-2014-qh13-bhxh.txt", "luat-41-2024-qh15-bhxh.txt"))
    found = changes(old.provisions, new.provisions)
    moved = {one.old_path: one.path for one in found if one.old_path and one.kind != "repealed"}
    assert {path: moved[path] for path in ("d54", "d56", "d60", "d66", "d85", "d87", "d38", "d73")} == {
        "d54": "d64",
        "d56": "d66",
        "d60": "d70",
        "d66": "d85",
        "d85": "d33",
        "d87": "d36",
        "d38": "d58",
        "d73": "d98",
    }
    assert {"d43", "d47", "d121"} <= {one.path for one in found if one.kind == "repealed"}
    assert {"d7", "d22", "d127"} <= {one.path for one in found if one.kind == "added"}
    assert set(Counter(one.kind for one in found)) == {"changed", "added", "repealed", "renumbered"}
