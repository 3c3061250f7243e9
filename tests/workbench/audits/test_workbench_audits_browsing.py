"""Browsing: words without tone marks, state, topic, and the worst that stands."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.findings import Severity
from authoring.model.items import Item, options
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.browsing import ANYTHING, Query, browse
from authoring.workbench.items.reviewing import send

LOOSE = Item("", "Nghỉ thai sản mấy tháng?", options("6", "4", "5", "Tất cả các phương án trên"), "A", topic="bhyt")


def test_items_by_words_state_topic_and_level(place: Place) -> None:
    fine = place.write(place.question(1))
    twice = place.write(replace(place.question(2), options=options("8%", "8%", "22%", "26%")))
    loose = place.write(LOOSE)
    send(place.office(), fine, place.ha)
    audit = Audit(place.office()).finish()

    def ids(query: Query) -> list[str]:
        return [row.entry.revision.item.id for row in browse(audit, query)]

    assert ids(ANYTHING) == [fine, twice, loose]
    assert ids(Query(words=" nghi THAI san ")) == [loose]
    assert ids(Query(words="nghĩ")) == []
    assert ids(Query(words=fine)) == [fine]
    assert ids(Query(state="in-review")) == [fine]
    assert ids(Query(state="draft", topic="bhyt")) == [loose]
    assert ids(Query(level="block")) == [twice]
    assert ids(Query(level="ok")) == [fine]
    assert ids(Query(words="thai", level="block")) == []
    row = browse(audit, Query(level="block"))[0]
    assert (row.worst, row.levels[0]) == ("block", Severity.BLOCK)
