"""Web archives: the bytes of an .mht or .mhtml file in, a `Document` out.

Browsers and Word save a page with its pictures as one MIME message. The first page in it is read as `html.py` reads any;
the other parts are not opened.
"""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from auditor.model import Document
from auditor.readers import ReadError
from auditor.readers import html as pages
from auditor.readers._limits import check, check_size


def read(name: str, data: bytes) -> Document:
    """The document in the bytes of an .mhtml file."""
    check_size(name, "text", len(data))
    check(name, "parts", data.count(b"\n--"))
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
