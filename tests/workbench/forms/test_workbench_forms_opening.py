"""Opening: only after closing, once, by a holder; with the recovery sheet before two people who are named."""

import json
from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.mandating import reissue
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.forms.opening import open_week, openings
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting.rehearsal import PASSPHRASE


def test_before_closing_it_says_that_this_is_no_time_lock(practised: Practice) -> None:
    early = practised.stage.ha.at(practised.week.closes)
    with pytest.raises(RefusedError, match="không phải khóa thời gian; mỗi lần mở đều được ghi tên"):
        open_week(practised.stage.office(), "2022-w30", early)


def test_with_the_sheet_two_people_are_present_and_named(practice: Practice) -> None:
    kept = key_path(practice.release.folder)
    bound = kept.read_bytes()
    for path in (kept, *openings(kept)):
        path.unlink()
    office = practice.stage.office()
    sheet = sit_down(office.bank, "phieu", PASSPHRASE).at(practice.week.closes + timedelta(hours=1))
    for present in ((), ("Lê Thu Hà",), ("Lê Thu Hà", "Lê  Thu Hà", " ")):
        with pytest.raises(RefusedError, match="phải có hai người cùng có mặt"):
            open_week(office, "2022-w30", sheet, present)
    assert openings(kept) == ()
    assert open_week(office, "2022-w30", sheet, ("Lê Thu Hà", "Trần Minh Đức")).read_bytes() == bound
    record = json.loads(openings(kept)[0].read_bytes())
    assert (record["person"], record["present"]) == ("phieu", ["Lê Thu Hà", "Trần Minh Đức"])
    assert verify(office) == ()


def test_a_new_key_opens_no_seal_that_was_made_before_it(practice: Practice) -> None:
    kept = key_path(practice.release.folder)
    for path in (kept, *openings(kept)):
        path.unlink()
    stage, after = practice.stage, practice.week.closes + timedelta(hours=1)
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    reissue(stage.office(), "ha", "mat khau moi cua ha", [stage.lam.at(after), sheet.at(after)], "quên mật khẩu ký")
    again = sit_down(stage.office().bank, "ha", "mat khau moi cua ha").at(after)
    with pytest.raises(RefusedError):
        open_week(stage.office(), "2022-w30", again)
    assert (kept.exists(), openings(kept)) == (False, ())
    assert open_week(stage.office(), "2022-w30", stage.lam.at(after)) == kept
