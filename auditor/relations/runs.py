"""The parts that are announced: the amounts that stand side by side, where they end, and which of them are parts of parts.

A run is a list of amounts, each with the strongest mark before it: "1" for 、, "2" for ，, "3" for ；, and 其 where an inner list begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from auditor.facts import PLANNED, WHOLE_AGAIN, core, is_amount, measure_in
from auditor.languages import zh
from auditor.relations.opened_totals import of_the_other_side
from auditor.relations.openings import opening_in
from auditor.relations.wholes import (
    DEDUCTED,
    DISTINCT,
    GRAND,
    division,
    one_slip,
)
from auditor.text import Claim, Item, Passage, Text, adds_up, figures_of, total_of

LEAST_BY_TURNS = 3  # figures: two due, and what was done of one
CARRIED = re.compile(r"^(?:加上?)?(?:年初|上年|年末|结转下年)[^，]{0,6}(?:结转|结余)|^结转下年")
GIVEN = re.compile(r"(?:奖补|补助|补贴|奖励|专项)资金收入$")  # one of many, though 资金收入 alone is all of it
VACANT = re.compile(r"(?:目前|现|尚|仍|还|编制)*(?:[空缺超]编|空缺)")
OTHER_NOUN = re.compile(r"退休|离休|遗属|编外|临聘|控制数|另有|此外|不含|不计|不占|劳务派遣|外聘")
APART = re.compile(
    r"距[^，。；]{0,8}(?:限额|目标|上限)|空间|控制在|(?:年末|期末|年底)[^，。；]{0,10}余额"
)  # 其中甲A，乙B，距限额尚有C
_DID = "(?:完成|办结|整改|达标|合格|实现|开工|完工|验收|到位|拨付|支出|使用|脱贫|化解)了?"
DID, ALL_DONE = re.compile(f"(?:已|实际|按期|全部)?{_DID}"), re.compile(f"[已均都全部]{{1,4}}{_DID}")
ACROSS = re.compile(r"(?:专门)?(?:授予|面向|预留)")  # whom it went to, whatever it was
TO_COME = re.compile(r"^(?:计划|还|尚|仍)?(?:拟|需|待)(?:申[请报]|争取)")
SPENT = re.compile(r"(?:本年|当年|全年|实际|累计|总|已)*(?:支出|使用)(?:合计|总额|资金|决算)?[为是共]*")
REMAINS = re.compile(r"(?:尚|还|仍)?(?:剩余|结余|节余|余额|余下|尚余)")
MAINLY = re.compile(r"，主要(?:为|有|由)[^，。；]*$")  # 甲A，主要为丙B；乙C: B is within A
IN_WHICH = re.compile(r"(?:其中|在)*(?P<name>[一-龥]{2,12}?)(?:当?中(?![央心小学医])|里|内)[一-龥]{2,}")
ANOTHER = re.compile(r"；在[^，。；：]{4,}中，")  # 在甲项目中，…A；在乙项目中，…B: B is of another whole
MOVED = re.compile(
    r"(?:比年初|较年初|共|净)?(?:调增|调减|核增|核减|追加)(?:了|预算|支出|收入)?"
)  # 调整为A，调增B: no part of its own
BECAME = re.compile(
    r"(?:全年|最终|本年|当年|调整)?(?:实际|实有|实|后|最终)(?:共|总|的)*(?:下达|到位|安排|收到|预算|资金|可用|为)"
)  # 下达A，其中甲B、乙C，调减D，实际下达E
TAKEN_OFF = re.compile(rf"再?{zh.LESS}")
OPENS = re.compile(r"(?:[，（]占[^，；：。]*)?：[一-龥][^：，；。]*")
OPENING = re.compile(r"(?:年初|期初|上年末?|上年底)[^，。；]{0,6}(?:余额|结余|规模)")
CAME = re.compile(r"补充|新增|增加|发行|注入|收入")
WENT = re.compile(r"动用|使用|偿还|减少|调出|化解|支出")
IN_ALL = re.compile(
    r"(?:一|总)?共(?:为|向|给|筹|收[入取到缴]|征收|支[出付]|投入|使用|完成|实现|下达|拨付|发放|安排|节约|补[助贴]|惠及|带动|形成)"
)  # 其中甲A，乙B，共筹集公益金C: C comes of both
NUMBER = re.compile(
    r"(?:^|[。；，：])(?:（?(?:\d{1,2}|[一二三四五六七八九十])[）、.．]|[①-⑩])"
)  # the mark of one of a list
NEXT_NUMBER = re.compile(r"[；，](?:（?(?:[2-9]|1\d|[二三四五六七八九十])[）、.．]|[②-⑩])")
MOST_SENTENCES = 5  # that a list may go over
LATELY = 4  # claims back, of one list
NEWLY = re.compile(r"新[收受立](?!入)")
OLD = re.compile(r"旧存|上[年期](?:旧存|结转|未结)|^(?:共|已|累计)?[审执办]{1,2}结")


def until_of_another(known: Sequence[Claim], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """限额A，包括一般债务B，其中外债C，专项债务D: where B and D make A, D is no part of B."""
    wholes = [one.readings[0].roles for one in known[-LATELY:] if one.kind == "sum"]
    sums = [(figures_of(roles["total"]), figures_of(roles["parts"])) for roles in wholes]
    exact = [parts for total, parts in sums if sum(p.mention.value for p in parts) == total[0].mention.value]
    starts = {part.mention.start for parts in exact for part in parts}
    first, *others = run
    return [first, *takewhile(lambda part: first[0].slot.start in starts or part[0].slot.start not in starts, others)]


def until_opened(text: Text, passage: Passage, run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """职工A，其中专技人员B，占P：高级C、中级D: C is of B, which is opened itself."""
    opens = (n for n, pair in enumerate(pairwise(run), 1) if OPENS.fullmatch(text.gap(passage, pair[0][0], pair[1][0])))
    return list(run[: next(opens, len(run))])


def until_spent(totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """收入A，其中上年结转B，支出C，结余D: C is no part of what came in, nor what stands behind it."""
    named = totals[0].label if totals else ""
    if NEWLY.search(named):  # 新收A件，其中民事B件，旧存C件，审结D件: the old are none of the new
        return list(takewhile(lambda part: not part[1] or not OLD.search(part[0].slot.before), run))
    if not named.endswith(("收入", "拨款", "补助", "补助资金", "专项资金", "项目资金", "到位资金")):
        return list(run)
    return list(takewhile(lambda part: not part[1] or not SPENT.fullmatch(part[0].slot.before), run))


def until_to_come(totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """总投资A，其中到位资金B，拟申请资金C: where B and C do not make A, C may be for something that comes later."""
    items = [item for item, _ in run]
    cut = next((n for n, item in enumerate(items) if n and TO_COME.search(item.slot.before)), len(run))
    met = any(adds_up(total, items[:n]) for total in totals for n in range(cut + 1, len(run) + 1))
    return list(run if met else run[:cut])


def before_semicolon(totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[Item]:
    """本级A，其中一般债券B、专项债券C；转贷D: what stands before the ；, where two of them or more make A, and more is behind."""
    ends = [n for n, (_, mark) in enumerate(run) if n > 1 and mark.startswith("3")][:1]
    before = [item for item, _ in run[: ends[0]]] if ends and totals else []
    return before if before and adds_up(totals[0], before) else []


def over_sentences(text: Text, row: Sequence[Item], total: Item) -> list[tuple[Item, str]]:
    """三公经费A。其中：出国费B。购车费C，减少…；运行费D。接待费E。: a sentence each, where their names are all that the total has."""
    families = text.families.get(total.concept or "", ())
    parts: list[Item] = []
    for item in row:
        if not is_amount(item) or item.slot.depth or item.slot.reason or item.dimension != total.dimension:
            continue
        if not any(item.concept in family for family in families) or item.concept in {p.concept for p in parts}:
            break
        parts.append(item)
    whole = {part.concept for part in parts} in families and len({part.measure or "final" for part in parts}) == 1
    return [(part, "2") for part in parts] if whole and len(parts) > 1 else []


def on_in_sentences(row: Sequence[Item], totals: Sequence[Item]) -> list[tuple[Item, str]]:
    """按级次分：上划收入A，占…。完成本级收入B，占…。: what begins each sentence, where that makes up the total."""
    firsts: list[Item] = []
    for item in row:
        if firsts and item.slot.sentence == firsts[-1].slot.sentence:
            continue
        if item.slot.depth or not is_amount(item) or len(firsts) == MOST_SENTENCES:
            return []
        firsts.append(item)
        if len(firsts) > 1 and any(item.dimension == t.dimension and adds_up(t, firsts) for t in totals):
            return [(part, "2") for part in firsts]
    return []


def halved_twice(totals: Sequence[Item], parts: Sequence[Item]) -> list[Sequence[Item]]:
    """债券A，按用途分，一般债券B，专项债券C，本级留用D，转贷下级E: one total divided two ways, where both add up."""
    figures = [*totals[:1], *parts]
    rounding = len(parts) * max([figure.mention.ulp for figure in figures])
    if not totals or abs(total_of(parts) - 2 * totals[0].mention.value) > rounding:
        return []  # the two of them come to something else
    cuts = ((parts[:n], parts[n:]) for n in range(2, len(parts) - 1))
    return next((list(halves) for halves in cuts if all(adds_up(totals[0], half) for half in halves)), [])


def told_last(row: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Does the amount behind a list say that it is their total, and not that of the next part: 收入总计A，其中…；支出总计A，其中…?"""
    behind = [i for i in row[row.index(parts[-1]) + 1 :] if i.is_amount][:1] if len(parts) > 1 else []
    first = row.index(parts[0]) if behind else 0
    if first and row[first - 1].slot.part == parts[-1].slot.part != behind[0].slot.part and row[first - 1].is_amount:
        return False
    return any(
        zh.TOTAL_LAST.search(i.slot.before) and i.slot.sentence == parts[-1].slot.sentence and adds_up(i, parts)
        for i in behind
    )


def until_carried(parts: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """本年收入A，其中B，占…；其他收入C，占…；年初结转和结余D: D is no part of A."""
    return list(takewhile(lambda part: not CARRIED.search(part[0].slot.before), parts))


def _leaves(between: str) -> bool:
    """Do the words between two figures close the bracket that the first stands in?"""
    depth = 0
    for char in between:
        depth += (char == "（") - (char == "）")
        if depth < 0:
            return True
    return False


def by_measure(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """基本支出预算A、执行B；项目支出预算C、执行D: two lists in one, told apart by measure; one behind 其中 is another's."""
    columns: dict[str, list[Item]] = {}
    if len(run) > 1 and run[0][0].measure == run[1][0].measure:
        return []  # one list behind the other
    if any(mark.endswith("其") and item.measure != last.measure for (last, _), (item, mark) in pairwise(run)):
        return []
    for item, _ in run:
        columns.setdefault(item.measure, []).append(item)
    lengths = {len(column) for column in columns.values()}
    return list(columns.values()) if len(columns) > 1 and len(lengths) == 1 and min(lengths) > 1 else []


def by_turns(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """产出A个、完成B个，效益C个、完成D个，满意度E个全部完成: two lists in one, E in both; [] where not every second has one word, or no name stands apart."""
    due, done = list[Item](), list[Item]()
    if len(run) < LEAST_BY_TURNS or run[0][0].dimension == "score":
        return []
    for item, _ in run:
        if len(done) < len(due):
            done.append(item)
            continue
        due.append(item)
        if ALL_DONE.match(item.slot.after):
            done.append(item)
    verbs = {i.slot.before for i, head in zip(done, due, strict=False) if i is not head}
    names = {i.slot.before for i in due}
    even = len(due) == len(done) == len(names) > 1 == len(verbs)
    return [due, done] if even and all(map(DID.fullmatch, verbs)) and not names & verbs else []


def until_measured(run: Sequence[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """费用A，其中购置B，运行C，预算为D: D, called by its measure alone, is what was planned for A, and no part of it."""
    first = run[0][0].measure in PLANNED
    return list(takewhile(lambda part: part[0].own or not _only_measured(part[0], first), run))


def _only_measured(item: Item, planned: bool) -> bool:
    """Do the words before it say but its measure, and that it is of a plan where the others are not, or the other way?"""
    measure = measure_in(item.slot.before)
    return (measure in PLANNED) != planned and measure in (*PLANNED, "final") and not core(item.slot.before)


class Gap(NamedTuple):
    """What stands between a figure and the one before it."""

    words: str
    mark: str  # the strongest mark, see `_strength`
    told: bool  # opens a list of the last part's own parts
    nested: bool  # 其中, 含, 包括
    number: Literal["", "some", "later"] = ""  # the mark of a list, and of one that is not its first


def gaps_of(text: Text, passage: Passage, row: Sequence[Item]) -> list[Gap]:
    """One for each figure of a row."""
    return [_told_apart(text.gap(passage, before, item)) for before, item in zip([None, *row], row, strict=False)]


@lru_cache(maxsize=1024)
def _told_apart(words: str) -> Gap:
    inner, number = opening_in(words), _number_in(words)
    if inner is None:
        return Gap(words, _strength(words), False, MAINLY.match(words) is not None, number)
    told = inner.groupdict().get("all") or "主要" in words or ANOTHER.match(words)
    return Gap(words, _strength(words), bool(told), inner.group() in ("其中", "含", "包括", "用于"), number)


def _number_in(words: str) -> Literal["", "some", "later"]:
    """The mark of one of a list: ；2. and （二）; 1. and 其中：（一）."""
    return "later" if NEXT_NUMBER.search(words) else "some" if NUMBER.search(words) else ""


def run_from(row: Sequence[Item], start: int, gaps: Sequence[Gap], most: int) -> list[tuple[Item, str]]:
    """The amounts from `start` on that stand side by side, each with the strongest mark before it; hardly more than `most`."""
    first = row[start]
    sentence, depth, dimension = first.slot.sentence, first.slot.depth, first.dimension
    run: list[tuple[Item, str]] = [(first, "")]
    strongest, moved = "", False
    within = not gaps[start].number  # 1.甲A，其中市级B；2.乙C: C is beside A
    for number in range(start + 1, len(row)):
        item, between = row[number], gaps[number]
        slot = item.slot
        strongest = max(strongest, between.mark)
        if slot.sentence != sentence or slot.depth < depth:
            break
        beside = slot.depth == depth
        if within and between.number == "later":
            break
        if depth and beside and "）" in between.words.replace("（", "", 1) and _leaves(between.words):
            break
        if beside and item.concept in GRAND and item.dimension == dimension and not GIVEN.search(item.label):
            break
        if {first.measure, item.measure} == {"establishment", "in_post"}:
            break
        if between.told and beside:
            break  # the parts of the last part
        if item.dimension == "score" and DEDUCTED.search(slot.before):
            continue
        if not beside or item.dimension != dimension or not is_amount(item):
            continue
        if (zh.TOTAL_LAST.search(slot.before) and slot.before != first.slot.before) or APART.search(slot.before):
            break  # 道路5条，共投入A；桥梁2座，共投入B: each its own
        if ACROSS.match(slot.before) and not ACROSS.match(first.slot.before):
            break  # 其中货物A，服务B，授予中小企业C: C is of both
        if "限额" in slot.before and "限额" not in first.slot.before:
            break  # 余额A，其中一般债务B、专项债务C，未超过核定的限额D
        if "共" in slot.before and "共" not in first.slot.before and IN_ALL.match(slot.before):
            break
        if dimension == "person" and VACANT.match(slot.before) and start and row[start - 1].measure == "in_post":
            break  # 编制A，在职B，其中专技C，空编D
        if slot.mark == "；" and WHOLE_AGAIN.fullmatch(slot.before):
            break  # 预算A，其中甲B、乙C；决算D
        if between.mark and item.label.endswith(("负债", "支出")) and of_the_other_side(first.label, item.label):
            break
        if _is_in_one_of(run, slot.before):
            break
        if MOVED.fullmatch(slot.before):
            moved = True
            continue
        if moved and BECAME.match(slot.before):
            break
        run.append((item, strongest + ("其" if between.nested else "")))
        strongest = ""
        if len(run) > most:
            break
    return run


def _is_in_one_of(run: Sequence[tuple[Item, str]], words: str) -> bool:
    """其中项目支出A，项目支出中民生支出B: B is a part of A."""
    said = IN_WHICH.match(words)
    return said is not None and any(item.label.endswith(said["name"]) for item, _ in run if item.label)


def _strength(between: str) -> str:
    return "3" if "；" in between else "2" if "，" in between else "1" if "、" in between else ""


def with_signs(row: Sequence[Item], start: int) -> tuple[list[Item], list[Item]]:
    """年初余额A，当年补充B，动用C; 收入A，补助B，扣除上解支出C: what came and what went, up to the end of the sentence; [] and [] for no such list."""
    first = row[start]
    here = takewhile(lambda i: i.slot.sentence == first.slot.sentence and i.slot.depth >= first.slot.depth, row[start:])
    run = [i for i in here if i.slot.depth == first.slot.depth]
    if len(run) < 2 or not all(is_amount(i) and i.dimension == first.dimension for i in run):
        return [], []
    off = next((n for n, i in enumerate(run) if TAKEN_OFF.match(i.slot.before)), len(run))
    if 1 < off < len(run) and all(i.slot.mark == "、" for i in run[off + 1 :]):
        return run[:off], run[off:]
    went = [i for i in run[1:] if WENT.search(i.slot.before)]
    came = [i for i in run[1:] if i not in went]
    stock = OPENING.match(first.slot.before) and all(CAME.search(i.slot.before) for i in came)
    return ([first, *came], went) if stock else ([], [])


OF_A_LEVEL = re.compile(r"(?:中央|省|自治区|市|州|县|区|乡|镇|本|上)级?(?:财政)?(?P<what>[一-龥]{2,8})")


def prefixes_of(text: Text, totals: Sequence[Item], run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """Where the parts may end: at a stronger mark, before a change of noun, with or without nested 其中.

    A ； between two alone ends them, even in a bracket: （其中：中央资金60万元；已拨付55万元）.
    """
    items = [item for item, _ in run]
    inner = [n for n, (_, mark) in enumerate(run) if mark.endswith("其")]
    outer = _without_nested(run, inner)
    ends: list[list[Item]] = []
    last: list[list[Item]] = []  # one part alone, before a change of noun: the least likely
    usual = run[1][1][:1] if len(run) > 1 else ""
    even = all(mark.startswith("3") for _, mark in run[1:]) and (
        len(run) > 2 or any(_both_of_a_kind(text, total, items) for total in totals)
    )
    usual = usual if usual != "3" or even else "2"
    for n in range(1, len(run)):
        other = items[n].dimension == "person" and OTHER_NOUN.search(items[n].slot.before)
        stronger = run[n][1][:1] > usual
        if stronger or other:
            end = [i for i in outer[0] if i.slot.start < items[n].slot.start]
            (ends if stronger or len(end) > 1 else last).append(end)
    left = next((n for n in range(2, len(run)) if REMAINS.match(items[n].slot.before)), 0)
    if left:  # 动支A，其中甲B，乙C，剩余D: D may be what is left of more than A
        last.append([i for i in outer[0] if i.slot.start < items[left].slot.start])
    readings = [*heads_of(run), *ends[:2], *outer, *_first_of_groups(run), *last[:1], *last[-1:]]
    unique: list[list[Item]] = []
    for parts in readings:
        if parts and parts not in unique:
            unique.append(parts)
    return unique


def _both_of_a_kind(text: Text, total: Item, items: Sequence[Item]) -> bool:
    """其中：基金拨款A；非税收入B: two incomes that are all of it, or would be but for one slip, and not 其中：中央资金A；已拨付B.

    其中：市级配套资金A；县级配套资金B: one fund of two levels, which may not be more than it either.
    """
    kinds = [(i.concept or "").rpartition("_")[::2] for i in items]
    alike = not items[0].slot.depth and all(name and kind == kinds[0][1] for name, kind in kinds)
    slipped = len(total.mention.digits) >= DISTINCT and one_slip(total, items)
    levelled = _of_levels(total, items)
    too_much = levelled and len({i.measure for i in items}) == 1 and total_of(items) > total.mention.value
    return too_much or ((alike or levelled) and (slipped or adds_up(total, items) or division(text, total, items)))


def _of_levels(total: Item, items: Sequence[Item]) -> bool:
    """市级配套资金, 县级配套资金: one fund of several levels, and none of them the level of the total."""
    levels = [OF_A_LEVEL.fullmatch(i.label) for i in items]
    funds = {level["what"] if level else "" for level in levels}
    own = any(i.label[:2] in total.slot.before for i in items)
    return len(funds) == 1 and "" not in funds and not own and not items[0].slot.depth


def heads_of(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """基本支出A，工资B，公用C；项目支出D，甲E，乙F: of groups parted by ；, what begins each, where the rest makes up one of them."""
    groups = groups_of(run)
    divided = any(len(rest) > 1 and adds_up(head, rest) for head, *rest in groups)
    return [[group[0] for group in groups]] if len(groups) > 1 and divided else []


def groups_of(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """The parts between one ； and the next."""
    starts = [0, *(n for n, (_, mark) in enumerate(run) if mark.startswith("3"))]
    return [[item for item, _ in run[start:stop]] for start, stop in pairwise([*starts, len(run)])]


def _first_of_groups(run: Sequence[tuple[Item, str]]) -> list[list[Item]]:
    """门诊400人，满意372人；住院300人，满意288人: of groups parted by ；, each with as many figures, the first."""
    groups = groups_of(run)
    sizes = {len(group) for group in groups}
    return [[group[0] for group in groups]] if len(groups) > 1 and len(sizes) == 1 and min(sizes) > 1 else []


def _without_nested(run: Sequence[tuple[Item, str]], inner: Sequence[int]) -> list[list[Item]]:
    """All items, or without those that a nested 其中 takes: the rest of the list, up to a ；, or one."""
    items = [item for item, _ in run]
    if not inner:
        return [items]
    first = inner[0]
    semi = next((n for n in range(first + 1, len(run)) if run[n][1].startswith("3")), len(run))
    return [items[:first] + items[semi:], items[:first] + items[first + 1 :], items]
