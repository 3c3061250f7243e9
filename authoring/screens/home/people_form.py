"""The cards of Nhân sự và khóa: the people, what is lent, and the form of what is asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.model.clock import moment
from authoring.model.contests import Person
from authoring.screens.home import founding_form
from authoring.screens.home.texts import FOUNDING, STAFF
from authoring.screens.pieces import doings, moments, parts
from authoring.screens.pieces.asking import yes
from authoring.screens.pieces.doings import Done
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.screens.pieces.texts import ROLES
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import is_sheet
from authoring.workbench.starting import staffing
from authoring.workbench.starting.staffing import PARTS, ROW, Loan, Newcomer

OWNER = "owner"
TO_FORM = '[data-slot="form"] [data-home], [data-slot="form"] input, [data-slot="form"] button'
AFTER = '[data-action="ask:add"]'
FIELDS: Mapping[str, tuple[str, ...]] = {
    "add": tuple(f"person-{ROW}-{part}" for part in PARTS),
    "deputy": ("deputy", "lent", "first", "last", "note"),
    "recall": ("note",),
    "key": ("by-1", "by-2", "reason"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked (an action, a colon, whom it is about), by whom, whether he sits already, a hint, a refusal."""

    office: Office
    writer: str
    asking: str
    sits: bool
    hint: str
    wrong: str

    @property
    def action(self) -> str:
        """What is to be done."""
        return self.asking.partition(":")[0]

    @property
    def about(self) -> str:
        """Whom it is about."""
        return self.asking.partition(":")[2]


def fresh(action: str) -> dict[str, str]:
    """The fields of a form before anything is typed."""
    return dict.fromkeys(FIELDS.get(action, ()), "")


def actions(office: Office, writer: str, waiting: Sequence[Newcomer]) -> str:
    """What can be done here: the owner's signature first, where somebody waits for it."""
    home, add = button("front-home", STAFF["home"]), button("ask:add", STAFF["add"], then=TO_FORM)
    off = "" if staffing.lendable(office, writer) else STAFF["nothing-to-lend"]
    tools = add + button("ask:deputy", STAFF["deputy"], off=off, then=TO_FORM)
    if not any(is_sheet(one) for one in office.bank.people):
        tools += button("ask:sheet", STAFF["sheet"], then=TO_FORM)
    if not waiting:
        return home + tools
    owner = next((one for one in office.bank.people if OWNER in one.roles), None)
    why = "" if owner and owner.writer == writer else STAFF["owner"].format(name=owner.name if owner else "")
    said = f"<small>{esc(why)}</small>" if why else ""
    vouch = button("ask:vouch", STAFF["vouch"].format(count=len(waiting)), kind="wb-primary", off=why, then=TO_FORM)
    return said + home + tools + vouch


def told(done: Done, wrong: str, waiting: Sequence[Newcomer]) -> str:
    """What was refused, what came of the last act, who still waits for the owner."""
    said = (parts.refusal(wrong) if wrong else "") + doings.told(done)
    if not waiting:
        return said
    names = ", ".join(one.person.name for one in waiting)
    return said + banner("warn", f"<b>{esc(STAFF['waiting'].format(names=names))}</b> {esc(STAFF['waiting-more'])}")


def people(office: Office, waiting: Sequence[Newcomer]) -> str:
    """Everybody with his agency, his roles, whether the owner has signed his key, and the way to a new one."""
    unsigned = {one.person.writer for one in waiting}
    rows = [_row(office, one, unsigned) for one in office.bank.people]
    head = (STAFF["person"], STAFF["agency"], STAFF["roles"], STAFF["state"], "")
    note = esc(STAFF["print"].format(print=office.bank.fingerprint())) if office.bank.fingerprint() else ""
    drawn = f'<div class="wb-staff">{parts.table(STAFF["people"], head, rows)}</div>'
    return parts.card("people", STAFF["people"], drawn, note=note, pad=False)


def loans(office: Office, writer: str, now: datetime) -> str:
    """Which roles are lent, to whom and until when; who may take them back sees the button."""
    found = staffing.loans(office, now)
    rows = "".join(
        f'<li class="wb-finding"><p>{_loan(office, one)}</p>{_back(office, writer, one)}</li>' for one in found
    )
    body = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(STAFF["no-loans"])}</p>'
    return parts.card("loans", STAFF["loans"], body, pad=False)


def notes(at: str, problems: Mapping[str, str]) -> dict[str, str]:
    """Under each field of a newcomer: why it can't stand."""
    shown = {name: mark("block", text) for name, text in problems.items()}
    names = [f"{at}-{part}" for part in PARTS]
    return {f"note-{one}": f'<p role="alert">{shown[one]}</p>' if one in shown else "" for one in names}


def form(asked: Asked, waiting: Sequence[Newcomer]) -> str:
    """The card of what is asked; what it does stands above its fields, both ways out below."""
    if not asked.action:
        names = ("add", "deputy", "key", "sheet")
        lines = "".join(f"<li><b>{esc(STAFF[f'{one}-title'])}.</b> {esc(STAFF[f'{one}-more'])}</li>" for one in names)
        return parts.card("form", STAFF["help"], f'<ul class="wb-listed wb-small">{lines}</ul>')
    forms: Mapping[str, Callable[[], str]] = {
        "add": lambda: founding_form.person(f"person-{ROW}", ROW, staffing.agencies(asked.office), home=True),
        "deputy": lambda: _deputy(asked),
        "recall": lambda: parts.line("note", STAFF["note"], home=True) + _word(asked),
        "key": lambda: _key(asked),
        "sheet": lambda: _word(asked),
        "vouch": lambda: _shown(waiting) + _word(asked),
    }
    said = STAFF[f"{asked.action}-more"]
    about = STAFF["about"].format(name=asked.office.name_of(asked.about.partition(":")[0])) if asked.about else ""
    body = f"<p>{f'<b>{esc(about)}</b> ' if about else ''}{esc(said)}</p>{forms[asked.action]()}"
    refused = f'<p class="is-block" role="alert">{esc(asked.wrong)}</p>' if asked.wrong else ""
    newcomers = [one.person.writer for one in waiting]
    sign = yes("sign", STAFF[f"{asked.action}-yes"], f"{asked.asking} {newcomers}", then=AFTER)
    both = sign + button("sign-cancel", STAFF["no"], then=AFTER)
    return parts.card("form", STAFF[f"{asked.action}-title"], f'{body}{refused}<div class="wb-actions">{both}</div>')


def _row(office: Office, one: Person, unsigned: set[str]) -> tuple[str, ...]:
    roles = _roles(one.roles)
    if one.writer in unsigned:
        state = mark("warn", STAFF["unsigned"])
    else:
        state = mark("ok", STAFF["signed"]) if one.signing_key else mark("none", STAFF["no-key"])
    state += (
        f"<br><small>{esc(STAFF['renewed'].format(time=_time(office, one.former[-1].until)))}</small>"
        if one.former
        else ""
    )
    name = f"{esc(one.name)} <small>{esc(one.writer)}</small>"
    key = (
        ""
        if is_sheet(one)
        else button(f"ask:key:{one.writer}", STAFF["key"], kind="wb-quiet", says=one.name, then=TO_FORM)
    )
    return name, esc(one.agency), esc(roles or STAFF["sheet-roles"]), state, key


def _loan(office: Office, one: Loan) -> str:
    roles = _roles(one.lent.roles)
    span = {"first": _time(office, one.lent.begins), "last": _time(office, one.lent.ends)}
    return esc(STAFF["loan"].format(head=one.head.name, deputy=one.deputy.name, roles=roles, **span))


def _back(office: Office, writer: str, one: Loan) -> str:
    owner = any(OWNER in person.roles for person in office.bank.people if person.writer == writer)
    if not owner and writer not in (one.head.writer, one.deputy.writer):
        return ""
    name = f"ask:recall:{one.deputy.writer}:{one.head.writer}"
    return button(name, STAFF["recall"], kind="wb-quiet", says=one.deputy.name, then=TO_FORM)


def _deputy(asked: Asked) -> str:
    people = [one for one in asked.office.bank.people if not is_sheet(one) and one.writer != asked.writer]
    offers = [("", STAFF["choose"]), *((one.writer, _told(one)) for one in people)]
    who = parts.choice("deputy", STAFF["who"], offers, home=True)
    ticks = "".join(_tick(role) for role in staffing.lendable(asked.office, asked.writer))
    roles = f'<div class="wb-actions" role="group" aria-label="{esc(STAFF["roles"])}">{ticks}</div>'
    days = (parts.line(name, STAFF[name], hint=STAFF["day-hint"]) for name in ("first", "last"))
    row = f'<div class="wb-row-fields">{"".join(f"<div>{one}</div>" for one in days)}</div>'
    return who + roles + row + parts.line("note", STAFF["note"]) + _word(asked)


def _key(asked: Asked) -> str:
    people = [one for one in asked.office.bank.people if one.writer != asked.about]
    offers = [("", STAFF["choose"]), *((one.writer, _told(one)) for one in people)]
    rows = ""
    for n in (1, 2):
        who = parts.choice(f"by-{n}", STAFF["by"].format(n=n), offers)
        word = founding_form.secret(f"word-{n}", STAFF["by-word"].format(n=n))
        rows += f'<div class="wb-row-fields"><div>{who}</div><div>{word}</div></div>'
    new = (
        founding_form.secret("pass-0", STAFF["new-word"]),
        founding_form.secret("again-0", FOUNDING["again-passphrase"]),
    )
    row = f'<div class="wb-row-fields">{"".join(f"<div>{one}</div>" for one in new)}</div>'
    return parts.line("reason", STAFF["reason"], hint=STAFF["reason-hint"], home=True) + rows + row


def _shown(waiting: Sequence[Newcomer]) -> str:
    """Whom the owner is about to sign: name, agency, roles and the print of the key."""
    rows = []
    for one in waiting:
        roles = _roles(one.person.roles) or STAFF["sheet-roles"]
        rows.append((esc(one.person.name), esc(one.person.agency), esc(roles), esc(one.print)))
    head = (STAFF["person"], STAFF["agency"], STAFF["roles"], STAFF["key-print"])
    return parts.table(STAFF["vouch-title"], head, rows)


def _tick(role: str) -> str:
    box = f'<input type="checkbox" data-field="lent" value="{role}">'
    return f'<label class="wb-check">{box}<span>{esc(ROLES[role])}</span></label>'


def _roles(held: Iterable[str]) -> str:
    """Roles in words, in their usual order."""
    return ", ".join(ROLES[role] for role in ROLES if role in {*held}).lower()


def _told(one: Person) -> str:
    return f"{one.name} ({one.agency})"


def _word(asked: Asked) -> str:
    return "" if asked.sits else f"<p>{parts.passphrase(STAFF['passphrase'], asked.hint)}</p>"


def _time(office: Office, stamp: str) -> str:
    return moments.full(moment(stamp), office.bank.contest)
