"""The small contest (tests/data/thi-thu) that workbench and screens are tested on: two people, their items."""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from authoring.model.contests import Person
from authoring.model.items import Item, options
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, join, trust
from authoring.workbench.items.reviewing import approve, send
from tests.copies import copy_bank

SOURCE = Path(__file__).resolve().parent / "data/thi-thu"
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
MOMENT = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
CARD = Item(
    "",
    "Theo Quyết định số 27/2021/QĐ-UBND, phiếu hẹn khám lại được sử dụng mấy lần?",
    options("Một lần", "Hai lần", "Ba lần", "Bốn lần"),
    "A",
    "Điều 5 khoản 1",
    "Khoản 1 Điều 5.",
    "bhyt",
    "easy",
    "2022-07-18",
)


def question(number: int) -> Item:
    """A good item of the small contest; `number` makes its stem its own."""
    stem = f"Theo Quyết định số 27/2021/QĐ-UBND, trường hợp {number}, người lao động đóng bao nhiêu phần trăm?"
    item = Item("", stem, options("8%", "14%", "22%", "26%"), "A", "Điều 5 khoản 1", "Khoản 1 Điều 5.")
    return replace(item, topic="bhxh-bat-buoc", difficulty="easy", valid_on="2022-07-18")


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

    def approve(self, item: Item, writer: str = "ha") -> str:
        """One more item that the other person has approved; its id."""
        first, second = (self.ha, self.lam) if writer == "ha" else (self.lam, self.ha)
        id_ = self.write(item, writer)
        send(self.office(), id_, first.at(MOMENT))
        approve(self.office(), id_, second.at(MOMENT))
        return id_


def found(place: Path) -> Place:
    """The small contest below a folder, with two people of two agencies, trusted by one of them."""
    folder = place / "banks" / "thi-thu"
    shutil.copytree(SOURCE, folder)
    hands = ("author", "reviewer", "approver")
    people = (
        Person("ha", "Lê Thu Hà", "Bảo hiểm xã hội tỉnh", hands),
        Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", (*hands, "owner")),
    )
    ha, lam = (join(folder, person, PASSPHRASE) for person in people)
    trust(folder, lam)
    return Place(folder, ha, lam)


def copied(built: Place, place: Path) -> Place:
    """The same contest below another folder."""
    folder = place / "banks" / "thi-thu"
    copy_bank(built.folder, folder)
    return Place(folder, built.ha, built.lam)


def approved(place: Any, item: Item) -> str:  # noqa: ANN401 — a place, however a test calls its type
    """One more item that the other person has approved at the time of the sittings; its id."""
    id_: str = place.write(item)
    send(place.office(), id_, place.ha)
    approve(place.office(), id_, place.lam)
    return id_
