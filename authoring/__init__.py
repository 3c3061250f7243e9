"""The workbench for authoring, validating, releasing and grading contest questions."""

__version__ = "0.1.0"
