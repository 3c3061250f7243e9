"""Trang chủ where no contest is open yet: the four ways to one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from authoring.model.clock import moment
from authoring.screens.home.texts import DOORS
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.workbench.contest.choices import Choice
from authoring.workbench.starting import entrances, samples
from authoring.workbench.starting.entrances import Entrance, Parcel
from authoring.workbench.starting.founding import resume
from authoring.workbench.starting.samples import is_practice
from authoring.workbench.starting.spelling import shown_moment

NAME = "00-trang-chu"
PACKAGE = "package"
FIELDS = ("folder", "who", "restore-folder", "restore-who")
ENTERED = '[data-field="who"], [data-home]'


@dataclass(slots=True)
class DoorsScreen:
    """The four ways as cards; `leads` and `choice` say where an action leads."""

    missing: str = ""
    wrong: str = ""
    typed: dict[str, str] = field(default_factory=lambda: dict.fromkeys(FIELDS, ""))
    entrance: Entrance | None = None
    parcel: Parcel | None = None
    told: str = ""
    leads: str = ""
    choice: Choice | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def frame(self) -> str:
        """The head and a place for each way."""
        head = (
            f'<div class="wb-head"><h1>{esc(DOORS["title"])}</h1><small>{esc(DOORS["lead"])}</small>'
            '<span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span></div>'
        )
        ways = '<div class="wb-side wb-found"><div data-slot="sample"></div><div data-slot="found"></div></div>'
        ways += '<div class="wb-side wb-found"><div data-slot="open"></div><div data-slot="restore"></div></div>'
        body = f'{parts.lost()}<div data-slot="banner"></div><div class="wb-home">{ways}</div>'
        return f'{parts.bar(NAME, "")}<main>{head}<div class="wb-body">{body}</div>{parts.keys()}</main>'

    def opened(self) -> tuple[int, str]:
        """Always the same thing."""
        return 0, ""

    def slots(self) -> dict[str, str]:
        """The four cards and what was refused."""
        said = parts.refusal(self.wrong) if self.wrong else ""
        if self.missing and not self.wrong:
            said = banner("warn", f"<b>{esc(DOORS['missing'])}</b> {esc(self.missing)}")
        said += (
            banner("ok", esc(self.told), button("front-home", DOORS["enter"], kind="wb-primary")) if self.told else ""
        )
        return {
            "banner": said,
            "sample": _card("sample", button("sample", DOORS["sample"], kind="wb-primary")),
            "found": _card("found", button("front-found", DOORS["found"], kind="wb-primary"), _begun()),
            "open": _card("open", _open(self.entrance)),
            "restore": _card("restore", _restore(self.parcel)),
        }

    def values(self) -> dict[str, str]:
        """What is typed."""
        return dict(self.typed)

    def levels(self) -> dict[str, str]:
        """Nothing is judged while it is typed."""
        return {}

    def locked(self) -> bool:
        """Everything can be typed."""
        return False

    def status(self) -> str:
        """Nothing is kept here."""
        return ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 - the protocol's names
        """Take what is typed; another path is another folder."""
        if field in self.typed:
            self.entrance = None if field == "folder" and value != self.typed["folder"] else self.entrance
            self.typed[field] = value
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """One of the four ways."""
        self.wrong = ""
        if name == "sample":
            self._chosen(samples.open_sample())
        elif name == "look":
            self.entrance = entrances.look(self.typed["folder"])
            people = self.entrance.people
            self.typed["who"] = people[0].writer if is_practice(self.entrance.folder) or len(people) == 1 else ""
            return True
        elif name == "enter" and self.entrance:
            self._chosen(entrances.enter(self.entrance, self.typed["who"]))
        elif name == "bring" and self.parcel:
            self._bring(self.parcel, str(local.get("passphrase", "")))
        return False

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 - the protocol's names
        """A package came: what stands on it is shown; nothing is written yet."""
        self.wrong = ""
        self.parcel = entrances.take_parcel(name, data)
        self.typed["restore-who"] = self.parcel.label.writer
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown on top."""
        self.wrong = text

    def _chosen(self, choice: Choice) -> None:
        self.choice, self.leads = choice, "home"

    def _bring(self, parcel: Parcel, passphrase: str) -> None:
        self.choice, receipt = entrances.bring_back(
            parcel, self.typed["restore-folder"], self.typed["restore-who"], passphrase
        )
        self.told = DOORS["restored"].format(items=receipt.items, reviews=receipt.reviews, print=receipt.owner_print)
        self.parcel = None


def _card(name: str, body: str, more: str = "") -> str:
    said = f"<p>{esc(DOORS[f'{name}-more'])}</p>" + (f"<p><small>{esc(more)}</small></p>" if more else "")
    return parts.card(name, DOORS[name], f"{said}{body}")


def _begun() -> str:
    """On which step a founding was left, where one was."""
    step = resume().step
    return DOORS["found-resume"].format(step=step) if step > 1 else ""


def _open(entrance: Entrance | None) -> str:
    typed = parts.line("folder", DOORS["folder"], hint=DOORS["folder-hint"], home=True)
    tools = button("look", DOORS["look"], kind="" if entrance else "wb-primary", then=ENTERED)
    if entrance is None:
        return f'{typed}<div class="wb-actions">{tools}</div>'
    level = "ok" if entrance.verdict == "safe" else "warn"
    said = f"<p><b>{esc(entrance.name)}</b></p><p>{mark(level, DOORS[entrance.verdict])}</p>"
    said += "".join(f"<p><small>{esc(one)}</small></p>" for one in entrance.reasons)
    who = [(person.writer, f"{person.name} · {person.agency}") for person in entrance.people]
    people = parts.choice("who", DOORS["who"], [("", DOORS["who-choose"]), *who])
    go = button("enter", DOORS["enter"], kind="wb-primary")
    return f'{typed}<div class="wb-sign">{said}{people}</div><div class="wb-actions">{go}{tools}</div>'


def _restore(parcel: Parcel | None) -> str:
    pick = parts.pick(PACKAGE, DOORS["pick"], ".zip")
    if parcel is None:
        return f'<div class="wb-actions">{pick}</div>'
    label = parcel.label
    said = DOORS["parcel"].format(
        name=parcel.name, contest=label.contest, time=shown_moment(moment(label.time).astimezone())
    )
    who = parts.choice("restore-who", DOORS["restore-who"], [(writer, writer) for writer in sorted(label.keys)])
    folder = parts.line("restore-folder", DOORS["restore-folder"], hint=DOORS["folder-hint"])
    word = f"<p>{parts.passphrase(DOORS['passphrase'], '')}</p>"
    tools = f'<div class="wb-actions">{button("bring", DOORS["bring"], kind="wb-primary")}{pick}</div>'
    return f'<div class="wb-sign"><p>{esc(said)}</p>{folder}{who}{word}</div>{tools}'
