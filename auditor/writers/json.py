"""The audit as JSON, by the contract ``auditor/1`` (`schemas/audit.schema.json`).

One document gives an object; several give a list of such objects. Numbers stay as printed: a `value` is the text of a
decimal (``"1052.85"`` beside the unit ``"万元"``), so that no reader makes a binary float of it unasked.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence

from auditor.model import Audit, Box, Claim, Evidence, Fact, Figure, Finding, Location, Mention, Named, Outcome
from auditor.writers import Lang, Options
from auditor.writers._columns import unmapped

SCHEMA = "auditor/1"


def write(audits: Sequence[Audit], options: Options) -> str:
    objects = [as_dict(audit, options.lang) for audit in audits]
    return _dumped(objects if options.many else objects[0]) if objects else "[]\n"


def write_facts(audit: Audit, options: Options) -> str:
    return _dumped(facts_as_dict(audit))


def _dumped(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


# --- the audit ------------------------------------------------------------------------------------------------------


def as_dict(audit: Audit, lang: Lang = "zh") -> dict[str, object]:
    """``audit.to_dict()``: document, summary, checks and findings."""
    places = _Places(audit)
    return {
        "schema": SCHEMA,
        "document": _document(audit),
        "summary": _summary(audit),
        "checks": [_check(outcome, places) for outcome in audit.outcomes],
        "findings": [_finding(finding, places, lang) for finding in audit.findings],
    }


def _document(audit: Audit) -> dict[str, object]:
    document = audit.document
    return {
        "name": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "remarks": list(document.remarks),
    }


def _summary(audit: Audit) -> dict[str, object]:
    severities = [finding.severity for finding in audit.findings]
    return {
        "findings": {severity: severities.count(severity) for severity in ("error", "warning", "note")},
        "checks": audit.counted(),
        "figures": {"seen": len(audit.mentions), "used": len(audit.used)},
    }


def _check(outcome: Outcome, places: _Places) -> dict[str, object]:
    content: dict[str, object] = {
        "rule": outcome.rule,
        "kind": outcome.kind,
        "verdict": outcome.verdict,
        "stated": outcome.stated,
        "computed": outcome.computed,
        "difference": outcome.difference,
        "formula": outcome.formula,
        "confidence": outcome.confidence,
        "evidence": [_evidence(item, places) for item in outcome.evidence],
    }
    if outcome.reason:
        content["reason"] = outcome.reason
    if outcome.allowance:
        content["allowance"] = outcome.allowance
    return content


def _finding(finding: Finding, places: _Places, lang: Lang) -> dict[str, object]:
    return {
        "severity": finding.severity,
        "title": finding.title[lang],
        "message": finding.message[lang],
        "diagnosis": list(finding.diagnosis.get(lang, ())),
        "fingerprint": finding.fingerprint,
        "quote": finding.quote,
        **_check(finding.outcome, places),
    }


def _evidence(item: Evidence, places: _Places) -> dict[str, object]:
    return {
        "role": item.role,
        "text": item.text,
        "label": item.label,
        "value": item.mention and f"{item.mention.number:f}",
        "unit": item.mention and item.mention.unit.symbol,
        "location": places.of(item.location),
    }


class _Places:
    """Locations as a format has them: a line for .txt; block, row and column for the others, pages and boxes for .pdf."""

    def __init__(self, audit: Audit) -> None:
        self._document = audit.document
        text = audit.document.text
        self._breaks = [i for i, char in enumerate(text) if char == "\n"] if audit.document.format == "txt" else []

    def at(self, start: int, end: int) -> dict[str, object]:
        return self.of(self._document.locate(start, end))

    def of(self, location: Location) -> dict[str, object]:
        span: dict[str, object] = {"start": location.start, "end": location.end, "address": location.address}
        if self._document.format == "txt":
            return {**span, "line": bisect_right(self._breaks, location.start - 1) + 1}
        span |= {"block": location.block, "row": location.row, "column": location.column}
        if location.sheet is not None:
            span |= {"sheet": location.sheet, "cell": location.cell}
        if location.ocr is not None:
            span |= {"ocr": {"confidence": location.ocr.confidence}}
        if location.boxes:
            span |= {"page": location.boxes[0].page, "boxes": [_box(box) for box in location.boxes]}
        return span


def _box(box: Box) -> dict[str, object]:
    """A box in tenths of a point: finer is no help to find it."""
    sides = zip(("left", "top", "right", "bottom"), box[1:], strict=True)
    return {"page": box.page, **{name: round(side, 1) for name, side in sides}}


# --- what was read --------------------------------------------------------------------------------------------------


def facts_as_dict(audit: Audit) -> dict[str, object]:
    """Everything that was read, whether a rule used it or not: ``auditor facts --format json``."""
    places = _Places(audit)
    return {
        "schema": "auditor-facts/1",
        "document": _document(audit),
        "figures": [_mention(mention, audit, places) for mention in audit.mentions],
        "facts": [_fact(fact, places) for fact in audit.facts],
        "claims": [_claim(claim, places) for claim in audit.claims],
        "unmapped": [{"sheet": c.sheet, "column": c.column, "header": c.header} for c in unmapped(audit)],
    }


def _mention(mention: Mention, audit: Audit, places: _Places) -> dict[str, object]:
    return {
        "text": mention.text,
        "value": f"{mention.number:f}",
        "unit": mention.unit.symbol,
        "dimension": mention.unit.dimension,
        "decimals": mention.decimals,
        "qualifier": mention.qualifier,
        "used": mention.start in audit.used,
        "location": places.at(mention.start, mention.end),
    }


def _fact(fact: Fact, places: _Places) -> dict[str, object]:
    return {
        "label": fact.label,
        "concept": fact.concept,
        "measure": fact.measure,
        "period": fact.period,
        "scope": fact.scope,
        "sure": fact.sure,
        "text": fact.mention.text,
        "location": places.at(fact.mention.start, fact.mention.end),
    }


def _claim(claim: Claim, places: _Places) -> dict[str, object]:
    return {
        "kind": claim.kind,
        "exhaustive": claim.exhaustive,
        "confidence": claim.confidence,
        "topic": claim.topic,
        "readings": [
            {"name": reading.name, "roles": {role: _bound(bound, places) for role, bound in reading.roles.items()}}
            for reading in claim.readings
        ],
    }


def _bound(bound: Figure | Named | tuple[Figure, ...] | tuple[Named, ...], places: _Places) -> object:
    if isinstance(bound, tuple):
        return [_bound(item, places) for item in bound]
    if isinstance(bound, Named):
        return {"text": bound.text, "location": places.at(bound.start, bound.end)}
    mention = bound.mention
    return {"text": mention.text, "label": bound.label, "location": places.at(mention.start, mention.end)}
