"""The form of a week out: keyless for everybody, keyed for inside only."""
