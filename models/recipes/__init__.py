"""Scripts that make every mesh and picture of models/; `python -m models.recipes` runs them all."""
