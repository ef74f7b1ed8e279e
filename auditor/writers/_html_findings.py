"""What stands beside the document: a view in; the findings as cards, what passed, what could not be evaluated out.

Everything here can be read without scripts: places and figures are links to the anchors of the document as read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from auditor.genres import GENRES
from auditor.model import Confidence, Evidence, Finding, Outcome
from auditor.workings import printed
from auditor.writers._html_view import View, state_of
from auditor.writers._markup import tag, text
from auditor.writers._values import acceptance, sides, start_of, written
from auditor.writers._words import sentence, word

MOST_FIGURES = 40  # of one finding that are listed; the marks in the document show all of them
CONFIDENCE: dict[Confidence, tuple[str, str]] = {
    "high": ("高", "high"),
    "medium": ("中", "medium"),
    "low": ("低", "low"),
}


def findings(view: View, below: Callable[[Finding], str] = lambda _: "") -> str:
    """The cards: those that are sure, then those to verify, then those accepted; `below` gives what stands under each."""
    numbered = list(enumerate(view.findings, 1))
    held: dict[str, list[str]] = {"sure": [], "verify": [], "accepted": []}
    for number, finding in numbered:
        group = shown_as(finding) if shown_as(finding) in held else "sure"
        held[group].append(card(view, number, finding, below(finding)))
    sure, unsure, accepted = held.values()
    if not numbered:
        return tag("p", text(view.say("没有审核发现。", "No findings.")), class_="none")
    parts = [_list(sure)] if sure else []
    if unsure:
        hint = view.say("读法把握不大，请对照原文", "the reading is uncertain, compare the text")
        head = tag("h3", text(view.say("请核实", "Please verify")), " ", tag("small", text(hint)))
        parts += [head, _list(unsure)]
    if accepted:
        parts += [tag("h3", text(word("accepted", view.lang))), _list(accepted)]
    return "".join(parts)


def _list(cards: Iterable[str]) -> str:
    return tag("ol", "\n", *cards, class_="cards")


# --- a finding ------------------------------------------------------------------------------------------------------


def shown_as(finding: Finding) -> str:
    if finding.accepted:
        return "accepted"
    return "verify" if finding.outcome.confidence == "low" else finding.severity


def card(view: View, number: int, finding: Finding, below: str = "") -> str:
    outcome, shown = finding.outcome, shown_as(finding)
    inside = (
        _head(view, number, finding),
        tag("p", text(finding.message[view.lang]), class_="say"),
        _values(view, outcome),
        _formula(view, outcome),
        *(_cause(view, cause) for cause in finding.diagnosis.get(view.lang, ())),
        _acceptance(view, finding),
        tag("div", _figures(view, outcome), _quote(finding), _meta(view, outcome), class_="more"),
        below,
    )
    return tag(
        "li", *inside, id=view.finding_anchor(number), class_=f"card {shown}", tabindex=-1,
        data_s=shown, data_r=outcome.rule, data_c=view.check_numbers.get(id(outcome)),
    ) + "\n"  # fmt: skip


def _head(view: View, number: int, finding: Finding) -> str:
    severity, shown = word(f"severity.{finding.severity}", view.lang), shown_as(finding)
    also = f" · {word(shown, view.lang)}" if shown in ("verify", "accepted") else ""
    parts = (
        tag("span", str(number), class_="no"),
        tag("span", text(severity + also), class_="tag"),
        tag("h4", text(finding.title[view.lang])),
        *(place(view, item) for item in finding.outcome.evidence[:1]),
    )
    return tag("header", *parts)


def place(view: View, item: Evidence) -> str:
    """The address of a figure, linked to it."""
    start = view.anchored(item.location)
    address = text(view.place(item.location.address))
    return tag("a", address, class_="go", href=f"#{view.anchor(start)}") if start is not None else tag("span", address)


def _values(view: View, outcome: Outcome) -> str:
    keys = (*sides(outcome), "difference")
    values = zip(keys, (outcome.stated, outcome.computed, outcome.difference), strict=True)
    pairs = [(word(key, view.lang), written(value, view.lang)) for key, value in values if value]
    return tag("dl", *(tag("div", tag("dt", text(key)), tag("dd", text(value))) for key, value in pairs))


def _formula(view: View, outcome: Outcome) -> str:
    if not outcome.formula:
        return ""
    label = tag("span", text(word("formula", view.lang)), class_="label")
    return tag("p", label, tag("code", text(outcome.formula)), class_="formula")


def _cause(view: View, cause: str) -> str:
    label = tag("span", text(word("cause", view.lang)), class_="label")
    return tag("p", label, text(cause), class_="cause")


def _acceptance(view: View, finding: Finding) -> str:
    if not finding.accepted:
        return ""
    label = tag("span", text(word("accepted", view.lang)), class_="label")
    return tag("p", label, text(acceptance(finding, view.lang)), class_="cause")


def _figures(view: View, outcome: Outcome) -> str:
    roles = view.roles(outcome)
    listed = [_figure(view, role, item) for role, item in zip(roles, outcome.evidence, strict=True)][:MOST_FIGURES]
    more = len(outcome.evidence) - len(listed)
    if more > 0:
        listed.append(
            tag("li", text(view.say(f"… 另有{more}个，见原文中的标记", f"… {more} more, marked in the text")))
        )
    return tag("ul", *listed, class_="figures")


def _figure(view: View, role: str, item: Evidence) -> str:
    stated = printed(item.mention) if item.mention else item.text
    label = item.label if item.label not in (role, stated) else ""
    parts = (tag("b", text(role)), " ", tag("span", text(label)), " ", tag("span", text(stated), class_="figure"))
    start = view.anchored(item.location)
    return tag("li", tag("a", *parts, href=f"#{view.anchor(start)}") if start is not None else "".join(parts))


def _quote(finding: Finding) -> str:
    return tag("blockquote", text(finding.quote)) if finding.quote else ""


def _meta(view: View, outcome: Outcome) -> str:
    pairs = [
        (word("rule", view.lang), tag("code", text(outcome.rule))),
        (view.say("类别", "kind"), text(word(f"kind.{outcome.kind}", view.lang))),
        (view.say("把握", "confidence"), text(view.say(*CONFIDENCE[outcome.confidence]))),
    ]
    if any(digit in outcome.allowance for digit in "123456789"):
        pairs.append((word("allowance", view.lang), text(written(outcome.allowance, view.lang))))
    return tag("p", *(tag("span", f"{text(key)} {value}") for key, value in pairs), class_="meta")


# --- what is no finding ---------------------------------------------------------------------------------------------


def unevaluated(view: View) -> str:
    """Why some relations could not be judged, folded, grouped by the reason."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in sorted(view.audit.outcomes, key=start_of):
        if outcome.verdict == "not_evaluated":
            groups.setdefault(outcome.reason, []).append(outcome)
    if not groups:
        return ""
    total = sum(map(len, groups.values()))
    title = view.say("未能核对，及其原因", "Not evaluated, and why")
    return _folded(f"{title} ({total})", *(_reason(view, reason, held) for reason, held in groups.items()))


def _reason(view: View, reason: str, outcomes: Sequence[Outcome]) -> str:
    head = tag("h4", text(sentence(reason, view.lang) or word("verdict.not_evaluated", view.lang)))
    return head + tag("ul", *(_line(view, outcome) for outcome in outcomes), class_="lines")


def _line(view: View, outcome: Outcome) -> str:
    where = "".join(place(view, item) for item in outcome.evidence[:1])
    figures = " ".join(item.text for item in outcome.evidence[:4])
    kind = word(f"kind.{outcome.kind}", view.lang)
    return tag("li", where, text(f" {kind} {figures} "), tag("code", text(outcome.rule)))


def passed(view: View) -> str:
    """The relations that hold, and those that rounding explains, folded: ``--all``."""
    told = view.numbers
    rest = (o for o in view.audit.outcomes if o.verdict != "not_evaluated" and id(o) not in told)
    lines = [_passed(view, outcome) for outcome in sorted(rest, key=start_of)]
    title = view.say("已核对的勾稽关系", "Relations checked")
    return _folded(f"{title} ({len(lines)})", tag("ul", *lines, class_="lines")) if lines else ""


def _passed(view: View, outcome: Outcome) -> str:
    where = "".join(place(view, item) for item in outcome.evidence[:1])
    verdict = tag("span", text(word(f"verdict.{outcome.verdict}", view.lang)), class_=f"verdict {state_of(outcome)}")
    code = tag("code", text(outcome.formula or ""), class_="formula")
    return tag("li", verdict, " ", where, " ", code, " ", tag("code", text(outcome.rule)))


def _folded(title: str, *inside: str) -> str:
    return tag("details", tag("summary", text(title)), *inside)


# --- the head of a document -----------------------------------------------------------------------------------------


def head(view: View) -> str:
    """Name, what was found, how much of it was checked, and what the reader left out."""
    document = view.audit.document
    remarks = [tag("li", text(sentence(remark, view.lang))) for remark in document.remarks]
    parts = (
        tag("h2", text(document.name)),
        tag("ul", *_tiles(view), class_="tiles"),
        coverage(view),
        _genre(view),
        tag("ul", *remarks, class_="remarks") if remarks else "",
    )
    return tag("header", *parts, class_="head")


def _genre(view: View) -> str:
    genre = view.audit.genre
    names = GENRES[genre] if genre else None
    return tag("p", text(f"{word('genre', view.lang)} {view.say(*names)}"), class_="coverage") if names else ""


def counts(view: View) -> list[tuple[str, str, int]]:
    """What a document amounts to: (class, word, number) by severity, the findings to verify, and those accepted."""
    loud = [finding.severity for finding in view.audit.loud()]
    named = [(s, word(f"severity.{s}", view.lang), loud.count(s)) for s in ("error", "warning", "note")]
    unsure, accepted = sum(1 for _ in view.audit.unsure()), sum(1 for _ in view.audit.accepted())
    return [*named, ("verify", word("verify", view.lang), unsure), ("accepted", word("accepted", view.lang), accepted)]


def _tiles(view: View) -> Iterator[str]:
    verdicts = view.audit.counted()
    others = [
        (state, word(f"verdict.{verdict}", view.lang), verdicts[verdict])
        for state, verdict in (("good", "consistent"), ("open", "not_evaluated"))
    ]
    for class_, name, number in (*counts(view), *others):
        zero = " zero" if not number else ""
        yield tag("li", tag("b", str(number)), " ", tag("span", text(name)), class_=f"tile {class_}{zero}")


def coverage(view: View) -> str:
    """How many figures were seen and how many placed, as a bar and in words."""
    seen, used = len(view.audit.mentions), len(view.audit.used)
    said = view.say(
        f"读到数字 {seen} 个，已核对 {used} 个；勾稽关系 {len(view.audit.outcomes)} 条",
        f"{seen} figures seen, {used} of them checked; {len(view.audit.outcomes)} relations",
    )
    bar = tag("progress", max=max(seen, 1), value=used, aria_label=said)
    return tag("p", bar, " ", text(said), class_="coverage")
