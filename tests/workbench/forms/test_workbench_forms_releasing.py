"""Releasing: proposed by the blueprint, frozen once, opened only after closing, nothing of a key outside."""

import json
import os
import re
import stat
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Place
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item, options
from authoring.model.records import State
from authoring.policy import label
from authoring.releases import read_manifest
from authoring.workbench.audits.balancing import weigh
from authoring.workbench.contest.sittings import join
from authoring.workbench.forms import releasing
from authoring.workbench.forms.opening import open_week, openings
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import make_key, recipients, release
from authoring.workbench.forms.weeks import key_path, newest_release, used_items
from authoring.workbench.laws.renewals import confirm, pending, renewals
from authoring.workbench.results.verifying import verify


def test_a_proposal_satisfies_the_blueprint_and_avoids_other_weeks(practised: Practice) -> None:
    office = practised.stage.office()
    first = {item.id for item in practised.release.form.items}
    found = propose(office, "2022-w32")
    chosen = {entry.revision.item.id for entry in found.entries}
    assert len(chosen) == 20
    assert found.lacking == ()
    assert chosen & first == set()
    assert used_items(office, "2022-w32") == first
    assert used_items(office, "2022-w30") == frozenset()
    assert all(measure.ok for measure in found.measures), found.measures
    assert {entry.state for entry in found.entries} == {State.APPROVED}


def test_what_is_lacking_is_said(practice: Practice) -> None:
    for path in (practice.stage.folder / "reviews").glob("*.json"):
        path.unlink()
    found = propose(practice.stage.office(), "2022-w32")
    assert found.entries == ()
    assert "chỉ còn 0 câu đã duyệt chưa dùng" in found.lacking[0]


def test_the_key_is_opened_once_after_closing_by_a_holder(practised: Practice) -> None:
    office, folder = practised.stage.office(), practised.release.folder
    path = key_path(folder)
    record = json.loads(path.with_suffix(".mo-niem-phong.json").read_text(encoding="utf-8"))
    assert (record["release"], record["person"]) == ("2022-w30-r1", "ha")
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    late = practised.stage.ha.at(practised.week.closes + timedelta(hours=2))
    with pytest.raises(RefusedError, match="Đáp án tuần này đã mở niêm phong") as caught:
        open_week(office, "2022-w30", late)
    assert (caught.value.trouble.file, caught.value.trouble.expected) == (str(path), "chấm bài ở màn hình 5")
    assert openings(path) == (path.with_suffix(".mo-niem-phong.json"),)


def test_before_closing_the_program_does_not_open(practised: Practice) -> None:
    early = practised.stage.ha.at(practised.week.closes)
    with pytest.raises(RefusedError, match="chưa kết thúc") as caught:
        open_week(practised.stage.office(), "2022-w30", early)
    assert caught.value.trouble.expected == "sau 16:00 24/07/2022"


def test_a_changed_byte_stops_the_opening_by_name(practice: Practice) -> None:
    key = key_path(practice.release.folder)
    key.unlink()
    form = practice.release.folder / "cong-bo/de-thi.json"
    form.write_bytes(form.read_bytes().replace(b"0", b"1", 1))
    late = practice.stage.ha.at(practice.week.closes + timedelta(hours=2))
    with pytest.raises(RefusedError) as caught:
        open_week(practice.stage.office(), "2022-w30", late)
    assert caught.value.trouble.file.endswith(str(Path("2022-w30-r1/cong-bo/de-thi.json")))
    assert not key.exists()


def test_who_may_not_release_and_what(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    nobody = replace(stage.lam, person=replace(stage.lam.person, roles=()))
    with pytest.raises(RefusedError, match="Chỉ người duyệt phát hành được"):
        release(office, "2022-w32", entries, nobody)
    with pytest.raises(RefusedError, match="Mọi câu phải được duyệt"):
        release(office, "2022-w32", (), stage.lam)
    (stage.folder / "contest.toml.minisig").unlink()
    with pytest.raises(RefusedError, match="Thiết lập cuộc thi chưa được ký"):
        release(stage.office(), "2022-w32", entries, stage.lam)
    with pytest.raises(RefusedError, match="Cuộc thi không có tuần này"):
        propose(office, "2022-w99")
    with pytest.raises(RefusedError, match="chưa được phát hành"):
        newest_release(stage.exports, "2022-w34")


def test_the_key_is_sealed_for_people_of_both_agencies(place: Place) -> None:
    """Only ha is of the other agency; without her key the whole seal would lie with one house."""
    join(place.folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), "mot hai ba bon")
    join(place.folder, Person("duc", "Trần Minh Đức", "BAN TUYÊN GIÁO", ("reviewer",)), "mot hai ba bon")
    assert [one.writer for one in recipients(place.office())] == ["duc", "ha", "lam", "phieu"]
    path = place.folder / "people/ha.toml"
    kept = path.read_text(encoding="utf-8")
    bare = re.sub(r'(?m)^(signing_key|sealing_key|secret) = ".*"$', r'\1 = ""', kept)
    path.write_text(bare, encoding="utf-8", newline="\n")
    with pytest.raises(RefusedError, match="người của cả hai cơ quan") as caught:
        recipients(place.office())
    said = caught.value.trouble
    assert said.expected == "khóa của ít nhất một trong: Lê Thu Hà (Bảo hiểm xã hội tỉnh)"
    assert said.found == "chỉ BAN TUYÊN GIÁO"
    for spelling in ("Ban Tuyên giáo", "Ban TG"):
        path.write_text(bare.replace("Bảo hiểm xã hội tỉnh", spelling), encoding="utf-8", newline="\n")
        assert [one.writer for one in recipients(place.office())] == ["duc", "lam", "phieu"]  # one agency seals alone


def test_a_correction_is_r2_with_its_reason(practice: Practice) -> None:
    office = practice.stage.office()
    entries = propose(office, "2022-w30").entries
    with pytest.raises(RefusedError, match="phải ghi lý do"):
        release(office, "2022-w30", entries, practice.stage.lam)
    done = release(office, "2022-w30", entries, practice.stage.lam, "câu 3 sai căn cứ")
    assert done.folder.name == "2022-w30-r2"
    assert newest_release(practice.stage.exports, "2022-w30") == done.folder


def test_a_chosen_item_that_vanished_meanwhile_is_refused(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    for path in (stage.folder / "items").glob(f"{entries[0].revision.item.id}.*"):
        path.unlink()
    with pytest.raises(RefusedError, match=entries[0].revision.item.id):
        release(office, "2022-w32", entries, stage.lam)
    assert not (stage.exports / "2022-w32-r1").exists()


def test_no_public_byte_holds_the_key(practised: Practice) -> None:
    key = make_key(practised.release.form, practised.release.items)
    shown = json.loads((practised.release.folder / "cong-bo/de-thi.json").read_bytes())
    assert "key" not in json.dumps(shown)
    for entry in key.entries:
        assert entry.explanation
        for path in (practised.release.folder / "cong-bo").iterdir():
            assert entry.explanation.encode("utf-8") not in path.read_bytes()


def test_killed_between_record_and_key_another_opening_adds_its_own(practice: Practice) -> None:
    path = key_path(practice.release.folder)
    bound = path.read_bytes()
    path.unlink()
    first = path.with_suffix(".mo-niem-phong.json")
    kept = first.read_bytes()
    assert verify(practice.stage.office()) == ()  # a record without a key is no fault
    for hours in (2, 3):
        late = practice.stage.lam.at(practice.week.closes + timedelta(hours=hours))
        assert open_week(practice.stage.office(), "2022-w30", late) == path
        assert path.read_bytes() == bound
        path.unlink()
    assert [one.name.removeprefix("2022-w30-r1-dap-an.") for one in openings(path)] == [
        "mo-niem-phong.json",
        "mo-niem-phong2.json",
        "mo-niem-phong3.json",
    ]
    assert first.read_bytes() == kept
    first.unlink()  # a hole among the records doesn't keep the next opening out
    late = practice.stage.ha.at(practice.week.closes + timedelta(hours=4))
    open_week(practice.stage.office(), "2022-w30", late)
    assert json.loads(first.read_bytes())["time"] == late.time
    assert verify(practice.stage.office()) == ()


def test_the_record_stands_before_the_key(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    path = key_path(practice.release.folder)
    for one in (path, *openings(path)):
        one.unlink()
    written: list[str] = []

    def write(place: Path, data: bytes) -> None:
        written.append(place.name)
        if place == path:
            raise KeyboardInterrupt
        place.write_bytes(data)

    monkeypatch.setattr("authoring.workbench.forms.opening.create", write)
    with pytest.raises(KeyboardInterrupt):
        open_week(practice.stage.office(), "2022-w30", practice.stage.ha.at(practice.week.closes + timedelta(hours=2)))
    assert written == ["2022-w30-r1-dap-an.mo-niem-phong.json", "2022-w30-r1-dap-an.json"]
    assert not path.exists()


def test_a_proposal_that_went_stale_while_the_passphrase_was_typed_is_refused(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    item = entries[3].revision.item
    id_, edited = item.id, replace(item, explanation="Đã xem lại số liệu.")
    stage.office().bank.revise(edited, "ha", stage.ha.now)  # in another window
    with pytest.raises(RefusedError, match=f"Câu {id_} không còn như lúc được chọn") as caught:
        release(office, "2022-w32", entries, stage.lam)
    assert caught.value.trouble.found == "đã có lần sửa hoặc thẩm định mới"
    assert not (stage.exports / "2022-w32-r1").exists()


def test_an_item_that_another_week_took_meanwhile_is_refused(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    release(practice.stage.office(), "2022-w34", entries, stage.lam)
    with pytest.raises(RefusedError, match=f"Câu {entries[0].revision.item.id} không còn") as caught:
        release(office, "2022-w32", entries, stage.lam)
    assert caught.value.trouble.found == "tuần khác đã dùng"


def test_an_item_whose_law_has_changed_is_held_back_until_somebody_signs(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    place = office.library.find(entries[0].revision.item.citation)
    assert place is not None
    article, _, rest = place.path.partition(".")
    clause = f"Bãi bỏ {label(place.path).removeprefix(label(article)).strip()} " if rest else "Bãi bỏ "
    amending = (
        "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\nSố: 30/2022/QĐ-UBND\nQUYẾT ĐỊNH\n"
        f"Sửa đổi, bổ sung một số điều của {office.sources[0].document.title}\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 27/2021/QĐ-UBND\n"
        f"1. {clause}{label(article)}.\n"
        "Điều 2. Hiệu lực\nQuyết định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2022.\n"
    )
    (stage.folder / "policies/qd-30-2022.txt").write_text(amending, encoding="utf-8")
    again = stage.office()
    waiting = pending(again, renewals(again))
    assert entries[0].revision.item.id in waiting
    with pytest.raises(RefusedError, match="cần rà soát vì căn cứ đã đổi") as caught:
        release(again, "2022-w32", entries, stage.lam)
    assert "đã bị bãi bỏ" in caught.value.trouble.found
    for one in waiting.values():
        confirm(again, one, stage.ha, "đã đối chiếu văn bản mới")
    assert release(stage.office(), "2022-w32", entries, stage.lam).folder.is_dir()


def test_the_letters_of_a_form_are_drawn_and_the_keys_follow(practice: Practice) -> None:
    office, stage = practice.stage.office(), practice.stage
    entries = propose(office, "2022-w32").entries
    done = release(office, "2022-w32", entries, stage.lam)
    written = [entry.revision.item for entry in entries]
    assert [item.id for item in done.items] == [item.id for item in written]
    assert [item.stem for item in done.items] == [item.stem for item in written]
    assert [[one.text for one in item.keyed] for item in done.items] == [
        [one.text for one in item.keyed] for item in written
    ]
    assert [sorted(one.text for one in item.options) for item in done.items] == [
        sorted(one.text for one in item.options) for item in written
    ]
    assert [item.key for item in done.items] != [item.key for item in written]
    positions = {measure.measure: measure for measure in weigh(done.items).measures}["key-positions"]
    assert positions.ok
    assert done.lacking == ()
    assert [item.options for item in done.form.items] == [item.options for item in done.items]
    assert verify(stage.office()) == ()


def test_a_correction_says_in_public_what_changed_and_keeps_the_order_of_options(practice: Practice) -> None:
    stage, old = practice.stage, practice.release
    bank = stage.office().bank
    gone, worded = (old.form.items[at].id for at in (0, 4))
    for id_ in (gone, worded):
        entry = bank.entry(id_)
        author, judge = (stage.ha, stage.lam) if entry.revision.writer == "ha" else (stage.lam, stage.ha)
        if id_ == gone:
            bank.move(entry.revision, "retire", judge.person.writer, judge.identity.sign, judge.now)
            continue
        made = bank.revise(replace(entry.revision.item, stem=f"{entry.revision.item.stem[:-1]} không?"), author.person.writer, author.now)  # fmt: skip
        bank.move(made, "send", author.person.writer, author.identity.sign, author.now)
        bank.move(made, "approve", judge.person.writer, judge.identity.sign, judge.now)
    kept = {item.id for item in old.form.items} - {gone}
    entries = propose(stage.office(), "2022-w30", kept).entries
    with pytest.raises(RefusedError, match="không được nói đáp án"):
        release(stage.office(), "2022-w30", entries, stage.lam, "đáp án câu 1 phải là B")
    assert not (stage.exports / "2022-w30-r2").exists()
    done = release(stage.office(), "2022-w30", entries, stage.lam, "câu 1 đã cũ, câu 5 chưa rõ")
    shown = {item.id: item.options for item in old.form.items}
    same = [item.id for item in done.form.items if item.id in kept - {worded}]
    assert len(same) == 18
    assert all(item.options == shown[item.id] for item in done.form.items if item.id in same)
    with zipfile.ZipFile(done.folder / "cong-bo/dinh-chinh.docx") as parts:
        text = re.sub("<[^>]+>", "", parts.read("word/document.xml").decode())
    assert "bản phát hành 2022-w30-r2 thay cho bản 2022-w30-r1" in text
    assert "Lý do: câu 1 đã cũ, câu 5 chưa rõ." in text
    numbers = {item.id: item.number for item in done.form.items}
    assert f"Câu {numbers[worded]}: sửa lời văn" in text
    assert "thay bằng câu khác" in text
    manifest = read_manifest(done.folder)
    assert (manifest.reason, set(manifest.before)) == ("câu 1 đã cũ, câu 5 chưa rõ", {"2022-w30-r1"})
    assert not (old.folder / "cong-bo/dinh-chinh.docx").exists()
    assert verify(stage.office()) == ()


def test_positions_that_a_kept_order_leaves_uneven_are_said() -> None:
    items = [Item(f"i{n}", f"Câu {n}?", options("xanh", "đỏ", "tím", "vàng"), "A") for n in range(20)]
    lines = tuple(FormItem(at, one.id, 1, one.stem, one.options) for at, one in enumerate(items, 1))
    form = Form("thi", "Cuộc thi", "w30", "Tuần", 1, 15, lines)
    mixed, lacking = releasing._mixed(items, form)
    assert mixed == tuple(items)
    assert lacking == ("Vị trí đáp án còn lệch vì các câu không đổi giữ nguyên thứ tự phương án của bản trước.",)
    assert releasing._mixed(items, None)[1] == ()
    few, none = releasing._mixed(items, replace(form, items=lines[:1]))
    assert (few[0], none) == (items[0], ())
