"""LibreOffice as a converter, where it is installed: what no reader of ours understands becomes .docx or .xlsx and is read.

``converted("报告.rtf", data, "rtf")`` gives the `Document` of the converted file under the name, the format and the digest
of the original, with a remark that says so. Without LibreOffice it is one sentence that says what to do.

LibreOffice takes and gives files only, so this module is the one besides `cli.py` that writes to a disk: into a temporary
directory of its own, which is gone when it returns. The directory also holds a profile made for this one run, in which
macros, links to elsewhere and the network are switched off.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from auditor.model import Document
from auditor.readers import Reader, ReadError
from auditor.readers._limits import beyond, check_size, limit
from auditor.readers._recognise import REMEDY, spoken

SPARE: Final = 5  # seconds of the limit that are left for reading what it made; a cold start takes one to five
TARGETS: Final = {"doc": "docx", "rtf": "docx", "odt": "docx", "ods": "xlsx", "xlsb": "xlsx"}
FILTERS: Final = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
PROGRAMS: Final = ("soffice", "libreoffice")
PLACES: Final = (  # where it is installed without being on the PATH
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
# what the profile of a run says: path of the setting, its name, its value
_COMMON, _INET = "/org.openoffice.Office.Common", "/org.openoffice.Inet/Settings"
SETTINGS: Final = (
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),  # never
    (_INET, "ooInetProxyType", "2"),  # through a proxy that nobody is
    *((_INET, f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS", "FTP")),
    *((_INET, f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
)


def converted(name: str, data: bytes, format_: str, otherwise: ReadError | None = None) -> Document:
    """The document, read by way of LibreOffice; `otherwise` is said where there is none."""
    program = office()
    if program is None:
        raise otherwise or _missing(name, format_)
    check_size(name, "text", len(data))
    target = TARGETS[format_]
    reader = cast(Reader, import_module(f"auditor.readers.{target}"))
    document = reader.read(name, _run(name, data, format_, program))
    remark = f"本文件由 LibreOffice 转换为 .{target} 后读取。"
    return replace(document, format=format_, sha256=sha256(data).hexdigest(), remarks=(remark, *document.remarks))


@cache
def office() -> str | None:
    """The path of LibreOffice; None where it is not installed."""
    found = next((path for program in PROGRAMS if (path := shutil.which(program))), None)
    return found or next((place for place in PLACES if Path(place).is_file()), None)


def _run(name: str, data: bytes, format_: str, program: str) -> bytes:
    """The bytes of the converted file; that it ends well says nothing, that the file is there does."""
    with TemporaryDirectory(prefix="auditor-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"document.{format_}")
        source.write_bytes(data)
        _settle(Path(folder, "profile", "user"))
        _called(name, format_, _command(program, Path(folder), source, TARGETS[format_]), folder)
        made = Path(folder, "out", f"document.{TARGETS[format_]}")
        if not made.is_file() or not made.stat().st_size:
            raise _failed(name, format_, "未能转换", "could not convert it")
        return made.read_bytes()


def _command(program: str, folder: Path, source: Path, target: str) -> list[str]:
    return [
        program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", FILTERS[target], "--outdir", str(Path(folder, "out")), str(source),
    ]  # fmt: skip


def _settle(user: Path) -> None:
    """Writes the settings of a profile."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{setting}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, setting, value in SETTINGS
    )
    space = 'xmlns:oor="http://openoffice.org/2001/registry"'
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {space}>{items}</oor:items>', encoding="utf-8"
    )


def _called(name: str, format_: str, command: Sequence[str], folder: str) -> None:
    """Runs the program to its end, or ends it, and all that it started, when patience does."""
    try:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    except OSError:
        raise _failed(name, format_, "无法启动", "could not be started") from None
    try:
        process.wait(max(1, limit("seconds") - SPARE))
    except subprocess.TimeoutExpired:
        raise beyond(name, "seconds") from None
    finally:
        _ended(process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """The program is a script that starts another one: the whole group ends."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


# --- sentences ------------------------------------------------------------------------------------------------------


def _called_what(format_: str) -> tuple[str, str, str, str]:
    """What people call a format, and what to do with it."""
    zh, en = spoken(format_)
    return (f" {zh}" if zh[0].isascii() else zh, en, *REMEDY[format_])


def _missing(name: str, format_: str) -> ReadError:
    zh, en, remedy_zh, remedy_en = _called_what(format_)
    return ReadError(
        f"{name}：内容是{zh}，需要 LibreOffice 才能读取，请安装 LibreOffice，或{remedy_zh.removeprefix('请')}。",
        f"{name}: this is {en}, which needs LibreOffice to be read; install LibreOffice, or {remedy_en}",
    )


def _failed(name: str, format_: str, what_zh: str, what_en: str) -> ReadError:
    zh, en, remedy_zh, remedy_en = _called_what(format_)
    return ReadError(
        f"{name}：内容是{zh}，LibreOffice {what_zh}，文件可能不完整或已损坏，{remedy_zh}。",
        f"{name}: this is {en}, and LibreOffice {what_en}; the file may be truncated or damaged; {remedy_en}",
    )
