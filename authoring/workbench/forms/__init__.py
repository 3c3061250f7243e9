"""A week's form: composed, weighed, released, published, opened after closing, its key made again."""
