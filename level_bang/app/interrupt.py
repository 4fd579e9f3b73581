"""Ctrl-C taken between two ticks or frames, so that it never tears one apart."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heeded() -> Iterator[list[int]]:
    """Within the block Ctrl-C and a request to end only lengthen the list; look at it in a loop.

    At the block's end they become a KeyboardInterrupt.
    """
    caught: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        caught.append(number)

    before = {}
    if threading.current_thread() is threading.main_thread():  # elsewhere nobody may set them
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, note)
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if caught:
        raise KeyboardInterrupt
