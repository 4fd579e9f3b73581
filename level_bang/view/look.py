"""`LookParams`: every number of the picture that may change at any time; no rule sees one."""

from dataclasses import dataclass, field
from typing import Any


def _range(default: float, low: float, high: float, unit: str, what: str) -> Any:  # noqa: ANN401
    about = {"min": low, "max": high, "unit": unit, "what": what}
    return field(default=default, metadata=about)


@dataclass(frozen=True, slots=True)
class LookParams:
    """The look. Each field carries range, unit and meaning; panels and checks loop over them."""

    fog_density: float = _range(0.030, 0.0, 0.4, "1/m", "how fast distance swallows the hall")
    fog_red: float = _range(0.008, 0.0, 1.0, "", "red of the distance, linear")
    fog_green: float = _range(0.0015, 0.0, 1.0, "", "green of the distance, linear")
    fog_blue: float = _range(0.0015, 0.0, 1.0, "", "blue of the distance, linear")
    haze: float = _range(0.30, 0.0, 2.0, "x", "light that hangs in the air of the distance")
    ambient: float = _range(0.022, 0.0, 1.0, "", "light that comes from nowhere")
    exposure: float = _range(1.2, 0.1, 8.0, "x", "brightness of the whole picture")
    panel_power: float = _range(0.62, 0.0, 4.0, "x", "ceiling panels")
    panel_share: float = _range(0.34, 0.0, 1.0, "", "share of the ceiling panels that burn")
    sign_power: float = _range(1.0, 0.0, 4.0, "x", "exit signs")
    sign_dying: float = _range(0.15, 0.0, 1.0, "", "share of the signs that are dying")
    alarm_power: float = _range(1.0, 0.0, 4.0, "x", "the red beacons")
    alarm_rate: float = _range(0.7, 0.0, 1.0, "Hz", "pulses; above 1 Hz red is a flash hazard")
    alarm_depth: float = _range(0.75, 0.0, 1.0, "", "how dark between two pulses")
    alarm_wave: float = _range(150.0, 120.0, 600.0, "m", "one pulse's way down the hall")
    vignette: float = _range(0.4, 0.0, 1.0, "", "darkening of the corners")
    tunnel: float = _range(0.65, 0.4, 1.0, "", "darkening of both sides at a sprint; less flashes")
    blur: float = _range(1.0, 0.6, 1.0, "", "lost as the head is thrown round; less flashes")
    grain: float = _range(0.04, 0.0, 0.3, "", "film grain")
    dread_range: float = _range(18.0, 1.0, 60.0, "m", "gap at which dread begins")
    dread: float = _range(1.0, 0.0, 1.0, "x", "how much dread distorts")
    stretch: float = _range(0.35, 0.0, 1.0, "x", "how far dread draws the hall's end away")
    lean: float = _range(0.06, 0.0, 0.3, "m/m", "how far dread makes distant walls lean")
    breathe: float = _range(0.10, 0.0, 0.4, "", "how far dread makes distant walls swell")
    fringe: float = _range(0.004, 0.0, 0.03, "", "colours parting at the rim, more with dread")
    bloom: float = _range(0.22, 0.0, 1.0, "x", "light that bleeds from what is bright")
    gore: float = _range(1.0, 0.0, 1.0, "", "below a half, a death cuts to black")
    bob: float = _range(1.0, 0.0, 1.0, "x", "head movement of the run")
    fov: float = _range(84.0, 60.0, 120.0, "deg", "field of view, across at 16:9")
