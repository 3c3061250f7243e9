"""The list of reference documents: what is known of each, and what isn't."""

from collections.abc import Callable

from authoring.model.contests import Contest
from authoring.model.policies import PolicyDocument
from authoring.reports.references import reference_list


def test_each_document_with_its_days(contest: Contest, words: Callable[[bytes], list[str]]) -> None:
    law = PolicyDocument(
        "luat-58", "58/2014/QH13", "Bảo hiểm xã hội", "Luật", "2014-11-20", "2016-01-01", ended="2025-07-01"
    )
    lines = words(reference_list(contest, [law, PolicyDocument("khac")]))
    start = lines.index("1")
    assert "Câu hỏi của Cuộc thi chỉ căn cứ 02 văn bản sau đây:" in lines
    assert lines[start : start + 12] == [
        *("1", "Luật", "58/2014/QH13", "Bảo hiểm xã hội", "20/11/2014", "1/1/2016; hết hiệu lực 1/7/2025"),
        *("2", "chưa rõ", "khac", "chưa rõ", "chưa rõ", "chưa rõ"),
    ]
