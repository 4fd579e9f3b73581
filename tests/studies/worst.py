"""The most harmful looks that sliders can reach, for the governor to deal with."""

from dataclasses import replace
from typing import Final

from level_bang.tune.looks import RANGES
from level_bang.view.look import LookParams

_MOST: Final = ("sign_power", "sign_dying", "alarm_power", "alarm_rate", "alarm_depth")
_LEAST: Final = ("alarm_wave", "blur", "fog_density", "haze", "tunnel", "vignette")


def _worst(**others: float) -> LookParams:
    ends = {name: RANGES[name][1] for name in _MOST} | {name: RANGES[name][0] for name in _LEAST}
    return replace(LookParams(), **(ends | others))


# Exposure is harmful in the middle: above, the picture is white whatever a lamp does, and below,
# a change is too small to count. Red flashes most where nothing else shines, and bright panels
# flash most as they are run past.
WORST: Final = {
    "red": _worst(exposure=2.0, ambient=RANGES["ambient"][0], panel_share=0.0),
    "white": _worst(panel_power=RANGES["panel_power"][1], panel_share=RANGES["panel_share"][1]),
}
