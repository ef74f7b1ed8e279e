"""From choosing a Word report of ten pages to its findings on screen: the clock, in a real Chromium, round after round.

    python benchmarks/first_findings.py [--rounds 7]

The report is generated ones behind each other, some 9,500 characters, as Word writes them. Each round is a window of its own; the first
one also starts the browser's page and the child that reads documents.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "tests" / "readers")]
TEN_PAGES = 9_500  # characters
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    if CHROMIUM is None:
        sys.exit("first_findings: no Chromium on this machine; install it, on Debian with: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    command = [sys.executable, "-m", "auditor", "serve", "--port", "0"]
    with TemporaryDirectory() as folder, sync_playwright() as started:
        report = Path(folder) / "report.docx"
        figures = made(report)
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
            assert server.stdout is not None
            address = server.stdout.readline().partition(": ")[2].strip()
            times = [waited(browser, address, report) for _ in range(rounds)]
            server.send_signal(signal.SIGINT)
        browser.close()
    print(f"{TEN_PAGES:,} characters, {figures} figures, {report.name}: first {times[0]:.2f} s,", end=" ")
    print(f"then least {min(times[1:]):.2f}, median {median(times[1:]):.2f}, most {max(times[1:]):.2f} s")


def made(place: Path) -> int:
    """Writes the report; how many figures it holds."""
    from converted import FORMATS

    from auditor import audit
    from auditor.readers import read
    from auditor.testing import report as generated

    text, seed = "", 0
    while len(text) < TEN_PAGES:
        text, seed = text + generated(seed).text + "\n\n", seed + 1
    place.write_bytes(FORMATS["docx"](read("a.txt", text[:TEN_PAGES].encode())))
    return len(audit(place).mentions)


def waited(browser: Any, address: str, report: Path) -> float:
    """Seconds from the choice of the file to the first card of findings."""
    context = browser.new_context(viewport={"width": 1360, "height": 850})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state()
    begun = perf_counter()
    page.set_input_files("#files", str(report))
    page.wait_for_url("**/documents/*")
    page.wait_for_selector(".card")
    seconds = perf_counter() - begun
    context.close()
    return seconds


if __name__ == "__main__":
    main()
