"""The folder for offices without network, as far as it can be told without one; `make bundle` itself needs the network."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

FOLDER = Path(__file__).parent.parent / "offline"


@pytest.fixture(scope="module")
def bundle() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle", FOLDER / "bundle.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_mark_stays_unfilled_in_any_part(bundle: ModuleType) -> None:
    for part in (FOLDER / "parts").iterdir():
        filled = bundle.filled(part.name, part.read_text(encoding="utf-8"), "1.2.3", "win_amd64", "3.12")
        assert b"@" not in filled.replace(b"@echo", b"").replace(b'"$@"', b""), part.name
        assert b"3.12" in filled


def test_a_batch_file_has_the_lines_and_characters_that_windows_reads(bundle: ModuleType) -> None:
    part = FOLDER / "parts/start.bat"
    filled = bundle.filled(part.name, part.read_text(encoding="utf-8"), "1", "win_amd64", "3.12")
    assert filled.isascii()
    assert filled.count(b"\r\n") == filled.count(b"\n")


def test_only_wheels_for_that_platform_are_asked_for(bundle: ModuleType) -> None:
    options = bundle.download_options("manylinux2014_aarch64", "3.12")
    assert options[options.index("--only-binary") + 1] == ":all:"
    assert "manylinux_2_28_aarch64" in options
    assert not any("x86_64" in option for option in options)
    assert bundle.download_options("win_amd64", "3.12").count("--platform") == 1


def _wheel(folder: Path, name: str, *requirements: str) -> None:
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as packed:
        lines = [f"Name: {name}", "Version: 1.0", *(f"Requires-Dist: {requirement}" for requirement in requirements)]
        packed.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines) + "\n")


def test_what_only_the_other_platform_needs_is_not_forgotten(bundle: ModuleType, tmp_path: Path) -> None:
    _wheel(
        tmp_path, "click", 'colorama; platform_system == "Windows"', 'old; python_version < "3.8"', 'x; extra == "x"'
    )
    _wheel(tmp_path, "public_finance_auditor", "click>=8", 'uvicorn>=0.3; extra == "web"', 'rapidocr; extra == "ocr"')
    assert bundle.missing(tmp_path, bundle.conditions("win_amd64", "3.12")) == ["colorama", "uvicorn>=0.3"]
    assert bundle.missing(tmp_path, bundle.conditions("manylinux2014_x86_64", "3.12")) == ["uvicorn>=0.3"]


@pytest.mark.skipif(os.name != "posix", reason="a script for a POSIX shell")
def test_the_start_script_says_which_python_it_needs(bundle: ModuleType, tmp_path: Path) -> None:
    part = FOLDER / "parts/start.sh"
    (script := tmp_path / "start.sh").write_bytes(
        bundle.filled(part.name, part.read_text(encoding="utf-8"), "1", "x", "2.1")
    )
    ran = subprocess.run(
        ["sh", str(script)],
        capture_output=True,
        text=True,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
    )
    assert ran.returncode == 1
    assert "需要 Python 2.1" in ran.stderr
    assert not (tmp_path / "env").exists()
