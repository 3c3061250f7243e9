"""The demo: the whole road in one command, on few rows; everything that it says it made is there."""

import json
from pathlib import Path

import pytest

from authoring.commands import demo, main
from authoring.model.errors import RefusedError
from authoring.workbench.starting.rehearsal import Stage


def test_the_whole_road(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = tmp_path / "chạy thử"
    assert main(["demo", "--rows", "600", "--place", str(place)]) == 0
    said = capsys.readouterr().err
    exports = place / "exports/bhxh-bhyt-2022"
    made = sorted(path.name for path in exports.iterdir())
    weeks = ("2022-w30", "2022-w32", "2022-w34")
    assert made == sorted(
        ["noi-bo", "tong-ket-1", *(f"{week}-{part}" for week in weeks for part in ("r1", "results-1"))]
    )
    for week in weeks:
        results = exports / f"{week}-results-1"
        assert {"SHA256SUMS", "bien-ban.ipynb", "cong-bo", "noi-bo"} == {path.name for path in results.iterdir()}
        assert {"quyet-dinh.docx", "danh-sach-giai.docx"} <= {path.name for path in (results / "cong-bo").iterdir()}
    assert "mọi bản ghi còn nguyên" in said
    assert "Đã làm xong sau" in said
    assert len([line for line in said.splitlines() if "Số định danh bị bảng tính làm hỏng" in line]) == 3


def test_a_second_run_makes_its_place_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stop(stage: Stage, _report: demo.Report) -> None:
        raise RefusedError("đến đây thôi", file=stage.folder)

    monkeypatch.setattr(demo, "_author", stop)
    place = tmp_path / "chạy thử"
    for _run in range(2):
        assert main(["demo", "--rows", "600", "--place", str(place)]) == 2
        assert not (place / "banks/cũ.txt").exists()
        (place / "banks/cũ.txt").write_text("của lần trước", encoding="utf-8")


def test_a_strange_file_in_its_place_is_not_deleted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "của tôi.docx").write_text("x", encoding="utf-8")
    assert main(["demo", "--place", str(tmp_path)]) == 2
    said = json.loads(capsys.readouterr().err)
    assert (said["file"], said["found"]) == (str(tmp_path), "của tôi.docx")
    assert said["message"].endswith("hoặc có tệp lạ, nên không xóa. Chọn nơi khác.")
    assert (tmp_path / "của tôi.docx").is_file()


@pytest.mark.parametrize("rows", ["3", "500001"])
def test_rows_too_few_or_too_many_are_refused_before_anything_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, rows: str
) -> None:
    assert main(["demo", "--rows", rows, "--place", str(tmp_path / "x")]) == 2
    said = json.loads(capsys.readouterr().err)
    assert (said["expected"], said["found"]) == ("từ 400 đến 500000", rows)
    assert not (tmp_path / "x").exists()


def test_the_report_is_a_table() -> None:
    report = demo.Report()
    report.add("Một", "xong", "/nơi/này")
    report.add("Bước hai", "xong")
    assert report.table() == "  Một       xong\n            /nơi/này\n  Bước hai  xong"
