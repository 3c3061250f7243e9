"""An SVG says its finding to people who can't see it, and to XML as well."""

import xml.etree.ElementTree as ET

from matplotlib.figure import Figure

from authoring.reports.styles import styled
from authoring.reports.svgs import finish, percent


def test_the_finding_is_title_and_alternative_text() -> None:
    with styled():
        one, two = (finish(Figure(figsize=(3, 2)), 'Đúng < 5% & "sai"', "ghi chú") for _ in range(2))
    root = ET.fromstring(one)  # noqa: S314 - our own bytes
    assert root.get("role") == "img"
    assert root.get("aria-label") == 'Đúng < 5% & "sai"'
    assert root[0].text == 'Đúng < 5% & "sai"'
    assert one == two
    assert percent(0.126) == "13%"
