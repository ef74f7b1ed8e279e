"""A folder to carry into an office without network: wheels, start scripts, a page of instructions.

``python offline/bundle.py --platform win_amd64 --python 3.12 --to dist`` makes ``dist/auditor-0.1.0-win_amd64-py3.12/``. It needs the
network and pip; what it makes needs neither. Platforms are named as pip names them: win_amd64, manylinux2014_x86_64,
manylinux2014_aarch64, macosx_11_0_arm64.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PARTS = Path(__file__).parent / "parts"
PRODUCT, EXTRAS = "public-finance-auditor", ("web", "batch")
GLIBC = (17, 28, 34)  # a wheel for an older manylinux runs on a newer one
SYSTEMS = {
    "win": ("nt", "win32", "Windows"),
    "macosx": ("posix", "darwin", "Darwin"),
    "manylinux": ("posix", "linux", "Linux"),
}
THIS = {"Linux": "manylinux2014", "Windows": "win", "Darwin": "macosx_11_0"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--platform", default=usual_platform(), help="as pip names it (default: %(default)s)")
    parser.add_argument("--python", default=f"{sys.version_info[0]}.{sys.version_info[1]}", help="default: %(default)s")
    parser.add_argument("--to", type=Path, default=ROOT / "dist")
    asked = parser.parse_args()
    print(made(asked.platform, asked.python, asked.to))


def usual_platform() -> str:
    """This machine as pip names it: ``manylinux2014_x86_64``."""
    machine = platform.machine().lower()
    return f"{THIS.get(platform.system(), 'manylinux2014')}_{'amd64' if platform.system() == 'Windows' else machine}"


def made(target: str, python: str, to: Path) -> Path:
    """The folder, made beside its place and moved there when it is whole."""
    with_wheels = to / f".making-{target}-py{python}"
    shutil.rmtree(with_wheels, ignore_errors=True)
    wheels = with_wheels / "wheels"
    wheels.mkdir(parents=True)
    _pip("wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    (own,) = wheels.glob("*.whl")
    wanted = [f"{PRODUCT}[{','.join(EXTRAS)}] @ {own.as_uri()}"]
    while (
        wanted
    ):  # pip looks at this machine to tell which conditions hold, so what only the other one needs comes after
        _pip("download", *download_options(target, python), "--dest", str(wheels), *wanted)
        wanted = missing(wheels, conditions(target, python))
    version = own.name.split("-")[1]
    for part in PARTS.iterdir():
        (with_wheels / part.name).write_bytes(
            filled(part.name, part.read_text(encoding="utf-8"), version, target, python)
        )
    shutil.copy(ROOT / "LICENSE", with_wheels)
    folder = to / f"auditor-{version}-{target}-py{python}"
    shutil.rmtree(folder, ignore_errors=True)
    with_wheels.rename(folder)
    return folder


def download_options(target: str, python: str) -> list[str]:
    """Wheels only, for that platform and Python: nothing is built on the machine that has no network."""
    prefix, _, machine = target.partition("_")
    names = [f"manylinux_2_{minor}_{machine}" for minor in GLIBC] if prefix == "manylinux2014" else []
    options = ["--only-binary", ":all:", "--python-version", python, "--implementation", "cp"]
    return [*options, *(word for name in (target, *names) for word in ("--platform", name))]


def conditions(target: str, python: str) -> dict[str, str]:
    """What the markers of requirements ask of a platform and its Python."""
    system = next((known for start, known in SYSTEMS.items() if target.startswith(start)), SYSTEMS["manylinux"])
    names = ("os_name", "sys_platform", "platform_system")
    machine = target.removeprefix("manylinux2014_").removeprefix("macosx_11_0_").removeprefix("win_")
    said = dict(zip(names, system, strict=True)) | {"platform_machine": machine.replace("amd64", "AMD64"), "extra": ""}
    return said | {"python_version": python, "python_full_version": f"{python}.0", "implementation_name": "cpython"}


def missing(wheels: Path, said: dict[str, str]) -> list[str]:
    """What the wheels require under these conditions and no wheel provides."""
    needed: dict[str, str] = {}
    held = {canonicalize_name(wheel.name.split("-")[0]) for wheel in wheels.glob("*.whl")}
    for wheel in wheels.glob("*.whl"):
        own = canonicalize_name(wheel.name.split("-")[0]) == canonicalize_name(PRODUCT)
        for requirement in required(wheel):
            asked = [said | {"extra": extra} for extra in EXTRAS] if own else [said]
            holds = requirement.marker is None or any(map(requirement.marker.evaluate, asked))
            if holds and canonicalize_name(requirement.name) not in held:
                needed[requirement.name] = f"{requirement.name}{requirement.specifier}"
    return sorted(needed.values())


def required(wheel: Path) -> Iterator[Requirement]:
    """``Requires-Dist`` of a wheel."""
    with ZipFile(wheel) as packed:
        name = next(name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        said = message_from_bytes(packed.read(name))
    yield from map(Requirement, said.get_all("Requires-Dist", []))


def filled(name: str, text: str, version: str, target: str, python: str) -> bytes:
    """A part with its version, platform and Python; a batch file in the lines and characters that Windows reads."""
    for mark, value in (("@VERSION@", version), ("@PLATFORM@", target), ("@PYTHON@", python)):
        text = text.replace(mark, value)
    return text.replace("\n", "\r\n").encode("ascii") if name.endswith(".bat") else text.encode()


def _pip(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words], check=True)


if __name__ == "__main__":
    main()
