"""Entrances: a folder that is there, and one that comes back out of a package."""

import shutil
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.bank import open_bank
from authoring.model.errors import RefusedError
from authoring.records import Probe
from authoring.workbench.contest.choices import Choice
from authoring.workbench.starting import entrances
from authoring.workbench.starting.entrances import bring_back, enter, look, take_parcel
from authoring.workbench.travel.exchanging import write_package

WORD = "mot hai ba bon"


def test_a_contest_folder_and_who_sits_there(place: Place) -> None:
    entrance = look(f'"{place.folder}"')
    assert (entrance.name, [one.writer for one in entrance.people], entrance.verdict) == (
        "Cuộc thi thử", ["ha", "lam"], "safe",
    )  # fmt: skip
    assert look(str(place.folder / "contest.toml")) == entrance
    assert enter(entrance, "ha") == Choice(place.folder, "ha")
    with pytest.raises(RefusedError) as refused:
        enter(entrance, "")
    assert refused.value.trouble.expected == "ha, lam"


@pytest.mark.parametrize(("text", "said"), [(" ", "Cần đường dẫn đầy đủ"), ("kho/x", "Cần đường dẫn đầy đủ")])
def test_a_path_must_be_whole(text: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        look(text)


def test_why_a_folder_is_not_opened(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="Chưa mở được thư mục"):
        look(str(tmp_path / "không có"))
    with pytest.raises(RefusedError, match="không có cuộc thi"):
        look(str(tmp_path))
    monkeypatch.setattr(entrances, "probe", lambda _folder: Probe("read-only", ("Chỉ đọc được.",)))
    assert look(str(place.folder)).reasons == ("Chỉ đọc được.",)
    shutil.rmtree(place.folder / "people")
    with pytest.raises(RefusedError, match="chưa có ai"):
        look(str(place.folder))


def test_a_package_brings_a_contest_back(place: Place, tmp_path: Path) -> None:
    item = place.write(place.question(1))
    written = write_package(place.office(), place.ha, tmp_path / "gói", whole=True)
    parcel = take_parcel(f"C:/gói/{written.path.name}", written.path.read_bytes())
    assert (parcel.name, sorted(parcel.label.keys)) == (written.path.name, ["ha", "lam"])
    with pytest.raises(RefusedError, match="Cần đường dẫn đầy đủ"):
        bring_back(parcel, "x", "ha", WORD)
    folder = tmp_path / "máy mới"
    with pytest.raises(RefusedError):
        bring_back(parcel, str(folder), "ha", WORD[::-1])
    assert not folder.exists()
    choice, receipt = bring_back(parcel, f" {folder} ", "ha", WORD)
    assert (choice, receipt.items) == (Choice(folder, "ha"), 1)
    assert open_bank(folder).entry(item).revision.item.id == item


def test_what_is_no_whole_package_is_named(place: Place, tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        take_parcel("ảnh.zip", b"x")
    assert refused.value.trouble.file == "ảnh.zip"
    write_package(place.office(), place.ha, tmp_path / "gói")
    place.write(place.question(2))
    written = write_package(place.office(), place.lam, tmp_path / "gói hai")
    assert not written.whole
    with pytest.raises(RefusedError, match="chỉ có phần mới"):
        take_parcel(written.path.name, written.path.read_bytes())
