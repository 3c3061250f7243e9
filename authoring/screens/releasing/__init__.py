"""Screen 4, Phát hành: a week's form composed, weighed, signed and sealed."""
