"""Vietnamese text made comparable: normalise, split into syllables, read amounts, dates, intervals, numbers."""

from authoring.text.amounts import Mention, mentions
from authoring.text.dates import DateMention, dates
from authoring.text.folding import bare, fold, nfc
from authoring.text.names import name_key
from authoring.text.numbers import number
from authoring.text.syllables import Token, syllables

__all__ = [
    "DateMention",
    "Mention",
    "Token",
    "bare",
    "dates",
    "fold",
    "mentions",
    "name_key",
    "nfc",
    "number",
    "syllables",
]
