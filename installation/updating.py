"""`start.py update`: a newer program beside the one in use; one small file says which of them runs, so never half.

The program's folder keeps `phien-ban/0.2.0/…` for each newer version and `phien-ban/dang-dung.txt`: the name in use
and the one before. A new version is copied, compared, set up and tried before that file is replaced in one step.
"""

import argparse
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from installation import manifests, sources
from installation.manifests import BundleError, Manifest

ROOT = Path(__file__).resolve().parent.parent
FIRST = "."  # the program that lies in the folder itself
NOTHING_CHANGED = "Bản đang dùng vẫn dùng như cũ; dữ liệu không bị đụng tới."


def main(argv: Sequence[str]) -> int:
    """Update or go back; 0 done, 2 nothing done."""
    parser = argparse.ArgumentParser(prog="start.py update", description="Thay chương trình, không đụng dữ liệu.")
    parser.add_argument("bundle", nargs="?", type=Path, help="gói: thư mục hoặc tệp .zip")
    parser.add_argument("--back", action="store_true", help="dùng lại bản trước lần cập nhật")
    asked = parser.parse_args(argv)
    if bool(asked.bundle) == asked.back:
        parser.error("nêu một gói (thư mục hoặc tệp .zip), hoặc --back")
    home = Path(os.environ.get("AUTHORING_HOME") or ROOT)
    try:
        said = go_back(home) if asked.back else update(home, asked.bundle.resolve())
    except (OSError, BundleError) as error:
        sys.stderr.write(f"{error}\n{NOTHING_CHANGED}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write(f"Đã dừng theo yêu cầu. {NOTHING_CHANGED}\n")
        return 130
    sys.stdout.write(f"{said}\n")
    return 0


def update(home: Path, path: Path) -> str:
    """Put a newer version in use; whatever fails before the last step leaves the old one in use."""
    place = home / "phien-ban"
    now, _before = in_use(home)
    with sources.opened(path) as read:
        text = read(manifests.NAME)
        manifest = manifests.read(text)
        refuse_older(manifest, version_of(place / now if now != FIRST else home))
        folder = free_place(place, manifest.version)
        try:
            folder.mkdir(parents=True)
            (folder / manifests.NAME).write_bytes(text)
            sources.copy(read, manifest, folder)
            try_out(folder, home)
            choose(home, folder.name, now)
        except BaseException:
            if in_use(home)[0] != folder.name:
                with suppress(OSError):
                    sources.clear(folder)
            raise
    with suppress(KeyboardInterrupt):  # the new version is in use: what is left to clear waits for the next update
        tidy(place, {folder.name, now})
    return (
        f"Đã chuyển sang bản {manifest.version}. Mã gói (so với người đưa gói): {manifests.code(text)}\n"
        "Đóng và mở lại bàn soạn câu hỏi. Dữ liệu không bị đụng tới. Muốn về bản trước: start.py update --back"
    )


def go_back(home: Path) -> str:
    """Use the version before the last update again."""
    now, before = in_use(home)
    if not before:
        raise BundleError("Không có bản trước để quay về.")
    version = version_of(home if before == FIRST else home / "phien-ban" / before)
    choose(home, before, "")
    return (
        f"Đã quay về bản {version}; bản vừa bỏ còn nằm trong {home / 'phien-ban' / now}. Dữ liệu không bị đụng tới.\n"
        "Bản ghi do bản mới viết vẫn còn; bản cũ nêu tên tệp nào nó không đọc được."
    )


def in_use(home: Path) -> tuple[str, str]:
    """The name of the version in use and of the one before it (empty: none)."""
    path = home / "phien-ban/dang-dung.txt"
    lines = path.read_text(encoding="utf-8").split() if path.is_file() else []
    now, before = (*lines, "", "")[:2]
    return now or FIRST, before


def choose(home: Path, now: str, before: str) -> None:
    """Say which version runs: the whole of an update in one replaced file."""
    path = home / "phien-ban/dang-dung.txt"
    fresh = path.with_name("dang-dung.tmp~")
    with fresh.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f"{now}\n{before}\n")
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def version_of(folder: Path) -> str:
    """The version that a program's own description names."""
    return str(tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def refuse_older(manifest: Manifest, current: str) -> None:
    """Only forward: a record that a newer program wrote may be unreadable to an older one."""
    if manifests.number(manifest.version) <= manifests.number(current):
        same = manifest.version == current
        why = "cùng bản với" if same else "cũ hơn"
        raise BundleError(f"Gói là bản {manifest.version}, {why} bản đang dùng ({current}). Không cập nhật.")


def free_place(place: Path, version: str) -> Path:
    """A folder of that version's name that isn't taken by an attempt before."""
    names = [version, *(f"{version}-{again}" for again in range(2, 1000))]
    return next(place / name for name in names if not (place / name).exists())


def try_out(folder: Path, home: Path) -> None:
    """Set the new version up and let it say its verbs; its own words tell what is missing."""
    sys.stdout.write("Đã chép và so từng tệp của gói. Cài thử bản mới, mất vài phút\n")
    sys.stdout.flush()
    env = {**os.environ, "AUTHORING_HOME": str(home), "PYTHONUTF8": "1"}
    argv = [sys.executable, str(folder / "start.py"), "--help"]
    done = subprocess.run(argv, env=env, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        last = "\n  ".join((done.stderr or done.stdout).strip().splitlines()[-8:])
        raise BundleError(f"Bản mới không chạy được trên máy này:\n  {last}")


def tidy(place: Path, kept: set[str]) -> None:
    """Clear versions that are neither in use nor the one before; what can't be removed stays and harms nothing."""
    for folder in sorted(path for path in place.iterdir() if path.is_dir() and path.name not in kept):
        with suppress(OSError):
            sources.clear(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
