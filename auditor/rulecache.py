"""The loaded rulebook kept on disk, so that `auditor check` need not parse a hundred files each time.

In: a key made of every byte that the rulebook depends on, and the function that makes it. Out: the rulebook, made or
read. The file stands in the user's own cache folder, is taken only if nobody else could have written it, holds values of
this program alone, and whatever is wrong with it, the rulebook is simply made anew. ``AUDITOR_CACHE=off`` does without;
else ``AUDITOR_CACHE`` names the folder.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast, overload

from auditor.uncollected import uncollected

Value = TypeVar("Value")
OFF = "off"
PLAIN = {("builtins", "frozenset"), ("decimal", "Decimal"), ("pathlib", "PosixPath"), ("pathlib", "WindowsPath")}
PLAIN |= {("auditor.rulecache", "Later")}
PLAIN |= {("pathlib._local", "PosixPath"), ("pathlib._local", "WindowsPath")}  # where Python 3.13 keeps them
OWN = ("auditor.rulebook", "auditor.formula", "auditor.judgement", "auditor.across.rules")
DIGEST = 32  # bytes before the pickle: what it must hash to


def kept(key: bytes, kind: type[Value], make: Callable[[], Value]) -> Value:
    """What was kept under a key, or what is made now, and kept."""
    folder = _folder()
    if folder is None:
        return make()
    path = folder / f"rulebook-{sha256(key + _program()).hexdigest()[:32]}"
    found = _read(path)
    if isinstance(found, kind):
        return found
    made = make()
    _write(path, made)
    return made


def _folder() -> Path | None:
    named = os.environ.get("AUDITOR_CACHE", "")
    if named == OFF or not hasattr(os, "getuid"):  # elsewhere nobody can tell who wrote a file
        return None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118 # may be no path
    path = Path(named or base)
    return (path if named else path / "auditor") if path.is_absolute() else None


def _program() -> bytes:
    """Changes with Python and with every module that makes a rulebook."""
    package = Path(__file__).parent
    stats = [package.joinpath(*name.split(".")[1:]).with_suffix(".py").stat() for name in OWN]
    return repr((sys.version, [(stat.st_mtime_ns, stat.st_size) for stat in stats])).encode()


def _read(path: Path) -> object:
    with suppress(
        OSError, pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError, IndexError, KeyError
    ):
        with path.open("rb") as stream:
            stat = os.fstat(stream.fileno())
            if stat.st_uid != os.getuid() or stat.st_mode & 0o022:
                return None
            data = stream.read()
        if sha256(data[DIGEST:]).digest() == data[:DIGEST]:
            return _loaded(data[DIGEST:])
    return None


@uncollected()
def _loaded(data: bytes) -> object:
    return _Values(io.BytesIO(data)).load()


class _Values(pickle.Unpickler):
    """Reads values of the rulebook and nothing that could act."""

    def find_class(self, module: str, name: str) -> Any:
        if module in OWN or (module, name) in PLAIN:
            found = super().find_class(module, name)
            if isinstance(found, type) and "." not in name:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


class Later(Sequence[Value]):
    """Values that stay bytes until somebody asks for one: no single report needs the rules across reports."""

    def __init__(self, kept: Iterable[Value] | bytes) -> None:
        self._kept = kept if isinstance(kept, bytes) else tuple(kept)

    def _values(self) -> tuple[Value, ...]:
        if isinstance(self._kept, bytes):
            self._kept = cast("tuple[Value, ...]", _loaded(self._kept))
        return self._kept

    def __len__(self) -> int:
        return len(self._values())

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Value, ...]: ...
    def __getitem__(self, index: int | slice) -> Value | tuple[Value, ...]:
        return self._values()[index]

    def __reduce__(self) -> tuple[type[Later[Value]], tuple[bytes]]:
        same = self._kept
        return Later, (same if isinstance(same, bytes) else pickle.dumps(same, pickle.HIGHEST_PROTOCOL),)


def _write(path: Path, value: object) -> None:
    """Whole or not at all; the folder is the user's own."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(sha256(data).digest() + data)
            partial.replace(path)
            _tidy(path)
        finally:
            partial.unlink(missing_ok=True)


def _tidy(path: Path) -> None:
    """Of the rulebooks kept, the last few."""
    found = sorted(path.parent.glob("rulebook-*"), key=lambda other: other.stat().st_mtime, reverse=True)
    for other in found[8:]:
        other.unlink(missing_ok=True)
