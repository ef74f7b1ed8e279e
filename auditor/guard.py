"""Work on an untrusted document in a child process of its own, with limits on memory, processor time and wall clock.

``guarded("报告.pdf", limits, audit, data)`` -> what ``audit(data)`` returns; or `ReadError` with one sentence, if the child
needs more than the limits allow, crashes or hangs: such a document costs nothing but itself. Where processes can be
forked the child starts in a few milliseconds with all that is loaded; elsewhere (Windows, macOS) it is started anew, and
only the wall clock is guarded. The child is kept within limits, not in a cell: it runs with the rights of its user.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path, PurePath
from typing import Any, Final, Literal, TypeVar

from auditor.readers import ReadError
from auditor.readers._limits import MB, Limits, beyond, within

Value = TypeVar("Value")
Ending = Literal["value", "refused", "memory", "fault", "died"]
FORKS: Final = sys.platform == "linux"
GRACE: Final = 1  # seconds beyond the limit, for a child that its own limit of processor time ends
PLAIN: Final = {f"builtins.{name}" for name in ("frozenset", "set", "list", "dict", "tuple")} | {
    "decimal.Decimal", "collections.defaultdict", "collections.Counter", "collections.OrderedDict",
}  # fmt: skip  # besides the program's own values, what a child may send


def guarded(name: str, limits: Limits, action: Callable[..., Value], *arguments: object) -> Value:
    """What the action returns, done in a child; `ReadError` where it raises one or ends in any other way."""
    context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(theirs, limits, action, arguments))
    child.start()
    theirs.close()
    try:
        answer = _answer(name, ours, limits)
    finally:
        ours.close()
        _end(child)
    ending, value = _opened(answer)
    if ending == "value":
        return value  # type: ignore[no-any-return] # what the action returned, by way of a pickle
    raise trouble(name, limits, ending, value, child.exitcode)


def _answer(name: str, pipe: Connection, limits: Limits) -> bytes:
    """What the child sends; nothing where it dies before."""
    if not pipe.poll(limits.seconds + GRACE):
        with within(limits):
            raise beyond(name, "seconds")
    try:
        return pipe.recv_bytes()
    except EOFError:
        return b""


def _end(child: Any) -> None:
    """No child outlives its document, nor does a program that it started; it is given a moment to tidy up."""
    child.terminate()
    child.join(GRACE)
    if FORKS:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.join()


def trouble(name: str, limits: Limits, ending: Ending, value: Any, code: int | None) -> ReadError:
    if ending == "refused":
        return ReadError(*value)
    with within(limits):
        if ending == "memory":
            return beyond(name, "memory")
        if FORKS and code == -signal.SIGXCPU:
            return beyond(name, "seconds")
    if ending == "fault":
        return ReadError(
            f"{name}：审核时程序出错（{value}），这是程序的缺陷，请连同文件反馈；其余文件不受影响。",
            f"{name}: a fault of the program ({value}); please report it with the file, other files are not affected",
        )
    how = signal.Signals(-code).name if code is not None and code < 0 else f"exit {code}"
    return ReadError(
        f"{name}：读取时异常终止（{how}），文件可能已损坏，或所需内存超过上限 {limits.memory} MB，"
        f"请用原来的软件打开后另存，或用 --limit memory={2 * limits.memory} 放宽。",
        f"{name}: reading it crashed ({how}); it may be damaged or need more than {limits.memory} MB of memory: "
        f"save it again where it was made, or raise the limit with --limit memory={2 * limits.memory}",
    )


class _Values(pickle.Unpickler):
    """Reads values of this program and nothing that could act."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("auditor.") or f"{module}.{name}" in PLAIN:
            found = super().find_class(module, name)
            if isinstance(found, type) and "." not in name:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _opened(answer: bytes) -> tuple[Ending, Any]:
    try:
        ending, value = _Values(io.BytesIO(answer)).load()
    except (pickle.UnpicklingError, EOFError):  # it died before it could send, or sent what it may not
        return "died", None
    return ending, value


# --- in the child ---------------------------------------------------------------------------------------------------


def _work(pipe: Connection, limits: Limits, action: Callable[..., object], arguments: tuple[object, ...]) -> None:
    """Does the work and sends how it ended."""
    if FORKS:
        confine(limits)
    try:
        with within(limits):
            answer = _sealed("value", action(*arguments))
    except ReadError as error:
        answer = _sealed("refused", (error.zh, error.en))
    except MemoryError:
        answer = _sealed("memory")
    except Exception as error:
        answer = _sealed("fault", place_of(error))
    pipe.send_bytes(answer)
    pipe.close()


def _sealed(ending: Ending, value: object = None) -> bytes:
    return pickle.dumps((ending, value), pickle.HIGHEST_PROTOCOL)


def place_of(error: Exception) -> str:
    """``KeyError in sum.py:120``: enough to find it, nothing of the document."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    at = f" in {PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{at}"


def _mapped() -> int:
    """The bytes of address space that the program takes before it has seen the document."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def confine(limits: Limits) -> None:
    """Limits of the system on this process; a group of its own, so that what it starts ends with it."""
    import resource

    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    for kind, most in (
        (resource.RLIMIT_AS, _mapped() + limits.memory * MB),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, limits.unpacked * MB),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
