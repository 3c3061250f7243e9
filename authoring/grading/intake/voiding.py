"""Voiding: the entries of persons that two people declared void, marked so that they are neither counted nor lost."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from authoring.grading.identities import key_of
from authoring.grading.intake.entries import Entries, Note


def void(entries: Entries, persons: Collection[str]) -> Entries:
    """The entries, those of these persons marked as void; persons as they stand in the score sheet."""
    if not persons:
        return entries
    others = {text: -1 - place for place, text in enumerate(entries.others)}
    keys = [others.get(person, key_of(person)) for person in persons]
    flags = np.isin(entries.keys, np.array([key for key in keys if key is not None], np.int64))
    return replace(entries, notes=entries.notes | flags * np.uint8(Note.VOID))
