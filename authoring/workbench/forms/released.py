"""Released: how far a week's newest release has come: by whom signed, published, opened, and whether a code fits."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from authoring import formats, releases
from authoring.bank import same_person
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.forms import Form
from authoring.records import load_json, read
from authoring.seals import grouped
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import is_sheet
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.rebuilding import is_rebuilt
from authoring.workbench.forms.releasing import FORM_FILE
from authoring.workbench.forms.weeks import key_path, newest_release

PAPER = "cong-bo/de-thi.docx"
ERRATUM = "cong-bo/dinh-chinh.docx"
SIGNED, BOUND, REBUILT = "signed", "bound", "rebuilt"


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening of a seal: by whom, when, before whom."""

    writer: str
    time: str
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Released:
    """One week's newest release as it lies on the disk; nothing of its key is read but for comparing."""

    office: Office
    tag: str
    folder: Path
    manifest: releases.Manifest

    @property
    def code(self) -> str:
        """The check code as it is printed: eight groups of four."""
        return grouped(self.manifest.commitment).upper()

    @property
    def form(self) -> Form:
        """The keyless form."""
        path = self.folder / FORM_FILE
        return formats.read_form(read(path), str(path))

    def paper(self, name: str = PAPER) -> bytes:
        """A public file of the release, once it verifies."""
        releases.demand_sound(self.folder, self.office.signing_keys())
        return read(self.folder / name)

    @property
    def opened(self) -> bool:
        """Whether the key lies open for grading, by its seal or rebuilt."""
        return key_path(self.folder).is_file()

    def openings(self) -> tuple[Opened, ...]:
        """Who opened the seal, oldest first."""
        return tuple(sorted(self._openings(), key=lambda one: one.time))

    def published(self, what: str) -> bool:
        """Whether the form (`de-thi`) or the key (`dap-an`) is out."""
        return (self.office.exports / f"{self.tag}-{what}-{self.manifest.revision}").is_dir()

    def check(self, code: str) -> str:
        """What a printed code proves: SIGNED, that the manifest holds it; BOUND, that the opened key is the one sealed.

        A rebuilt key has no salt: REBUILT says that only the manifest could be compared. RefusedError where it differs.
        """
        releases.demand_sound(self.folder, self.office.signing_keys())
        if "".join(code.split()).lower() not in (self.manifest.commitment, self.manifest.commitment[:32]):
            said = "Mã không khớp bản phát hành này. So lại từng nhóm bốn chữ số với biên bản."
            raise RefusedError(said, expected="mã trên biên bản niêm phong", found=code or "để trống")
        kept = key_path(self.folder)
        if not kept.is_file():
            return SIGNED
        data = read(kept)
        if is_rebuilt(data, str(kept)):
            return REBUILT
        if not releases.check_commitment(data, code, str(kept)):
            raise RefusedError("Đáp án đã mở không phải đáp án đã niêm phong.", file=kept)
        return BOUND

    def others(self, writer: str) -> tuple[Person, ...]:
        """Who can be the second person of a rebuilding."""
        people = [one for one in self.office.bank.people if not is_sheet(one)]
        me = next(one for one in people if one.writer == writer)
        return tuple(one for one in people if not same_person(one, me))

    def _openings(self) -> Iterator[Opened]:
        for path in openings(key_path(self.folder)):
            told = load_json(read(path), str(path))
            yield Opened(str(told["person"]), str(told["time"]), tuple(told.get("present", ())))


def newest(office: Office, tag: str) -> Released | None:
    """The newest release of a week; None where there is none."""
    if releases.next_revision(office.exports, tag) == 1:
        return None
    folder = newest_release(office.exports, tag)
    return Released(office, tag, folder, releases.read_manifest(folder))
