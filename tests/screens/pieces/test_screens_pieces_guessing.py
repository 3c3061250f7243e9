"""The guesser's card: shares as people write them, blind picking of the very items, no card without a figure."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import options
from authoring.screens.pieces import guessing
from authoring.workbench.audits.auditing import Audit


@pytest.mark.parametrize(("value", "said"), [(0, "0%"), (247, "24,7%"), (270, "27%"), (1000, "100%")])
def test_shares_in_vietnamese_writing(value: int, said: str) -> None:
    assert guessing.share(value) == said


def test_a_good_bank_is_fine_and_one_that_is_read_waits(place: Place) -> None:
    for number, key in enumerate("ABCD" * 3):
        item = replace(place.question(number), options=options("Sở Y tế", "Bộ Y tế", "Tỉnh ủy", "Chính phủ"))
        place.write(item.ordered(tuple((at - "ABCD".index(key)) % 4 for at in range(4))))
    audit = Audit(place.office())
    assert "Đang kiểm tra…" in guessing.card(audit)
    audit.finish()
    html = guessing.card(audit)
    assert "Đạt" in html
    assert "Lộ đáp án nhiều nhất" not in html
    assert "Vị trí đáp án" not in html
