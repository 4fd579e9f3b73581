"""The scripts that make every sound of the game; `python -m audio.recipes` makes them again."""
