"""Screen 6 with units whose names have more than twelve words: nothing lies on anything, nothing runs off the page."""

from datetime import UTC, datetime
from types import SimpleNamespace as Practice
from typing import TYPE_CHECKING, Any

import pytest

from authoring.screens.closing.closing import ClosingScreen
from authoring.workbench.paperwork.desks import END
from tests.screens.stills import flaws

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

NOW = datetime(2022, 8, 25, 2, 41, tzinfo=UTC)
MORE = " và các đơn vị sự nghiệp công lập trực thuộc trên địa bàn"


class Stretched:
    """The screen as it is, each unit under a longer name."""

    def __init__(self, screen: Any, names: list[str]) -> None:  # noqa: ANN401 — what is shown
        self.screen, self.names = screen, sorted(names, key=len, reverse=True)

    def frame(self) -> str:
        """The screen's own."""
        return str(self.screen.frame())

    def slots(self) -> dict[str, str]:
        """Those of the screen with every name longer."""
        return {place: self._longer(html) for place, html in self.screen.slots().items()}

    def _longer(self, html: str) -> str:
        for number, name in enumerate(self.names):
            html = html.replace(f">{name}", f">\0{number}\0")
        for number, name in enumerate(self.names):
            html = html.replace(f"\0{number}\0", name + MORE)
        return html


def test_units_of_long_names(page: "Page", closed: Practice) -> None:
    units = [unit.name for unit in closed.stage.office().bank.units]
    screen = ClosingScreen(closed.stage.office, "ha", "Lê Thu Hà · Bảo hiểm xã hội tỉnh", clock=lambda: NOW)
    for place in (END, "2022-w30"):
        screen.act(f"place:{place}", {})
        for _ in range(2000):
            if not screen.pending():
                break
            screen.act("go", {})
            screen.slots()
        shown = Stretched(screen, units)
        assert place != END or MORE in "".join(shown.slots().values())
        assert (place, flaws(page, shown)) == (place, [])  # type: ignore[arg-type] # a still needs only these two
