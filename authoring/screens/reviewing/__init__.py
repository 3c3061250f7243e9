"""Screen 3, Thẩm định: one revision with its grounds, signed or returned."""
