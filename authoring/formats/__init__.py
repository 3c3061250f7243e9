"""Items and forms in and out of the files that people use."""

from authoring.formats.forms.records import key_bytes, read_form, read_key
from authoring.formats.forms.writing import write_form, write_keyed_form
from authoring.formats.item_files import read_items, write_items

__all__ = ["key_bytes", "read_form", "read_items", "read_key", "write_form", "write_items", "write_keyed_form"]
