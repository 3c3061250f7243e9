"""Items and forms in and out of the files that people use."""

from authoring.formats.forms.handing import TARGETS, hand_over
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.records import key_bytes, read_form, read_key
from authoring.formats.forms.versions import read_versions, version_files
from authoring.formats.forms.writing import write_form, write_keyed_form, write_published_form
from authoring.formats.item_files import judge_file, read_items, write_items
from authoring.formats.questions import Flaw, Judged, Question, Spot
from authoring.formats.returning import Returned, return_file

__all__ = [
    "TARGETS",
    "Flaw",
    "Judged",
    "Question",
    "Returned",
    "Spot",
    "hand_over",
    "judge_file",
    "key_bytes",
    "key_items",
    "read_form",
    "read_items",
    "read_key",
    "read_versions",
    "return_file",
    "version_files",
    "write_form",
    "write_items",
    "write_keyed_form",
    "write_published_form",
]
