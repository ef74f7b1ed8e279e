"""Can the report be handed in? An audit and the reasons given so far in, one line out.

``有 2 处必须改正、3 处需要说明``: what has one root is one place; an error must be corrected, a warning or a finding that
asks to be verified needs an explanation, a note neither. What was explained is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from auditor.model import Audit, Finding
from auditor.writers import Lang
from auditor.writers._words import say

State = Literal["correct", "explain", "ready", "unknown"]  # the gravest first
Need = Literal["correct", "explain", "explained", "note"]


@dataclass(frozen=True, slots=True)
class Readiness:
    """How many places need what before the report can be handed in."""

    evaluated: bool
    correct: int = 0
    explain: int = 0
    explained: int = 0
    notes: int = 0
    findings: int = 0  # before those of one root were counted as one place

    @property
    def state(self) -> State:
        if not self.evaluated:
            return "unknown"
        return "correct" if self.correct else "explain" if self.explain else "ready"


def readiness(audit: Audit, reasons: Mapping[str, str]) -> Readiness:
    """`reasons`: fingerprint of a finding -> why it is right as it stands."""
    needs = Counter(need(finding, reasons) for finding in audit.findings if finding.root is None)
    counted = needs["correct"], needs["explain"], needs["explained"], needs["note"]
    return Readiness(audit.evaluated, *counted, len(audit.findings))


def need(finding: Finding, reasons: Mapping[str, str]) -> Need:
    if reasons.get(finding.fingerprint):
        return "explained"
    if finding.severity == "note":
        return "note"
    sure = finding.outcome.confidence != "low"
    return "correct" if finding.severity == "error" and sure else "explain"


def line(ready: Readiness, lang: Lang) -> str:
    """The one line at the top of the page."""
    if ready.state == "unknown":
        return say(lang, "没有可以核对的勾稽关系，无法判断", "No relation that could be checked: cannot tell")
    if ready.state == "ready":
        return say(lang, "可以提交", "Ready to submit")
    parts = []
    if ready.correct:
        parts.append(say(lang, f"{ready.correct} 处必须改正", f"{ready.correct} to correct"))
    if ready.explain:
        parts.append(say(lang, f"{ready.explain} 处需要说明", f"{ready.explain} to explain"))
    return "有 " + "、".join(parts) if lang == "zh" else ", ".join(parts)


def beside(ready: Readiness, lang: Lang) -> str:
    """What else is said under that line."""
    parts = []
    places = ready.correct + ready.explain + ready.explained + ready.notes
    if ready.findings > places:
        zh = f"{ready.findings} 条发现，同一原因的算一处"
        parts.append(say(lang, zh, f"{ready.findings} findings, those of one cause counted as one"))
    if ready.explained:
        parts.append(say(lang, f"已说明 {ready.explained} 处", f"{ready.explained} explained"))
    if ready.notes:
        parts.append(say(lang, f"另有 {ready.notes} 处提示，可不改", f"{ready.notes} notes, no action needed"))
    if ready.state == "ready":
        parts.append(say(lang, "没有报出不等于没有错", "that nothing was reported does not mean that nothing is wrong"))
    if ready.state == "unknown":
        parts.append(say(lang, "请看读到了什么，或换一种格式再试", "see what was read, or try another format"))
    return " · ".join(parts)
