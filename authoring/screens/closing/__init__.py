"""Screen 6, Tổng kết: papers of every place of the contest, collective prizes, money, participation, plots."""
