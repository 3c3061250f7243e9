"""Settings changed after the founding: signed by the owner, kept in versions, held where they may not change."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.bank.settings.contest import FILE, parse_contest
from authoring.bank.versions import read_versions
from authoring.model.errors import RefusedError
from authoring.workbench.starting import amending
from authoring.workbench.starting.amending import Amending

BEFORE = datetime(2022, 7, 10, tzinfo=UTC)
OPEN = datetime(2022, 7, 18, 3, tzinfo=UTC)


def told(form: Amending, now: datetime = BEFORE) -> list[tuple[str, str]]:
    return [(one.field, one.message) for one in form.problems(now)]


def test_a_change_is_signed_and_both_states_are_kept(place: Place) -> None:
    form = Amending(place.office())
    assert (form.problems(BEFORE), form.changes(), form.is_changed(), form.owner()) == ((), (), False, "lam")
    form.put("minutes", "20 phút")
    assert form.is_changed()
    expected = form.changes()
    assert [(one.setting, "15 phút" in one.before, "20 phút" in one.after) for one in expected] == [
        ("form", True, True)
    ]
    assert form.sign(place.lam.at(BEFORE)) == expected
    office = place.office()
    assert (office.bank.contest.form.minutes, office.bank.trusted()) == (20, ())
    assert [(one.place, one.number) for one in read_versions(place.folder)] == [(FILE, 1), (FILE, 2)]
    first = next((place.folder / "versions").glob(f"{FILE}.0001.*"))
    assert parse_contest(first.read_bytes()).form.minutes == 15


def test_rows_come_and_go(place: Place) -> None:
    form = Amending(place.office())
    form.add("week")
    assert form.answers["week-2-tag"] == ""
    assert told(form)[0] == ("week-2-tag", "Còn để trống.")
    assert form.changes() == ()
    form.drop("week", 2)
    form.drop("week", 1)
    assert told(form) == []
    form.sign(place.lam.at(BEFORE))
    assert [week.tag for week in place.office().bank.contest.weeks] == ["2022-w30"]


def test_the_name_of_the_offices_alone_can_be_changed(place: Place) -> None:
    form = Amending(place.office())
    form.put("agencies", "Ban Tuyên giáo")
    assert form.is_changed()
    assert form.sign(place.lam.at(BEFORE)) == ()
    assert "# Cơ quan tổ chức: Ban Tuyên giáo" in (place.folder / FILE).read_text(encoding="utf-8")


def test_what_nobody_may_change(place: Place) -> None:
    form = Amending(place.office())
    form.put("id", "khac")
    ((name, said),) = told(form)
    assert (name, said.partition(":")[0]) == ("id", "Mã cuộc thi không đổi được")
    with pytest.raises(RefusedError, match="Mã cuộc thi"):
        form.sign(place.lam.at(BEFORE))


@pytest.mark.parametrize(
    ("field", "value"),
    [("closing", "exclusive"), ("limit", "3"), ("ranking", "duration-extra"), ("weekly-first-value", "1"),
     ("cap_contest", "1"), ("voiding", "yes")],
)  # fmt: skip
def test_what_ranks_people_is_held_once_the_first_week_is_open(place: Place, field: str, value: str) -> None:
    form = Amending(place.office())
    form.put(field, value)
    assert told(form) == []
    ((_, said),) = told(form, OPEN)
    assert said.startswith("Tuần thi thứ Nhất đã mở nên quy định này khóa lại.")
    form = Amending(place.office())
    form.put("name", "Tên khác")
    assert told(form, OPEN) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"timezone": "Asia/Bangkok"}, ["timezone"]),
        ({"week-0-opens": "18/7/2022 11:00"}, ["week-0-opens"]),
        ({"week-0-closes": "24/7/2022 17:00"}, ["week-0-closes"]),
        ({"week-0-tag": "2022-w29"}, ["week-0-tag"]),
        ({"week-0-announce": "28/7/2022 12:00", "week-0-name": "Tuần Một", "minutes": "20"}, []),
        ({"week-1-opens": "1/8/2022 11:00"}, []),
    ],
)
def test_a_week_whose_form_is_out_stays(
    place: Place, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], expected: list[str]
) -> None:
    form = Amending(place.office())
    for name, value in changes.items():
        form.put(name, value)
    assert told(form) == []
    monkeypatch.setattr(amending, "newest", lambda _office, tag: tag == "2022-w30" or None)
    assert [name for name, _ in told(form)] == expected
    assert all("Tuần 30 đã phát hành đề" in said for _, said in told(form))


def test_only_the_owner_signs_and_only_something(place: Place) -> None:
    form = Amending(place.office())
    with pytest.raises(RefusedError, match="Chưa đổi thiết lập nào"):
        form.sign(place.lam.at(BEFORE))
    form.put("minutes", "20")
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi"):
        form.sign(place.ha.at(BEFORE))
    other = Amending(place.office())
    other.put("minutes", "25")
    other.sign(place.lam.at(BEFORE))
    with pytest.raises(RefusedError, match="vừa được sửa ở nơi khác"):
        form.sign(place.lam.at(BEFORE))
    assert place.office().bank.contest.form.minutes == 25


def test_what_cannot_be_signed_is_as_it_was(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    form, before = Amending(place.office()), (place.folder / FILE).read_bytes()
    form.put("minutes", "20")

    def fail(*_all: object) -> None:
        raise RefusedError("Ổ đĩa đầy.")

    monkeypatch.setattr(amending, "sign_files", fail)
    with pytest.raises(RefusedError, match="đầy"):
        form.sign(place.lam.at(BEFORE))
    assert (place.folder / FILE).read_bytes() == before
    assert place.office().bank.trusted() == ()


def test_settings_that_lost_their_signature_are_signed_as_they_are(place: Place) -> None:
    next(place.folder.glob(f"{FILE}.*")).unlink()
    assert place.office().bank.trusted() != ()
    Amending(place.office()).sign(place.lam.at(BEFORE))
    assert place.office().bank.trusted() == ()


def test_a_contest_without_an_owner(place: Place) -> None:
    (Path(place.folder) / "people/lam.toml").unlink()
    form = Amending(place.office())
    form.put("minutes", "20")
    assert form.owner() == ""
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi"):
        form.sign(place.ha.at(BEFORE))
