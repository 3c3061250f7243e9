"""The papermill runner and batches."""

from authoring.runs.notebooks import Parameter, find_notebook, parameters, run

__all__ = ["Parameter", "find_notebook", "parameters", "run"]
