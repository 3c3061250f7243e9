"""Secrecy: every byte of every public folder, of executed notebooks, logs and temporary files, searched for keys."""

import ast
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import formats, releases
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.records import dump_json
from authoring.runs.weeks import grade_week
from authoring.workbench.audits.balancing import shuffled
from authoring.workbench.forms.opening import open_week
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.publishing import publish_form
from authoring.workbench.forms.releasing import make_key, release
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.starting.rehearsal import PASSPHRASE

SECRETS = (b"AGE-SECRET-KEY", PASSPHRASE.encode())


def every_byte(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, and every member of those that are zip files, with its name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _opened(path.name, path.read_bytes())


def _opened(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            yield name, parts.comment
            for one in parts.infolist():
                yield f"{name}/{one.filename}", one.filename.encode() + one.comment + one.extra
                yield from _opened(f"{name}/{one.filename}", parts.read(one))


def guesses(item: Item, form: releases.Line, number: int) -> Iterator[bytes]:
    """What a careless program could have made a digest of: stem, options and a key, for every option as the key."""
    texts = [one.text for one in item.options]
    for option in item.options:
        letter, keyed = option.label, option.text
        for parts in ([item.stem, *texts, letter], [item.stem, letter], [item.stem, keyed], [item.id, letter]):
            for joint in ("", "\n", "|", " "):
                yield joint.join(parts).encode()
        told = {"id": item.id, "stem": item.stem, "options": texts, "key": letter}
        yield from (dump_json(told), json.dumps(told, ensure_ascii=False, sort_keys=True).encode())
        public = {"id": item.id, "revision": form.revision, "stem": item.stem}
        public["options"] = [[one.label, one.text] for one in item.options]
        yield from (dump_json(public | {"key": letter}), dump_json(public | {"answer": letter}))
        entry = {"number": number, "id": item.id, "key": letter, "citation": item.citation}
        yield from (dump_json(entry), dump_json(entry | {"explanation": item.explanation}))
        yield f"{item.id}{letter}".encode()


def searched(folder: Path, needles: Iterable[bytes]) -> list[tuple[str, bytes]]:
    return [(name, needle) for name, data in every_byte(folder) for needle in needles if needle in data]


def needles_of(practice: Practice) -> set[bytes]:
    """Everything that only the key holds: explanations, căn cứ, the key's bytes, the salt, the records' digests."""
    bound = json.loads(key_path(practice.release.folder).read_bytes())
    office = practice.stage.office()
    found = {bound["key"].encode(), bound["salt"].encode(), bytes.fromhex(bound["salt"])}
    for item in practice.release.items:
        found |= {item.explanation.encode(), item.citation.encode(), f'"key": "{item.key}"'.encode()}
        found |= {f"*{item.key}.".encode(), f"Đáp án: {item.key}".encode()}
        found |= {one.sha256.encode() for one in office.bank.history(item.id)}
    return found - {b""}


def test_no_public_byte_of_a_release_holds_a_key_or_anything_derived(practised: Practice) -> None:
    folder = practised.release.folder / "cong-bo"
    names = {name for name, _ in every_byte(folder)}
    assert {"de-thi.json", "de-thi.docx", "de-thi.docx/word/document.xml", "de-thi.docx/docProps/core.xml"} <= names
    assert searched(folder, needles_of(practised)) == []


def test_no_public_digest_is_one_of_an_item_with_any_option_as_key(practised: Practice) -> None:
    """The manifest’s lines and code too: recomputed with every option, nothing matches."""
    folder = practised.release.folder
    manifest = releases.read_manifest(folder)
    told = b"".join(data for _, data in every_byte(folder / "cong-bo")) + (folder / "manifest.json").read_bytes()
    digests = set(re.findall(rb"(?<![0-9a-f])[0-9a-f]{32,64}(?![0-9a-f])", told))
    assert {line.sha256.encode() for line in manifest.items} <= digests
    made = {
        sha256(guess).hexdigest().encode()
        for at, (item, line) in enumerate(zip(practised.release.items, manifest.items, strict=True), 1)
        for guess in guesses(item, line, at)
    }
    assert len(made) > 1000
    assert made & digests == set()
    for item in practised.release.items:  # the digest of an item is the same whatever its key
        assert {releases.item_digest(one) for one in practised.release.form.items if one.id == item.id} <= {
            line.sha256 for line in manifest.items
        }


def test_the_order_of_things_says_nothing_of_the_key(practice: Practice) -> None:
    """The same choice released with other keys gives the same questions in the same order of items."""
    office = practice.stage.office()
    entries = propose(office, "2022-w32").entries
    one = release(office, "2022-w32", entries, practice.stage.lam)
    assert [item.id for item in one.form.items] == [entry.revision.item.id for entry in entries]
    public = json.loads((one.folder / "cong-bo/de-thi.json").read_bytes())
    assert set(public) == {"format", "contest", "contest_name", "week", "week_name", "revision", "minutes", "items"}
    assert {name for item in public["items"] for name in item} == {"number", "id", "revision", "stem", "options"}
    assert {name for item in public["items"] for option in item["options"] for name in option} == {"label", "text"}


def test_the_seed_of_a_form_is_kept_nowhere(
    practice: Practice, cache_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever had it could tell which letter each key has; temporary files and logs are searched too."""
    seed = "5eed" * 16
    monkeypatch.setattr("authoring.workbench.forms.releasing.new_seed", lambda: seed)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    stage, week = practice.stage, practice.stage.office().bank.contest.weeks[1]
    done = release(stage.office(), week.tag, propose(stage.office(), week.tag).entries, stage.lam)
    publish_form(stage.office(), week.tag, week.opens)
    assert done.items == shuffled([stage.office().bank.entry(one.id).revision.item for one in done.items], seed).items
    places = [stage.folder, stage.exports, cache_home, tmp_path]
    assert [searched(place, [seed.encode(), bytes.fromhex(seed)]) for place in places] == [[]] * 4
    assert [searched(place, SECRETS) for place in (stage.exports, cache_home)] == [[], []]


def test_an_erratum_holds_no_key(practice: Practice) -> None:
    office = practice.stage.office()
    done = release(office, "2022-w30", propose(office, "2022-w30").entries, practice.stage.lam, "câu 3 sai căn cứ")
    key = make_key(done.form, done.items)
    needles = {formats.key_bytes(key), *(one.explanation.encode() for one in key.entries)}
    assert searched(done.folder / "cong-bo", needles) == []


def test_executed_notebooks_logs_and_temporary_files_hold_no_secret(
    practice: Practice, cache_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    temporary = tmp_path / "tạm"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    bound = json.loads(key_path(practice.release.folder).read_bytes())
    done = grade_week(practice.stage.folder, "2022-w30", [practice.submissions], practice.stage.exports)
    notebook = json.loads((done / "bien-ban.ipynb").read_bytes())
    assert notebook["cells"]
    needles = {*SECRETS, bound["salt"].encode(), bytes.fromhex(bound["salt"]), bound["key"].encode()}
    needles |= {json.dumps(bound["key"]).encode()}
    secrets = [
        line.split('"')[1].encode()
        for path in (practice.stage.folder / "people").glob("*.toml")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("secret")
    ]
    assert len(secrets) == 3
    needles |= {secret[:60] for secret in secrets}
    for place in (done, temporary, cache_home):
        assert searched(place, needles) == [], place
    assert not [value for value in os.environ.values() if PASSPHRASE in value]


def test_a_refused_opening_says_and_logs_no_secret(practice: Practice, cache_home: Path) -> None:
    """A wrong passphrase at the command line, as somebody types it: neither output nor log repeats it."""
    typed = "mat khau go nham 7f3a"
    stage = practice.stage
    command = ["-m", "authoring", "open", "2022-w30", "--as", "ha", "--contest", str(stage.folder)]
    done = subprocess.run(
        [sys.executable, *command, "--exports", str(stage.exports)],
        input=f"{typed}\n".encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"M\xe1\xba\xadt kh\xe1\xba\xa9u k\xc3\xbd kh\xc3\xb4ng \xc4\x91\xc3\xbang" in done.stderr
    assert typed.encode() not in done.stdout + done.stderr
    assert searched(cache_home, [typed.encode()]) == []


def test_no_secret_is_a_parameter_or_an_environment_value(root: Path) -> None:
    """No option, notebook parameter or environment name is called after a secret; passphrases are only asked for."""
    word = re.compile(r"pass|secret|mat.?khau|salt|private", re.IGNORECASE)
    for path in sorted((root / "authoring").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                names = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                if node.func.attr == "add_argument":
                    assert not [name for name in names if word.search(name)], (path.name, names)
                if node.func.attr in {"getenv", "get"} and "environ" in ast.unparse(node.func):
                    assert not [name for name in names if word.search(name)], (path.name, names)
    for path in sorted((root / "notebooks").rglob("*.ipynb")):
        for cell in json.loads(path.read_bytes())["cells"]:
            if "parameters" in cell.get("metadata", {}).get("tags", ()):
                assert not word.search("".join(cell["source"])), path.name


def test_what_an_early_opening_leaves(practice: Practice) -> None:
    """Refused before closing, and no file was made."""
    kept = key_path(practice.release.folder)
    kept.unlink()
    before = sorted(path.name for path in kept.parent.iterdir())
    early = practice.stage.ha.at(practice.week.closes - timedelta(minutes=1))
    with pytest.raises(RefusedError, match="chưa kết thúc"):
        open_week(practice.stage.office(), "2022-w30", early)
    assert sorted(path.name for path in kept.parent.iterdir()) == before
