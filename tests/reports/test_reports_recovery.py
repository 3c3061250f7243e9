"""The recovery sheet: each half of the code on a page of its own, and no page with both."""

import io
import re
import zipfile

from authoring.model.contests import Contest
from authoring.reports import RecoverySheet, recovery_paper

ONE, TWO = "AAAA1 BBBB2 CCCC3 DDDD4", "EEEE5 FFFF6 GGGG7 HHHH8"


def test_two_pages_with_a_half_each(contest: Contest) -> None:
    sheet = RecoverySheet(contest, "phieu", (ONE, TWO), "02f2 02bf")
    assert ONE not in repr(sheet)
    paper = recovery_paper(sheet)
    with zipfile.ZipFile(io.BytesIO(paper)) as parts:
        body = parts.read("word/document.xml").decode()
        rest = b"".join(parts.read(name) for name in parts.namelist() if name != "word/document.xml")
    first, second = (re.sub("<[^>]+>", " ", page) for page in body.split('w:type="page"'))
    assert (ONE in first, TWO in first, ONE in second, TWO in second) == (True, False, False, True)
    assert "phong bì 1 trong 2" in first
    assert "phong bì 2 trong 2" in second
    assert all("02f2 02bf" in page for page in (first, second))
    assert ONE.encode() not in rest
    assert recovery_paper(sheet) == paper
