"""The papers that people sign and post: before the contest, each week, at its end."""
