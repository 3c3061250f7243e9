"""Simulated submissions of one week: what a contest site would export, ten kinds of dirt included and counted.

Everybody in it is invented: identity numbers begin with 000 and phone numbers with 0100, which nobody has.
"""

import csv
import io
import random
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from authoring.model.contests import Unit, Week, week_number
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Hà Triệu Lục Ma Sầm Vàng Giàng Lò"
MIDDLES = "Văn Thị Hữu Đức Ngọc Minh Thu Thanh Quang Xuân Hồng Bích Mạnh Kim Tuấn Hải"
GIVENS = "An Bình Châu Dũng Giang Hà Hạnh Hòa Hùng Hương Khánh Lan Linh Long Mai Nam Nga Phúc Quý Sơn Tâm Thúy Uyên Yến"
HEAD = ("Mã bài", "Họ và tên", "Ngày sinh", "Số CCCD", "Số điện thoại", "Đơn vị", "Bắt đầu", "Nộp lúc", "Dự đoán")
NAME, BIRTH, IDENTITY, PHONE, UNIT, BEGAN, SENT, FORECAST, ANSWERS = range(1, 10)
BEGIN = 1200  # seconds after opening before which nobody sends
SHARE = 400  # one row in so many carries each kind of dirt
TOP = 0.12  # the share of people who end with everything right
RIGHT = 0.078  # how many that is, as a share of the rows: what people guess at

Cells = list[str]


@dataclass(frozen=True, slots=True)
class Exam:
    """What the site knows of a week: the form, its key, the moments."""

    form: Form
    key: AnswerKey
    week: Week


@dataclass(frozen=True, slots=True)
class Simulation:
    """A week's export: the CSV's bytes (UTF-8), its data rows, and how many rows carry each kind of dirt."""

    csv: bytes
    rows: int
    dirt: tuple[tuple[str, int], ...]


def simulate(exam: Exam, units: Sequence[Unit], rows: int, seed: str) -> Simulation:
    """About `rows` rows of a week; the same arguments give the same bytes.

    Each moment of sending is another second, so that the ranking's last criterion always decides.
    """
    chance = random.Random(f"{seed}/{exam.week.tag}")  # noqa: S311 — a simulation, no secret
    clean = _clean(exam, units, rows, chance)
    dirt = []
    for name, soil in KINDS:
        places = chance.sample(range(len(clean)), max(1, rows // SHARE))
        dirt.append((name, len(places)))
        for place in places:
            clean[place] = soil(clean[place], exam.week, chance)
    resent = [list(clean[place]) for place in chance.sample(range(len(clean)), max(1, rows // SHARE))]
    dirt.insert(0, ("Gửi trùng sau khi mạng chậm", len(resent)))
    everything = clean + resent
    chance.shuffle(everything)
    return Simulation(_csv(exam.form, everything), len(everything), tuple(dirt))


def _clean(exam: Exam, units: Sequence[Unit], rows: int, chance: random.Random) -> list[Cells]:
    week = exam.week
    seconds = int((week.closes - week.opens).total_seconds())
    if rows > seconds - BEGIN:
        said = f"Tuần {week_number(week.tag)} quá ngắn cho từng ấy bài nộp mô phỏng, mỗi giây một bài."
        raise RefusedError(said, expected=f"không quá {max(0, seconds - BEGIN)}", found=str(rows))
    moments = iter(chance.sample(range(BEGIN, seconds), rows))
    spellings = [name for unit in units for name in (unit.name, *unit.aliases)] or ["Đảng bộ thử nghiệm"]
    out: list[Cells] = []
    while len(out) < rows:
        person = _person(len(out), spellings, rows, chance)
        sent = sorted(next(moments) for _ in range(min(_attempts(chance), rows - len(out))))
        best = chance.random() < TOP
        for number, second in enumerate(sent):
            right = 1.0 if best and number == len(sent) - 1 else chance.uniform(0.35, 0.95)
            out.append(_entry(len(out), person, week.opens + timedelta(seconds=second), _answers(exam, right, chance)))
    return out


def _attempts(chance: random.Random) -> int:
    return min(100, 1 + int(chance.expovariate(0.62)))


def _person(number: int, spellings: Sequence[str], rows: int, chance: random.Random) -> Cells:
    name = " ".join(chance.choice(words.split()) for words in (FAMILIES, MIDDLES, GIVENS))
    name = unicodedata.normalize("NFD", name) if chance.random() < 0.03 else name
    born = datetime(1960, 1, 1) + timedelta(days=chance.randrange(17000))  # noqa: DTZ001 — a birth date has no zone
    identity, phone = f"000{number:09d}", f"0100{number:06d}"
    if chance.random() < 0.05:
        identity, phone = f"000 {number:09d}", f"+84{phone[1:]}"
    guess = str(max(0, round(chance.gauss(rows * RIGHT, rows * RIGHT / 6))))
    return [
        "",
        name,
        f"{born.day:02d}/{born.month:02d}/{born.year}",
        identity,
        phone,
        chance.choice(spellings),
        "",
        "",
        guess,
    ]


def _entry(number: int, person: Cells, sent: datetime, answers: list[str]) -> Cells:
    began = sent - timedelta(seconds=90 + number * 37 % 800)
    return [
        f"B{number:06d}",
        *person[NAME:BEGAN],
        f"{began:%Y-%m-%d %H:%M:%S}",
        f"{sent:%Y-%m-%d %H:%M:%S}",
        person[FORECAST],
        *answers,
    ]


def _answers(exam: Exam, right: float, chance: random.Random) -> list[str]:
    out = []
    for item, entry in zip(exam.form.items, exam.key.entries, strict=True):
        wrong = [option.label for option in item.options if option.label not in entry.key]
        out.append(entry.key if not wrong or chance.random() < right else chance.choice(wrong))
    return out


def _csv(form: Form, rows: Sequence[Cells]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow([*HEAD, *(f"Câu {item.number}" for item in form.items)])
    writer.writerows(rows)
    return sheet.getvalue().encode("utf-8")


def _changed(row: Cells, **cells: str) -> Cells:
    places = {"identity": IDENTITY, "phone": PHONE, "birth": BIRTH, "unit": UNIT, "sent": SENT, "forecast": FORECAST}
    out = list(row)
    for name, text in cells.items():
        out[places[name]] = text
    return out


def _late(row: Cells, week: Week, chance: random.Random) -> Cells:
    return _changed(row, sent=f"{week.closes + timedelta(seconds=60 + chance.randrange(7200)):%Y-%m-%d %H:%M:%S}")


def _early(row: Cells, week: Week, chance: random.Random) -> Cells:
    return _changed(row, sent=f"{week.opens - timedelta(seconds=60 + chance.randrange(7200)):%Y-%m-%d %H:%M:%S}")


def _unreadable(row: Cells, _week: Week, _chance: random.Random) -> Cells:
    return _changed(row, sent="chiều Chủ nhật")


def _nameless(row: Cells, _week: Week, _chance: random.Random) -> Cells:
    return _changed(row, identity="", phone="", birth="")


def _destroyed(row: Cells, _week: Week, _chance: random.Random) -> Cells:
    return _changed(row, identity="1,23457E+11")


def _cut(row: Cells, _week: Week, chance: random.Random) -> Cells:
    return row[: chance.randrange(ANSWERS, len(row) - 1)] if len(row) > ANSWERS + 1 else row[:ANSWERS]


def _strange(row: Cells, _week: Week, chance: random.Random) -> Cells:
    if len(row) <= ANSWERS:
        return row
    place = chance.randrange(ANSWERS, len(row))
    return [*row[:place], "X", *row[place + 1 :]]


def _wordy(row: Cells, _week: Week, chance: random.Random) -> Cells:
    return _changed(row, forecast=chance.choice(["không biết", "3.200 người", "khoảng vài nghìn"]))


def _formula(row: Cells, _week: Week, _chance: random.Random) -> Cells:
    return _changed(row, unit='=HYPERLINK("http://vi-du.invalid","Đảng bộ")')


KINDS: tuple[tuple[str, Callable[[Cells, Week, random.Random], Cells]], ...] = (
    ("Nộp sau giờ đóng", _late),
    ("Nộp trước giờ mở", _early),
    ("Thời điểm không đọc được", _unreadable),
    ("Không có số định danh, điện thoại, ngày sinh", _nameless),
    ("Số định danh bị bảng tính làm hỏng (1,23457E+11)", _destroyed),
    ("Dòng bị cắt, thiếu ô", _cut),
    ("Chữ trả lời không có trong phương án", _strange),
    ("Số dự đoán viết bằng lời", _wordy),
    ("Công thức trong ô đơn vị", _formula),
)
