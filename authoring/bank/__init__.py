"""The contest folder: settings, people, units, items, revisions, reviews; and a rebuildable index beside it."""

from authoring.bank.agencies import agency_key, known_agency, same_agency
from authoring.bank.bank import Bank, open_bank
from authoring.bank.catalogue import Entry
from authoring.bank.charter import sign_settings
from authoring.bank.itemrecords import WorkingCopy
from authoring.bank.people import add_person, same_person
from authoring.bank.settings import parse_contest, read_contest
from authoring.bank.soundness import Flaw
from authoring.bank.trust import Signer
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
