"""Files written by LibreOffice: ``by_office({"a.docx": data}, "doc")`` gives ``{"a": …}``, all in one run of it."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from auditor.readers._office import office


def by_office(sources: Mapping[str, bytes], target: str) -> dict[str, bytes]:
    program = office()
    assert program is not None, "ask before"
    with TemporaryDirectory() as folder:
        for name, data in sources.items():
            Path(folder, name).write_bytes(data)
        files = [str(Path(folder, name)) for name in sources]
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", target, "--outdir", f"{folder}/out", *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return {path.stem: path.read_bytes() for path in Path(folder, "out").glob("*")}
