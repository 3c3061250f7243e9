"""Which wording of a law is in force on a day."""

from authoring.model.policies import Ending, PolicyDocument
from authoring.policy.citations.versions import begins, ended_days, family, in_force, shown

FIRST = PolicyDocument("a", "1/2008/QH12", issued="2008-11-14", in_force="2009-07-01")
MERGED = PolicyDocument("b", "7/VBHN", issued="2015-02-01", consolidates="1/2008/QH12", version_from="2015-01-01")
TWIN = PolicyDocument("c", "8/VBHN", issued="2016-02-01", consolidates="1/2008/QH12", version_from="2015-01-01")
NEXT = PolicyDocument("d", "2/2024/QH15", in_force="2025-07-01", ends=(Ending("1/2008/QH12", "2025-07-01"),))
LATER = PolicyDocument("e", "3/2024/QH15", issued="2024-01-01", ends=(Ending("1/2008/QH12", "2025-09-01"),))
PLAIN = PolicyDocument("f")


def test_family_and_beginning() -> None:
    assert [family(one) for one in (FIRST, MERGED, PLAIN)] == ["1/2008/QH12", "1/2008/QH12", "f"]
    assert [begins(one) for one in (FIRST, MERGED, LATER, PLAIN)] == ["2009-07-01", "2015-01-01", "2024-01-01", ""]


def test_the_first_end_counts() -> None:
    assert ended_days([LATER, NEXT]) == {"1/2008/QH12": "2025-07-01"}
    assert ended_days([NEXT, LATER]) == {"1/2008/QH12": "2025-07-01"}


def test_the_latest_wording_of_each_law() -> None:
    ended = ended_days([NEXT])
    documents = [FIRST, TWIN, MERGED, NEXT, PLAIN]
    assert in_force(documents, "2008-01-01", ended) == (PLAIN,)
    assert in_force(documents, "2010-01-01", ended) == (FIRST, PLAIN)
    assert in_force(documents, "2015-01-01", ended) == (TWIN, PLAIN)
    assert in_force(documents, "2025-07-01", ended) == (NEXT, PLAIN)


def test_days_as_people_write_them() -> None:
    assert [shown("2025-07-01"), shown("2025-12-11")] == ["01/7/2025", "11/12/2025"]
