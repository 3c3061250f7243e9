"""`python -m authoring` is the console command."""

import importlib
import runpy
import sys

import pytest

from authoring.commands import main


def test_it_runs_the_command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["authoring", "policy", "read", "không có tệp này.docx"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("authoring", run_name="__main__")
    assert caught.value.code == 2
    assert "không có tệp này.docx" in capsys.readouterr().err


def test_the_script_of_the_wheel_finds_it() -> None:
    module = importlib.import_module("authoring.__main__")
    assert module.main is main
