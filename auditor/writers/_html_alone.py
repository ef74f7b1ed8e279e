"""The head of a page that stands alone: style sheet and script are inside and named by their hashes in its own policy.

>>> policy("p {}", "").partition(";")[0]
"default-src 'none'"
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from auditor.writers._markup import tag, text


def head(title: str, style: str, script: str) -> str:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", text(title)),
        tag("style", style),
    )


def policy(style: str, script: str) -> str:
    """Nothing may load, and nothing may run but this style sheet and this script."""
    style, script = _hashed(style), _hashed(script)
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def resource(package: str, name: str) -> str:
    """A file that comes with the program."""
    return (files(package) / name).read_text(encoding="utf-8")


def _hashed(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
