"""Minutes: sentences, a table, one or two who sign by hand."""

import io
import re
import zipfile
from dataclasses import replace

from authoring.model.contests import Contest
from authoring.reports import Minutes, minutes_paper


def said(paper: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as parts:
        return re.sub("<[^>]+>", "|", parts.read("word/document.xml").decode())


def test_minutes_say_who_did_what(contest: Contest) -> None:
    minutes = Minutes("niêm phong đáp án", ("Đã làm.",), (("Mã", "AB12"),), (("MỘT", "Lê Thu Hà"), ("HAI", "")))
    text = said(minutes_paper(contest, minutes))
    for part in ("BIÊN BẢN", "niêm phong đáp án", "Đã làm.", "Mã", "AB12", "MỘT", "Lê Thu Hà", "HAI"):
        assert part in text, part
    assert text.index("MỘT") < text.index("HAI")
    alone = said(minutes_paper(contest, replace(minutes, signers=(("MỘT", "Lê Thu Hà"),))))
    assert "HAI" not in alone
