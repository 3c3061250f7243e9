"""The erratum: which release replaces which, why, what changed; the same values give the same bytes."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

from authoring.model.contests import Contest
from authoring.reports import Erratum, erratum_paper


def said(paper: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(paper)) as parts:
        body = parts.read("word/document.xml").decode()
    lines = (re.sub("<[^>]+>", "", one) for one in re.findall("<w:p>.*?</w:p>|<w:p .*?</w:p>", body))
    return [line for line in lines if line.strip()]


def test_an_erratum_says_what_changed(contest: Contest) -> None:
    moment = datetime(2022, 7, 19, 3, 5, tzinfo=UTC)
    one = Erratum(contest, contest.weeks[0], 2, "câu 3 sai căn cứ.", moment, ("Câu 3: thay bằng câu khác.",))
    lines = said(erratum_paper(one))
    wanted = (
        "1. Từ 10 giờ 05 ngày 19 tháng 7 năm 2022, bản phát hành 2022-w30-r2 thay cho bản 2022-w30-r1.",
        "2. Lý do: câu 3 sai căn cứ.",
        "3. Những câu thay đổi so với bản trước:",
        "- Câu 3: thay bằng câu khác.",
    )
    assert [line for line in lines if line in wanted] == list(wanted)
    assert "THÔNG BÁO" in lines
    assert "- Các tập thể dự thi," in lines
    state = said(erratum_paper(replace(one, contest=replace(contest, layout="state-2020"))))
    assert "Đáp án và căn cứ được công bố sau khi tuần thi kết thúc./." in state
    assert erratum_paper(one) == erratum_paper(one)
    same = said(erratum_paper(replace(one, changes=())))
    assert "3. Câu hỏi và thứ tự phương án không đổi." in same
