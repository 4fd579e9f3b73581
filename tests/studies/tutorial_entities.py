"""The hall as tutorials build it: an Entity for every thing, with an `update` where it moves.

Made ahead of the camera and destroyed behind it, bay by bay of three metres.
"""

import math
import time
from dataclasses import dataclass
from typing import Any, Final

from panda3d.core import Material, TextureStage, TransparencyAttrib
from ursina import Entity, Vec3, camera, destroy
from ursina import time as clock
from ursina.color import Color
from ursina.lights import PointLight

from level_bang.sim.kinds import DOOR_SPACING
from level_bang.view.lights import BEACON_SPACING, tables
from level_bang.view.look import LookParams
from tests.studies import tutorial_models
from tests.studies.tutorial_pieces import Piece

SIGHT: Final = 90.0  # m ahead that are there
BEHIND: Final = 6.0  # m behind that are kept
PACE: Final = 7.0  # m/s
FLICKER: Final = tables().tolist()
RATE: Final = 30.0  # samples of a flicker table a second
TIRED, DYING = 0.6, 0.88  # characters above these
LOOK: Final = LookParams()


@dataclass(frozen=True, slots=True)
class Bulb:
    """How a kind of lamp shines."""

    glow: tuple[float, float, float]  # of its lit parts, linear RGB
    light: tuple[float, float, float]  # on what is around
    middle: tuple[float, float, float]  # m to the right, up, along from its place
    mapping: str = "own"


BULBS: Final = {
    "sign": Bulb((3.0, 3.0, 3.0), (9.0, 0.9, 0.45), (0.0, 2.0, 0.0), "letters"),
    "panel": Bulb((1.6, 1.9, 2.0), (6.0, 7.0, 7.4), (0.0, 2.45, 0.0)),
    "beacon": Bulb((3.0, 0.16, 0.08), (11.0, 0.55, 0.35), (0.35, 2.3, 0.0)),
}


@dataclass(slots=True)
class Thrift:
    """What a careful reader turns down without leaving the way: levels of detail are apart."""

    opaque: bool = False  # take back the transparency that Ursina gives every model
    cheap: bool = False  # pictures blend no two mipmaps


def _named(piece: Piece, thrift: Thrift, part: str = "") -> dict[str, Any]:
    """Model and texture, loaded on first use as a tutorial's files would be."""
    model = part or piece.model
    picture = piece.texture or (
        "exit_sign" if model.endswith("/letters") else tutorial_models.material_of(model)
    )
    tutorial_models.load_mesh(model)
    tutorial_models.load_picture(picture, thrift.cheap)
    return {"model": model, "texture": picture}


class Still(Entity):
    """What only stands there."""

    def __init__(self, piece: Piece, thrift: Thrift) -> None:
        super().__init__(
            **_named(piece, thrift),
            position=piece.place,
            rotation=(0.0, piece.turn, piece.lean),
            color=Color(*piece.tint),
        )
        if thrift.opaque:
            self.model.set_transparency(TransparencyAttrib.M_none)


class Mark(Still):
    """A stain: a cell of a picture, and the one thing that needs transparency."""

    def __init__(self, piece: Piece, thrift: Thrift) -> None:
        super().__init__(piece, Thrift(opaque=False, cheap=thrift.cheap))
        self.scale = piece.size
        self.texture_scale = (1 / 8, 1 / 4)
        self.texture_offset = piece.offset
        self.model.set_transparency(TransparencyAttrib.M_alpha)  # a core profile has no alpha test


class Lamp(Still):
    """A body, and lit parts that flicker or pulse."""

    def __init__(self, piece: Piece, thrift: Thrift) -> None:
        super().__init__(piece, thrift)
        self.bulb = BULBS[piece.what]
        self.level = self.rest = piece.level
        self.character = piece.character
        self.table = FLICKER[(piece.character > TIRED) + (piece.character > DYING)]
        self.middle = self.position + Vec3(*self.bulb.middle) * (
            1 if piece.turn == 0.0 else -1,
            1,
            1,
        )
        lit = piece.model.replace("unlit/own", f"lit/{self.bulb.mapping}")
        self.face = Entity(parent=self, **_named(piece, thrift, lit))
        self.glow = Material()
        self.glow.set_base_color((0.05, 0.05, 0.05, 1.0))
        self.face.model.set_material(self.glow, 1)
        glowing = TextureStage("emission")  # without a picture there, simplepbr shows no emission
        glowing.set_mode(TextureStage.M_emission)
        self.face.model.set_texture(glowing, self.face.texture._texture)
        if thrift.opaque:
            self.face.model.set_transparency(TransparencyAttrib.M_none)
        self.shine()

    def shine(self) -> None:
        """Show the level."""
        red, green, blue = self.bulb.glow
        self.glow.set_emission((red * self.level, green * self.level, blue * self.level, 1.0))

    def update(self) -> None:
        """Ursina calls it every frame."""
        sample = int((time.monotonic() + self.character * 61.0) * RATE) % len(self.table)
        self.level = self.rest * self.table[sample]
        self.shine()


class Beacon(Lamp):
    """The alarm's slow pulse."""

    def update(self) -> None:
        """Ursina calls it every frame."""
        place = self.character * BEACON_SPACING
        turn = math.tau * (LOOK.alarm_rate * time.monotonic() - place / LOOK.alarm_wave)
        pulse = 0.5 + 0.5 * math.sin(turn)
        self.level = LOOK.alarm_power * (1.0 - LOOK.alarm_depth * (1.0 - pulse))
        self.shine()


class Creature(Still):
    """One of the horde: runs after the camera and sways; no limb moves."""

    def __init__(self, piece: Piece, thrift: Thrift) -> None:
        super().__init__(piece, thrift)
        self.phase = piece.character * math.tau

    def update(self) -> None:
        """Ursina calls it every frame."""
        self.z += PACE * clock.dt
        self.phase += 9.0 * clock.dt
        self.y = 0.05 * abs(math.sin(self.phase))
        self.rotation_z = 4.0 * math.sin(self.phase)


MAKERS: Final = {
    "still": Still, "mark": Mark, "sign": Lamp, "panel": Lamp, "beacon": Beacon,
}  # fmt: skip


class Corridor(Entity):
    """Runs the camera forward, keeps the bays in sight, and lends its few lights to the lamps."""

    def __init__(self, bays: dict[float, list[Piece]], horde: list[Piece], thrift: Thrift) -> None:
        super().__init__()
        self.bays, self.thrift = bays, thrift
        self.shown: dict[float, list[Entity]] = {}
        self.lights: list[PointLight] = []
        self.horde = [Creature(piece, thrift) for piece in horde]
        self.stream()

    def light(self, most: int) -> None:
        """Hang up as many lights as the renderer takes."""
        for _ in range(most):
            lamp = PointLight(color=Color(0, 0, 0, 1))
            lamp._light.set_attenuation((0.6, 0.0, 1.0))
            self.lights.append(lamp)
        self.lend()

    def update(self) -> None:
        """Ursina calls it every frame."""
        camera.z += PACE * clock.dt
        self.stream()
        self.lend()

    def stream(self) -> None:
        """Make what has come into sight, destroy what lies behind."""
        for bay, things in self.bays.items():
            near = -BEHIND - DOOR_SPACING < bay - camera.z < SIGHT
            if near and bay not in self.shown:
                self.shown[bay] = [MAKERS[piece.what](piece, self.thrift) for piece in things]
            elif not near and bay in self.shown:
                for entity in self.shown.pop(bay):
                    destroy(entity)

    def lend(self) -> None:
        """The nearest lamps that burn get a light each: the renderer takes only so many."""
        burning = [e for things in self.shown.values() for e in things if isinstance(e, Lamp)]
        burning = [lamp for lamp in burning if lamp.rest > 0.0 and lamp.z > camera.z - BEHIND]
        burning.sort(key=lambda lamp: lamp.z)
        for light, lamp in zip(self.lights, burning, strict=False):
            light.position = lamp.middle
            light.color = Color(*(part * lamp.level for part in lamp.bulb.light), 1.0)

    def restart(self) -> None:
        """Back to the start, with everything new."""
        for things in self.shown.values():
            for entity in things:
                destroy(entity)
        self.shown.clear()
        for creature in self.horde:
            creature.z -= camera.z
        camera.z = 0.0
        self.stream()
        self.lend()
