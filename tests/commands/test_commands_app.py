"""`authoring app` and `authoring lab`: what the server is told, and what happens around it. It runs in tests/screens."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from authoring.commands import app, main
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice
from authoring.workbench.starting import samples


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A settings folder of one's own."""
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "thiết lập"))


@pytest.fixture
def contest(root: Path, tmp_path: Path) -> Path:
    """A contest folder with one person in it."""
    folder = tmp_path / "kho của Hà" / "banks" / "thi-thu"
    shutil.copytree(root / "tests/data/thi-thu", folder)
    (folder / "people").mkdir()
    write_person(folder, Person("ha", "Lê Thu Hà", "BHXH", ("author",)))
    return folder


def write_person(folder: Path, person: Person) -> None:
    from authoring.bank import add_person  # noqa: PLC0415 — only here

    add_person(folder, person, "")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Every server that would have been started: its command, environment and configuration."""
    calls: list[dict[str, Any]] = []

    def run(argv: list[str], env: dict[str, str]) -> int:
        config = Path(next(word for word in argv if word.startswith("--config=")).partition("=")[2])
        calls.append({"argv": argv, "env": env, "config": config, "text": config.read_text(encoding="utf-8")})
        return 0

    monkeypatch.setattr(app, "run", run)
    return calls


# ── what the server is told ───────────────────────────────────────────────────
def test_this_machine_only_with_token_and_xsrf() -> None:
    settings = app.server_settings(Path("/sổ tay"), "/voila/render/x.ipynb")
    server = settings["ServerApp"]
    assert (server["ip"], server["port"], server["allow_remote_access"]) == ("127.0.0.1", 0, False)
    assert server["disable_check_xsrf"] is False
    assert server["terminals_enabled"] is False
    assert settings["VoilaConfiguration"]["show_tracebacks"] is False
    assert settings["LabApp"]["news_url"] is None
    said = json.dumps(settings)
    for word in ("token", "password", "allow_root", "no-sandbox", "allow_origin", 'disable_check_xsrf": true'):
        assert word not in said


def test_the_configuration_is_python_that_jupyter_reads() -> None:
    text = app.settings_text({"ServerApp": {"ip": "127.0.0.1", "root_dir": "C:\\sổ 'tay'", "none": None}})
    compile(text, "jupyter_server_config.py", "exec")

    class Section(dict[str, Any]):
        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 — as traitlets' Config
            return self.setdefault(name, Section())

        __setattr__ = dict.__setitem__

    config = Section()
    exec(text, {"get_config": lambda: config})  # noqa: S102 — what Jupyter does with it
    assert config["ServerApp"] == {"ip": "127.0.0.1", "root_dir": "C:\\sổ 'tay'", "none": None}
    assert config["ContentsManager"]["pre_save_hook"].__name__ == "forget_outputs"


def test_kernels_know_contest_and_person_and_no_foreign_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JUPYTER_TOKEN", "")
    monkeypatch.setenv("JUPYTER_PATH", "/của người khác")
    monkeypatch.delenv("JUPYTER_CONFIG_PATH", raising=False)
    env = app.environment(tmp_path, "ha")
    assert "JUPYTER_TOKEN" not in env
    assert env["JUPYTER_PATH"].endswith("/của người khác")
    assert Path(env["JUPYTER_CONFIG_PATH"]).is_dir()
    assert (env["AUTHORING_CONTEST"], env["AUTHORING_WRITER"], env["AUTHORING_PRACTICE"]) == (str(tmp_path), "ha", "")


def test_only_a_rehearsal_says_that_it_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(samples, "DEMO", tmp_path / "demo")
    folder = tmp_path / "demo" / "banks" / samples.SAMPLE.name
    assert app.environment(folder, "ha")["AUTHORING_PRACTICE"] == "1"
    nothing = app.environment(None, "")
    assert (nothing["AUTHORING_CONTEST"], nothing["AUTHORING_WRITER"], nothing["AUTHORING_PRACTICE"]) == ("", "", "")


# ── which contest, who, where ─────────────────────────────────────────────────
def test_what_was_asked_for_is_remembered(contest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert app.choose(None, "") is None
    assert app.choose(None, "ha") is None  # nobody knows yet where
    asked = app.choose(contest / ".." / contest.name, "ha")
    assert asked == Choice(contest.resolve(), "ha")
    assert choices.recall() == asked
    assert app.choose(None, "") is None
    assert app.choose(None, "ha") == asked
    choices.forget()

    def refuse(_choice: Choice) -> None:
        raise RefusedError("không ghi được")

    monkeypatch.setattr(choices, "remember", refuse)
    assert app.choose(contest, "ha") == asked


def test_somebody_whom_the_contest_knows(contest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert app.choose_writer(contest, "ha") == "ha"
    for asked, found in (("", "để trống"), ("lam", "lam")):
        with pytest.raises(RefusedError) as refused:
            app.choose_writer(contest, asked)
        assert (refused.value.trouble.expected, refused.value.trouble.found) == ("--as và một trong: ha", found)
    monkeypatch.setattr(app, "is_practice", lambda _contest: True)
    assert app.choose_writer(contest, "") == "ha"


def test_a_contest_without_people_says_how_to_add_one(contest: Path) -> None:
    shutil.rmtree(contest / "people")
    with pytest.raises(RefusedError) as refused:
        app.choose_writer(contest, "ha")
    assert "authoring people add" in refused.value.trouble.expected


def test_lab_lists_the_exports_of_a_checkout(tmp_path: Path) -> None:
    notebooks = tmp_path / "kho" / "notebooks"
    assert app.choose_root(notebooks, tmp_path / "kho/exports/demo/banks/x") == tmp_path / "kho"
    assert app.choose_root(notebooks, tmp_path / "nơi khác") == notebooks
    assert app.choose_root(notebooks, None) == notebooks


# ── the verbs ─────────────────────────────────────────────────────────────────
def test_app_opens_voila_and_passes_what_stands_after_the_dashes(
    contest: Path, served: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    argv = ["app", "--contest", str(contest), "--as", "ha", "--no-browser", "--", "--allow-root", "--ServerApp.port=1"]
    assert main(argv) == 0
    (call,) = served
    assert call["argv"][:3] == [sys.executable, "-m", "jupyterlab"]
    assert call["argv"][4:] == ["--no-browser", "--allow-root", "--ServerApp.port=1"]
    assert "c.ServerApp.default_url = '/voila/render/00-trang-chu.ipynb'" in call["text"]
    assert f"c.ServerApp.root_dir = {str(root / 'notebooks')!r}" in call["text"]
    assert call["env"]["AUTHORING_CONTEST"] == str(contest)
    assert not call["config"].parent.exists()
    said = capsys.readouterr()
    assert said.out == ""
    assert "Người đang dùng: ha" in said.err


def test_without_a_contest_the_home_screen_shows_the_ways_to_one(
    contest: Path, served: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    assert [main(["app"]), main(["lab"])] == [0, 0]
    assert [call["env"]["AUTHORING_CONTEST"] for call in served] == ["", ""]
    assert "bốn cách bắt đầu" in capsys.readouterr().err
    choices.remember(Choice(root / "exports/x/banks/y", "ha"))
    assert main(["lab"]) == 0
    assert f"c.ServerApp.root_dir = {str(root)!r}" in served[-1]["text"]


def test_lab_opens_jupyterlab_and_nothing_unasked_is_passed(contest: Path, served: list[dict[str, Any]]) -> None:
    assert main(["lab", "--contest", str(contest), "--as", "ha"]) == 0
    (call,) = served
    assert len(call["argv"]) == 4
    assert "c.ServerApp.default_url = '/lab/tree/00-trang-chu.ipynb'" in call["text"]


def test_a_server_that_fails_is_a_refusal_and_leaves_nothing(
    contest: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folders: list[Path] = []

    def run(argv: list[str], _env: dict[str, str]) -> int:
        folders.append(Path(argv[3].partition("=")[2]).parent)
        return 1

    monkeypatch.setattr(app, "run", run)
    assert main(["app", "--contest", str(contest), "--as", "ha"]) == 2
    said = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert said["message"].startswith("Máy chủ Jupyter không mở được")
    assert "app -- --allow-root" in said["expected"]
    assert not folders[0].exists()


def test_a_broken_contest_is_refused_before_anything_starts(
    tmp_path: Path, served: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["app", "--contest", str(tmp_path / "không có"), "--as", "ha"]) == 2
    assert served == []
    assert json.loads(capsys.readouterr().err.splitlines()[-1])["message"]


def test_the_server_runs_until_it_ends() -> None:
    assert app.run([sys.executable, "-c", "import os, sys; sys.exit(int(os.environ['X']))"], {"X": "3"}) == 3


def test_ctrl_c_gives_the_server_time_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []
    wait = subprocess.Popen.wait

    def interrupted(self: "subprocess.Popen[bytes]", timeout: float | None = None) -> int:
        waits.append(timeout)
        if len(waits) == 1:
            raise KeyboardInterrupt
        return wait(self, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    monkeypatch.setattr(app, "PATIENCE", 0.2)
    assert app.run([sys.executable, "-c", "import time; time.sleep(60)"], {}) == 0
    assert waits[1] == 0.2
