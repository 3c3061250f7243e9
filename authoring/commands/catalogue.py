"""Which module holds which verbs: a command loads the code of its own verb, and of no other."""

from importlib import import_module

from authoring.commands.verbs import Verb

WORDS = (
    ("policies", ("policy",)),
    ("changes", ("policy",)),
    ("checking", ("check",)),
    ("answering", ("answers",)),
    ("pairing", ("pairs",)),
    ("balancing", ("balance",)),
    ("drafting", ("draft",)),
    ("importing", ("import",)),
    ("people", ("people",)),
    ("reviewing", ("review",)),
    ("releasing", ("practice", "release")),
    ("publishing", ("handover", "publish", "review-paper")),
    ("opening", ("open", "rebuild-key")),
    ("verifying", ("check-key", "verify")),
    ("exchanging", ("exchange",)),
    ("grading", ("columns", "grade", "purge")),
    ("regrading", ("alarms", "regrade", "void")),
    ("drawing", ("draw",)),
    ("winners", ("complaint", "standings", "winners")),
    ("deciding", ("decisions",)),
    ("closing", ("close",)),
    ("papers", ("papers", "rules-changes", "unit-reports")),
    ("probing", ("bank",)),
    ("demo", ("demo",)),
    ("app", ("app", "lab")),
)


def verbs_of(word: str = "") -> tuple[Verb, ...]:
    """The verbs whose name begins with a word; all of them, in the order of the help, where none does."""
    found = [module for module, words in WORDS if word in words]
    return tuple(verb for module in found or [module for module, _words in WORDS] for verb in _load(module))


def _load(module: str) -> tuple[Verb, ...]:
    loaded = import_module(f"authoring.commands.{module}")
    several: tuple[Verb, ...] = getattr(loaded, "VERBS", ())
    return several or (loaded.VERB,)
