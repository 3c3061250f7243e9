"""Opening: the right screen for the right person; whatever fails is a page with a sentence."""

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Place

import nbclient
import nbformat
import pytest

from authoring.model.errors import RefusedError
from authoring.screens import opening, show
from authoring.screens.checking.checking import CheckingScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.library.shelf import LibraryScreen
from authoring.screens.opening import make
from authoring.screens.pieces.desk import Desk
from authoring.screens.reviewing.reviewing import ReviewingScreen
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.starting.rehearsal import PASSPHRASE


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    yield
    log = logging.getLogger("authoring")
    for handler in [*log.handlers]:
        log.removeHandler(handler)
        handler.close()


def environment(place: Place, **more: str) -> dict[str, str]:
    return {"AUTHORING_CONTEST": str(place.folder), "AUTHORING_WRITER": "ha", **more}


def test_each_notebook_has_its_screen(place: Place) -> None:
    home = make("00-trang-chu", environment(place))
    assert isinstance(home, HomeScreen)
    assert home.who == "Lê Thu Hà · Bảo hiểm xã hội tỉnh"
    assert home.reopen().bank.contest.id == "thi-thu"
    assert not home.practice.sample
    first, second = (place.write(place.question(n)) for n in (1, 2))
    writing = make("01-soan-cau-hoi", environment(place))
    assert isinstance(writing, WritingScreen)
    assert writing.session.item.id == first
    asked = make("01-soan-cau-hoi", environment(place, QUERY_STRING=f"token=x&item={second}", AUTHORING_PRACTICE="1"))
    assert isinstance(asked, WritingScreen)
    assert asked.session.item.id == second
    assert asked.practice.hint() == f"Mật khẩu ký để thực hành: {PASSPHRASE}"


def test_a_place_in_the_law_and_a_draft_from_it(place: Place) -> None:
    library = make("07-van-ban", environment(place, QUERY_STRING="place=qd-27-2021-qd-ubnd:d6.k2"))
    assert isinstance(library, LibraryScreen)
    assert library.opened()[1] == "place=qd-27-2021-qd-ubnd:d6.k2"
    writing = make("01-soan-cau-hoi", environment(place, QUERY_STRING="from=qd-27-2021-qd-ubnd:d5.k1"))
    assert isinstance(writing, WritingScreen)
    assert writing.offer is not None
    assert writing.offer.provision.path == "d5.k1"
    assert writing.session.item.id == ""  # a draft becomes a new question, whatever was written last
    gone = make("01-soan-cau-hoi", environment(place, QUERY_STRING="from=qd-27-2021-qd-ubnd:d99"))
    assert isinstance(gone, WritingScreen)
    assert gone.offer is None
    assert not gone.batch.open
    many = make("01-soan-cau-hoi", environment(place, QUERY_STRING="batch=qd-27-2021-qd-ubnd"))
    assert isinstance(many, WritingScreen)
    assert many.opened()[1] == "batch=qd-27-2021-qd-ubnd"


@pytest.mark.parametrize("name", ["04-phat-hanh", "05-cham-bai-tuan"])
def test_a_week_opens_as_the_address_asks(place: Place, name: str) -> None:
    assert make(name, environment(place, QUERY_STRING="week=2022-w32")).opened()[1] == "week=2022-w32"
    assert make(name, environment(place, QUERY_STRING="week=2022-w99")).opened()[1] == "week=2022-w30"


def test_the_papers_open_at_the_place_that_is_asked_for(place: Place) -> None:
    for asked, opened in (("2022-w32", "2022-w32"), ("truoc", "truoc"), ("2022-w99", "ket-thuc"), ("", "ket-thuc")):
        screen = make("06-tong-ket", environment(place, QUERY_STRING=f"place={asked}"))
        assert screen.opened()[1] == f"place={opened}"


def test_the_check_of_the_bank_opens_at_the_rule_that_is_asked_for(place: Place) -> None:
    screen = make("02-kiem-tra", environment(place, QUERY_STRING="show=spelling"))
    assert isinstance(screen, CheckingScreen)
    assert screen.opened()[1] == "show=spelling"


def test_the_sample_contest_is_known_by_its_id(place: Place) -> None:
    contest = place.folder / "contest.toml"
    contest.write_text(contest.read_text(encoding="utf-8").replace('"thi-thu"', '"bhxh-bhyt-2022"'), encoding="utf-8")
    screen = make("00-trang-chu", environment(place))
    assert isinstance(screen, HomeScreen)
    assert screen.practice.sample


@pytest.mark.parametrize(("writer", "found"), [("minh", "minh"), ("", "để trống")])
def test_somebody_must_sit_here(place: Place, writer: str, found: str) -> None:
    with pytest.raises(RefusedError) as refused:
        make("00-trang-chu", environment(place, AUTHORING_WRITER=writer))
    assert (refused.value.trouble.expected, refused.value.trouble.found) == ("ha, lam", found)


def test_a_contest_without_people(place: Place) -> None:
    for path in (place.folder / "people").iterdir():
        path.unlink()
    with pytest.raises(RefusedError, match="chưa có ai"):
        make("00-trang-chu", environment(place))


def test_show_gives_a_widget_or_a_page(place: Place, monkeypatch: pytest.MonkeyPatch, cache_home: Path) -> None:
    for name, value in environment(place).items():
        monkeypatch.setenv(name, value)
    assert isinstance(show("00-trang-chu"), Desk)
    monkeypatch.setenv("AUTHORING_CONTEST", str(place.folder / "không có"))
    page = show("01-soan-cau-hoi")
    assert "<h1>Chưa mở được màn hình này.</h1>" in page.value
    assert "Không thấy thư mục ngân hàng" in page.value
    assert "Không thấy thư mục ngân hàng" in str(show("00-trang-chu").slots["banner"])

    def fail(*_all: object) -> None:
        raise ValueError("Nguyễn Thị Bí Mật")

    monkeypatch.setattr(opening, "make", fail)
    page = show("01-soan-cau-hoi")
    assert "Chương trình gặp lỗi" in page.value
    assert "Bí Mật" not in page.value
    log = (cache_home / "authoring/log/authoring.log").read_text(encoding="utf-8")
    assert "a screen could not be opened | ValueError at" in log
    assert "Bí Mật" not in log


@pytest.mark.parametrize("name", ["00-trang-chu", "01-soan-cau-hoi"])
def test_the_notebook_runs_and_shows_its_widget(
    place: Place, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for variable, value in environment(place).items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = nbformat.reads((root / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"), 4)  # type: ignore[no-untyped-call]
    client = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}})
    done = client.execute(env={**os.environ})
    (output,) = done.cells[0].outputs
    assert "application/vnd.jupyter.widget-view+json" in output["data"]
    state = done.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
    assert any("data-slot" in json.dumps(one["state"]) for one in state.values())


def test_the_review_opens_at_the_item_that_is_asked_for(place: Place) -> None:
    item = place.write(place.question(1), "lam")
    screen = make("03-tham-dinh", environment(place, QUERY_STRING=f"item={item}"))
    assert isinstance(screen, ReviewingScreen)
    assert screen.opened()[1] == f"item={item}"
    gone = make("03-tham-dinh", environment(place, QUERY_STRING="item=2022-ha999"))  # an old link
    assert gone.opened()[1] == ""
