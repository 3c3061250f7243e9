"""The contest folder: settings, people, units, items, revisions, reviews; and a rebuildable index beside it."""

from authoring.bank.bank import Bank, open_bank
from authoring.bank.people.agencies import agency_key, known_agency, same_agency
from authoring.bank.people.charter import sign_settings
from authoring.bank.people.files import add_person, same_person
from authoring.bank.people.trust import Signer
from authoring.bank.records.items import WorkingCopy
from authoring.bank.settings.contest import parse_contest, read_contest
from authoring.bank.shelf.catalogue import Entry
from authoring.bank.soundness import Flaw
from authoring.bank.units import read_units

__all__ = [
    "Bank",
    "Entry",
    "Flaw",
    "Signer",
    "WorkingCopy",
    "add_person",
    "agency_key",
    "known_agency",
    "open_bank",
    "parse_contest",
    "read_contest",
    "read_units",
    "same_agency",
    "same_person",
    "sign_settings",
]
