"""Codes: read back however they are typed, and a slip is named by envelope and group."""

from unittest.mock import patch

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.codes import GROUP, GROUPS, LETTERS, draw_code, halves, read_code


def test_a_drawn_code_is_eight_groups_in_two_halves() -> None:
    code = draw_code()
    first, second = halves(code)
    assert [len(group) for group in code.split()] == [GROUP] * GROUPS
    assert f"{first} {second}" == code
    assert len(first.split()) == len(second.split()) == 4
    assert draw_code() != code


@pytest.mark.parametrize("change", [str.lower, lambda code: code.replace(" ", ""), lambda code: code.replace(" ", "-")])
def test_a_code_is_read_however_it_is_typed(change: object) -> None:
    code = draw_code()
    assert callable(change)
    assert read_code(change(code)) == code


def test_letters_that_look_alike_are_read_as_the_figures() -> None:
    with patch("authoring.workbench.contest.codes.secrets.choice", side_effect=lambda letters: letters[1]):
        code = draw_code()
    assert code.split()[0] == "11118"
    assert read_code(code.replace("1", "l")) == code
    with patch("authoring.workbench.contest.codes.secrets.choice", side_effect=lambda letters: letters[0]):
        nothing = draw_code()
    assert read_code(nothing.replace("0", "o")) == nothing


def test_a_mistyped_letter_is_named_by_envelope_and_group() -> None:
    groups = draw_code().split()
    for at in (2, 5):
        letter = LETTERS[(LETTERS.index(groups[at][1]) + 1) % len(LETTERS)]
        typed = [*groups[:at], groups[at][0] + letter + groups[at][2:], *groups[at + 1 :]]
        with pytest.raises(RefusedError, match=f"Nhóm {at % 4 + 1} của phong bì {at // 4 + 1} gõ chưa đúng"):
            read_code(" ".join(typed))


@pytest.mark.parametrize("text", ["mat khau thuc hanh", "Ổ khóa", "", "0" * 39, "00001" * 8])
def test_what_is_no_code_is_a_passphrase(text: str) -> None:
    assert read_code(text) == text
