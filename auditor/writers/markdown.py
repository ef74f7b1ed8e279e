"""Markdown for merge requests, wikis and mails: a table of the documents, then each finding with its quotes.

The figures of a quote stand as code, which needs no spaces around it (bold does, beside Chinese) and can be read raw::

    ### 错误 · 第3行 · 增长率与增减额相符
    > 第3行：三公经费支出`5.00万元`，比上年增加`1.00万元`，增长`20%`。

Nothing that a document holds is taken for markup, a mention or the number of an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.model import Audit, Finding, Outcome
from auditor.writers import Lang, Options
from auditor.writers._excerpt import marks_of, passages, plain
from auditor.writers._tallies import COUNTED, TALLIED, by_rule, counts
from auditor.writers._values import acceptance, called, others, place_of, position, title_of, values, why_not
from auditor.writers._words import address, colon, sentence, word

SUFFIX = "md"
MOST_QUOTES = 8  # a column of a long table is not quoted whole
MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]")
REFERENCE = re.compile(r"(?<=[@#!])(?=\w)")  # @someone, #12, !34
OPENING = re.compile(r"^(\s*\d*)([-+=#.)])(?=\W|$)")  # what makes a list or a heading of a line


def write(audits: Sequence[Audit], options: Options) -> str:
    return "\n".join(_lines(audits, options)) + "\n"


def _lines(audits: Sequence[Audit], options: Options) -> Iterator[str]:
    lang = options.lang
    headers = [word(key, lang) for key in ("document", *COUNTED)]
    yield from _table(headers, ([escaped(audit.document.name), *map(str, counts(audit))] for audit in audits))
    for _, why in options.unread:
        yield f"\n{word('unread', lang)}{colon(lang)}{escaped(why)}"
    if options.statistics and (tallies := by_rule(audits, options)):
        yield ""
        headers = [word(key, lang) for key in ("rule", "title", *TALLIED)]
        yield from _table(headers, ([_code(t.rule), escaped(t.title), *map(str, t.counts)] for t in tallies))
    for audit in audits:
        yield f"\n## {escaped(audit.document.name)}"
        yield from _document(audit, options)


def _document(audit: Audit, options: Options) -> Iterator[str]:
    lang = options.lang
    for remark in audit.document.remarks:
        yield f"\n{escaped(sentence(remark, lang))}"
    if not audit.findings:
        yield f"\n{word('nothing', lang)}"
    for finding in sorted(audit.findings, key=position):
        yield from _finding(audit, finding, lang)
    if options.all and (rest := others(audit)):
        yield ""
        headers = [word(key, lang) for key in ("verdict", "place", "title", "formula", "rule")]
        yield from _table(headers, (_row(outcome, options) for outcome in rest))


def _finding(audit: Audit, finding: Finding, lang: Lang) -> Iterator[str]:
    outcome, mark = finding.outcome, colon(lang)
    severity = called(finding, lang)
    yield f"\n### {' · '.join(filter(None, (severity, place_of(outcome, lang), escaped(finding.title[lang]))))}\n"
    quotes = passages(audit.document, marks_of(outcome))
    for number, (place, pieces) in enumerate(quotes[:MOST_QUOTES]):
        text = "".join(escaped(text) if sign == " " else _code(text) for text, sign in pieces)
        yield f">{' ' if not number else chr(10) + '> '}{escaped(address(place, lang))}{mark}{text.strip()}"
    if len(quotes) > MOST_QUOTES:
        yield ">\n> …"
    yield f"\n{escaped(finding.message[lang])}\n"
    yield f"- {escaped(values(outcome, lang))}"
    yield f"- {word('formula', lang)}{mark}{_code(outcome.formula or '')}"
    for cause in finding.diagnosis.get(lang, ()):
        yield f"- {word('cause', lang)}{mark}{escaped(cause)}"
    yield f"- {word('rule', lang)}{mark}{_code(outcome.rule)}"
    if finding.accepted:
        yield f"- {word('accepted', lang)}{mark}{escaped(acceptance(finding, lang))}"


def _row(outcome: Outcome, options: Options) -> list[str]:
    lang = options.lang
    said = escaped(why_not(outcome, lang)) if outcome.reason else _code(outcome.formula or "")
    verdict, title = word(f"verdict.{outcome.verdict}", lang), escaped(title_of(outcome, options))
    return [verdict, escaped(place_of(outcome, lang)), title, said, _code(outcome.rule)]


def _table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headers)} |"
    yield "|" + " --- |" * len(headers)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def escaped(text: str) -> str:
    """``a*b`` -> ``a\\*b``, ``@all`` -> ``@<!-- -->all``: the text itself, whatever it holds."""
    shown = REFERENCE.sub("<!-- -->", MARKUP.sub(r"\\\g<0>", plain(text)))
    return OPENING.sub(r"\1\\\2", shown)


def _code(text: str) -> str:
    """As code, in which nothing counts but the backtick and, in tables, the bar."""
    return f"`{plain(text).replace('`', chr(39)).replace('|', '¦')}`" if text else ""
