"""Time limits asked the other way round: from which moment one runs."""

import re
from collections.abc import Iterator

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.giveaways import events, shown
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.passages import Passage, located, mention_of, passage
from authoring.drafting.sentences.references import pointing, refers, spoken
from authoring.drafting.sentences.stems import framed, shortened
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Interval
from authoring.text import fold, syllables

_MARK = "bao nhiêu"  # stands where something is asked for while the sentence is cut
_MOMENT = re.compile(r"(?:ngày|thời điểm|khi)(?!\w)", re.IGNORECASE)
_DEATH, _OF_DEATH = re.compile(r"(?<!\w)chết(?!\w)"), re.compile(r"(?<!\w)(?:chết|tuất|mai táng)(?!\w)")
_CASE_AFTER = re.compile(r"(?<=kể từ bao nhiêu), trường hợp .+$")
_LOOSE = re.compile(r"(?<!\w)(?:này|đó|trên|nêu|tiếp theo|nói|quy định tại)(?!\w)|[;:()“”]")
_PLAIN = frozenset(fold("ngày nhận đủ được theo đúng quy định hợp lệ của từ do kể thời điểm khi").split())
_PAPERS = re.compile(r"(?<!\w)nhận(?: đủ| được)?(?!\w)|(?<!\w)nộp (?:đủ )?hồ sơ(?!\w)", re.IGNORECASE)
_UNKNOWN = re.compile(r"nhận (?:được )?(?:thông báo|văn bản|đề nghị|yêu cầu|kiến nghị|danh sách theo quy định)$")
_FILE = re.compile(r"(?<!\w)(?:hồ sơ|tờ khai)(?!\w)")
_SHORTEST, _LONGEST, _AWAY, _FEW, _MOSTLY = 2, 20, 12, 3, 0.6
_USUAL = (  # marks that people take for the one from which an office's time runs
    "Ngày ghi trên đơn đề nghị",
    "Ngày đầu tiên của tháng tiếp theo",
    "Ngày ghi trên giấy hẹn trả kết quả",
    "Ngày có văn bản yêu cầu bổ sung giấy tờ",
)
_ELSE = (  # … and the time of anybody else
    "Ngày đầu tiên của tháng tiếp theo",
    "Ngày có thông báo của cơ quan có thẩm quyền",
    "Ngày nộp đủ hồ sơ cho cơ quan có thẩm quyền",
    "Ngày cuối cùng của tháng",
)
_USED = "Là mốc quen gặp; điều khoản được hỏi không tính thời hạn từ mốc này."
_OTHER = "Là mốc tính của thời hạn khác trong cùng văn bản ({})."


def limit(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question from which moment a time limit runs; () where it runs from none that can be told."""
    if fact.type not in ("deadline", "duration") or not isinstance(fact.value, Interval):
        return ()
    place = ground.places[fact.path]
    wanted = mention_of(fact, place.text) or located(fact, place.text)
    found = passage(fact, wanted, place, ground) if wanted else None
    return tuple(_from(found, fact, ground)) if found else ()


def _plainly(found: Passage) -> str:
    return found.text.replace(OPEN, "").replace(CLOSE, "")


def _from(found: Passage, fact: Fact, ground: Ground) -> Iterator[Ask]:
    """From which moment the time runs, once for each moment of an article."""
    key = _start(fact, ground)
    text = _plainly(found)
    ended = re.search(rf"kể từ {re.escape(key)}(?=,|$| thì | mà | đối với )", text)
    if not key or not ended or _again(fact, ground) or text.count("kể từ ") != 1:
        return
    asking = shortened(_CASE_AFTER.sub("", text.replace(f"kể từ {key}", f"kể từ {_MARK}")))
    stem = framed(asking, fact, ground, hidden=key) if found.value in asking else ""
    stem = stem.replace(f"kể từ {_MARK}", "kể từ thời điểm nào sau đây")
    beside = tuple(_moments(key, stem, fact, ground))
    shows = shown(stem.replace(ground.name, ""), key, [one.text for one in beside[:WANTED]])
    if stem and _MARK not in stem and len(beside) >= WANTED and not shows:
        yield Ask(stem, begun(key), beside, "deadline-start", found.quotes)


def _start(fact: Fact, ground: Ground) -> str:
    """The moment from which a fact's time runs, in a few words that point nowhere; “” where there are none."""
    if fact not in ground.starts:
        ground.starts[fact] = _told(fact, ground)
    return ground.starts[fact]


def _told(fact: Fact, ground: Ground) -> str:
    said = fact.value.start if isinstance(fact.value, Interval) else ""
    told = spoken(said, fact.path, ground) if _MOMENT.match(said) else ""
    whole = (told == said.strip() or _FILE.search(told)) and not _UNKNOWN.search(told)
    fits = whole and _SHORTEST < len(syllables(told)) <= _LONGEST and not refers(told) and not pointing(told)
    return told if fits and not _LOOSE.search(told) else ""


def _again(fact: Fact, ground: Ground) -> bool:
    """Whether an earlier fact of the article has its time run from the same moment."""
    article, own = fact.path.partition(".")[0], _telling(getattr(fact.value, "start", ""))
    same = (
        one
        for one in ground.facts
        if one.path.partition(".")[0] == article
        and isinstance(one.value, Interval)
        and one.value.start
        and _telling(one.value.start) == own
    )
    return next(same, fact) != fact


def _telling(moment: str) -> frozenset[str]:
    return frozenset(fold(moment).split()) - _PLAIN


def _moments(key: str, stem: str, fact: Fact, ground: Ground) -> Iterator[Choice]:
    """Other moments: those from which the chapter has other times run, then usual ones; none that could mean two."""
    taken = [key]
    receipt = bool(_PAPERS.search(key))
    for start, label in (*_around(key, fact, ground), *((one, "") for one in (_USUAL if receipt else _ELSE))):
        words = _telling(start)
        apart = not any(_alike(start, one) for one in taken)
        silly = _PAPERS.search(start) and (_PAPERS.search(stem) if not label else receipt)
        silly = silly or (_DEATH.search(start) and not _OF_DEATH.search(f"{stem} {key}"))
        if apart and not silly and not words <= _telling(stem):
            taken.append(start)
            yield Choice(begun(start), _OTHER.format(label) if label else _USED)


def _around(key: str, fact: Fact, ground: Ground) -> list[tuple[str, str]]:
    """The moments that other facts of the chapter have, the nearest in place and length first, with their places."""
    article, chapter = fact.path.partition(".")[0], ground.topic(fact.path)
    near = [one for one in ground.facts if one.path in ground.places and ground.topic(one.path) == chapter]
    told = [(start, one.path) for one in near if (start := _start(one, ground)) and _tells(start)]
    told.sort(key=lambda one: (one[1].partition(".")[0] != article, _away(one[0], key)))
    return [(start, ground.places[path].label) for start, path in told if _away(start, key) <= _AWAY]


def _tells(start: str) -> bool:
    """Whether a moment says enough to be taken for another one."""
    return len(_telling(start)) >= _FEW or bool(events(start))


def _alike(start: str, other: str) -> bool:
    """Whether two moments could be one: most words of the one stand in the other, and no other event of life."""
    ours, theirs = _telling(start), _telling(other)
    return len(ours & theirs) >= _MOSTLY * min(len(ours), len(theirs)) and events(start) == events(other)


def _away(text: str, key: str) -> int:
    return abs(len(syllables(text)) - len(syllables(key)))
