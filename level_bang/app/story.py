"""What is told while a run is young: the way in, the level's card, the voices on the radio."""

from typing import Final

from level_bang.sim.kinds import Entry, Outcome

OPENINGS: Final = {
    Entry.UNEXPECTED: "Mid-step, somewhere ordinary, the floor was not there.",
    Entry.TABLE: "Under the table. A hand's breadth away, carved into the wood: !",
    Entry.THOUGHT: "An empty room, and a sentence that must not be finished. You finished it.",
    Entry.NIGHT: "A road at night. Kilometre one hundred. Then no road.",
    Entry.FALLING: "Falling, and then a corridor.",
}
CARD: Final = "LEVEL !   Class 5.   No outpost can exist here.   Run."
RADIO: Final = (
    (16.0, "[radio] ...Noah to base. I came through the floor. Where I came from there is a wall."),
    (34.0, "[radio] The doors are locked. All of them. The lights are red. There is an alarm."),
    (58.0, "[radio] Base to Noah, we hear you, we are sending people. Stay where you are."),
    (71.0, "[radio] I can hear feet. I can't stay where I am."),
    (110.0, "[radio] ...is anyone... [static]"),
)  # Operative Noah, in our words
SHOWN: Final = 5.0  # s that a line stays
AFTER: Final = {
    Outcome.ESCAPED: "You went through. This wanderer's file is closed: will not return.",
    Outcome.CAUGHT: "They had you.",
    Outcome.FAKE_EXIT: "An empty room. The door closed behind you. Then they came in.",
    Outcome.LEVEL_7191: "An open door, a road, night. Level 7191.",
    Outcome.LEVEL_MAKER: "Sawdust, a bench, a lamp. The Level Maker looks up from his work.",
    Outcome.QUIT: "You left. The tape can be taken up again.",
}
FOUND: Final = "[A radio lies here, still warm. Someone scratched into the door: NOT THIS ONE]"


def line(entry: Entry, seconds: float) -> str:
    """What is told at this moment of the run, or nothing."""
    told = [(0.0, OPENINGS[entry]), (5.0, CARD)]
    if entry is not Entry.FALLING:
        told += RADIO
    for start, words in reversed(told):
        if start <= seconds < start + SHOWN:
            return words
    return ""
