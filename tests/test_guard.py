"""Work in a child process: what it returns, how it may end, and that nothing of it is left behind."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES

from auditor.audit import audit_files
from auditor.guard import FORKS, guarded, kept
from auditor.readers import ReadError
from auditor.readers._limits import Limits, limit
from auditor.rulebook import default_rulebook

SMALL = Limits(seconds=1, memory=1024)
pytestmark = pytest.mark.skipif(not FORKS, reason="the limits of the system are set in a forked child, on Linux")


def hog() -> int:
    return len(bytearray(4 << 30))


def spin() -> None:
    while True:
        pass


def crash() -> bytes:
    faulthandler.disable()  # of pytest
    return ctypes.string_at(0)


def leave() -> None:
    os._exit(7)


def refuse() -> None:
    raise ReadError("a.txt：不行。", "a.txt: no")


def err() -> None:
    raise KeyError("甲")


def start_another(place: str) -> None:
    """A program that outlives its parent, unless it is ended with it."""
    subprocess.Popen([sys.executable, "-c", f"import time; time.sleep(3); open({place!r}, 'w').close()"])
    spin()


ENDINGS: dict[str, tuple[Callable[[], object], str]] = {
    "more memory than allowed": (hog, "内存超过上限 1024 MB，请拆分后再审核，或用 --limit memory=2048 放宽"),
    "more time than allowed": (spin, "用时超过上限 1 s，请拆分后再审核，或用 --limit seconds=2 放宽"),
    "a crash of a library": (crash, "异常终止（SIGSEGV）"),
    "an end without a word": (leave, "异常终止（exit 7）"),
    "a refusal": (refuse, "a.txt：不行。"),
    "a fault of the program": (err, "程序出错（KeyError in test_guard.py:"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_is_one_sentence(ending: str) -> None:
    action, words = ENDINGS[ending]
    with pytest.raises(ReadError) as caught:
        guarded("a.txt", SMALL, action)
    assert words in caught.value.zh
    assert caught.value.zh.startswith("a.txt：") and caught.value.en.startswith("a.txt: ")
    assert "\n" not in caught.value.zh + caught.value.en


def test_sleep_counts_as_time() -> None:
    with pytest.raises(ReadError, match="用时超过上限 1 s"):
        guarded("a.txt", SMALL, time.sleep, 60)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_audit_is_the_same_in_a_child(example: Path) -> None:
    files = [("report.txt", (example / "report.txt").read_bytes())]
    rulebook = default_rulebook()
    inside = guarded("report.txt", Limits(), audit_files, files, rulebook)
    assert inside.to_dict() == audit_files(files, rulebook).to_dict()


def test_one_child_is_kept_for_several_documents() -> None:
    with kept():
        first, second = (guarded("a.txt", Limits(), own_process, name) for name in ("a.txt", "b.txt"))
        elsewhere = guarded("a.txt", SMALL, own_process, "a.txt")
    assert first == second != elsewhere
    assert os.getpid() not in (first, elsewhere)
    assert guarded("a.txt", Limits(), own_process, "a.txt") not in (first, elsewhere)


def own_process(_: str) -> int:
    return os.getpid()


def test_each_document_of_a_kept_child_is_the_one_it_was_given() -> None:
    rulebook = default_rulebook()
    texts = [(example / "report.txt").read_bytes() for example in EXAMPLES]
    with kept():
        inside = [guarded("a.txt", Limits(), audit_files, [("a.txt", text)], rulebook) for text in texts]
    assert [one.to_dict() for one in inside] == [audit_files([("a.txt", text)], rulebook).to_dict() for text in texts]


SEEN: list[str] = []  # by a child


def endure(name: str, ending: str = "") -> int:
    """As many documents as this child has seen, unless it ends before."""
    SEEN.append(name)
    if len(SEEN) > 1 and ending:
        ENDINGS[ending][0]()
    return len(SEEN)


@pytest.mark.parametrize("ending", ["more memory than allowed", "a crash of a library", "a fault of the program"])
def test_trouble_in_a_kept_child_is_tried_again_in_a_new_one(ending: str) -> None:
    with kept():
        assert guarded("a.txt", SMALL, endure, "a.txt") == 1
        assert guarded("b.txt", SMALL, endure, "b.txt", ending) == 1


def test_a_refusal_ends_no_child() -> None:
    with kept():
        assert guarded("a.txt", SMALL, endure, "a.txt") == 1
        with pytest.raises(ReadError, match="不行"):
            guarded("b.txt", SMALL, endure, "b.txt", "a refusal")
        assert guarded("c.txt", SMALL, endure, "c.txt") == 3


def test_processor_time_is_limited_for_each_document_of_a_kept_child() -> None:
    with kept():
        first, second = (guarded("a.txt", Limits(seconds=60), toil, seconds) for seconds in (1.1, 0.0))
    assert (first, second) == (60, 62)


def toil(seconds: float) -> int:
    """Works for so long; the limit on processor time that was set before."""
    import resource

    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return resource.getrlimit(resource.RLIMIT_CPU)[0]


def test_a_child_that_started_a_program_is_not_kept() -> None:
    with kept():
        pids = {guarded("a.txt", Limits(), run_another, name) for name in ("a.txt", "b.txt")}
    assert len(pids) == 2


def run_another(_: str) -> int:
    subprocess.run([sys.executable, "-c", ""], check=True)
    return os.getpid()


def test_the_limits_are_in_force_in_the_child() -> None:
    assert guarded("a.txt", Limits(pages=7), limit, "pages") == 7
    assert limit("pages") == Limits().pages


def test_the_limits_hold_in_the_child_alone() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    assert guarded("a.txt", SMALL, os.getpid) != os.getpid()
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_program_that_was_started_ends_too(tmp_path: Path) -> None:
    place = tmp_path / "still here"
    with pytest.raises(ReadError):
        guarded("a.txt", SMALL, start_another, str(place))
    time.sleep(2.5)
    assert not place.exists()


class Hostile:
    """What an exploited child might send."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def test_a_child_may_send_values_only() -> None:
    with pytest.raises(ReadError, match="异常终止"):
        guarded("a.txt", SMALL, Hostile)
