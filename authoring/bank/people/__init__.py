"""Who the people of a contest are: their files, what the owner signed, roles lent and taken back."""
