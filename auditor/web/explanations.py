"""Reasons why a finding is right as it stands: a file for them, and the audit that carries them into every output.

``{"schema": "auditor/explanations/1", "explanations": [{"fingerprint": "0123…", "reason": "按新口径填报", …}]}``
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from auditor.model import Audit, Finding
from auditor.writers._html_view import View
from auditor.writers._markup import UNFIT

SCHEMA: Final = "auditor/explanations/1"
LONGEST: Final = 1_000  # characters of a reason
MOST_BYTES: Final = 4 * 1024 * 1024
MOST_REASONS: Final = 10_000

Reasons = Mapping[str, str]  # fingerprint -> reason


def tidy(reason: str) -> str:
    """In one line, without controls, no longer than can be read: ``" a\\r\\n b "`` -> ``a b``."""
    return " ".join(UNFIT.sub(" ", reason).split())[:LONGEST]


def explained(audit: Audit, reasons: Reasons) -> Audit:
    """The audit whose messages end in the reason, so that every writer passes it on."""
    if not any(finding.fingerprint in reasons for finding in audit.findings):
        return audit
    return replace(audit, findings=tuple(_with(finding, reasons) for finding in audit.findings))


def _with(finding: Finding, reasons: Reasons) -> Finding:
    reason = reasons.get(finding.fingerprint)
    if not reason:
        return finding
    said = {"zh": f"（已说明：{reason}）", "en": f" (explained: {reason})"}
    return replace(finding, message={lang: text + said[lang] for lang, text in finding.message.items()})


def written(audit: Audit, reasons: Reasons) -> bytes:
    """The file to take away and to hand in with the next check."""
    view = View(audit, "zh")
    held = [
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.outcome.rule,
            "place": finding.outcome.evidence[0].location.address if finding.outcome.evidence else "",
            "message": finding.message["zh"],
            "reason": reasons[finding.fingerprint],
        }
        for finding in view.findings
        if finding.fingerprint in reasons
    ]
    content = {"schema": SCHEMA, "document": audit.document.name, "explanations": held}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode(errors="backslashreplace")


def read(name: str, data: bytes) -> dict[str, str] | None:
    """The reasons in such a file; None for any other file."""
    if not name.lower().endswith(".json") or len(data) > MOST_BYTES or SCHEMA.encode() not in data:
        return None
    try:
        content: Any = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        return None
    return dict(_reasons(content.get("explanations")))


def _reasons(entries: Any) -> list[tuple[str, str]]:
    entries = entries[:MOST_REASONS] if isinstance(entries, list) else []
    pairs = [(e.get("fingerprint"), e.get("reason")) for e in entries if isinstance(e, dict)]
    return [(key[:64], tidy(why)) for key, why in pairs if isinstance(key, str) and isinstance(why, str) and tidy(why)]
