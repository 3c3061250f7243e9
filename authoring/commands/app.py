"""`authoring app` and `authoring lab`: one Jupyter server with Voilà in it, for this machine only."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from authoring.bank import open_bank
from authoring.commands.lines import Status, tell
from authoring.commands.verbs import Arguments, Verb
from authoring.model.errors import RefusedError
from authoring.runs import find_notebook
from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.logbook import keep_log
from authoring.workbench.starting.samples import PRACTISED_BY, is_practice

HOME = "00-trang-chu"
SETTINGS = Path(__file__).resolve().parents[1] / "screens/jupyter"
LAST = "Trang chủ mở cuộc thi của lần trước; lần đầu thì có bốn cách bắt đầu."
QUIET = 40  # Jupyter's own words at the terminal: errors and the address
PATIENCE = 15  # seconds that the server has to end its kernels
FORGOTTEN = 3600  # seconds after which a kernel without a page ends; a page that is left ends its own
OWN = ("JUPYTER_TOKEN", "JUPYTER_TOKEN_FILE")  # a token that somebody has set for another server


def server_settings(root: Path, url: str) -> dict[str, dict[str, object]]:
    """Jupyter's settings: this machine only, a fresh random token, XSRF kept, no terminal, no traceback."""
    server: dict[str, object] = {
        "ip": "127.0.0.1",
        "port": 0,
        "allow_remote_access": False,
        "disable_check_xsrf": False,
        "jpserver_extensions": {"jupyterlab": True, "voila.server_extension": True},
        "root_dir": str(root),
        "default_url": url,
        "terminals_enabled": False,
        "tornado_settings": {"mathjax_url": ""},  # Voilà would fetch it from the net
        "open_browser": True,
        "answer_yes": True,  # Ctrl+C ends it, without a question in English
    }
    lab: dict[str, object] = {
        "default_url": url,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "extension_manager": "readonly",
        "news_url": None,
    }
    voila: dict[str, object] = {
        "template": "workbench",
        "allow_template_override": "NO",
        "show_tracebacks": False,
        "file_allowlist": ["$^"],  # no file of the folder is served
    }
    return {
        "Application": {"log_level": QUIET},
        "ServerApp": server,
        "LabApp": lab,
        "VoilaConfiguration": voila,
        "HTMLExporter": {"language_code": "vi"},
        "KernelManager": {"transport_encryption": "auto"},
        "MappingKernelManager": {"cull_idle_timeout": FORGOTTEN, "cull_interval": FORGOTTEN // 10},
    }


def settings_text(settings: Mapping[str, Mapping[str, object]]) -> str:
    """The settings as Jupyter's configuration file.

    With the hook that keeps questions out of saved notebooks and the words that JupyterLab's language pack lacks;
    without the warnings that its parts have for one another, and without the traceback of a tab that was closed.
    """
    lines = [
        f"c.{section}.{name} = {value!r}" for section, values in settings.items() for name, value in values.items()
    ]
    hook = (
        "from authoring.screens.pieces.saving import forget_outputs",
        "c.ContentsManager.pre_save_hook = forget_outputs",
        "from authoring.screens.pieces.leaving import hush_left_pages",
        "hush_left_pages()",
        "from authoring.screens.pieces.speaking import speak_vietnamese",
        "speak_vietnamese()",
    )
    still = (
        "import warnings",
        "import voila  # it turns these on",
        "warnings.filterwarnings('ignore', module='traitlets')",
    )
    return "\n".join(["c = get_config()", *lines, *hook, *still, ""])


def command(settings: Path, *more: str) -> list[str]:
    """The server's command; `more` goes to Jupyter as it is."""
    return [sys.executable, "-m", "jupyterlab", f"--config={settings}", *more]


def environment(contest: Path | None, writer: str) -> dict[str, str]:
    """What the server's kernels know: which contest (None: the one that was open last), who sits; never a secret."""
    paths = {"JUPYTER_PATH": SETTINGS / "share/jupyter", "JUPYTER_CONFIG_PATH": SETTINGS / "config"}
    joined = {name: os.pathsep.join(filter(None, (str(own), os.environ.get(name)))) for name, own in paths.items()}
    ours = {"AUTHORING_CONTEST": str(contest or ""), "AUTHORING_WRITER": writer, "PYTHONUTF8": "1"}
    ours["AUTHORING_PRACTICE"] = "1" if contest and is_practice(contest) else ""
    return {name: value for name, value in os.environ.items() if name not in OWN} | joined | ours


def choose_writer(contest: Path, asked: str) -> str:
    """Who sits here: who was asked for, where the contest knows them; in a rehearsal the first of its two people."""
    writer = asked or (PRACTISED_BY if is_practice(contest) else "")
    known = [person.writer for person in open_bank(contest).people]
    if writer not in known:
        expected = f"--as và một trong: {', '.join(known)}" if known else "authoring people add, rồi --as MÃ_NGƯỜI"
        raise RefusedError("Chưa biết ai đang dùng bàn soạn câu hỏi.", expected=expected, found=writer or "để trống")
    return writer


def choose(contest: Path | None, writer: str) -> Choice | None:
    """The contest asked for and who sits there, remembered for the next time; None: Trang chủ shows the last one.

    Without a contest somebody can still be named: he sits in the one that was open last.
    """
    last = choices.recall()
    folder = contest.resolve() if contest else last.folder if last and writer else None
    if folder is None:
        return None
    choice = Choice(folder, choose_writer(folder, writer))
    with suppress(RefusedError):  # where nothing can be remembered one works all the same
        choices.remember(choice)
    return choice


def choose_root(notebooks: Path, contest: Path | None) -> Path:
    """The folder that JupyterLab lists: with the notebooks also the exports, where both lie in one checkout."""
    return notebooks.parent if contest and contest.is_relative_to(notebooks.parent) else notebooks


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--contest", type=Path, default=None, help="thư mục cuộc thi; để trống: mở lần trước")
    parser.add_argument("--as", dest="writer", default="", help="mã người đang dùng")
    parser.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")
    parser.add_argument("jupyter", nargs=argparse.REMAINDER, help="sau dấu --: lựa chọn của máy chủ Jupyter")


def _app(arguments: Arguments) -> Status:
    notebook = find_notebook(HOME)
    choice = choose(arguments.contest, arguments.writer)
    return _serve(arguments, choice, notebook.parent, f"/voila/render/{notebook.name}")


def _lab(arguments: Arguments) -> Status:
    notebook = find_notebook(HOME)
    choice = choose(arguments.contest, arguments.writer)
    shown = choice or choices.recall()
    root = choose_root(notebook.parent, shown.folder if shown else None)
    return _serve(arguments, choice, root, f"/lab/tree/{notebook.relative_to(root).as_posix()}")


def _serve(arguments: Arguments, choice: Choice | None, root: Path, url: str) -> Status:
    keep_log()
    folder = Path(tempfile.mkdtemp(prefix="authoring-"))
    try:
        path = folder / "jupyter_server_config.py"
        path.write_text(settings_text(server_settings(root, url)), encoding="utf-8")
        tell(f"Cuộc thi: {choice.folder}. Người đang dùng: {choice.writer}." if choice else LAST)
        tell("Bàn soạn câu hỏi mở trong trình duyệt sau vài giây. Để tắt: bấm Ctrl+C ở cửa sổ này.")
        more = ["--no-browser"] if arguments.no_browser else []
        argv = command(path, *more, *(word for word in arguments.jupyter if word != "--"))
        status = run(argv, environment(choice.folder if choice else None, choice.writer if choice else ""))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if status:
        said = "Máy chủ Jupyter không mở được; các dòng phía trên nói lý do."
        expected = "tài khoản thường; nếu buộc phải dùng tài khoản root: app -- --allow-root"
        raise RefusedError(said, expected=expected, found=f"mã {status}")
    return Status.DONE


def run(argv: list[str], env: Mapping[str, str]) -> int:
    """Run the server until it ends; Ctrl+C reaches it too, and it is given time to end its kernels: 0 then."""
    with subprocess.Popen(argv, env=env) as server:
        try:
            return server.wait()
        except KeyboardInterrupt:
            with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
                server.wait(PATIENCE)
            server.terminate()
            return 0


VERBS = (
    Verb("app", "mở bàn soạn câu hỏi trong trình duyệt", _configure, _app),
    Verb("lab", "mở JupyterLab với các sổ tay", _configure, _lab),
)
