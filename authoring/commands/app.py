"""`authoring app` and `authoring lab`: one Jupyter server with Voilà in it, for this machine only."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from authoring.commands.demo import PLACE, SAMPLE
from authoring.commands.lines import Status, tell
from authoring.commands.verbs import Arguments, Verb
from authoring.model.errors import RefusedError
from authoring.runs import find_notebook
from authoring.workbench import rehearsal

HOME = "00-trang-chu"
SETTINGS = Path(__file__).resolve().parents[1] / "screens/jupyter"
PRACTICE = PLACE.parent / "thuc-hanh"


def server_settings(root: Path, url: str) -> dict[str, object]:
    """The server's settings: this machine only, a fresh random token, XSRF kept, no terminal, no traceback."""
    server: dict[str, object] = {
        "ip": "127.0.0.1",
        "port": 0,
        "jpserver_extensions": {"jupyterlab": True, "voila.server_extension": True},
        "root_dir": str(root),
        "default_url": url,
        "terminals_enabled": False,
        "open_browser": True,
    }
    lab = {
        "default_url": url,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "extension_manager": "readonly",
        "news_url": None,
    }
    return {
        "ServerApp": server,
        "LabApp": lab,
        "VoilaConfiguration": {"template": "workbench", "show_tracebacks": False, "enable_nbextensions": False},
    }


def command(settings: Path, *more: str) -> list[str]:
    """The server's command; `more` goes to Jupyter as it is."""
    return [sys.executable, "-m", "jupyterlab", f"--config={settings}", *more]


def environment(contest: Path, writer: str) -> dict[str, str]:
    """What the server's kernels know: which contest, who sits here; never a secret."""
    paths = {"JUPYTER_PATH": SETTINGS / "share/jupyter", "JUPYTER_CONFIG_PATH": SETTINGS / "config"}
    joined = {name: os.pathsep.join(filter(None, (str(own), os.environ.get(name)))) for name, own in paths.items()}
    ours = {"AUTHORING_CONTEST": str(contest), "AUTHORING_WRITER": writer, "PYTHONUTF8": "1"}
    return {**os.environ, **joined, **ours}


def choose_contest(asked: Path | None) -> Path:
    """The contest asked for; else the demo's; else a practice copy of the sample, made the first time."""
    if asked is not None:
        return asked.resolve()
    for place in (PLACE, PRACTICE):
        folder = place / "banks" / SAMPLE.name
        if (folder / "contest.toml").is_file():
            return folder
    if not (SAMPLE / "contest.toml").is_file():
        raise RefusedError("Chưa chọn cuộc thi.", expected="--contest THƯ_MỤC (nơi có contest.toml)")
    tell("Chép cuộc thi mẫu ra thư mục thực hành (một lần).")
    return rehearsal.set_stage(SAMPLE, PRACTICE).folder


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--contest", type=Path, default=None, help="thư mục cuộc thi; để trống: cuộc thi thực hành")
    parser.add_argument("--as", dest="writer", default="ha", help="mã người đang dùng")
    parser.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")
    parser.add_argument("jupyter", nargs=argparse.REMAINDER, help="sau dấu --: lựa chọn của máy chủ Jupyter")


def _app(arguments: Arguments) -> Status:
    return _serve(arguments, f"/voila/render/{HOME}.ipynb")


def _lab(arguments: Arguments) -> Status:
    return _serve(arguments, f"/lab/tree/{HOME}.ipynb")


def _serve(arguments: Arguments, url: str) -> Status:
    contest = choose_contest(arguments.contest)
    settings = server_settings(find_notebook(HOME).parent, url)
    folder = Path(tempfile.mkdtemp(prefix="authoring-"))
    try:
        path = folder / "jupyter_server_config.json"
        path.write_text(json.dumps(settings), encoding="utf-8")
        tell(f"Cuộc thi: {contest}")
        tell("Bàn soạn câu hỏi đang mở trong trình duyệt. Đóng cửa sổ lệnh này, hoặc bấm Ctrl+C hai lần, để tắt.")
        more = ["--no-browser"] if arguments.no_browser else []
        argv = command(path, *more, *(word for word in arguments.jupyter if word != "--"))
        status = subprocess.call(argv, env=environment(contest, arguments.writer))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if status:
        said = (
            "Máy chủ Jupyter không mở được; các dòng phía trên nói lý do. Jupyter từ chối tài khoản root của hệ thống."
        )
        raise RefusedError(
            said, expected="tài khoản thường; nếu buộc phải dùng root: app -- --allow-root", found=f"mã {status}"
        )
    return Status.DONE


VERBS = (
    Verb("app", "mở bàn soạn câu hỏi trong trình duyệt", _configure, _app),
    Verb("lab", "mở JupyterLab với các sổ tay", _configure, _lab),
)
