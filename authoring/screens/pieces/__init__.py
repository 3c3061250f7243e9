"""What all screens are made of: the widget, HTML parts, quoted items, the law, moments, the strip that asks."""
