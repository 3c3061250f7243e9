"""Screen 0, Trang chủ: the ways to a contest, its founding, what waits, packages, who sits here."""
