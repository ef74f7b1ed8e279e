"""The page as a browser meets it: without a socket an application, its keys, and a client that has come in; with one the command."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from starlette.testclient import TestClient
from starlette.types import ASGIApp

from auditor.batch.store import Store
from auditor.readers._limits import USUAL, Limits
from auditor.rulebook import default_rulebook
from auditor.web.app import application
from auditor.web.checking import Workshop
from auditor.web.door import Keys
from auditor.writers import Lang

PORT = 8765
HOME = f"http://127.0.0.1:{PORT}"
KEYS = Keys("a-token-for-tests", None, frozenset(), PORT)
SLIP = (
    "三公经费支出5.00万元，比上年增加1.00万元，增长20%。\n支出10.00万元，其中：基本支出4.00万元，项目支出8.00万元。\n"
)
RIGHT = (
    "三公经费支出5.00万元，比上年增加1.00万元，增长25%。\n支出10.00万元，其中：基本支出4.00万元，项目支出6.00万元。\n"
)


@cache
def workshop(limits: Limits = USUAL) -> Workshop:
    return Workshop(default_rulebook(), replace(limits, seconds=30))


def app(keys: Keys = KEYS, lang: Lang = "zh", store: Store | None = None) -> ASGIApp:
    return application(workshop(), keys, lang, store)


def outside(keys: Keys = KEYS, lang: Lang = "zh", store: Store | None = None) -> TestClient:
    """A client that nobody has let in; like a browser, it says where a post comes from."""
    return TestClient(app(keys, lang, store), base_url=HOME, headers={"origin": HOME}, follow_redirects=False)


def inside(lang: Lang = "zh", store: Store | None = None) -> TestClient:
    client = outside(lang=lang, store=store)
    assert client.get("/", params={"token": KEYS.token}).status_code == 303
    return client


def hand_in(client: TestClient, name: str, data: bytes | str, to: str = "/check") -> str:
    """Where the page goes on after an upload."""
    content = data.encode() if isinstance(data, str) else data
    answer = client.post(to, files={"files": (name, content)})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def line_of(page: str) -> str:
    """The line of readiness."""
    found = re.search(r'class="line"[^>]*>([^<]*)<', page)
    assert found, page[:2000]
    return found[1]


def fingerprints(page: str) -> list[str]:
    return re.findall(r'name="fingerprint" value="([^"]+)"', page)


@contextmanager
def serving(*options: str, folder: Path | None = None) -> Iterator[str]:
    """`auditor serve` in a process of its own: the line that it prints. Ctrl-C ends it, and it must end well."""
    command = [sys.executable, "-m", "auditor", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline()
            server.send_signal(signal.SIGINT)
            assert server.wait(20) == 0
        finally:
            server.kill()  # what does not end is not waited for


class _Runs(HTMLParser):
    """What could run or load: scripts, handlers and styles inside a page, and addresses elsewhere."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in held and held.get("type") != "application/json"):
            self.found.append(tag)
        self.found += [f"{tag} {name}" for name in held if name.startswith("on") or name == "style"]
        led = (held.get(name) or "" for name in ("src", "href", "action"))
        self.found += [where for where in led if (where and not where.startswith(("/", "#"))) or where.startswith("//")]


def runs(page: str) -> list[str]:
    return _Runs(page).found
