"""The routes of the page: requests in, answers out. What they show is written by `pages`, `document_page`, `rule_pages`.

Posts answer with a redirection, so that everything works without scripts; the script asks for JSON instead.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from importlib.resources import files
from pathlib import PurePath
from typing import Final, TypeVar
from urllib.parse import quote

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from auditor.readers import ReadError
from auditor.web import document_page, explanations, pages, rule_pages
from auditor.web.checking import TAKE_AWAY, Workshop, called, check, written
from auditor.web.desk import MB, Checked, Desk, Held, Session
from auditor.web.door import Door, Keys, too_large
from auditor.writers import Lang, WriteError, suffix

AT_ONCE: Final = 2  # uploads that are read and audited, or files that are written, at the same time
WAITING: Final = 100  # that may wait for it
PATIENCE: Final = 600  # seconds that an upload may take
MOST_FILES: Final = 100  # of one upload
MOST_TEXT: Final = 8 * MB  # of what is pasted
STATIC: Final = {
    "page.css": ("auditor.writers", "_page.css", "text/css"),
    "page.js": ("auditor.writers", "_page.js", "text/javascript"),
    "web.css": ("auditor.web", "static/web.css", "text/css"),
    "web.js": ("auditor.web", "static/web.js", "text/javascript"),
    "icon.svg": ("auditor.web", "static/icon.svg", "image/svg+xml"),
}
PASTED: Final = {"zh": "粘贴的文字.txt", "en": "pasted text.txt"}

Value = TypeVar("Value")


def application(shop: Workshop, keys: Keys, lang: Lang) -> ASGIApp:
    """The whole program as an ASGI application, behind its door."""
    desk = _Desk(shop, local=keys.password is None)
    routes = [
        Route("/", desk.start),
        Route("/check", desk.check, methods=["POST"]),
        Route("/documents/{id}", desk.document),
        Route("/documents/{id}/corrected", desk.corrected, methods=["POST"]),
        Route("/documents/{id}/explain", desk.explain, methods=["POST"]),
        Route("/documents/{id}/remove", desk.remove, methods=["POST"]),
        Route("/documents/{id}/explanations.json", desk.explanations),
        Route("/documents/{id}/take/{format}", desk.take),
        Route("/clear", desk.clear, methods=["POST"]),
        Route("/language", desk.language, methods=["POST"]),
        Route("/rules", desk.rules),
        Route("/rules/{id:path}", desk.rule),
        Route("/static/{name}", _static),
        Route("/favicon.ico", _icon),
    ]
    inside = Starlette(routes=routes, exception_handlers={HTTPException: _trouble, Exception: _fault})
    return Door(inside, keys, Desk(lang), lang)


class _Desk:
    """The answers that need the rulebook, and the few places at which documents are worked on."""

    def __init__(self, shop: Workshop, local: bool) -> None:
        self._shop = shop
        self._local = local
        self._places: anyio.CapacityLimiter | None = None

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """One of the places, or a clear refusal where too many wait: memory is bounded whatever comes."""
        if self._places is None:
            self._places = anyio.CapacityLimiter(AT_ONCE)
        if self._places.statistics().tasks_waiting >= WAITING:
            raise HTTPException(503, headers={"retry-after": "10"})
        async with self._places:
            try:
                with anyio.fail_after(PATIENCE):
                    yield
            except TimeoutError:
                raise HTTPException(408) from None

    # --- the start page ---------------------------------------------------------------------------------------------

    async def start(self, request: Request) -> Response:
        session = _session(request)
        nothing = "nothing" in request.query_params
        return HTMLResponse(await _aside(pages.start, session.all(), session.lang, self._local, nothing))

    async def check(self, request: Request) -> Response:
        session = _session(request)
        async with self._place():
            uploaded = await _uploaded(request, session.lang)
            reasons = _reasons(uploaded)
            held = [new for name, data in _reports(uploaded) for new in await self._audits(name, data)]
        return self._answer(request, [_with_reasons(new, reasons) for new in held])

    async def _audits(self, name: str, data: bytes) -> list[Held]:
        return await _aside(lambda: list(check(name, data, self._shop)))

    def _answer(self, request: Request, held: Sequence[Held]) -> Response:
        """Where to go on: to the one document, or to the list of what was handed in."""
        session = _session(request)
        for new in held:
            session.put(new)
        one = held[0] if len(held) == 1 else None
        place = f"/documents/{one.id}" if isinstance(one, Checked) else "/#documents"
        if not held:
            place = "/?nothing=1"
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"location": place, "documents": [pages.summary(new, session.lang) for new in held]})
        return RedirectResponse(place, 303)

    async def clear(self, request: Request) -> Response:
        _session(request).clear()
        return RedirectResponse("/", 303)

    async def language(self, request: Request) -> Response:
        form = await _fields(request)
        session = _session(request)
        session.lang = "en" if form.get("lang") == "en" else "zh"
        return RedirectResponse(_own_place(form.get("back")), 303)

    # --- a document -------------------------------------------------------------------------------------------------

    async def document(self, request: Request) -> Response:
        session, checked = _session(request), _checked(request)
        earlier = session.checked(checked.earlier)
        return HTMLResponse(await _aside(document_page.page, checked, earlier, session.lang))

    async def corrected(self, request: Request) -> Response:
        """The corrected version of a document; the reasons given for what remains are kept."""
        session, before = _session(request), _checked(request)
        async with self._place():
            uploaded = await _uploaded(request, session.lang)
            reasons = {**before.reasons, **_reasons(uploaded)}
            held = [new for name, data in _reports(uploaded)[:1] for new in await self._audits(name, data)]
        if len(held) == 1 and isinstance(held[0], Checked):
            new = held[0]
            held = [Checked(new.id, new.audit, before.id, _of(new, reasons))]
        return self._answer(request, held)

    async def explain(self, request: Request) -> Response:
        session, checked, form = _session(request), _checked(request), await _fields(request)
        fingerprint, reason = form.get("fingerprint"), form.get("reason")
        numbers = document_page.numbers(checked.audit)
        if not isinstance(fingerprint, str) or not isinstance(reason, str) or fingerprint not in numbers:
            raise HTTPException(400)
        session.put(checked.explained(fingerprint, explanations.tidy(reason)))
        return RedirectResponse(f"/documents/{checked.id}#d1f{numbers[fingerprint]}", 303)

    async def remove(self, request: Request) -> Response:
        _session(request).remove(request.path_params["id"])
        return RedirectResponse("/#documents", 303)

    async def take(self, request: Request) -> Response:
        session, checked, format_ = _session(request), _checked(request), request.path_params["format"]
        if format_ not in TAKE_AWAY:
            raise HTTPException(404)
        try:
            async with self._place():
                content = await _aside(written, checked, format_, self._shop, session.lang)
        except (WriteError, ReadError) as error:
            return HTMLResponse(pages.message(session.lang, error.zh, error.en, f"/documents/{checked.id}"), 422)
        said = ("审核", "批注")[format_ in ("docx", "pdf")] if session.lang == "zh" else "audit"
        return _file(content, f"{PurePath(checked.name).stem}.{said}.{suffix(format_)}")

    async def explanations(self, request: Request) -> Response:
        checked = _checked(request)
        said = "说明" if _session(request).lang == "zh" else "explanations"
        name = f"{PurePath(checked.name).stem}.{said}.json"
        return _file(explanations.written(checked.audit, checked.reasons), name)

    # --- rules ------------------------------------------------------------------------------------------------------

    async def rules(self, request: Request) -> Response:
        sought = request.query_params.get("q", "")[:100]
        return HTMLResponse(rule_pages.listed(self._shop.rulebook, sought, _session(request).lang))

    async def rule(self, request: Request) -> Response:
        rules = {rule.id: rule for rule in self._shop.rulebook.rules}
        rule = rules.get(request.path_params["id"])
        if rule is None:
            raise HTTPException(404)
        return HTMLResponse(await _aside(rule_pages.page, rule, self._shop.rulebook, _session(request).lang))


async def _aside(action: Callable[..., Value], *arguments: object) -> Value:
    """Done in a thread, so that others need not wait."""
    return await anyio.to_thread.run_sync(partial(action, *arguments))


# --- what requests bring --------------------------------------------------------------------------------------------


def _session(request: Request) -> Session:
    session = request.scope["session"]
    if not isinstance(session, Session):
        raise HTTPException(403)
    return session


def _checked(request: Request) -> Checked:
    checked = _session(request).checked(request.path_params["id"])
    if checked is None:
        raise HTTPException(404)
    return checked


class _InMemory(MultiPartParser):
    """Uploads stay in memory: no part of a report is written to a temporary file."""

    spool_max_size = sys.maxsize


async def _uploaded(request: Request, lang: Lang) -> list[tuple[str, bytes]]:
    """Names and bytes of the files of an upload, and of the text that was pasted."""
    form = await _multipart(request)
    uploaded = []
    for key, value in form.multi_items():
        if isinstance(value, UploadFile) and (value.filename or value.size):
            uploaded.append((called(value.filename), await value.read()))
        elif key == "text" and isinstance(value, str) and value.strip():
            uploaded.append((PASTED[lang], value.encode(errors="replace")))
    return uploaded


async def _multipart(request: Request) -> FormData:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise HTTPException(415)
    parser = _InMemory(
        request.headers, request.stream(), max_files=MOST_FILES, max_fields=8, max_part_size=MOST_TEXT
    )  # fmt: skip
    try:
        return await parser.parse()
    except (MultiPartException, ClientDisconnect):
        raise HTTPException(400) from None


async def _fields(request: Request) -> FormData:
    """A short form without files."""
    if int(request.headers.get("content-length", "0")) > 64 * 1024:
        raise HTTPException(413)
    return await request.form(max_files=0, max_fields=8, max_part_size=16 * 1024)


def _reasons(uploaded: Sequence[tuple[str, bytes]]) -> dict[str, str]:
    held: dict[str, str] = {}
    for name, data in uploaded:
        held.update(explanations.read(name, data) or {})
    return held


def _reports(uploaded: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    return [(name, data) for name, data in uploaded if explanations.read(name, data) is None]


def _with_reasons(held: Held, reasons: dict[str, str]) -> Held:
    return Checked(held.id, held.audit, None, _of(held, reasons)) if isinstance(held, Checked) else held


def _of(checked: Checked, reasons: dict[str, str]) -> dict[str, str]:
    """The reasons that belong to findings of this document."""
    return {f.fingerprint: reasons[f.fingerprint] for f in checked.audit.findings if f.fingerprint in reasons}


def _own_place(back: object) -> str:
    """A path of this page, whatever the form says: ``//elsewhere`` and ``https://…`` lead to the start."""
    if not isinstance(back, str) or not back.startswith("/") or back.startswith(("//", "/\\")) or "\\" in back:
        return "/"
    return back if back.isascii() and back.isprintable() else "/"


# --- answers --------------------------------------------------------------------------------------------------------


def _file(content: bytes, name: str) -> Response:
    """A file to save, never to open in the page; the name in the form that every browser takes."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type="application/octet-stream", headers={"content-disposition": disposition})


async def _static(request: Request) -> Response:
    found = STATIC.get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    package, name, kind = found
    return Response((files(package) / name).read_bytes(), media_type=kind)


async def _icon(request: Request) -> Response:
    return RedirectResponse("/static/icon.svg", 303)


TROUBLES: Final = {
    400: ("请求不完整，请返回重试。", "The request is incomplete; go back and try again."),
    403: ("请用启动时给出的地址打开。", "Open the address printed at the start."),
    404: (
        "没有这一页：文件可能已移除，或程序重新启动过（结果只在内存里）。",
        "No such page: the file may have been removed, or the program was started again (results are in memory only).",
    ),
    405: ("不支持这种请求。", "This method is not supported."),
    408: ("上传太慢，已放弃，请重试。", "The upload took too long and was given up; try again."),
    413: (too_large("zh"), too_large("en")),
    415: ("请用页面上的表单上传。", "Use the form of the page to upload."),
    503: ("同时上传的太多，请稍后再试。", "Too many uploads at once; try again in a moment."),
}


async def _trouble(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    zh, en = TROUBLES.get(status, TROUBLES[400])
    session = request.scope.get("session")
    lang: Lang = session.lang if isinstance(session, Session) else "zh"
    headers = dict(getattr(error, "headers", None) or {})
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"error": en if lang == "en" else zh}, status, headers)
    return HTMLResponse(pages.message(lang, zh, en, "/"), status, headers)


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of the program, without anything of it or of the document."""
    zh, en = (
        "程序出错，这是程序的缺陷，请反馈；其他文件不受影响。",
        "A fault of the program, please report it; other files are not affected.",
    )
    return HTMLResponse(pages.message("zh", zh, en, "/"), 500)
