"""Questions of text files: JSON, the plain form, and the forms of learning systems (GIFT, Aiken, Moodle XML)."""
