"""Papers: which there are, made once, numbered when they change, compared byte by byte, bundled; nothing leaks."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import grading as trade
from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.desks import BEFORE, END, Desk
from authoring.workbench.paperwork.dossiers import SCORES
from authoring.workbench.paperwork.papers import ABSENT, GONE, LACKING, MADE, OTHER, SAME, Compared
from authoring.workbench.paperwork.statistics import table

WEEK = "2022-w30"
QUICK = ("unit-sheet", "review-minutes", "notice", "page", "payments", "summary")


def opened(data: bytes) -> Iterator[bytes]:
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                yield from opened(parts.read(name))


def test_every_place_has_its_papers_in_the_order_of_the_work(finished: Practice) -> None:
    office = finished.stage.office()
    assert papers.places(office) == (BEFORE, "2022-w30", "2022-w32", "2022-w34", END)
    assert [kind.key for kind in papers.kinds(office, BEFORE)] == [
        *("rules", "budget", "references", "certificate-template", "praise-template")
    ]
    assert [kind.key for kind in papers.kinds(office, WEEK)][:11] == [
        *("unit-sheet", "review-minutes", "opening-minutes", "closing-minutes", "grading-minutes", "summary"),
        *("proposal", "decision", "winner-list", "notice", "certificates"),
    ]
    assert papers.kinds(office, END)[-1].key == "all-participation-plot"
    for place in papers.places(office):
        keys = [kind.key for kind in papers.kinds(office, place)]
        files = [(kind.side, kind.file) for kind in papers.kinds(office, place)]
        assert len(set(keys)) == len(keys)
        assert len(set(files)) == len(files)
    with pytest.raises(RefusedError, match="không có tuần này"):
        papers.papers(office, "2022-w99")


def test_a_paper_is_made_once_and_numbered_when_it_changes(closed: Practice) -> None:
    office = closed.stage.office()
    assert {one.state for one in papers.papers(office, WEEK)} == {LACKING}
    first = papers.make(office, WEEK, "notice")
    assert first.relative_to(office.exports).as_posix() == "giay-to/2022-w30-results-1/cong-bo/thong-bao-1.docx"
    assert papers.make(office, WEEK, "notice") == first
    listed = {one.key: (one.state, one.path) for one in papers.papers(office, WEEK)}
    assert listed["notice"] == (MADE, first)
    assert papers.make(office, WEEK, "summary").parent.name == "noi-bo"
    verdicts = {one.key: one.verdict for one in papers.compare(office, WEEK)}
    assert {key for key, verdict in verdicts.items() if verdict == SAME} == {"notice", "summary"}
    assert set(verdicts.values()) == {SAME, ABSENT, GONE}
    first.write_bytes(b"x")
    assert Compared("notice", OTHER) in papers.compare(office, WEEK)
    assert papers.make(office, WEEK, "notice").name == "thong-bao-2.docx"
    with pytest.raises(RefusedError, match="Không có loại văn bản này"):
        papers.make(office, WEEK, "thiếu")


def test_what_cant_be_made_says_why_and_stops_no_other(practice: Practice) -> None:
    office = practice.stage.office()
    found = {one.key: one for one in papers.make_all(office, WEEK, ("review-minutes", "notice"))}
    assert found["review-minutes"].path
    assert found["notice"].path is None
    assert "chưa có kết quả" in found["notice"].why
    listed = {one.key: one for one in papers.papers(office, WEEK)}
    assert (listed["notice"].state, "chưa có kết quả" in listed["notice"].why) == (LACKING, True)
    compared = {one.key: one for one in papers.compare(office, WEEK)}
    assert compared["notice"].verdict == ABSENT
    assert "chưa có kết quả" in compared["notice"].why
    ended = {one.key: one.why for one in papers.papers(office, END)}
    assert "Giải tập thể chưa được chốt." in ended["praise"]
    assert "chưa có kết quả" in ended["all-page"]
    assert "chưa được phát hành" in {one.key: one.why for one in papers.papers(office, "2022-w32")}["review-minutes"]


def test_a_paper_that_lacks_something_is_refused(closed: Practice) -> None:
    office = closed.stage.office()
    for path in (closed.stage.folder / "decisions").iterdir():
        path.unlink()
    with pytest.raises(RefusedError, match="Chưa có người đạt giải nào được xác minh"):
        papers.make(office, WEEK, "certificates")
    assert "còn 19 người" in {one.key: one.why for one in papers.papers(office, END)}["settlement"]


def test_everything_in_one_zip_the_same_bytes(closed: Practice) -> None:
    office = closed.stage.office()
    with pytest.raises(RefusedError, match="Chưa lập văn bản nào"):
        papers.bundle(office, WEEK)
    assert all(one.path for one in papers.make_all(office, WEEK, QUICK))
    data = papers.bundle(office, WEEK)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.namelist() == [
            *("cong-bo/phieu-bao-cao.xlsx", "noi-bo/bien-ban-tham-dinh.docx", "noi-bo/tom-tat.docx"),
            *("cong-bo/thong-bao.docx", "noi-bo/ky-nhan-tien.docx", "cong-bo/ket-qua.html"),
        ]
    assert papers.bundle(office, WEEK) == data


def personal(office: Office) -> set[str]:
    """Every identity number, phone and birth date of anybody who took part."""
    names = ("Số CCCD", "Số điện thoại", "Ngày sinh")
    folders = [office.exports / f"{week.tag}-results-1" for week in office.bank.contest.weeks]
    found = {row[name] for folder in folders for row in table(folder, SCORES) for name in names}
    return {text for text in found if len(text) > 6 and len(set(text)) > 2}  # zeros stand in any Word file


@pytest.mark.slow
def test_no_public_paper_holds_anything_of_a_person_but_what_may_be_posted(closed: Practice) -> None:
    office = closed.stage.office()
    places = papers.places(office)
    made = [
        one.path
        for place in places
        for one in papers.make_all(
            office, place, [kind.key for kind in papers.kinds(office, place) if kind.key != "dossier"]
        )
        if one.path
    ]
    outside = [path for path in made if path.parent.name == "cong-bo"]
    assert len(outside) > 15
    secrets = [text.encode() for text in personal(office)]
    assert len(secrets) > 500
    for path in outside:
        whole = b"\n".join(opened(path.read_bytes()))
        assert [secret for secret in secrets if secret in whole] == [], path.name
    inside = b"".join(data for path in made if path.name.startswith("ky-nhan") for data in opened(path.read_bytes()))
    assert sum(secret in inside for secret in secrets) >= 19  # the search finds them where they are


def test_before_closing_no_paper_can_hold_the_key(practised: Practice, tmp_path: Path) -> None:
    """The papers of an unopened week rest on what is public: rebuilt without the opened key they are the same."""
    office = practised.stage.office()
    early = [kind for kind in papers.kinds(office, WEEK) if kind.rests.__name__ in {"on_week", "on_release"}]
    assert [kind.key for kind in early] == ["unit-sheet", "review-minutes", "opening-minutes"]
    entries = practised.release.items
    built = [kind.build(Desk(office, WEEK)) for kind in early]
    for data in (part for one in built for part in opened(one)):
        for item in entries:
            assert item.stem.encode() not in data
            assert not any(option.text.encode() in data for option in item.options if len(option.text) > 12)


def test_the_decision_is_the_one_that_lies_with_the_results(closed: Practice) -> None:
    office = closed.stage.office()
    for key, name in (("decision", "quyet-dinh.docx"), ("winner-list", "danh-sach-giai.docx")):
        kept = office.exports / f"{WEEK}-results-1" / "cong-bo" / name
        assert papers.make(office, WEEK, key).read_bytes() == kept.read_bytes()
    assert trade.TIERS["first"] == "Nhất"
