"""The hand poses that more than one clip passes through."""

from typing import Final

from models.recipes.player.motion.hand import Hand

LOW: Final = Hand(
    (0.03, 0.25, -0.47), (0.88, -0.18, -0.42), (-0.10, -1.0, 0.05), (-1.0, 0.35, -0.3), 0.62
)
"""Out of sight, as deep as a jogger's hand swings; what is done once begins and ends here."""
FISTS_FORWARD: Final = Hand(
    (0.325, 0.175, -0.228), (0.80, -0.28, 0.50), (0.35, -0.70, -0.55), (-0.4, 0.8, -1.0), 0.72
)
PUMPED: Final = Hand(
    (0.375, 0.130, -0.118),
    (0.66, -0.30, 0.68),
    (0.52, -0.52, -0.68),
    (-0.3, 0.9, -0.8),
    1.0,
    0.0,
    0.95,
)
DRIVEN_BACK: Final = Hand(
    (-0.06, 0.26, -0.43),
    (0.72, -0.10, -0.68),
    (-0.10, -1.0, 0.05),
    (-1.0, 0.4, 0.1),
    1.0,
    0.0,
    0.95,
)
