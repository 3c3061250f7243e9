"""Fixtures of the workbench: a small contest that a session can work on."""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from authoring.model.contests import Person
from authoring.model.items import Item, options
from authoring.workbench.offices import Office, open_office
from authoring.workbench.sittings import Sitting, join, trust

PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
MOMENT = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def question(number: int) -> Item:
    """A good item of the small contest; `number` makes its stem its own."""
    stem = f"Theo Quyết định số 27/2021/QĐ-UBND, trường hợp {number}, người lao động đóng bao nhiêu phần trăm?"
    told = {"explanation": "Khoản 1 Điều 5.", "citation": "Điều 5 khoản 1", "topic": "bhxh-bat-buoc"}
    item = Item("", stem, options("8%", "14%", "22%", "26%"), "A", difficulty="easy", valid_on="2022-07-18")
    return replace(item, **told)  # type: ignore[arg-type] # all of these are texts


@dataclass(frozen=True, slots=True)
class Place:
    """A contest's folder with two people who can sign."""

    folder: Path
    ha: Sitting
    lam: Sitting

    def office(self) -> Office:
        """The office as it is now, as another window would open it."""
        return open_office(self.folder)

    def question(self, number: int) -> Item:
        """A good item."""
        return question(number)

    def write(self, item: Item, writer: str = "ha") -> str:
        """One more item of the bank; its id."""
        bank = self.office().bank
        return bank.revise(replace(item, id=bank.next_id(writer, 2022)), writer, MOMENT).item.id


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `place` instead."""
    folder = tmp_path_factory.mktemp("kho") / "banks" / "thi-thu"
    shutil.copytree(root / "tests/data/thi-thu", folder)
    hands = ("author", "reviewer", "approver")
    people = (
        Person("ha", "Lê Thu Hà", "Bảo hiểm xã hội tỉnh", hands),
        Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", (*hands, "owner")),
    )
    ha, lam = (join(folder, person, PASSPHRASE) for person in people)
    trust(folder, lam)
    return Place(folder, ha, lam)


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    """A copy of the small contest of one's own."""
    folder = tmp_path / "kho riêng" / "banks" / "thi-thu"
    shutil.copytree(built.folder, folder)
    return Place(folder, built.ha, built.lam)
