"""Exports with the dirt that people and programs put into them: what each file holds, and what may become of it.

Four people took part. A file is read right, or a person is asked, or it is refused with a sentence; nothing else.
"""

import io
import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import xlsxwriter

Rows = Sequence[Sequence[object]]

RIGHT, ASKED, REFUSED = "right", "asked", "refused"
STEMS = (
    "Người lao động đóng bao nhiêu vào quỹ hưu trí?",
    "Thời gian đóng tối thiểu để hưởng lương hưu là bao nhiêu?",
    "Cơ quan nào cấp thẻ bảo hiểm y tế?",
)
OPTIONS = (
    ("8%", "14%", "22%", "26%"),
    ("10 năm", "15 năm", "20 năm", "25 năm"),
    ("Bệnh viện", "Ủy ban nhân dân xã", "Cơ quan bảo hiểm xã hội", "Sở Y tế"),
)
PEOPLE = (
    ("Nguyễn Thị Mai", "012345678901", "0912345671", "Sở Y tế", "ABC"),
    ("Giàng A Páo", "012345678902", "0912345672", "Sở Y tế", "ABD"),
    ("Lò Thị Ưởng", "012345678903", "0912345673", "Trường THPT số 1", "ADD"),
    ("Đặng Quỳnh Như", "012345678904", "0912345674", "Công an tỉnh", "ABC"),
)
MOMENTS = tuple(
    map(datetime.fromisoformat, ("2022-07-19T08:00:55", "2022-07-19T16:10", "2022-07-20T09:00", "2022-07-21T12:30"))
)
AUGUST = tuple(
    map(datetime.fromisoformat, ("2022-08-03T08:00:55", "2022-08-03T16:10", "2022-08-04T09:00", "2022-08-05T12:30"))
)
BORDER = tuple(
    map(datetime.fromisoformat, ("2022-08-09T08:00:55", "2022-08-10T16:10", "2022-08-13T09:00", "2022-08-14T12:30"))
)
WHO = ("Họ và tên", "Số CCCD", "Số điện thoại", "Đơn vị công tác", "Thời gian nộp bài")
NUMBERED = ("Câu 1", "Câu 2", "Câu 3")


SHEETS, EPOCH = map(datetime.fromisoformat, ("1899-12-30", "1970-01-01T07:00"))  # as walls in Vietnam show them


@dataclass(frozen=True, slots=True)
class Export:
    """Files of one week, what may become of them, how many rows are rejected or sent again where they are read."""

    name: str
    files: dict[str, bytes]
    may: frozenset[str] = frozenset({RIGHT})
    moments: Sequence[datetime] = MOMENTS
    rejected: int = 0
    resent: int = 0
    week: dict[str, object] = field(default_factory=dict)


def day_first(moment: datetime) -> str:
    return f"{moment:%d/%m/%Y %H:%M:%S}"


def half(moment: datetime, am: str = "SA", pm: str = "CH") -> str:
    return f"{moment:%d/%m/%Y} {(moment.hour - 1) % 12 + 1}:{moment:%M:%S} {am if moment.hour < 12 else pm}"


def american(moment: datetime) -> str:
    return f"{moment.month}/{moment.day}/{moment:%Y} {moment.hour}:{moment:%M:%S}"


def letter(_number: int, one: str) -> object:
    return one


def text(number: int, one: str) -> object:
    return OPTIONS[number]["ABCD".index(one)]


def people(
    moment: Callable[[datetime], object] = day_first,
    answer: Callable[[int, str], object] = letter,
    moments: Sequence[datetime] = MOMENTS,
) -> list[list[object]]:
    """A row for each of the four, without a header."""
    return [
        [*who, moment(at), *(answer(number, one) for number, one in enumerate(answers))]
        for (*who, answers), at in zip(PEOPLE, moments, strict=True)
    ]


def table(
    head: Sequence[str] = (*WHO, *NUMBERED),
    moment: Callable[[datetime], object] = day_first,
    answer: Callable[[int, str], object] = letter,
    moments: Sequence[datetime] = MOMENTS,
) -> list[list[object]]:
    return [list(head), *people(moment, answer, moments)]


def csv(rows: Rows, sign: str = ",", encoding: str = "utf-8", end: str = "\n") -> bytes:
    def cell(value: object) -> str:
        said = str(value)
        return '"' + said.replace('"', '""') + '"' if any(one in said for one in (sign, '"', "\n")) else said

    return "".join(sign.join(map(cell, row)) + end for row in rows).encode(encoding)


def book(*sheets: tuple[str, Rows], hidden: str = "", formats: dict[int, str] | None = None) -> bytes:
    """A workbook: numbers and moments as such; `formats` of columns; a pair is a formula with its result."""
    saved = io.BytesIO()
    made = xlsxwriter.Workbook(saved, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    when = made.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
    looks = {column: made.add_format({"num_format": said}) for column, said in (formats or {}).items()}
    for name, rows in sheets:
        page = made.add_worksheet(name)
        for place, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    page.write_datetime(place, column, value, when)
                elif isinstance(value, tuple):
                    page.write_formula(place, column, value[0], None, value[1])
                elif isinstance(value, int | float):
                    page.write_number(place, column, value, looks.get(column))
                elif value != "":
                    page.write_string(place, column, str(value))
        if name == hidden:
            page.hide()
    made.close()
    return saved.getvalue()


def with_column(rows: Rows, at: int, head: str, cells: Sequence[object]) -> list[list[object]]:
    """A table with one column more before place `at`."""
    return [[*row[:at], new, *row[at:]] for row, new in zip(rows, (head, *cells), strict=True)]


def changed(rows: Rows, column: int, turn: Callable[[str], object]) -> list[list[object]]:
    """A table whose cells of one column, below the header, are turned."""
    return [
        [*row[:column], turn(str(row[column])) if place else row[column], *row[column + 1 :]]
        for place, row in enumerate(rows)
    ]


def one(
    name: str,
    data: bytes,
    *may: str,
    file: str = "bai.csv",
    moments: Sequence[datetime] = MOMENTS,
    rejected: int = 0,
    resent: int = 0,
    week: dict[str, object] | None = None,
) -> Export:
    return Export(name, {file: data}, frozenset(may or {RIGHT}), moments, rejected, resent, week or {})


GOOGLE = ("Dấu thời gian", "Địa chỉ email", "Họ và tên", "Số CCCD", "Số điện thoại", *STEMS)


def google(
    moment: Callable[[datetime], object] = day_first,
    head: Sequence[str] = GOOGLE,
    answer: Callable[[int, str], object] = text,
) -> list[list[object]]:
    found = people(moment, answer)
    return [list(head), *([row[4], f"nguoi{n}@vd.vn", *row[:3], *row[5:]] for n, row in enumerate(found))]


def scored(rows: Rows) -> list[list[object]]:
    """A quiz of Google Forms: beside every question its score and feedback."""
    head, *body = rows
    wide = [*head[:5], *(cell for stem in head[5:] for cell in (stem, f"{stem} [Score]", f"{stem} [Feedback]"))]
    keyed = zip(body, PEOPLE, strict=True)
    return [
        wide,
        *(
            [
                *row[:5],
                *(
                    c
                    for a, b, k in zip(row[5:], who[4], "ABC", strict=True)
                    for c in (a, f"{float(b == k):.2f} / 1.00", "")
                ),
            ]
            for row, who in keyed
        ),
    ]


MICROSOFT = ("ID", "Start time", "Completion time", "Email", "Name", "Họ và tên", "Số CCCD", "Số điện thoại", *STEMS)


def microsoft(
    moment: Callable[[datetime], object],
    name: str = "",
    head: Sequence[str] = MICROSOFT,
    answer: Callable[[int, str], object] = text,
) -> list[list[object]]:
    found = people(moment, answer)
    return [list(head), *([n, row[4], row[4], "anonymous", name, *row[:3], *row[5:]] for n, row in enumerate(found, 1))]


FORMS = (
    one("Google Forms in Vietnamese", csv(google())),
    one("Google Forms with SA and CH", csv(google(half))),
    one("Google Forms set to English", csv(google(american))),
    one("Google Forms with its zone", csv(google(lambda at: f"{at:%Y/%m/%d} {half(at).split(' ', 1)[1]} GMT+7"))),
    one(
        "Google Forms with its zone, English",
        csv(google(lambda at: f"{at:%Y/%m/%d} {half(at, 'AM', 'PM').split(' ', 1)[1]} GMT+7")),
    ),
    one("Google Forms as a quiz with scores beside the questions", csv(scored(google()))),
    one("stems with a star for required", csv(google(head=(*GOOGLE[:5], *(f"{stem} *" for stem in STEMS))))),
    one(
        "stems with their number and a colon",
        csv(google(head=(*GOOGLE[:5], *(f"Câu {n}: {stem}" for n, stem in enumerate(STEMS, 1))))),
    ),
    one(
        "stems with NBSP and two spaces",
        csv(google(head=(*GOOGLE[:5], *(stem.replace(" ", "\xa0 ") for stem in STEMS)))),
    ),
    one(
        "stems broken over two lines",
        csv(google(head=(*GOOGLE[:5], *(stem.replace(" bao", "\nbao", 1) for stem in STEMS)))),
    ),
    one("options with their letter", csv(google(answer=lambda n, a: f"{a}. {text(n, a)}"))),
    one(
        "options with their letter in lower case and a bracket",
        csv(google(answer=lambda n, a: f"{a.lower()}) {text(n, a)}")),
    ),
    one("options with a trailing semicolon", csv(google(answer=lambda n, a: f"{text(n, a)};"))),
    one("options with NBSP", csv(google(answer=lambda n, a: str(text(n, a)).replace(" ", "\xa0") + "\xa0"))),
    one(
        "a percentage that a sheet made a number",
        book(
            (
                "Form Responses 1",
                google(answer=lambda n, a: {"A": 0.08, "B": 0.14, "C": 0.22, "D": 0.26}[a] if n == 0 else text(n, a)),
            )
        ),
        RIGHT,
        ASKED,
        file="bai.xlsx",
    ),
    one(
        "a percentage that a sheet made a number and shows so",
        book(
            (
                "Form Responses 1",
                google(answer=lambda n, a: {"A": 0.08, "B": 0.14, "C": 0.22, "D": 0.26}[a] if n == 0 else text(n, a)),
            ),
            formats={5: "0%"},
        ),
        RIGHT,
        ASKED,
        file="bai.xlsx",
    ),
    one(
        "Microsoft Forms as a workbook, names asked twice",
        book(("Sheet1", microsoft(lambda at: at))),
        RIGHT,
        ASKED,
        file="bai.xlsx",
    ),
    one(
        "Microsoft Forms signed in, names asked twice",
        book(("Sheet1", microsoft(lambda at: at, "Tài khoản chung"))),
        ASKED,
        file="bai.xlsx",
    ),
    one("Microsoft Forms as CSV", csv(microsoft(american, head=(*MICROSOFT[:4], "Ghi chú", *MICROSOFT[5:])))),
    one(
        "Microsoft Forms with points beside the questions",
        csv(
            [
                [
                    *row[:8],
                    "3" if n else "Total points",
                    "" if n else "Quiz feedback",
                    *(
                        c
                        for q, cell in zip(STEMS, row[8:], strict=True)
                        for c in ((cell, "1", "") if n else (cell, f"Points - {q}", f"Feedback - {q}"))
                    ),
                ]
                for n, row in enumerate(microsoft(american, head=(*MICROSOFT[:4], "Ghi chú", *MICROSOFT[5:])))
            ]
        ),
        RIGHT,
        ASKED,
    ),
    one(
        "headers with NBSP",
        csv([[str(cell).replace(" ", "\xa0") for cell in row] if not n else row for n, row in enumerate(table())]),
    ),
)
BARE = table()
TITLES = [["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], ["DANH SÁCH BÀI DỰ THI TUẦN 1"], [""]]


def widened(rows: Rows) -> list[list[object]]:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def twofold(lower: Sequence[str] = NUMBERED, upper: str = "Bài làm") -> list[list[object]]:
    """Two header rows: names of merged columns above, the questions below."""
    return [[*WHO, upper, "", ""], ["", "", "", "", "", *lower], *people()]


EXCEL = (
    one("titles above the header", csv(widened([*TITLES, *BARE]))),
    one("titles of one cell above the header", csv([*TITLES, *BARE])),
    one("twelve title rows", csv(widened([*TITLES * 4, *BARE])), RIGHT, REFUSED),
    one("two header rows", csv(twofold()), RIGHT, ASKED, REFUSED, rejected=0),
    one("two header rows with bare numbers", csv(twofold(("1", "2", "3"), "Câu trả lời")), RIGHT, ASKED, REFUSED),
    one(
        "two header rows in a workbook, an innocent group name",
        book(("Bài", twofold(upper="Phần trả lời trắc nghiệm"))),
        RIGHT,
        ASKED,
        REFUSED,
        file="bai.xlsx",
    ),
    one(
        "two header rows, details of a person below",
        csv(
            [
                ["STT", "Người dự thi", "", "", "", "Thời gian nộp bài", *NUMBERED],
                ["", *WHO[:4], "", "", "", ""],
                *([n, *row] for n, row in enumerate(people(), 1)),
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "a row of column numbers below the header",
        csv([BARE[0], [f"({n})" for n in range(1, 9)], *BARE[1:]]),
        rejected=1,
    ),
    one("units merged downwards", csv(changed(BARE, 3, lambda said: "" if said == "Trường THPT số 1" else said))),
    one("a row of totals", csv([*BARE, ["Tổng cộng", "", "", "", "", "4", "3", "2"]]), rejected=1),
    one(
        "a row of totals with its count beside",
        csv([*BARE, ["Tổng số: 4 bài", "", "", "", "", "", "", ""]]),
        rejected=1,
    ),
    one(
        "totals in the second column, numbers in all",
        csv(with_column([*BARE, ["Cộng", "4", "4", "", "", "4", "3", "2"]], 0, "STT", ["1", "2", "3", "4", ""])),
        rejected=1,
    ),
    one(
        "signatures below the table",
        csv(
            [
                *BARE,
                [""] * 8,
                ["", "", "", "", "Ngày 25 tháng 7 năm 2022", "", "", ""],
                ["NGƯỜI LẬP BIỂU", "", "", "", "TRƯỞNG BAN", "", "", ""],
            ]
        ),
        rejected=2,
    ),
    one("moments with an apostrophe", csv(table(moment=lambda at: f"'{day_first(at)}"))),
    one("moments as a workbook has them", book(("Bài", table(moment=lambda at: at))), file="bai.xlsx"),
    one(
        "moments as bare serials",
        book(("Bài", table(moment=lambda at: (at - SHEETS).total_seconds() / 86400))),
        file="bai.xlsx",
    ),
    one(
        "day and time in two columns",
        csv(
            [
                [*row[:4], *(("Ngày nộp", "Giờ nộp") if not n else str(row[4]).split()), *row[5:]]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one("a day without a time", csv(table(moment=lambda at: f"{at:%d/%m/%Y}")), ASKED, REFUSED),
    one(
        "phones as floats make the person",
        csv(changed(BARE, 2, lambda said: f"{int(said)}.0")),
        week={"person": ("phone+name",)},
    ),
    one(
        "phones as numbers of a workbook make the person",
        book(("Bài", changed(BARE, 2, int))),
        file="bai.xlsx",
        week={"person": ("phone+name",)},
    ),
    one(
        "phones in scientific notation make the person",
        csv(changed(BARE, 2, lambda said: f"{float(said):.5E}")),
        ASKED,
        REFUSED,
        week={"person": ("phone+name",)},
    ),
    one("identity numbers without their 0", book(("Bài", changed(BARE, 1, int))), ASKED, REFUSED, file="bai.xlsx"),
    one(
        "identity numbers destroyed",
        csv(changed(BARE, 1, lambda said: f"{float(said):.5E}".replace(".", ","))),
        ASKED,
        REFUSED,
    ),
    one("identity numbers with an apostrophe", csv(changed(BARE, 1, lambda said: f"'{said}"))),
    one("identity numbers as formulas of text", csv(changed(BARE, 1, lambda said: f'="{said}"'))),
    one("identity numbers in groups", csv(changed(BARE, 1, lambda said: f"{said[:4]} {said[4:8]} {said[8:]}"))),
    one(
        "NBSP around everything",
        csv([[f"\xa0{cell}\xa0" if n else cell for cell in row] for n, row in enumerate(BARE)]),
    ),
    one("two columns of names", csv(with_column(BARE, 1, "Họ và tên", ["Mai", "Páo", "Ưởng", "Như"])), ASKED),
    one("one question in two columns", csv(with_column(BARE, 6, "Câu 1", list("BBBB"))), ASKED),
    one(
        "a hidden sheet of the same rows",
        book(("Bài", BARE), ("Cũ", BARE), hidden="Cũ"),
        RIGHT,
        ASKED,
        file="bai.xlsx",
        resent=4,
    ),
    one(
        "a sheet of counts beside",
        book(("Bài", BARE), ("Tổng hợp", [["Đơn vị", "Số người"], ["Sở Y tế", 2]])),
        file="bai.xlsx",
    ),
    one("a sheet a day", book(("19-7", [BARE[0], *BARE[1:3]]), ("20-7", [BARE[0], *BARE[3:]])), file="bai.xlsx"),
    one(
        "results of formulas",
        book(("Bài", changed(BARE, 0, lambda said: (f'=PROPER("{said}")', said)))),
        file="bai.xlsx",
    ),
    one(
        "an error of a formula beside",
        book(("Bài", changed(BARE, 3, lambda said: "#N/A" if said == "Sở Y tế" else said))),
        file="bai.xlsx",
    ),
    one("a header again in the middle", csv([*BARE[:3], BARE[0], *BARE[3:]]), rejected=1),
    one("empty columns between and behind", csv([[*row[:5], "", *row[5:], "", ""] for row in BARE])),
    one("one delimiter more in every row", csv([BARE[0], *([*row, ""] for row in BARE[1:])]), RIGHT, ASKED, REFUSED),
    one(
        "a CSV in the first column of a sheet",
        book(("Bài", [[",".join(map(str, row))] for row in BARE])),
        RIGHT,
        ASKED,
        REFUSED,
        file="bai.xlsx",
    ),
    one(
        "names with quotes that close nothing",
        csv(BARE).replace("Giàng A Páo".encode(), 'Giàng "A" Páo'.encode()),
        REFUSED,
        ASKED,
        RIGHT,
    ),
)


def windows(rows: bytes) -> bytes:
    """UTF-8 as cp1258: the marks of tones stand after their letters."""

    def split(letter: str) -> str:
        base, *marks = list(unicodedata.normalize("NFD", letter))
        shape = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
        return unicodedata.normalize("NFC", base + shape) + "".join(mark for mark in marks if mark not in shape)

    return "".join(map(split, rows.decode())).encode("cp1258")


def written(form: str) -> Callable[[datetime], str]:
    return lambda at: at.strftime(form)


WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật")
FORMATS = (
    one("semicolons and cp1258", windows(csv(BARE, ";"))),
    one("tabs in UTF-16", b"\xff\xfe" + csv(BARE, "\t", "utf-16-le", "\r\n"), file="bai.txt"),
    one("a mark, sep= and semicolons", b"\xef\xbb\xbfsep=;\r\n" + csv(BARE, ";", end="\r\n")),
    one("line breaks inside units", csv(changed(BARE, 3, lambda said: f"{said}\n(tỉnh)"))),
    one("pipes between the cells", csv(BARE, "|"), RIGHT, ASKED, REFUSED),
    one("a workbook called CSV", book(("Bài", BARE))),
    one(
        "a web page called .xls",
        (
            "<html><body><table border=1>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in BARE)
            + "</table></body></html>"
        ).encode(),
        file="bai.xls",
    ),
    one(
        "a web page with a twofold header",
        (
            "<table><tr>"
            + "".join(f"<th rowspan=2>{cell}</th>" for cell in WHO)
            + "<th colspan=3>Trả lời</th></tr><tr>"
            + "".join(f"<th>{cell}</th>" for cell in NUMBERED)
            + "</tr>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in people())
            + "</table>"
        ).encode(),
        RIGHT,
        ASKED,
        REFUSED,
        file="bai.xls",
    ),
    one(
        "XML of Excel 2003 called .xls",
        (
            '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>'
            + "".join("<Row>" + "".join(f"<Cell><Data>{cell}</Data></Cell>" for cell in row) + "</Row>" for row in BARE)
            + "</Table></Worksheet></Workbook>"
        ).encode(),
        RIGHT,
        REFUSED,
        file="bai.xls",
    ),
)
WHEN = (
    one(
        "either order of day and month",
        csv(table(moments=AUGUST)),
        ASKED,
        moments=AUGUST,
        week={"opens": "2022-08-01T10:00:00", "closes": "2022-08-07T16:00:00"},
    ),
    one(
        "days that a sheet took for months, all of them",
        book(("Bài", table(moments=AUGUST, moment=lambda at: at.replace(month=at.day, day=at.month)))),
        ASKED,
        RIGHT,
        file="bai.xlsx",
        moments=AUGUST,
        week={"opens": "2022-08-01T10:00:00", "closes": "2022-08-07T16:00:00"},
    ),
    one(
        "days that a sheet took for months, some of them",
        book(
            (
                "Bài",
                table(
                    moments=BORDER,
                    moment=lambda at: at.replace(month=at.day, day=at.month) if at.day < 13 else day_first(at),
                ),
            )
        ),
        ASKED,
        RIGHT,
        file="bai.xlsx",
        moments=BORDER,
        week={"opens": "2022-08-08T10:00:00", "closes": "2022-08-14T16:00:00"},
    ),
    one(
        "days that a sheet took for months, saved as CSV",
        csv(table(moments=BORDER, moment=lambda at: f"{at:%Y-%d-%m %H:%M:%S}" if at.day < 13 else day_first(at))),
        ASKED,
        RIGHT,
        moments=BORDER,
        week={"opens": "2022-08-08T10:00:00", "closes": "2022-08-14T16:00:00"},
    ),
    one("years of two digits", csv(table(moment=written("%d/%m/%y %H:%M:%S")))),
    one("time first, then the word for day", csv(table(moment=written("%H:%M:%S ngày %d/%m/%Y")))),
    one("hours with h", csv(table(moment=written("%Hh%M ngày %d/%m/%Y")))),
    one("days of the week in words", csv(table(moment=lambda at: f"Thứ {WEEKDAYS[at.weekday()]}, {day_first(at)}"))),
    one(
        "days of the week in words behind the time",
        csv(table(moment=lambda at: f"{at:%H:%M:%S}, thứ {WEEKDAYS[at.weekday()].lower()} ngày {at:%d/%m/%Y}")),
    ),
    one("months in words", csv(table(moment=lambda at: f"{at.day} tháng {at.month}, {at.year} {at:%H:%M:%S}"))),
    one("months in short words", csv(table(moment=lambda at: f"{at.day} thg {at.month}, {at.year} {at:%H:%M:%S}"))),
    one(
        "day, month and year in words",
        csv(table(moment=lambda at: f"{at:%H:%M:%S} ngày {at.day} tháng {at.month} năm {at.year}")),
    ),
    one("English months", csv(table(moment=written("%b %d, %Y %I:%M:%S %p")))),
    one("English months in the middle", csv(table(moment=written("%d-%b-%Y %H:%M:%S")))),
    one("UTC with Z", csv(table(moment=lambda at: f"{at - timedelta(hours=7):%Y-%m-%dT%H:%M:%SZ}"))),
    one(
        "UTC with an offset and milliseconds",
        csv(table(moment=lambda at: f"{at - timedelta(hours=7):%Y-%m-%dT%H:%M:%S.000+00:00}")),
    ),
    one(
        "seconds since 1970",
        csv(table(moment=lambda at: int((at - EPOCH).total_seconds()))),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "milliseconds since 1970",
        csv(table(moment=lambda at: 1000 * int((at - EPOCH).total_seconds()))),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "SA and CH without a space, small",
        csv(table(moment=lambda at: half(at, "sa", "ch").replace(" sa", "sa").replace(" ch", "ch"))),
    ),
    one("sáng and chiều", csv(table(moment=lambda at: half(at, "sáng", "chiều"))), RIGHT, ASKED, REFUSED),
    one("a.m. and p.m.", csv(table(moment=lambda at: half(at, "a.m.", "p.m.")))),
    one("the moment's column called Thời gian", csv(table((*WHO[:4], "Thời gian", *NUMBERED))), ASKED, RIGHT),
    one("the moment's column called Thời gian thi", csv(table((*WHO[:4], "Thời gian thi", *NUMBERED))), ASKED, RIGHT),
    one("a duration in the column of moments", csv(table(moment=lambda _at: "05:30")), ASKED, REFUSED),
    one("the file of another week", csv(table(moment=lambda at: day_first(at + timedelta(days=14)))), REFUSED, ASKED),
)
SITE = (
    one(
        "all answers in a row",
        csv([[*row[:5], "Bài làm" if not n else "".join(map(str, row[5:]))] for n, row in enumerate(BARE)]),
    ),
    one(
        "answers with their numbers",
        csv(
            [
                [*row[:5], "Bài làm" if not n else ", ".join(f"{q}{a}" for q, a in enumerate(row[5:], 1))]
                for n, row in enumerate(BARE)
            ]
        ),
    ),
    one(
        "answers with hyphens",
        csv(
            [
                [*row[:5], "Bài làm" if not n else ";".join(f"{q}-{a}" for q, a in enumerate(row[5:], 1))]
                for n, row in enumerate(BARE)
            ]
        ),
    ),
    one(
        "answers with colons",
        csv(
            [
                [*row[:5], "Bài làm" if not n else ", ".join(f"Câu {q}: {a}" for q, a in enumerate(row[5:], 1))]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "answers as JSON",
        csv(
            [
                [*row[:5], "Bài làm" if not n else json.dumps({str(q): a for q, a in enumerate(row[5:], 1)})]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one("ids of options without a map", csv(table(answer=lambda n, a: 1000 + 4 * n + "ABCD".index(a))), ASKED, REFUSED),
    one("numbers of options from 1", csv(table(answer=lambda _n, a: 1 + "ABCD".index(a))), ASKED),
    one("numbers of options from 0", csv(table(answer=lambda _n, a: "ABCD".index(a))), ASKED, REFUSED),
    one("small letters", csv(table(answer=lambda _n, a: a.lower()))),
    one("letters with a word", csv(table(answer=lambda _n, a: f"Đáp án {a}"))),
    one("letters with another word and a dot", csv(table(answer=lambda _n, a: f"Phương án {a}."))),
    one("letters in brackets", csv(table(answer=lambda _n, a: f"({a})"))),
    one(
        "letters that look Latin and are Cyrillic",
        csv(table(answer=lambda _n, a: {"A": "А", "B": "В", "C": "С"}.get(a, a))),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "TRUE and FALSE for right and wrong",
        csv(
            [
                [
                    *row[:5],
                    *(
                        row[5:]
                        if not n
                        else ["TRUE" if a == k else "FALSE" for a, k in zip(row[5:], "ABC", strict=True)]
                    ),
                ]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "1 and 0 for right and wrong",
        csv(
            [
                [*row[:5], *(row[5:] if not n else [int(a == k) for a, k in zip(row[5:], "ABC", strict=True)])]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one("words for no answer", csv(changed(BARE, 7, lambda a: a if a == "C" else "Không trả lời"))),
    one("null for no answer", csv(changed(BARE, 7, lambda a: a if a == "C" else "NULL"))),
    one("questions numbered with zeros", csv(table((*WHO, "Câu 01", "Câu 02", "Câu 03")))),
    one("questions called C1", csv(table((*WHO, "C1", "C2", "C3"))), RIGHT, ASKED),
    one("questions called 1, 2, 3", csv(table((*WHO, "1", "2", "3"))), RIGHT, ASKED),
    one(
        "questions with their points",
        csv(table((*WHO, "Câu 1 (1 điểm)", "Câu 2 (1 điểm)", "Câu 3 (1 điểm)"))),
        RIGHT,
        ASKED,
    ),
    one("questions in another order", csv([[*row[:5], row[7], row[5], row[6]] for row in BARE])),
    one("questions beyond the form", csv(with_column(BARE, 8, "Câu 4", list("AAAA"))), REFUSED),
    one(
        "English headers of a site",
        csv(table(("Full name", "Citizen ID", "Phone", "Unit", "Submitted at", "Q1", "Q2", "Q3"))),
        RIGHT,
        ASKED,
    ),
    one(
        "headers without diacritics",
        csv(table(("Ho va ten", "So CCCD", "So dien thoai", "Don vi", "Thoi gian nop bai", "Cau 1", "Cau 2", "Cau 3"))),
    ),
    one(
        "headers of a database",
        csv(table(("ho_ten", "so_cccd", "so_dien_thoai", "don_vi", "thoi_gian_nop", "cau_1", "cau_2", "cau_3"))),
        RIGHT,
        ASKED,
    ),
    one("rows sent twice", csv([*BARE, BARE[1]]), resent=1),
    one(
        "scores alone, on a scale of ten",
        csv([[*row[:5], "Điểm" if not n else ["10", "6,67", "3,33", "10"][n - 1]] for n, row in enumerate(BARE)]),
        ASKED,
        REFUSED,
        RIGHT,
    ),
    one(
        "scores alone, on a scale of a hundred",
        csv([[*row[:5], "Điểm" if not n else ["100", "67", "33", "100"][n - 1]] for n, row in enumerate(BARE)]),
        ASKED,
        REFUSED,
        RIGHT,
    ),
    one(
        "scores alone, as parts",
        csv(
            [
                [*row[:5], "Điểm" if not n else f"{sum(a == k for a, k in zip(row[5:], 'ABC', strict=True))}/3"]
                for n, row in enumerate(BARE)
            ]
        ),
    ),
    one(
        "scores alone, called right ones",
        csv(
            [
                [*row[:5], "Số câu đúng" if not n else sum(a == k for a, k in zip(row[5:], "ABC", strict=True))]
                for n, row in enumerate(BARE)
            ]
        ),
    ),
    one(
        "scores alone, with a word",
        csv(
            [
                [
                    *row[:5],
                    "Kết quả" if not n else f"{sum(a == k for a, k in zip(row[5:], 'ABC', strict=True))} câu đúng",
                ]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
    one(
        "scores alone, called points",
        csv(
            [
                [*row[:5], "Điểm thi" if not n else f"{sum(a == k for a, k in zip(row[5:], 'ABC', strict=True))} điểm"]
                for n, row in enumerate(BARE)
            ]
        ),
        RIGHT,
        ASKED,
        REFUSED,
    ),
)
OTHER = microsoft(american, head=(*MICROSOFT[:4], "Ghi chú", *MICROSOFT[5:]))
SEVERAL = (
    Export("the same file twice", {"bai.csv": csv(BARE), "bai - Copy.csv": csv(BARE)}, resent=4),
    Export(
        "two files with other orders of columns",
        {"a.csv": csv([BARE[0], *BARE[1:3]]), "b.csv": csv([[*row[5:], *row[:5]] for row in [BARE[0], *BARE[3:]]])},
    ),
    Export(
        "the same rows as CSV and as a workbook",
        {"a.csv": csv(BARE), "b.xlsx": book(("Bài", table(moment=lambda at: at)))},
        resent=4,
    ),
    Export(
        "one file from Google, one from Microsoft",
        {
            "a.csv": csv([google()[0], *google()[1:3]]),
            "b.csv": csv([row for n, row in enumerate(OTHER) if n not in {1, 2}]),
        },
    ),
    Export(
        "one file with scores alone, one with answers",
        {
            "a.csv": csv([BARE[0], *BARE[1:3]]),
            "b.csv": csv([[*WHO, "Số câu đúng"], [*BARE[3][:5], 1], [*BARE[4][:5], 3]]),
        },
    ),
)
EVERYTHING = (*FORMS, *EXCEL, *FORMATS, *WHEN, *SITE, *SEVERAL)
