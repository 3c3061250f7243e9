"""The scheme of a week: everything that grading needs to know before it sees a row, refused where it can't hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from authoring.grading.identities import clean_number
from authoring.model.contests import PRESETS, Contest, Unit, Week
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, FormItem, Place, Version
from authoring.model.items import LABELS
from authoring.model.rulings import Decided

FIELDS = ("score", "forecast_distance", "submitted", "started", "duration", "attempts", "registered", "extra")
FORECASTS = ("people-all-right", "people", "attempts", "percent-all-right", "none")
COUNTED = ("only", "first", "last", "best-then-earliest")
STEPS = {"millisecond": 1, "second": 1000, "minute": 60_000}
IDENTITY = "identity_number"
PERSON_FIELDS = (IDENTITY, "phone", "name", "birth_date", "email", "account", "unit")

_BOUNDS = ("inclusive", "exclusive")
_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Criterion:
    """One step of the ranking: the field compared, and whether more is better."""

    field: str
    descending: bool


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one week is graded.

    `labels` are the letters offered by each item, in the order of the form; `excluded` are cleaned identity numbers;
    `opens` and `closes` are milliseconds since 1970 UTC, and a moment is admitted when `opens <= moment < closes`;
    `versions` are the places of each shuffled version by its code; `decided` what people decided afterwards.
    """

    contest: Contest
    week: Week
    key: AnswerKey
    labels: tuple[str, ...]
    units: tuple[Unit, ...]
    excluded: frozenset[str]
    order: tuple[Criterion, ...]
    opens: int
    closes: int
    versions: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    decided: Decided = field(default_factory=Decided)

    @property
    def limit(self) -> int:
        """How many attempts of a person are looked at; 0: all."""
        return 1 if self.contest.attempts.counted == "only" else self.contest.attempts.limit

    @property
    def step(self) -> int:
        """The resolution of the clock in milliseconds."""
        return STEPS[self.contest.ranking.clock]

    @property
    def persons(self) -> tuple[tuple[str, ...], ...]:
        """The fields that make a person, by order of preference."""
        return tuple(tuple(spec.split("+")) for spec in self.contest.admission.person)

    def ranks_by(self, *fields: str) -> bool:
        """Whether the ranking compares one of these fields."""
        return any(criterion.field in fields for criterion in self.order)


def scheme(
    contest: Contest,
    week: Week,
    form: Form,
    key: AnswerKey,
    units: Sequence[Unit],
    excluded: Iterable[str] = frozenset(),
    *,
    versions: Sequence[Version] = (),
) -> Scheme:
    """The scheme of a week, or RefusedError where form, key and settings contradict one another or can't be graded."""
    _oppose_release(contest, week, form, key)
    _oppose_settings(contest)
    for item, entry in zip(form.items, key.entries, strict=True):
        _oppose_item(item, entry.id, entry.key)
    labels = tuple("".join(option.label for option in item.options) for item in form.items)
    _oppose_versions(versions, labels)
    return Scheme(
        contest=contest,
        week=week,
        key=key,
        labels=labels,
        units=_units(units),
        excluded=frozenset(_excluded(excluded)),
        order=_order(contest.ranking.order, contest.forecast.asks),
        opens=round(week.opens.timestamp() * 1000),
        closes=round(week.closes.timestamp() * 1000) + _closing(contest),
        versions={version.code: version.places for version in versions},
    )


def criteria(words: Sequence[str]) -> tuple[Criterion, ...]:
    """The criteria of an ordered list; the name of one of the `PRESETS` stands for its list."""
    spelled = [one for word in words for one in PRESETS.get(word, (word,))]
    order = tuple(_criterion(word) for word in spelled)
    fields = [criterion.field for criterion in order]
    if not order or len(set(fields)) != len(fields):
        message = "Thứ tự xếp hạng phải có ít nhất một tiêu chí, mỗi tiêu chí một lần."
        raise RefusedError(message, found=", ".join(words) or "để trống")
    return order


def _closing(contest: Contest) -> int:
    """Milliseconds after the closing moment that still count: the closing minute belongs to the week, or doesn't."""
    return _MINUTE if contest.admission.closing_minute == "inclusive" else 0


def _oppose_release(contest: Contest, week: Week, form: Form, key: AnswerKey) -> None:
    wanted = f"{contest.id}, {week.tag}"
    for what, found in (("Bộ đề", form), ("Bảng đáp án", key)):
        if (found.contest, found.week) != (contest.id, week.tag):
            message = f"{what} không phải của tuần này; chọn đúng bản phát hành của tuần."
            raise RefusedError(message, expected=wanted, found=f"{found.contest}, {found.week}")
    if form.revision != key.revision or len(form.items) != len(key.entries) or not form.items:
        message = "Bảng đáp án không khớp bộ đề; lấy cả hai từ cùng một bản phát hành."
        expected = f"bản r{form.revision}, {len(form.items)} câu"
        raise RefusedError(message, expected=expected, found=f"bản r{key.revision}, {len(key.entries)} câu")
    if not (week.opens < week.closes and week.opens.year > 1970 and week.closes.year < 9000):
        raise RefusedError("Tuần đóng trước khi mở, hoặc năm không có thật; sửa contest.toml.", found=week.tag)


def _oppose_item(item: FormItem, id_: str, letters: str) -> None:
    offered = "".join(option.label for option in item.options)
    if item.id != id_:
        message = f"Câu {item.number}: bảng đáp án nói về câu khác; lấy cả hai từ cùng một bản phát hành."
        raise RefusedError(message, expected=item.id, found=id_)
    if not letters or not set(letters) <= set(offered) or len(set(letters)) != len(letters) or len(letters) == 8:
        message = f"Câu {item.number}: đáp án không nằm trong các phương án của câu."
        raise RefusedError(message, expected=f"một hay nhiều chữ trong {offered}", found=letters or "để trống")
    if len(set(offered)) != len(offered) or not set(offered) <= set(LABELS):
        message = f"Câu {item.number}: phương án phải mang chữ cái khác nhau, nhiều nhất 8 phương án."
        raise RefusedError(message, expected="A … H", found=offered)


def _oppose_versions(versions: Sequence[Version], labels: Sequence[str]) -> None:
    """Refuse versions that show other questions or options than the form has."""
    wanted = dict(enumerate(labels, 1))
    for version in versions:
        if {place.number: "".join(sorted(place.letters)) for place in version.places} != wanted:
            message = "Mã đề không khớp bộ đề; lấy đúng lần giao mã đề của bản phát hành này."
            raise RefusedError(message, expected=f"{len(labels)} câu, đúng các phương án", found=version.code)


def _oppose_settings(contest: Contest) -> None:
    _demand("counted", contest.attempts.counted, COUNTED)
    _demand("asks", contest.forecast.asks, FORECASTS)
    _demand("clock", contest.ranking.clock, tuple(STEPS))
    _demand("closing_minute", contest.admission.closing_minute, _BOUNDS)
    for spec in contest.admission.person or ("",):
        for part in spec.split("+"):
            _demand("person", part, PERSON_FIELDS)
    try:
        ZoneInfo(contest.timezone)
    except (ValueError, OSError, KeyError) as error:
        message = "Không có múi giờ này; sửa timezone trong contest.toml."
        raise RefusedError(message, expected="tên múi giờ, ví dụ Asia/Ho_Chi_Minh", found=contest.timezone) from error


def _demand(setting: str, found: str, known: Sequence[str]) -> None:
    if found not in known:
        message = f"Thiết lập {setting} có giá trị chưa chấm được."
        raise RefusedError(message, expected=" / ".join(known), found=found or "để trống")


def _order(words: Sequence[str], asks: str) -> tuple[Criterion, ...]:
    order = criteria(words)
    if "forecast_distance" in [criterion.field for criterion in order] and asks == "none":
        raise RefusedError("Xếp hạng theo dự đoán mà cuộc thi không hỏi dự đoán; sửa [ranking] hoặc [forecast].")
    return order


def _criterion(word: str) -> Criterion:
    field, _, direction = word.partition(" ")
    _demand("order", field, FIELDS)
    _demand("order", direction, ("asc", "desc"))
    return Criterion(field, direction == "desc")


def _units(units: Sequence[Unit]) -> tuple[Unit, ...]:
    seen: set[str] = set()
    for unit in units:
        if unit.code in seen:
            raise RefusedError("Hai đơn vị mang một mã; sửa units.csv.", expected="mỗi mã một đơn vị", found=unit.code)
        seen.add(unit.code)
    return tuple(units)


def _excluded(numbers: Iterable[str]) -> Iterable[str]:
    for number in filter(str.strip, numbers):
        cleaned = clean_number(number)
        if not cleaned:
            message = "Danh sách người không được dự thi có số định danh không đọc được; sửa trong thư mục people."
            raise RefusedError(message, expected="12 hoặc 9 chữ số", found=f"…{number[-3:]}")
        yield cleaned
