"""Screen 7, Thư viện văn bản: the laws as trees, what newer ones changed, what nobody asks."""
