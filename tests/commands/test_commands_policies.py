"""Every real document goes through `authoring policy read`; what fits nowhere is named, nothing stops the work."""

import json
from pathlib import Path

import pytest

from authoring.commands import main
from authoring.commands.lines import Status


def test_a_torn_file_is_named_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK")
    monkeypatch.chdir(tmp_path)
    assert main(["policy", "read", "hong.docx"]) == Status.NOTHING_DONE
    assert json.loads(capsys.readouterr().err)["file"] == "hong.docx"


@pytest.mark.slow
def test_every_real_document_is_read(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(path for path in (shared / "data/policies").rglob("*") if path.suffix in {".txt", ".docx"})
    assert len(files) >= 35
    silent = []
    for path in files:
        status = main(["policy", "read", str(path)])
        said = capsys.readouterr()
        assert status in {Status.DONE, Status.SOME_REJECTED}, path
        assert all({"document", "path", "label", "title", "text"} == set(json.loads(o)) for o in said.out.splitlines())
        assert all(json.loads(line)["message"] for line in said.err.splitlines())
        silent += [path.name] if not said.out else []
    assert silent == []
