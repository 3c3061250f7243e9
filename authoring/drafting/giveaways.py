"""What makes the key stand out or a distractor fall out: words of the stem in the key only, another stage of life."""

import re
from collections.abc import Iterable

from authoring.text import fold

_RUN = 3  # so many words in a row that only the key shares with the stem show it
_COMMON = frozenset(
    fold(
        "của và các những được có cho với về trong từ đến theo tại hoặc khi số là để do"
        " bảo hiểm xã hội y tế thất nghiệp"  # whose name stands everywhere
    ).split()
)
_EVENTS = (
    r"sinh con|thai|chứng sinh|khai sinh|con nuôi|sau khi sinh|triệt sản",
    r"(?<!đã )chết|chứng tử|báo tử|mai táng|mất tích|tử tuất",
    r"nước ngoài|xuất cảnh|định cư",
    r"tai nạn|bệnh nghề nghiệp|thương tật",
    r"hưu trí|lương hưu|nghỉ hưu",
)
_LIVES = 4
_ACTORS = (
    r"người sử dụng lao động|doanh nghiệp|hộ kinh doanh|hợp tác xã|phá sản|giải thể",
    r"cơ sở (?:khám|giáo dục|đào tạo|nuôi)|bệnh viện|trạm y tế|giấy phép hoạt động",
    r"cơ quan bảo hiểm|bảo hiểm xã hội (?:việt nam|cấp|tỉnh)",
    r"thân nhân|con (?:dưới|bị|từ|đủ|chưa)|vợ|chồng|cha|mẹ",
    r"người bệnh|dự án|vay vốn",
)
_ACT = re.compile(r"(?:việc(?! làm)|hoạt động|quá trình|hành vi|giao dịch|sự(?! bảo đảm)) ")
_SORTS = (
    ("act", _ACT),
    (
        "who",
        re.compile(
            r"(?:những |toàn bộ |các )?(?:người|cá nhân|cơ quan|tổ chức|đơn vị|cơ sở(?! dữ liệu)|lao động|hộ|công dân"
            r"|đối tượng|doanh nghiệp|ngân hàng|con|vợ|chồng|cha|mẹ)(?!\w)"
        ),
    ),
    ("money", re.compile(r"(?:tổng )?(?:mức|khoản|số|quỹ|tiền|giá|thu|chi)(?!\w)")),
    ("time", re.compile(r"(?:tổng )?(?:thời gian|thời điểm|thời hạn|năm|ngày)(?!\w)")),
    ("scheme", re.compile(r"(?:loại hình|chế độ|chính sách|hình thức|sự bảo đảm)(?!\w)")),
    ("paper", re.compile(r"(?:tất cả các loại |tập hợp các )?(?:văn bản|bản|giấy|thông tin|tài khoản)(?!\w)")),
)


def events(text: str, *, papers: bool = True) -> frozenset[int]:
    """The stages of life that a text speaks of: birth, death, leaving the country, accidents; of papers old age."""
    said = fold(text)
    looked_for = _EVENTS if papers else _EVENTS[:_LIVES]
    return frozenset(at for at, words in enumerate(looked_for) if re.search(rf"(?<!\w)(?:{words})(?!\w)", said))


def actors(text: str) -> frozenset[int]:
    """Whose affairs a text is about: an employer's, a hospital's, the insurer's, a family's."""
    said = fold(text)
    return frozenset(at for at, words in enumerate(_ACTORS) if re.search(rf"(?<!\w)(?:{words})(?!\w)", said))


def shown(stem: str, key: str, others: Iterable[str], run: int = _RUN) -> bool:
    """Whether the key says a run of the stem's words that no other option says."""
    ours = _runs(key, run) & _runs(stem, run)
    return bool(ours) and not any(ours & _runs(one, run) for one in others)


def tells(stem: str, key: str, others: Iterable[str], run: int = _RUN) -> bool:
    """Whether the key says a run of the stem's words that stands in no other option, whatever else they share."""
    ours = _runs(key, run) & _runs(stem, run)
    return bool(ours.difference(*(_runs(one, run) for one in others)))


def nature(meaning: str) -> str:
    """What a term is by its meaning: an act, people or a body, money, any other thing."""
    said = fold(meaning)
    return next((name for name, words in _SORTS if words.match(said)), "thing")


def _runs(text: str, run: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", fold(text))
    found = {tuple(words[at : at + run]) for at in range(len(words) - run + 1)}
    return {one for one in found if not _COMMON.issuperset(one)}
