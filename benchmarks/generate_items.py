"""Made-up items for the benches: sentences from slots, seeded, with twins in another writing and in other words."""

import random
import unicodedata
from dataclasses import dataclass, replace
from itertools import count

from authoring.model.items import Item, options

SEED = 20221125
PLANTED = 50  # one item in so many has a twin
Found = set[frozenset[str]]

WHO = (
    "người lao động, người sử dụng lao động, chủ hộ kinh doanh, hợp tác xã, doanh nghiệp nhà nước, "
    "viên chức, công chức, quân nhân chuyên nghiệp, giáo viên, bác sĩ, luật sư, công chứng viên, nhà thầu, "
    "bên mời thầu, chủ đầu tư, lái xe, thuyền viên, phi công, kiểm lâm, kế toán trưởng, đấu giá viên, "
    "thừa phát lại, hướng dẫn viên du lịch, điều dưỡng, dược sĩ, nhà báo, kiến trúc sư, thẩm định viên, "
    "huấn luyện viên, cộng tác viên"
)
WHERE = (
    "ở vùng núi, ở hải đảo, ở biên giới, ở đồng bằng, trong khu công nghiệp, trong khu kinh tế, "
    "trong rừng đặc dụng, tại cửa khẩu, tại cảng biển, tại sân bay, tại nhà ga, tại bến xe, tại trường học, "
    "tại bệnh viện, tại chợ đầu mối, tại di tích, tại công trường, trên sông, trên cao tốc, trong làng nghề, "
    "tại trang trại, tại nhà máy điện, tại mỏ than, tại kho xăng dầu, tại phòng thí nghiệm, tại trại giống, "
    "tại hồ thủy lợi, tại vườn quốc gia"
)
WHEN = (
    "gặp bão lụt, gặp dịch bệnh, bị hỏa hoạn, bị thu hồi đất, đổi địa chỉ, sáp nhập đơn vị, "
    "chia tách đơn vị, phá sản, hết hạn giấy phép, mở thêm chi nhánh, tuyển thêm nhân sự, "
    "nhập khẩu thiết bị, xuất khẩu nông sản, xây nhà xưởng, sửa chữa cầu đường, vận chuyển hóa chất, "
    "lưu giữ chất thải, tổ chức lễ hội, quay phim tư liệu, khảo sát địa chất, thử nghiệm thuốc, đào giếng, "
    "lắp đặt trạm sóng, chuyển giao công nghệ, kiểm kê tài sản"
)
ASKS = (
    (
        "{who} {where} khi {when} phải báo cáo cơ quan quản lý trong bao nhiêu ngày?",
        "Khi {when}, thời hạn để {who} {where} báo cáo với cơ quan quản lý là bao lâu?",
        "ngày",
    ),
    (
        "{who} {where} được vay vốn ưu đãi tối đa bao nhiêu triệu đồng khi {when}?",
        "Khi {when}, mức vay vốn ưu đãi cao nhất dành cho {who} {where} là bao nhiêu?",
        "triệu đồng",
    ),
    (
        "{who} {where} bị phạt bao nhiêu triệu đồng nếu giấu thông tin khi {when}?",
        "Nếu {when} mà giấu thông tin thì {who} {where} chịu mức phạt tiền nào?",
        "triệu đồng",
    ),
    (
        "{who} {where} phải lưu sổ nhật ký bao nhiêu năm kể từ khi {when}?",
        "Kể từ khi {when}, sổ nhật ký phải được {who} {where} lưu trong mấy năm?",
        "năm",
    ),
    (
        "{who} {where} phải dự bao nhiêu giờ tập huấn an toàn khi {when}?",
        "Số giờ tập huấn an toàn mà {who} {where} phải dự khi {when} là bao nhiêu?",
        "giờ",
    ),
    (
        "{who} {where} được giảm bao nhiêu phần trăm tiền thuê mặt bằng khi {when}?",
        "Khi {when}, tỷ lệ giảm tiền thuê mặt bằng cho {who} {where} là mấy phần trăm?",
        "%",
    ),
)


@dataclass(frozen=True, slots=True)
class Bank:
    """Items and, of the planted pairs, those in another writing and those in other words."""

    items: tuple[Item, ...]
    light: frozenset[frozenset[str]]
    heavy: frozenset[frozenset[str]]


def generate(size: int, seed: int = SEED) -> Bank:
    """`size` different items, and twins of one in fifty, by turns in another writing and in other words."""
    chance = random.Random(seed)
    items, light, heavy, used = list[Item](), Found(), Found(), set[tuple[int, str, str, str]]()
    for number in count():
        if len(used) == size:
            break
        slots = chance.randrange(len(ASKS)), _one(WHO, chance), _one(WHERE, chance), _one(WHEN, chance)
        if slots in used:
            continue
        used.add(slots)
        item, twin = _item(f"i{number}", slots, chance)
        items.append(item)
        if len(used) % PLANTED == 0:
            other = _rewritten(item, chance) if len(used) // PLANTED % 2 else twin
            items.append(other)
            (light if len(used) // PLANTED % 2 else heavy).add(frozenset((item.id, other.id)))
    chance.shuffle(items)
    return Bank(tuple(items), frozenset(light), frozenset(heavy))


def _one(table: str, chance: random.Random) -> str:
    return chance.choice(table.split(", "))


def _item(id_: str, slots: tuple[int, str, str, str], chance: random.Random) -> tuple[Item, Item]:
    """An item and its twin in other words with one other distractor."""
    ask, who, where, when = slots
    plain, turned, unit = ASKS[ask]
    figures = chance.sample(range(2, 60), 5)
    texts = [f"{figure}{'' if unit == '%' else ' '}{unit}" for figure in figures]
    one = Item(id_, _said(plain, who, where, when), options(*texts[:4]), "A").ordered(_order(chance))
    other = Item(f"{id_}-b", _said(turned, who, where, when), options(*texts[:3], texts[4]), "A").ordered(
        _order(chance)
    )
    return one, other


def _said(sentence: str, who: str, where: str, when: str) -> str:
    said = sentence.format(who=who, where=where, when=when)
    return said[0].upper() + said[1:]


def _order(chance: random.Random) -> tuple[int, ...]:
    order = list(range(4))
    chance.shuffle(order)
    return tuple(order)


def _rewritten(item: Item, chance: random.Random) -> Item:
    """The same item as another typist or a scanner leaves it."""
    ways = (
        str.upper,
        lambda stem: unicodedata.normalize("NFD", stem),
        lambda stem: f"Câu {chance.randrange(1, 90)}. {stem}",
        lambda stem: stem.replace(" ", "  ").replace("?", ":"),
        lambda stem: f"Theo quy định hiện hành, {stem[0].lower()}{stem[1:]}",
        lambda stem: stem.replace("o", "о"),
    )
    return replace(item.ordered(_order(chance)), id=f"{item.id}-a", stem=chance.choice(ways)(item.stem))
