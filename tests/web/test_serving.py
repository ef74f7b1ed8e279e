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
from pathlib import Path

import pytest
from web_client import serving

from auditor.web.door import Keys
from auditor.web.serving import Address, opening


@pytest.fixture
def served() -> Iterator[str]:
    """The address that the command prints."""
    with serving() as line:
        yield line.partition(": ")[2].strip()


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


def test_the_language_of_the_project_is_spoken(tmp_path: Path) -> None:
    (tmp_path / "auditor.yaml").write_text("language: en\n", "utf-8")
    with serving(folder=tmp_path) as line:
        assert line.startswith("Open in a browser: ")


def test_ctrl_c_ends_it_the_moment_it_has_said_its_address() -> None:
    """Also where it was started in the background of a script, whose children begin with that signal ignored."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with serving() as line:
            assert "http://127.0.0.1:" in line
    finally:
        signal.signal(signal.SIGINT, before)


def test_without_the_extra_a_sentence_says_what_to_install(
    run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "auditor.web.serving", raising=False)
    ran = run("serve")
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert "public-finance-auditor[web]" in ran.err  # type: ignore[attr-defined] # what the fixture returns


@pytest.mark.parametrize(
    ("content", "words"), [(None, "没有这个库"), (b"no database" * 200, "不是 SQLite 库文件"), (b"", "不是成批审核的库")],
    ids=["missing", "no database", "empty"],
)  # fmt: skip
def test_a_store_that_is_none_is_one_sentence(
    run: Callable[..., object], tmp_path: Path, content: bytes | None, words: str
) -> None:
    store = tmp_path / "audits.db"
    if content is not None:
        store.write_bytes(content)
    ran = run("serve", "--port", "0", "--store", store)
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert words in ran.err and ran.err.count("\n") == 1  # type: ignore[attr-defined] # what the fixture returns


def test_without_the_extra_of_the_store_a_sentence_says_what_to_install(
    run: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    for name in [name for name in sys.modules if name.startswith("auditor.batch.")]:
        monkeypatch.delitem(sys.modules, name)
    ran = run("serve", "--port", "0", "--store", "audits.db")
    assert ran.code == 2  # type: ignore[attr-defined] # what the fixture returns
    assert "public-finance-auditor[batch]" in ran.err  # type: ignore[attr-defined] # what the fixture returns
