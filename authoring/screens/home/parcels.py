"""The card of Trang chủ with which a bank travels: a package out, a package in, a whole backup."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from authoring.model.clock import moment
from authoring.records import digest
from authoring.screens.home.texts import PARCELS
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.asking import yes
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.travel.exchanging import Receipt, Written, last_package, receive_package, write_package

FIELD = "package"
MERGE = "01-soan-cau-hoi.ipynb"
ASKS = ("send", "whole")  # a package that came asks by itself
STRIP = '[data-field="passphrase"], [data-action="parcel-ok"]'


@dataclass(frozen=True, slots=True)
class Parcels:
    """What is about to be done (one of ASKS, or receive), the package that was brought, what came of it, who signs."""

    asking: str = ""
    name: str = ""
    data: bytes = b""
    written: Written | None = None
    receipt: Receipt | None = None
    sitting: Sitting | None = None

    def asked(self, action: str) -> "Parcels":
        """After a button that asks, or takes back what was asked."""
        return Parcels(action if action in ASKS else "", sitting=self.sitting)

    def brought(self, name: str, data: bytes) -> "Parcels":
        """After a file came in: it is received once somebody signs."""
        return Parcels("receive", Path(name).name, data, sitting=self.sitting)

    def done(self, office: Office, writer: str, passphrase: str, now: datetime) -> "Parcels":
        """After the signature: the package is written, or the one that came is united with the bank.

        RefusedError for a wrong passphrase or package; nothing was changed then.
        """
        sitting = self.sitting or sit_down(office.bank, writer, passphrase)
        if self.asking == "receive":
            return Parcels(receipt=self._received(office, sitting.at(now)), sitting=sitting)
        written = write_package(office, sitting.at(now), whole=self.asking == "whole")
        return Parcels(written=written, sitting=sitting)

    def _received(self, office: Office, sitting: Sitting) -> Receipt:
        with tempfile.TemporaryDirectory(prefix="goi-") as folder:
            path = Path(folder) / (self.name or "goi.zip")
            path.write_bytes(self.data)
            return receive_package(office, path, sitting)


NOTHING = Parcels()


def card(parcels: Parcels, office: Office, practice: Practice = NO_PRACTICE) -> str:
    """When the last package left this PC, the ways out and in, what is asked, what came of it."""
    last = last_package(office)
    contest = office.bank.contest
    said = PARCELS["last"].format(time=moments.full(last, contest)) if last else PARCELS["never"]
    send = button("parcel:send", PARCELS["send"], then=STRIP)
    whole = button("parcel:whole", PARCELS["whole"], kind="wb-quiet", then=STRIP)
    tools = f'<div class="wb-actions">{send}{parts.pick(FIELD, PARCELS["receive"], ".zip", kind="")}{whole}</div>'
    asked = _strip(parcels, practice) if parcels.asking else ""
    told = _written(parcels.written) if parcels.written else ""
    told += _received(parcels.receipt, office) if parcels.receipt else ""
    return parts.card("parcels", PARCELS["title"], f"<p><small>{esc(said)}</small></p>{tools}{asked}{told}")


def _strip(parcels: Parcels, practice: Practice) -> str:
    what = esc(PARCELS[f"ask-{parcels.asking}"].format(name=parcels.name))
    word = "" if parcels.sitting else f"<p>{parts.passphrase(PARCELS['passphrase'], practice.hint_here())}</p>"
    about = f"{parcels.asking} {parcels.name} {digest(parcels.data)}"
    sign = yes("parcel", PARCELS[f"do-{parcels.asking}"], about, then='[data-action="parcel:send"]')
    both = sign + button("parcel-cancel", PARCELS["leave"])
    return f'<div class="wb-sign"><p>{what}</p>{word}<div class="wb-actions">{both}</div></div>'


def _written(done: Written) -> str:
    told = [PARCELS["written"].format(name=done.path.name, folder=done.path.parent, files=done.files)]
    told += [PARCELS["next"]]
    told += [PARCELS["left"].format(places=", ".join(done.left))] if done.left else []
    return banner("warn" if done.left else "ok", " ".join(f"<p>{esc(one)}</p>" for one in told))


def _received(got: Receipt, office: Office) -> str:
    contest = office.bank.contest
    who = next((person.name for person in office.bank.people if person.writer == got.sender), got.sender)
    told = [PARCELS["received"].format(who=who, time=moments.full(moment(got.time), contest))]
    told += [PARCELS["came"].format(items=got.items, revisions=got.revisions, reviews=got.reviews)]
    lists = (("contested", got.contested), ("waiting", got.waiting), ("clashes", got.clashes))
    doubts = [PARCELS[word].format(places=", ".join(places)) for word, places in lists if places]
    doubts += [PARCELS["gaps"].format(count=got.gaps)] if got.gaps else []
    lines = "".join(f"<p>{esc(one)}</p>" for one in told + doubts) + _forks(got.forks)
    return banner("warn" if doubts or got.forks else "ok", lines)


def _forks(items: Sequence[str]) -> str:
    """The items that both PCs edited, each with the way to the screen on which they are merged."""
    if not items:
        return ""
    links = "".join(f' <a href="{MERGE}?item={esc(item)}">{esc(item)}</a>' for item in items)
    return f"<p>{esc(PARCELS['forks'].format(count=len(items)))}{links}</p>"
