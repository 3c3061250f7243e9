"""The form of a founding: fields of each step, a note under each: what is wrong, and the plan's sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from authoring.screens.home.texts import (
    FOUNDING,
    FOUNDING_CHOICES,
    FOUNDING_FIELDS,
    FOUNDING_HINTS,
    FOUNDING_ROLES,
    FOUNDING_TIERS,
)
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.starting.founding import (
    CONTEST,
    ENOUGH,
    FOLDER,
    FORM,
    PEOPLE,
    WEEKS,
    Founded,
    Founding,
    agencies_of,
)
from authoring.workbench.starting.planwords import Hint
from authoring.workbench.starting.spelling import KINDS, LEVELS, numbers


class Form(Protocol):
    """What is typed in a form of settings, with the plan's sentences beside it."""

    @property
    def answers(self) -> Mapping[str, str]:
        """The texts of the fields."""
        ...

    @property
    def hints(self) -> Mapping[str, Hint]:
        """What a plan says of them."""
        ...


def steps(at: int) -> str:
    """The five steps, which are done and which one this is."""
    out = ""
    for step in range(FOLDER, PEOPLE + 1):
        state = "now" if step == at else "done" if step < at else "wait"
        current = ' aria-current="step"' if step == at else ""
        title = FOUNDING[str(step)]
        shown = button(f"step:{step}", title, kind="wb-quiet") if step < at else f"<b>{esc(title)}</b>"
        out += f'<li data-state="{state}"{current}>{esc(FOUNDING["step"].format(step=step))} {shown}</li>'
    return f'<ol class="wb-steps" aria-label="{esc(FOUNDING["steps"])}">{out}</ol>'


def step(told: Founding) -> str:
    """The fields of the step; it changes only when rows come or go, so that a field in use stays."""
    forms = {FOLDER: _folder, CONTEST: contest, WEEKS: weeks, FORM: form, PEOPLE: _people}
    return forms[told.step](told)


def notes(told: Founding, problems: Mapping[str, str]) -> dict[str, str]:
    """Under each field of the step: what is wrong with it, and what the plan says of it."""
    return notes_of(told, fields(told, told.step), problems)


def notes_of(told: Form, names: Iterable[str], problems: Mapping[str, str]) -> dict[str, str]:
    """The same under some fields."""
    return {f"note-{name}": _note(told, name, problems.get(name, "")) for name in names}


def done(founded: Founded) -> str:
    """What was made, and what to do next."""
    told = [FOUNDING["done"].format(name=founded.contest.name)]
    told += [FOUNDING["done-folder"].format(folder=founded.choice.folder)]
    told += [FOUNDING["done-print"].format(print=founded.fingerprint), FOUNDING["units"]]
    body = "".join(f"<p>{esc(one)}</p>" for one in told)
    tools = button("front-home", FOUNDING["home"], kind="wb-primary")
    if founded.sheet:
        sheet = parts.download(FOUNDING["sheet-name"], founded.sheet, FOUNDING["sheet"])
        body += banner("warn", esc(FOUNDING["done-sheet"]), sheet)
    else:
        body += banner("info", esc(FOUNDING["alone"]))
    return parts.card("done", FOUNDING["title"], f'{body}<div class="wb-actions">{tools}</div>')


def contest(_told: Form) -> str:
    """What the contest is."""
    body = _line("name", "name", home=True) + _line("agencies", "agencies")
    body += _row(_line("id", "id"), _line("timezone", "timezone"), _choice("layout"))
    return parts.card("step", FOUNDING["2"], body)


def weeks(told: Form) -> str:
    """Its weeks."""
    body = ""
    for n, row in enumerate(numbers(told.answers, "week"), 1):
        at = f"week-{row}"
        fields = _row(_line(f"{at}-name", "week", home=n == 1), _line(f"{at}-tag", "tag"))
        fields += _row(*(_line(f"{at}-{part}", part) for part in ("opens", "closes", "announce")))
        drop = button(f"drop:{at}", FOUNDING["drop-week"], kind="wb-quiet")
        body += f"<fieldset><legend>{esc(FOUNDING['week'].format(n=n))}</legend>{fields}{drop}</fieldset>"
    add = button("add:week", FOUNDING["add-week"], then='[data-action="add:week"]')
    return parts.card("step", FOUNDING["3"], f'{body}<div class="wb-actions">{add}</div>')


def form(told: Form) -> str:
    """The form of a week, the rules and the prizes."""
    body = _row(_line("items", "items", home=True), *(_line(name, name) for name in ("minutes", "options", "limit")))
    body += _row(*(_choice(name) for name in ("counted", "asks", "ranking")))
    rows = "".join(_topic(row) for row in numbers(told.answers, "topic"))
    add = button("add:topic", FOUNDING["add-topic"], then='[data-action="add:topic"]')
    blueprint = f"<fieldset><legend>{esc(FOUNDING['blueprint'])}</legend>{rows}{add}</fieldset>"
    prizes = "".join(_prizes(kind) for kind in KINDS)
    return parts.card("step", FOUNDING["4"], f"{body}{blueprint}{prizes}{_choice('index')}")


def fields(told: Form, step: int) -> tuple[str, ...]:
    """The fields of a step that have a note."""
    if step == FOLDER:
        return ("folder",)
    if step == CONTEST:
        return ("name", "id", "agencies", "timezone", "layout")
    if step == FORM:
        prizes = [f"{kind}-{tier}-{part}" for kind in KINDS for tier in FOUNDING_TIERS for part in ("count", "value")]
        rules = ("items", "minutes", "options", "limit", "counted", "asks", "ranking", "index")
        return (*rules, *_rows(told, "topic"), *prizes)
    return _rows(told, "week" if step == WEEKS else "person")


def _rows(told: Form, kind: str) -> tuple[str, ...]:
    return tuple(name for name in told.answers if name.startswith(f"{kind}-"))


def _note(told: Form, name: str, problem: str) -> str:
    out = f'<p class="is-block" role="alert">{mark("block", problem)}</p>' if problem else ""
    hint = told.hints.get(name)
    if hint is None:
        return out
    if hint.doubt:
        kind = name.partition("-")[0]
        divide = button(f"divide:{kind}", FOUNDING["divide"], kind="wb-quiet") if name.endswith("-value") else ""
        out += f"<p>{mark('warn', hint.doubt)}{divide}</p>"
    return f'{out}<p><small>{esc(FOUNDING["from"])} <span class="wb-quote">“{esc(hint.sentence)}”</span></small></p>'


def _folder(_told: Founding) -> str:
    said = f"<p>{esc(FOUNDING['folder-more'])}</p>"
    return parts.card("step", FOUNDING["1"], said + _line("folder", "folder", home=True))


def _topic(row: int) -> str:
    at = f"topic-{row}"
    fields = [_line(f"{at}-name", "topic"), *(_line(f"{at}-{level}", level) for level in LEVELS)]
    return _row(*fields) + button(f"drop:{at}", FOUNDING["drop-topic"], kind="wb-quiet")


def _prizes(kind: str) -> str:
    rows = []
    for tier, name in FOUNDING_TIERS.items():
        at = f"{kind}-{tier}"
        rows.append(_row(f"<b>{esc(name)}</b>", _field(f"{at}-count", FOUNDING["count"], name),
                         _field(f"{at}-value", FOUNDING["each"], name)))  # fmt: skip
    return f"<fieldset><legend>{esc(FOUNDING[kind])}</legend>{''.join(rows)}</fieldset>"


def _people(told: Founding) -> str:
    rows = numbers(told.answers, "person")
    body = f"<p>{esc(FOUNDING['people-more'])}</p>"
    body += banner("info", esc(FOUNDING["alone"])) if len(rows) < ENOUGH else ""
    for n, row in enumerate(rows, 1):
        at = f"person-{row}"
        fields = person(at, row, agencies_of(told.answers), home=n == 1)
        drop = button(f"drop:{at}", FOUNDING["drop-person"], kind="wb-quiet")
        body += f"<fieldset><legend>{esc(FOUNDING['person'].format(n=n))}</legend>{fields}{drop}</fieldset>"
    add = button("add:person", FOUNDING["add-person"], then='[data-action="add:person"]')
    return parts.card("step", FOUNDING["5"], f'{body}<div class="wb-actions">{add}</div>')


def person(at: str, row: int, agencies: Sequence[str], *, home: bool = False) -> str:
    """The fields of one person: name, agency (one of those that are known, or another), roles, the passphrase twice."""
    agency = parts.line(f"{at}-agency", FOUNDING_FIELDS["agency"], offers=agencies) + _place(f"{at}-agency")
    fields = _row(_line(f"{at}-name", "person", home=home), agency, _line(f"{at}-writer", "writer"))
    words = _row(secret(f"pass-{row}", FOUNDING["passphrase"]), secret(f"again-{row}", FOUNDING["again-passphrase"]))
    return fields + _roles(f"{at}-roles") + words


def _roles(name: str) -> str:
    boxes = "".join(
        f'<label class="wb-check"><input type="checkbox" data-field="{name}" value="{role}">{esc(word)}</label>'
        for role, word in FOUNDING_ROLES.items()
    )
    return f'<div class="wb-actions" role="group" aria-label="{esc(FOUNDING["roles"])}">{boxes}</div>{_place(name)}'


def secret(name: str, label: str) -> str:
    """The field of a passphrase, which never leaves the browser before a button is pressed."""
    field = f'<input type="password" id="{name}" data-field="{name}" data-local autocomplete="new-password">'
    return f'<div class="wb-field"><label for="{name}">{esc(label)}</label>{field}</div>'


def _row(*fields: str) -> str:
    return f'<div class="wb-row-fields">{"".join(f"<div>{one}</div>" for one in fields)}</div>'


def _line(name: str, word: str, *, home: bool = False) -> str:
    return parts.line(name, FOUNDING_FIELDS[word], hint=FOUNDING_HINTS.get(word, ""), home=home) + _place(name)


def _field(name: str, word: str, of: str) -> str:
    return parts.line(name, f"{word} ({of})") + _place(name)


def _choice(name: str) -> str:
    return parts.choice(name, FOUNDING_FIELDS[name], FOUNDING_CHOICES[name].items()) + _place(name)


def _place(name: str) -> str:
    return f'<div data-slot="note-{name}"></div>'
