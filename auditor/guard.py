"""Work on an untrusted document in a child process of its own, with limits on memory, processor time and wall clock.

``guarded("报告.pdf", limits, audit, data)`` -> what ``audit(data)`` returns; or `ReadError` with one sentence, if the child
needs more than the limits allow, crashes or hangs: such a document costs nothing but itself. Where processes can be
forked the child starts in a few milliseconds with all that is loaded; elsewhere (Windows, macOS) it is started anew, and
only the wall clock is guarded. The child is kept within limits, not in a cell: it runs with the rights of its user.
"""

from __future__ import annotations

import gc
import io
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from math import ceil
from multiprocessing.connection import Connection
from pathlib import Path, PurePath
from typing import Any, Final, Literal, NamedTuple, TypeVar

from auditor.readers import ReadError
from auditor.readers._limits import MB, Limits, beyond, within

if sys.platform == "linux":
    import resource  # once here, not in every child

Value = TypeVar("Value")
Ending = Literal["value", "refused", "memory", "fault", "died"]
FORKS: Final = sys.platform == "linux"
GRACE: Final = 1  # seconds beyond the limit, for a child that its own limit of processor time ends
PLAIN: Final = {f"builtins.{name}" for name in ("frozenset", "set", "list", "dict", "tuple")} | {
    "decimal.Decimal", "collections.defaultdict", "collections.Counter", "collections.OrderedDict",
}  # fmt: skip  # besides the program's own values, what a child may send


def guarded(name: str, limits: Limits, action: Callable[..., Value], *arguments: object) -> Value:
    """What the action returns, done in a child; `ReadError` where it raises one or ends in any other way."""
    keeper = _KEEPER.get()
    if keeper is None:
        with kept():
            return guarded(name, limits, action, *arguments)
    ending, value, code = keeper.done(name, _Work(limits, action, arguments))
    if ending == "value":
        return value  # type: ignore[no-any-return] # what the action returned, by way of a pickle
    raise trouble(name, limits, ending, value, code)


@contextmanager
def kept() -> Iterator[None]:
    """Inside, one child does what is guarded, one document after the other, as long as nothing goes wrong in it.

    Time and memory are limited for each. What ends in trouble in a child that has had other documents is done again in a
    new one, so that no document suffers from those before it. Yet the child is not new for each: a document that took it
    over, in spite of everything, could say wrong things about those that follow.
    """
    keeper = _Keeper()
    token = _KEEPER.set(keeper)
    try:
        yield
    finally:
        _KEEPER.reset(token)
        keeper.dismiss()


class _Work(NamedTuple):
    limits: Limits
    action: Callable[..., object]
    arguments: tuple[object, ...]


class _Done(NamedTuple):
    ending: Ending
    value: Any = None
    code: int | None = None  # with which the child ended, if it did


class _Keeper:
    """The one child there is, if any."""

    def __init__(self) -> None:
        self._child: _Child | None = None

    def done(self, name: str, work: _Work) -> _Done:
        """How a piece of work ended."""
        if self._child is not None and self._child.takes(work):
            done = self._answer(name, self._child, work)
            if done.ending in ("value", "refused") or (FORKS and done.code == -signal.SIGXCPU):
                return done
        self.dismiss()
        self._child = _Child(work)
        return self._answer(name, self._child, work)

    def _answer(self, name: str, child: _Child, work: _Work) -> _Done:
        try:
            ending, value = _opened(child.answer(name, work.limits))
        except BaseException:
            self.dismiss()
            raise
        return _Done(ending, value, None if ending in ("value", "refused") else self.dismiss())

    def dismiss(self) -> int | None:
        """Ends the child; the code with which it did."""
        child, self._child = self._child, None
        return child.end() if child is not None else None


_KEEPER: Final[ContextVar[_Keeper | None]] = ContextVar("keeper", default=None)


class _Child:
    """A child process, which begins with a piece of work and takes more like it."""

    def __init__(self, work: _Work) -> None:
        context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
        self._pipe, theirs = context.Pipe()
        self._kind, self._fixed = (work.limits, work.action), _fixed(work.arguments)
        self._process = context.Process(target=_serve, args=(theirs, self._pipe if FORKS else None, work))
        self._process.start()
        theirs.close()

    def takes(self, work: _Work) -> bool:
        """Hands over another piece of work, if it can: the same action on other files, with what the child already has."""
        if (work.limits, work.action) != self._kind:
            return False
        if [id(value) for value in _fixed(work.arguments)] != [id(value) for value in self._fixed]:
            return False
        try:
            self._pipe.send_bytes(pickle.dumps([value if _is_plain(value) else _HAD for value in work.arguments]))
        except OSError:  # it has ended
            return False
        return True

    def answer(self, name: str, limits: Limits) -> bytes:
        """What the child sends; nothing where it dies before."""
        if not self._pipe.poll(limits.seconds + GRACE):
            with within(limits):
                raise beyond(name, "seconds")
        try:
            content: bytes = self._pipe.recv_bytes()
        except (EOFError, OSError):
            return b""
        return content

    def end(self) -> int | None:
        """No child outlives its use, nor does a program that it started; it is given a moment to tidy up."""
        self._pipe.close()
        self._process.terminate()
        self._process.join(GRACE)
        if FORKS:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        code: int | None = self._process.exitcode
        return code


_HAD: Final = ...  # stands for what the child has been given before


def _is_plain(value: object) -> bool:
    """Is it made of text, bytes and numbers, so that it can be sent?"""
    if isinstance(value, list | tuple):
        return type(value) in (list, tuple) and all(map(_is_plain, value))
    return value is None or type(value) in (str, bytes, int, float, bool)


def _fixed(arguments: tuple[object, ...]) -> list[object]:
    """What is too large to be sent with every document: the rules."""
    return [value for value in arguments if not _is_plain(value)]


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


def _serve(pipe: Connection, theirs: Connection | None, work: _Work) -> None:
    """Does the work and sends how it ended; goes on with other arguments as long as some come."""
    if theirs is not None:
        theirs.close()  # the end of the parent, so that its death is seen
    if FORKS:
        confine(work.limits)
        gc.freeze()  # what was there before is not gone through again, which would copy it
    limits, action, arguments = work
    fixed = _fixed(arguments)
    while True:
        pipe.send_bytes(_answer(limits, action, arguments))
        if _has_started_programs():
            break  # they are ended with the child
        try:
            had = iter(fixed)
            arguments = tuple(next(had) if value is _HAD else value for value in pickle.loads(pipe.recv_bytes()))
        except (EOFError, OSError):
            break
        if FORKS:
            allow(limits.seconds)
    pipe.close()


def _answer(limits: Limits, action: Callable[..., object], arguments: tuple[object, ...]) -> bytes:
    try:
        with within(limits):
            return _sealed("value", action(*arguments))
    except ReadError as error:
        return _sealed("refused", (error.zh, error.en))
    except MemoryError:
        return _sealed("memory")
    except Exception as error:
        return _sealed("fault", place_of(error))


def _has_started_programs() -> bool:
    if not FORKS:
        return False
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0
    return True


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
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def allow(seconds: int) -> None:
    """So much processor time from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = ceil(used.ru_utime + used.ru_stime) + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def confine(limits: Limits) -> None:
    """Limits of the system on this process; a group of its own, so that what it starts ends with it."""
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
