"""Codes of a recovery sheet: drawn, printed in two halves, typed again with every group checked."""

import secrets

from authoring.model.errors import RefusedError

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing that looks like another
GROUP = 5  # the last letter of a group checks the four before it
GROUPS = 8  # four in each envelope: 80 bits a half, behind the slow lock of a passphrase
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


def draw_code() -> str:
    """A fresh code of 160 random bits: eight groups of five letters."""
    return " ".join(_checked("".join(secrets.choice(LETTERS) for _ in range(GROUP - 1))) for _ in range(GROUPS))


def halves(code: str) -> tuple[str, str]:
    """What each of the two envelopes holds; neither half opens anything."""
    groups = code.split()
    return " ".join(groups[: GROUPS // 2]), " ".join(groups[GROUPS // 2 :])


def read_code(typed: str) -> str:
    """The code that somebody typed, as it was drawn; what is no code at all is a passphrase and comes back as it is.

    RefusedError where one group is mistyped: it names the envelope and the group.
    """
    letters = "".join(sign for sign in typed.upper().translate(LOOKALIKES) if sign not in " -.\t")
    if len(letters) != GROUP * GROUPS or not set(letters) <= set(LETTERS):
        return typed
    groups = [letters[at : at + GROUP] for at in range(0, len(letters), GROUP)]
    wrong = [at for at, group in enumerate(groups) if _checked(group[:-1]) != group]
    if len(wrong) > GROUPS // 2:
        return typed
    if wrong:
        envelope, group = divmod(wrong[0], GROUPS // 2)
        raise RefusedError(f"Nhóm {group + 1} của phong bì {envelope + 1} gõ chưa đúng. Gõ lại nhóm đó.")
    return " ".join(groups)


def _checked(letters: str) -> str:
    """Four letters with their check letter: any one mistyped letter shows."""
    total = sum((3 if at % 2 else 1) * LETTERS.index(letter) for at, letter in enumerate(letters))
    return letters + LETTERS[total % len(LETTERS)]
