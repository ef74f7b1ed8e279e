"""The audit for people at a terminal, written as good compilers write.

One block per finding (place, severity, title, the quotes with their figures underlined, both values, the arithmetic,
the likely cause, the rule), then one summary per document::

    a.txt:第1行: 错误: 增长率与增减额、上年数相符
      第1行 │ 三公经费支出5.00万元，比上年增加1.00万元，增长20%。
            │             ~~~~~~~~            ~~~~~~~~      ^^^
      报告 20%，重算 25%，相差 -5个百分点
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from auditor.model import Audit, Claim, Confidence, Fact, Figure, Finding, Mention, Named, Outcome, Severity, Verdict
from auditor.workings import printed
from auditor.writers import Lang, Options
from auditor.writers._columns import unmapped
from auditor.writers._excerpt import Excerpt, Mark, cells, excerpts, plain
from auditor.writers._words import address, sentence, word

COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m", "mark": "\x1b[32m", "dim": "\x1b[2m"}
RESET = "\x1b[0m"
MOST_EXCERPTS = 8  # a column of a long table is not quoted whole


def write(audits: Sequence[Audit], options: Options) -> str:
    return "\n".join("".join(line + "\n" for line in _document(audit, options)) for audit in audits)


def findings(audit: Audit, chosen: Iterable[Finding], options: Options) -> str:
    """Some findings of an audit, without its summary."""
    return "\n".join("\n".join(_finding(audit, finding, options)) + "\n" for finding in sorted(chosen, key=_position))


def _document(audit: Audit, options: Options) -> Iterator[str]:
    findings = sorted(audit.findings, key=_position)
    heads = {finding.fingerprint for finding in findings}
    for finding in findings:
        if finding.root in heads:
            continue
        yield from _finding(audit, finding, options)
        yield from _below([other for other in findings if other.root == finding.fingerprint], options)
        yield ""
    if options.all:
        yield from _others(audit, options)
    yield from _summary(audit, options)


def _position(finding: Finding) -> int:
    return _start_of(finding.outcome)


def _start_of(outcome: Outcome) -> int:
    return outcome.evidence[0].location.start if outcome.evidence else 0


def _painted(text: str, color: str, options: Options) -> str:
    return f"{COLORS[color]}{text}{RESET}" if options.color and text else text


# --- a finding ------------------------------------------------------------------------------------------------------


def _finding(audit: Audit, finding: Finding, options: Options) -> Iterator[str]:
    lang, outcome = options.lang, finding.outcome
    place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
    where = ":".join(filter(None, (plain(audit.document.name), place)))
    severity = _painted(_named(finding.severity, outcome.confidence, lang), finding.severity, options)
    yield f"{where}: {severity}: {plain(finding.title[lang])}"
    yield from _quotes(audit, outcome, options)
    yield f"  {_values(outcome, lang)}"
    yield _row("formula", outcome.formula or "", lang)
    yield f"  {plain(finding.message[lang])}"
    for cause in finding.diagnosis.get(lang, ()):
        yield _row("cause", cause, lang)
    yield _painted(_row("rule", outcome.rule, lang), "dim", options)


def _below(others: Sequence[Finding], options: Options) -> Iterator[str]:
    """What the same cause breaks elsewhere, a line each."""
    lang = options.lang
    if others:
        yield f"  {word('same_cause', lang)}{_colon(lang)}".rstrip()
    for finding in others:
        outcome = finding.outcome
        place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
        severity = _painted(_named(finding.severity, outcome.confidence, lang), finding.severity, options)
        rule = f"（{outcome.rule}）" if lang == "zh" else f" ({outcome.rule})"
        yield f"    {place}: {severity}: {plain(finding.title[lang])}{_colon(lang)}{plain(outcome.formula or '')}{rule}"


def _named(severity: Severity, confidence: Confidence, lang: Lang) -> str:
    name = word(f"severity.{severity}", lang)
    if confidence != "low":
        return name
    return f"{name}（{word('verify', lang)}）" if lang == "zh" else f"{name} ({word('verify', lang)})"


def _row(key: str, content: str, lang: Lang) -> str:
    return f"  {word(key, lang)}{_colon(lang)}{plain(content)}"


def _colon(lang: Lang) -> str:
    return "：" if lang == "zh" else ": "


def _values(outcome: Outcome, lang: Lang) -> str:
    """``报告 26%，重算 35.46%，相差 -9.46个百分点``"""
    comma = "，" if lang == "zh" else ", "
    values = zip((*_sides(outcome), "difference"), (outcome.stated, outcome.computed, outcome.difference), strict=True)
    line = comma.join(f"{word(key, lang)} {_amount(value, lang)}" for key, value in values if value)
    if not any(digit in outcome.allowance for digit in "123456789"):  # nothing there that is rounded
        return line
    allowance = f"{word('allowance', lang)} {_amount(outcome.allowance, lang)}"
    return f"{line}（{allowance}）" if lang == "zh" else f"{line} ({allowance})"


def _sides(outcome: Outcome) -> tuple[str, str]:
    """What the two values are called: a limit is compared, not recalculated; the 100 % of shares nobody has stated."""
    stated = any(item.mention and printed(item.mention) == outcome.stated for item in outcome.evidence)
    if stated:
        return "stated", "compared" if outcome.kind == "bound" else "computed"
    return {"bound": ("limit", "found"), "shares_total": ("should", "found")}.get(outcome.kind, ("side", "other"))


def _amount(text: str, lang: Lang) -> str:
    """Units stay as the document prints them; points are words of ours."""
    return plain(text.replace("个百分点", " percentage points") if lang == "en" else text)


def _quotes(audit: Audit, outcome: Outcome, options: Options) -> Iterator[str]:
    marks = [
        Mark(item.location.start, item.location.end, "~" if number else "^")
        for number, item in enumerate(outcome.evidence)
    ]
    # The primary figure is marked last, so that its sign wins where two places overlap.
    found = excerpts(audit.document, [*marks[:1], *marks[1:], *marks[:1]], options.width - 14)
    kept = found[:MOST_EXCERPTS]
    margin = max((_width(address(excerpt.address, options.lang)) for excerpt in kept), default=0)
    for excerpt in kept:
        yield from _framed(excerpt, margin, options)
    if len(found) > len(kept):
        more = len(found) - len(kept)
        yield " " * (margin + 3) + (f"│ … 另有{more}处" if options.lang == "zh" else f"│ … {more} more places")


def _framed(excerpt: Excerpt, margin: int, options: Options) -> Iterator[str]:
    place = address(excerpt.address, options.lang)
    for line in excerpt.lines:
        signs = not line.strip("^~ ")
        body = _painted(line, "mark", options) if signs else line
        yield f"  {place}{' ' * (margin - _width(place))} │ {body}"
        place = ""


def _width(text: str) -> int:
    return sum(map(cells, text))


# --- the summary ----------------------------------------------------------------------------------------------------


def _summary(audit: Audit, options: Options) -> Iterator[str]:
    """One line; then, so that silence is explained, why some relations could not be evaluated."""
    yield (_summary_zh if options.lang == "zh" else _summary_en)(audit)
    yield from _unevaluated(audit, options)
    for remark in audit.document.remarks:
        yield f"  {plain(sentence(remark, options.lang))}"


def _summary_zh(audit: Audit) -> str:
    counts, severities, unsure = audit.counted(), Counter(f.severity for f in audit.loud()), _unsure(audit)
    return (
        f"{plain(audit.document.name)}：数字{len(audit.mentions)}个，其中{len(audit.used)}个已核对；"
        f"勾稽关系{len(audit.outcomes)}条：相符{counts['consistent']}，舍入{counts['rounding']}，"
        f"不符{counts['inconsistent']}，未能核对{counts['not_evaluated']}；"
        f"错误{severities['error']}，警告{severities['warning']}，提示{severities['note']}"
        f"{f'，另有{unsure}处请核实' if unsure else ''}。"
    )


def _summary_en(audit: Audit) -> str:
    counts, severities, unsure = audit.counted(), Counter(f.severity for f in audit.loud()), _unsure(audit)
    return (
        f"{plain(audit.document.name)}: {_number(len(audit.mentions), 'figure')} seen, {len(audit.used)} used; "
        f"{_number(len(audit.outcomes), 'relation')}: {counts['consistent']} consistent, "
        f"{counts['rounding']} rounding, {counts['inconsistent']} inconsistent, "
        f"{counts['not_evaluated']} not evaluated; {_number(severities['error'], 'error')}, "
        f"{_number(severities['warning'], 'warning')}, {_number(severities['note'], 'note')}"
        f"{f'; {unsure} more to verify' if unsure else ''}."
    )


def _unsure(audit: Audit) -> int:
    """Findings of low confidence: they are said, and not counted as errors."""
    return len(audit.findings) - sum(1 for _ in audit.loud())


def _number(of: int, noun: str) -> str:
    return f"{of} {noun}" if of == 1 else f"{of} {noun}s"


def _unevaluated(audit: Audit, options: Options) -> Iterator[str]:
    reasons = Counter(outcome.reason for outcome in audit.outcomes if outcome.verdict == "not_evaluated")
    if reasons and not options.all:
        zh, most = options.lang == "zh", reasons.most_common(3)
        said = [(plain(sentence(reason, options.lang)), times) for reason, times in most]
        listed = ("；" if zh else "; ").join(f"{r}（{times}）" if zh else f"{r} ({times})" for r, times in said)
        hint = "（--all 逐条列出）" if zh else " (--all lists them)"
        yield f"  {word('verdict.not_evaluated', options.lang)}{_colon(options.lang)}{listed}{hint}"


# --- --all ----------------------------------------------------------------------------------------------------------


def _others(audit: Audit, options: Options) -> Iterator[str]:
    """The outcomes that are no findings: those that hold, then those that could not be evaluated, with the reason."""
    told = {id(finding.outcome) for finding in audit.findings}
    rest = sorted((o for o in audit.outcomes if id(o) not in told), key=_start_of)
    passed = [outcome for outcome in rest if outcome.verdict != "not_evaluated"]
    skipped = [outcome for outcome in rest if outcome.verdict == "not_evaluated"]
    lang = options.lang
    if passed:
        yield _table(("verdict", "place", "kind", "formula", "rule"), (_passed(o, lang) for o in passed), options)
        yield ""
    if skipped:
        yield _table(("verdict", "place", "kind", "reason", "rule"), (_skipped(o, lang) for o in skipped), options)
        yield ""


def _passed(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    return (*_opening(outcome.verdict, outcome, lang), plain(outcome.formula or ""), outcome.rule)


def _skipped(outcome: Outcome, lang: Lang) -> tuple[str, ...]:
    figures = " ".join(item.text for item in outcome.evidence[:4])
    reason = plain(f"{sentence(outcome.reason, lang)} {figures}".strip())
    return (*_opening(outcome.verdict, outcome, lang), reason, outcome.rule)


def _opening(verdict: Verdict, outcome: Outcome, lang: Lang) -> tuple[str, str, str]:
    place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
    return word(f"verdict.{verdict}", lang), place, word(f"kind.{outcome.kind}", lang)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], options: Options) -> str:
    from tabulate import tabulate

    held = [list(row) for row in rows]
    widest = [max((_width(row[i]) for row in held), default=0) for i in range(len(columns))]
    long = max(range(len(columns)), key=lambda i: widest[i])  # the column that is wrapped, if any
    room = max(24, options.width - sum(widest) + widest[long] - 2 * len(columns))
    limits = [room if i == long and widest[i] > room else None for i in range(len(columns))]
    headers = [word(column, options.lang) for column in columns]
    return tabulate(held, headers, tablefmt="simple", disable_numparse=True, maxcolwidths=limits)


# --- what was read --------------------------------------------------------------------------------------------------


def write_facts(audit: Audit, options: Options) -> str:
    """``auditor facts``: the facts, the claims, and every figure that no relation uses, in its sentence."""
    return "".join(line + "\n" for line in _reading(audit, options))


def _reading(audit: Audit, options: Options) -> Iterator[str]:
    zh, lang = options.lang == "zh", options.lang
    claims = sorted(audit.claims, key=_first)
    named = {fact.mention.start for fact in audit.facts}
    yield f"== {'事实' if zh else 'Facts'} ({len(audit.facts)}) =="
    columns = ("place", "label", "figure", "concept", "measure", "period", "scope")
    yield _table(columns, (_fact(audit, fact, lang) for fact in audit.facts), options)
    yield f"\n== {'表述' if zh else 'Claims'} ({len(audit.claims)}) =="
    yield _table(("place", "kind", "reading", "figures"), (_claim(audit, claim, lang) for claim in claims), options)
    left = [mention for mention in audit.mentions if mention.start not in audit.used]
    yield f"\n== {'未核对的数字' if zh else 'Figures in no relation'} ({len(left)}) =="
    yield from _unplaced(audit, left, named, options)
    if columns_left := list(unmapped(audit)):
        yield f"\n== {'没有对应指标、也没有核对的列' if zh else 'Columns without an indicator or a relation'} ({len(columns_left)}) =="
        yield from (f"  {plain(column.address)}  {plain(column.header)}" for column in columns_left)
    yield ""
    yield from _summary(audit, options)


def _fact(audit: Audit, fact: Fact, lang: Lang) -> tuple[str, ...]:
    place = audit.document.locate(fact.mention.start, fact.mention.end).address
    period = str(fact.period or "")
    return (
        address(place, lang), plain(fact.label), fact.mention.text, fact.concept or "", fact.measure, period, fact.scope
    )  # fmt: skip


def _claim(audit: Audit, claim: Claim, lang: Lang) -> tuple[str, ...]:
    place = audit.document.locate(_first(claim), _first(claim) + 1).address
    reading = claim.readings[0]
    roles = "; ".join(f"{role} {_bound(bound)}" for role, bound in reading.roles.items())
    others = f" (+{len(claim.readings) - 1})" if len(claim.readings) > 1 else ""
    return address(place, lang), word(f"kind.{claim.kind}", lang), plain(reading.name) + others, plain(roles)


def _first(claim: Claim) -> int:
    """Where a claim begins: its sentence, or the first of its figures."""
    if claim.quote:
        return claim.quote[0]
    bounds = (_flat(bound) for bound in claim.readings[0].roles.values())
    return min((_start(item) for items in bounds for item in items), default=0)


def _flat(bound: Figure | Named | tuple[Figure, ...] | tuple[Named, ...]) -> Sequence[Figure | Named]:
    return bound if isinstance(bound, tuple) else (bound,)


def _start(item: Figure | Named) -> int:
    return item.start if isinstance(item, Named) else item.mention.start


def _bound(bound: Figure | Named | tuple[Figure, ...] | tuple[Named, ...]) -> str:
    return " + ".join(
        item.text if isinstance(item, Named) else ("-" if item.sign < 0 else "") + item.mention.text
        for item in _flat(bound)
    )


def _unplaced(audit: Audit, left: Sequence[Mention], named: set[int], options: Options) -> Iterator[str]:
    """Each sentence once, with the figures underlined that stand in no relation: ``~`` where a fact names it."""
    marks = [Mark(mention.start, mention.end, "~" if mention.start in named else "^") for mention in left]
    found = excerpts(audit.document, marks, options.width - 14)
    margin = max((_width(address(excerpt.address, options.lang)) for excerpt in found), default=0)
    for excerpt in found:
        yield from _framed(excerpt, margin, options)
