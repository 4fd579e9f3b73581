"""How creatures move: clips of skin matrices, made by gaits, key poses and limbs that reach."""

from models.recipes.creatures.motion.bake import tables

__all__ = ["tables"]
