"""The weeks of a contest: tags, names, and moments in the contest's own zone."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from authoring.bank.settings.sections import Section
from authoring.model.contests import Week

_TAG = re.compile(r"[0-9]{4}-w[0-9]{2}")
_MOMENT = "ngày giờ đến giây, ví dụ 2022-07-18T10:00:00"


def read_zone(top: Section) -> ZoneInfo:
    """The contest's zone; refused where the machine and the zone data know none of that name."""
    name = top.text("timezone")
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:
        message = "Không có múi giờ này."
        raise top.refused(message, "tên múi giờ, ví dụ Asia/Ho_Chi_Minh", name, "timezone") from error


def read_weeks(top: Section, zone: ZoneInfo) -> tuple[Week, ...]:
    """The weeks in the order of the file; their tags differ."""
    weeks: list[Week] = []
    for number, table in enumerate(top.sections("weeks")):
        week = _week(table.allow(("tag", "name", "opens", "closes", "announce_by")), zone)
        if any(week.tag == other.tag for other in weeks):
            raise top.refused("Hai tuần mang một thẻ.", "mỗi tuần một thẻ", week.tag, "weeks", number, "tag")
        weeks.append(week)
    if not weeks:
        raise top.refused("Chưa có tuần thi nào.", "ít nhất một bảng [[weeks]]", "danh sách rỗng", "weeks")
    return tuple(weeks)


def _week(table: Section, zone: ZoneInfo) -> Week:
    return Week(
        tag=table.text("tag", _TAG, "năm-wSố, ví dụ 2022-w30"),
        name=table.text("name"),
        opens=_moment(table, "opens", zone),
        closes=_moment(table, "closes", zone),
        announce_by=_moment(table, "announce_by", zone),
    )


def _moment(table: Section, key: str, zone: ZoneInfo) -> datetime:
    """An aware moment in the zone; one without an offset is read in the zone, where it must exist exactly once."""
    value = table.value(key, _MOMENT)
    if not isinstance(value, datetime) or value.microsecond or not 1970 < value.year < 9000:
        raise table.refused(f"“{key}” phải là một ngày giờ.", _MOMENT, value, key)
    if value.tzinfo:
        return value.astimezone(zone)
    early, late = value.replace(tzinfo=zone), value.replace(tzinfo=zone, fold=1)
    if early.utcoffset() != late.utcoffset():
        expected = f"có kèm độ lệch, ví dụ {early.isoformat()}"
        raise table.refused(f"“{key}” rơi vào lúc đổi giờ: không có hoặc có hai lần.", expected, value, key)
    return early
