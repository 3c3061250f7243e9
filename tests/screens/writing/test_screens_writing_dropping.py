"""What is typed is given up by its writer alone, after a question; a draft never takes the place of a question."""

from types import SimpleNamespace as Place

import pytest

from authoring.bank import Bank
from authoring.model.errors import RefusedError
from tests.screens.writing.test_screens_writing_writing import Window

OFFER = "offer:qd-27-2021-qd-ubnd:d5.k1"


def copies(place: Place) -> list[str]:
    return [copy.item.id for copy in place.office().bank.drafts("ha")]


def test_a_new_question_is_given_up_after_a_question_and_the_last_one_is_open_again(place: Place) -> None:
    window = Window(place)
    assert "Bỏ câu…" not in window.slot("ways")
    window.press("drop")
    assert window.slot("banner").count("Giữ lại") == 0
    window.fill(place, 1).press("new").type("stem", "Câu gõ nhầm?")
    assert "Bỏ câu…" in window.slot("ways")
    window.press("drop")
    assert "Bỏ câu 2022-ha002? Câu chưa có lần sửa nào" in window.slot("banner")
    window.press("drop-cancel")
    assert "Bỏ câu 2022-ha002?" not in window.slot("banner")
    window.press("drop-ok")
    assert copies(place) == ["2022-ha001", "2022-ha002"]
    window.press("drop").press("drop-ok")
    assert copies(place) == ["2022-ha001"]
    assert (window.session.item.id, window.says) == ("2022-ha001", "Đã bỏ phần đang gõ")


def test_of_a_question_in_the_bank_only_what_was_typed_since_goes(place: Place) -> None:
    item = place.write(place.question(1))
    before = place.office().bank.entry(item).revision.item.stem
    window = Window(place, item).type("stem", "Sửa dở?").press("drop")
    assert f"Bỏ phần đang gõ ở câu {item}? Lần sửa 1 trong ngân hàng vẫn còn nguyên." in window.slot("banner")
    window.type("stem", "Sửa tiếp?")
    assert "Bỏ phần đang gõ" not in window.slot("banner")  # typing goes on: nothing is asked any more
    window.press("drop").press("drop-ok")
    assert (copies(place), window.session.item.stem) == ([], before)
    assert "Bỏ câu…" not in window.slot("ways")


def test_what_the_disk_refuses_to_remove_stays(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(place).type("stem", "Câu gõ nhầm?").press("drop")

    def refuse(*_all: object) -> None:
        said = "Không xóa được bản nháp."
        raise RefusedError(said)

    monkeypatch.setattr(Bank, "drop_draft", refuse)
    window.press("drop-ok")
    assert "Không xóa được bản nháp." in window.slot("banner")
    assert (copies(place), window.session.item.stem) == (["2022-ha001"], "Câu gõ nhầm?")


def test_a_draft_that_is_taken_beside_a_question_becomes_a_new_one(place: Place) -> None:
    item = place.write(place.question(3))
    window = Window(place, item).press(OFFER).ready()
    window.press("take:0")
    assert window.says == "Đã lấy câu nháp thành câu mới; câu trước giữ nguyên"
    assert window.session.item.id == "2022-ha002"
    assert window.session.item.keyed[0].text == "8%"
    assert place.office().bank.entry(item).revision.item.stem == place.question(3).stem
    assert copies(place) == ["2022-ha002"]
    theirs = place.write(place.question(4), "lam")
    window.press(f"open:{theirs}").press(OFFER).press("take:0")
    assert window.session.item.id == "2022-ha003"
