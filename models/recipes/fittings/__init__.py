"""What is fixed to the hall and what its rooms hold; each module yields (name, baked mesh)."""
