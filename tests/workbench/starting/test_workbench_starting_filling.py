"""A contest goes into the fields of its form and comes out of them as the same contest."""

from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank.settings.contest import FILE, parse_contest
from authoring.model.contests import Ranking
from authoring.workbench.starting.filling import filled
from authoring.workbench.starting.settings import render, settled


@pytest.mark.parametrize("place", ["banks/bhxh-bhyt-2022", "tests/data/thi-thu"])
def test_written_again_a_contest_is_the_same(root: Path, place: str) -> None:
    data = (root / place / FILE).read_bytes()
    contest = parse_contest(data)
    answers = filled(contest, data.decode())
    assert settled(answers) == contest
    again = render(answers)
    assert render(filled(contest, again.decode())) == again


def test_what_the_form_has_no_word_for_stands_as_it_is_written(root: Path) -> None:
    text = (root / "tests/data/thi-thu" / FILE).read_text(encoding="utf-8")
    for old, new in (
        ('excluded = []\nexcluded_may_play = false\nperson = ["identity_number"]',
         'excluded = ["staff", "helpers"]\nexcluded_may_play = true\nperson = ["account", "email+name"]'),
        ('closing_minute = "inclusive"', 'closing_minute = "exclusive"'),
        ('order = ["score desc", "submitted asc"]\nclock = "second"', 'order = ["score desc", "attempts asc"]\nclock = "millisecond"'),
        ('topic = "bhyt"', 'topic = "ho-ngheo"'),
        ("per_person_per_contest = 0", "per_person_per_contest = 2"),
        ("keep_personal_data_days = 365", "keep_personal_data_days = 90"),
        ('asks = "none"', 'asks = "people"'),
        ("after_voiding = false", "after_voiding = true"),
    ):  # fmt: skip
        assert old in text
        text = text.replace(old, new)
    contest = parse_contest(text.encode())
    answers = filled(contest, text)
    assert answers["ranking"] == "score desc, attempts asc"
    assert answers["topic-1-name"] == "ho-ngheo"
    told = replace(contest, admission=replace(contest.admission, excluded=("helpers", "staff")))  # a set, in our order
    assert settled(answers) == told


def test_comments_give_offices_and_topics_back_and_presets_their_name(root: Path) -> None:
    contest = parse_contest((root / "tests/data/thi-thu" / FILE).read_bytes())
    row = replace(contest.form.blueprint[1], topic="ho-ngheo")
    contest = replace(
        contest,
        form=replace(contest.form, blueprint=(contest.form.blueprint[0], row)),
        ranking=Ranking(("score desc", "duration asc", "extra desc"), "second"),
    )
    text = '# Cơ quan tổ chức: Ban Tuyên giáo\n    {topic = "ho-ngheo", easy = 1},  # Hộ nghèo\n'
    answers = filled(contest, text)
    assert [answers[name] for name in ("agencies", "topic-0-name", "topic-1-name", "ranking")] == [
        "Ban Tuyên giáo",
        "Bảo hiểm xã hội bắt buộc",
        "Hộ nghèo",
        "duration-extra",
    ]
    assert filled(contest, text.replace("Hộ nghèo", "các hộ khác"))["topic-1-name"] == "ho-ngheo"
