"""Two sentences of the law side by side: which of them goes on as the stem does, which says more of it."""

from authoring.checks.answers.asking import ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.weighing import contrasted, says_more
from authoring.workbench.items.judging import Bench

_STEM = "Chi phí thẩm định hồ sơ mời gói bằng bao nhiêu phần trăm giá gói?"


def passage(law: Corpus, path: str) -> Passage:
    return next(one for one in law.passages if one.place.at == path)


def test_only_the_sentence_that_goes_on_as_the_stem_does_is_meant(third: Bench) -> None:
    lays, tests = passage(third.corpus, "d2.k1"), passage(third.corpus, "d2.k2")
    found = [contrasted(ask(_STEM), one, other) for one, other in ((tests, lays), (lays, tests), (tests, tests))]
    assert found == [True, False, False]


def test_words_that_an_option_brings_in_tell_nothing(third: Bench) -> None:
    asked, law = ask("Chào giá trong nước dùng ngôn ngữ nào?"), third.corpus
    home, abroad = passage(law, "d4.k1"), passage(law, "d4.k2")
    said, echoed = (home.own, abroad.own), home.own - abroad.own
    found = [says_more(asked, said, abroad, law), says_more(asked, said, abroad, law, echoed)]
    assert found == [True, False]
    assert not says_more(asked, said[::-1], home, law)
