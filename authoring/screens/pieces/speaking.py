"""Speaking: JupyterLab's own words where its Vietnamese language pack has none, or one that this house doesn't use."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jupyterlab_server import translations_handler

Pack = tuple[dict[str, Any], str]  # words by domain, what went wrong

WORDS = Path(__file__).parents[1] / "jupyter/words.json"
LOCALE, DOMAINS = "vi_VN", ("jupyterlab", "jupyterlab_widgets")


def completed(ask: Callable[[str], Pack], words: Mapping[str, Sequence[str]]) -> Callable[[str], Pack]:
    """Asking for a language pack, so that the Vietnamese one holds these words too."""

    def complete(locale: str) -> Pack:
        pack, trouble = ask(locale)
        if locale == LOCALE:
            pack |= {domain: pack.get(domain, {}) | words for domain in DOMAINS}
        return pack, trouble

    return complete


def read_words() -> dict[str, Sequence[str]]:
    """The table; what JupyterLab counts has a form for one and another for many, which are alike in Vietnamese."""
    table = json.loads(WORDS.read_text(encoding="utf-8"))
    words = {said: (word,) for said, word in table["words"].items()}
    return words | {said: (word, word) for said, word in table["counted"].items()}


def speak_vietnamese() -> None:
    """Called by Jupyter's server as it starts: browsers that ask for the words of JupyterLab get the house's, too."""
    handler = vars(translations_handler)
    handler["get_language_pack"] = completed(handler["get_language_pack"], read_words())
