"""Every sound that matters, in words: never sound alone (the direction is the hearer's to add)."""

from typing import Final

CAPTIONS: Final[dict[str, str]] = {
    "alarm": "[alarm, from everywhere]",
    "horde_far": "[hundreds of footsteps, far behind]",
    "horde_near": "[bare feet and claws, close behind]",
    "winded": "[you gasp for air]",
    "telegraph": "[snarl behind, close]",
    "stumble": "[you stumble]",
    "grab": "[it has hold of you]",
    "break_free": "[you tear loose]",
    "caught": "[they have you]",
    "door_rattle": "[locked: the handle rattles]",
    "door_shut": "[the door shuts behind you; silence]",
    "pickup": "[something in your hand]",
    "use_energy_bar": "[wrapper tears]",
    "use_almond_water": "[you drink]",
    "use_extinguisher": "[extinguisher hisses]",
    "use_flare": "[flare spits fire]",
    "fire_door": "[fire door slams behind you]",
    "fire_door_gives": "[the fire door gives way]",
    "fire_door_reached": "[blows on the fire door]",
    "shove": "[wheels clatter away behind you]",
    "clump": "[wet hands close on you]",
    "shielded": "[it lets go as if burnt]",
    "missed": "[teeth close on air]",
    "heard": "[footsteps, far behind]",
    "sighted": "[footsteps, hundreds of them]",
    "they_come": "[the door gives; they are in the room]",
    "slide": "[you slide]",
    "vault": "[you vault]",
}


def bed_caption(gap_m: float) -> str | None:
    """What the horde sounds like at a gap (m), or None when it cannot be heard."""
    if gap_m <= 12.0:
        return CAPTIONS["horde_near"]
    return CAPTIONS["horde_far"] if gap_m <= 90.0 else None
