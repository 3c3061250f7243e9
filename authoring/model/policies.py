"""Policy documents: provisions, and the facts that they state."""

from dataclasses import dataclass
from decimal import Decimal

ENACTED = ("Quy định", "Quy chế", "Điều lệ", "Thể lệ")  # what a decision of the state enacts, under its own number


@dataclass(frozen=True, slots=True)
class Provision:
    """One chapter, section, article, clause, point or annex.

    `path` is `c2`, `c2.s1`, `d22`, `d22.k1`, `d22.k1.đ`, `d3.a`, `p1`; `text` holds its own lines, children not
    repeated; `paragraph` is the number of its first paragraph in the source.
    """

    document: str
    path: str
    label: str
    title: str
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """What a policy document says of itself; unknown parts are empty, days are ISO 8601.

    `short_names` are names that users gave it; `consolidates` is the number of the law whose consolidated text it is,
    `version_from` the day from which this very wording is the law where that isn't `in_force`; `ends` are the documents
    that it puts out of force, `ended` is the first day on which it isn't in force any more, where that is known.
    """

    document: str
    number: str = ""
    title: str = ""
    kind: str = ""
    issued: str = ""
    in_force: str = ""
    short_names: tuple[str, ...] = ()
    consolidates: str = ""
    version_from: str = ""
    ends: tuple["Ending", ...] = ()
    ended: str = ""

    @property
    def kind_cited(self) -> str:
        """The kind that it is cited by: what a decision enacted bears the decision's number, and is cited as that."""
        return "Quyết định" if self.kind in ENACTED and "/QĐ-" in self.number else self.kind

    @property
    def named(self) -> str:
        """Kind and number, as it is cited (“Nghị định 28/2012/NĐ-CP”); “” where it has no number."""
        return f"{self.kind_cited} {self.number}".strip() if self.number else ""


@dataclass(frozen=True, slots=True)
class Ending:
    """A document that another one puts out of force: its number, and the first day on which it isn't in force."""

    number: str
    day: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number with its unit (“%”, “ngày”, “năm”, “đồng”, “lần mức tham chiếu”) and, of a rate, its base."""

    number: Decimal
    unit: str
    base: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds with their unit; an absent bound is open.

    `start` is the event that a deadline counts from, `base` what a rate is taken of; `within` is the window in which
    the amount must be reached (“6 tháng trong 12 tháng liền kề …”), `after` a time that must have passed before.
    """

    unit: str
    min: Decimal | None = None
    min_inclusive: bool = True
    max: Decimal | None = None
    max_inclusive: bool = True
    start: str = ""
    base: str = ""
    within: Quantity | None = None
    after: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Until:
    """A mark at which something ends (“được hưởng đến khi đủ 18 tuổi”)."""

    number: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A deadline by the calendar (“ngày cuối cùng của tháng tiếp theo”), with its number where it has one."""

    event: str
    number: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, ISO 8601."""

    date: str


@dataclass(frozen=True, slots=True)
class Authority:
    """Who decides or does something, and on whose proposal."""

    who: str
    on_proposal_of: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a list: labels of the units below (“a”, “đ”, clauses as “1”, “2a”), or words of the sentence.

    `logic` is `all` (every member), `one_of` (any one suffices) or `cases` (each with its own consequence);
    `exceptions` are the words of an “except”.
    """

    items: tuple[str, ...]
    logic: str
    exceptions: tuple[str, ...] = ()


CHANGES = ("changed", "added", "repealed", "renumbered")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one provision from one version of a document to the next.

    `kind` is one of CHANGES; `old` and `new` are its texts (title and lines), None where it isn't there; `deleted` and
    `inserted` are half-open spans of words in them. `path` is its place in the new version and `old_path` the one in
    the old (“” where absent); `document` is the version that holds `path`. `heading` says that only the title changed.
    """

    document: str
    path: str
    kind: str
    old: str | None = None
    new: str | None = None
    old_path: str = ""
    deleted: tuple[tuple[int, int], ...] = ()
    inserted: tuple[tuple[int, int], ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """One instruction of an amending document.

    `kind` is put (units of `quoted` replace those of the same number, or are added), open and close (the first and the
    last line of a unit), retitle, repeal, substitute, delete, insert-after, insert-before (of `words`: old, new), end
    (of a whole document) or unknown; `law` names the document that it amends, `targets` are paths there (`titles` those
    meant by their title alone), `beside` is the unit behind which new ones go, with `before` before which.
    """

    source: str
    text: str
    kind: str
    law: str = ""
    targets: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    beside: str = ""
    before: bool = False
    words: tuple[str, str] = ("", "")
    quoted: str = ""


Value = Quantity | Interval | Until | Moment | Day | Authority | Definition | Enumeration


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed statement of a provision; `quote` is an exact part of its text, or of the lead-in above it."""

    document: str
    path: str
    type: str
    subject: str
    predicate: str
    qualifiers: tuple[str, ...]
    value: Value
    quote: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolved place: document (“” where the writer named none) and path."""

    document: str
    path: str
