"""One item read alone: each rule is a file with one check and its help page, listed in `checks`."""

from functools import lru_cache

from authoring.checks.terms import Terms
from authoring.checks.wording.absolute_word import absolute_word
from authoring.checks.wording.all_of_above import all_of_above
from authoring.checks.wording.combined_options import combined_options
from authoring.checks.wording.distractor_implausible import distractor_implausible
from authoring.checks.wording.double_negation import double_negation
from authoring.checks.wording.exception_not_emphasised import exception_not_emphasised
from authoring.checks.wording.exception_stem import exception_stem
from authoring.checks.wording.explanation_unfounded import explanation_unfounded
from authoring.checks.wording.key_echoes_stem import key_echoes_stem
from authoring.checks.wording.key_invalid import key_invalid
from authoring.checks.wording.key_longest import key_longest
from authoring.checks.wording.law_undated import law_undated
from authoring.checks.wording.letter_left import letter_left
from authoring.checks.wording.none_of_above import none_of_above
from authoring.checks.wording.options_contain import options_contain
from authoring.checks.wording.options_converge import options_converge
from authoring.checks.wording.options_count import options_count
from authoring.checks.wording.options_not_parallel import options_not_parallel
from authoring.checks.wording.options_overlap import options_overlap
from authoring.checks.wording.options_repeat import options_repeat
from authoring.checks.wording.options_true_false import options_true_false
from authoring.checks.wording.options_unsorted import options_unsorted, sorted_item
from authoring.checks.wording.outside_list import outside_list
from authoring.checks.wording.relative_option_misplaced import pinned_item, relative_option_misplaced
from authoring.checks.wording.spelling import spelling
from authoring.checks.wording.stem_blank import stem_blank
from authoring.checks.wording.stem_long import stem_long
from authoring.checks.wording.stem_open import stem_open
from authoring.checks.wording.stem_unfocused import stem_unfocused
from authoring.checks.wording.units_mixed import units_mixed
from authoring.checks.wording.vague_word import vague_word
from authoring.model.findings import Check


@lru_cache(maxsize=64)
def checks(terms: Terms) -> tuple[Check, ...]:
    """Every rule, those that ask for it bound to what the contest says."""
    return (
        key_invalid,
        options_count(terms),
        options_repeat,
        options_overlap,
        options_contain,
        options_unsorted,
        units_mixed,
        options_true_false,
        options_not_parallel,
        options_converge,
        all_of_above,
        none_of_above,
        combined_options,
        relative_option_misplaced,
        key_longest,
        key_echoes_stem,
        distractor_implausible,
        absolute_word,
        vague_word,
        exception_not_emphasised,
        exception_stem,
        double_negation,
        stem_open,
        stem_unfocused(terms),
        stem_blank,
        stem_long,
        law_undated(terms),
        outside_list(terms),
        explanation_unfounded(terms),
        letter_left,
        spelling(terms),
    )


CHECKS = checks(Terms())

__all__ = ["CHECKS", "checks", "pinned_item", "sorted_item"]
