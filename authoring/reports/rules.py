"""Thể lệ: every setting of the contest as a sentence, so that what people read is what the machine grades by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from authoring.documents import Block, Line, Paper, Title, line, write
from authoring.model.contests import BlueprintRow, Contest, Prize
from authoring.model.paragraphs import Run
from authoring.reports.amounts import figure
from authoring.reports.frames import DOTS, RULES, SHORT_DOTS, article, cited, dash, foot, head
from authoring.reports.labels import (
    ASKS,
    CLOCKS,
    COUNTED,
    DIFFICULTIES,
    EXCLUDED,
    FIELDS,
    ZONES,
    index_name,
    order_name,
    topic_name,
)
from authoring.reports.moments import long_moment
from authoring.reports.prizes import Tally


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence of the rules: the article's title, the setting that it comes from, the sentence."""

    article: str
    setting: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence before and after a change of the settings; “” where it wasn't there, or isn't any more."""

    setting: str
    before: str
    after: str


def rules_paper(contest: Contest, names: Mapping[str, str] | None = None) -> bytes:
    """Thể lệ as .docx with the decision that it goes with; `names` of reference documents by id."""
    blocks = (
        head(contest),
        Title("THỂ LỆ", contest.name),
        Line((Run(_attached(contest), italic=True),), "center", indent=False, size=12),
        *_articles(rules(contest, names)),
        foot("Các cơ quan, đơn vị", "Trang thông tin Cuộc thi"),
    )
    return write(Paper("Thể lệ cuộc thi", contest.layout, blocks))


def _attached(contest: Contest) -> str:
    return f"(Kèm theo Quyết định {cited(contest, RULES, SHORT_DOTS)} của Ban Tổ chức Cuộc thi)"


def changed_rules(old: Contest, new: Contest) -> tuple[Change, ...]:
    """The sentences that differ between two settings, in the order of the rules."""
    before, after = ({rule.setting: rule.text for rule in rules(one)} for one in (old, new))
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def rules(contest: Contest, names: Mapping[str, str] | None = None) -> tuple[Rule, ...]:
    """Every sentence of the rules, article by article; `names` say what reference documents are called.

    What no setting says (who may enter, where) stays dotted, to be written in before the rules are signed.
    """
    return (
        *_time(contest),
        *_entries(contest),
        *_form(contest),
        *_ranking(contest),
        *_prizes(contest),
        *_after(contest, names or {}),
    )


def _articles(told: tuple[Rule, ...]) -> Iterator[Block]:
    for number, (title, group) in enumerate(groupby(told, key=lambda rule: rule.article), 1):
        texts = [rule.text for rule in group]
        yield article(number, f"{title}.", opens=True)
        yield from (line(texts[0]),) if len(texts) == 1 else map(dash, texts)


def _time(contest: Contest) -> Iterator[Rule]:
    title, zone = "Thời gian", contest.timezone
    yield Rule(title, "name", f"Cuộc thi mang tên “{contest.name}”, gồm {len(contest.weeks)} tuần thi.")
    for week in contest.weeks:
        opens, closes = (long_moment(moment, zone) for moment in (week.opens, week.closes))
        announced = long_moment(week.announce_by, zone)
        said = f"{week.name}: mở lúc {opens}, kết thúc lúc {closes}; công bố kết quả chậm nhất {announced}."
        yield Rule(title, f"weeks.{week.tag}", said)
    inclusive = contest.admission.closing_minute == "inclusive"
    minute = "vẫn được nhận" if inclusive else "không được nhận"
    yield Rule(title, "admission.closing_minute", f"Bài gửi đúng phút kết thúc {minute}; bài gửi sau đó bị loại.")
    yield Rule(title, "timezone", f"Mọi giờ trong Thể lệ theo {ZONES.get(zone, f'múi giờ {zone}')}.")


def _entries(contest: Contest) -> Iterator[Rule]:
    title, admission = "Người dự thi", contest.admission
    yield Rule(title, "audience", f"Đối tượng dự thi: {DOTS}{DOTS}.")
    ways = "; nếu thiếu thì theo ".join(
        _together([FIELDS.get(field, field) for field in way.split("+")]) for way in admission.person
    )
    yield Rule(title, "admission.person", f"Mỗi người dự thi được nhận biết theo {ways}.")
    if admission.excluded:
        who = ", ".join(EXCLUDED.get(one, one) for one in admission.excluded)
        barred = "được làm bài nhưng không xét giải" if admission.excluded_may_play else "không dự thi"
        yield Rule(title, "admission.excluded", f"Những người sau {barred}: {who}.")
    limit = f"nhiều nhất {contest.attempts.limit} lượt" if contest.attempts.limit else "không giới hạn số lượt"
    counted = COUNTED.get(contest.attempts.counted, contest.attempts.counted)
    yield Rule(title, "attempts", f"Trong một tuần mỗi người được thi {limit}; lượt được tính là {counted}.")


def _form(contest: Contest) -> Iterator[Rule]:
    title, form = "Bài thi", contest.form
    yield Rule(title, "address", f"Thi trực tuyến tại địa chỉ: {DOTS}{DOTS}.")
    said = (
        f"Mỗi bài có {form.items} câu hỏi trắc nghiệm, mỗi câu {form.options} phương án, làm trong {form.minutes} phút."
    )
    yield Rule(title, "form", said)
    if form.blueprint:
        yield Rule(title, "form.blueprint", f"Một bài gồm {'; '.join(map(_row, form.blueprint))}.")
    if contest.forecast.asks != "none":
        asks = ASKS.get(contest.forecast.asks, contest.forecast.asks)
        when = "sau khi đã loại" if contest.forecast.after_voiding else "kể cả"
        said = f"Người thi dự đoán {asks}; con số thật được đếm {when} các lượt thi không hợp lệ."
        yield Rule(title, "forecast", said)


def _row(row: BlueprintRow) -> str:
    """“4 câu về bảo hiểm xã hội bắt buộc (2 dễ, 1 trung bình, 1 khó)”."""
    wanted = row.wanted()
    levels = ", ".join(f"{count} {DIFFICULTIES[level]}" for level, count in wanted.items() if count)
    name = topic_name(row.topic)
    return f"{sum(wanted.values())} câu về {name[:1].lower()}{name[1:]} ({levels})"


def _ranking(contest: Contest) -> Iterator[Rule]:
    title = "Xếp hạng"
    order = "; ".join(f"({place}) {order_name(one)}" for place, one in enumerate(contest.ranking.order, 1))
    yield Rule(title, "ranking.order", f"Người dự thi được xếp lần lượt theo: {order}.")
    yield Rule(
        title, "ranking.clock", f"Thời gian được tính đến {CLOCKS.get(contest.ranking.clock, contest.ranking.clock)}."
    )
    yield Rule(title, "ranking.draw", "Những người bằng nhau ở mọi tiêu chí mà không đủ giải thì bốc thăm công khai.")


def _prizes(contest: Contest) -> Iterator[Rule]:
    title = "Giải thưởng"
    said = f"Giải cá nhân mỗi tuần: {_scheme(contest.weekly_prizes)}. Mỗi giải kèm Giấy chứng nhận."
    yield Rule(title, "prizes.weekly", said)
    if contest.collective_prizes:
        said = f"Giải tập thể sau cuộc thi: {_scheme(contest.collective_prizes)}. Mỗi giải kèm Giấy khen."
        yield Rule(title, "prizes.collective", said)
        yield Rule(title, "collective.index", f"Tập thể được xếp theo {index_name(contest.collective_index)}.")
    for count, where, name in (
        (contest.caps.per_person_per_week, "một tuần", "week"),
        (contest.caps.per_person_per_contest, "cả cuộc thi", "contest"),
    ):
        if count:
            yield Rule(title, f"caps.{name}", f"Trong {where} mỗi người nhận nhiều nhất {figure(count)} giải.")


def _after(contest: Contest, named: Mapping[str, str]) -> Iterator[Rule]:
    title, publishing = "Công bố và bảo vệ dữ liệu", contest.publishing
    said = (
        "Danh sách công bố có họ tên, đơn vị, kết quả làm bài, số dự đoán và giải; "
        "không có số căn cước, ngày sinh, số điện thoại."
    )
    yield Rule(title, "publishing.lists", said)
    if publishing.reference_documents:
        count = len(publishing.reference_documents)
        names = "; ".join(named.get(one, one) for one in publishing.reference_documents)
        said = f"Câu hỏi chỉ lấy từ {count} văn bản trong Danh mục tài liệu tham khảo ({names})."
        yield Rule(title, "publishing.reference_documents", said)
    days = publishing.keep_personal_data_days
    yield Rule(
        title, "publishing.keep", f"Dữ liệu cá nhân được xóa sau {figure(days)} ngày kể từ khi cuộc thi kết thúc."
    )


def _scheme(prizes: tuple[Prize, ...]) -> str:
    return "; ".join(Tally(one.tier, one.count, one.value).text for one in prizes)


def _together(names: Sequence[str]) -> str:
    """“số điện thoại, họ tên và ngày sinh”."""
    *others, last = names
    return f"{', '.join(others)} và {last}" if others else last
