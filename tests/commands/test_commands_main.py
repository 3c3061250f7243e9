"""The command line: JSON Lines out, troubles as JSON on the error stream, exit status 0, 1 or 2."""

import errno
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from authoring import commands
from authoring.commands import main
from authoring.commands.catalogue import WORDS, verbs_of
from authoring.commands.lines import Status
from authoring.commands.verbs import translated
from authoring.workbench.contest.logbook import keep_log

LAW = """QUYẾT ĐỊNH
Số: 27/2021/QĐ-UBND
Điều 1. Mức đóng
1. Người lao động đóng 8% tiền lương.
2. Người sử dụng lao động đóng 14% tiền lương.
"""
ITEMS = """id: a
citation: d1.k1

Người lao động đóng bao nhiêu phần trăm tiền lương?
A. 8%
*B. 8 %
C. 14%
D. 22%

id: b

Thiếu phương án?
A. x
"""


def run(
    capsys: pytest.CaptureFixture[str], *argv: object
) -> tuple[int, list[dict[str, object]], list[dict[str, object]]]:
    status = main([str(word) for word in argv])
    said = capsys.readouterr()
    out, err = ([json.loads(line) for line in text.splitlines()] for text in (said.out, said.err))
    return status, out, err


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "qd-27.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


@pytest.fixture
def items(tmp_path: Path) -> Path:
    path = tmp_path / "câu hỏi.md"
    path.write_text(ITEMS, encoding="utf-8")
    return path


def test_policy_read(capsys: pytest.CaptureFixture[str], law: Path) -> None:
    status, out, err = run(capsys, "policy", "read", law)
    assert status == 0
    assert err == []
    assert {"path": "d1.k1", "label": "Điều 1 khoản 1", "document": "qd-27"}.items() <= out[1].items()
    assert list(out[1]) == ["document", "path", "label", "title", "text"]


def test_policy_facts(capsys: pytest.CaptureFixture[str], law: Path) -> None:
    status, out, _err = run(capsys, "policy", "facts", law)
    assert status == 0
    rates = [(fact["path"], fact["value"]) for fact in out if fact["type"] == "rate"]
    assert ("d1.k1", {"number": 8, "unit": "%", "base": "tiền lương"}) in rates


def test_a_file_that_cannot_be_read_does_not_stop_the_others(capsys: pytest.CaptureFixture[str], law: Path) -> None:
    status, out, err = run(capsys, "policy", "read", law.with_name("không có.docx"), law)
    assert status == Status.SOME_REJECTED
    assert len(out) == 3
    assert set(err[0]) == {"file", "row", "expected", "found", "message"}
    assert run(capsys, "policy", "read", law.with_name("không có.docx"))[0] == Status.NOTHING_DONE


def test_check(capsys: pytest.CaptureFixture[str], items: Path, law: Path) -> None:
    status, out, err = run(capsys, "check", items, "--policy", law)
    assert status == Status.SOME_REJECTED
    assert [(e["row"], e["found"]) for e in err] == [(10, "1 phương án")]
    repeats = [line for line in out if line["rule"] == "options-repeat"]
    assert [(line["item"], line["place"], line["severity"]) for line in repeats] == [("a", "B", "block")]
    assert list(out[0]) == ["item", "rule", "place", "span", "severity", "message", "fix"]


def test_pairs_and_balance(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    stem = {"stem": "Người lao động đóng bao nhiêu phần trăm?", "options": ["8%", "14%", "22%", "26%"], "key": "A"}
    path = tmp_path / "i.json"
    path.write_text(json.dumps([{"id": "x", **stem}, {"id": "y", **stem}]), encoding="utf-8")
    status, out, _err = run(capsys, "pairs", path)
    assert status == 0
    assert [(line["pair"], line["class"]) for line in out] == [(["x", "y"], "identical")]
    status, out, _err = run(capsys, "balance", path)
    assert status == 0
    assert {line["measure"] for line in out} >= {"guesser-score", "key-positions"}
    assert all(list(line) == ["measure", "value", "limit", "ok"] for line in out)


def test_pairs_beside_other_banks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    stem = {"stem": "Người lao động đóng bao nhiêu phần trăm?", "options": ["8%", "14%", "22%", "26%"], "key": "A"}
    mine, theirs = tmp_path / "i.json", tmp_path / "đề 2021.json"
    mine.write_text(json.dumps([{"id": "x", **stem}]), encoding="utf-8")
    theirs.write_text(json.dumps([{"id": "x", **stem}, {"id": "y", **stem}, {"id": "z"}]), encoding="utf-8")
    status, out, err = run(capsys, "pairs", mine, "--beside", theirs)
    assert (status, len(err)) == (Status.SOME_REJECTED, 1)
    assert [(line["pair"], line["class"]) for line in out] == [
        (["x", "đề 2021 / x"], "identical"),
        (["x", "đề 2021 / y"], "identical"),
    ]
    assert run(capsys, "pairs", mine, "--beside", tmp_path / "không có.json")[0] == Status.NOTHING_DONE


@pytest.mark.slow
def test_draft(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    policy = root / "banks/bhxh-bhyt-2022/policies/qd-27-2021-qd-ubnd.docx"
    status, out, _err = run(capsys, "draft", policy, "--type", "rate", "--limit", "2")
    assert status in {Status.DONE, Status.SOME_REJECTED}
    assert len(out) == 2
    assert {"id", "stem", "options", "key", "citation", "fact", "reasons"} <= set(out[0])
    assert out[0]["fact"]["type"] == "rate"  # type: ignore[index]
    everything = run(capsys, "draft", policy)[1]
    article = str(everything[0]["citation"]).split(":")[1].split(".")[0]
    below = run(capsys, "draft", policy, "--path", article)[1]
    assert 0 < len(below) < len(everything)


@pytest.mark.parametrize(
    ("argv", "found"),
    [
        ([], "thiếu LỆNH"),
        (["policy"], "thiếu LỆNH"),
        (["check"], "thiếu ITEMS"),
        (["draft", "x", "--limit", "nhiều"], "--limit phải là số nguyên từ 0, không phải nhiều"),
        (["draft", "x", "--limit", "-1"], "--limit phải là số nguyên từ 0, không phải -1"),
        (["demo", "--help=x"], "-h/--help không nhận giá trị x"),
        (["check", "x", "--as", "y"], "không hiểu --as y"),
        (["open", "2022-w30", "--as"], "--as cần một giá trị"),
        (["check", "x", "--policy"], "--policy cần ít nhất một giá trị"),
    ],
)
def test_wrong_calls_are_one_line_in_vietnamese(
    capsys: pytest.CaptureFixture[str], argv: list[str], found: str
) -> None:
    status, out, err = run(capsys, *argv)
    assert (status, out) == (2, [])
    assert str(err[0]["message"]).startswith("Lệnh chưa đúng. Cách gọi: authoring")
    assert err[0]["found"] == found


def test_an_unknown_verb_says_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    status, _out, err = run(capsys, "nấu")
    assert status == Status.NOTHING_DONE
    assert str(err[0]["found"]).startswith("LỆNH không có lựa chọn nấu; chọn trong: ")
    assert translated("something new") == "something new"
    assert translated("ambiguous option: --p could match --path, --policy") == (
        "--p chưa đủ rõ; chọn trong: --path, --policy"
    )


def test_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    said = capsys.readouterr().out
    assert said.startswith("Cách gọi: authoring check")
    assert "đối số:" in said
    assert "hiện hướng dẫn này" in said


def test_ctrl_c_and_a_closed_pipe_end_quietly(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, law: Path
) -> None:
    def stop(error: type[BaseException]) -> None:
        def emit(_value: object) -> None:
            raise error

        monkeypatch.setattr("authoring.commands.policies.emit", emit)

    stop(KeyboardInterrupt)
    status, _out, err = run(capsys, "policy", "read", law)
    assert status == Status.NOTHING_DONE
    assert str(err[0]["message"]).startswith("Đã dừng theo yêu cầu")
    stop(BrokenPipeError)
    assert run(capsys, "policy", "read", law) == (2, [], [])


def test_output_is_utf8_with_lf_whatever_the_console(monkeypatch: pytest.MonkeyPatch, law: Path) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    assert main(["policy", "read", str(law)]) == 0
    sys.stdout.flush()
    assert "Điều 1" in raw.getvalue().decode("utf-8")
    assert b"\r" not in raw.getvalue()


def test_a_stream_that_is_no_console_is_left_alone(monkeypatch: pytest.MonkeyPatch, law: Path) -> None:
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stdout", plain)
    assert main(["policy", "read", str(law)]) == 0
    assert "Điều 1" in plain.getvalue()


def test_every_verb_has_its_own_name_and_help() -> None:
    names = [verb.name for verb in verbs_of()]
    assert len(set(names)) == len(names)
    assert {"policy read", "policy facts", "check", "pairs", "balance", "draft", "import", "release", "open"} <= set(
        names
    )
    assert {"verify", "grade", "people add", "bank probe", "demo", "app", "lab"} <= set(names)
    assert all(verb.help for verb in verbs_of())


def test_a_command_loads_its_own_verbs_and_an_unknown_one_all() -> None:
    for module, words in WORDS:
        shared = {name for name, others in WORDS if set(words) & set(others)}
        heads = {verb.name.split()[0] for word in words for verb in verbs_of(word)}
        assert (module in shared, heads) == (True, set(words))
    assert [verb.name for verb in verbs_of("check")] == ["check"]
    assert verbs_of("chekc") == verbs_of("") == verbs_of()


def test_a_light_command_loads_no_notebook_and_no_screen(root: Path, law: Path) -> None:
    code = "import sys; from authoring.commands import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    argv = [sys.executable, "-c", code, "policy", "read", str(law)]
    done = subprocess.run(argv, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    assert {"papermill", "ipywidgets", "matplotlib", "pandas"} & set(done.stderr.split()) == set()


def test_a_misspelt_choice_is_said_not_answered_with_silence(capsys: pytest.CaptureFixture[str], law: Path) -> None:
    status, out, err = run(capsys, "draft", law, "--type", "raet")
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert (err[0]["message"], err[0]["found"]) == ("Văn bản không có gì ứng với --type.", "raet")
    assert "rate" in str(err[0]["expected"]).split(", ")
    status, out, err = run(capsys, "draft", law, "--path", "d11")
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert err == [
        {
            "file": "qd-27",
            "row": None,
            "expected": "d1, d1.k1, d1.k2",
            "found": "d11",
            "message": "Văn bản không có gì ứng với --path.",
        }
    ]
    assert run(capsys, "draft", law, "--path", "d1")[0] == Status.DONE
    law.write_text("Chỉ một đoạn văn.", encoding="utf-8")
    assert run(capsys, "draft", law, "--type", "rate")[2][0]["expected"] == "chưa có gì để chọn"


def fail(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """`policy read` meets this error when it writes."""

    def emit(_value: object) -> None:
        raise error

    monkeypatch.setattr("authoring.commands.policies.emit", emit)


@pytest.mark.parametrize(
    ("error", "file", "message"),
    [
        (OSError(errno.ENOSPC, "full"), "đầu ra chuẩn", "Không làm được: đĩa đầy hoặc hết hạn mức lưu trữ."),
        (OSError(errno.EIO, "io", "/kho/a.md"), str(Path("/kho/a.md")), "Không làm được: thiết bị lưu trữ báo lỗi."),
        (OSError(errno.EACCES, "no", 3), "3", "Không làm được: không có quyền."),
    ],
)
def test_what_the_system_refuses_anywhere_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    law: Path,
    error: OSError,
    file: str,
    message: str,
) -> None:
    fail(monkeypatch, error)
    status, out, err = run(capsys, "policy", "read", law)
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert err[0]["file"] == file
    assert str(err[0]["message"]).startswith(message)


def test_a_mistake_of_the_program_is_one_sentence_and_its_place_a_line_of_the_log(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, law: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr("authoring.commands.keep_log", lambda: keep_log(tmp_path / "sổ"))
    fail(monkeypatch, ZeroDivisionError("của Nguyễn Văn A"))
    status, out, err = run(capsys, "policy", "read", law)
    file = tmp_path / "sổ/authoring.log"
    assert (status, out) == (Status.NOTHING_DONE, [])
    assert err == [
        {"file": str(file), "row": None, "expected": "", "found": "ZeroDivisionError", "message": commands.OURS}
    ]
    line = file.read_text(encoding="utf-8")
    assert "lệnh dừng vì một lỗi của chương trình | ZeroDivisionError at __init__.py:" in line
    assert "Nguyễn" not in line
    monkeypatch.setattr("authoring.commands.keep_log", lambda: None)
    assert run(capsys, "policy", "read", law)[2][0]["file"] == ""


def test_troubles_that_nobody_can_read_leave_the_exit_status(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sys, "stderr", Full())
    assert main(["policy", "read", str(tmp_path / "không có.docx")]) == Status.NOTHING_DONE


@pytest.mark.skipif(os.name == "nt", reason="Windows đóng luồng theo cách khác")
@pytest.mark.parametrize(
    ("redirection", "status", "said"),
    [
        (">&-", 0, ""),
        ("<&-", 0, ""),
        ("2>&-", 0, ""),
        (">/dev/full", 2, "đĩa đầy"),
        ("| true", 0, ""),
    ],
)
def test_streams_that_are_closed_full_or_broken_show_no_traceback(
    root: Path, law: Path, redirection: str, status: int, said: str
) -> None:
    """A real process: what the interpreter does at its end counts, too."""
    line = f'"$1" -m authoring policy read "$2" {redirection}'
    shell = shutil.which("sh") or "sh"
    done = subprocess.run(
        [shell, "-c", line, shell, sys.executable, str(law)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == status, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
