"""Shuffled versions of a form: the paper of each, the record that maps them back, the key sheets."""

from collections.abc import Sequence

from authoring.formats.forms.members import Members, open_record
from authoring.formats.forms.papers import form_paper
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem, Place, Version, Versions
from authoring.model.items import LABELS, Item
from authoring.records import dump_json
from authoring.tables import Sheet, sheet, write_xlsx

VERSIONS = "versions/1"
RECORD, KEYS = "ma-de.json", "dap-an-ma-de.xlsx"


def version_files(form: Form, versions: Versions, made: Sequence[Sequence[Item]]) -> dict[str, bytes]:
    """The files of the versions by name; `made` are each version's items as participants see them, with their keys."""
    papers = {
        f"de-thi-{version.code}.docx": form_paper(_shuffled(form, version, items), version.code)
        for version, items in zip(versions.versions, made, strict=True)
    }
    return papers | {RECORD: versions_bytes(versions), KEYS: write_xlsx(_sheets(versions, made))}


def versions_bytes(versions: Versions) -> bytes:
    """The record by which grading finds the form's question and option of each place; no key is in it."""
    rows = [
        {"code": one.code, "places": [{"number": place.number, "letters": place.letters} for place in one.places]}
        for one in versions.versions
    ]
    head = {"contest": versions.contest, "week": versions.week, "revision": versions.revision}
    return dump_json({"format": VERSIONS, **head, "versions": rows})


def read_versions(data: bytes, file: object) -> Versions:
    """The versions in these bytes.

    Raises:
        RefusedError: naming `file` and the member, where a question is missing or comes twice, or letters don't fit.
    """
    top = open_record(data, file, VERSIONS)
    versions = tuple(_version(row) for row in top.rows("versions"))
    codes = [version.code for version in versions]
    if len(set(codes)) != len(codes):
        raise top.refused("versions", "mỗi mã đề một lần", ", ".join(codes)[:40])
    return Versions(top.text("contest"), top.text("week"), top.whole("revision"), versions)


def _version(row: Members) -> Version:
    places = tuple(_place(place) for place in row.rows("places"))
    numbers = sorted(place.number for place in places)
    if numbers != list(range(1, len(numbers) + 1)):
        raise row.refused("places", f"mỗi câu từ 1 đến {len(numbers)} một lần", str(numbers)[:40])
    return Version(row.text("code"), places)


def _place(row: Members) -> Place:
    letters = row.text("letters")
    if "".join(sorted(letters)) != LABELS[: len(letters)]:
        raise row.refused("letters", "mỗi chữ cái từ A một lần, nhiều nhất đến H", letters[:40])
    return Place(row.whole("number"), letters)


def _shuffled(form: Form, version: Version, items: Sequence[Item]) -> Form:
    """The form as this version's participants see it."""
    if [item.id for item in items] != [form.items[place.number - 1].id for place in version.places]:
        raise RefusedError("Thứ tự câu của mã đề không khớp bộ đề.", found=version.code)
    lines = tuple(
        FormItem(at, item.id, form.items[place.number - 1].revision, item.stem, item.options)
        for at, (place, item) in enumerate(zip(version.places, items, strict=True), 1)
    )
    return Form(form.contest, form.contest_name, form.week, form.week_name, form.revision, form.minutes, lines)


def _sheets(versions: Versions, made: Sequence[Sequence[Item]]) -> list[Sheet]:
    """All keys side by side, then a sheet a version that also says where each question stands in the form."""
    codes = [version.code for version in versions.versions]
    keys = [[item.key for item in items] for items in made]
    together = [(str(at), *row) for at, row in enumerate(zip(*keys, strict=True), 1)]
    each = [_sheet(version, items) for version, items in zip(versions.versions, made, strict=True)]
    return [sheet("Đáp án các mã đề", ("Câu", *codes), together), *each]


def _sheet(version: Version, items: Sequence[Item]) -> Sheet:
    rows = [
        (str(at), item.key, str(place.number), place.in_form(item.key), item.id)
        for at, (place, item) in enumerate(zip(version.places, items, strict=True), 1)
    ]
    header = ("Câu", "Đáp án", "Câu trong bộ đề", "Đáp án trong bộ đề", "Mã câu")
    return sheet(f"Mã đề {version.code}", header, rows)
