"""Level Bang: run for your life, ten kilometres of it."""

__version__ = "0.1.0"
