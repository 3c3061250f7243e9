"""What a contest folder says of itself: settings, people, units, and what the owner has signed of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.bank import units
from authoring.bank.listing import Listed, list_folder, look_at
from authoring.bank.people import files as people
from authoring.bank.people.files import Account, is_account_file, parse_account
from authoring.bank.people.mandates import Mandate, decode, is_mandate_file
from authoring.bank.people.standing import stand
from authoring.bank.people.trust import SUFFIX, SignedFile, Signer, distrust, rooted, sign_files
from authoring.bank.settings import contest as settings
from authoring.bank.settings.sections import Section, parse_sections
from authoring.bank.strangers import rejection
from authoring.model.contests import Contest, Person, Unit
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection
from authoring.records import SYSTEM, System, read

POLICIES = "policies"


@dataclass(frozen=True, slots=True)
class Charter:
    """The settings of a contest folder as they were read at one moment.

    `files` are those that the owner signs; `broken` the people's files that can't stand; `rejected` rows of
    `units.csv` and reference documents without a file, with their line; `doubts` speak of mandates that don't count.
    """

    contest: Contest
    accounts: Mapping[str, Account]
    units: tuple[Unit, ...]
    files: tuple[SignedFile, ...]
    broken: tuple[Rejection, ...]
    rejected: tuple[Rejection, ...]
    doubts: tuple[str, ...] = ()

    @property
    def people(self) -> dict[str, Person]:
        """Everyone by writer."""
        return {writer: account.person for writer, account in self.accounts.items()}

    def distrust(self, fingerprint: str = "") -> tuple[str, ...]:
        """Sentences on what is unsigned, altered or unreadable; () where the settings can be relied on."""
        unread = (f"{Path(one.file).name}: {one.message}" for one in self.broken)
        return (*unread, *self.doubts, *distrust(self.files, self.people, fingerprint))


def read_charter(folder: Path) -> Charter:
    """The settings of a folder; RefusedError where `contest.toml` can't stand."""
    plan = _signed(folder, settings.FILE)
    top = parse_sections(plan.data, str(folder / settings.FILE))
    contest = settings.build_contest(top)
    accounts, files, broken = _accounts(folder)
    mandates, torn = _mandates(folder)
    known = rooted(files, {writer: account.person for writer, account in accounts.items()})
    standing = stand(accounts, mandates, {Path(place).stem for place in known})
    taken = units.read_units(folder)
    rejected = (*taken.rejected, *_unknown_documents(folder, top, contest))
    signed = (plan, *files)
    return Charter(contest, standing.accounts, taken.good, signed, (*broken, *torn), rejected, standing.doubts)


def sign_settings(folder: Path, signer: Signer, *, system: System = SYSTEM) -> tuple[Path, ...]:
    """Have the owner sign `contest.toml` and every person's file that isn't signed yet; the signatures written.

    RefusedError where a settings file can't be read, where the contest hasn't exactly one owner, or where the signer
    is someone else.
    """
    charter = read_charter(folder)
    if charter.broken:
        said = charter.broken[0]
        message = f"Chưa ký được: {said.message}"
        raise RefusedError(message, file=said.file, row=said.row, expected=said.expected, found=said.found)
    return sign_files(folder, charter.files, charter.people, signer, system=system)


def look_at_settings(folder: Path) -> tuple[Listed, ...]:
    """Names, sizes and moments of everything that a charter is read from: equal looks mean equal settings."""
    top = {settings.FILE, f"{settings.FILE}{SUFFIX}", units.FILE}
    found = [one for name, one in list_folder(folder).items() if name in top]
    return (*found, *list_folder(folder / people.FOLDER).values(), *list_folder(folder / POLICIES).values())


def _signed(folder: Path, place: str) -> SignedFile:
    beside = folder / f"{place}{SUFFIX}"
    signature = read(beside).decode("utf-8", "replace") if look_at(beside) else ""
    return SignedFile(place, read(folder / place), signature)


def _accounts(folder: Path) -> tuple[dict[str, Account], list[SignedFile], tuple[Rejection, ...]]:
    """Everyone whose file can stand, those files, and the others with their reason."""
    good: dict[str, Account] = {}
    files: list[SignedFile] = []
    broken: list[Rejection] = []
    for name in filter(is_account_file, list_folder(folder / people.FOLDER)):
        try:
            file = _signed(folder, f"{people.FOLDER}/{name}")
            account = parse_account(file.data, folder / file.place)
        except RefusedError as error:
            broken.append(rejection(error))
            continue
        good[account.person.writer] = account
        files.append(file)
    return good, files, tuple(broken)


def _mandates(folder: Path) -> tuple[list[Mandate], list[Rejection]]:
    """Every mandate that can be read, and the others with their reason."""
    good: list[Mandate] = []
    broken: list[Rejection] = []
    for name in filter(is_mandate_file, list_folder(folder / people.FOLDER)):
        path = folder / people.FOLDER / name
        try:
            good.append(decode(read(path), path))
        except RefusedError as error:
            broken.append(rejection(error))
    return good, broken


def _unknown_documents(folder: Path, top: Section, contest: Contest) -> list[Rejection]:
    """Reference documents of which no file lies in `policies/`."""
    known = {Path(name).stem for name in list_folder(folder / POLICIES)}
    message = "Văn bản tham khảo này chưa có tệp trong thư mục policies."
    return [
        Rejection(
            top.file, top.line("publishing", "reference_documents", place), f"policies/{name}.docx", "không có", message
        )
        for place, name in enumerate(contest.publishing.reference_documents)
        if name not in known
    ]
