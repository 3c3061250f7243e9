"""A rule that holds in one of several cases, told of one of them: “… nếu thuộc một trong các trường hợp sau đây”."""

import re
from collections.abc import Iterator

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.references import spoken
from authoring.model.policies import Provision
from authoring.text import mentions, syllables

_LEADS = re.compile(
    r",? (?P<link>khi|nếu) (?:thuộc |đáp ứng |có )?một trong (?:các|những) (?:trường hợp|đối tượng|điều kiện)"
    r" (?:sau đây|sau|dưới đây)[ :.]*$"
)
_STATE = re.compile(r"(?:đủ|có|đang|đã|bị|phải|không|chưa|được)(?!\w)", re.IGNORECASE)
_OTHER = re.compile(r"(?<!\w)khác(?!\w)")
_SHORTEST, _LONGEST = 3, 24


def with_case(text: str, provision: Provision, ground: Ground) -> tuple[str, tuple[str, ...]]:
    """The sentence with the shortest case of the list below in its place, and the law's words of that case."""
    match = _LEADS.search(text)
    cases = sorted(_cases(provision, ground), key=lambda one: len(one[0])) if match else []
    if match is None or not cases:
        return text, ()
    told, quote = cases[0]
    said = continued(told).removeprefix("trường hợp ")
    being = "" if _STATE.match(said) else "là " if said.startswith("người ") else "thuộc trường hợp "
    return f"{text[: match.start()]} {match['link']} {being}{said}", (quote,)


def _cases(provision: Provision, ground: Ground) -> Iterator[tuple[str, str]]:
    """The cases of a list that stand in a few words, name no amount and leave nothing open."""
    for one in ground.below.get(provision.path, ()):
        quote = one.text.strip().split("\n")[0].rstrip(" ;.,")
        told = spoken(quote, one.path, ground)
        fits = told and _SHORTEST <= len(syllables(told)) <= _LONGEST and ";" not in told and ":" not in told
        if fits and not mentions(told) and not _OTHER.search(told):
            yield told, quote
