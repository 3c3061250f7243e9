"""Letters composed (NFC), however many marks somebody piled on one."""

import re
import unicodedata

PILE = 30  # marks a letter: no language needs more, and composing a long pile takes its square in time
_SUSPECT = re.compile(r"[^\w\s\x00-\x7f]{31}")


def composed(text: str) -> str:
    """The text in NFC; marks beyond thirty on one letter are dropped."""
    return unicodedata.normalize("NFC", bounded(text)[0] if _SUSPECT.search(text) else text)


def bounded(text: str, pile: int = 0) -> tuple[str, int]:
    """The text without marks beyond thirty on one letter (`pile` of them came before), and the pile at its end."""
    kept = list[str]()
    for character in text:
        pile = pile + 1 if unicodedata.combining(character) else 0
        if pile <= PILE:
            kept.append(character)
    return "".join(kept), pile
