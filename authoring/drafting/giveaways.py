"""What makes the key stand out or a distractor fall out: words of the stem in the key only, another stage of life."""

import re
from collections.abc import Iterable

from authoring.text import fold

_RUN = 3  # so many words in a row that only the key shares with the stem show it
_COMMON = frozenset(fold("của và các những được có cho với về trong từ đến theo tại hoặc khi số là để do").split())
_EVENTS = (
    r"sinh con|thai|chứng sinh|khai sinh|con nuôi|sau khi sinh|triệt sản",
    r"(?<!đã )chết|chứng tử|báo tử|mai táng|mất tích|tử tuất",
    r"nước ngoài|xuất cảnh|định cư",
    r"hưu trí|lương hưu|nghỉ hưu",
    r"tai nạn|bệnh nghề nghiệp|thương tật",
)
_LIVES = 3
_ACT = re.compile(r"(?:việc|hoạt động|quá trình|hành vi|sự) ")
_SORTS = (
    ("act", _ACT),
    (
        "who",
        re.compile(
            r"(?:những |toàn bộ |các )?(?:người|cá nhân|cơ quan|tổ chức|đơn vị|cơ sở|lao động|hộ|công dân)(?!\w)"
        ),
    ),
    ("money", re.compile(r"(?:mức|khoản|số|quỹ|tiền|giá)(?!\w)")),
)


def events(text: str, *, papers: bool = True) -> frozenset[int]:
    """The stages of life that a text speaks of: birth, death, leaving the country; of papers old age, accidents too."""
    said = fold(text)
    looked_for = _EVENTS if papers else _EVENTS[:_LIVES]
    return frozenset(at for at, words in enumerate(looked_for) if re.search(rf"(?<!\w)(?:{words})(?!\w)", said))


def shown(stem: str, key: str, others: Iterable[str], run: int = _RUN) -> bool:
    """Whether the key says a run of the stem's words that no other option says."""
    ours = _runs(key, run) & _runs(stem, run)
    return bool(ours) and not any(ours & _runs(one, run) for one in others)


def nature(meaning: str) -> str:
    """What a term is by its meaning: an act, people or a body, money, any other thing."""
    said = fold(meaning)
    return next((name for name, words in _SORTS if words.match(said)), "thing")


def _runs(text: str, run: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", fold(text))
    found = {tuple(words[at : at + run]) for at in range(len(words) - run + 1)}
    return {one for one in found if not _COMMON.issuperset(one)}
