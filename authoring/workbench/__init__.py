"""The use cases without a screen, one module each: draft, check, review, release, grade, close."""
