"""The contest folder and who sits at it: its office, documents, people who sign, notes of this PC."""
