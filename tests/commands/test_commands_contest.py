"""The verbs that work on a contest folder: people, import, release, open, verify, grade, probe."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.commands import main
from authoring.commands.lines import Status
from authoring.commands.passphrases import ask_passphrase
from authoring.model.errors import RefusedError
from authoring.releases import read_manifest
from authoring.seals import grouped
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.starting.rehearsal import PASSPHRASE

Said = tuple[int, list[dict[str, object]], list[str]]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase comes as the first line of standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))


def run(capsys: pytest.CaptureFixture[str], practice: Practice, *argv: object) -> Said:
    place = ("--contest", practice.stage.folder, "--exports", practice.stage.exports)
    status = main([str(word) for word in (*argv, *place)])
    said = capsys.readouterr()
    return status, [json.loads(line) for line in said.out.splitlines()], said.err.splitlines()


def test_people_are_listed_added_and_trusted(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, _err = run(capsys, practice, "people", "list")
    assert status == 0
    assert [line["writer"] for line in out] == ["ha", "lam", "phieu"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("mat khau cua duc\n"))
    person = ("people", "add", "duc", "--name", "Trần Minh Đức", "--agency", "Ban Tuyên giáo", "--role", "reviewer")
    status, out, _err = run(capsys, practice, *person)
    assert (status, out[0]["writer"]) == (0, "duc")
    monkeypatch.setattr(sys, "stdin", io.StringIO("mat khau cua an\n"))
    person = ("people", "add", "an", "--name", "Vũ Thị An", "--agency", "BTG  tỉnh uỷ", "--role", "author")
    assert run(capsys, practice, *person)[0] == 0
    _status, out, _err = run(capsys, practice, "people", "list")
    agencies = {line["writer"]: line["agency"] for line in out}
    assert (agencies["an"], agencies["duc"]) == (agencies["lam"], "Ban Tuyên giáo")  # as it is known; as typed
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    status, out, _err = run(capsys, practice, "people", "trust", "--as", "lam")
    assert (status, out[0]["trusted"]) == (0, ["an", "duc", "ha", "lam", "phieu"])


def test_import_says_what_was_written_and_what_stood_there(
    capsys: pytest.CaptureFixture[str], practice: Practice, tmp_path: Path
) -> None:
    path = tmp_path / "câu.md"
    path.write_text("Phiếu hẹn khám lại dùng mấy lần?\n*A. Một lần\nB. Hai lần\n", encoding="utf-8")
    status, out, _err = run(capsys, practice, "import", path, "--as", "ha", "--preview")
    assert (status, out) == (0, [{"row": 1, "state": "new"}])
    status, out, _err = run(capsys, practice, "import", path, "--as", "ha")
    assert (status, [line["state"] for line in out]) == (0, ["written"])
    status, out, _err = run(capsys, practice, "import", path, "--as", "ha")
    assert (status, [line["state"] for line in out]) == (0, ["unchanged"])
    path.write_text("Phiếu hẹn khám lại dùng mấy lần?\n*A. Một lần\nB. Ba lần\n", encoding="utf-8")
    status, out, _err = run(capsys, practice, "import", path, "--as", "ha", "--preview")
    changed = {"place": "B", "before": "Hai lần", "after": "Ba lần", "spans": [[[0, 3], [0, 2]]]}
    assert (status, [(line["state"], line["changes"]) for line in out]) == (0, [("changed", [changed])])


def test_import_says_what_it_refused_and_gives_the_file_back(
    capsys: pytest.CaptureFixture[str], practice: Practice, tmp_path: Path
) -> None:
    path = tmp_path / "câu.csv"
    path.write_text(
        "Câu hỏi,A,B,Đáp án\nAi giữ sổ xanh?,Tôi,Nó,E\nAi giữ sổ đỏ?,Tôi,Nó,\nAi giữ sổ đỏ?,Tôi,Nó,\n", encoding="utf-8"
    )
    call = ("import", path, "--as", "ha", "--first-is-right", "--return", tmp_path / "trả lại" / "lần 1")
    status, out, err = run(capsys, practice, *call)
    found = "Không rõ phương án nào là đáp án đúng."
    assert (status, out[0]["state"], out[0]["message"]) == (1, "refused", found)
    assert out[0]["place"] == {"row": 2, "span": None, "column": 3}
    assert (out[1]["state"], out[2]["state"], out[2]["twin"]) == ("written", "unchanged", 3)
    assert out[3] == {"returned": str(tmp_path / "trả lại" / "lần 1" / "can-sua-câu.xlsx"), "remarks": 1}
    assert json.loads(err[0]) == {
        "file": str(path),
        "row": 2,
        "expected": "chữ cái, số thứ tự hoặc nguyên văn một phương án",
        "found": "E",
        "message": found,
    }


@pytest.mark.usefixtures("typed")
def test_release_freezes_a_week(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, err = run(capsys, practice, "release", "2022-w32", "--as", "lam")
    assert status == 0, err
    assert out[0]["release"] == "2022-w32-r1"
    assert len(out[0]["items"]) == 20  # type: ignore[arg-type]
    assert len(str(out[0]["check"]).split()) == 8


def test_a_release_that_cannot_be_says_which_cell_lacks(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    for path in (practice.stage.folder / "reviews").glob("*.json"):
        path.unlink()
    status, out, err = run(capsys, practice, "release", "2022-w32", "--as", "lam")
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert all("chỉ còn 0 câu" in line for line in err)


@pytest.mark.usefixtures("typed")
def test_open_writes_the_key_where_grading_reads_it(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    for path in (practice.stage.exports / "noi-bo").iterdir():
        path.unlink()
    status, out, err = run(capsys, practice, "open", "2022-w30", "--as", "ha")
    assert status == 0, err
    assert Path(str(out[0]["key"])).is_file()


def test_verify_names_what_was_changed(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(capsys, practice, "verify") == (0, [], [])
    monkeypatch.setattr("authoring.commands.verifying.explanations", lambda _office: ("Đã xóa theo biên bản.",))
    assert run(capsys, practice, "verify") == (0, [{"explained": "Đã xóa theo biên bản."}], [])
    monkeypatch.undo()
    form = practice.release.folder / "cong-bo/de-thi.json"
    form.write_bytes(form.read_bytes() + b" ")
    status, out, _err = run(capsys, practice, "verify")
    assert status == Status.SOME_REJECTED
    assert [line["path"] for line in out] == ["2022-w30-r1/cong-bo/de-thi.json"]
    item = next((practice.stage.folder / "items").iterdir())
    item.write_bytes(item.read_bytes().replace(b"A.", b"A. ", 1))
    (practice.stage.folder / "items" / "bản sao.md").write_text("x", encoding="utf-8")
    (practice.stage.folder / "contest.toml.minisig").unlink()
    status, out, _err = run(capsys, practice, "verify")
    assert {"2022-w30-r1/cong-bo/de-thi.json", "contest.toml"} <= {line["path"] for line in out}
    assert any(item.name in str(line["path"]) for line in out)
    assert any("bản sao.md" in str(line["path"]) for line in out)


def test_grade_runs_the_notebook_and_keeps_it(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, err = run(capsys, practice, "grade", "2022-w30", practice.submissions)
    assert status == 0, err
    folder = Path(str(out[0]["results"]))
    assert (folder / "bien-ban.ipynb").is_file()
    assert err == []  # progress is for a person who looks on
    assert str(practice.stage.folder) not in (folder / "bien-ban.ipynb").read_text(encoding="utf-8")
    assert run(capsys, practice, "verify")[0] == 0


def test_probe_tells_whether_a_folder_is_safe(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["bank", "probe", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "safe"
    assert main(["bank", "probe", str(tmp_path / "không có")]) != 0


def test_a_folder_that_is_no_contest_is_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["verify", "--contest", str(tmp_path)]) == Status.NOTHING_DONE
    said = json.loads(capsys.readouterr().err)
    assert said["file"].endswith("contest.toml")


def test_grading_what_is_not_there_names_it(capsys: pytest.CaptureFixture[str], practice: Practice) -> None:
    status, out, err = run(capsys, practice, "grade", "2022-w99", practice.submissions)
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert "chưa được phát hành" in json.loads(err[0])["message"]
    absent = practice.submissions.with_name("không có.csv")
    status, _out, err = run(capsys, practice, "grade", "2022-w30", absent)
    assert (status, json.loads(err[0])["file"]) == (Status.NOTHING_DONE, str(absent))


def test_exports_that_are_a_file_are_refused(
    capsys: pytest.CaptureFixture[str], practice: Practice, tmp_path: Path
) -> None:
    place = tmp_path / "tệp"
    place.write_text("x", encoding="utf-8")
    assert main(["verify", "--contest", str(practice.stage.folder), "--exports", str(place)]) == Status.NOTHING_DONE
    assert json.loads(capsys.readouterr().err)["file"] == str(place)


def test_a_passphrase_is_asked_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    answers = iter(["mật khẩu dài", "mật khẩu dài", "một", "hai", "", None, "một", None])

    def getpass(_prompt: str) -> str:
        answer = next(answers)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr("getpass.getpass", getpass)
    assert ask_passphrase("Hà", twice=True) == "mật khẩu dài"
    with pytest.raises(RefusedError, match="Hai lần gõ"):
        ask_passphrase("Hà", twice=True)
    with pytest.raises(RefusedError, match="Chưa có mật khẩu ký"):
        ask_passphrase("Hà")
    with pytest.raises(RefusedError, match="Chưa có mật khẩu ký"):  # Ctrl+D
        ask_passphrase("Hà")
    with pytest.raises(RefusedError, match="Hai lần gõ"):
        ask_passphrase("Hà", twice=True)


@pytest.mark.parametrize(("terminal", "lines"), [("yes", ["Đang chấm: xong 2 trong 5 bước"]), ("", [])])
def test_progress_is_told_at_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    terminal: str,
    lines: list[str],
) -> None:
    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return bool(terminal)

    def grade_week(*_given: object) -> Path:
        told = _given[4]
        assert callable(told)
        told(2, 5)
        return tmp_path

    monkeypatch.setattr("authoring.commands.grading.grade_week", grade_week)
    stream = Stream()
    monkeypatch.setattr(sys, "stderr", stream)
    assert main(["grade", "2022-w30", "a.csv"]) == 0
    assert stream.getvalue().splitlines() == lines


def test_a_release_writes_its_minutes_and_anybody_checks_the_published_key(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    paper = tmp_path / "bien-ban.docx"
    status, out, _err = run(capsys, practice, "release", "2022-w32", "--as", "lam", "--minutes", paper)
    assert (status, out[0]["release"]) == (0, "2022-w32-r1")
    assert paper.read_bytes().startswith(b"PK")
    code = grouped(read_manifest(practice.release.folder).commitment)
    published = key_path(practice.release.folder)
    assert main(["check-key", str(published), "--code", code]) == 0
    assert json.loads(capsys.readouterr().out)["matches"] is True
    assert main(["check-key", str(published), "--code", str(out[0]["check"])]) == Status.SOME_REJECTED
    assert json.loads(capsys.readouterr().out)["matches"] is False


@pytest.mark.parametrize("named", ["dap-an.json", "kiem-tra-dap-an.json"])
def test_anybody_checks_the_files_that_were_published(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)
    status, out, _err = run(capsys, practice, "publish", "2022-w30", "--key")
    assert status == 0
    folder = Path(str(out[0]["folder"])) / "cong-bo"
    code = grouped(read_manifest(practice.release.folder).commitment)
    assert main(["check-key", str(folder / named), "--code", code]) == 0
    assert json.loads(capsys.readouterr().out)["matches"] is True
    key = folder / "dap-an.json"
    key.write_bytes(key.read_bytes().replace(b'"key": "A"', b'"key": "B"', 1))
    assert main(["check-key", str(folder / named), "--code", code]) == Status.SOME_REJECTED
    (folder / "kiem-tra-dap-an.json").unlink()
    capsys.readouterr()
    assert main(["check-key", str(key), "--code", code]) == Status.NOTHING_DONE
    assert json.loads(capsys.readouterr().err)["expected"] == "kiem-tra-dap-an.json"


@pytest.mark.parametrize("told", ["[]", '{"format": "commitment/1", "file": "dap-an.json"}'])
def test_a_check_without_a_salt_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], told: str) -> None:
    (tmp_path / "dap-an.json").write_text("{}", encoding="utf-8")
    (tmp_path / "kiem-tra-dap-an.json").write_text(told, encoding="utf-8")
    for name in ("dap-an.json", "kiem-tra-dap-an.json"):
        assert main(["check-key", str(tmp_path / name), "--code", "0" * 64]) == Status.NOTHING_DONE
        assert "không đúng dạng" in capsys.readouterr().err


def test_a_key_that_nobody_opens_is_rebuilt_with_minutes(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = key_path(practice.release.folder)
    bound = json.loads(kept.read_bytes())["key"]
    kept.unlink()
    asked = ("rebuild-key", "2022-w30", tmp_path / "bb.docx", "--reason", "mọi người quên mật khẩu")
    status, _out, err = run(capsys, practice, *asked, "--by-hand", "ha")
    assert (status, "cần đúng hai người khác nhau" in err[0]) == (2, True)
    assert not (tmp_path / "bb.docx").exists()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    status, out, _err = run(capsys, practice, *asked, "--by-hand", "ha", "--by", "lam")
    assert (status, out[0]["rebuilt_by"]) == (0, ["lam", "ha"])
    record = json.loads(kept.read_bytes())
    assert (record["by_hand"], list(record["signatures"])) == (["ha"], ["lam"])
    assert json.loads(kept.read_bytes())["key"] == bound
    assert (tmp_path / "bb.docx").is_file()


def test_one_alone_prints_a_paper_to_practise(
    capsys: pytest.CaptureFixture[str], practice: Practice, tmp_path: Path
) -> None:
    status, out, _err = run(capsys, practice, "practice", "2022-w32", tmp_path / "de.docx")
    assert (status, out[0]["mark"]) == (0, "CHƯA THẨM ĐỊNH")
    for path in (practice.stage.folder / "items").iterdir():
        path.unlink()
    status, _out, err = run(capsys, practice, "practice", "2022-w32", tmp_path / "hai.docx")
    assert (status, "chỉ có 0 câu" in err[0]) == (2, True)
    assert not (tmp_path / "hai.docx").exists()


def test_a_sheet_a_deputy_and_a_new_key(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    status, _out, err = run(capsys, practice, "people", "sheet", tmp_path / "phieu.docx")
    assert (status, "đã có phiếu khôi phục" in err[0]) == (2, True)
    for path in (practice.stage.folder / "people").glob("phieu.*"):
        path.unlink()
    status, out, _err = run(capsys, practice, "people", "sheet", tmp_path / "phieu.docx")
    assert (status, (tmp_path / "phieu.docx").is_file()) == (0, True)
    assert "people trust" in str(out[0]["next"])
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    days = ("--from", "2999-07-25", "--to", "2999-07-31")
    status, out, _err = run(capsys, practice, "people", "deputy", "ha", "--role", "approver", *days, "--as", "lam")
    assert (status, out[0]["roles"]) == (0, ["approver"])
    person = next(one for one in practice.stage.office().bank.people if one.writer == "ha")
    assert [(one.begins, one.ends) for one in person.lent] == [("29990724T170000Z", "29990731T165959Z")]
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n{PASSPHRASE}\n"))
    status, out, _err = run(capsys, practice, "people", "recall", "ha", "--head", "lam", "--as", "ha")
    assert (status, out[0]["deputy"], out[0]["head"]) == (0, "ha", "lam")
    assert next(one for one in practice.stage.office().bank.people if one.writer == "ha").lent == ()
    status, _out, err = run(capsys, practice, "people", "recall", "ha", "--as", "lam")
    assert (status, "lam không còn ủy quyền vai trò nào cho ha" in err[0]) == (2, True)
    status, _out, err = run(capsys, practice, "people", "deputy", "ha", "--role", "approver", "--from", "x", "--to", "y", "--as", "lam")  # fmt: skip
    assert (status, "--from phải là ngày, ví dụ 2022-07-25, không phải x" in err[0]) == (2, True)


def test_the_list_of_people_says_who_stands_in_for_whom(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    days = ("--from", "2001-01-01", "--to", "2999-07-31")
    assert run(capsys, practice, "people", "deputy", "ha", "--role", "reviewer", *days, "--as", "lam")[0] == 0
    _status, out, _err = run(capsys, practice, "people", "list")
    assert {line["writer"]: line.get("lent") for line in out} == {
        "ha": [{"by": "lam", "roles": ["reviewer"]}],
        "lam": None,
        "phieu": None,
    }


def test_two_others_give_a_new_key_at_the_command_line(
    capsys: pytest.CaptureFixture[str], practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"mat khau moi\n{PASSPHRASE}\n{PASSPHRASE}\n"))
    asked = ("people", "key", "ha", "--by", "lam", "--by", "phieu", "--reason", "quên mật khẩu ký")
    status, out, _err = run(capsys, practice, *asked)
    assert (status, out[0]["issued_by"]) == (0, ["lam", "phieu"])
    bank = practice.stage.office().bank
    assert sit_down(bank, "ha", "mat khau moi").person.writer == "ha"
    status, out, _err = run(capsys, practice, "verify")
    assert (status, out) == (0, [])
