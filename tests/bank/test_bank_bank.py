"""The bank as its users know it: from an empty folder to approved items."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import pytest

from authoring.bank import Bank, WorkingCopy, open_bank
from authoring.bank.records.items import encode
from authoring.bank.shelf import shelf
from authoring.model.contests import Person, Unit
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision, State
from authoring.seals import Identity, fingerprint

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def test_a_contest_with_its_people_and_units(bank: Bank, folder: Path) -> None:
    assert bank.folder == folder
    assert bank.contest.id == "bhxh-bhyt-2022"
    assert [person.writer for person in bank.people] == ["bo", "ha", "ha2", "la"]
    assert [unit.name for unit in bank.units] == []
    (folder / "units.csv").write_text("code,name,aliases,members,members_on\na,Đảng bộ A,,,\n", encoding="utf-8")
    assert bank.units == (Unit("a", "Đảng bộ A"),)
    assert (bank.secret("ha"), bank.secret("zz")) == ("bí mật của ha", "")


def test_the_road_of_an_item(bank: Bank, make_item: Make, identities: Keys) -> None:
    item = make_item(bank.next_id("ha", 2022))
    bank.save_draft(item, "ha")
    assert (bank.items(), [copy.item for copy in bank.drafts("ha")]) == ((), [item])
    made = bank.revise(item, "ha", TIME)
    assert (bank.drafts("ha"), [entry.state for entry in bank.items()]) == ((), [State.DRAFT])
    bank.move(made, "dismiss", "ha", identities["ha"].sign, TIME, "đúng theo luật", "absolute-word", "luôn luôn")
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    returned = bank.move(made, "return", "bo", identities["bo"].sign, TIME, "thiếu căn cứ pháp lý")
    assert bank.entry(item.id).state == State.RETURNED
    assert returned.note == "thiếu căn cứ pháp lý"
    better = bank.revise(replace(item, explanation="Khoản 1 Điều 87."), "ha", TIME)
    bank.move(better, "send", "ha", identities["ha"].sign, TIME)
    bank.move(better, "approve", "bo", identities["bo"].sign, TIME)
    assert bank.entry(item.id).state == State.APPROVED
    bank.move(better, "retire", "bo", identities["bo"].sign, TIME)
    assert bank.entry(item.id).state == State.RETIRED
    moves = [(review.move, review.revision) for review in bank.reviews(item.id)]
    assert moves == [("dismiss", 1), ("send", 1), ("return", 1), ("send", 2), ("approve", 2), ("retire", 2)]
    assert (bank.history(item.id), bank.verify(), bank.strays()) == ((made, better), (), ())
    assert bank.search("phan tram") == (item.id,)


@pytest.mark.parametrize("move", ["approve", "return"])
@pytest.mark.parametrize("person", ["ha", "ha2"])
def test_nobody_judges_what_he_wrote_on_whichever_machine(
    bank: Bank, make_item: Make, identities: Keys, person: str, move: str
) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    before = list((bank.folder / "reviews").iterdir())
    with pytest.raises(RefusedError, match="Người soạn không tự duyệt câu của mình"):
        bank.move(made, move, person, identities[person].sign, TIME, "ba từ đây")
    assert list((bank.folder / "reviews").iterdir()) == before
    assert bank.entry("2022-ha001").state == State.IN_REVIEW


def test_whoever_edited_last_does_not_judge_either(bank: Bank, make_item: Make, identities: Keys) -> None:
    bank.revise(make_item(), "ha", TIME)
    made = bank.revise(make_item(stem="Sửa một chữ?"), "bo", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    with pytest.raises(RefusedError, match="Người soạn không tự duyệt câu của mình"):
        bank.move(made, "approve", "bo", identities["bo"].sign, TIME)


def test_the_next_id_counts_drafts(bank: Bank, make_item: Make) -> None:
    assert bank.next_id("ha", 2022) == "2022-ha001"
    bank.save_draft(make_item("2022-ha001"), "ha")
    assert bank.next_id("ha", 2022) == "2022-ha002"
    bank.revise(make_item("2022-ha005"), "ha", TIME)
    assert (bank.next_id("ha", 2022), bank.next_id("bo", 2022)) == ("2022-ha006", "2022-bo001")


def test_a_draft_remembers_what_it_was_begun_from(bank: Bank, make_item: Make) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    typed = make_item(stem="Đang gõ?")
    assert bank.save_draft(typed, "bo") == WorkingCopy(typed, "bo", one.sha256)
    two = bank.revise(make_item(stem="Trong khi đó?"), "ha", TIME)
    assert bank.save_draft(typed, "bo").parent == one.sha256
    made = bank.revise(typed, "bo", TIME)
    assert (made.parent, made.revision) == (one.sha256, 2)
    assert bank.entry("2022-ha001").forks == (made, two)
    assert bank.drafts("bo") == ()


def test_a_draft_may_be_begun_from_a_named_revision(bank: Bank, make_item: Make) -> None:
    one = bank.revise(make_item(), "ha", TIME)
    bank.revise(make_item(stem="Hai?"), "ha", TIME)
    assert bank.save_draft(make_item(stem="Ba?"), "bo", one.sha256).parent == one.sha256


def test_a_draft_of_a_new_item_is_not_an_edit_of_one_that_came_meanwhile(bank: Bank, make_item: Make) -> None:
    bank.save_draft(make_item(stem="Gõ dở?"), "ha")
    bank.revise(make_item(stem="Cửa sổ khác?"), "ha", TIME)
    with pytest.raises(RefusedError, match="không ghi đè"):
        bank.revise(make_item(stem="Gõ dở?"), "ha", TIME)
    assert [copy.item.stem for copy in bank.drafts("ha")] == ["Gõ dở?"]


def test_a_draft_with_other_text_stays(bank: Bank, make_item: Make) -> None:
    bank.save_draft(make_item(stem="Gõ dở?"), "ha")
    bank.revise(make_item(stem="Nhập từ tệp?"), "ha", TIME)
    assert [copy.item.stem for copy in bank.drafts("ha")] == ["Gõ dở?"]
    bank.drop_draft("2022-ha001", "ha")
    assert bank.drafts("ha") == ()


def test_unsigned_or_altered_settings_stop_every_move(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    settings = bank.folder / "contest.toml"
    settings.write_bytes(settings.read_bytes().replace(b"limit = 0", b"limit = 9"))
    assert bank.trusted() == ("contest.toml đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi.",)
    with pytest.raises(RefusedError, match="Thiết lập chưa tin được"):
        bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    assert bank.contest.attempts.limit == 9
    bank.sign_settings(identities["ha"])
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    assert bank.entry("2022-ha001").state == State.IN_REVIEW


def test_the_owner_is_known_by_a_fingerprint(bank: Bank, identities: Keys) -> None:
    assert bank.fingerprint() == fingerprint(identities["ha"].signing_key)
    assert bank.trusted(bank.fingerprint()) == ()
    assert len(bank.trusted(fingerprint(identities["bo"].signing_key))) == 1
    path = bank.folder / "people" / "bo.toml"
    path.write_bytes(path.read_bytes().replace(b'"reviewer"', b'"owner"'))
    assert bank.fingerprint() == ""


def test_a_person_who_joins_is_signed_for(bank: Bank, identities: Keys) -> None:
    path = bank.add_person(Person("moi", "Người Mới", "BHXH tỉnh", ("author",)), "bí mật")
    assert path == bank.folder / "people" / "moi.toml"
    assert bank.trusted() == ("people/moi.toml chưa được chủ cuộc thi ký.",)
    bank.sign_settings(identities["ha"])
    assert (bank.trusted(), bank.secret("moi")) == ((), "bí mật")


def test_policies_are_files_without_locks(bank: Bank) -> None:
    folder = bank.folder / "policies"
    for name in ("nd-27.docx", "~$nd-27.docx", ".DS_Store"):
        (folder / name).write_bytes(b"x")
    (folder / "cũ").mkdir()
    assert bank.policies() == (folder / "luat-58-2014-qh13.txt", folder / "nd-27.docx")


def test_settings_that_break_meanwhile_stop_what_needs_them_and_no_typing(bank: Bank, make_item: Make) -> None:
    (bank.folder / "contest.toml").write_bytes(b"[")
    with pytest.raises(RefusedError, match=r"contest\.toml, dòng 1: Sai cú pháp"):
        bank.items()
    bank.save_draft(make_item(), "ha")
    assert bank.revise(make_item(), "ha", TIME).revision == 1


def test_what_is_no_contest_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Không thấy thư mục ngân hàng"):
        open_bank(tmp_path / "không có", tmp_path / "cache")
    with pytest.raises(RefusedError, match=r"contest\.toml"):
        open_bank(tmp_path, tmp_path / "cache")


def test_a_path_that_can_be_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="ký tự không dùng được"):
        open_bank(tmp_path / "a\0b")


def test_two_thousand_records_open_quickly_and_none_is_read_again(
    bank: Bank, make_item: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bank.folder / "items").mkdir()
    for number in range(2000):
        year, count = divmod(number, 900)
        item = make_item(f"{2000 + year}-ha{count + 1:03}", f"Câu số {number}?")
        data, _ = encode(Revision(item, 1, "ha", "20220725T024100Z", "", "", ""))
        (bank.folder / "items" / f"{item.id}.r0001.ha.md").write_bytes(data)
    cold = open_bank(bank.folder, tmp_path / "cache").items()
    monkeypatch.setattr(shelf, "read_slip", lambda *_: pytest.fail("a record was read again"))
    start = process_time()
    warm = open_bank(bank.folder, tmp_path / "cache")
    assert warm.items() == cold
    assert (len(cold), process_time() - start < 2) == (2000, True)
    assert warm.search("câu số 1999") == ("2002-ha200",)


def test_a_newly_opened_bank_knows_everything(bank: Bank, make_item: Make, identities: Keys, tmp_path: Path) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.save_draft(make_item("2022-ha002"), "ha")
    again = open_bank(bank.folder, tmp_path / "cache")
    assert (again.items(), again.reviews("2022-ha001")) == (bank.items(), bank.reviews("2022-ha001"))
    assert again.standing(["2022-ha001"]) == {"2022-ha001": (bank.entry("2022-ha001"), bank.reviews("2022-ha001"))}
    with pytest.raises(RefusedError):
        again.standing(["2022-ha002"])
    assert (again.drafts("ha"), again.search("mức")) == (bank.drafts("ha"), ("2022-ha001",))


def test_the_cache_may_be_anything(bank: Bank, make_item: Make, tmp_path: Path) -> None:
    bank.revise(make_item(), "ha", TIME)
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(b"garbage" * 99)
    for cache in (tmp_path / "cache", tmp_path / "file", tmp_path / "new"):
        assert open_bank(bank.folder, cache).items() == bank.items()


def test_the_sample_contest_of_the_repository_is_sound(root: Path, tmp_path: Path) -> None:
    sample = root / "banks" / "bhxh-bhyt-2022"
    if not (sample / "contest.toml").exists():
        pytest.skip("chưa có cuộc thi mẫu")
    bank = open_bank(sample, tmp_path / "cache")
    assert [week.tag for week in bank.contest.weeks] == ["2022-w30", "2022-w32", "2022-w34"]
    assert sum(prize.count * prize.value for prize in bank.contest.weekly_prizes) == 19_000_000
    assert sum(prize.count * prize.value for prize in bank.contest.collective_prizes) == 25_000_000


def test_what_windows_and_office_programs_leave_is_no_policy_document(bank: Bank, folder: Path) -> None:
    (folder / "policies").mkdir(exist_ok=True)
    for name in ("luat.docx", "~$luat.docx", ".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db"):
        (folder / "policies" / name).write_bytes(b"x")
    assert [path.name for path in bank.policies()] == ["luat-58-2014-qh13.txt", "luat.docx"]
