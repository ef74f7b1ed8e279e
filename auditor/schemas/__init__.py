"""The JSON Schemas of all files that people write, and of the audit: ``schemas()["rule"]`` is the path and the title.

A schema is a file here; its name before ``.schema.json`` is what users type.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

SUFFIX = ".schema.json"
FOLDER = Path(__file__).parent


def schemas() -> Mapping[str, tuple[Path, str]]:
    """Name -> path and title."""
    found = sorted(path for path in FOLDER.iterdir() if path.name.endswith(SUFFIX))
    return {path.name.removesuffix(SUFFIX): (path, json.loads(path.read_text("utf-8"))["title"]) for path in found}


def schema(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / f"{name}{SUFFIX}").read_text("utf-8"))
    return content


@cache
def validator(name: str) -> Any:
    """What checks a file against a schema."""
    from jsonschema import Draft202012Validator  # a tenth of a second, wanted only for files that people write

    return Draft202012Validator(schema(name))
