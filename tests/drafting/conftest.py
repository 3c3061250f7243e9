"""A law written in the test is read and drafted from, as a person would do it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring import documents, drafting, policy
from authoring.model.policies import Fact, PolicyDocument, Provision

Drafts = tuple[drafting.Draft, ...]
Asked = Callable[..., list[str]]
HEAD = "QUỐC HỘI\n-------\nLuật số: 12/2031/QH17\n\nLUẬT\nBẢO TRỢ\n\n"
NAME = "Luật Bảo trợ số 12/2031/QH17"


@pytest.fixture
def read_law(tmp_path: Path) -> Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]:
    """Text of articles → who the law is, its facts, its provisions."""

    def read(text: str) -> tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]:
        path = tmp_path / "luat-12.txt"
        path.write_text(f"{HEAD}{text}\n", encoding="utf-8")
        source = documents.read(path)
        provisions = policy.provisions(source).good
        return policy.identity(source), policy.facts(provisions), provisions

    return read


@pytest.fixture
def draft_law(read_law: Callable[[str], tuple[PolicyDocument, tuple[Fact, ...], tuple[Provision, ...]]]) -> object:
    """Text of articles → the drafts of all facts; `older` is a text of the version before."""

    def made(text: str, older: str = "") -> Drafts:
        before = read_law(older)[1] if older else ()
        document, facts, provisions = read_law(text)
        return drafting.draft(document, facts, provisions, before)

    return made


@pytest.fixture
def asked(draft_law: Callable[..., Drafts]) -> Asked:
    """Text of articles → the stems of its drafts without the name of the law, those of one path or template."""

    def stems(text: str, path: str = "", template: str = "") -> list[str]:
        made = [one for one in draft_law(text) if path in ("", one.fact.path) and one.template.startswith(template)]
        return [one.item.stem.replace(f"Theo {NAME}, ", "").replace(f" tại {NAME}", " tại L") for one in made]

    return stems
