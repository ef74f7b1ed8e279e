"""How many were content of those that were asked, and how many were good of those that were tried: 满意度, 满意率, 合格率.

``满意742份、基本满意181份、不满意45份，满意率95.35%``: with or without those who are fairly content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from auditor.facts import core, directed, is_amount, upto
from auditor.languages import zh
from auditor.model import Claim, Reading
from auditor.relations.rated import FAR, SATISFIED, Pairs, is_rate_of, same_unit
from auditor.text import Item, Text, claim, figures_of, prints_as, reading, total_of

CONTENT = re.compile(r"(?<![不欠])(?<!不[太很大])满意(?!度|率)")
NOT_CONTENT = re.compile(r"不[太很]?满意")  # with those who are not, the answers are all of them
FAIRLY = re.compile(r"(?:基本|比较|较)满意")
GOOD_OR_BAD = re.compile(
    r"(?:(?:总体|抽检|抽样|综合|样品|检测|平均)*(?P<bad>[不未]))?(?P<good>合格|达标|通过|满意|完好|及时|分配|分解|下达|拨付|兑付|发放|到位|整改|办结|入库)率$"
)
GRADED = re.compile(r"(?:基本|比较|较|非常|很|十分|不太?)满意|一般")
IN_ALL = re.compile(r"综合|总体|整体|合计|平均")
AMONG_ANSWERS = re.compile(r"(?:收回|回收|有效)[^，。；]{0,6}(?:问卷|答卷|票|表)中")  # 在收回的有效问卷中，满意A份
WITH_MORE = re.compile(r"满意[度率]（[^（）]*[含包](?![^（）]*满意)[^（）]*）")  # 满意率（以收回问卷计，含一般）
SAID_TO_COUNT = re.compile(r"满意[度率]（(?P<which>[^（）]*满意[^（）]*[和与及、+][^（）]*)）")
# 满意率（以收回问卷计）, 满意率（按发放问卷计算）: the bracket says of how many
SAID_OF = re.compile(r"满意[度率]（(?:以|按|占)(?:照)?(?:有效)?(?P<of>收回|回收|发放|发出)[^（）]*）")
OF_BEHIND = re.compile(
    r"（(?:以|按|占)(?:照)?(?:有效)?(?P<of>收回|回收|发放|发出|有效)?(?:的)?(?:有效)?(?:问卷|答卷|调查表)[^（）]*）"
)
SAME_SAID = {"收回": re.compile(r"收回|回收|有效"), "发放": re.compile(r"发放|发出")}


def of_others(row: Sequence[Item], index: int) -> bool:
    """收回583份，满意548份，满意率94.00%；职工满意度91.20%: the answers have their rate, these are the ones of other people."""
    before = [n for n in range(index) if row[n].slot.sentence == row[index].slot.sentence]
    told = [n for n in before if row[n].slot.is_rate and SATISFIED.search(row[n].slot.base)]
    apart = bool(told) and row[told[-1]].slot.part != row[index].slot.part
    return apart and not any(is_amount(row[n]) for n in range(told[-1], index))


def satisfied(text: Text, row: Sequence[Item], index: int) -> Iterator[Claim]:
    """满意742份、基本满意181份、不满意45份，满意率95.35%: with or without those who are fairly content."""
    rate = row[index]
    near = [i for i in row[:index] if i.is_amount and rate.slot.sentence == i.slot.sentence]
    if (named := SAID_TO_COUNT.search(rate.slot.before)) and len(near) > 1:
        yield from _said_to_count(text, row, index, near, named["which"])
        return
    content = [i for i in near if CONTENT.search(i.slot.before)]
    if not SATISFIED.search(rate.slot.base) or not any(GRADED.search(i.slot.before) for i in near) or not content:
        return
    since = _since_the_last_rate(row, index)
    content = [i for i in content if i.slot.start > since] or content
    content = [i for i in content if same_unit(i, content[0])]
    asked = [i for i in row[:index] if i.slot.start < content[0].slot.start and _as_many(i, content[0])][::-1]
    asked = [i for i in asked if content[0].slot.start < since or i.slot.start > since]
    asked = [i for i in asked if is_amount(i) and i.mention.value >= total_of(content)]
    asked = _of_said_base(text, rate, asked)
    if AMONG_ANSWERS.search(text.lead(content[0])):
        asked = [i for i in asked if SAME_SAID["收回"].search(i.slot.before)] or asked
    fairly = [i for i in content if not FAIRLY.search(i.slot.before)]
    plainly = [i for i in content if not GRADED.search(i.slot.before)]
    groups = [group for group in (content, fairly, plainly) if group]
    ways = [
        reading("satisfied", numerator=above, denominator=below, rate=rate) for below in asked[:2] for above in groups
    ]
    told = WITH_MORE.search(rate.slot.before) or zh.DIVIDED.search(content[0].slot.before)  # “满意”“不满意”分别为A、B
    alone = bool(ways) and not told and _of_its_own(row, index, asked, since)
    if alone or any(map(_comes_out, ways)):
        yield claim(text, "ratio", ways, rate, topic="satisfaction")


def _of_said_base(text: Text, rate: Item, asked: list[Item]) -> list[Item]:
    """满意率（以收回问卷计）; 满意率P（按有效问卷计算）: of those that came back, if the bracket says so, not of those that were sent out."""
    said = SAID_OF.search(rate.slot.before)
    if said is not None:
        return [i for i in asked if _is_said(said["of"], i)]
    passage = text.passage_at.get(rate.slot.passage)
    behind = OF_BEHIND.match(passage.template, rate.slot.position + 1) if passage else None
    named = [i for i in asked if _is_said((behind["of"] or "有效") if behind else "", i)]
    return named if len(named) == 1 else asked


def _is_said(base: str, asked: Item) -> bool:
    return any(words.search(base) and words.search(asked.slot.before) for words in SAME_SAID.values())


def _of_its_own(row: Sequence[Item], index: int, asked: Sequence[Item], since: int) -> bool:
    """Of several groups of people in a sentence, has this one the number of those who were asked, and is the rate its own (not 综合)?"""
    rates = [i for i in row if i.slot.is_rate and i.slot.sentence == row[index].slot.sentence]
    several = len([i for i in rates if SATISFIED.search(i.slot.base) and not GRADED.search(i.slot.base)]) > 1
    return not several or (-1 < since < asked[0].slot.start and not IN_ALL.search(row[index].slot.base))


def _comes_out(way: Reading) -> bool:
    above, below, rate = (figures_of(way.roles[role]) for role in ("numerator", "denominator", "rate"))
    return prints_as(sum(i.mention.value for i in above) / below[0].mention.value, rate[0])


def _since_the_last_rate(row: Sequence[Item], index: int) -> int:
    """满意率P；驾驶员满意97份，满意率Q: where P stands, behind which Q is of other people; -1 for none."""
    here = [i for i in row[:index] if i.slot.sentence == row[index].slot.sentence]
    content = [i.slot.start for i in here if CONTENT.search(i.slot.before) and not i.slot.is_rate]
    told = (i for i in here if i.slot.is_rate and SATISFIED.search(i.slot.base) and not GRADED.search(i.slot.base))
    return max((i.slot.start for i in told if content and content[0] < i.slot.start), default=-1)


def _as_many(asked: Item, content: Item) -> bool:
    """200名受访者中，满意176人: persons are counted in more than one word."""
    return same_unit(asked, content) or asked.dimension == content.dimension == "person"


def _said_to_count(text: Text, row: Sequence[Item], index: int, near: Sequence[Item], which: str) -> Iterator[Claim]:
    """满意度（非常满意和满意）为91.91%: the bracket says which answers are above the line; all answers are below it."""
    rate = row[index]
    names = re.split(r"[和与及、+]", re.sub(r"(?:之和|合计|两项|占).*", "", which))
    above = [i for i in near if core(i.slot.before) in names]
    answers = [i for i in near if same_unit(i, near[-1]) and (not above or i.slot.start >= above[0].slot.start)]
    earlier = [i for i in row[: row.index(answers[0])] if is_amount(i) and same_unit(i, answers[0])][::-1]
    earlier = [i for i in earlier if not GRADED.search(i.slot.before)]
    valid = [i for i in earlier if re.search(r"收回|有效|回收", i.slot.before)] or earlier
    valid = valid or _answered(text, answers)
    if len(above) == len(names) and valid:
        way = reading("said to count", numerator=above, denominator=valid[0], rate=rate)
        yield claim(text, "ratio", [way], rate, topic="satisfaction")


def _answered(text: Text, answers: Sequence[Item]) -> list[Item]:
    """收回有效问卷A份 in a section above, and 满意B份、一般C份、不满意D份: as many as the answers, where they are all of them."""
    if not any(NOT_CONTENT.search(i.slot.before) for i in answers):
        return []
    earlier = islice(upto(text.items.of("dimension", answers[0].dimension), answers[0].slot.start), FAR)
    return [i for i in earlier if same_unit(i, answers[0]) and i.mention.value == total_of(answers)][:1]


def says_more(rate: Item) -> bool:
    """满意率（含基本满意）: more than one amount stands above the line."""
    return re.search(r"率（[含包]", rate.slot.before) is not None or SAID_TO_COUNT.search(rate.slot.before) is not None


def content_behind(row: Sequence[Item], index: int) -> Pairs:
    """走访企业36家，35家表示满意，满意度97.2%."""
    near = [i for i in row[:index] if is_amount(i) and i.slot.sentence == row[index].slot.sentence]
    content = [i for i in near if re.match(r"[一-龥]{0,4}(?<!不)满意", i.slot.after)][-1:]
    asked = [i for i in near if content and i.slot.start < content[0].slot.start and same_unit(i, content[0])]
    return [(content[0], i) for i in asked[::-1] if i.mention.value >= content[0].mention.value][:1]


def without_the_bad(row: Sequence[Item], index: int) -> Reading | None:
    """抽检5,318批次，检出不合格样品127批次，合格率97.61%: all of them less those that were not; 不合格率2.39% is of those.

    资金45.66亿元，未分配0.32亿元，分配率99.3%: so too of money.
    """
    rate = row[index]
    verb = GOOD_OR_BAD.match(core(rate.slot.base))
    near = [i for i in row[:index] if i.is_amount and i.slot.sentence == rate.slot.sentence]
    bad = near[-1] if near else None
    if verb is None or bad is None or not re.search(rf"[不未]{verb['good']}[一-龥]{{0,6}}$", bad.slot.before):
        return None
    every = [i for i in near[:-1] if same_unit(i, bad) and i.mention.value > bad.mention.value]
    good = [i for i in near[:-1] if verb["good"] in i.slot.before]
    if verb["bad"] and (every := [i for i in every if i not in good]):
        below = next((i for i in every if is_rate_of(bad, i, rate)), every[-1])
        return reading("the bad", numerator=bad, denominator=below, rate=rate)
    if verb["bad"] or good or not every:
        return None
    less = directed(bad, down=True)
    whole = next(
        (i for i in every if prints_as((i.mention.value - bad.mention.value) / i.mention.value, rate)), every[0]
    )
    if whole is every[0] and len(every) > 1 and bad.dimension == "money":
        return None  # 计划A，下达B，未兑付C，兑付率P: of A or of B
    return reading("without the bad", numerator=[whole, less], denominator=whole, rate=rate)
