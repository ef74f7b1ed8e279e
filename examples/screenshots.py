"""Pictures of the page for docs/web.md: starts `auditor serve`, hands in the example of a hospital, looks at each page."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "examples/hospital/report.docx"
PICTURES = ROOT / "docs/images"
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 800}


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "auditor", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server, sync_playwright() as started:
        assert server.stdout is not None
        address = server.stdout.readline().partition(": ")[2].strip()
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, how in (("desk", {"viewport": DESK}), ("phone", {"viewport": PHONE, "device_scale_factor": 2})):
            pictures(browser.new_context(**how).new_page(), address, name)
        server.send_signal(signal.SIGINT)


def pictures(page: Page, address: str, name: str) -> None:
    page.goto(address)
    home = page.url
    taken(page, f"web-start-{name}")
    hand_in(page, REPORT)
    page.keyboard.press("j")
    page.wait_for_timeout(800)  # until the text has moved there
    taken(page, f"web-finding-{name}")
    if name == "phone":
        return
    page.evaluate("scrollTo(0, 0)")
    with TemporaryDirectory() as folder:
        corrected = Path(folder) / "自评报告（改）.txt"
        text = REPORT.with_suffix(".txt").read_text(encoding="utf-8")
        corrected.write_text(text.replace("239.80", "293.80").replace("9.10%", "10.01%"), encoding="utf-8")
        page.set_input_files("#again", str(corrected))
        page.wait_for_selector(".comparison")
    taken(page, f"web-corrected-{name}")
    page.goto(home + "rules/budget/project-parts")
    taken(page, f"web-rule-{name}")


def hand_in(page: Page, report: Path) -> None:
    page.set_input_files("#files", str(report))
    page.wait_for_url("**/documents/*")
    page.wait_for_selector(".card")


def taken(page: Any, name: str) -> None:
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
