"""What the store keeps of an audit, as plain values: an `Audit` in, a record of texts, numbers and lists out.

A record is made in the worker and travels as JSON, so that the parent does nothing but write it down, and a worker that went
wrong can send nothing that acts. Numbers of the document stay texts. A row whose `unit` is not "" belongs to a unit of a list.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

from auditor.across.outline import outline_of
from auditor.entities import Entity, entity_of
from auditor.lists import unit_audits
from auditor.model import Audit, Evidence, Fact, Finding, Outcome
from auditor.writers._words import address

Record = dict[str, Any]
Cause = Literal["", "refused", "unopened", "memory", "seconds", "crash", "fault"]


def record_of(audit: Audit) -> Record:
    """The record of an audit: ``status`` is ``nothing`` where no relation could be checked."""
    owners = _Owners(audit)
    return {
        "status": "audited" if audit.evaluated else "nothing",
        "cause": "", "reason_zh": "", "reason_en": "",
        "format": audit.document.format,
        "figures_seen": len(audit.mentions),
        "figures_used": len(audit.used),
        "entity": entity_record(entity_of(audit.document)),
        "facts": [_fact(audit, number, fact, owners) for number, fact in enumerate(audit.facts)],
        "checks": [_check(number, outcome, owners) for number, outcome in enumerate(audit.outcomes)],
        "findings": [_finding(number, finding, owners) for number, finding in enumerate(audit.findings)],
        "outline": outline_of(audit),
    }  # fmt: skip


def unread(cause: Cause, zh: str, en: str, entity: Entity) -> Record:
    """The record of a document that could not be read: one sentence, and what its name says of it."""
    return {
        "status": "unread", "cause": cause, "reason_zh": zh, "reason_en": en, "format": "",
        "figures_seen": 0, "figures_used": 0, "entity": entity_record(entity), "facts": [], "checks": [], "findings": [],
        "outline": {},
    }  # fmt: skip


def entity_record(entity: Entity) -> dict[str, str | int | None]:
    return {"unit": entity.unit, "region": entity.region, "year": entity.year, "genre": entity.genre}


class _Owners:
    """The unit of a list that a figure or an outcome belongs to, "" for the document itself."""

    def __init__(self, audit: Audit) -> None:
        self._figures = {start: row.unit for row in audit.listed for start in row.figures}
        units = [unit for unit in unit_audits(audit) if unit.unit]
        self._outcomes = {number: unit.unit for unit in units for number in unit.outcome_numbers}
        self._findings = {number: unit.unit for unit in units for number in unit.finding_numbers}

    def of_figure(self, start: int) -> str:
        return self._figures.get(start, "")

    def of_outcome(self, number: int) -> str:
        return self._outcomes.get(number, "")

    def of_finding(self, number: int) -> str:
        return self._findings.get(number, "")


def _fact(audit: Audit, number: int, fact: Fact, owners: _Owners) -> Record:
    """With everything that an interval and an address are made of, so that facts of several reports can be compared."""
    mention = fact.mention
    return {
        "number": number,
        "unit": owners.of_figure(mention.start),
        "label": fact.label,
        "concept": fact.concept or "",
        "measure": fact.measure,
        "period": fact.period,
        "scope": fact.scope,
        "sure": int(fact.sure),
        "printed": mention.text,
        "value": f"{mention.number:f}",
        "decimals": mention.decimals,
        "symbol": mention.unit.symbol,
        "dimension": mention.unit.dimension,
        "scale": f"{mention.unit.scale:f}",
        "qualifier": mention.qualifier,
        "address": audit.document.address(mention.start),
    }


def _check(number: int, outcome: Outcome, owners: _Owners) -> Record:
    return {"number": number, "unit": owners.of_outcome(number), **_judged(outcome), "reason": outcome.reason}


def _judged(outcome: Outcome) -> Record:
    return {
        "rule": outcome.rule,
        "kind": outcome.kind,
        "verdict": outcome.verdict,
        "confidence": outcome.confidence,
        "stated": outcome.stated or "",
        "computed": outcome.computed or "",
        "difference": outcome.difference or "",
        "formula": outcome.formula or "",
        "address": outcome.evidence[0].location.address if outcome.evidence else "",
    }


def _finding(number: int, finding: Finding, owners: _Owners) -> Record:
    return {
        "number": number,
        "unit": owners.of_finding(number),
        **_judged(finding.outcome),
        "severity": finding.severity,
        "fingerprint": finding.fingerprint,
        "root": finding.root or "",
        **{f"title_{lang}": finding.title[lang] for lang in ("zh", "en")},
        **{f"message_{lang}": finding.message[lang] for lang in ("zh", "en")},
        **{f"causes_{lang}": "\n".join(finding.diagnosis.get(lang, ())) for lang in ("zh", "en")},
        "quote": finding.quote,
        "evidence": json.dumps(list(_evidence(finding.outcome.evidence)), ensure_ascii=False),
    }


def _evidence(items: tuple[Evidence, ...]) -> Iterator[dict[str, str]]:
    for item in items:
        place = address(item.location.address, "zh")
        yield {"role": item.role, "label": item.label, "text": item.text, "address": place}
