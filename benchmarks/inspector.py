"""The inspector's pages over a large store: how long each takes to answer, and how large it is.

    python benchmarks/inspector.py [--documents 5000] [--store URL]

The store is made by inserting the results of a few audits under the names of many units and years (`tests/batch/stores.py`), three
reports of each unit. Each page is asked for five times by a client in the same process; the table has processor time, which a
busy machine does not change, of the first answer and of the quickest. The overview is kept until someone decides something, so
that its first answer is the one that asks the database. At last the html summary and a decision.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient
from tabulate import tabulate

from auditor.batch.answers import Answers, Filter
from auditor.batch.dashboard import Reports, page
from auditor.batch.store import Store
from auditor.readers._limits import USUAL
from auditor.rulebook import default_rulebook
from auditor.web.app import application
from auditor.web.checking import Workshop
from auditor.web.door import Keys

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT / "tests" / "readers"), str(ROOT / "tests" / "batch")]
HOME, PORT, TIMES = "http://127.0.0.1:8765", 8765, 5


def pages(unit: str) -> dict[str, str]:
    return {
        "runs": "/runs",
        "a run, in all": "/runs/1",
        "units, first page": "/runs/1/units",
        "units, last page": "/runs/1/units?page=99999",
        "units, by name and year": "/runs/1/units?unit=水务&year=2022",
        "a unit's years": f"/runs/1/unit?name={quote(unit)}",
        "findings, first page": "/runs/1/findings",
        "findings, last page": "/runs/1/findings?page=99999",
        "findings, filtered": "/runs/1/findings?severity=error&unit=水务&year=2022",
        "findings, a condition": "/runs/1/findings?where=weight >= 10 and file ~ 2022",
        "documents, last page": "/runs/1/documents?page=99999",
        "a document, read once more": "/runs/1/documents/1",
        "a document that is gone": "/runs/1/documents/50",
    }


def asked(action: Callable[[], int]) -> tuple[float, float, int]:
    """Milliseconds of processor time of the first time and of the quickest, and what came of it."""
    times, size = [], 0
    for _ in range(TIMES):
        begun = time.process_time()
        size = action()
        times.append(1000 * (time.process_time() - begun))
    return times[0], min(times), size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--store", help="URL of an empty PostgreSQL database; a file of SQLite without it")
    options = parser.parse_args()
    from stores import filled, unit_of

    with tempfile.TemporaryDirectory() as held:
        place = options.store or str(Path(held) / "audits.db")
        with closing(Store.at(place, create=True)) as store:
            begun = time.process_time()
            filled(store, Path(held) / "reports", options.documents)
            print(f"{options.documents} documents, made in {time.process_time() - begun:.0f} s of processor", end="")
            print("" if options.store else f", {Path(place).stat().st_size / 1e6:.0f} MB")
            print(
                tabulate(
                    measured(store, unit_of(0)[0]),
                    ["page", "first ms", "best ms", "kB"],
                    tablefmt="github",
                    disable_numparse=True,
                )
            )


def measured(store: Store, unit: str) -> list[list[str]]:
    keys = Keys("a-token", None, frozenset(), PORT)
    app = application(Workshop(default_rulebook(), USUAL), keys, "zh", store)
    client = TestClient(app, base_url=HOME, headers={"origin": HOME}, follow_redirects=False)
    client.get("/", params={"token": keys.token})
    rows = [
        shown(name, lambda path=path: len(client.get(path).raise_for_status().content))
        for name, path in pages(unit).items()
    ]
    number = Answers(store).findings()[0]["id"]
    form = {"status": "confirmed", "note": "", "who": "", "back": "/runs"}
    rows.append(shown("a decision", lambda: len(client.post(f"/runs/1/findings/{number}/triage", data=form).content)))
    rows.append(shown("the html summary", lambda: len(page(Answers(store), Filter(), "zh", Reports()).encode())))
    return rows


def shown(name: str, action: Callable[[], int]) -> list[str]:
    first, best, size = asked(action)
    return [name, f"{first:.0f}", f"{best:.0f}", f"{size / 1000:.0f}"]


if __name__ == "__main__":
    main()
