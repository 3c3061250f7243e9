"""A commitment binds to its data and shows nothing of it; the printed form is eight groups of four."""

import pytest

from authoring.model.errors import RefusedError
from authoring.seals import commitment, grouped

# FIPS 180-4, example “abc”.
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_commitment_is_the_digest_of_data_and_salt() -> None:
    assert [commitment(b"a", b"bc"), commitment(b"abc", b"")] == [ABC, ABC]


def test_other_data_or_another_salt_gives_another() -> None:
    salt = bytes(32)
    assert len({commitment(b"A", salt), commitment(b"B", salt), commitment(b"A", bytes([1]) * 32)}) == 3


def test_the_printed_form_is_the_first_half_in_eight_groups_of_four() -> None:
    assert grouped(ABC) == "ba78 16bf 8f01 cfea 4141 40de 5dae 2223"
    assert grouped(ABC).replace(" ", "") == ABC[:32]
    assert grouped(ABC[:32]) == grouped(ABC)


@pytest.mark.parametrize("digits", ["", ABC[:31], ABC.upper(), ABC + "\n", "g" * 64, "đ" * 64, "٣" * 64])
def test_what_is_no_digest_is_refused(digits: str) -> None:
    with pytest.raises(RefusedError, match="Mã kiểm tra không đúng dạng"):
        grouped(digits)
