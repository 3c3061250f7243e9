"""Collective prizes as they stand: provisional, blocked, given and signed, judged by hand, out of date."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import dump_json, load_json
from authoring.seals import verify
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.collectives import Given, give, give_by_hand, standing
from authoring.workbench.paperwork.juries import RECORD, judgement
from authoring.workbench.paperwork.makers import givers

NOW = datetime(2022, 8, 25, 2, 41, tzinfo=UTC)


def reopened(closed: Practice) -> Office:
    """The finished contest before its collective prizes were given."""
    office: Office = closed.stage.office()
    shutil.rmtree(office.exports / "tong-ket-1")
    return office


def set_index(closed: Practice, index: str) -> Office:
    contest = closed.stage.folder / "contest.toml"
    text = contest.read_text(encoding="utf-8").replace('index = "people / members"', f'index = "{index}"')
    contest.write_text(text, encoding="utf-8")
    return reopened(closed)


def test_before_they_are_given_and_after(closed: Practice) -> None:
    office = reopened(closed)
    found = standing(office)
    assert (found.waiting, found.why, found.given, len(found.lines)) == ((), "", None, 40)
    assert sum(line.value for line in found.lines) == 25_000_000
    done = give(office, closed.stage.ha.at(NOW))
    assert (done.folder.name, done.prizes) == ("tong-ket-1", 14)
    again = standing(closed.stage.office())
    assert again.lines == found.lines
    assert again.given == Given(done.folder, ("ha",), NOW, by_hand=False, outdated=False)


def test_the_signature_is_over_the_sums_of_the_folder(closed: Practice) -> None:
    office = reopened(closed)
    done = give(office, closed.stage.lam.at(NOW))
    path = office.exports / "giay-to/nguoi-lap/tong-ket-1.json"
    said = load_json(path.read_bytes(), path)
    (one,) = said.pop("people")
    data = dump_json(said | {"time": one["time"]})
    assert verify(data, one["signature"], closed.stage.lam.person.signing_key)
    sums = done.folder / "SHA256SUMS"
    sums.write_bytes(sums.read_bytes())
    path.write_bytes(path.read_bytes().replace(said["sums"][:8].encode(), b"00000000"))
    given = standing(closed.stage.office()).given
    assert given is not None
    assert (given.people, given.time) == ((), None)  # a note about another folder vouches for nothing
    assert "tong-ket-1.json: Bản ghi người lập hỏng hoặc bị sửa" in given.torn


def test_a_broken_or_forged_record_of_who_gave_the_prizes_is_named(closed: Practice) -> None:
    office = reopened(closed)
    done = give(office, closed.stage.ha.at(NOW))
    path = office.exports / "giay-to/nguoi-lap/tong-ket-1.json"
    good = load_json(path.read_bytes())
    signed = {"person": "lam", "time": good["people"][0]["time"], "signature": good["people"][0]["signature"]}
    lists: tuple[object, ...] = (
        None,
        7,
        "x",
        [7],
        [{}],
        [signed],
        [signed | {"person": "nobody"}],
        [signed | {"time": "hom qua"}],
    )
    altered = [*({"people": one} for one in lists), {"format": 7}, {"folder": "tong-ket-2"}]
    for data in (b"", b"{", b"[1]\n", b"{}", b"\xff", b'"x"', *(dump_json(good | one) for one in altered)):
        path.write_bytes(data)
        with pytest.raises(RefusedError) as refusal:
            givers(office, done.folder)
        assert refusal.value.trouble.file == str(path)
    found = standing(closed.stage.office())
    assert found.given is not None
    assert (found.given.folder, found.given.people, found.given.lost) == (done.folder, (), False)
    assert str(path) in found.given.torn
    assert sum(line.value for line in found.lines) == 25_000_000


def test_prizes_that_were_touched_are_named_and_what_stands_today_is_shown(closed: Practice) -> None:
    office, lines = closed.stage.office(), standing(closed.stage.office()).lines
    (office.exports / "tong-ket-1/cong-bo/giai-tap-the.csv").write_bytes(b"x")
    found = standing(closed.stage.office())
    assert found.given is not None
    assert (found.given.lost, found.lines) == (True, lines)
    assert "Kết quả tập thể không còn nguyên vẹn" in found.given.torn


def test_a_broken_judgement_is_named(tmp_path: Path) -> None:
    assert judgement(tmp_path) is None
    record = tmp_path / RECORD
    record.parent.mkdir()
    for data in (b"{", b"{}", b"[]", b'{"prizes":[1],"results":[]}', b'{"prizes":[],"results":7}'):
        record.write_bytes(data)
        with pytest.raises(RefusedError) as refusal:
            judgement(tmp_path)
        assert refusal.value.trouble.file == str(record)


def test_a_unit_that_cant_be_read_blocks_instead_of_losing_its_prize(closed: Practice) -> None:
    office = reopened(closed)
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",8960,2022-06-30", b",8960,"))
    found = standing(closed.stage.office())
    assert "units.csv, dòng" in found.why
    assert "Số người của tập thể phải kèm ngày thống kê." in found.why
    assert {line.tier for line in found.lines} == {""}
    both, office = (closed.stage.ha.at(NOW), closed.stage.lam.at(NOW)), closed.stage.office()
    with pytest.raises(RefusedError, match="phải kèm ngày thống kê"):
        give(office, both[0])
    with pytest.raises(RefusedError, match="phải kèm ngày thống kê"):
        give_by_hand(office, [("bhxh-tinh", "first")], "dẫn đầu cả ba tuần", both)
    assert not list(office.exports.glob("tong-ket-*"))


def test_weeks_without_results_are_waited_for(closed: Practice) -> None:
    office = reopened(closed)
    shutil.rmtree(office.exports / "2022-w34-results-1")
    found = standing(office)
    assert [week.tag for week in found.waiting] == ["2022-w34"]
    assert found.lines[0].people < 400
    with pytest.raises(RefusedError, match="Tuần 34 chưa có kết quả"):
        give(office, closed.stage.ha.at(NOW))


def test_a_missing_denominator_blocks_with_a_sentence(closed: Practice) -> None:
    office = reopened(closed)
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",8960,", b",,"))
    found = standing(closed.stage.office())
    assert "Thiếu số thành viên" in found.why
    assert "Đảng bộ thành phố Lam Giang" in found.why
    assert {line.tier for line in found.lines} == {""}
    assert [line.people for line in found.lines] == sorted((line.people for line in found.lines), reverse=True)
    with pytest.raises(RefusedError, match="Thiếu số thành viên"):
        give(closed.stage.office(), closed.stage.ha.at(NOW))
    assert not (office.exports / "tong-ket-1").exists()


def test_judged_by_hand_with_two_signatures(closed: Practice) -> None:
    office = set_index(closed, "by hand")
    assert standing(office).why == ""
    both = (closed.stage.ha.at(NOW), closed.stage.lam.at(NOW))
    done = give_by_hand(office, [("bhxh-tinh", "first")], "dẫn đầu cả ba tuần", both)
    given = standing(closed.stage.office()).given
    assert given == Given(done.folder, ("ha", "lam"), NOW, by_hand=True, outdated=False)
    (office.exports / "2022-w30-results-1").rename(office.exports / "2022-w30-results-2")
    given = standing(closed.stage.office()).given
    assert given is not None
    assert given.outdated


def test_results_that_changed_since_are_told(closed: Practice) -> None:
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",305,", b",9305,"))
    given = standing(closed.stage.office()).given
    assert given is not None
    assert (given.people, given.outdated) == ((), True)  # made by the command line: nobody signed


def test_who_may_not_decide_gives_nothing(closed: Practice, tmp_path: Path) -> None:
    office = reopened(closed)
    sitting = closed.stage.ha.at(NOW)
    with pytest.raises(RefusedError, match="không có vai trò quyết định giải"):
        give(office, replace(sitting, person=replace(sitting.person, roles=("author",))))
    with pytest.raises(RefusedError, match="không có vai trò quyết định giải"):  # roles that the contest doesn't give
        give(office, replace(sitting, person=replace(sitting.person, writer="phieu", roles=("secretary",))))
    assert not list(office.exports.glob("tong-ket-*"))
