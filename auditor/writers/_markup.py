"""HTML in small pieces: ``tag("p", text("a < b"), class_="say")`` -> ``<p class="say">a &lt; b</p>``.

What goes between the tags is markup already; whatever a document brings passes `text` or an attribute first.
"""

from __future__ import annotations

import html
import re

from auditor.writers._excerpt import plain

# Neither can stand in a web page: controls other than tab and line feed, halves of surrogate pairs.
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
VOID = {"meta", "input", "col"}


def tag(name: str, /, *inner: str, **attributes: str | int | bool | None) -> str:
    """An element; an attribute that is None or False is left out, one that is True has no value."""
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return opened if name in VOID else f"{opened}{''.join(inner)}</{name}>"


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html.escape(plain(str(value)))}"'


def text(content: str) -> str:
    """Words of ours, names and labels: nothing in them that is invisible or turns the direction of writing."""
    return html.escape(plain(content), quote=False)


def as_read(content: str) -> str:
    """A piece of a document, one character for each of its own."""
    return html.escape(UNFIT.sub(lambda match: " " if match[0] in "\r\v\f" else "�", content), quote=False)
