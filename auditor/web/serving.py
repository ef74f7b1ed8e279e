"""The socket and the server: a rulebook, limits and an address in; the page until Ctrl-C ends it.

``serve(workshop, Address("127.0.0.1", 8765), "zh", started=print)`` calls `started` with the address to open.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

import uvicorn

from auditor import readers, relations, writers
from auditor.web.app import application
from auditor.web.checking import Workshop
from auditor.web.door import LOCAL, Keys
from auditor.writers import Lang

if TYPE_CHECKING:  # what it needs is another extra
    from auditor.batch.store import Store

USUAL_PORT: Final = 8765


@dataclass(frozen=True)
class Address:
    """Where to listen. Without a port: the usual one, or any that is free."""

    host: str = "127.0.0.1"
    port: int | None = None
    password: str | None = field(default=None, repr=False)

    @property
    def local(self) -> bool:
        """Can it be reached from this machine only?"""
        return self.host.lower() in LOCAL


def serve(
    shop: Workshop, address: Address, lang: Lang, started: Callable[[str], None], store: Store | None = None
) -> None:
    """Serves until it is interrupted. Raises OSError where the address cannot be had."""
    _load()
    with _socket(address) as bound:
        port = bound.getsockname()[1]
        names = frozenset({address.host.lower(), socket.gethostname().lower()})
        keys = Keys(secrets.token_urlsafe(24), address.password, names, port)
        config = uvicorn.Config(
            application(shop, keys, lang, store), log_level="error", access_log=False, server_header=False, lifespan="off",
            ws="none", proxy_headers=False, timeout_graceful_shutdown=2,
        )  # fmt: skip
        _Server(config, lambda: started(opening(address, keys))).run(sockets=[bound])


class _Server(uvicorn.Server):
    """Says that it has started only when it answers, and when Ctrl-C ends it."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._say_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._say_started()


def opening(address: Address, keys: Keys) -> str:
    """The address to open: with its token, or without where a password is asked for."""
    host = socket.gethostname() if address.host in ("0.0.0.0", "::") else address.host
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{keys.port}/" + (f"?token={keys.token}" if keys.password is None else "")


def _socket(address: Address) -> socket.socket:
    wanted = [address.port] if address.port is not None else [USUAL_PORT, 0]
    for port in wanted[:-1]:
        try:
            return _listening(address.host, port)
        except OSError:
            continue  # taken: any other will do
    return _listening(address.host, wanted[-1])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=512)


def _load() -> None:
    """All modules now: a child forked while a thread imports one could wait for it forever."""
    for package in (readers, relations, writers):
        for module in iter_modules(package.__path__):
            if not module.name.startswith("_"):
                import_module(f"{package.__name__}.{module.name}")
