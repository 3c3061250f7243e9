"""The draw: a list that tells no more than name and unit, an order by one public number."""

import hashlib
import hmac

from authoring.grading.settling.awards import Candidate
from authoring.grading.settling.draws import drawn, in_list, lines, list_bytes, list_mark

THREE = (
    Candidate("001", "Trần  Bình", "Sở Y tế"),
    Candidate("003", "An 0912 345 678", "A|B"),
    Candidate("002", "Trần Bình", "Sở Y tế"),
)


def test_the_list_is_the_same_whatever_order_people_come_in() -> None:
    assert lines(THREE) == ("1 | An … | A/B", "2 | Trần Bình | Sở Y tế", "3 | Trần Bình | Sở Y tế")
    assert [one.person for one in in_list(THREE)] == ["003", "001", "002"]
    assert list_bytes(THREE[::-1]) == list_bytes(THREE) == "".join(f"{one}\n" for one in lines(THREE)).encode()
    assert list_mark(THREE) == hashlib.sha256(list_bytes(THREE)).hexdigest()


def test_the_number_decides_the_order() -> None:
    listed = lines(THREE)
    marks = {hmac.new(b"12345", line.encode(), hashlib.sha256).hexdigest(): at for at, line in enumerate(listed, 1)}
    assert drawn(listed, "12345") == tuple(marks[mark] for mark in sorted(marks))
    assert {drawn(listed, str(seed)) for seed in range(60)} == {
        (1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1),
    }  # fmt: skip
