"""JUnit XML: a testsuite a document, a testcase a check, for the test pages of build servers.

Errors and warnings are failures, with the explanation in them. Notes and findings of low confidence pass, with the
explanation as output; what is accepted or could not be evaluated is skipped with its reason; a document that could not be read is an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from auditor.model import Audit, Finding, Outcome
from auditor.writers import Lang, Options
from auditor.writers._excerpt import plain
from auditor.writers._values import acceptance, lines, place_of, start_of, title_of, values, why_not
from auditor.writers._words import colon, sentence, word
from auditor.writers.json import Places

SUFFIX = "xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
Element = etree._Element


def write(audits: Sequence[Audit], options: Options) -> str:
    root = etree.Element("testsuites", name="auditor")
    root.extend([_suite(audit, options) for audit in audits])
    root.extend([_unread(path, why) for path, why in options.unread])
    _count(root)
    return DECLARATION + etree.tostring(root, encoding="unicode", pretty_print=True)


def _suite(audit: Audit, options: Options) -> Element:
    suite = etree.Element("testsuite", name=plain(audit.document.name))
    properties = etree.SubElement(suite, "properties")
    for name, value in _properties(audit, options.lang):
        etree.SubElement(properties, "property", name=name, value=plain(value))
    suite.extend(_cases(audit, options))
    _count(suite)
    return suite


def _properties(audit: Audit, lang: Lang) -> Iterator[tuple[str, str]]:
    yield "sha256", audit.document.sha256
    yield "figures.seen", str(len(audit.mentions))
    yield "figures.used", str(len(audit.used))
    yield from (("remark", sentence(remark, lang)) for remark in audit.document.remarks)


def _unread(path: str, why: str) -> Element:
    suite = etree.Element("testsuite", name=plain(path))
    case = etree.SubElement(suite, "testcase", classname="read", name=plain(path))
    etree.SubElement(case, "error", message=plain(why), type="unread")
    _count(suite)
    return suite


def _count(element: Element) -> None:
    """The numbers that servers show without reading the cases."""
    element.set("tests", str(len(element.findall(".//testcase"))))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(len(element.findall(f".//testcase/{tag}"))))


def _cases(audit: Audit, options: Options) -> Iterator[Element]:
    told = {id(finding.outcome): finding for finding in audit.findings}
    places, names = Places(audit), Counter[str]()
    for outcome in sorted(audit.outcomes, key=start_of):
        name = f"{place_of(outcome, options.lang)} {title_of(outcome, options)}".strip()
        names[name] += 1
        case = etree.Element("testcase", classname=outcome.rule, name=_numbered(name, names[name]))
        case.set("file", plain(options.paths.get(audit.document.name, audit.document.name)))
        if outcome.evidence and (line := places.of(outcome.evidence[0].location).get("line")):
            case.set("line", str(line))
        _result(case, outcome, told.get(id(outcome)), options)
        yield case


def _numbered(name: str, number: int) -> str:
    """Cases of one name are taken for one by some servers."""
    return name if number == 1 else f"{name} ({number})"


def _result(case: Element, outcome: Outcome, finding: Finding | None, options: Options) -> None:
    if outcome.verdict == "not_evaluated":
        etree.SubElement(case, "skipped", message=why_not(outcome, options.lang))
    if finding is None:
        return
    if finding.accepted:
        said = f"{word('accepted', options.lang)}{colon(options.lang)}{acceptance(finding, options.lang)}"
        etree.SubElement(case, "skipped", message=said)
        return
    text = "\n".join(filter(None, (plain(finding.quote), *lines(finding, options.lang))))
    if finding.severity == "note" or outcome.confidence == "low":
        etree.SubElement(case, "system-out").text = text
        return
    message = f"{plain(finding.title[options.lang])}: {values(outcome, options.lang)}"
    etree.SubElement(case, "failure", message=message, type=finding.severity).text = text
