"""The command `auditor serve` and its socket: where it listens, what it refuses, what it says."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar

import pytest

from auditor.web.door import Keys
from auditor.web.serving import Address, opening


@pytest.fixture
def served() -> Iterator[str]:
    """The address that the command prints."""
    command = [sys.executable, "-m", "auditor", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().partition(": ")[2].strip()
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0


def test_the_address_that_is_printed_opens_the_page(served: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{30,}", served)
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(served.partition("?")[0])
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    with browser.open(served) as answer:
        assert "提交之前，先核一遍" in answer.read().decode()
        assert "server" not in answer.headers


@pytest.mark.parametrize("password", [(), ("--password", "short")])
def test_other_machines_are_not_let_in_without_a_password(
    run: Callable[..., object], password: tuple[str, ...]
) -> None:
    ran = run("serve", "--host", "0.0.0.0", *password)
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert "须设密码" in ran.err  # type: ignore[attr-defined] # what the fixture returns


def test_a_port_that_is_taken_is_said(run: Callable[..., object]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", str(taken.getsockname()[1]))
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert "无法在 127.0.0.1:" in ran.err  # type: ignore[attr-defined] # what the fixture returns


def test_only_an_address_without_a_password_carries_the_token() -> None:
    assert opening(Address(), Keys("t", None, frozenset(), 9)) == "http://127.0.0.1:9/?token=t"
    assert opening(Address("::1"), Keys("t", None, frozenset(), 9)) == "http://[::1]:9/?token=t"
    assert "token" not in opening(Address("0.0.0.0"), Keys("t", "a password", frozenset(), 9))


def test_the_command_loads_nothing_of_the_web_until_it_runs() -> None:
    code = (
        "import sys, auditor.cli; print([m for m in ('starlette', 'uvicorn', 'auditor.web.app') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_without_the_extra_a_sentence_says_what_to_install(
    run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "auditor.web.serving", raising=False)
    ran = run("serve")
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert "public-finance-auditor[web]" in ran.err  # type: ignore[attr-defined] # what the fixture returns
