"""Practice: whether a contest is the sample, and the passphrase that everybody knows where it is only practised."""

from dataclasses import dataclass

from authoring.screens.texts import PRACTICE


@dataclass(frozen=True, slots=True)
class Practice:
    """`passphrase` is empty where people have their own."""

    sample: bool = False
    passphrase: str = ""

    def hint(self) -> str:
        """What to type when a passphrase is asked for."""
        return PRACTICE.format(passphrase=self.passphrase) if self.passphrase else ""


NO_PRACTICE = Practice()
