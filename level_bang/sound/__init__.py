"""What a run sounds like: `score` says which voices at what level, `device` plays them."""
