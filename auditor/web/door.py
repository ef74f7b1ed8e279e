"""Who may come in: every request passes here before anything of it is read.

A request is refused, with a sentence, if its Host is not this machine's own (a foreign name that was made to point here),
if it comes from a page of another site, if it has no session, or if it says or proves to be too large. The way in is the
address that was printed at the start, whose token gives the browser a session in a cookie; on other addresses than this
machine's own it is a password. Every answer carries headers that let nothing run or load but what the program ships.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from auditor.readers._limits import MB
from auditor.web.desk import Desk
from auditor.web.pages import entrance, refused
from auditor.writers import Lang

MOST_BODY: Final = 300 * MB  # of a request; a single file has the limit `size` besides
MOST_ENTERED: Final = 16 * 1024  # of a request by which someone enters
LOCAL: Final = ("127.0.0.1", "localhost", "::1")
PUBLIC: Final = ("/static/", "/favicon.ico")
THROTTLE: Final = 1.0  # seconds that a wrong password costs
POLICY: Final = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip
HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cache-control": "no-store",
}


@dataclass(frozen=True)
class Keys:
    """What opens the door: the token in the address, or the password where others can reach it."""

    token: str
    password: str | None = field(default=None, repr=False)
    names: frozenset[str] = frozenset()  # besides this machine's own addresses
    port: int = 0

    @property
    def cookie(self) -> str:
        """Cookies do not tell ports apart: two programs on one machine need names of their own."""
        return f"auditor-{self.port}"

    def known(self, host: str) -> bool:
        """Is it a name of this machine? With a password any address in digits is: no foreign name leads there."""
        try:
            parts = urlsplit(f"//{host}")
            name, port = (parts.hostname or "").lower(), parts.port or 80
        except ValueError:
            return False
        if port != self.port or parts.username is not None or parts.path:
            return False
        return name in LOCAL or name in self.names or (self.password is not None and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Door:
    """The program behind its door, an ASGI application around another one."""

    def __init__(self, inside: ASGIApp, keys: Keys, desk: Desk, lang: Lang) -> None:
        self._inside = inside
        self._keys = keys
        self._desk = desk
        self._lang = lang
        self._trying = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self._inside(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})
        answer = self._refusal(scope) or await self._entry(scope, receive)
        app: ASGIApp = self._inside if answer is None else answer
        await app(scope, _measured(receive), _safe(send))
        return None

    # --- what no session helps against ------------------------------------------------------------------------------

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if len(headers.getlist("host")) != 1 or not self._keys.known(host):
            return self._refused(
                403, "地址不对：请用启动时给出的地址打开。", "Wrong address: open the one printed at the start."
            )
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return self._refused(405, "不支持这种请求。", "This method is not supported.")
        if _foreign(headers, scope["method"], host):
            return self._refused(
                403, "请求来自别的网站，已拒绝。", "The request comes from another site and was refused."
            )
        if _declared(headers) > MOST_BODY:
            return self._refused(413, too_large("zh"), too_large("en"))
        return None

    def _refused(self, status: int, zh: str, en: str) -> Response:
        return HTMLResponse(refused(status, zh, en, self._lang), status, {"connection": "close"})

    # --- the way in -------------------------------------------------------------------------------------------------

    async def _entry(self, scope: Scope, receive: Receive) -> Response | None:
        """None where the request may pass; its session then stands in the scope."""
        request = Request(scope, receive)
        scope["session"] = self._desk.session(request.cookies.get(self._keys.cookie, ""))
        token = request.query_params.get("token")
        if token is not None and self._keys.password is None and request.method == "GET":
            return self._by_token(request, token)
        if scope["session"] is not None or request.url.path.startswith(PUBLIC):
            return None
        if self._keys.password is not None and _declared(request.headers) <= MOST_ENTERED:
            return await self._by_password(request)
        zh = "请用启动时给出的完整地址（带 token）打开；程序重新启动后地址会变。"
        en = (
            "Open the whole address printed at the start, with its token; it changes when the program is started again."
        )
        return self._refused(403, zh, en)

    def _by_token(self, request: Request, token: str) -> Response:
        if not _same(token, self._keys.token):
            zh = "地址中的 token 不对，请用最近一次启动时给出的地址。"
            return self._refused(403, zh, "Wrong token: open the address that the latest start has printed.")
        query = urlencode([(key, value) for key, value in request.query_params.multi_items() if key != "token"])
        place = "/" + request.url.path.lstrip("/\\") + (f"?{query}" if query else "")
        answer = RedirectResponse(place, 303)
        if request.scope["session"] is None:
            self._let_in(answer)
        return answer

    async def _by_password(self, request: Request) -> Response:
        if request.method != "POST" or request.url.path != "/enter":
            return HTMLResponse(entrance(self._lang, wrong=False), 401)
        if not await self._knows(request):
            return HTMLResponse(entrance(self._lang, wrong=True), 401)
        answer = RedirectResponse("/", 303)
        self._let_in(answer)
        return answer

    async def _knows(self, request: Request) -> bool:
        """Is it the password? One guess at a time, and a wrong one takes its time."""
        async with self._trying:
            try:
                form = await request.form(max_files=0, max_fields=4, max_part_size=4096)
                given = form.get("password")
            except (MultiPartException, HTTPException, ClientDisconnect):
                given = None
            if isinstance(given, str) and _same(given, self._keys.password or ""):
                return True
            await asyncio.sleep(THROTTLE)
        return False

    def _let_in(self, answer: Response) -> None:
        answer.set_cookie(self._keys.cookie, self._desk.opened(), httponly=True, samesite="strict", path="/")


def too_large(lang: Lang) -> str:
    most = MOST_BODY // MB
    if lang == "en":
        return f"More than {most} MB at once: choose fewer files, or use auditor check."
    return f"一次上传超过 {most} MB：请少选几份，或改用命令行 auditor check。"


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _foreign(headers: Headers, method: str, host: str) -> bool:
    """Does it come from a page of another site? A post must say where it comes from."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None:
        return urlsplit(origin).netloc.lower() != host.lower() or urlsplit(origin).scheme not in ("http", "https")
    if method == "POST":
        return site != "same-origin"
    return site in ("cross-site", "same-site") and headers.get("sec-fetch-mode", "navigate") != "navigate"


def _declared(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isdecimal() and len(length) < 20 else MOST_BODY + 1


def _measured(receive: Receive) -> Receive:
    """What is received, counted: what a request says of its length is not trusted."""
    read = 0

    async def receiving() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_BODY:
            raise HTTPException(413)
        return message

    return receiving


def _safe(send: Send) -> Send:
    """The answer with the headers that every answer has."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for key, value in HEADERS.items():
                headers[key] = value
        await send(message)

    return sending
