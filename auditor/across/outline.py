"""What a report says that other reports can be held against: an audit in, a small plain value out.

``2023年度支出决算1263.10万元，比上年增加115.00万元`` gives the own figure 1263.10 of the indicator ``expenditure`` and a change of
115.00; with last year's own figure both make a relation. Only what was surely read is taken: its label stands beside it, its
year is that of the report, its funds (财政拨款, 一般公共预算 …) are known from its words and the headings above it. What inherited its
label (全年预算数100万元，决算数98万元) is taken as not sure. A figure of last year counts where one of this year stands beside it: in the
history of a project it need not be all of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from auditor.across.listing import listing
from auditor.across.passages import passages_in
from auditor.entities import LEVEL_OF_UNIT, entity_of
from auditor.languages import zh
from auditor.model import Audit, Claim, Document, Fact, Figure, Mention, Paragraph

Outline = dict[str, Any]  # plain values, that travel as JSON
MEASURED: Final = ("money", "person")
TAKEN_ASIDE: Final = ("delta", "rate")  # roles of a change that are no level
INHERITED: Final = (
    "final",
    "adjusted",
    "budget",
    "initial",
)  # measures that say what a figure is where its label is inherited
BOOKS: Final = ("一般公共预算", "政府性基金", "国有资本")
APPROPRIATED: Final = "财政拨款"
HEADINGS: Final = 4  # above a figure, that are asked for its funds
DEPARTMENT: Final = re.compile(r"部门(?:决算|预算|整体)|汇总|全系统|含(?:下属|所属|二级)")
OWN: Final = re.compile(r"单位(?:决算|预算)|本级(?!政府)")
TITLE_LINES: Final = 6
LAST_YEAR: Final = re.compile(r"上年|去年|上一年|上年度|同比")
YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
PLANNED: Final = re.compile(r"预算|计划|目标|任务")
RESTATED: Final = re.compile(  # said anywhere: figures of last year are no longer those that were published
    r"(?:上年|去年|上一年度?|20\d\d年度?)(?:的)?(?:决算|支出|收入|年末|期末)?数?[^。；，]{0,8}(?:调整后|追溯|重述|更正|调整为)"
    r"|调整(?:了)?(?:上年|20\d\d年)[^。；]{0,8}数|追溯调整|追溯重述|可比口径|同口径|口径(?:调整|变化|不同|不一致)|差错更正|重新分类"
    r"|(?i:restated|reclassified|prior.period adjustment|on a comparable basis)"
)
REORGANISED: Final = re.compile(r"机构改革|职能划转|划转|合并|并入|撤并|撤销|分立|隶属|更名")  # said beside the figure
REOPENED: Final = re.compile(
    r"年初(?:结转|结余|余额|数)[^。；]{0,20}调整|调整(?:后)?的?(?:年初|期初)|期初[^。；]{0,12}调整|差错更正|"
    r"收回[^。；]{0,8}(?:存量|结转|结余)|(?:上缴|缴回)[^。；]{0,6}(?:结转|结余)|以前年度[^。；]{0,12}(?:调整|更正)"
)


class Stated(NamedTuple):
    """A figure in its role: of the report's own year (`own`), said to be of the year before (`prior`), or the two that make
    last year's (`current` and `delta`, one `pair`)."""

    role: str
    pair: int
    concept: str
    measure: str
    funds: str
    label: str
    text: str  # as printed
    number: str
    decimals: int
    symbol: str
    dimension: str
    scale: str
    exact: bool
    prefix: str
    qualifier: str
    sign: int
    address: str
    noted: str = ""  # words that say why it may differ from what was published
    sure: bool = True  # its label stands beside it


def outline_of(audit: Audit) -> Outline:
    """The outline of an audit."""
    document = audit.document
    year = entity_of(document).year
    units = listing(document)
    return {
        "extent": extent_of(document, bool(units and len(units["names"]) > 1)),
        "statements": [list(stated) for stated in _statements(audit, year)] if year is not None else [],
        "units": units,
        "passages": [list(passage) for passage in passages_in(audit)],
    }


def extent_of(document: Document, several: bool) -> str:
    """Is the report of a department with its units, of one unit alone, or does nothing say so? ``department``, ``own``, ""."""
    lines = [line.strip() for line in document.text[:2000].split("\n") if line.strip()][:TITLE_LINES]
    titles = [line for line in lines if len(line) < 60 and not line.endswith("。")]
    name = document.name.rpartition("/")[2]
    for words in (*titles, name):
        if OWN.search(words) or LEVEL_OF_UNIT.search(words):
            return "own"
        if DEPARTMENT.search(words):
            return "department"
    return "department" if several else ""


# --- figures --------------------------------------------------------------------------------------------------------


def _statements(audit: Audit, year: int) -> Iterator[Stated]:
    place = _Places(audit.document)
    owned = {start for row in audit.listed for start in row.figures}
    aside = _aside(audit.claims)
    notice = _notice(audit.facts)
    facts = {
        fact.mention.start: fact
        for fact in audit.facts
        if fact.concept and fact.mention.start not in owned and _noticed(fact) in (notice, "")
    }
    noted = _said(RESTATED, audit.document.text)
    reopened = _said(REOPENED, audit.document.text)
    beside = {(fact.concept, fact.block) for fact in facts.values() if fact.period == year}
    for start, fact in facts.items():
        if start in aside or not _plain(fact.mention) or not (fact.sure or fact.measure in INHERITED):
            continue
        if fact.period == year:
            opening = fact.measure == "opening"
            yield _stated("own", 0, fact, fact.mention, 1, place, reopened if opening else "")
        elif (
            fact.sure
            and fact.period == year - 1
            and fact.measure in ("", "final")
            and (fact.concept, fact.block) in beside
        ):
            yield _stated("prior", 0, fact, fact.mention, 1, place, noted)
    for pair, (fact, claim) in enumerate(_changes(audit, facts, year), 1):
        said = noted or place.said(REORGANISED, fact.mention.start)
        yield from _change(claim, pair, fact, place, said)


def _change(claim: Claim, pair: int, fact: Fact, place: _Places, said: str) -> Iterator[Stated]:
    roles = claim.readings[0].roles
    prior, delta = roles.get("prior"), roles.get("delta")
    if isinstance(prior, Figure):
        yield _stated("prior", pair, fact, prior.mention, prior.sign, place, said)
    elif isinstance(delta, Figure):
        yield _stated("current", pair, fact, fact.mention, 1, place, said)
        yield _stated("delta", pair, fact, delta.mention, delta.sign, place, said)


def _stated(role: str, pair: int, fact: Fact, mention: Mention, sign: int, place: _Places, said: str) -> Stated:
    unit = mention.unit
    return Stated(
        role, pair, fact.concept or "", fact.measure, place.funds(fact), fact.label, mention.text, f"{mention.number:f}",
        mention.decimals, unit.symbol, unit.dimension, f"{unit.scale:f}", unit.exact, unit.prefix, mention.qualifier, sign,
        place.document.address(mention.start), said, fact.sure,
    )  # fmt: skip


def _plain(mention: Mention) -> bool:
    return mention.unit.dimension in MEASURED and mention.qualifier in ("", "equal")


def _aside(claims: Iterable[Claim]) -> frozenset[int]:
    """Where figures stand that some claim knows as a change or a rate: 40.00 in a column 增减额 is no expenditure."""
    return frozenset(
        figure.mention.start
        for claim in claims
        if claim.kind == "change"
        for role, figure in claim.readings[0].roles.items()
        if role in TAKEN_ASIDE and isinstance(figure, Figure)
    )


def _changes(audit: Audit, facts: Mapping[int, Fact], year: int) -> Iterator[tuple[Fact, Claim]]:
    """Changes from the year before, each with the fact that changed."""
    for claim in audit.claims:
        if claim.kind != "change" or claim.topic != "year" or claim.confidence != "high" or len(claim.readings) > 1:
            continue
        current = claim.readings[0].roles.get("current")
        fact = facts.get(current.mention.start) if isinstance(current, Figure) else None
        figures = [figure for figure in claim.readings[0].roles.values() if isinstance(figure, Figure)]
        levels = [
            figure for role, figure in claim.readings[0].roles.items() if isinstance(figure, Figure) and role != "rate"
        ]
        if fact is None or not fact.sure or fact.period != year or fact.measure not in ("", "final"):
            continue
        if all(_plain(figure.mention) for figure in levels) and _from_last_year(audit.document, figures, year):
            yield fact, claim


def _from_last_year(document: Document, figures: list[Figure], year: int) -> bool:
    """Do the words between the figures compare with the year before, and with nothing else? In a table its claim says so."""
    first, last = min(f.mention.end for f in figures), max(f.mention.start for f in figures)
    block = document.blocks[document.locate(first - 1, first).block]
    if not isinstance(block, Paragraph):
        return True
    words = document.text[first:last]
    years = {int(found) for found in YEAR.findall(zh.fold(words))}
    return (
        (bool(LAST_YEAR.search(words)) or year - 1 in years) and years <= {year - 1, year} and not PLANNED.search(words)
    )


def _said(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(zh.fold(text))
    return found.group() if found else ""


def _notice(facts: Iterable[Fact]) -> str:
    """The notice that nearly all figures stand in; reports of several offices in one file have none, and none is taken."""
    counted = Counter(_noticed(fact) for fact in facts if fact.concept)
    if not counted:
        return ""
    notice, times = counted.most_common(1)[0]
    return notice if times * 10 >= counted.total() * 9 else "?"


def _noticed(fact: Fact) -> str:
    tail = fact.scope.rpartition(" ")[2]
    return re.sub(r"\D", "", tail)


class _Places:
    """What stands around a figure: the headings above it and the paragraph it is in."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._above: list[tuple[str, ...]] = []
        trail: list[tuple[int, str]] = []
        for block in document.blocks:
            if isinstance(block, Paragraph) and block.level:
                trail = [(level, text) for level, text in trail if level < block.level]
                trail.append((block.level, zh.fold(document.text[block.start : block.end])))
            self._above.append(tuple(text for _, text in reversed(trail[-HEADINGS:])))

    def _block(self, start: int) -> int:
        return self.document.locate(start, start + 1).block

    def funds(self, fact: Fact) -> str:
        """Whose and which money, in a fixed order: what its own words say, else the nearest heading that says it."""
        said = set(zh.SCOPES.findall(f"{fact.scope.split(' ')[0]}{fact.label}"))
        for heading in self._above[self._block(fact.mention.start)]:
            if said:
                break
            said = set(zh.SCOPES.findall(heading))
        if said & set(BOOKS):
            said.discard(APPROPRIATED)
        realm = re.sub(r"\d", "", fact.scope.partition(" ")[2])
        return " ".join(filter(None, [*sorted(said), realm]))

    def said(self, pattern: re.Pattern[str], start: int) -> str:
        """What a pattern finds in the paragraph around a figure."""
        block = self.document.blocks[self._block(start)]
        if not isinstance(block, Paragraph):
            return ""
        return _said(pattern, self.document.text[block.start : block.end])
