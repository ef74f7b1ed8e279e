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

from auditor.genres import GENRES
from auditor.lists import UnitAudit, tally, unit_audits
from auditor.model import Audit, Claim, Fact, Figure, Finding, Mention, Named, Outcome, Verdict
from auditor.writers import Lang, Options
from auditor.writers._columns import unmapped
from auditor.writers._excerpt import Excerpt, Mark, cells, excerpts, marks_of, plain
from auditor.writers._tallies import COUNTED, TALLIED, by_rule, counts
from auditor.writers._values import acceptance, called, others, place_of, position, values, why_not
from auditor.writers._words import address, colon, sentence, word

COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m", "mark": "\x1b[32m", "dim": "\x1b[2m"}
RESET = "\x1b[0m"
SUFFIX = "txt"
OF_A_UNIT = (
    "severity.error",
    "severity.warning",
    "severity.note",
    "verify",
    "accepted",
)  # columns of the table of units
MOST_EXCERPTS = 8  # a column of a long table is not quoted whole


def write(audits: Sequence[Audit], options: Options) -> str:
    parts = [_document(audit, options) for audit in audits]
    if len(audits) > 1:
        parts.append(_overview(audits, options))
    if options.statistics:
        parts.append(_statistics(audits, options))
    return "\n".join("".join(line + "\n" for line in part) for part in parts)


def findings(audit: Audit, chosen: Iterable[Finding], options: Options) -> str:
    """Some findings of an audit, without its summary."""
    return "\n".join("\n".join(_finding(audit, finding, options)) + "\n" for finding in sorted(chosen, key=position))


def _document(audit: Audit, options: Options) -> Iterator[str]:
    units = unit_audits(audit)
    if units:
        yield from _by_unit(audit, units, options)
    else:
        yield from _findings(audit, audit.findings, options)
    if options.all:
        yield from _others(audit, options)
    yield from _summary(audit, options)


def _findings(audit: Audit, findings: Iterable[Finding], options: Options) -> Iterator[str]:
    """Each finding; those of one root are told in a line each below the headline, those accepted in a line each at the end."""
    held = sorted(findings, key=position)
    told = [finding for finding in held if not finding.accepted]
    heads = {finding.fingerprint for finding in told}
    for finding in told:
        if finding.root in heads:
            continue
        yield from _finding(audit, finding, options)
        yield from _below([other for other in told if other.root == finding.fingerprint], options)
        yield ""
    if len(told) < len(held):
        yield from (_accepted(audit, finding, options) for finding in held if finding.accepted)
        yield ""


def _accepted(audit: Audit, finding: Finding, options: Options) -> str:
    """``a.txt:第2行: 错误（已接受）: 增长率与增减额相符：与国库核对一致（财务科长，至 2027-06-30）  规则：growth/totals 0123456789abcdef``"""
    lang, outcome = options.lang, finding.outcome
    where = ":".join(filter(None, (plain(audit.document.name), place_of(outcome, lang))))
    said = f"{plain(finding.title[lang])}{colon(lang)}{acceptance(finding, lang)}"
    return f"{where}: {_painted(called(finding, lang), 'dim', options)}: {said}  {_rule(finding, options)}"


def _rule(finding: Finding, options: Options) -> str:
    """The rule and the fingerprint, by which the finding can be accepted."""
    lang = options.lang
    said = f"{_row('rule', finding.outcome.rule, lang).strip()}  {finding.fingerprint}"
    return _painted(said.rstrip(), "dim", options)


def _painted(text: str, color: str, options: Options) -> str:
    return f"{COLORS[color]}{text}{RESET}" if options.color and text else text


# --- lists of units -------------------------------------------------------------------------------------------------


def _by_unit(audit: Audit, units: Sequence[UnitAudit], options: Options) -> Iterator[str]:
    """A table of the units with findings, then their findings unit by unit, then those of the list as a whole."""
    *each, rest = units
    told = [unit for unit in each if unit.findings]
    zh = options.lang == "zh"
    if told:
        columns = ("unit", "place", "checks", *OF_A_UNIT)
        yield _table(columns, (_unit_row(audit, unit, options.lang) for unit in told), options)
        yield ""
    yield _quiet(len(each), len(told), zh)
    yield ""
    for unit in told:
        yield f"== {plain(unit.unit)} ({_unit_place(audit, unit, options.lang)}) =="
        yield from _findings(audit, unit.findings, options)
    if rest.findings:
        yield f"== {'整表，不属于某一个单位' if zh else 'The list as a whole'} =="
        yield from _findings(audit, rest.findings, options)


def _unit_row(audit: Audit, unit: UnitAudit, lang: Lang) -> tuple[str, ...]:
    counted = tally(unit)
    numbers = (len(unit.outcomes), *(counted[key.removeprefix("severity.")] for key in OF_A_UNIT))
    return (plain(unit.unit), _unit_place(audit, unit, lang), *(str(number or "") for number in numbers))


def _unit_place(audit: Audit, unit: UnitAudit, lang: Lang) -> str:
    """Where the unit is named first, and how often again."""
    first, more = unit.rows[0], len(unit.rows) - 1
    place = address(audit.document.locate(first.start, first.end).address, lang)
    return f"{place} +{more}" if more else place


def _quiet(units: int, told: int, zh: bool) -> str:
    if not told:
        return f"单位{units}个，逐行核对，没有发现。" if zh else f"{_number(units, 'unit')}, one a row; nothing found."
    rest = units - told
    if zh:
        return f"单位{units}个：{told}个有发现，其余{rest}个没有。"
    return f"{_number(units, 'unit')}: findings for {told}, none for the other {rest}."


# --- a finding ------------------------------------------------------------------------------------------------------


def _finding(audit: Audit, finding: Finding, options: Options) -> Iterator[str]:
    lang, outcome = options.lang, finding.outcome
    place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
    where = ":".join(filter(None, (plain(audit.document.name), place)))
    severity = _painted(called(finding, lang), finding.severity, options)
    yield f"{where}: {severity}: {plain(finding.title[lang])}"
    yield from _quotes(audit, outcome, options)
    yield f"  {values(outcome, lang)}"
    yield _row("formula", outcome.formula or "", lang)
    yield f"  {plain(finding.message[lang])}"
    for cause in finding.diagnosis.get(lang, ()):
        yield _row("cause", cause, lang)
    yield f"  {_rule(finding, options)}"


def _below(others: Sequence[Finding], options: Options) -> Iterator[str]:
    """What the same cause breaks elsewhere, a line each."""
    lang = options.lang
    if others:
        yield f"  {word('same_cause', lang)}{colon(lang)}".rstrip()
    for finding in others:
        outcome = finding.outcome
        place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
        severity = _painted(called(finding, lang), finding.severity, options)
        rule = f"（{outcome.rule}）" if lang == "zh" else f" ({outcome.rule})"
        yield f"    {place}: {severity}: {plain(finding.title[lang])}{colon(lang)}{plain(outcome.formula or '')}{rule}"


def _row(key: str, content: str, lang: Lang) -> str:
    return f"  {word(key, lang)}{colon(lang)}{plain(content)}"


def _quotes(audit: Audit, outcome: Outcome, options: Options) -> Iterator[str]:
    found = excerpts(audit.document, marks_of(outcome), options.width - 14)
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
    if audit.genre:
        names = GENRES[audit.genre]
        yield f"  {word('genre', options.lang)}{colon(options.lang)}{names.zh if options.lang == 'zh' else names.en}"
    for remark in audit.document.remarks:
        yield f"  {plain(sentence(remark, options.lang))}"


def _summary_zh(audit: Audit) -> str:
    counts, severities = audit.counted(), Counter(f.severity for f in audit.loud())
    return (
        f"{plain(audit.document.name)}：数字{len(audit.mentions)}个，其中{len(audit.used)}个已核对；"
        f"勾稽关系{len(audit.outcomes)}条：相符{counts['consistent']}，舍入{counts['rounding']}，"
        f"不符{counts['inconsistent']}，未能核对{counts['not_evaluated']}；"
        f"错误{severities['error']}，警告{severities['warning']}，提示{severities['note']}"
        f"{_besides_zh(audit)}。"
    )


def _summary_en(audit: Audit) -> str:
    counts, severities = audit.counted(), Counter(f.severity for f in audit.loud())
    return (
        f"{plain(audit.document.name)}: {_number(len(audit.mentions), 'figure')} seen, {len(audit.used)} used; "
        f"{_number(len(audit.outcomes), 'relation')}: {counts['consistent']} consistent, "
        f"{counts['rounding']} rounding, {counts['inconsistent']} inconsistent, "
        f"{counts['not_evaluated']} not evaluated; {_number(severities['error'], 'error')}, "
        f"{_number(severities['warning'], 'warning')}, {_number(severities['note'], 'note')}"
        f"{_besides_en(audit)}."
    )


def _besides_zh(audit: Audit) -> str:
    """What is counted apart: findings to verify, those accepted, those of an earlier audit."""
    unsure, accepted = sum(1 for _ in audit.unsure()), sum(1 for _ in audit.accepted())
    said = (f"，另有{unsure}处请核实" if unsure else "") + (f"，已接受{accepted}处" if accepted else "")
    if not audit.compared:
        return said
    return f"{said}；与基线相比只列新的，原有{audit.compared.known}处未列，{audit.compared.gone}处已消失"


def _besides_en(audit: Audit) -> str:
    unsure, accepted = sum(1 for _ in audit.unsure()), sum(1 for _ in audit.accepted())
    said = (f"; {unsure} more to verify" if unsure else "") + (f"; {accepted} accepted" if accepted else "")
    if not audit.compared:
        return said
    return f"{said}; only what is new is listed: {audit.compared.known} known from the baseline, {audit.compared.gone} gone"


def _number(of: int, noun: str) -> str:
    return f"{of} {noun}" if of == 1 else f"{of} {noun}s"


def _unevaluated(audit: Audit, options: Options) -> Iterator[str]:
    reasons = Counter(outcome.reason for outcome in audit.outcomes if outcome.verdict == "not_evaluated")
    if reasons and not options.all:
        zh, most = options.lang == "zh", reasons.most_common(3)
        said = [(plain(sentence(reason, options.lang)), times) for reason, times in most]
        listed = ("；" if zh else "; ").join(f"{r}（{times}）" if zh else f"{r} ({times})" for r, times in said)
        hint = "（--all 逐条列出）" if zh else " (--all lists them)"
        yield f"  {word('verdict.not_evaluated', options.lang)}{colon(options.lang)}{listed}{hint}"


# --- many documents -------------------------------------------------------------------------------------------------


def _overview(audits: Sequence[Audit], options: Options) -> Iterator[str]:
    """A row for each document and one for all of them, the figures seen and used beside what was found."""
    lang = options.lang
    rows = [(plain(audit.document.name), *counts(audit)) for audit in audits]
    total = (word("together", lang), *map(sum, zip(*(row[1:] for row in rows), strict=True)))
    yield f"== {word('summary', lang)} =="
    yield _table(("document", *COUNTED), ([str(cell) for cell in row] for row in (*rows, total)), options, numbers=True)
    for _, why in options.unread:
        yield f"{word('unread', lang)}{colon(lang)}{plain(why)}"


def _statistics(audits: Sequence[Audit], options: Options) -> Iterator[str]:
    """How many findings each rule has, the most first."""
    lang, tallies = options.lang, by_rule(audits, options)
    rows = ((tally.rule, plain(tally.title), *map(str, tally.counts)) for tally in tallies)
    yield f"== {word('by_rule', lang)} =="
    yield _table(("rule", "title", *TALLIED), rows, options, numbers=True) if tallies else word("nothing", lang)


# --- --all ----------------------------------------------------------------------------------------------------------


def _others(audit: Audit, options: Options) -> Iterator[str]:
    """The outcomes that are no findings: those that hold, then those that could not be evaluated, with the reason."""
    rest = others(audit)
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
    return (*_opening(outcome.verdict, outcome, lang), why_not(outcome, lang), outcome.rule)


def _opening(verdict: Verdict, outcome: Outcome, lang: Lang) -> tuple[str, str, str]:
    place = address(outcome.evidence[0].location.address, lang) if outcome.evidence else ""
    return word(f"verdict.{verdict}", lang), place, word(f"kind.{outcome.kind}", lang)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], options: Options, numbers: bool = False) -> str:
    from tabulate import tabulate

    held = [list(row) for row in rows]
    widest = [max((_width(row[i]) for row in held), default=0) for i in range(len(columns))]
    long = max(range(len(columns)), key=lambda i: widest[i])  # the column that is wrapped, if any
    room = max(24, options.width - sum(widest) + widest[long] - 2 * len(columns))
    limits = [room if i == long and widest[i] > room else None for i in range(len(columns))]
    headers = [word(column, options.lang) for column in columns]
    align = ["right" if numbers and all(row[i].isdecimal() for row in held) else "left" for i in range(len(columns))]
    return tabulate(held, headers, tablefmt="simple", disable_numparse=True, maxcolwidths=limits, colalign=align)


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
