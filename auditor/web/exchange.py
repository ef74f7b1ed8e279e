"""What every route does with a request and an answer: whose session it is, a short form, work done aside, a file to save."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar
from urllib.parse import quote

import anyio.to_thread
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from auditor.web.desk import Session

Value = TypeVar("Value")


async def aside(action: Callable[..., Value], *arguments: object) -> Value:
    """Done in a thread, so that others need not wait."""
    return await anyio.to_thread.run_sync(partial(action, *arguments))


def session_of(request: Request) -> Session:
    session = request.scope["session"]
    if not isinstance(session, Session):
        raise HTTPException(403)
    return session


async def fields(request: Request) -> FormData:
    """A short form without files."""
    if int(request.headers.get("content-length", "0")) > 64 * 1024:
        raise HTTPException(413)
    return await request.form(max_files=0, max_fields=8, max_part_size=16 * 1024)


def own_place(back: object) -> str:
    """A path of this page, whatever the form says: ``//elsewhere`` and ``https://…`` lead to the start."""
    if not isinstance(back, str) or not back.startswith("/") or back.startswith(("//", "/\\")) or "\\" in back:
        return "/"
    return back if back.isascii() and back.isprintable() else "/"


def here(request: Request) -> str:
    """The place of this page, to come back to."""
    query = request.url.query
    return own_place(f"{quote(request.url.path)}?{query}" if query else quote(request.url.path))


def file_to_save(content: bytes, name: str) -> Response:
    """Never to open in the page; the name in the form that every browser takes."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type="application/octet-stream", headers={"content-disposition": disposition})
