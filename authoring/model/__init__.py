"""The words of the contest: immutable values, the types that cross rooms, the errors; no files."""
