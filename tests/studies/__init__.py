"""Measurements too long for the tests; each is a command, `python -m tests.studies.NAME`."""
