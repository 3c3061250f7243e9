"""Drawing: the whole road from a tie to results, with both published checkers recomputing the order."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.grading import TieError
from authoring.model.errors import RefusedError
from authoring.records import check_sums, digest
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results import grading
from authoring.workbench.results.checkers import PAGE, SCRIPT
from authoring.workbench.results.complaints import complaint
from authoring.workbench.results.decisions import reverse, second
from authoring.workbench.results.drawing import draw, drawn_lines, freeze, open_tie, order_by_hand

SOURCE = "giải đặc biệt XSMB ngày 28/7/2022, năm số"


@pytest.fixture
def tied(practice: Practice) -> Callable[[], grading.Work]:
    """A week of twenty-five people all right in the same second with the same forecast: 19 prizes, one tie."""
    stage, week = practice.stage, practice.week

    def prepare() -> grading.Work:
        return grading.prepare(str(stage.folder), week.tag, [str(practice.submissions)], str(stage.exports))

    head, *_rows = practice.submissions.read_text("utf-8").splitlines()
    keys = [entry.key for entry in prepare().key.entries]
    rows = [
        [f"B{n}", f"Người {n % 20:02}", "", f"000{n:09}", "", "Sở Y tế", "2022-07-20 10:00:00", "2022-07-20 10:05:00"]
        for n in range(25)
    ]
    text = "\n".join([head, *(",".join([*row, "30", *keys]) for row in rows)])
    practice.submissions.write_text(f"{text}\n", "utf-8")
    return prepare


def at(sitting: Sitting, practice: Practice, hours: int) -> Sitting:
    return sitting.at(practice.week.closes + timedelta(hours=hours))


def test_from_the_tie_to_results(practice: Practice, tied: Callable[[], grading.Work], tmp_path: Path) -> None:
    work, ha, lam = tied(), practice.stage.ha, practice.stage.lam
    desk = grading.lay_out(work)
    tie = open_tie(work, desk)
    assert tie
    assert len(tie.candidates) == 25
    frozen = freeze(work, desk, at(ha, practice, 1), SOURCE)
    assert (frozen.folder.name, frozen.count) == ("2022-w30-boc-tham-1", 25)
    assert check_sums(frozen.folder) == ()
    sheet = frozen.folder / "cong-bo/danh-sach-boc-tham.txt"
    assert digest(sheet.read_bytes()) == frozen.mark
    assert sheet.read_text("utf-8").splitlines()[:2] == [
        "1 | Người 00 | Đảng bộ Sở Y tế",
        "2 | Người 00 | Đảng bộ Sở Y tế",
    ]
    assert b"000000" not in sheet.read_bytes()
    with pytest.raises(RefusedError, match="đã chốt rồi"):
        freeze(work, desk, at(ha, practice, 2), SOURCE)
    with pytest.raises(RefusedError, match="sau khi danh sách đã chốt"):
        draw(work, at(ha, practice, 1), "38291")
    made = draw(work, at(ha, practice, 3), " 38291 ")
    with pytest.raises(TieError):
        grading.grade(tied())  # it waits for the second person
    second(work.office, at(lam, practice, 4), made.mark)
    results = grading.grade(tied())
    shown = drawn_lines(work, "38291")
    assert [line.split(" | ")[1] for line in shown] == results.standings["name"].tolist()
    assert set(results.awards["decided_by"]) == {"draw"}
    kept = grading.keep(tied(), results)
    assert b"Th\xe1\xbb\xa9 t\xe1\xbb\xb1 b\xe1\xbb\x91c th\xc4\x83m" in (kept / "noi-bo/giai-thuong.csv").read_bytes()
    assert open_tie(tied(), desk) is None
    with pytest.raises(RefusedError, match="không cần bốc thăm"):
        freeze(tied(), desk, at(ha, practice, 6), SOURCE)
    script = tmp_path / "kiem-tra.py"
    script.write_bytes((frozen.folder / "cong-bo/kiem-tra.py").read_bytes())
    told = subprocess.run([sys.executable, script, sheet, "38291"], capture_output=True, check=True)
    first, *lines = told.stdout.decode("utf-8").splitlines()
    assert first == f"SHA-256: {frozen.mark}"
    assert lines == [f"{place} | {line}" for place, line in enumerate(shown, 1)]
    found = complaint(tied(), desk, results.scores["person"].iloc[0])
    assert found.standing


def test_the_page_recomputes_the_same(tmp_path: Path, node: str) -> None:
    lines = ["1 | Đỗ Ưng | Sở Y tế", "2 | An | \u201cB\u201d", "3 | Bình | <b>"]
    sheet = tmp_path / "list.txt"
    sheet.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    script = tmp_path / "kiem-tra.py"
    script.write_text(SCRIPT, "utf-8")
    (code,) = re.findall(r"<script>\n(.*)</script>", PAGE, re.DOTALL)
    page = tmp_path / "page.mjs"
    page.write_text(
        "import { readFileSync } from 'node:fs';\n"
        f"{code}\n"
        "const found = await check(readFileSync(process.argv[2]), process.argv[3]);\n"
        "console.log(['SHA-256: ' + found.sum, ...found.order.map((l, n) => `${n + 1} | ${l}`)].join('\\n'));\n",
        "utf-8",
    )
    for seed in ("38291", " số  7 ", "0"):
        one, two = (
            subprocess.run([*command, str(sheet), seed], capture_output=True, check=True).stdout.decode("utf-8")
            for command in ([sys.executable, str(script)], [node, str(page)])
        )
        assert one.splitlines() == two.splitlines()


def test_the_checkers_are_short_and_need_no_network() -> None:
    assert len([line for line in SCRIPT.splitlines() if not line.startswith("#")]) <= 10
    assert not re.findall(r"https?://|src=|@import|fetch\(", PAGE)


def test_an_order_by_hand(practice: Practice, tied: Callable[[], grading.Work]) -> None:
    work, ha, lam = tied(), practice.stage.ha, practice.stage.lam
    with pytest.raises(RefusedError, match="Chưa chốt danh sách"):
        order_by_hand(work, ha, "1 2 3", "kết quả vòng thi trực tiếp")
    frozen = freeze(work, grading.lay_out(work), at(ha, practice, 1), SOURCE)
    with pytest.raises(RefusedError, match="mỗi số từ 1 đến 25 một lần"):
        order_by_hand(work, at(ha, practice, 2), "1 2 3", "kết quả vòng thi trực tiếp")
    with pytest.raises(RefusedError, match="Chưa có số công khai"):
        draw(work, at(ha, practice, 2), "  ")
    order = ", ".join(str(number) for number in range(25, 0, -1))
    made = order_by_hand(work, at(ha, practice, 2), order, "kết quả vòng thi trực tiếp", frozen.mark[:6])
    second(work.office, at(lam, practice, 3), made.mark)
    results = grading.grade(tied())
    assert results.awards[["name", "decided_by"]].to_numpy().tolist()[0] == ["Người 19", "committee"]
    undo = reverse(work.office, at(ha, practice, 4), made.mark, "vòng thi bị hoãn lại")
    second(work.office, at(lam, practice, 5), undo.mark)
    with pytest.raises(TieError):
        grading.grade(tied())


def test_a_list_that_is_gone_is_missed(practice: Practice, tied: Callable[[], grading.Work]) -> None:
    work = tied()
    frozen = freeze(work, grading.lay_out(work), at(practice.stage.ha, practice, 1), SOURCE)
    (frozen.folder / "cong-bo/danh-sach-boc-tham.txt").write_text("1 | ai\n", "utf-8")
    with pytest.raises(RefusedError, match="Không còn danh sách"):
        drawn_lines(work, "1")
