"""What the checklist asks of the truth on the screens, driven as the browser drives them."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace as Place

from authoring.screens.pieces.desk import Desk
from authoring.screens.reviewing.reviewing import ReviewingScreen
from authoring.workbench.items.queue import Queue
from authoring.workbench.items.reviewing import send
from tests.screens.pressing import mark
from tests.small_contest import PASSPHRASE

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
NAMED = re.compile(r"Duyệt lần sửa (\d+) của câu ([\w-]+), mã ((?:[0-9A-F]{4} ?)+)")


def act(desk: Desk, name: str, **local: str) -> None:
    """Press a button."""
    desk._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name), "of": 0, "seq": 1}, None
    )


def test_what_is_signed_is_the_revision_whose_code_stood_on_the_button(place: Place) -> None:
    item = place.write(place.question(1))
    send(place.office(), item, place.ha.at(NOW))
    queue = Queue(place.office(), "lam", clock=lambda: NOW)
    queue.open()
    desk = Desk(ReviewingScreen(queue, "Phạm Văn Lâm"))
    of = desk.opened["number"]
    for tick in re.findall(r'name="ticks" value="(\d)"', str(desk.slots["decide"])):
        told = f"{desk.values['ticks']}{tick}"
        desk._hear(None, {"kind": "edit", "field": "ticks", "value": told, "left": True, "of": of, "seq": 2}, None)
    act(desk, "approve")
    asked = NAMED.search(re.sub(r"<[^>]+>", "", str(desk.slots["decide"])))
    assert asked, desk.slots["decide"]
    act(desk, "sign-ok", passphrase=PASSPHRASE)
    signed = place.office().bank.reviews(item)[-1]
    code = asked[3].replace(" ", "").lower()
    assert (signed.move, signed.revision, signed.item) == ("approve", int(asked[1]), asked[2])
    assert signed.sha256.startswith(code)
    assert signed.sha256 == place.office().bank.entry(item).revision.sha256
