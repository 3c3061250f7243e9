"""One item read alone: each rule is a file with one check and its help page, listed in `CHECKS`."""

from authoring.checks.wording.all_of_above import all_of_above
from authoring.checks.wording.combined_options import combined_options
from authoring.checks.wording.exception_not_emphasised import exception_not_emphasised
from authoring.checks.wording.exception_stem import exception_stem
from authoring.checks.wording.key_invalid import key_invalid
from authoring.checks.wording.key_longest import key_longest
from authoring.checks.wording.letter_left import letter_left
from authoring.checks.wording.none_of_above import none_of_above
from authoring.checks.wording.options_count import options_count
from authoring.checks.wording.options_overlap import options_overlap
from authoring.checks.wording.options_repeat import options_repeat
from authoring.checks.wording.options_true_false import options_true_false
from authoring.checks.wording.options_unsorted import options_unsorted, sorted_item
from authoring.checks.wording.spelling import spelling
from authoring.checks.wording.stem_open import stem_open

CHECKS = (
    key_invalid,
    options_count,
    options_repeat,
    options_overlap,
    options_unsorted,
    options_true_false,
    all_of_above,
    none_of_above,
    combined_options,
    key_longest,
    exception_not_emphasised,
    exception_stem,
    stem_open,
    letter_left,
    spelling,
)

__all__ = ["CHECKS", "sorted_item"]
