"""The audit as JSON, by the contract ``auditor/1`` (`schemas/audit.schema.json`).

One document gives an object; several give a list of such objects. Numbers stay as printed: a `value` is the text of a
decimal (``"1052.85"`` beside the unit ``"万元"``), so that no reader makes a binary float of it unasked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import get_args

from auditor.lists import UnitAudit, unit_audits
from auditor.model import (
    Acceptance,
    Audit,
    Box,
    Claim,
    Evidence,
    Fact,
    Figure,
    Finding,
    Location,
    Mention,
    Named,
    Outcome,
    Part,
    Severity,
    Suspect,
    Verdict,
)
from auditor.writers import Lang, Options
from auditor.writers._columns import unmapped

SCHEMA = "auditor/1"
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


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
    places = Places(audit)
    return {
        "schema": SCHEMA,
        "document": _document(audit),
        "summary": _summary(audit),
        "checks": [check_as_dict(outcome, places) for outcome in audit.outcomes],
        "findings": [finding_as_dict(finding, places, lang) for finding in audit.findings],
        **_units(audit, places),
    }


def _units(audit: Audit, places: Places) -> dict[str, object]:
    """Of a list of units: what is said of each, by number among `checks` and `findings`, and what is said of none."""
    *units, rest = unit_audits(audit) or (None,)
    if rest is None:
        return {}
    return {"units": [_unit(unit, places) for unit in units], "beyond_units": _share(rest)}


def _unit(unit: UnitAudit, places: Places) -> dict[str, object]:
    cells = [places.at(row.start, row.end) for row in unit.rows]
    return {"name": unit.name, "unit": unit.unit, "locations": cells, **_share(unit)}


def _share(unit: UnitAudit) -> dict[str, object]:
    counted = Counter(outcome.verdict for outcome in unit.outcomes)
    return {
        "summary": {
            "findings": _severities(unit.findings),
            "accepted": sum(1 for finding in unit.findings if finding.accepted),
            "checks": {verdict: counted[verdict] for verdict in VERDICTS},
            "figures": {"seen": len(unit.mentions), "used": unit.used},
        },
        "checks": list(unit.outcome_numbers),
        "findings": list(unit.finding_numbers),
    }


def _document(audit: Audit) -> dict[str, object]:
    document = audit.document
    return {
        "name": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "genre": audit.genre,
        "remarks": list(document.remarks),
        **({"parts": [_part(part) for part in document.parts]} if document.parts else {}),
    }


def _part(part: Part) -> dict[str, object]:
    return {"name": part.name, "format": part.format, "sha256": part.sha256}


def _summary(audit: Audit) -> dict[str, object]:
    compared = audit.compared
    return {
        "findings": _severities(audit.findings),
        "accepted": sum(1 for _ in audit.accepted()),
        **({"baseline": {"known": compared.known, "gone": compared.gone}} if compared else {}),
        "checks": audit.counted(),
        "figures": {"seen": len(audit.mentions), "used": len(audit.used)},
    }


def _severities(findings: Sequence[Finding]) -> dict[str, int]:
    """Those accepted are counted apart."""
    counted = Counter(finding.severity for finding in findings if not finding.accepted)
    return {severity: counted[severity] for severity in SEVERITIES}


def check_as_dict(outcome: Outcome, places: Places) -> dict[str, object]:
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


def finding_as_dict(finding: Finding, places: Places, lang: Lang) -> dict[str, object]:
    return {
        "severity": finding.severity,
        "title": finding.title[lang],
        "message": finding.message[lang],
        "diagnosis": list(finding.diagnosis.get(lang, ())),
        "fingerprint": finding.fingerprint,
        "quote": finding.quote,
        "root": finding.root,
        "accepted": _acceptance(finding.accepted),
        "suspects": [_suspect(suspect, places) for suspect in finding.suspects],
        **check_as_dict(finding.outcome, places),
    }


def _acceptance(accepted: Acceptance | None) -> dict[str, object] | None:
    if accepted is None:
        return None
    return {"reason": accepted.reason, "role": accepted.role or None, "until": accepted.until or None}


def _suspect(suspect: Suspect, places: Places) -> dict[str, object]:
    return {
        "text": suspect.mention.text,
        "label": suspect.label,
        "unit": suspect.mention.unit.symbol,
        "needed": {"low": f"{suspect.low:f}", "high": f"{suspect.high:f}"},
        "relations": suspect.relations,
        "broken": suspect.broken,
        "left": suspect.left,
        "certain": suspect.certain,
        "witness": places.of(suspect.witness) if suspect.witness else None,
        **({"tied": [places.of(location) for location in suspect.tied]} if suspect.tied else {}),
        "location": places.of(suspect.location),
    }


def _evidence(item: Evidence, places: Places) -> dict[str, object]:
    return {
        "role": item.role,
        "text": item.text,
        "label": item.label,
        "value": item.mention and f"{item.mention.number:f}",
        "unit": item.mention and item.mention.unit.symbol,
        "location": places.of(item.location),
    }


class Places:
    """Locations as a format has them: a line for .txt; block, row and column for the others, pages and boxes for .pdf."""

    def __init__(self, audit: Audit) -> None:
        self._document = audit.document

    def at(self, start: int, end: int) -> dict[str, object]:
        return self.of(self._document.locate(start, end))

    def of(self, location: Location) -> dict[str, object]:
        part, document = location.part, self._document
        begin = part.start if part else 0
        span: dict[str, object] = {
            "start": location.start - begin, "end": location.end - begin, "address": location.address,
        }  # fmt: skip
        if part:
            span["file"] = part.name
        line = document.line(location.start) - document.line(begin) + 1
        if (part or document).format == "txt":
            return {**span, "line": line}
        if document.given is not None:
            span["line"] = line
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
    places = Places(audit)
    return {
        "schema": "auditor-facts/1",
        "document": _document(audit),
        "figures": [_mention(mention, audit, places) for mention in audit.mentions],
        "facts": [_fact(fact, places) for fact in audit.facts],
        "claims": [_claim(claim, places) for claim in audit.claims],
        "unmapped": [{"sheet": c.sheet, "column": c.column, "header": c.header} for c in unmapped(audit)],
    }


def _mention(mention: Mention, audit: Audit, places: Places) -> dict[str, object]:
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


def _fact(fact: Fact, places: Places) -> dict[str, object]:
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


def _claim(claim: Claim, places: Places) -> dict[str, object]:
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


def _bound(bound: Figure | Named | tuple[Figure, ...] | tuple[Named, ...], places: Places) -> object:
    if isinstance(bound, tuple):
        return [_bound(item, places) for item in bound]
    if isinstance(bound, Named):
        return {"text": bound.text, "location": places.at(bound.start, bound.end)}
    mention = bound.mention
    return {"text": mention.text, "label": bound.label, "location": places.at(mention.start, mention.end)}
