"""The scheme: form, key and settings held together, and refused with a sentence where they can't be."""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from authoring.grading import Criterion, Scheme, scheme
from authoring.model.contests import Caps, Contest, Unit
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, KeyEntry

Build = tuple[Callable[..., Contest], Callable[..., Form], Callable[[Sequence[str]], AnswerKey]]


@pytest.fixture
def build(
    contest: Callable[..., Contest], form: Callable[..., Form], key: Callable[[Sequence[str]], AnswerKey]
) -> Build:
    return contest, form, key


def test_a_scheme_says_what_is_needed_and_travels_between_processes(week: Callable[..., Scheme]) -> None:
    made = week("ABD", excluded=["001 234 567 890", "", "123456789", "c1234567"], order=("score desc", "duration asc"))
    assert made.order == (Criterion("score", descending=True), Criterion("duration", descending=False))
    assert made.excluded == {"001234567890", "123456789", "C1234567"}
    assert made.labels == ("ABCD",) * 3
    assert made.persons == (("identity_number",), ("phone", "name", "birth_date"))
    assert (made.step, made.limit) == (1000, 0)
    assert made.ranks_by("submitted", "duration")
    assert not made.ranks_by("forecast_distance")
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 — our own bytes


def test_the_closing_minute_counts_or_not(week: Callable[..., Scheme]) -> None:
    closes = round(week().week.closes.timestamp() * 1000)
    assert week(closing="inclusive").closes == closes + 60_000
    assert week(closing="exclusive").closes == closes


def test_only_one_attempt_is_a_limit_of_one(week: Callable[..., Scheme]) -> None:
    assert week(counted="only", limit=5).limit == 1
    assert week(limit=5).limit == 5


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (
            {"order": ("score desc", "luck asc")},
            "score / forecast_distance / submitted / started / duration / attempts",
        ),
        ({"order": ("score",)}, "asc / desc; đang là để trống"),
        ({"order": ()}, "ít nhất một tiêu chí"),
        ({"order": ("score desc", "score asc")}, "mỗi tiêu chí một lần"),
        ({"asks": "none"}, "không hỏi dự đoán"),
        ({"asks": "weather"}, "đang là weather"),
        ({"counted": "worst"}, "only / first / last / best-then-earliest"),
        ({"clock": "hour"}, "millisecond / second / minute"),
        ({"closing": "perhaps"}, "inclusive / exclusive"),
        ({"person": ("phone+shoe",)}, "đang là shoe"),
        ({"person": ()}, "đang là để trống"),
        ({"zone": "nowhere"}, "múi giờ"),
        ({"opens": "2022-07-24T16:00:00"}, "đóng trước khi mở"),
        ({"closes": "9500-07-24T16:00:00"}, "năm không có thật"),
        ({"excluded": ["12345"]}, "…345"),
        ({"units": [Unit("x", "Một"), Unit("x", "Hai")]}, "mang một mã"),
        ({"key": ["A", "E", "B"]}, "Câu 2: đáp án không nằm trong"),
        ({"key": ["", "A", "B"]}, "để trống"),
        ({"key": ["A", "A", "AA"]}, "Câu 3"),
        ({"key": ["ABCDEFGH"], "options_": 8}, "một hay nhiều chữ trong ABCDEFGH"),
        ({"key": []}, "không khớp bộ đề"),
    ],
)
def test_what_cannot_be_graded_is_refused(week: Callable[..., Scheme], settings: dict[str, object], words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        week(**settings)
    assert words in str(refused.value)


def test_a_cap_of_one_prize_a_week_always_holds(week: Callable[..., Scheme]) -> None:
    assert week(caps=Caps(1, 0)).contest.caps.per_person_per_week == 1


def test_form_and_key_must_be_of_the_week_and_of_one_release(build: Build) -> None:
    contest, form, key = build[0](), build[1](2), build[2]("AB")
    others = [
        (replace(form, week="2022-w32"), key, "Bộ đề không phải của tuần này"),
        (form, replace(key, contest="khac"), "Bảng đáp án không phải của tuần này"),
        (form, replace(key, revision=2), "bản r2, 2 câu"),
        (form, replace(key, entries=key.entries[:1]), "bản r1, 1 câu"),
        (form, replace(key, entries=(KeyEntry(1, "c2", "A"), KeyEntry(2, "c1", "B"))), "nói về câu khác"),
    ]
    for wrong_form, wrong_key, words in others:
        with pytest.raises(RefusedError, match=words):
            scheme(contest, contest.weeks[0], wrong_form, wrong_key, ())


def test_options_carry_different_letters(build: Build) -> None:
    contest, form, key = build[0](), build[1](1), build[2]("A")
    item = replace(form.items[0], options=(form.items[0].options[0],) * 2)
    with pytest.raises(RefusedError, match="chữ cái khác nhau"):
        scheme(contest, contest.weeks[0], replace(form, items=(item,)), key, ())
