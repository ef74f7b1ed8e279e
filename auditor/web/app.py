"""The routes of the page: requests in, answers out. What they show is written by `pages`, `document_page`, `rule_pages`.

Posts answer with a redirection, so that everything works without scripts; the script asks for JSON instead.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

import anyio
from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from auditor.readers import ReadError
from auditor.readers._limits import MB
from auditor.web import document_page, explanations, pages, rule_pages
from auditor.web.checking import TAKE_AWAY, Workshop, called, check, written
from auditor.web.desk import Checked, Desk, Held, Session
from auditor.web.door import Door, Keys, too_large
from auditor.web.exchange import aside, fields, file_to_save, own_place, session_of
from auditor.writers import Lang, WriteError, suffix
from auditor.writers._html_view import View

if TYPE_CHECKING:  # what it needs is another extra
    from auditor.batch.store import Store

AT_ONCE: Final = 2  # uploads that are read and audited, or files that are written, at the same time
WAITING: Final = 100  # that may wait for it
PATIENCE: Final = 600  # seconds that an upload may take
MOST_FILES: Final = 100  # of one upload
MOST_TEXT: Final = 8 * MB  # of what is pasted
STATIC: Final = {
    "page.css": ("auditor.writers", "_page.css", "text/css"),
    "page.js": ("auditor.writers", "_page.js", "text/javascript"),
    "web.css": ("auditor.web", "static/web.css", "text/css"),
    "charts.css": ("auditor.batch", "charts.css", "text/css"),
    "runs.css": ("auditor.web", "static/runs.css", "text/css"),
    "web.js": ("auditor.web", "static/web.js", "text/javascript"),
    "icon.svg": ("auditor.web", "static/icon.svg", "image/svg+xml"),
}
PASTED: Final = {"zh": "粘贴的文字.txt", "en": "pasted text.txt"}

Uploaded = tuple[str, bytes]  # the name of a file and its bytes


def application(shop: Workshop, keys: Keys, lang: Lang, store: Store | None = None) -> ASGIApp:
    """The whole program as an ASGI application, behind its door. With a store it has the inspector's pages too."""
    local = keys.password is None
    desk = _Desk(shop, local)
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
    handlers: dict[Any, Any] = {HTTPException: _trouble, Exception: _fault}
    if store is not None:
        from auditor.batch.store import StoreError
        from auditor.web.inspection import Inspection

        routes += Inspection(store, shop, desk.place, local).routes()
        handlers[StoreError] = _store_trouble
    inside = Starlette(routes=routes, exception_handlers=handlers)

    async def known(scope: Scope, receive: Receive, send: Send) -> None:
        pages.STORED.set(store is not None)
        await inside(scope, receive, send)

    return Door(known, keys, Desk(lang), lang)


class _Desk:
    """The answers that need the rulebook, and the few places at which documents are worked on."""

    def __init__(self, shop: Workshop, local: bool) -> None:
        self._shop = shop
        self._local = local
        self._places: anyio.CapacityLimiter | None = None

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
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
        session = session_of(request)
        nothing = "nothing" in request.query_params
        return HTMLResponse(await aside(pages.start, session.all(), session.lang, self._local, nothing))

    async def check(self, request: Request) -> Response:
        session = session_of(request)
        async with self.place():
            reports, reasons = _sorted(await _uploaded(request, session.lang))
            held = [new for name, data in reports for new in await self._audits(name, data)]
        return self._answer(request, [_with_reasons(new, reasons) for new in held])

    async def _audits(self, name: str, data: bytes) -> list[Held]:
        return await aside(lambda: list(check(name, data, self._shop)))

    def _answer(self, request: Request, held: Sequence[Held]) -> Response:
        """Where to go on: to the one document, or to the list of what was handed in."""
        session = session_of(request)
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
        session_of(request).clear()
        return RedirectResponse("/", 303)

    async def language(self, request: Request) -> Response:
        form = await fields(request)
        session = session_of(request)
        session.lang = "en" if form.get("lang") == "en" else "zh"
        return RedirectResponse(own_place(form.get("back")), 303)

    # --- a document -------------------------------------------------------------------------------------------------

    async def document(self, request: Request) -> Response:
        session, checked = session_of(request), _checked(request)
        earlier = session.checked(checked.earlier)
        return HTMLResponse(await aside(document_page.page, checked, earlier, session.lang))

    async def corrected(self, request: Request) -> Response:
        """The corrected version of a document; the reasons given for what remains are kept."""
        session, before = session_of(request), _checked(request)
        async with self.place():
            reports, given = _sorted(await _uploaded(request, session.lang))
            reasons = {**before.reasons, **given}
            held = [new for name, data in reports[:1] for new in await self._audits(name, data)]
        if len(held) == 1 and isinstance(held[0], Checked):
            new = held[0]
            held = [Checked(new.id, new.audit, before.id, _of(new, reasons))]
        return self._answer(request, held)

    async def explain(self, request: Request) -> Response:
        session, checked, form = session_of(request), _checked(request), await fields(request)
        fingerprint, reason = form.get("fingerprint"), form.get("reason")
        numbers = document_page.numbers(View(checked.audit, "zh"))
        if not isinstance(fingerprint, str) or not isinstance(reason, str) or fingerprint not in numbers:
            raise HTTPException(400)
        session.put(checked.explained(fingerprint, explanations.tidy(reason)))
        return RedirectResponse(f"/documents/{checked.id}#d1f{numbers[fingerprint]}", 303)

    async def remove(self, request: Request) -> Response:
        session_of(request).remove(request.path_params["id"])
        return RedirectResponse("/#documents", 303)

    async def take(self, request: Request) -> Response:
        session, checked, format_ = session_of(request), _checked(request), request.path_params["format"]
        if format_ not in TAKE_AWAY:
            raise HTTPException(404)
        try:
            async with self.place():
                content = await aside(written, checked, format_, self._shop, session.lang)
        except (WriteError, ReadError) as error:
            return HTMLResponse(pages.message(session.lang, error.zh, error.en, f"/documents/{checked.id}"), 422)
        said = ("审核", "批注")[format_ in ("docx", "pdf")] if session.lang == "zh" else "audit"
        return file_to_save(content, f"{PurePath(checked.name).stem}.{said}.{suffix(format_)}")

    async def explanations(self, request: Request) -> Response:
        checked = _checked(request)
        said = "说明" if session_of(request).lang == "zh" else "explanations"
        name = f"{PurePath(checked.name).stem}.{said}.json"
        return file_to_save(explanations.written(checked.audit, checked.reasons), name)

    # --- rules ------------------------------------------------------------------------------------------------------

    async def rules(self, request: Request) -> Response:
        sought = request.query_params.get("q", "")[:100]
        off, lang = request.query_params.get("off") == "1", session_of(request).lang
        return HTMLResponse(rule_pages.listed(self._shop.rulebook, sought, lang, self._shop.decided, off))

    async def rule(self, request: Request) -> Response:
        rules = {rule.id: rule for rule in self._shop.rulebook.every}
        rule = rules.get(request.path_params["id"])
        if rule is None:
            raise HTTPException(404)
        lang = session_of(request).lang
        return HTMLResponse(await aside(rule_pages.page, rule, self._shop.rulebook, lang, self._shop.decided))


# --- what requests bring --------------------------------------------------------------------------------------------


def _checked(request: Request) -> Checked:
    checked = session_of(request).checked(request.path_params["id"])
    if checked is None:
        raise HTTPException(404)
    return checked


class _InMemory(MultiPartParser):
    """Uploads stay in memory: no part of a report is written to a temporary file."""

    spool_max_size = sys.maxsize


async def _uploaded(request: Request, lang: Lang) -> list[Uploaded]:
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


def _sorted(uploaded: Sequence[Uploaded]) -> tuple[list[Uploaded], dict[str, str]]:
    """Reports, and the reasons in files of explanations that came with them."""
    reports: list[Uploaded] = []
    reasons: dict[str, str] = {}
    for name, data in uploaded:
        held = explanations.read(name, data)
        if held is None:
            reports.append((name, data))
        else:
            reasons.update(held)
    return reports, reasons


def _with_reasons(held: Held, reasons: dict[str, str]) -> Held:
    return Checked(held.id, held.audit, None, _of(held, reasons)) if isinstance(held, Checked) else held


def _of(checked: Checked, reasons: dict[str, str]) -> dict[str, str]:
    """The reasons that belong to findings of this document."""
    return {f.fingerprint: reasons[f.fingerprint] for f in checked.audit.findings if f.fingerprint in reasons}


# --- answers --------------------------------------------------------------------------------------------------------


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


async def _store_trouble(request: Request, error: Exception) -> Response:
    """The store is gone, locked or damaged: the sentence that says so."""
    lang = session_of(request).lang
    zh, en = getattr(error, "zh", ""), getattr(error, "en", "")
    return HTMLResponse(pages.message(lang, zh, en, "/runs"), 503)


async def _fault(request: Request, error: Exception) -> Response:
    """A fault of the program, without anything of it or of the document."""
    zh, en = (
        "程序出错，这是程序的缺陷，请反馈；其他文件不受影响。",
        "A fault of the program, please report it; other files are not affected.",
    )
    return HTMLResponse(pages.message("zh", zh, en, "/"), 500)
