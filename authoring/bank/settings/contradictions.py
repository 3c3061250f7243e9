"""Settings that are each fine and can't stand together: refused at the line of the later one."""

from datetime import timedelta
from itertools import pairwise

from authoring.bank.settings.sections import Section
from authoring.bank.settings.vocabulary import TIERS
from authoring.model.contests import Contest, Prize, Week, week_number


def oppose(top: Section, contest: Contest) -> None:
    """Refuse the first contradiction in a contest, naming its line; `top` knows where things stand."""
    for number, week in enumerate(contest.weeks):
        _oppose_moments(top, week, number)
    _oppose_neighbours(top, contest)
    _oppose_blueprint(top, contest)
    _oppose_attempts(top, contest)
    _oppose_forecast(top, contest)
    _oppose_tiers(top, contest.weekly_prizes, "weekly")
    _oppose_tiers(top, contest.collective_prizes, "collective")
    _oppose_caps(top, contest)


def _oppose_moments(top: Section, week: Week, number: int) -> None:
    if week.opens >= week.closes:
        message = f"Tuần {week_number(week.tag)} đóng trước khi mở."
        raise top.refused(message, f"sau {week.opens.isoformat()}", week.closes.isoformat(), "weeks", number, "closes")
    if week.announce_by <= week.closes:
        message = f"Tuần {week_number(week.tag)} phải công bố trước khi đóng."
        said = week.announce_by.isoformat()
        raise top.refused(message, f"sau {week.closes.isoformat()}", said, "weeks", number, "announce_by")


def _oppose_neighbours(top: Section, contest: Contest) -> None:
    minute = timedelta(minutes=1 if contest.admission.closing_minute == "inclusive" else 0)
    for number, (week, after) in enumerate(pairwise(contest.weeks), 1):
        if after.opens < week.closes + minute:
            message = (
                f"Tuần {week_number(after.tag)} mở khi tuần {week_number(week.tag)} chưa đóng; "
                "các tuần xếp theo thời gian, không chồng nhau."
            )
            said = after.opens.isoformat()
            raise top.refused(message, f"từ {(week.closes + minute).isoformat()}", said, "weeks", number, "opens")


def _oppose_blueprint(top: Section, contest: Contest) -> None:
    topics: set[str] = set()
    for number, row in enumerate(contest.form.blueprint):
        if row.topic in topics:
            place = ("form", "blueprint", number, "topic")
            raise top.refused("Chủ đề này đã có một dòng.", "mỗi chủ đề một dòng", row.topic, *place)
        topics.add(row.topic)
    total = sum(sum(row.wanted().values()) for row in contest.form.blueprint)
    if total != contest.form.items:
        message = "Ma trận đề cộng lại không bằng số câu của bộ đề."
        raise top.refused(message, f"cộng lại bằng {contest.form.items}", total, "form", "blueprint")


def _oppose_attempts(top: Section, contest: Contest) -> None:
    if contest.attempts.counted == "only" and contest.attempts.limit != 1:
        message = "Chỉ tính lượt duy nhất thì mỗi người phải có đúng một lượt."
        raise top.refused(message, "limit = 1", contest.attempts.limit, "attempts", "limit")


def _oppose_forecast(top: Section, contest: Contest) -> None:
    criterion = "forecast_distance asc"
    if contest.forecast.asks == "none" and criterion in contest.ranking.order:
        place = contest.ranking.order.index(criterion)
        message = "Xếp hạng theo dự đoán mà cuộc thi không hỏi dự đoán."
        raise top.refused(message, "bỏ tiêu chí này, hoặc asks khác none", criterion, "ranking", "order", place)


def _oppose_tiers(top: Section, prizes: tuple[Prize, ...], kind: str) -> None:
    for number, (above, below) in enumerate(pairwise(prizes), 1):
        place = ("prizes", kind, number)
        if TIERS.index(below.tier) <= TIERS.index(above.tier):
            message = "Hạng giải lặp lại hoặc không theo thứ tự từ cao xuống thấp."
            raise top.refused(message, f"hạng dưới {above.tier}", below.tier, *place, "tier")
        if below.value > above.value:
            message = "Giải dưới có giá trị lớn hơn giải trên."
            raise top.refused(message, f"không quá {above.value}", below.value, *place, "value")


def _oppose_caps(top: Section, contest: Contest) -> None:
    caps = contest.caps
    if 0 < caps.per_person_per_contest < caps.per_person_per_week:
        message = "Một người được nhiều giải trong một tuần hơn trong cả cuộc thi."
        expected = f"0 hoặc từ {caps.per_person_per_week}"
        raise top.refused(message, expected, caps.per_person_per_contest, "caps", "per_person_per_contest")
