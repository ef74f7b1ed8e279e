"""What is said of an outcome, the same words in every format for people.

An outcome with stated ``26%`` and computed ``35.46%`` -> ``报告 26%，重算 35.46%，相差 -9.46个百分点``; as numbers, for
spreadsheets, ``Amount(Decimal("-9.46"), 2, "个百分点")``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.model import Audit, Confidence, Finding, Outcome, Severity
from auditor.workings import printed
from auditor.writers import Lang, Options
from auditor.writers._excerpt import plain
from auditor.writers._words import address, colon, sentence, word

AMOUNT = re.compile(r"(?P<sign>-?)(?P<prefix>[^\d\s-]*)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>(?:[^\d.,]\D*)?)")


def named(severity: Severity, confidence: Confidence, lang: Lang) -> str:
    """``错误``, and ``错误（请核实）`` where the reading is not sure."""
    name = word(f"severity.{severity}", lang)
    if confidence != "low":
        return name
    return f"{name}（{word('verify', lang)}）" if lang == "zh" else f"{name} ({word('verify', lang)})"


def called(finding: Finding, lang: Lang) -> str:
    """``错误``, ``错误（请核实）``, or ``错误（已接受）``."""
    if not finding.accepted:
        return named(finding.severity, finding.outcome.confidence, lang)
    name, accepted = word(f"severity.{finding.severity}", lang), word("accepted", lang)
    return f"{name}（{accepted}）" if lang == "zh" else f"{name} ({accepted})"


def acceptance(finding: Finding, lang: Lang) -> str:
    """Why a finding is accepted, by whom and until when: ``与国库核对一致（财务科长，至 2027-06-30）``."""
    accepted = finding.accepted
    if accepted is None:
        return ""
    until = f"{word('until', lang)} {accepted.until}" if accepted.until else ""
    more = ("，" if lang == "zh" else ", ").join(filter(None, (accepted.role, until)))
    if not more:
        return plain(accepted.reason)
    return plain(f"{accepted.reason}（{more}）" if lang == "zh" else f"{accepted.reason} ({more})")


def place_of(outcome: Outcome, lang: Lang) -> str:
    return plain(address(outcome.evidence[0].location.address, lang)) if outcome.evidence else ""


def start_of(outcome: Outcome) -> int:
    return outcome.evidence[0].location.start if outcome.evidence else 0


def position(finding: Finding) -> int:
    return start_of(finding.outcome)


def others(audit: Audit) -> list[Outcome]:
    """The outcomes that are no findings, in the order of the document."""
    told = {id(finding.outcome) for finding in audit.findings}
    return sorted((outcome for outcome in audit.outcomes if id(outcome) not in told), key=start_of)


def title_of(outcome: Outcome, options: Options) -> str:
    """What the rule is called, the kind of relation where the rulebook is not at hand."""
    rule = options.rules.get(outcome.rule)
    return plain(rule.title[options.lang]) if rule else word(f"kind.{outcome.kind}", options.lang)


def values(outcome: Outcome, lang: Lang) -> str:
    """``报告 26%，重算 35.46%，相差 -9.46个百分点``"""
    comma = "，" if lang == "zh" else ", "
    pairs = zip((*sides(outcome), "difference"), (outcome.stated, outcome.computed, outcome.difference), strict=True)
    line = comma.join(f"{word(key, lang)} {written(value, lang)}" for key, value in pairs if value)
    if not any(digit in outcome.allowance for digit in "123456789"):  # nothing there that is rounded
        return line
    allowance = f"{word('allowance', lang)} {written(outcome.allowance, lang)}"
    return f"{line}（{allowance}）" if lang == "zh" else f"{line} ({allowance})"


def sides(outcome: Outcome) -> tuple[str, str]:
    """What the two values are called: a limit is compared, not recalculated; the 100 % of shares nobody has stated."""
    stated = any(item.mention and printed(item.mention) == outcome.stated for item in outcome.evidence)
    if stated:
        return "stated", "compared" if outcome.kind == "bound" else "computed"
    return {"bound": ("limit", "found"), "shares_total": ("should", "found")}.get(outcome.kind, ("side", "other"))


def written(text: str, lang: Lang) -> str:
    """Units stay as the document prints them; points are words of ours."""
    return plain(text.replace("个百分点", " percentage points") if lang == "en" else text)


def lines(finding: Finding, lang: Lang) -> Iterator[str]:
    """A finding in plain lines: what is wrong, both values, the arithmetic, the causes, the rule."""
    outcome, mark = finding.outcome, colon(lang)
    yield plain(finding.message[lang])
    yield values(outcome, lang)
    if outcome.formula:
        yield f"{word('formula', lang)}{mark}{plain(outcome.formula)}"
    for cause in finding.diagnosis.get(lang, ()):
        yield f"{word('cause', lang)}{mark}{plain(cause)}"
    yield f"{word('rule', lang)}{mark}{outcome.rule}"
    if finding.accepted:
        yield f"{word('accepted', lang)}{mark}{acceptance(finding, lang)}"


def why_not(outcome: Outcome, lang: Lang) -> str:
    """Why an outcome was not evaluated, with its first figures."""
    figures = " ".join(item.text for item in outcome.evidence[:4])
    return plain(f"{sentence(outcome.reason, lang)} {figures}".strip())


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed number apart: ``-$0.40 million`` is -0.40 with 2 decimals, ``$`` before it and `` million`` behind."""

    number: Decimal
    decimals: int
    unit: str
    prefix: str = ""


def amount(text: str | None) -> Amount | None:
    """The number in a value of an outcome; None for what is not one number and its unit."""
    match = AMOUNT.fullmatch(text or "")
    if match is None:
        return None
    number = Decimal(match["sign"] + match["number"].replace(",", ""))
    return Amount(number, len(match["number"].partition(".")[2]), match["unit"], match["prefix"])
