"""Pictures of the inspector's pages and of the html summary, for docs/web.md and docs/batch.md: a store is made, each page looked at."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from contextlib import chdir, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

from auditor.batch.answers import Answers, settle
from auditor.batch.store import Store

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "tests" / "readers"), str(ROOT / "tests" / "batch")]
PICTURES = ROOT / "docs/images"
WINDOWS = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 800}}
DOCUMENTS = 1_200
SETTINGS = (
    "rules:\n  execution/rate: {severity: off, because: 今年按新办法计算执行率，等通知}\n"
    "  scores: {severity: note, because: 评分规则试运行}\n"
)


def main() -> None:
    from stores import unit_of

    unit = unit_of(0)[0]
    with TemporaryDirectory() as folder, sync_playwright() as started:
        store(Path(folder))
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        command = [sys.executable, "-m", "auditor", "serve", "--port", "0", "--store", "audits.db"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
            assert server.stdout is not None
            address = server.stdout.readline().partition(": ")[2].strip()
            for name in WINDOWS:
                inspector(window(browser, name), address, unit, name)
            server.send_signal(signal.SIGINT)
        summary = [
            sys.executable,
            "-m",
            "auditor",
            "batch",
            "summary",
            "--store",
            "audits.db",
            "--format",
            "html",
            "-o",
            "all.html",
        ]
        subprocess.run(summary, cwd=folder, check=True, capture_output=True)
        for name in WINDOWS:
            page = window(browser, name)
            page.goto((Path(folder) / "all.html").as_uri())
            taken(page, f"summary-{name}")


def window(browser: Any, name: str) -> Page:
    page: Page = browser.new_context(viewport=WINDOWS[name], device_scale_factor=2 if name == "phone" else 1).new_page()
    return page


def store(folder: Path) -> None:
    """A store of three years of some units, with a few decisions, and settings that switch a rule off."""
    from stores import filled

    (folder / "auditor.yaml").write_text(SETTINGS, encoding="utf-8")
    with chdir(folder), closing(Store.at("audits.db", create=True)) as held:
        filled(held, Path("reports"), DOCUMENTS)
        found = Answers(held).findings()
        for number, row in enumerate(found[:240]):
            status = ("confirmed", "dismissed", "corrected")[number % 3]
            settle(held, row["id"], status, "口径不同，见批复" if status == "dismissed" else "", "张三")


def inspector(page: Page, address: str, unit: str, name: str) -> None:
    page.goto(address)
    home = page.url
    for picture, place in {
        "run": "runs/1", "units": "runs/1/units", "unit": f"runs/1/unit?name={unit}", "findings": f"runs/1/findings?unit={unit}",
        "stored": "runs/1/documents/1", "rules-off": "rules",
    }.items():  # fmt: skip
        page.goto(home + place)
        if picture == "stored" and name == "desk":
            page.keyboard.press("j")
            page.wait_for_timeout(800)  # until the text has moved there
        if name == "desk" or picture in ("run", "findings"):
            taken(page, f"web-{picture}-{name}")


def taken(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
