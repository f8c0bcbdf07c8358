"""Work shared between two processes of one machine.

A process that is forked has read the guide already: only what it found is sent back.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def both(first: Callable[[], T], second: Callable[[], T]) -> tuple[T, T]:
    """What ``first`` and ``second`` give, made at the same time where that is safe.

    It is not beside running threads (one watches the files during ``make serve``), nor on macOS and
    Windows: there one follows the other.
    """
    alone = sys.platform != "linux" or threading.active_count() > 1 or _processors() < 2
    if alone:
        return first(), second()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _send(first, writing)
    os.close(writing)
    found = second()
    with open(reading, "rb") as pipe:
        sent = pipe.read()
    failed = os.waitpid(child, 0)[1]
    # A process that fails says nothing: here the same error is in plain sight.
    more: T = first() if failed else pickle.loads(sent)
    return more, found


def _processors() -> int:
    return len(os.sched_getaffinity(0))


def _send(work: Callable[[], T], writing: int) -> None:
    """Ends this process, without what the other one does at its end."""
    try:
        with open(writing, "wb") as pipe:
            pickle.dump(work(), pipe)
    except BaseException:
        os._exit(1)
    os._exit(0)
