"""An item from its draft to its approval: drafted, imported, written, judged, commented, merged, reviewed."""
