"""OpenDocument files and others in an archive, looked at before LibreOffice opens them: passwords and bombs are refused."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZipFile

from auditor.readers._package import Package, Program, protected

_MANIFEST: Final = "META-INF/manifest.xml"
_MOST: Final = 4_000_000  # bytes of the manifest


def check(name: str, data: bytes, program: Program) -> None:
    """Raises `ReadError` where the archive is damaged, beyond a limit or has a password."""
    package = Package(name, data, program)
    if _MANIFEST not in package:
        return
    with ZipFile(BytesIO(data)) as archive, archive.open(_MANIFEST) as manifest:
        if b"encryption-data" in manifest.read(_MOST):
            raise protected(name, program)
