"""The first start: a contest out of a plan, a folder that is there, or a package."""
