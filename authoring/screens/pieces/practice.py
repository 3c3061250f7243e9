"""Practice: whether a contest is the sample, and the passphrase that everybody knows where it is only practised."""

from dataclasses import dataclass

from authoring.screens.pieces.texts import PRACTICE, PRACTICE_HERE


@dataclass(frozen=True, slots=True)
class Practice:
    """`passphrase` is empty where people have their own."""

    sample: bool = False
    passphrase: str = ""

    def hint(self) -> str:
        """What a passphrase is good for, and which one is."""
        return PRACTICE.format(passphrase=self.passphrase) if self.passphrase else ""

    def hint_here(self) -> str:
        """The same beside the field that asks for it."""
        return PRACTICE_HERE.format(passphrase=self.passphrase) if self.passphrase else ""


NO_PRACTICE = Practice()
