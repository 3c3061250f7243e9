"""Folk: who the people of a contest are, worked out from the files in `people/` alone, wherever those came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from authoring.bank.listing import list_folder
from authoring.bank.people.files import FOLDER, Account, is_account_file, parse_account
from authoring.bank.people.mandates import Mandate, decode, is_mandate_file
from authoring.bank.people.standing import stand
from authoring.bank.people.trust import SUFFIX, SignedFile, owners, rooted
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import read
from authoring.seals import verify


@dataclass(frozen=True, slots=True)
class Folk:
    """The people whose files the owner has signed, by writer, with every key that was ever theirs."""

    vouched: Mapping[str, Person]
    owner: Person | None = None

    @property
    def root(self) -> str:
        """The owner's first public signing key, which stays the contest's mark; “” without one owner."""
        return self.owner.keys[-1] if self.owner and self.owner.keys else ""

    def covers(self, signature: bytes | None, data: bytes) -> bool:
        """Whether a signature is there and the owner's over these bytes."""
        keys = self.owner.keys if self.owner else ()
        text = (signature or b"").decode("utf-8", "replace")
        return any(verify(data, text, key) for key in keys)


def folk_of(files: Mapping[str, bytes]) -> Folk:
    """The people in files of `people/` given by name; what can't be read counts as if it weren't there."""
    accounts: dict[str, Account] = {}
    signed: list[SignedFile] = []
    mandates: list[Mandate] = []
    for name, data in sorted(files.items()):
        try:
            if is_account_file(name):
                account = parse_account(data, Path(name))
                accounts[account.person.writer] = account
                signed.append(SignedFile(f"{FOLDER}/{name}", data, _text(files.get(f"{name}{SUFFIX}"))))
            elif is_mandate_file(name):
                mandates.append(decode(data, Path(name)))
        except RefusedError:
            continue
    first = rooted(signed, {writer: account.person for writer, account in accounts.items()})
    standing = stand(accounts, mandates, {Path(place).stem for place in first}).accounts
    people = {writer: account.person for writer, account in standing.items()}
    good = {Path(place).stem for place in rooted(signed, people)}
    found = owners(people)
    owner = found[0] if len(found) == 1 else None
    return Folk({writer: person for writer, person in people.items() if writer in good}, owner)


def read_folk_files(folder: Path) -> dict[str, bytes]:
    """The files in a contest's `people/` by name, as far as they can be read."""
    names = (name for name, one in list_folder(folder / FOLDER).items() if one.is_file and _belongs(name))
    return {name: read(folder / FOLDER / name) for name in names}


def united(here: Mapping[str, bytes], there: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of two PCs, those here first; a signature goes with the bytes that it may be over."""
    files = {**there, **here}
    for name in filter(is_account_file, here):
        beside = f"{name}{SUFFIX}"
        if there.get(name) != here[name] or beside in here:
            files |= {beside: here.get(beside, b"")}
    return files


def _belongs(name: str) -> bool:
    return is_account_file(name.removesuffix(SUFFIX)) or is_mandate_file(name)


def _text(signature: bytes | None) -> str:
    return (signature or b"").decode("utf-8", "replace")
