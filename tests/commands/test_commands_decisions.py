"""The verbs around decisions: a trial writes nothing, two people sign, results follow; each by the command line alone."""

import io
import json
import sys
import time
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.commands import deciding, main, regrading
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results import grading
from authoring.workbench.results.regrading import Suspect
from authoring.workbench.starting.rehearsal import PASSPHRASE

WEEK = "2022-w30"


class Desk:
    """A person at the command line of a practised contest."""

    def __init__(self, practice: Practice, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.practice, self.capsys, self.patch = practice, capsys, patch
        self.files = (WEEK, str(practice.submissions))
        patch.setattr(deciding, "sit_down", self.sit_down)

    def sit_down(self, _bank: object, writer: str, passphrase: str) -> Sitting:
        """The passphrase without scrypt, which refuses to open a key on a machine that is busy with other tests."""
        assert passphrase == PASSPHRASE
        sitting: Sitting = getattr(self.practice.stage, writer)
        return Sitting(sitting.person, sitting.identity)

    def run(self, *argv: str, signers: int = 0, watched: bool = False) -> tuple[int, list[dict[str, object]], str]:
        """`watched`: somebody looks on at a terminal."""
        self.patch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n" * signers))
        self.patch.setattr(sys.stderr, "isatty", lambda: watched)
        stage = self.practice.stage
        status = main([*argv, "--contest", str(stage.folder), "--exports", str(stage.exports)])
        said = self.capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    def grade(self) -> grading.Work:
        stage = self.practice.stage
        work = grading.prepare(str(stage.folder), WEEK, [str(self.practice.submissions)], str(stage.exports))
        grading.keep(work, grading.grade(work))
        return work


@pytest.fixture
def desk(practice: Practice, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(practice, capsys, monkeypatch)


def test_regrade_tries_first(desk: Desk) -> None:
    policy = ("--item", "2", "--policy", "drop-item")
    status, (trial,), err = desk.run("regrade", *desk.files, *policy, watched=True)
    assert (status, trial["policy"], "Chưa có gì được ghi." in err) == (0, "drop-item", True)
    assert desk.run("regrade", *desk.files, *policy)[2] == ""  # a program reads troubles there, nothing else
    assert "person" not in str(trial["prizes"])
    assert not (desk.practice.stage.folder / "decisions").exists()
    status, _, err = desk.run("regrade", *desk.files, *policy, "--as", "ha")
    assert (status, "phải có người ký và lý do" in err) == (2, True)
    both = ("--reason", "câu hỏi không rõ", "--as", "ha", "--with", "lam")
    status, out, err = desk.run("regrade", *desk.files, *policy, *both, signers=2, watched=True)
    assert (status, out[-1]["standing"], out[-1]["people"]) == (0, "in-force", ["ha", "lam"])
    assert "người đổi điểm" in err
    assert "Chưa có gì được ghi." not in err
    _, (listed,), _ = desk.run("decisions", "list", WEEK)
    assert (listed["kind"], listed["decision"]) == ("regrade", out[-1]["decision"])
    why = ("--reason", "câu vẫn rõ ràng", "--as", "lam")
    _, (undo,), _ = desk.run("decisions", "reverse", str(listed["decision"])[:8], *why, signers=1)
    assert undo["standing"] == "waiting"
    status, (said,), _ = desk.run("decisions", "second", str(undo["decision"]), "--as", "ha", signers=1)
    assert (status, said["seconded_by"]) == (0, "ha")
    assert [one["standing"] for one in desk.run("decisions", "list", WEEK)[1]] == ["reversed", "in-force"]


def test_alarms_and_upholding(desk: Desk) -> None:
    assert desk.run("alarms", *desk.files)[:2] == (0, [])
    key = desk.grade().key.entries[0]
    wrong = "B" if key.key == "A" else "A"
    policy = ("--item", "1", "--policy", "change-key", "--letters", wrong, "--reason", "thử một đáp án sai")
    assert desk.run("regrade", *desk.files, *policy, "--as", "ha", "--with", "lam", signers=2)[0] == 0
    assert desk.run("alarms", *desk.files)[:2] == (0, [])
    mark = str(desk.run("decisions", "list", WEEK)[1][0]["decision"])
    undone = ("--reason", "thử xong rồi nhé", "--as", "ha", "--with", "lam")
    assert desk.run("decisions", "reverse", mark, *undone, signers=2)[::2] == (0, "")
    kept = ("--item", key.id, "--policy", "uphold", "--reason", "đã đối chiếu với luật", "--as", "ha")
    status, (said,), _ = desk.run("regrade", *desk.files, *kept, signers=1)
    assert (status, said["kind"], said["standing"]) == (0, "uphold", "waiting")
    assert desk.run("regrade", *desk.files, *kept[:4])[0] == 2


def test_alarms_are_listed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Suspect(1, "2022-ha001", "A", "B", "dấu hiệu", 0.2, 0.7)
    monkeypatch.setattr(regrading, "open_suspects", lambda _work, _results: (one,))
    status, (said,), _ = desk.run("alarms", *desk.files)
    assert (status, said["item"], said["letters"]) == (0, "2022-ha001", "B")  # a finding is no rejected input


def test_draws(desk: Desk) -> None:
    path: Path = desk.practice.submissions
    head, *_ = path.read_text("utf-8").splitlines()
    keys = [entry.key for entry in desk.grade().key.entries]
    start = "2022-07-20 10:00:00,2022-07-20 10:05:00"
    rows = [
        ",".join([f"B{n}", f"Người {n:02}", "", f"000{n:09}", "", "Sở Y tế", start, "30", *keys]) for n in range(21)
    ]
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")
    status, (frozen,), err = desk.run(
        "draw", "freeze", *desk.files, "--source", "XSMB ngày 28/7/2022", "--as", "ha", signers=1, watched=True
    )
    assert (status, frozen["count"], "trước khi có số" in err) == (0, 21, True)
    order = ("--order", " ".join(map(str, range(1, 22))), "--reason", "kết quả vòng trực tiếp", "--as", "ha")
    assert desk.run("draw", "order", *desk.files, *order, signers=1)[1][0]["standing"] == "waiting"
    number = ("--number", "38291", "--list", str(frozen["list"])[:6], "--as", "ha")
    time.sleep(1.1)  # the number must come after the list, to the second
    status, out, _ = desk.run("draw", "number", *desk.files, *number, "--with", "lam", signers=2)
    assert (status, len(out), out[0]["place"], out[-1]["standing"]) == (0, 22, 1, "in-force")
    desk.grade()


def test_winners_complaints_standings(desk: Desk, tmp_path: Path) -> None:
    work = desk.grade()
    _, listed, _ = desk.run("winners", "list", WEEK)
    assert (len(listed), listed[0]["status"]) == (19, "not-contacted")
    why = ("--reason", "đã đối chiếu căn cước", "--as", "ha")
    _, (said,), _ = desk.run("winners", "mark", WEEK, "1", "verified", *why, signers=1)
    assert said["standing"] == "in-force"
    paper = tmp_path / "phiếu.docx"
    person = grading.grade(work).scores["person"].iloc[-1]
    status, (told,), _ = desk.run("complaint", *desk.files, "--person", str(person), "--paper", str(paper))
    assert (status, paper.is_file(), told["paper"]) == (0, True, str(paper))
    status, lines, _ = desk.run("standings", WEEK, "--write")
    assert (status, len(lines), str(lines[-1]["folder"])[-21:]) == (0, 21, "/chung-cuoc-results-1")
    assert len(desk.run("standings", WEEK)[1]) == 20


def test_entries_are_voided(desk: Desk) -> None:
    desk.grade()
    status, (trial,), err = desk.run("void", *desk.files, "--numbers", "1, 2", watched=True)
    assert (status, trial["persons"], trial["numbers"], "Chưa có gì được ghi." in err) == (0, 2, [1, 2], True)
    assert desk.run("void", *desk.files, "--numbers", "một")[0] == 2
    assert desk.run("void", *desk.files, "--numbers", "1", "--as", "ha")[0] == 2
    both = ("--reason", "một máy nộp hộ", "--as", "ha", "--with", "lam")
    status, out, _ = desk.run("void", *desk.files, "--numbers", "1", *both, signers=2)
    assert (status, out[-1]["kind"], out[-1]["standing"]) == (0, "void", "in-force")
