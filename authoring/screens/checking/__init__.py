"""Screen 2, Kiểm tra ngân hàng: the whole bank, worst first, and question files that come in."""
