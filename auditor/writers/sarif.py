"""SARIF 2.1.0, the exchange format of static analysis, for code scanning and viewers in editors.

A finding is a result with its rule, its place, the other figures of the relation as related locations, and its
fingerprint; ``--all`` adds the checks that hold (kind pass) and those that could not be evaluated (kind open). Offsets
count code points of the text; a .txt has lines and columns too, other formats an address, cell or page as logical location.
Findings of low confidence have the level note, so that they fail nothing; ``properties.severity`` keeps their own.
"""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from auditor import __version__
from auditor.model import Audit, Document, Evidence, Finding, Location, Outcome
from auditor.writers import Lang, Options
from auditor.writers._excerpt import plain
from auditor.writers._values import lines, others, position, title_of, values, why_not
from auditor.writers._words import address, sentence, word

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
KINDS = {"consistent": "pass", "rounding": "informational", "inconsistent": "review", "not_evaluated": "open"}
EXITS = {
    0: ("没有达到 --fail-on 级别的审核发现", "nothing at or above --fail-on"),
    1: ("有达到 --fail-on 级别的审核发现", "findings at or above --fail-on"),
    3: ("有报告未能读取或没有可核对的内容", "a document could not be read or held nothing to check"),
}
LINK = re.compile(r"\[(?=[^\]]*\]\()")  # what a viewer would take for a link: [text](address)
Content = dict[str, object]


def write(audits: Sequence[Audit], options: Options) -> str:
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(audits, options)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(audits: Sequence[Audit], options: Options) -> Content:
    rules = _Rules(options)
    results = [result for number, audit in enumerate(audits) for result in _results(audit, number, rules, options)]
    return {
        "tool": {"driver": {"name": "auditor", "version": __version__, "rules": rules.descriptors}},
        "language": LANGUAGES[options.lang],
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(audits, options)],
        "artifacts": [_artifact(audit, options) for audit in audits],
        "results": results,
    }


# --- the run and its documents --------------------------------------------------------------------------------------


def _invocation(audits: Sequence[Audit], options: Options) -> Content:
    return {
        "executionSuccessful": not options.unread,
        "exitCode": options.exit_code,
        "exitCodeDescription": EXITS[options.exit_code][options.lang == "en"],
        "toolExecutionNotifications": [*_unread(options), *_remarks(audits, options)],
    }


def _unread(options: Options) -> Iterator[Content]:
    for path, why in options.unread:
        place = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
        yield {"level": "error", "message": {"text": _text(why)}, "locations": [place]}


def _remarks(audits: Sequence[Audit], options: Options) -> Iterator[Content]:
    for number, audit in enumerate(audits):
        for remark in audit.document.remarks:
            place = {"physicalLocation": {"artifactLocation": {"uri": _uri_of(audit, options), "index": number}}}
            yield {"level": "note", "message": {"text": _text(sentence(remark, options.lang))}, "locations": [place]}


def _artifact(audit: Audit, options: Options) -> Content:
    document = audit.document
    content: Content = {
        "location": {"uri": _uri_of(audit, options)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
        "properties": {
            "format": document.format,
            "figures": {"seen": len(audit.mentions), "used": len(audit.used)},
            "checks": audit.counted(),
        },
    }
    return {**content, "length": len(audit.source)} if audit.source else content


def _uri_of(audit: Audit, options: Options) -> str:
    return _uri(options.paths.get(audit.document.name, audit.document.name))


def _uri(path: str) -> str:
    """``预算/a b.txt`` -> ``%E9%A2%84%E7%AE%97/a%20b.txt``, absolute paths with ``file://``."""
    uri = quote(plain(path).replace(os.sep, "/"))
    return f"file://{uri}" if uri.startswith("/") else uri


class _Rules:
    """The rules that results name, each described once."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._index: dict[str, int] = {}
        self.descriptors: list[Content] = []

    def index(self, outcome: Outcome) -> int:
        if outcome.rule not in self._index:
            self._index[outcome.rule] = len(self.descriptors)
            self.descriptors.append(self._described(outcome))
        return self._index[outcome.rule]

    def _described(self, outcome: Outcome) -> Content:
        lang, rule = self._options.lang, self._options.rules.get(outcome.rule)
        title = title_of(outcome, self._options)
        content: Content = {"id": outcome.rule, "shortDescription": {"text": title}}
        if rule is None:
            return content
        formulas = [assertion.expression.text for assertion in rule.assertions]
        return {
            **content,
            "fullDescription": {"text": _text(rule.why[lang])},
            "help": {
                "text": "\n".join([_text(rule.why[lang]), *formulas]),
                "markdown": "\n".join([rule.why[lang], "", *(f"    {formula}" for formula in formulas)]),
            },
            "defaultConfiguration": {"level": rule.severity},
            "properties": {"tags": list(dict.fromkeys((rule.kind, outcome.rule.partition("/")[0])))},
        }


# --- results --------------------------------------------------------------------------------------------------------


def _results(audit: Audit, number: int, rules: _Rules, options: Options) -> Iterator[Content]:
    artifact: Content = {"uri": _uri_of(audit, options), "index": number}
    places = _Places(audit.document, artifact, options.lang, carriage_returns=b"\r" in audit.source)
    for finding in sorted(audit.findings, key=position):
        yield {**_result(finding.outcome, places, rules), **_found(finding, options.lang)}
    for outcome in others(audit) if options.all else ():
        text = why_not(outcome, options.lang) if outcome.reason else values(outcome, options.lang)
        found = {"kind": KINDS[outcome.verdict], "level": "none", "message": {"text": _text(text) or outcome.rule}}
        yield {**_result(outcome, places, rules), **found}


def _found(finding: Finding, lang: Lang) -> Content:
    low = finding.outcome.confidence == "low"
    text = "\n".join(lines(finding, lang))
    return {
        "kind": "fail",
        "level": "note" if low else finding.severity,
        "message": {"text": _text(f"{word('verify', lang)} {text}" if low else text)},
        "partialFingerprints": {"auditor/v1": finding.fingerprint},
        "suppressions": _suppressions(finding),
        "properties": {**_properties(finding.outcome), "severity": finding.severity},
    }


def _suppressions(finding: Finding) -> list[Content]:
    """That someone has accepted it, in a file of the project."""
    accepted = finding.accepted
    if accepted is None:
        return []
    about = {"role": accepted.role, "until": accepted.until}
    content: Content = {"kind": "external", "status": "accepted", "justification": accepted.reason}
    said = {key: value for key, value in about.items() if value}
    return [{**content, "properties": said} if said else content]


def _result(outcome: Outcome, places: _Places, rules: _Rules) -> Content:
    return {
        "ruleId": outcome.rule,
        "ruleIndex": rules.index(outcome),
        "locations": [places.of(item.location, item.text) for item in outcome.evidence[:1]],
        "relatedLocations": [places.related(id_, item) for id_, item in enumerate(outcome.evidence[1:], 1)],
        "suppressions": [],
        "properties": _properties(outcome),
    }


def _properties(outcome: Outcome) -> Content:
    return {
        "kind": outcome.kind,
        "verdict": outcome.verdict,
        "confidence": outcome.confidence,
        "stated": outcome.stated,
        "computed": outcome.computed,
        "difference": outcome.difference,
        "formula": outcome.formula,
    }


def _text(text: str) -> str:
    """Text of a message, in which ``[a](b)`` would be a link."""
    return LINK.sub(r"\\[", "\n".join(map(plain, text.splitlines())))


# --- places ---------------------------------------------------------------------------------------------------------


class _Places:
    """Locations of one document. Behind carriage returns offsets would not be those of the file: then lines alone tell."""

    def __init__(self, document: Document, artifact: Content, lang: Lang, carriage_returns: bool) -> None:
        self._artifact, self._lang = artifact, lang
        self._lines = document.format == "txt"
        self._offsets = not (self._lines and carriage_returns)
        self._starts = [0, *(place.end() for place in re.finditer("\n", document.text))] if self._lines else [0]

    def of(self, location: Location, text: str) -> Content:
        physical: Content = {"artifactLocation": self._artifact, "region": self._region(location, text)}
        return {"physicalLocation": physical, "logicalLocations": [self._logical(location)]}

    def related(self, id_: int, item: Evidence) -> Content:
        said = " ".join(filter(None, (plain(item.label), plain(item.text))))
        return {"id": id_, **self.of(item.location, item.text), "message": {"text": _text(said)}}

    def _region(self, location: Location, text: str) -> Content:
        region: Content = {"snippet": {"text": plain(text)}}
        if self._lines:
            region |= self._lines_of(location)
        if self._offsets:
            region |= {"charOffset": location.start, "charLength": location.end - location.start}
        return region

    def _lines_of(self, location: Location) -> Content:
        start, end = bisect_right(self._starts, location.start), bisect_right(self._starts, location.end)
        return {
            "startLine": start,
            "startColumn": location.start - self._starts[start - 1] + 1,
            "endLine": end,
            "endColumn": location.end - self._starts[end - 1] + 1,
        }

    def _logical(self, location: Location) -> Content:
        content: Content = {"fullyQualifiedName": plain(address(location.address, self._lang))}
        if location.cell:
            return {"name": location.cell, "kind": "cell", **content}
        if location.boxes:
            return {"name": str(location.boxes[0].page), "kind": "page", **content}
        return {"kind": "cell" if location.row is not None else "paragraph", **content}
