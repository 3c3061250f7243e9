"""The strip that signs: a reason only for a dismissal, the passphrase only once, refusals inside."""

import re

from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.signing import strip

WORDS = "abc def"
HINT = Practice(sample=True, passphrase=WORDS)


def test_a_dismissal_asks_for_a_reason_and_a_reopening_does_not() -> None:
    asked = strip("dismiss", "Ký tên: <A>", NO_PRACTICE, sits=False, wrong="")
    assert 'data-field="reason" data-local placeholder="Ít nhất 3 từ. Người duyệt sẽ đọc lý do này."' in asked
    assert 'type="password" data-field="passphrase" data-local' in asked
    assert "Ký tên: &lt;A&gt;" in asked
    assert "Ký và bỏ qua" in asked
    again = strip("reopen", "", HINT, sits=True, wrong="Sai <x>")
    assert "Ký và mở lại" in again
    assert [one in again for one in ('data-field="reason"', 'type="password"', WORDS)] == [False, False, False]
    assert '<p class="is-block" role="alert">Sai &lt;x&gt;</p>' in again


def test_the_button_belongs_to_one_finding() -> None:
    def mark(move: str, about: str, wrong: str = "") -> list[str]:
        return re.findall(
            r'data-asked="(\w+)"', strip(move, "Ký tên", NO_PRACTICE, sits=True, wrong=wrong, about=about)
        )

    first = mark("dismiss", "2022-1 a")
    assert len(first) == 1
    assert mark("dismiss", "2022-1 a", "Chưa đúng.") == first
    assert mark("dismiss", "2022-1 b") != first != mark("reopen", "2022-1 a")
