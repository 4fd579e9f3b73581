"""How creatures move: clips of skin matrices, made by gaits, key poses and limbs that reach."""

from models.recipes.creatures.motion.bake import tables
from models.recipes.creatures.motion.clumps import clump_tables

__all__ = ["clump_tables", "tables"]
