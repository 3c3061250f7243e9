"""Released: what a week's newest release shows of itself, and what its printed code proves."""

import json
from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.records import dump_json
from authoring.seals import grouped
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.publishing import publish_key
from authoring.workbench.forms.rebuilding import rebuild_key
from authoring.workbench.forms.released import BOUND, REBUILT, SIGNED, Opened, Released, newest
from authoring.workbench.forms.weeks import key_path

WEEK = "2022-w30"


def standing(practice: Practice) -> Released:
    found = newest(practice.stage.office(), WEEK)
    assert found is not None
    return found


def test_a_week_without_a_release(practised: Practice) -> None:
    assert newest(practised.stage.office(), "2022-w32") is None


def test_its_form_code_and_openings(practised: Practice) -> None:
    done = standing(practised)
    assert (done.folder, done.form) == (practised.release.folder, practised.release.form)
    assert done.code == grouped(practised.release.commitment).upper()
    assert done.paper() == (done.folder / "cong-bo/de-thi.docx").read_bytes()
    assert done.opened
    assert done.openings() == (Opened("ha", "20220724T100000Z", ()),)
    assert [one.writer for one in done.others("lam")] == ["ha"]


def test_a_paper_of_a_damaged_release_is_not_given(practice: Practice) -> None:
    done = standing(practice)
    (done.folder / "cong-bo/de-thi.docx").write_bytes(b"khac")
    with pytest.raises(RefusedError):
        done.paper()


def test_what_is_published_is_known(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authoring.documents.to_pdf", lambda _paper: None)
    publish_key(practice.stage.office(), WEEK, practice.week.closes + timedelta(hours=1))
    assert [standing(practice).published(one) for one in ("de-thi", "dap-an")] == [False, True]


def test_a_printed_code_proves_as_much_as_is_there(practice: Practice) -> None:
    done = standing(practice)
    for code in (done.code, done.code.lower(), done.manifest.commitment):
        assert done.check(code) == BOUND
    for code in ("", "0000 " * 8, done.code[:-5], "khong phai ma"):
        with pytest.raises(RefusedError, match="Mã không khớp bản phát hành này"):
            done.check(code)
    kept = key_path(done.folder)
    bound = json.loads(kept.read_bytes())
    kept.write_bytes(dump_json(bound | {"salt": "00" * 32}))
    with pytest.raises(RefusedError, match="không phải đáp án đã niêm phong"):
        done.check(done.code)
    for path in (kept, *openings(kept)):
        path.unlink()
    assert (done.check(done.code), done.opened) == (SIGNED, False)
    rebuild_key(
        practice.stage.office(), WEEK, ("ha", "lam"), "cả hai mất mật khẩu", practice.week.closes + timedelta(hours=1)
    )
    assert done.check(done.code) == REBUILT
