"""The sample in the repository: a whole contest, one released and graded week, nothing private in its public folders."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from authoring.model.findings import Severity
from authoring.model.records import State
from authoring.releases import read_manifest
from authoring.workbench.audits.balancing import weigh
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.comparing import pairs
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.results.verifying import verify


@pytest.fixture(scope="module")
def office(root: Path) -> Office:
    return open_office(root / "banks/bhxh-bhyt-2022")


def test_everything_in_it_verifies(office: Office) -> None:
    assert office.exports.name == "bhxh-bhyt-2022"
    assert {path.name for path in office.exports.iterdir()} == {"2022-w30-r1", "2022-w30-results-1", "noi-bo"}
    assert verify(office) == ()


def test_it_has_items_for_three_weeks_all_cited_and_clean(office: Office) -> None:
    items = [entry.revision.item for entry in office.bank.items()]
    assert len(items) >= 60
    assert all(item.topic and item.difficulty and item.explanation and item.valid_on for item in items)
    assert all(office.library.find(item.citation) for item in items)
    assert [f for f in findings(office, items) if f.severity is not Severity.INFO] == []
    assert [pair for pair in pairs(items) if pair.apart] == []
    assert [measure for measure in weigh(items).measures if not measure.ok] == []
    wanted = {(row.topic, level): n for row in office.bank.contest.form.blueprint for level, n in row.wanted().items()}
    have = {cell: sum((item.topic, item.difficulty) == cell for item in items) for cell in wanted}
    assert [cell for cell in wanted if have[cell] < 3 * wanted[cell]] == []


def test_its_document_is_in_force_when_the_contest_runs(office: Office) -> None:
    (source,) = office.sources
    assert source.document.number == "27/2021/QĐ-UBND"
    assert date.fromisoformat(source.document.in_force) == date(2021, 7, 1)
    assert office.bank.contest.publishing.reference_documents == (source.document.document,)
    assert source.rejected == ()


def test_every_item_is_approved_by_another_person(office: Office) -> None:
    for entry in office.bank.items():
        assert entry.state is State.APPROVED
        approvals = [r for r in office.bank.reviews(entry.revision.item.id) if r.move == "approve"]
        assert [r.person != entry.revision.writer for r in approvals] == [True]


def test_nothing_private_and_no_key_in_its_public_folders(office: Office) -> None:
    key = (office.exports / "noi-bo/2022-w30-r1-dap-an.json").read_text(encoding="utf-8")
    explanations = re.findall(r'explanation\\": \\"([^\\]{20,60})', key)
    assert len(explanations) == 20
    private = private_numbers(office.exports / "2022-w30-results-1/noi-bo/bang-diem.csv")
    assert len(private) > 1000
    for path, data in public_bytes(office.exports):
        assert private.isdisjoint(re.findall(rb"(?<![0-9A-Za-z])\d{9,12}(?![0-9A-Za-z])", data)), path
        assert not [text for text in explanations if text.encode("utf-8") in data], path


def test_its_manifest_names_the_items_of_the_week(office: Office) -> None:
    manifest = read_manifest(office.exports / "2022-w30-r1")
    assert (manifest.week, manifest.revision, len(manifest.items)) == ("2022-w30", 1, 20)
    assert all(office.bank.entry(line.id).revision.revision == line.revision for line in manifest.items)


def private_numbers(scores: Path) -> set[bytes]:
    """Every identity number and phone of a score sheet."""
    with scores.open(encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    return {row[column].encode() for row in rows for column in ("Số CCCD", "Số điện thoại") if row[column]}


def public_bytes(exports: Path) -> Iterator[tuple[str, bytes]]:
    """Every byte of every public file, those inside zip files too."""
    for path in sorted(exports.glob("*/cong-bo/*")):
        data = path.read_bytes()
        yield str(path), data
        if data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                for name in parts.namelist():
                    yield f"{path}/{name}", parts.read(name)
