"""Samples: which practice contest opens, and that it is made once."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.choices import Choice
from authoring.workbench.starting import rehearsal, samples


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program folder of one's own."""
    monkeypatch.setattr(samples, "SAMPLE", tmp_path / "mẫu")
    monkeypatch.setattr(samples, "DEMO", tmp_path / "demo")
    monkeypatch.setattr(samples, "PRACTICE", tmp_path / "thuc-hanh")
    return tmp_path


def sign(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "contest.toml.minisig").write_text("", encoding="utf-8")


def test_the_sample_is_copied_once_and_the_demos_contest_goes_before(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(RefusedError, match="không kèm cuộc thi mẫu"):
        samples.open_sample()
    (here / "mẫu").mkdir()
    (here / "mẫu/contest.toml").write_text("", encoding="utf-8")
    made: list[Path] = []

    def set_stage(_sample: Path, place: Path) -> SimpleNamespace:
        made.append(place)
        sign(place / "banks/mẫu")
        return SimpleNamespace(folder=place / "banks/mẫu")

    monkeypatch.setattr(rehearsal, "set_stage", set_stage)
    practice = Choice(here / "thuc-hanh/banks/mẫu", "ha")
    assert [samples.open_sample(), samples.open_sample()] == [practice, practice]
    assert made == [here / "thuc-hanh"]
    (here / "demo/banks/mẫu").mkdir(parents=True)
    assert samples.open_sample() == practice  # the demo was stopped while it copied
    (here / "demo/banks/mẫu/contest.toml.minisig").write_text("", encoding="utf-8")
    assert samples.open_sample() == Choice(here / "demo/banks/mẫu", "ha")


def test_only_a_rehearsal_is_practice(here: Path) -> None:
    assert samples.is_practice(here / "demo/banks/mẫu")
    assert not samples.is_practice(here / "banks/mẫu")
