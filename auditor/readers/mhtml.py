"""Web archives: the bytes of an .mht or .mhtml file in, a `Document` out.

Browsers and Word save a page with its pictures as one MIME message. The first page in it is read as `html.py` reads any;
the other parts are not opened.
"""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from typing import Final

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers import html as pages

LARGEST: Final = 64 * 1024 * 1024
MOST_PARTS: Final = 5_000


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .mhtml file."""
    if len(data) > LARGEST:
        raise ReadError(
            f"{name}：文件超过 {LARGEST >> 20} MB，不像一份报告，请拆分后再审核。",
            f"{name}: more than {LARGEST >> 20} MB; split it",
        )
    if data.count(b"\n--") > MOST_PARTS:
        raise ReadError(
            f"{name}：单个文件网页内含的部件超过 {MOST_PARTS} 个，超出安全限制，请另存为网页后再审核。",
            f"{name}: more than {MOST_PARTS} parts in the web archive, beyond the safety limit; save it as a page",
        )
    page = _page(name, data)
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise _no_page(name)
    text, remarks = pages.text_of(name, content, page.get_content_charset())
    return pages.document_of(name, "mhtml", data, text, remarks)


def _page(name: str, data: bytes) -> Message:
    """The first part that is a page."""
    try:
        message = message_from_bytes(data.lstrip())
        return next(part for part in message.walk() if part.get_content_type() == "text/html")
    except StopIteration:
        raise _no_page(name) from None
    except (MessageError, ValueError, LookupError, RecursionError):
        raise _no_page(name) from None


def _no_page(name: str) -> ReadError:
    return ReadError(
        f"{name}：单个文件网页里没有找到网页正文，可能未保存完整，请在浏览器中重新保存。",
        f"{name}: there is no page in the web archive, perhaps it was not saved completely; save it again from the browser",
    )
