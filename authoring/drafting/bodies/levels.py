"""At which level of the state an office stands: only offices of near levels can be taken for one another."""

import re

from authoring.text import fold

NATIONAL, CENTRAL, AGENCY, PROVINCIAL, LOCAL = range(5)
_LEVELS = (
    (NATIONAL, r"(?:quốc hội|ủy ban thường vụ|chính phủ|thủ tướng|chủ tịch nước)(?!\w)"),
    (LOCAL, r".*(?<!\w)(?:cấp xã|cấp huyện|xã, phường)(?!\w)"),
    (AGENCY, r"(?:cơ quan|tổ chức) bảo hiểm(?!\w)"),
    (PROVINCIAL, r"(?:hội đồng nhân dân|ủy ban nhân dân|chủ tịch ủy ban|(?:giám đốc )?sở)(?!\w)"),
    (PROVINCIAL, r".*(?<!\w)(?:cấp tỉnh|tỉnh|thành phố)(?!\w)"),
    (CENTRAL, r"(?:liên )?(?:bộ(?! phận)|các bộ|ngân hàng nhà nước|tổng|hội đồng quản lý|kiểm toán nhà nước)(?!\w)"),
    (CENTRAL, r".*(?<!\w)việt nam(?!\w)"),
)
_NEAR = {
    NATIONAL: (NATIONAL, CENTRAL, AGENCY, PROVINCIAL),
    CENTRAL: (CENTRAL, NATIONAL, AGENCY, PROVINCIAL),
    AGENCY: (AGENCY, CENTRAL, NATIONAL, PROVINCIAL, LOCAL),
    PROVINCIAL: (PROVINCIAL, AGENCY, CENTRAL, LOCAL),
    LOCAL: (LOCAL, AGENCY, PROVINCIAL),
}
_GENERIC = re.compile(r"^(?:cơ quan|tổ chức) (?=bảo hiểm)")
_SEVERAL = re.compile(r"(?:,| và) (?:Bộ|Thủ|Chủ|Ban|Ủy|Uỷ|Hội|Tổng|Sở|ngành)(?!\w)")


def level(name: str) -> int:
    """The level of an office or a person by the name; what is no body of the state stands at the local one."""
    said = spelt(name)
    return next((at for at, words in _LEVELS if re.match(words, said)), LOCAL)


def spelt(name: str) -> str:
    """A name in one spelling, so that one office isn't taken for two: “Uỷ ban …”, “… tỉnh, thành phố …”."""
    said = fold(name).replace("uỷ", "ủy")
    return re.sub(r"(?<!cấp )tỉnh,? thành phố(?: trực thuộc trung ương)?", "cấp tỉnh", said)


def is_near(name: str, key: str) -> bool:
    """Whether someone could take an office for the key: nobody takes a minister for the head of an office."""
    return level(name) in _NEAR[level(key)]


def distance(name: str, key: str) -> int:
    """How far from the key's level an office stands, in the order of likeness."""
    near = _NEAR[level(key)]
    at = level(name)
    return near.index(at) if at in near else len(near)


def is_same(name: str, other: str) -> bool:
    """Whether two names can mean one body: one in the other, or “cơ quan bảo hiểm xã hội” and one of its offices."""
    told = spelt(name), spelt(other)
    one, two = (_GENERIC.sub("", said) for said in told)
    generic = (one, two) != told
    return told[0] in told[1] or told[1] in told[0] or (generic and (one in two or two in one))


def several(name: str) -> bool:
    """Whether a name is that of more than one office: among single ones it stands out."""
    return _SEVERAL.search(name) is not None
