"""The text of contest.toml: every setting of a form on a line of its own, with a comment that says what it is."""

import json
import re
from collections.abc import Iterator

from authoring.bank.settings.vocabulary import GROUPS, TIERS
from authoring.workbench.starting.spelling import (
    KINDS,
    LEVELS,
    ORDERS,
    Answers,
    numbers,
    read_decisions,
    read_moment,
    read_short_forms,
    read_whole,
    topic_id,
)

KEPT = {  # what a new contest begins with, until somebody changes it in Thiết đặt
    "closing": "inclusive",
    "excluded": "organising-committee secretaries",
    "may_play": "",
    "person": "identity_number phone+name+birth_date",
    "voiding": "yes",
    "clock": "second",
    "cap_week": "1",
    "cap_contest": "0",
    "documents": "",
    "days": "365",
    "abbreviations": "",
    "parent": "",
    "place": "",
    "decisions": "",
}


def lines(answers: Answers) -> list[tuple[str, str]]:
    """The lines of the file, each with the field that it comes from."""
    typed = {**KEPT, **answers}
    return [
        *_top(typed),
        *_weeks(typed),
        *_admission(typed),
        *_form(typed),
        *_rules(typed),
        *_prizes(typed),
        *_last(typed),
        *_abbreviations(typed),
        *_papers(typed),
    ]


def joined(told: list[tuple[str, str]]) -> bytes:
    """The file of such lines."""
    return "".join(f"{line}\n" for line, _field in told).encode()


def _top(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "# Thiết lập của cuộc thi, lập bằng biểu mẫu; chủ cuộc thi ký tệp này.", ""
    yield "# Thiết lập lạ hoặc mâu thuẫn bị từ chối kèm số dòng.", ""
    if typed.get("agencies"):
        yield f"# Cơ quan tổ chức: {' '.join(typed['agencies'].split())}", "agencies"
    yield 'format = "contest/1"', ""
    yield f"id = {_text(typed['id'])}", "id"
    yield f"name = {_text(typed['name'])}", "name"
    yield f"timezone = {_text(typed['timezone'])}  # mọi ngày giờ dưới đây theo múi giờ này", "timezone"
    yield f"layout = {_text(typed['layout'])}  # thể thức văn bản: party-2018, party-2026, state-2020", "layout"
    yield "", ""
    yield "# Thẻ tuần chỉ là tên gọi; thời gian lấy từ ngày giờ, không tính từ số tuần.", ""


def _weeks(typed: Answers) -> Iterator[tuple[str, str]]:
    for n in numbers(typed, "week"):
        at = f"week-{n}"
        yield "[[weeks]]", f"{at}-tag"
        yield f"tag = {_text(typed[f'{at}-tag'])}", f"{at}-tag"
        yield f"name = {_text(typed[f'{at}-name'])}", f"{at}-name"
        for key, part in (("opens", "opens"), ("closes", "closes"), ("announce_by", "announce")):
            moment = read_moment(typed[f"{at}-{part}"])
            yield f"{key} = {moment.isoformat(timespec='seconds') if moment else ''}", f"{at}-{part}"
        yield "", ""


def _admission(typed: Answers) -> Iterator[tuple[str, str]]:
    groups = tuple(group for group in GROUPS if group in typed["excluded"])
    yield "[admission]", ""
    yield f"closing_minute = {_text(typed['closing'])}  # phút đóng còn được nhận: inclusive, exclusive", "closing"
    yield f"excluded = {_text(groups)}  # không xếp giải: Ban Tổ chức, thư ký, người giúp việc, cán bộ", "excluded"
    yield f"excluded_may_play = {_flag(typed['may_play'])}  # những người này vẫn được làm bài", "may_play"
    yield f"person = {_text(tuple(typed['person'].split()))}  # nhận ra một người bằng gì, theo thứ tự", "person"
    yield "", ""


def _form(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "[form]", ""
    yield f"items = {read_whole(typed['items'])}  # số câu của bộ đề một tuần", "items"
    yield f"minutes = {read_whole(typed['minutes'])}  # phút làm bài", "minutes"
    yield f"options = {read_whole(typed['options'])}  # phương án của một câu", "options"
    yield "# Ma trận đề của một tuần: số câu dễ, vừa, khó của từng chủ đề.", ""
    yield "blueprint = [", f"topic-{next(iter(numbers(typed, 'topic')), 0)}-easy"
    for n in numbers(typed, "topic"):
        name = typed[f"topic-{n}-name"]
        counts = ", ".join(f"{level} = {read_whole(typed.get(f'topic-{n}-{level}') or '0')}" for level in LEVELS)
        yield f"    {{topic = {_text(topic_id(name))}, {counts}}},  # {' '.join(name.split())}", f"topic-{n}-name"
    yield "]", ""
    yield "", ""


def _rules(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "[attempts]", ""
    yield f"limit = {read_whole(typed['limit'])}  # 0: không giới hạn số lượt", "limit"
    yield f"counted = {_text(typed['counted'])}  # lượt được tính: only, first, last, best-then-earliest", "counted"
    yield "", ""
    yield "[forecast]", ""
    yield f"asks = {_text(typed['asks'])}  # câu hỏi dự đoán; none: không hỏi", "asks"
    yield f"after_voiding = {_flag(typed['voiding'])}  # đếm sau khi đã loại các lượt không hợp lệ", "voiding"
    yield "", ""
    yield "[ranking]", ""
    yield f"order = {_text(_order(typed['ranking']))}  # tiêu chí theo thứ tự", "ranking"
    yield f"clock = {_text(typed['clock'])}  # so thời gian đến: second, minute, millisecond", "clock"
    yield "", ""


def _prizes(typed: Answers) -> Iterator[tuple[str, str]]:
    yield "# Giá trị tính bằng đồng cho MỖI giải, không phải cho cả hạng.", ""
    yield "[prizes]", ""
    for kind in KINDS:
        for tier in TIERS:
            at = f"{kind}-{tier}"
            if typed.get(f"{at}-count"):
                yield f"[[prizes.{kind}]]", f"{at}-count"
                yield f"tier = {_text(tier)}", f"{at}-count"
                yield f"count = {read_whole(typed[f'{at}-count'])}", f"{at}-count"
                yield f"value = {read_whole(typed[f'{at}-value'])}", f"{at}-value"
    yield "", ""
    if typed.get("index"):
        yield "[collective]", "index"
        yield f"index = {_text(typed['index'])}  # xếp giải tập thể theo gì", "index"
        yield "", ""


def _last(typed: Answers) -> Iterator[tuple[str, str]]:
    documents = tuple(re.findall(r"[^\s,;]+", typed["documents"]))
    yield "[caps]", ""
    yield f"per_person_per_week = {read_whole(typed['cap_week'])}  # 0: không giới hạn", "cap_week"
    yield f"per_person_per_contest = {read_whole(typed['cap_contest'])}  # 0: không giới hạn", "cap_contest"
    yield "", ""
    yield "[publishing]", ""
    yield (
        f"reference_documents = {_text(documents)}  # danh mục công bố; câu hỏi dẫn văn bản khác thì bị chặn",
        "documents",
    )
    yield f"keep_personal_data_days = {read_whole(typed['days'])}  # số ngày giữ dữ liệu cá nhân", "days"


def _abbreviations(typed: Answers) -> Iterator[tuple[str, str]]:
    own = read_short_forms(typed["abbreviations"])
    if own:
        yield "", ""
        yield "# Từ viết tắt riêng của cuộc thi: câu hỏi viết tắt được đọc như cụm từ đầy đủ.", "abbreviations"
        yield "[abbreviations]", "abbreviations"
        yield from ((f"{_text(short)} = {_text(long)}", "abbreviations") for short, long in own)


def _papers(typed: Answers) -> Iterator[tuple[str, str]]:
    """Who issues the papers; nothing where nothing is typed."""
    told = {name: " ".join(typed[name].split()) for name in ("parent", "place")}
    decisions = read_decisions(typed["decisions"])
    if not any(told.values()) and not decisions:
        return
    yield "", ""
    yield "# Phần đầu văn bản và số quyết định; mục nào không có thì để chỗ trống điền tay.", "parent"
    yield "[papers]", "parent"
    if told["parent"]:
        yield f"parent = {_text(told['parent'])}  # cơ quan chủ quản, đứng trên tên Ban Tổ chức", "parent"
    if told["place"]:
        yield f"place = {_text(told['place'])}  # địa danh trước ngày tháng", "place"
    for about, number, day, _wrong in decisions:
        yield "[[papers.decisions]]", "decisions"
        yield f"about = {_text(about)}  # rules: Thể lệ; thẻ tuần: kết quả tuần; collective: giải tập thể", "decisions"
        yield f"number = {_text(number)}", "decisions"
        yield from [(f"day = {day.isoformat()}", "decisions")] if day else []


def _order(ranking: str) -> tuple[str, ...]:
    """The criteria of a choice, or those that are written out: `score desc, submitted asc`."""
    written = tuple(ranking.split(", ")) if " " in ranking else ()
    return ORDERS.get(ranking, written)


def _flag(text: str) -> str:
    return "true" if text else "false"


def _text(value: str | tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
