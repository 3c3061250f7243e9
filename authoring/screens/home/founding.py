"""Lập cuộc thi mới: five steps, each a form with the plan's sentences beside its fields; written at the end."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from authoring.screens.home import founding_form
from authoring.screens.home.texts import FOUNDING, FOUNDING_FIELDS
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import banner, button, esc
from authoring.workbench.contest.choices import Choice
from authoring.workbench.starting import founding, plans
from authoring.workbench.starting.founding import FOLDER, PEOPLE, Founded, Founding
from authoring.workbench.starting.spelling import numbers

NAME = "00-trang-chu"
PLAN = "plan"
FIRST = "[data-home]"
ROWS = ("week", "topic", "person")


@dataclass(slots=True)
class FoundingScreen:
    """A founding on its way; `tried`: somebody wanted to go on, so that problems may be shown."""

    founding: Founding
    wrong: str = ""
    tried: bool = False
    read: str = ""
    done: Founded | None = None
    leads: str = ""
    choice: Choice | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def frame(self) -> str:
        """Head with the main action, the steps, the form and the plan."""
        head = (
            f'<div class="wb-head"><h1>{esc(FOUNDING["title"])}</h1><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
        )
        form = '<div class="wb-side wb-found" data-slot="step"></div>'
        side = f'<aside class="wb-side" aria-label="{esc(FOUNDING["plan"])}" data-slot="plan"></aside>'
        body = f'{parts.lost()}<div data-slot="banner"></div><div data-slot="steps"></div>'
        body += f'<div class="wb-home">{form}{side}</div>'
        return f'{parts.bar(NAME, "")}<main>{head}<div class="wb-body">{body}</div>{parts.keys()}</main>'

    def opened(self) -> tuple[int, str]:
        """Each step is a thing of its own."""
        return self.founding.step + (PEOPLE if self.done else 0), ""

    def slots(self) -> dict[str, str]:
        """The step's form, then the notes in it."""
        if self.done:
            empty = dict.fromkeys(("actions", "steps", "plan"), "")
            return empty | {"banner": self._banner(), "step": founding_form.done(self.done)}
        told = self.founding
        found = {problem.field: str(problem) for problem in told.problems()} if self.tried else {}
        return {
            "actions": self._actions(len(found)),
            "banner": self._banner(),
            "steps": founding_form.steps(told.step),
            "plan": self._plan(),
            "step": founding_form.step(told),
            **founding_form.notes(told, found),
        }

    def values(self) -> dict[str, str]:
        """What is typed on any step."""
        return dict(self.founding.answers)

    def levels(self) -> dict[str, str]:
        """The fields that keep one here, once somebody wanted to go on."""
        return {problem.field: "block" for problem in self.founding.problems()} if self.tried and not self.done else {}

    def locked(self) -> bool:
        """Until the contest is founded everything can be typed."""
        return self.done is not None

    def status(self) -> str:
        """That what is typed is kept, and where it isn't yet."""
        return "" if self.done else FOUNDING["kept"]

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 - the protocol's names
        """Take what is typed in a field of the form."""
        self.founding.put(field, value)
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Forth and back, rows that come and go, the end."""
        self.wrong = ""
        action, _, rest = name.partition(":")
        if action in ("next", "back"):
            self._go(self.founding.step + (1 if action == "next" else -1))
        elif action == "step":
            self._go(int(rest))
        elif action == "add" and rest in ROWS:
            self.founding.add(rest)
        elif action == "drop":
            kind, _, number = rest.partition("-")
            self.founding.drop(kind, int(number))
        elif action == "divide":
            self.founding.divide(rest)
        elif action == "again":
            self.founding.drop_all()
            self.tried, self.read = False, ""
        elif action == "found":
            self._found(local)
        return True

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 - the protocol's names
        """A plan came: what it says stands in the form, beside its sentences."""
        self.wrong = ""
        with tempfile.TemporaryDirectory(prefix="ke-hoach-") as place:
            path = Path(place) / Path(name).name
            path.write_bytes(data)
            plan = plans.read_plan(path)
        self.founding.take(plan)
        doubts = sum(bool(hint.doubt) for hint in plan.hints)
        said = FOUNDING["plan-read"] if plan.hints else FOUNDING["plan-none"]
        self.read = said.format(count=len(plan.hints), doubts=doubts)
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown on top."""
        self.wrong = text

    def _go(self, step: int) -> None:
        before = self.founding.step
        self.founding.go(step)
        self.tried = self.founding.step < step and self.founding.step == before

    def _found(self, local: Mapping[str, object]) -> None:
        self.tried = True
        rows = numbers(self.founding.answers, "person")
        words = {row: (str(local.get(f"pass-{row}", "")), str(local.get(f"again-{row}", ""))) for row in rows}
        self.done = founding.found(self.founding.answers, words)
        self.choice = self.done.choice

    def _actions(self, problems: int) -> str:
        step = self.founding.step
        why = f'<span class="wb-small">{esc(FOUNDING["why"].format(count=problems))}</span>' if problems else ""
        back = (
            button("back", FOUNDING["back"], then=FIRST) if step > FOLDER else button("front-doors", FOUNDING["doors"])
        )
        if step == PEOPLE:
            return why + back + button("found", FOUNDING["found"], kind="wb-primary", then=FIRST)
        return why + back + button("next", FOUNDING["next"], kind="wb-primary", then=FIRST)

    def _banner(self) -> str:
        return parts.refusal(self.wrong) if self.wrong else ""

    def _plan(self) -> str:
        body = f"<p>{esc(FOUNDING['plan-more'])}</p>"
        pick = parts.pick(PLAN, FOUNDING["plan-pick"], ".docx,.pdf,.txt,.doc,.odt")
        body += f'<div class="wb-actions">{pick}{button("again", FOUNDING["again"], kind="wb-quiet")}</div>'
        body += banner("info", esc(self.read)) if self.read else ""
        if self.founding.hints and self.founding.silent:
            names = ", ".join(FOUNDING_FIELDS[name].lower() for name in self.founding.silent)
            body += banner("warn", esc(FOUNDING["plan-silent"].format(names=names)))
        return parts.card("plan", FOUNDING["plan"], body)
