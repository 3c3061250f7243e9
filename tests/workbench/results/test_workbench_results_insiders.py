"""Insiders: what somebody with rights to the folder may try by hand; `verify` names it and no release rests on it."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from authoring.bank.people.mandates import Reissue, mandate_name
from authoring.bank.people.mandates import encode as encode_mandate
from authoring.bank.people.mandates import signed_part as mandate_part
from authoring.bank.records.items import encode as encode_item
from authoring.bank.records.reviews import encode, signed_part
from authoring.bank.soundness import read_chains
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.records import Review, Revision, State
from authoring.records import create_folder, digest, dump_json
from authoring.seals import generate
from authoring.workbench.contest.mandating import appoint, recall
from authoring.workbench.contest.sittings import Sitting, join, sit_down, trust
from authoring.workbench.forms.fitness import conditions
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.publishing import publish_form
from authoring.workbench.forms.releasing import release
from authoring.workbench.items.commenting import comment
from authoring.workbench.items.reviewing import approve, give_back, send
from authoring.workbench.results.verifying import Fault, verify
from authoring.workbench.travel.exchanging import receive_package, restore, write_package
from tests.small_contest import CARD, MOMENT, PASSPHRASE, Place, copied, found, question

Attack = Callable[[Place, str], str]
LATER = MOMENT + timedelta(days=9)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A contest whose week can be released: three approved items, a third person, a recovery sheet."""
    place = found(tmp_path_factory.mktemp("trong nhà"))
    join(place.folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), PASSPHRASE)
    join(place.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo", ("author", "secretary")), PASSPHRASE)
    trust(place.folder, place.lam)
    for item in (question(1), question(2), CARD):
        place.approve(item)
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    """A copy of one's own."""
    return copied(made, tmp_path / "kho")


def sitting(place: Place, writer: str) -> Sitting:
    return sit_down(place.office().bank, writer, PASSPHRASE)


def chosen(place: Place) -> tuple[str, ...]:
    office = place.office()
    return tuple(entry.revision.item.id for entry in propose(office, office.bank.contest.weeks[0].tag).entries)


def freeze(place: Place, week: int = 0) -> Path:
    office = place.office()
    tag = office.bank.contest.weeks[week].tag
    return release(office, tag, propose(office, tag).entries, place.lam.at(LATER)).folder


def record(place: Place, item: str, move: str) -> Path:
    """The newest record of a move on an item."""
    paths = sorted((place.folder / "reviews").iterdir(), key=lambda path: path.name)
    told = ((path, json.loads(path.read_bytes())) for path in paths)
    return [path for path, one in told if (one["item"], one["move"]) == (item, move)][-1]


def forge(place: Place, who: Sitting, item: str, move: str, **said: object) -> str:
    """A record written by hand and signed with one's own key; its place."""
    bank = place.office().bank
    revision, chains = bank.entry(item).revision, read_chains(place.folder)
    writer = who.person.writer
    base = Review(
        item, revision.revision, revision.sha256, move, writer, "20220725T024200Z", "ba từ đây", "", "", "", (), ""
    )
    review = replace(base, **{"previous": chains.head(writer), "seen": chains.heads()} | said)  # type: ignore[arg-type]
    review = replace(review, signature=who.identity.sign(signed_part(review)))
    name = f"{review.time}-{writer}-{digest(encode(review))[:8]}.json"
    (place.folder / "reviews" / name).write_bytes(encode(review))
    return f"reviews/{name}"


def reseal(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()[:-73]
    assert old in data
    data = data.replace(old, new)
    path.write_bytes(data + f"sha256: {digest(data)}\n".encode())


def named(place: Place) -> set[str]:
    return {fault.path for fault in verify(place.office())}


def refusal(place: Place) -> str:
    """What the condition of a release says that is about records."""
    office = place.office()
    tag = office.bank.contest.weeks[0].tag
    entries = [entry for entry in office.bank.items() if entry.revision.item.id in CHOSEN]
    told = {one.name: f"{one.problem} {one.found}" for one in conditions(office, tag, entries)}
    return told["Bản ghi của các câu đã chọn còn như lúc ký"]


CHOSEN = ("2022-ha001", "2022-ha003")


def test_an_honest_week_is_released(place: Place) -> None:
    assert (named(place), refusal(place)) == (set(), " ")
    assert freeze(place).is_dir()
    assert named(place) == set()


def edits_a_word(place: Place, item: str) -> str:
    path = place.folder / f"items/{item}.r0001.ha.md"
    path.write_bytes(path.read_bytes().replace(b"26%", b"27%"))
    return f"items/{item}.r0001.ha.md"


def edits_a_word_under_the_same_size_and_moment(place: Place, item: str) -> str:
    place.office()  # the index knows the file
    path = place.folder / f"items/{item}.r0001.ha.md"
    before = path.stat()
    name = edits_a_word(place, item)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return name


def edits_and_reseals(place: Place, item: str) -> str:
    reseal(place.folder / f"items/{item}.r0001.ha.md", b"26%", b"27%")
    return record(place, item, "approve").relative_to(place.folder).as_posix()


def edits_a_review(place: Place, item: str) -> str:
    path = record(place, item, "approve")
    path.write_bytes(dump_json(json.loads(path.read_bytes()) | {"note": "đã sửa"}))
    return f"reviews/{path.name}"


def tears_a_review(place: Place, item: str) -> str:
    path = record(place, item, "approve")
    path.write_bytes(path.read_bytes()[:-9])
    return f"reviews/{path.name}"


def copies_a_review(place: Place, item: str) -> str:
    path = record(place, item, "approve")
    copy = path.with_name(f"{path.name[:-13]}ffffffff.json")
    shutil.copy(path, copy)
    return f"reviews/{copy.name}"


def takes_the_sending_away(place: Place, item: str) -> str:
    record(place, item, "send").unlink()
    return f"reviews/{record(place, item, 'approve').name}"


def approves_his_own(place: Place, item: str) -> str:
    return forge(place, place.ha, item, "approve")


def takes_a_return_away_that_somebody_saw(place: Place, item: str) -> str:
    give_back(place.office(), item, place.lam.at(MOMENT + timedelta(hours=1)), "sai mức đóng rồi")
    other = place.write(question(9))
    comment(place.office(), other, place.ha.at(MOMENT + timedelta(hours=2)), "câu này cần xem")
    record(place, item, "return").unlink()
    assert place.office().bank.entry(item).state is State.APPROVED
    return f"reviews/{record(place, other, 'comment').name}"


@pytest.mark.parametrize(
    "attack",
    [
        edits_a_word,
        edits_a_word_under_the_same_size_and_moment,
        edits_and_reseals,
        edits_a_review,
        tears_a_review,
        copies_a_review,
        takes_the_sending_away,
        approves_his_own,
        takes_a_return_away_that_somebody_saw,
    ],
)
def test_verify_names_the_record_and_no_release_rests_on_it(place: Place, attack: Attack) -> None:
    before = propose(place.office(), place.office().bank.contest.weeks[0].tag).entries
    name = attack(place, CHOSEN[0])
    assert name in named(place)
    office = place.office()
    tag = office.bank.contest.weeks[0].tag
    proposed = propose(office, tag)
    for entries in (before, proposed.entries):
        if CHOSEN[0] in {entry.revision.item.id for entry in entries}:
            with pytest.raises(RefusedError):
                release(place.office(), tag, entries, place.lam.at(LATER))
    approved = [entry for entry in office.bank.items() if entry.revision.item.id in CHOSEN]
    if [entry.state for entry in approved] == [State.APPROVED] * 2:
        assert name in refusal(place)


def test_a_gap_in_a_chain_puts_no_return_before_the_approval_that_it_followed(place: Place) -> None:
    item, other = CHOSEN[1], place.write(question(9))
    for who in (place.ha, place.lam):
        comment(place.office(), other, who.at(MOMENT + timedelta(hours=1)), "câu này cần xem")
    give_back(place.office(), item, place.lam.at(MOMENT + timedelta(hours=2)), "sai mức đóng rồi")
    for _ in range(2):
        record(place, other, "comment").unlink()
    assert place.office().bank.entry(item).state is State.RETURNED
    assert f"reviews/{record(place, item, 'return').name}" in named(place)


def test_what_was_approved_again_after_a_loss_can_be_released(place: Place) -> None:
    takes_a_return_away_that_somebody_saw(place, CHOSEN[0])
    for number, item in enumerate(CHOSEN):
        give_back(
            place.office(), item, place.lam.at(MOMENT + timedelta(hours=3, minutes=number)), "đọc lại sau mất tệp"
        )
        send(place.office(), item, place.ha.at(MOMENT + timedelta(hours=4, minutes=number)))
        approve(place.office(), item, place.lam.at(MOMENT + timedelta(hours=5, minutes=number)))
    assert named(place)
    assert refusal(place) == " "


def test_what_is_gone_from_before_an_approval_is_named_and_is_no_threat_to_it(place: Place) -> None:
    """As where a package comes before an earlier one: a return that the approval had seen can't undo it."""
    other, item = place.write(question(9)), CHOSEN[0]
    comment(place.office(), other, place.lam.at(MOMENT + timedelta(hours=1)), "câu này cần xem")
    for number, one in enumerate(CHOSEN):
        give_back(place.office(), one, place.lam.at(MOMENT + timedelta(hours=2, minutes=number)), "đọc lại lần nữa")
        send(place.office(), one, place.ha.at(MOMENT + timedelta(hours=3, minutes=number)))
        approve(place.office(), one, place.lam.at(MOMENT + timedelta(hours=4, minutes=number)))
    record(place, other, "comment").unlink()
    assert f"reviews/{record(place, item, 'return').name}" in named(place)
    assert refusal(place) == " "


def test_a_side_of_a_merge_that_was_taken_away_hides_nobody(place: Place) -> None:
    """Without it nobody knows whose text the merge took: its writer might have approved it."""
    bank = place.office().bank
    base = bank.entry(CHOSEN[0]).revision
    mine = bank.revise(replace(base.item, explanation="Khoản 1 Điều 5, đọc kỹ."), "lam", MOMENT, base.sha256)
    theirs = bank.revise(replace(base.item, stem=f"{base.item.stem[:-1]} tiền lương?"), "ha", MOMENT, base.sha256)
    both = replace(theirs.item, explanation=mine.item.explanation)
    bank.revise(both, "tu", MOMENT, f"{mine.sha256} {theirs.sha256}")
    (place.folder / f"items/{CHOSEN[0]}.r0002.lam.md").unlink()
    send(place.office(), CHOSEN[0], place.ha.at(MOMENT))
    approve(place.office(), CHOSEN[0], place.lam.at(MOMENT))
    assert f"items/{CHOSEN[0]}.r0003.tu.md" in named(place)
    assert f"items/{CHOSEN[0]}.r0003.tu.md" in refusal(place)


@pytest.mark.parametrize("names", [("ha", "lam"), ("lam", "tu")])
def test_people_who_were_exchanged_for_one_another_are_named(place: Place, names: tuple[str, str]) -> None:
    one, two = (place.folder / f"people/{name}.toml" for name in names)
    first, second = one.read_text(encoding="utf-8"), two.read_text(encoding="utf-8")
    one.write_text(second.replace(f'"{names[1]}"', f'"{names[0]}"', 1), encoding="utf-8")
    two.write_text(first.replace(f'"{names[0]}"', f'"{names[1]}"', 1), encoding="utf-8")
    told = " ".join(fault.message for fault in verify(place.office()))
    assert all(f"people/{name}.toml đã bị sửa sau khi ký" in told for name in names)
    with pytest.raises(RefusedError, match="chưa được ký"):
        freeze(place)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("people/tu.toml", '"author", "secretary"', '"author", "approver"'),
        ("people/ha.toml", "Lê Thu Hà", "Lê Thu Hằng"),
        ("contest.toml", "minutes = ", "minutes = 1"),
    ],
)
def test_settings_that_were_edited_by_hand_are_named(place: Place, name: str, old: str, new: str) -> None:
    path = place.folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(name in fault.message for fault in verify(place.office()))
    with pytest.raises(RefusedError, match=f"chưa được ký.*{name}"):
        freeze(place)


def test_a_deputy_whose_days_are_over_does_not_approve_by_an_earlier_date(place: Place) -> None:
    tu, begin = sitting(place, "tu"), MOMENT + timedelta(hours=1)
    appoint(place.office(), place.lam.at(begin), "tu", ["approver"], begin, begin + timedelta(hours=2))
    item = place.write(question(8))
    send(place.office(), item, place.ha.at(MOMENT + timedelta(days=1)))
    with pytest.raises(RefusedError, match="không có vai trò"):
        approve(place.office(), item, tu.at(MOMENT + timedelta(days=1)))
    name = forge(place, tu, item, "approve", time="20220725T044100Z")
    office = place.office()
    assert (name, "person") in {(fault.path, fault.kind) for fault in verify(office)}
    entry = office.bank.entry(item)
    assert entry.state is State.APPROVED
    assert [flaw.path for flaw in office.bank.threats([entry.revision])[0]] == [name]


def test_a_record_dated_days_before_what_its_signer_had_seen_is_named(place: Place) -> None:
    name = forge(place, place.lam, CHOSEN[0], "comment", time="20220720T000000Z")
    assert (name, "time") in {(fault.path, fault.kind) for fault in verify(place.office())}
    assert name in refusal(place)


def test_a_replaced_key_signs_nothing_beside_the_line_that_ended_with_it(place: Place) -> None:
    new, last = generate(), read_chains(place.folder).head("lam")
    mandate = Reissue("lam", new.signing_key, "age1", "x", last, "20220726T000000Z", "mật khẩu bị lộ rồi")
    by = tuple((who, sitting(place, who).identity.sign(mandate_part(mandate))) for who in ("ha", "tu"))
    (place.folder / "people" / mandate_name(mandate)).write_bytes(encode_mandate(replace(mandate, by=by)))
    item = place.write(question(8))
    send(place.office(), item, place.ha.at(MOMENT))
    first = json.loads(record(place, CHOSEN[0], "approve").read_bytes())
    beside = digest(record(place, CHOSEN[0], "approve").read_bytes())
    name = forge(place, place.lam, item, "approve", previous=beside, seen=read_chains(place.folder).heads()[:1])
    told = {(fault.path, fault.kind) for fault in verify(place.office())}
    assert (name, "signature") in told, first
    entry = place.office().bank.entry(item)
    assert name in {flaw.path for flaw in place.office().bank.threats([entry.revision])[0]}


def test_a_recall_or_a_decision_that_was_taken_away_is_found_against_a_later_release(place: Place) -> None:
    begin = MOMENT + timedelta(hours=1)
    appoint(place.office(), place.lam.at(begin), "tu", ["approver"], begin, LATER)
    path = recall(place.office(), place.lam.at(begin + timedelta(hours=1)), "tu")
    freeze(place)
    assert named(place) == set()
    kept = path.read_bytes()
    path.unlink()
    assert f"people/{path.name}" in named(place)
    path.write_bytes(kept)
    assert named(place) == set()


def test_whose_text_a_merge_took_does_not_approve_it(place: Place) -> None:
    bank = place.office().bank
    item = place.write(question(7))
    base = bank.entry(item).revision
    mine = bank.revise(replace(base.item, explanation="Khoản 1 Điều 5, đọc kỹ."), "lam", MOMENT, base.sha256)
    theirs = bank.revise(replace(base.item, stem=f"{base.item.stem[:-1]} tiền lương?"), "ha", MOMENT, base.sha256)
    both = replace(theirs.item, explanation=mine.item.explanation)
    sides = f"{mine.sha256} {theirs.sha256}"
    united = bank.revise(both, "tu", MOMENT, sides)
    send(place.office(), item, place.ha.at(MOMENT))
    with pytest.raises(RefusedError, match="Người soạn không tự duyệt"):
        approve(place.office(), item, place.lam.at(MOMENT))
    name = forge(place, place.lam, item, "approve")
    assert place.office().bank.entry(item).state is State.IN_REVIEW
    assert (name, "author") in {(fault.path, fault.kind) for fault in verify(place.office())}
    assert united.revision == base.revision + 2


def test_a_merge_that_takes_one_side_word_for_word_bars_nobody_for_the_other(place: Place) -> None:
    bank = place.office().bank
    item = place.write(question(7))
    base = bank.entry(item).revision
    mine = bank.revise(replace(base.item, explanation="Khoản 1 Điều 5, đọc kỹ."), "lam", MOMENT, base.sha256)
    theirs = bank.revise(replace(base.item, stem=f"{base.item.stem[:-1]} tiền lương?"), "ha", MOMENT, base.sha256)
    bank.revise(theirs.item, "tu", MOMENT, f"{mine.sha256} {theirs.sha256}")
    send(place.office(), item, place.ha.at(MOMENT))
    approve(place.office(), item, place.lam.at(MOMENT))
    assert named(place) == set()


def test_a_release_that_was_changed_so_that_its_items_look_unused_stops_the_next_one(place: Place) -> None:
    folder = freeze(place)
    path = folder / "manifest.json"
    path.write_bytes(path.read_bytes().replace(CHOSEN[0].encode(), b"2022-ha777"))
    assert f"{folder.name}/manifest.json" in named(place)
    assert f"{folder.name}/manifest.json" in refusal(place)


def test_a_tail_that_an_earlier_release_remembers_stops_the_next_one_until_all_is_approved_again(place: Place) -> None:
    other = place.write(question(9))
    comment(place.office(), other, place.lam.at(MOMENT + timedelta(hours=1)), "câu này cần xem")
    folder = freeze(place)
    record(place, other, "comment").unlink()
    assert place.office().bank.verify() == (), "nobody but the release has seen it"
    assert named(place) == {f"{folder.name}/manifest.json"}
    assert f"{folder.name}/manifest.json: Bản ghi mới nhất của lam" in refusal(place)
    for number, item in enumerate(CHOSEN):
        after = LATER + timedelta(minutes=number)
        give_back(place.office(), item, place.lam.at(after + timedelta(hours=1)), "đọc lại sau mất tệp")
        send(place.office(), item, place.ha.at(after + timedelta(hours=2)))
        approve(place.office(), item, place.lam.at(after + timedelta(hours=3)))
    assert refusal(place) == " "


def test_a_release_that_is_gone_while_its_form_is_out_is_named(place: Place) -> None:
    folder = freeze(place)
    office = place.office()
    week = office.bank.contest.weeks[0]
    publish_form(office, week.tag, week.opens)
    assert named(place) == set()
    shutil.rmtree(folder)
    form = f"{week.tag}-de-thi-1"
    said = f"Không còn bản phát hành {folder.name}, trong khi còn {form}."
    assert verify(place.office()) == (Fault(folder.name, "missing", said),)
    shutil.rmtree(office.exports / form)
    assert verify(place.office()) == ()
    create_folder(office.exports / f"{week.tag}-results-1", {"cong-bo/a.csv": b"x"})
    said = f"Không còn bản phát hành {folder.name}, trong khi còn {week.tag}-results-1."
    assert verify(place.office()) == (Fault(folder.name, "missing", said),)


def test_an_own_approval_that_comes_in_a_package_counts_nowhere_and_is_named(place: Place, tmp_path: Path) -> None:
    first = write_package(place.office(), place.lam.at(MOMENT + timedelta(minutes=5)))
    restore(first.path, tmp_path / "máy hai/banks/thi-thu", "lam", PASSPHRASE)
    there = Place(tmp_path / "máy hai/banks/thi-thu", place.ha, place.lam)
    item = place.write(question(6))
    send(place.office(), item, place.ha.at(MOMENT))
    name = forge(place, place.ha, item, "approve")
    sent = write_package(place.office(), place.ha.at(MOMENT + timedelta(minutes=6)))
    receive_package(there.office(), sent.path, place.lam)
    assert there.office().bank.entry(item).state is State.IN_REVIEW
    assert (name, "author") in {(fault.path, fault.kind) for fault in verify(there.office())}


def test_a_draft_laid_under_another_name_is_released_by_nobody_alone(place: Place) -> None:
    """A revision has no signature of its own: whoever lays one there for somebody else can send it or approve it."""
    item = place.write(question(5))
    base = place.office().bank.entry(item).revision
    changed = replace(base.item, options=base.item.ordered((1, 0, 2, 3)).options)
    head = read_chains(place.folder).head("ha")
    data, laid = encode_item(Revision(changed, 2, "ha", "20220725T024200Z", head, base.sha256, ""))
    (place.folder / f"items/{item}.r0002.ha.md").write_bytes(data)
    bank = place.office().bank
    assert (bank.entry(item).revision.sha256, bank.entry(item).state) == (laid.sha256, State.DRAFT)
    forge(place, place.lam, item, "approve")
    assert place.office().bank.entry(item).state is State.DRAFT
    send(place.office(), item, place.lam.at(MOMENT + timedelta(hours=1)))
    with pytest.raises(RefusedError, match="Người soạn không tự duyệt"):
        approve(place.office(), item, place.lam.at(MOMENT + timedelta(hours=2)))


def test_old_settings_with_their_old_signature_are_still_signed_as_the_page_says(place: Place) -> None:
    files = [place.folder / f"people/tu.toml{end}" for end in ("", ".minisig")]
    old = [path.read_bytes() for path in files]
    files[0].write_bytes(old[0].replace(b'"author", "secretary"', b'"author"'))
    trust(place.folder, place.lam)
    for path, data in zip(files, old, strict=True):
        path.write_bytes(data)
    assert place.office().bank.trusted() == ()


@pytest.mark.parametrize("name", ["units.csv", "policies/qd-27-2021-qd-ubnd.txt"])
def test_units_are_signed_by_nobody_as_the_page_says(place: Place, name: str) -> None:
    path = place.folder / name
    path.write_bytes((path.read_bytes() if path.is_file() else b"") + b"\n")
    assert place.office().bank.trusted() == ()
