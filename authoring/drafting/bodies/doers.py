"""Whose a duty can be: employer, insurer, worker, family, hospital …; two of one kind could mean one."""

import re
from collections import Counter
from collections.abc import Iterator

from authoring.drafting.asks import Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun
from authoring.drafting.sentences.references import refers
from authoring.text import fold, syllables

_KINDS = (
    ("employer", r"người sử dụng lao động|doanh nghiệp|đơn vị sử dụng lao động|chủ hộ kinh doanh"),
    ("insurer", r"(?:cơ quan |tổ chức )?bảo hiểm (?:xã hội|y tế)|quỹ bảo hiểm"),
    ("family", r"(?:thân nhân|tổ chức, cá nhân lo mai táng|người lo mai táng)"),
    ("worker", r"người lao động|lao động n|người tham gia|người (?:đang )?hưởng|người thất nghiệp"),
    ("hospital", r"cơ sở khám|bệnh viện|cơ sở y tế|hội đồng giám định|cơ sở cai"),
    ("placement", r"trung tâm dịch vụ việc làm|tổ chức dịch vụ việc làm"),
    ("school", r"cơ sở (?:giáo dục|đào tạo|dạy nghề)|nhà trường"),
    ("commune", r"(?:ủy ban|uỷ ban) nhân dân (?:cấp )?xã|(?:ủy ban|uỷ ban) nhân dân cấp huyện"),
    ("province", r"(?:ủy ban|uỷ ban) nhân dân (?:cấp )?tỉnh|hội đồng nhân dân"),
    ("labour", r"cơ quan (?:quản lý nhà nước )?(?:về )?lao động|sở nội vụ|sở lao động"),
    ("ministry", r"bộ(?! phận|\w)|bộ trưởng"),
    ("government", r"chính phủ|thủ tướng|quốc hội"),
    ("bank", r"ngân hàng"),
    ("union", r"công đoàn|tổ chức đại diện"),
)
_DECIDING = ("insurer", "employer", "commune", "labour", "hospital", "placement", "province", "union", "bank")
_ASKING = ("worker", "employer", "family", "insurer", "commune", "hospital", "union", "labour")
_GIVES = re.compile(r"(?:có trách nhiệm |phải )?(?:nộp|kê khai|gửi|đăng ký|đóng|lập danh sách|khai báo|cung cấp)(?!\w)")
_USUAL = (
    "người sử dụng lao động",
    "cơ quan bảo hiểm xã hội",
    "người lao động",
    "thân nhân",
    "cơ sở khám bệnh, chữa bệnh",
    "Ủy ban nhân dân cấp xã",
    "Ủy ban nhân dân cấp tỉnh",
    "cơ quan quản lý nhà nước về lao động",
    "trung tâm dịch vụ việc làm",
    "tổ chức đại diện người lao động",
    "công đoàn",
)
_LONGEST = 10
_WHY = "Cũng có trách nhiệm hoặc quyền theo văn bản, nhưng việc được hỏi không do chủ thể này thực hiện."


def kind(name: str) -> str:
    """The kind of a doer by the name; “” for none that is known or for several together."""
    said = fold(name)
    single = not re.search(r"[,;]| (?:và|hoặc) ", name.replace("khám bệnh, chữa bệnh", ""))
    plain = single and len(syllables(name)) <= _LONGEST and not refers(name)
    return next((one for one, words in _KINDS if re.match(words, said)), "") if plain else ""


def others(key: str, does: str, stem: str, ground: Ground) -> Iterator[Choice]:
    """One doer of each other kind that could do such a thing; none that the stem names."""
    said, found = fold(stem), named(ground)
    for one in _ASKING if _GIVES.match(does) else _DECIDING:
        name = found.get(one, "")
        if name and one != kind(key) and fold(name) not in said:
            yield Choice(begun(name), _WHY)


def named(ground: Ground) -> dict[str, str]:
    """The doers of the document, of each kind the one that most facts are about; usual ones that it names elsewhere."""
    if ground.doers:
        return ground.doers
    counts = Counter(fold(fact.subject.strip()) for fact in ground.facts if kind(fact.subject.strip()))
    spelt = {fold(fact.subject.strip()): fact.subject.strip() for fact in ground.facts}
    found = ground.doers
    for name, _ in counts.most_common():
        found.setdefault(kind(name), spelt[name])
    whole = "\n".join((*ground.folded.values(), *(fold(one.title) for one in ground.provisions if one.title)))
    for name in _USUAL:
        if fold(name) in whole:
            found.setdefault(kind(name), name)
    return found
