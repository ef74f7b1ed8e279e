"""Files wherever they lie: on this machine, or behind an address that fsspec knows (``s3://审计/2023``, ``file://…``).

``read("2023/决算.docx")`` and ``read("s3://审计/2023/决算.docx")`` give bytes; what goes wrong is an `OSError` either way. A path without
``://`` never loads fsspec. User, password and server of a remote place belong into the settings of fsspec, not into addresses,
which are stored.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from auditor.readers import ReadError

ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
SECRET: Final = re.compile(r"//[^/@]*:[^/@]*@")


def remote(path: str) -> bool:
    return bool(ADDRESS.match(path))


def public(path: str) -> str:
    """The address without a password."""
    return SECRET.sub("//***@", path)


def refused(path: str) -> ReadError | None:
    """Why files of such an address cannot be read at all; None where they can."""
    if not remote(path):
        return None
    if SECRET.search(path) or "::" in path:
        shown = public(path)
        return ReadError(
            f"{shown}：地址会存入库，不能带密码，也不能串接；密码请写在 fsspec 的配置或环境变量里。",
            f"{shown}: addresses are stored, so they hold no password and no chain; put it into the settings of fsspec",
        )
    try:
        _system(path)
    except ImportError as error:
        return _missing(path, error)
    except ValueError:
        return ReadError(
            f"{path}：不认识这种地址，请写路径，或 s3:// 一类 fsspec 认识的地址。",
            f"{path}: no known kind of address; give a path, or an address that fsspec knows, such as s3://",
        )
    except OSError as error:
        return ReadError(
            f"{path}：连接不上（{error.strerror}），请检查地址和 fsspec 的配置。",
            f"{path}: cannot be reached ({error.strerror}); check the address and the settings of fsspec",
        )
    return None


def _missing(path: str, error: ImportError) -> ReadError:
    if (error.name or "").partition(".")[0] == "fsspec":
        zh, en = "请先安装 pip install 'public-finance-auditor[remote]'", "pip install 'public-finance-auditor[remote]'"
    else:
        zh, en = f"请先安装读它的程序库（{error}）", f"a library is missing ({error})"
    return ReadError(f"{path}：{zh}。", f"{path}: {en}")


# --- one file -------------------------------------------------------------------------------------------------------


def size(path: str) -> int:
    if not remote(path):
        return Path(path).stat().st_size
    system, inner = _system(path)
    with _as_os_errors(path):
        found = system.info(inner)
    if found["type"] == "directory":
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    return int(found["size"] or 0)


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """A stream, to be read piece by piece."""
    if not remote(path):
        with Path(path).open("rb") as stream:
            yield stream
        return
    system, inner = _system(path)
    with _as_os_errors(path, ReadError), system.open(inner, "rb") as stream:
        yield stream


def read(path: str) -> bytes:
    if not remote(path):
        return Path(path).read_bytes()
    system, inner = _system(path)
    with _as_os_errors(path):
        return bytes(system.cat_file(inner))


def is_file(path: str) -> bool:
    if not remote(path):
        return Path(path).is_file()
    system, inner = _system(path)
    with _as_os_errors(path):
        return bool(system.isfile(inner))


# --- folders --------------------------------------------------------------------------------------------------------


def is_folder(path: str) -> bool:
    if not remote(path):
        return Path(path).is_dir()
    system, inner = _system(path)
    with _as_os_errors(path):
        return bool(system.isdir(inner))


def exists(path: str) -> bool:
    return is_file(path) or is_folder(path) if remote(path) else Path(path).exists()


def walked(folder: str) -> Iterator[str | OSError]:
    """The files below a folder in the order of their names, those of a folder before those of the folders in it; or what is
    wrong with a folder."""
    if not remote(folder):
        return _walked(folder)
    _system(folder)[0].invalidate_cache()  # some keep what they listed before
    return _remotely_walked(folder.rstrip("/"))


def _walked(folder: str) -> Iterator[str | OSError]:
    errors: list[OSError] = []
    for below, folders, names in os.walk(folder, onerror=errors.append):
        folders.sort()
        yield from ((Path(below) / name).as_posix() for name in sorted(names))
        yield from errors
        errors.clear()
    yield from errors


def _remotely_walked(folder: str) -> Iterator[str | OSError]:
    system, inner = _system(folder)
    try:
        with _as_os_errors(folder):
            held = {_last(info["name"]): info["type"] for info in system.ls(inner, detail=True)
                    if info["name"].rstrip("/") != inner.rstrip("/")}  # fmt: skip
    except OSError as error:
        yield OSError(error.errno, error.strerror, folder)
        return
    for name in sorted(held):
        if held[name] != "directory":
            yield f"{folder}/{name}"
    for name in sorted(held):
        if held[name] == "directory":
            yield from _remotely_walked(f"{folder}/{name}")


def _last(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2]


# --- fsspec ---------------------------------------------------------------------------------------------------------


def _system(path: str) -> tuple[Any, str]:
    """The file system of an address, and what it calls the place."""
    from fsspec.core import url_to_fs  # only for who has remote files

    with _as_os_errors(path, ImportError, ValueError):
        system, inner = url_to_fs(path)
        return system, str(inner)


@contextmanager
def _as_os_errors(path: str, *others: type[Exception]) -> Iterator[None]:
    """The libraries behind fsspec have errors of their own: whatever it is, it is the place that cannot be read."""
    try:
        yield
    except FileNotFoundError:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path) from None
    except PermissionError:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path) from None
    except MemoryError:
        raise
    except Exception as error:
        if isinstance(error, others):
            raise
        said = " ".join(str(error).split())[:200] or type(error).__name__
        raise OSError(errno.EIO, said, path) from None
