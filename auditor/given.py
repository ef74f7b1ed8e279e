"""Facts that a document states outright: entries as a structured report gives them in, mentions, facts and claims out.

``{concept: 基本支出, measure: 决算, value: 629.23}`` in a report whose unit is 万元 -> the fact basic_expenditure, final, 629.23万元.
Nothing here is guessed: a word that is not known ends the reading in a sentence that names the nearest known one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache

from auditor.claims import Reading, claims_in, unique
from auditor.clauses import PLAIN, RATE, Slot
from auditor.facts import Item, Items, Lexicon, measure_in, start_of
from auditor.formula import sort_of
from auditor.languages import zh
from auditor.mentions import Line
from auditor.model import Bound, Claim, Document, Entry, Exhaustive, Given, Mention, Named, Relation, Unit
from auditor.model import Reading as Roles
from auditor.readers import ReadError
from auditor.readers._structured import wrong
from auditor.rulebook import MEASURES, RATES, Concept, Rulebook
from auditor.tables import figure_in, listed_in, segments_in
from auditor.text import Text, reading

MEASURE_WORDS: Mapping[str, str] = {
    "年初预算": "initial", "追加": "added", "全年预算": "adjusted", "调整预算": "adjusted", "预算": "budget", "决算": "final", "执行": "final",
    "上年": "prior", "目标值": "target", "年初结转": "opening", "年末结转": "closing", "到位": "arrived", "年末数": "stock",
    "编制": "establishment", "实有": "in_post", "得分": "score", "满分": "full_mark",
}  # fmt: skip
USUAL_UNITS: Mapping[str, str] = {"person": "人", "score": "分"}  # of a sort whose unit needs no saying
KNOWN_UNITS = (
    *(unit for unit in zh.MONEY if unit.endswith("元")),
    *zh.RATES,
    *zh.PERSONS,
    *zh.PIECES,
    *zh.MEASURED,
    zh.SCORE,
)
YEAR = re.compile(r"\d{4}")
Said = tuple[str, str]  # in Chinese and in English
UNDER_LABEL: Said = ("concepts.yaml 里没有的请写在 label", "what concepts.yaml does not know goes under label")
OR_LABEL: Said = ("，或改写在 label", " Else give it as a label.")
NO_FIGURE: Said = (
    '{} 不是一个数；请写成 1234.50、"629.23万元" 或 "58.09%"（不用指数和文字）',
    '{} is no figure; write 1234.50, "629.23万元" or "58.09%"',
)


def reading_of(
    document: Document,
    given: Given,
    rulebook: Rulebook,
    lexicon: Lexicon,
    families: Mapping[str, tuple[frozenset[str], ...]],
) -> Reading:
    """What the document states, and what its tables say."""
    desk = _Desk(document, given, rulebook)
    placed = {entry.start: desk.item(entry) for entry in given.entries}
    segments = tuple(segments_in(document, lexicon, given.year))
    tabled = [item for segment in segments for item in segment.items]
    text = Text(document, (), Items(sorted(tabled, key=start_of), lexicon), families, given.year, segments)
    stated = [desk.claim(relation, placed) for relation in given.relations]
    stated += [*_implied(placed.values(), families), *_restated(placed.values(), tabled)]
    claims = unique([*stated, *claims_in(text)])
    items = Items(sorted([*placed.values(), *tabled], key=start_of), lexicon)
    facts = tuple(item.fact() for item in items.plain)
    mentions = tuple(item.mention for item in items.all)
    return Reading(mentions, facts, tuple(claims), tuple(listed_in(document, segments)))


# --- what follows from the facts alone ------------------------------------------------------------------------------


Known = Mapping[tuple[str, str], Item]  # (concept or label, measure) -> the first fact of it in one year and entity
BUDGETS = ("adjusted", "budget", "initial")  # of which an execution rate may be, the likeliest first


def _implied(items: Iterable[Item], families: Mapping[str, tuple[frozenset[str], ...]]) -> Iterator[Claim]:
    """Relations that prose announces with words, and facts by what they are."""
    contexts: dict[tuple[int | None, str], dict[tuple[str, str], Item]] = {}
    for item in items:
        if item.name:
            contexts.setdefault((item.period, item.scope), {}).setdefault((item.name, item.measure), item)
    for known in contexts.values():
        yield from _families(known, families)
        yield from _additions(known)
        yield from _execution(known)
        yield from _scores(known)


def _families(known: Known, families: Mapping[str, tuple[frozenset[str], ...]]) -> Iterator[Claim]:
    """A total and the parts that are known to make it up, where every one of them is given."""
    for (name, measure), total in known.items():
        for family in families.get(name, ()):
            parts = [known[part, measure] for part in sorted(family) if (part, measure) in known]
            if len(parts) == len(family):
                yield Claim("sum", (reading("family", total=total, parts=parts),))


def _additions(known: Known) -> Iterator[Claim]:
    """全年预算 = 年初预算 + 追加, perhaps with what was carried in."""
    for (name, measure), result in known.items():
        plus = [known[name, part] for part in ("initial", "added") if (name, part) in known]
        if measure == "adjusted" and len(plus) == 2:
            opening = [known["carry_over", "opening"]] if ("carry_over", "opening") in known else []
            ways = [reading("added", result=result, plus=plus, minus=None)]
            ways += [reading("carried in", result=result, plus=[*opening, *plus], minus=None)] if opening else []
            yield Claim("difference", tuple(ways), topic="additions")


def _execution(known: Known) -> Iterator[Claim]:
    """预算执行率 = 决算 ÷ 全年预算, or the budget that is given."""
    rates = [item for (name, _), item in known.items() if name == "execution_rate" and item.dimension == "rate"]
    spent = known.get(("expenditure", "final"))
    budgets = [known["expenditure", measure] for measure in BUDGETS if ("expenditure", measure) in known]
    if spent is not None and budgets:
        for rate in rates:
            ways = [reading(of.measure, numerator=[spent], denominator=of, rate=rate) for of in budgets]
            yield Claim("ratio", tuple(ways), topic="execution")


def _scores(known: Known) -> Iterator[Claim]:
    """得分 within 满分."""
    for (name, measure), score in known.items():
        if measure == "score" and (full := known.get((name, "full_mark"))) is not None:
            yield Claim("bound", (reading("full mark", parts=[score], limit=full),), topic="score")


def _restated(facts: Iterable[Item], cells: Iterable[Item]) -> Iterator[Claim]:
    """A fact given twice, or again in a table: whoever gives a figure with its context means it."""
    same: dict[tuple[object, ...], list[Item]] = {}
    for item in facts:
        if item.name and not item.mention.qualifier:
            same.setdefault(_context(item), []).append(item)
    for cell in cells:
        if cell.is_amount and cell.concept and cell.measure and (again := same.get(_context(cell))):
            again.append(cell)
    for again in same.values():
        if len(again) > 1:
            yield Claim("restated", (reading("given twice", stated=again),))


def _context(item: Item) -> tuple[object, ...]:
    return item.name, item.measure, item.period, item.scope, sort_of(item.dimension)


# --- one entry, one relation ----------------------------------------------------------------------------------------


class _Desk:
    """Looks up the words of entries in the rulebook."""

    def __init__(self, document: Document, given: Given, rulebook: Rulebook) -> None:
        self.document, self.given, self.rulebook = document, given, rulebook
        self.labels = {
            label.casefold(): concept.id
            for concept in rulebook.concepts.values()
            for label in (*concept.zh, *concept.en)
        }
        self.topics = {topic for rule in rulebook.rules for topic in rule.where.get("topic", ())}

    def wrong(self, entry: Entry | Relation, key: str, said: Said) -> ReadError:
        path = entry.path.removesuffix(".value") if key else entry.path
        line = entry.lines.get(key) or (entry.line if isinstance(entry, Entry) else entry.lines["kind"])
        return wrong(self.document.name, line, ".".join(filter(None, (path, key))), *said)

    def unknown(
        self, entry: Entry | Relation, key: str, sort: Said, word: str, known: Sequence[str], otherwise: Said,
        or_else: Said = ("", ""),
    ) -> ReadError:  # fmt: skip
        """``没有口径 决数，是否指 决算？``, or what is to be done otherwise."""
        close = get_close_matches(word.casefold(), known, 1, 0.5)
        zh, en = (
            (f"是否指 {close[0]}？请改正{or_else[0]}", f"did you mean {close[0]}?{or_else[1]}") if close else otherwise
        )
        return self.wrong(entry, key, (f"没有{sort[0]} {word[:40]}，{zh}", f"there is no {sort[1]} {word[:40]}; {en}"))

    def item(self, entry: Entry) -> Item:
        concept, measure = self.concept(entry), self.measure(entry)
        label = entry.label or (concept.zh[0] if concept and entry.concept == concept.id else entry.concept)
        mention = self.mention(entry, concept, measure)
        role = RATE if mention.unit.dimension == "rate" else PLAIN
        slot = Slot(mention, 0, label, "", "|", 0, 0, 0, 0, entry.block, role)
        entity = "" if entry.entity == self.given.entity else entry.entity
        return Item(slot, label, concept.id if concept else None, measure, self.period(entry), entity, True)

    def concept(self, entry: Entry) -> Concept | None:
        word = entry.concept or entry.label
        id_ = word if word in self.rulebook.concepts else self.labels.get(word.casefold())
        if id_ is None and entry.concept:
            known = [*self.rulebook.concepts, *self.labels]
            raise self.unknown(entry, "concept", ("指标", "concept"), word, known, UNDER_LABEL, OR_LABEL)
        return self.rulebook.concepts[id_] if id_ else None

    def measure(self, entry: Entry) -> str:
        word = entry.measure
        found = word if word in MEASURES or not word else MEASURE_WORDS.get(word) or measure_in(word)
        if word and not found:
            known = (f"可用：{'、'.join(MEASURE_WORDS)}", f"known: {', '.join(MEASURES)}")
            raise self.unknown(entry, "measure", ("口径", "measure"), word, [*MEASURE_WORDS, *MEASURES], known)
        return found

    def period(self, entry: Entry) -> int | None:
        if year := YEAR.match(entry.period):
            return int(year.group())
        if entry.period != "上年":
            return self.given.year
        if self.given.year is None:
            said = "上年是哪一年？请在最外层写 year", "which year is 上年? give year at the top"
            raise self.wrong(entry, "period", said)
        return self.given.year - 1

    # --- figures

    def mention(self, entry: Entry, concept: Concept | None, measure: str) -> Mention:
        """The figure as written, in its unit."""
        as_written = self.document.text[entry.start : entry.end] == entry.text  # and not with escapes
        found = figure_in(Line.of(entry.text, entry.start if as_written else 0))
        if found is None:
            raise self.wrong(entry, "", (NO_FIGURE[0].format(entry.text[:40]), NO_FIGURE[1].format(entry.text[:40])))
        wanted = (MEASURES.get(measure) or concept.unit) if concept else None
        unit = self.unit(entry, found.unit, wanted)
        if wanted and {wanted, sort_of(unit.dimension)} & {"money", "rate"} and wanted != sort_of(unit.dimension):
            name = entry.concept or entry.label
            said = f"单位 {unit.symbol} 与指标 {name} 不合，请改正", f"the unit {unit.symbol} does not suit {name}"
            raise self.wrong(entry, "", said)
        found = replace(found, unit=unit)
        return found if as_written else replace(found, start=entry.start, end=entry.end)

    def unit(self, entry: Entry, written: Unit, wanted: str | None) -> Unit:
        """That of the value, else that beside it, else the usual one of its sort."""
        if not written.symbol:
            return self.unit_called(entry, entry.unit or self.usual(entry, wanted))
        if entry.unit not in ("", written.symbol):
            zh_said = f"value 里的单位是 {written.symbol}，unit 却是 {entry.unit}，请留一个"
            en_said = f"the value is in {written.symbol}, unit says {entry.unit}; keep one"
            raise self.wrong(entry, "unit", (zh_said, en_said))
        return written

    def usual(self, entry: Entry, wanted: str | None) -> str:
        """人 for persons, the default of the report for amounts; rates and things have to say it."""
        rate = "rate" in (wanted, RATES.get(entry.path.rpartition(".")[2].partition("[")[0]))
        symbol = USUAL_UNITS.get(wanted or "", "" if rate or wanted == "count" else entry.usual)
        if not symbol:
            which = "%" if rate else "万元、人、个 ……"
            raise self.wrong(entry, "", (f"没有写单位，请加 unit（{which}）", "no unit; add unit, such as %, 万元, 人"))
        return symbol

    def unit_called(self, entry: Entry, symbol: str) -> Unit:
        if not _is_unit(symbol):
            otherwise = "如 万元、%、人", "such as 万元, %, 人"
            raise self.unknown(entry, "unit", ("单位", "unit"), symbol, KNOWN_UNITS, otherwise)
        return zh.unit_called(symbol.translate(zh.FOLD))

    # --- relations

    def claim(self, relation: Relation, placed: Mapping[int, Item]) -> Claim:
        if relation.topic and relation.topic not in self.topics:
            otherwise = "见 auditor rules list", "see auditor rules list"
            topics = sorted(self.topics)
            raise self.unknown(relation, "topic", ("专题", "topic"), relation.topic, topics, otherwise)
        roles = {role: self.bound(bound, placed) for role, bound in relation.roles.items()}
        parts: Exhaustive = "yes" if relation.exhaustive else "no"
        return Claim(relation.kind, (Roles("stated", roles),), parts, topic=relation.topic, quote=relation.quote)

    def bound(self, bound: Entry | Sequence[Entry | Named], placed: Mapping[int, Item]) -> Bound:
        if isinstance(bound, Entry):
            return placed[bound.start].figured
        names = tuple(one for one in bound if isinstance(one, Named))
        return names or tuple(placed[one.start].figured for one in bound if isinstance(one, Entry))


@cache
def _is_unit(symbol: str) -> bool:
    return re.fullmatch(zh.UNIT, symbol.translate(zh.FOLD)) is not None
