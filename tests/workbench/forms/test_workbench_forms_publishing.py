"""Publishing: nothing of a key before closing, everything after; keyed files inside with the record of who took them."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace as Practice

import pypdfium2
import pytest

from authoring import documents, formats
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey
from authoring.policy import label
from authoring.records import digest, dump_json, render_sums, write_sums
from authoring.seals import verify as verify_signature
from authoring.workbench.contest.mandating import appoint, recall
from authoring.workbench.contest.sittings import join, sit_down, trust
from authoring.workbench.forms import publishing
from authoring.workbench.forms.publishing import form_files, hand_over, publish_form, publish_key, write_review
from authoring.workbench.forms.releasing import make_key
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting.rehearsal import PASSPHRASE

WEEK = "2022-w30"
TELLING = re.compile(r"đáp án|căn cứ|giải thích|answer|correct|\bkey\b", re.IGNORECASE)


@pytest.fixture(autouse=True)
def unprinted(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """No LibreOffice but where a test asks for it: it takes seconds."""
    if "soffice" not in request.fixturenames:
        monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)


def key_of(practice: Practice) -> AnswerKey:
    return make_key(practice.release.form, practice.release.items)


def sealed(practice: Practice) -> Practice:
    """The same week before anybody opened its seal."""
    for path in key_path(practice.release.folder).parent.iterdir():
        path.unlink()
    return practice


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def opened(data: bytes) -> Iterator[str]:
    """Everything that a file holds as text: itself, members of a zip, the pages and properties of a PDF."""
    yield data.decode("utf-8", "replace")
    if data.startswith(b"PK"):
        package = zipfile.ZipFile(io.BytesIO(data))
        yield " ".join([package.comment.decode(), *package.namelist()])
        for name in package.namelist():
            yield from opened(package.read(name))
    if data.startswith(b"%PDF"):
        file = pypdfium2.PdfDocument(data)
        yield " ".join(file.get_metadata_dict().values())
        yield from (page.get_textpage().get_text_range() for page in file)


def test_the_public_files_are_a_function_of_the_public_form(practice: Practice, soffice: str) -> None:
    """Byte for byte: whoever has the keyless JSON can make every one of them, so nothing of a key can be in there."""
    folder = publish_form(sealed(practice).stage.office(), WEEK, practice.week.opens)
    assert folder == practice.stage.exports / f"{WEEK}-de-thi-1"
    found = contents(folder)
    form = formats.read_form((practice.release.folder / "cong-bo/de-thi.json").read_bytes(), "f")
    wanted = {f"cong-bo/{name}": data for name, data in form_files(form).items()}
    assert sorted(wanted) == [f"cong-bo/de-thi.{kind}" for kind in ("docx", "html", "json", "pdf", "xlsx")]
    assert found == wanted | {"SHA256SUMS": render_sums(wanted)}


def test_no_word_of_a_key_and_no_digest_over_one(practice: Practice, soffice: str) -> None:
    folder = publish_form(sealed(practice).stage.office(), WEEK, practice.week.opens)
    key, form = key_of(practice), practice.release.form
    said = [text for data in contents(folder).values() for text in opened(data)]
    stems = " ".join(item.stem + " ".join(o.text for o in item.options) for item in form.items)
    for text in said:
        assert telling(text) <= telling(stems)
        assert not [entry.id for entry in key.entries if entry.explanation in text or entry.citation in text]
    shown = {mark for text in said for mark in re.findall(r"\b[0-9a-f]{64}\b", text)}
    assert shown == {digest(data) for name, data in contents(folder).items() if name != "SHA256SUMS"}
    assert shown & set(guesses(practice)) == set()


def telling(text: str) -> set[str]:
    return {found.lower() for found in TELLING.findall(text)}


def guesses(practice: Practice) -> Iterator[str]:
    """Digests that somebody would try: of the key's bytes, and of every item with every option as its key."""
    key = key_of(practice)
    yield digest(formats.key_bytes(key))
    yield digest("".join(entry.key for entry in key.entries).encode())
    for item in practice.release.form.items:
        texts = [[option.label, option.text] for option in item.options]
        for option in item.options:
            fields = {"id": item.id, "revision": item.revision, "stem": item.stem, "options": texts}
            yield digest(dump_json(fields | {"key": option.label}))
            for parts in (
                (item.stem, option.text),
                (item.id, option.label),
                (item.stem, *map(str, texts), option.label),
            ):
                yield from (hashlib.sha256(end.join(parts).encode()).hexdigest() for end in ("", "\n", " "))


def test_before_opening_nothing_is_published_and_nothing_twice(practice: Practice) -> None:
    office, opens = practice.stage.office(), practice.week.opens
    with pytest.raises(RefusedError, match="Tuần thi chưa mở") as caught:
        publish_form(office, WEEK, opens - timedelta(seconds=1))
    assert (caught.value.trouble.expected, caught.value.trouble.found) == ("từ 10:00 18/07/2022", "09:59 18/07/2022")
    publish_form(office, WEEK, opens)
    with pytest.raises(RefusedError, match="Đã công bố rồi"):
        publish_form(office, WEEK, opens)


def test_the_key_is_published_after_closing_once_the_seal_is_open(practice: Practice) -> None:
    office, closes = practice.stage.office(), practice.week.closes
    with pytest.raises(RefusedError, match="chưa kết thúc"):
        publish_key(office, WEEK, closes)
    folder = publish_key(office, WEEK, closes + timedelta(seconds=1))
    found = contents(folder / "cong-bo")
    assert sorted(found) == [
        *("dap-an.json", "de-va-dap-an.docx", "de-va-dap-an.html", "de-va-dap-an.xlsx"),
        *("kiem-tra-dap-an.json", "tai-lieu-tap-huan.docx"),
    ]
    check = json.loads(found["kiem-tra-dap-an.json"])
    committed = hashlib.sha256(found["dap-an.json"] + bytes.fromhex(check["salt"])).hexdigest()
    assert committed == check["commitment"] == practice.release.commitment
    assert formats.read_key(found["dap-an.json"], "f") == key_of(practice)
    page = found["de-va-dap-an.html"].decode()
    for item in practice.release.items:
        assert item.citation not in page
        assert label(item.citation.partition(":")[2]) in page


def test_a_sealed_key_is_not_published(practice: Practice) -> None:
    with pytest.raises(RefusedError, match="chưa được mở niêm phong"):
        publish_key(sealed(practice).stage.office(), WEEK, practice.week.closes + timedelta(hours=1))
    assert not (practice.stage.exports / f"{WEEK}-dap-an-1").exists()


def test_a_rebuilt_key_is_published_without_what_would_check_it(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "is_rebuilt", lambda *_: True)
    folder = publish_key(practice.stage.office(), WEEK, practice.week.closes + timedelta(seconds=1))
    assert "kiem-tra-dap-an.json" not in contents(folder / "cong-bo")


@pytest.mark.parametrize("kind", formats.TARGETS)
def test_a_keyed_file_is_the_same_before_the_seal_is_open_and_after(practice: Practice, kind: str) -> None:
    office, ha = practice.stage.office(), practice.stage.ha.at(practice.week.opens)
    after = hand_over(office, WEEK, kind, ha)
    key_path(practice.release.folder).unlink()
    before = hand_over(office, WEEK, kind, ha)
    assert before.folder == practice.stage.exports / f"noi-bo/{WEEK}-r1-ban-giao-2"
    name = formats.TARGETS[kind].file
    wanted = formats.hand_over(practice.release.form, key_of(practice), kind)
    for done in (before, after):
        assert (done.folder / name).read_bytes() == wanted.data
        assert done.findings == wanted.findings


def test_who_took_a_keyed_file_out_is_signed(practice: Practice) -> None:
    ha = practice.stage.ha.at(practice.week.opens)
    done = hand_over(practice.stage.office(), WEEK, "kahoot", ha)
    record = json.loads((done.folder / "ban-giao.json").read_bytes())
    signature = record.pop("signature")
    assert record == {
        "format": "handover/1",
        "release": f"{WEEK}-r1",
        "kind": "kahoot",
        "person": "ha",
        "time": "20220718T030000Z",
        "files": {"cau-hoi-kahoot.xlsx": digest((done.folder / "cau-hoi-kahoot.xlsx").read_bytes())},
        "left_out": sorted({finding.item for finding in done.findings}),
    }
    assert record["left_out"]
    assert verify_signature(dump_json(record), signature, ha.person.signing_key)
    nobody = replace(ha, person=replace(ha.person, roles=("author",)))
    with pytest.raises(RefusedError, match="Chỉ thư ký hoặc người duyệt"):
        hand_over(practice.stage.office(), WEEK, "gift", nobody)


def test_a_lent_role_hands_over_while_it_is_lent(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo Tỉnh ủy", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    day = timedelta(days=1)
    appoint(stage.office(), stage.lam.at(week.opens), "tu", ["secretary"], week.opens + day, week.opens + 3 * day)
    tu = sit_down(stage.office().bank, "tu", PASSPHRASE)
    with pytest.raises(RefusedError, match="Chỉ thư ký hoặc người duyệt"):
        hand_over(stage.office(), WEEK, "gift", tu.at(week.opens))
    done = hand_over(stage.office(), WEEK, "gift", tu.at(week.opens + 2 * day))
    assert json.loads((done.folder / "ban-giao.json").read_bytes())["person"] == "tu"
    recall(stage.office(), stage.lam.at(week.opens + 2 * day), "tu")
    with pytest.raises(RefusedError, match="Chỉ thư ký hoặc người duyệt"):  # tu still sits here
        hand_over(stage.office(), WEEK, "gift", tu.at(week.opens + 2 * day + timedelta(minutes=1)))
    assert [path.name for path in (stage.exports / "noi-bo").glob("*-ban-giao-*")] == [done.folder.name]
    assert verify(stage.office()) == ()


def test_versions_map_back_to_the_form_and_their_seed_is_kept_nowhere(practice: Practice) -> None:
    office, ha = practice.stage.office(), practice.stage.ha
    one, two = (hand_over(office, WEEK, "versions", ha, 3).folder for _ in range(2))
    papers = [f"de-thi-{code}.docx" for code in (101, 102, 103)]
    assert sorted(contents(one)) == ["SHA256SUMS", "ban-giao.json", "dap-an-ma-de.xlsx", *papers, "ma-de.json"]
    read = [formats.read_versions((folder / "ma-de.json").read_bytes(), "f") for folder in (one, two)]
    assert read[0] != read[1]
    assert [version.code for version in read[0].versions] == ["101", "102", "103"]


def test_where_the_internal_sheet_is_not_read_whole_the_bank_gives_the_key(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = formats.read_items

    def without(path: Path) -> object:
        reading = whole(path)
        return replace(reading, good=reading.good[1:])

    monkeypatch.setattr(formats, "read_items", without)
    folder = hand_over(sealed(practice).stage.office(), WEEK, "gift", practice.stage.ha).folder
    wanted = formats.hand_over(practice.release.form, key_of(practice), "gift")
    assert (folder / wanted.file).read_bytes() == wanted.data


def test_the_review_paper_is_of_the_release_or_of_what_would_be_released(practice: Practice, tmp_path: Path) -> None:
    office = practice.stage.office()
    for tag, ids in ((WEEK, [item.id for item in practice.release.items]), ("2022-w32", [])):
        folder = write_review(office, tag)
        assert folder == practice.stage.exports / f"noi-bo/{tag}-phieu-tham-dinh-1"
        lines = [line.text for line in documents.read(folder / "phieu-tham-dinh.docx").paragraphs]
        assert len([text for text in lines if text.startswith("Căn cứ: Điều ")]) == 20
        if ids:
            stems = [item.stem for item in practice.release.items]
            assert [text.partition(". ")[2] for text in lines if re.match(r"Câu \d+\. ", text)] == stems
    assert write_review(office, WEEK).name == f"{WEEK}-phieu-tham-dinh-2"
    for path in (practice.stage.folder / "reviews").glob("*.json"):
        path.unlink()
    with pytest.raises(RefusedError, match="đã duyệt") as caught:
        write_review(practice.stage.office(), "2022-w34")
    assert caught.value.trouble.expected == "đủ câu theo ma trận đề"


def test_a_citation_that_names_nothing_stays_as_it_is(practice: Practice) -> None:
    office, key = practice.stage.office(), key_of(practice)
    strange = replace(
        key, entries=(replace(key.entries[0], citation="luat-x:d1"), replace(key.entries[1], citation=""))
    )
    told = publishing._told(office, strange, practice.week)
    assert [entry.citation for entry in told.entries] == ["luat-x:d1", ""]
    nameless = tuple(replace(one, document=replace(one.document, number="")) for one in office.sources)
    told = publishing._told(replace(office, sources=nameless), key, practice.week)
    assert told.entries[0].citation.endswith(key.entries[0].citation.partition(":")[0])


def test_what_was_published_or_handed_over_is_verified(practice: Practice) -> None:
    office = practice.stage.office()
    public = publish_form(office, WEEK, practice.week.opens)
    inside = hand_over(office, WEEK, "gift", practice.stage.ha.at(practice.week.opens)).folder
    assert verify(office) == ()
    for path in (public / "cong-bo/de-thi.html", inside / "cau-hoi-gift.txt"):
        path.write_bytes(path.read_bytes() + b" ")
    assert [fault.path for fault in verify(office)] == [
        f"{WEEK}-de-thi-1/cong-bo/de-thi.html",
        f"{WEEK}-r1-ban-giao-1/cau-hoi-gift.txt",
    ]


def test_a_record_of_a_handover_that_somebody_else_wrote_is_found(practice: Practice) -> None:
    office = practice.stage.office()
    folder = hand_over(office, WEEK, "gift", practice.stage.ha.at(practice.week.opens)).folder
    record = folder / "ban-giao.json"
    record.write_bytes(record.read_bytes().replace(b'"person": "ha"', b'"person": "lam"'))
    (folder / "SHA256SUMS").unlink()
    write_sums(folder)
    assert [(fault.path, fault.kind) for fault in verify(office)] == [
        (f"{WEEK}-r1-ban-giao-1/ban-giao.json", "signature"),
    ]
