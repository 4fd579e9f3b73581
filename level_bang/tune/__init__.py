"""Live tuning without widgets: looks by name, fields by text, ranges from the fields."""

from level_bang.tune.looks import LookError, look, names, with_param

__all__ = ["LookError", "look", "names", "with_param"]
