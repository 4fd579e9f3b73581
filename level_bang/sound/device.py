"""Plays voices: takes names with gains and rates, keeps the engine's loops at them; the only
file of this package that knows the engine. Without a sound device everything here does nothing.
"""

import logging
import math
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

from panda3d.core import AudioManager, AudioSound, Filename

from level_bang.scalar import clamp
from level_bang.sound.score import Voice

log = logging.getLogger(__name__)

GLIDE: Final = 0.06  # s; time constant of every gain and rate, so that none steps
JUMP: Final = 0.1  # s; the longest frame that gliding believes in
JUST_HEARD: Final = 0.002  # gain or rate differences below are not worth a call
HANDLES: Final = 2  # of each one-shot, so that a quick second does not cut off the first


@contextmanager
def _hushed() -> Iterator[None]:
    """The sound libraries write pages to stderr where there is no device; we say it in a line."""
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


class _Loop:
    """One bed voice and what it was last told."""

    def __init__(self, sound: AudioSound) -> None:
        self.sound = sound
        self.gain = self.rate = 0.0
        self.told_gain = self.told_rate = -1.0
        self.started = False
        sound.set_loop(True)

    def glide(self, gain: float, rate: float, share: float) -> None:
        """Move `share` of the way; starts when first heard, at its own rate at once."""
        if self.rate == 0.0:
            self.rate = rate
        self.gain += (gain - self.gain) * share
        self.rate += (rate - self.rate) * share
        if abs(self.gain - self.told_gain) > JUST_HEARD or self.gain < JUST_HEARD < self.told_gain:
            self.told_gain = self.gain if self.gain >= JUST_HEARD else 0.0
            self.sound.set_volume(self.told_gain)
        if abs(self.rate - self.told_rate) > JUST_HEARD:
            self.told_rate = self.rate
            self.sound.set_play_rate(self.rate)
        if self.told_gain > 0.0 and not self.started:
            self.started = True  # it then runs on at any gain: asking its status costs more
            self.sound.play()


class Device:
    """Every sound of a folder, loaded once.

    `silent` is true without a sound device; `missing` names the files that a voice asked for
    and that could not be loaded.
    """

    def __init__(self, directory: Path, volume: float = 1.0) -> None:
        """Load every *.ogg of `directory`; `volume` is 0..1."""
        self.missing: set[str] = set()
        self._loops: dict[str, _Loop] = {}
        self._shots: dict[str, list[AudioSound]] = {}
        self._held: list[tuple[AudioSound, float]] = []
        self._paused = False
        self._closed = False
        self._then = perf_counter()
        with _hushed():
            self._manager = AudioManager.create_AudioManager()
        self.silent = not self._manager.is_valid()
        self._files = {path.stem: path for path in sorted(directory.glob("*.ogg"))}
        if self.silent:
            log.info("no sound device: playing without sound, with captions")
        else:
            self._manager.set_cache_limit(len(self._files) + 1)
            for name in self._files:
                self._shots[name] = [sound for sound in [self._load(name)] if sound]
        self.volume = volume

    @property
    def volume(self) -> float:
        """Master volume, 0..1."""
        return self._volume

    @volume.setter
    def volume(self, value: float) -> None:
        self._volume = clamp(value, 0.0, 1.0)
        self._manager.set_volume(self._volume)

    def _load(self, name: str) -> AudioSound | None:
        """A new handle on a file, or None (said once): a null sound has no length."""
        if name in self.missing:
            return None
        path = self._files.get(name)
        if path is not None:
            file = Filename.from_os_specific(str(path))
            with _hushed():
                sound = self._manager.get_sound(file, False, AudioManager.SM_sample)
            if sound.length() > 0.0:
                return sound
        self.missing.add(name)
        log.warning("sound missing or damaged: %s.ogg", name)
        return None

    def play(self, voices: list[Voice]) -> None:
        """Set the bed; call once a frame. A loop that is not named fades out."""
        now = perf_counter()
        share = 1.0 - math.exp(-min(now - self._then, JUMP) / GLIDE)
        self._then = now
        if self.silent or self._paused or self._closed:
            return
        wanted = {voice.name: voice for voice in voices}
        for name in wanted:
            if name not in self._loops and (sound := self._load(name)) is not None:
                self._loops[name] = _Loop(sound)
        for name, loop in self._loops.items():
            voice = wanted.get(name)
            loop.glide(voice.gain if voice else 0.0, voice.rate if voice else loop.rate, share)
        self._manager.update()

    def shot(self, voice: Voice | None) -> None:
        """Play once, over what is already heard; None is nothing."""
        if voice is None or self.silent or self._paused or self._closed:
            return
        handles = self._shots.setdefault(voice.name, [])
        sound = next((s for s in handles if s.status() != AudioSound.PLAYING), None)
        if sound is None and len(handles) < HANDLES and (sound := self._load(voice.name)):
            handles.append(sound)
        if sound is None:
            if not handles:
                return
            sound = handles[0]  # all busy: the oldest begins again
            handles.append(handles.pop(0))
        sound.set_time(0.0)  # a pause may have left a start further in
        sound.set_volume(voice.gain)
        sound.set_play_rate(voice.rate)
        sound.play()

    def pause(self, on: bool) -> None:
        """Hold every sound where it is, and let it go on from there.

        The engine's own pause drops one-shots and starts loops from their beginning.
        """
        if on == self._paused or self.silent or self._closed:
            return
        self._paused = on
        for sound, seconds in self._held:
            sound.set_time(seconds)
            sound.play()
        self._held = []
        if on:
            every = [loop.sound for loop in self._loops.values()]
            every += [sound for handles in self._shots.values() for sound in handles]
            playing = [sound for sound in every if sound.status() == AudioSound.PLAYING]
            self._held = [(sound, sound.get_time()) for sound in playing]
            for sound in playing:
                sound.stop()
        self._manager.update()

    def close(self) -> None:
        """Stop everything and give the device back; harmless twice."""
        if not self._closed:
            self._closed = True
            self._loops.clear()
            self._shots.clear()
            self._held.clear()
            self._manager.shutdown()
