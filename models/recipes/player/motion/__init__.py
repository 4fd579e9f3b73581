"""How one's own arms move: hands led along key poses, arms that follow, fingers that close."""

from models.recipes.player.motion.bake import CYCLES, NAMES, tables

__all__ = ["CYCLES", "NAMES", "tables"]
