"""Work shared between two processes."""

import os
import subprocess
import sys
import threading

import pytest

from guide import together
from tests.conftest import ROOT


def test_two_halves_of_the_work_give_one_answer() -> None:
    assert together.both(lambda: [3, 1], lambda: [2]) == ([3, 1], [2])


@pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")
def test_they_are_two_processes_where_there_are_two_processors() -> None:
    # In a process of its own: this one may have threads.
    text = (
        "import os; from guide import together; together._processors = lambda: 2;"
        "print(len(set(together.both(os.getpid, os.getpid))))"
    )
    command = [sys.executable, "-c", text]
    run = subprocess.run(command, cwd=ROOT / "hooks", capture_output=True, text=True, check=True)
    assert run.stdout == "2\n"


def test_beside_running_threads_one_follows_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "_processors", lambda: 2)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert set(together.both(os.getpid, os.getpid)) == {os.getpid()}
    finally:
        done.set()
        thread.join()


def test_an_error_in_the_other_process_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "_processors", lambda: 2)

    def fails() -> list[int]:
        raise ValueError("what went wrong")

    with pytest.raises(ValueError, match="what went wrong"):
        together.both(fails, lambda: [1])
