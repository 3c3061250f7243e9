"""Screen 1, Soạn câu hỏi: a writing session as HTML, and what its buttons and keys do to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from authoring import drafting
from authoring.model.findings import Finding
from authoring.model.policies import Provision
from authoring.screens import law, parts, remarks
from authoring.screens.parts import banner, button, esc
from authoring.screens.texts import DIFFICULTIES, KEYS, NOT_DONE, STATES, WRITING
from authoring.workbench.writing import Writing

NAME = "01-soan-cau-hoi"


@dataclass(slots=True)
class WritingScreen:
    """The screen's own small state beside the session: what is unfolded, what is asked, what went wrong."""

    session: Writing
    who: str
    unfolded: bool = False
    asking: bool = False
    note: str = ""
    wrong: str = ""
    offered: tuple[Provision, tuple[drafting.Draft, ...]] | None = None
    listed: tuple[Finding, ...] = ()
    keys: Mapping[str, str] = field(
        default_factory=lambda: {
            "Alt+C": "key-here",
            "F4": "related",
            "Alt+PageDown": "next",
            "Alt+PageUp": "previous",
            "Alt+G": "submit",
        }
    )

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head, form on the left, findings and law on the right, keys below."""
        head = (
            f'<div class="wb-head"><h1>{esc(WRITING["title"])}</h1><span data-slot="head"></span>'
            '<span class="wb-grow"></span><span class="wb-status" role="status" aria-live="polite" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
        )
        form = f'<form class="wb-card" onsubmit="return false" aria-label="{esc(WRITING["form"])}"><div class="wb-pad">'
        aside = f'<aside class="wb-side" aria-label="{esc(WRITING["aside"])}">'
        return (
            f'{parts.bar(NAME, self.who)}<main>{head}<div class="wb-body">{parts.lost()}<div data-slot="banner"></div>'
            f'<div class="wb-two">{form}{self._form()}</div></form>'
            f'{aside}<div data-slot="findings"></div><div data-slot="law"></div></aside></div></div>'
            f"{parts.keys(*KEYS)}</main>"
        )

    def slots(self) -> dict[str, str]:
        """Everything that changes while one writes."""
        session = self.session
        self.listed = session.findings()
        says = {label: law.because(one) for label, one in session.evidence().items()}
        return {
            "head": self._head(),
            "actions": self._actions(),
            "banner": self._banner(),
            "options": self._options(),
            "option-tools": self._option_tools(),
            "findings": remarks.card(self.listed, session.twins(), session.item),
            "law": law.card(session, unfolded=self.unfolded, offered=self.offered),
        } | {f"because-{label}": said for label, said in says.items()}

    def values(self) -> dict[str, str]:
        """The texts of the fields, by field."""
        item = self.session.item
        texts = item.texts() | {"topic": item.topic, "difficulty": item.difficulty}
        return texts | {"valid_on": item.valid_on, "key": item.key}

    def levels(self) -> dict[str, str]:
        """The worst finding of each field."""
        worst: dict[str, str] = {}
        for finding in sorted(self.listed, key=lambda one: one.severity.value, reverse=True):
            if finding.severity.value in ("block", "warn"):
                worst[finding.place] = finding.severity.value
        return worst

    def locked(self) -> bool:
        """Read-only once sent or approved, and another person's item always."""
        return self.session.locked

    def status(self) -> str:
        """When the working copy was saved, or what was just done."""
        if self.note:
            return self.note
        if self.session.saved:
            zone = ZoneInfo(self.session.office.bank.contest.timezone)
            return WRITING["saved"].format(time=self.session.saved.astimezone(zone).strftime("%H:%M"))
        return WRITING["loaded"] if self.session.item.id else WRITING["fresh"]

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        """A field's text has come."""
        if self.session.text(field) != value:
            self.asking, self.note, self.wrong = False, "", ""
        self.session.edit(field, value, left=left)
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or a key; its name is `action` or `action-argument`."""
        self.note, self.wrong = "", ""
        action, _, rest = name.partition(":")
        done = self._moves().get(action)
        if done:
            done()
            return True
        return self._answers(action, rest, local)

    def trouble(self, text: str) -> None:
        """A refusal is shown on top; nothing else changes."""
        self.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _moves(self) -> dict[str, Callable[[], None]]:
        session = self.session
        return {
            "new": lambda: self._leave(session.start),
            "next": lambda: self._leave(lambda: session.step(1)),
            "previous": lambda: self._leave(lambda: session.step(-1)),
            "add-option": session.add_option,
            "drop-option": session.drop_option,
            "sort": session.sort,
        }

    def _answers(self, action: str, rest: str, local: Mapping[str, object]) -> bool:
        session = self.session
        if action == "related":
            self.unfolded, self.offered = not self.unfolded, None
        elif action in ("submit", "submit-cancel"):
            self.asking = action == "submit" and not session.why_not()
        elif action == "submit-ok":
            self._send(str(local.get("passphrase", "")))
        elif action == "offer":
            provision = law.provision_at(session, rest)
            self.offered = (provision, session.drafts(provision))
        elif action == "offer-cancel":
            self.offered = None
        elif action in ("fix", "take", "cite"):
            self._change(action, rest)
            return True
        return False

    def _change(self, action: str, rest: str) -> None:
        session = self.session
        if action == "fix" and int(rest) < len(self.listed) and session.apply(self.listed[int(rest)]):
            self.note = WRITING["applied"]
        elif action == "cite":
            provision = law.provision_at(session, rest)
            session.edit("citation", f"{provision.document}:{provision.path}", left=True)
        elif action == "take" and self.offered and int(rest) < len(self.offered[1]):
            session.take(self.offered[1][int(rest)].item)
            self.offered, self.note = None, WRITING["taken"]

    def _leave(self, go: Callable[[], None]) -> None:
        go()
        self.asking, self.offered = False, None

    def _send(self, passphrase: str) -> None:
        if self.session.sitting is None:
            self.session.sit(passphrase)
        self.session.submit()
        self.asking, self.note = False, WRITING["sent"]

    # ── fragments ──────────────────────────────────────────────────────────
    def _form(self) -> str:
        contest = self.session.office.bank.contest
        topics = [("", WRITING["no-topic"]), *((row.topic, row.topic) for row in contest.form.blueprint)]
        return (
            self._area("stem", WRITING["stem"], hint=WRITING["stem-hint"], rows=2)
            + f"<fieldset><legend>{esc(WRITING['options'])} <small>{esc(WRITING['options-hint'])}</small></legend>"
            '<div class="wb-options" data-slot="options"></div>'
            '<div class="wb-links" data-slot="option-tools"></div></fieldset>'
            + self._area("explanation", WRITING["why"], small=WRITING["why-hint"])
            + '<div class="wb-row-fields">'
            + self._area("citation", WRITING["citation"], hint=WRITING["citation-hint"])
            + self._area("valid_on", WRITING["valid_on"], hint=WRITING["valid-hint"])
            + parts.choice("topic", WRITING["topic"], topics)
            + parts.choice("difficulty", WRITING["difficulty"], DIFFICULTIES.items())
            + "</div>"
        )

    @staticmethod
    def _area(name: str, label: str, *, hint: str = "", small: str = "", rows: int = 1) -> str:
        more = f" <small>{esc(small)}</small>" if small else ""
        home = " data-home" if name == "stem" else ""
        return (
            f'<div class="wb-field"><label for="{name}">{esc(label)}{more}</label><textarea id="{name}" rows="{rows}" '
            f'data-field="{name}"{home} spellcheck="false" maxlength="4000" placeholder="{esc(hint)}"></textarea></div>'
        )

    def _options(self) -> str:
        """One row an option; the slot is redrawn only when an option comes or goes, so a field in use stays."""
        return "".join(
            f'<div class="wb-option"><div class="wb-answer"><label><input type="radio" name="key" value="{label}" '
            f'data-field="key" aria-label="{esc(WRITING["right"].format(label=label))}">{label}</label>'
            f'<textarea rows="1" data-field="{label}" aria-label="{esc(WRITING["option"].format(label=label))}" '
            f'aria-describedby="because-{label}" spellcheck="false" maxlength="1000"></textarea></div>'
            f'<div class="wb-because" id="because-{label}" data-slot="because-{label}"></div></div>'
            for label in (option.label for option in self.session.item.options)
        )

    def _option_tools(self) -> str:
        if self.session.locked:
            return ""
        tools = (("add-option", WRITING["add"]), ("drop-option", WRITING["drop"]))
        return "".join(button(action, word, kind="wb-quiet") for action, word in tools)

    def _head(self) -> str:
        session = self.session
        mine, state = session.mine(), session.state()
        word = STATES[state.value] if state else WRITING["new"] if not session.item.id else STATES["draft"]
        at = mine.index(session.item.id) + 1 if session.item.id in mine else len(mine) + 1
        place = WRITING["position"].format(at=at, total=max(at, len(mine)))
        moves = (("previous", WRITING["previous"]), ("next", WRITING["next"]), ("new", WRITING["new"]))
        walk = "".join(button(action, text, kind="wb-quiet") for action, text in moves)
        return f"<b>{esc(session.item.id)}</b> {parts.mark('none', word, tag=True)} {walk} <small>{esc(place)}</small>"

    def _actions(self) -> str:
        if self.session.locked:
            return button("new", WRITING["next-item"], kind="wb-primary")
        off = self.session.why_not()
        reason = f'<span class="wb-small">{esc(off)}</span>' if off else ""
        then = '[data-field="passphrase"],[data-action="submit-ok"]'
        return reason + button("submit", WRITING["send"], kind="wb-primary", key="Alt+G", off=off, then=then)

    def _banner(self) -> str:
        if self.wrong:
            return banner("block", f"<b>{esc(NOT_DONE)}</b> {esc(self.wrong)}", role="alert") + self._ask()
        if self.asking:
            return self._ask()
        if self.note == WRITING["sent"]:
            return banner("ok", f"<b>{esc(WRITING['sent'])}</b> {esc(WRITING['sent-more'])}")
        state = self.session.state()
        if self.session.locked and state:
            return banner("info", esc(WRITING["read-only"].format(state=STATES[state.value])))
        return ""

    def _ask(self) -> str:
        if not self.asking:
            return ""
        field = (
            ""
            if self.session.sitting
            else f'<label>{esc(WRITING["passphrase"])} <input type="password" data-field="passphrase" data-local '
            'autocomplete="off"></label>'
        )
        said = esc(WRITING["confirm"].format(item=self.session.item.id))
        yes = button("submit-ok", WRITING["yes"], kind="wb-primary")
        return banner("info", f"{said} {field}", yes, button("submit-cancel", WRITING["no"]), role="group")
