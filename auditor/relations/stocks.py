"""What there was, what came, what went and what there is: ``年初原值3,012.45万元，本年增加286.40万元，本年减少82.40万元，年末原值3,216.45万元``.

So do the columns of a table: 年初数 · 本年增加 · 本年减少 · 年末数.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from auditor.clauses import DELTA, PLAIN, PRIOR
from auditor.facts import directed
from auditor.model import Claim, Reading
from auditor.relations.flows import with_moves
from auditor.tables import Segment
from auditor.text import Item, Text, claim, reading, slack, total_of

OPENING = re.compile(r"(?:年初|期初|上年末|上年底|上年年末)(?!预算)")
BEGUN = re.compile(rf"{OPENING.pattern}|(?:19|20)\d\d年[末底]")  # 2022年末实有148人，…，年末实有145人
CLOSING = re.compile(r"年末|期末|年底")
CAME = re.compile(
    r"(?:增加|新增|增长|购[入置进]|采购|转入|接收|入库|新建|净增|[调划录转]入|[招录聘考]用|招[聘录考]|考录|新[进聘购招]|聘任|遴选|引进|安置|补充|划拨|计提|归集|应缴|存入|收入|到账|受理|收治|入院|入学|新收|发展|举借)[一-龥]{0,4}$"
)
WENT = re.compile(
    r"(?:减少|处置|报废|核销|销号|退出|转出|划出|调出|出库|化解|注销|完工|死亡|去世|病故|离世|辞职|辞退|开除|解聘|离职|调离|发放|领用|消耗|售出|上[交缴]|移交|转出|封存|拍卖|淘汰|调用|动用|使用|转固|支[出付]|拨付|已缴|缴库|归垫|收回|归还|偿还|解除|释放|办结|结案|毕业|出院|退学|转学)[一-龥]{0,4}$"
)
RETIRED = re.compile(r"(?:退休|离退)[一-龥]{0,4}$")  # who was in post, and is no more
REMARK = re.compile(r"（[^（）]{1,10}）$")  # 减少（去世）2人
BUDGET = re.compile(r"预算(?!稳定|周转)|结转|结余|(?<!隐性)债(?!准备|基金)")  # see `balances`, `debts`
LEFT_OVER = re.compile(
    r"(?:上年|年初|期初)(?:度|末)?(?:账面)?(?:结余|结存)[为是共]*$"
)  # 上年结余A，拨入B，支付C，年末结余D
STILL_LEFT = re.compile(r"(?:年末|期末|年底)(?:账面|滚存)?(?:结余|结存|余额)[为是共]*$")
PUT_IN_LAST = re.compile(
    r"(?:年末|年底)(?:再|又|新)*(?:补充|转入|划转|注入|计提)[^，。；]{0,4}$"
)  # 年末补充A: of what came
OF_THE_YEAR = re.compile(r"(?:本年|本期|当年|当期|年内)")
REVOLVING = re.compile(  # of such a fund what is given back may come in, of such a balance it is less
    r"周转|转贷|过桥|备用金|垫付|应急|(?:小额)?贷款余额|借出|借款余额"
)
GIVEN_BACK = re.compile(r"(?:归还|偿还|收回|归垫|还款)(?:资金|本金|款项|借款)?$")
TO_ABOVE = re.compile(r"财政|国库|上级|银行|贷款|债")
MOST = 6  # movements
FAR = 6  # paragraphs to where the end is told
FEWEST = 2  # rows of a table that come out


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[2:] and CLOSING.search(passage.template):
            row = [i for i in text.row(passage) if i.slot.role in (PLAIN, DELTA, PRIOR) and not i.slot.depth]
            for number, opening in enumerate(row):
                if _begins(opening) and not _moved_before(row, number):
                    behind = row[number + 1 : number + 2 + MOST]
                    yield from with_moves(text, _from(text, opening, behind, _remarks(text.row(passage), opening)))
                    yield from _closed_elsewhere(text, opening, behind)
    for segment in text.segments:
        yield from columns(text, segment)


def _begins(item: Item) -> bool:
    words = item.slot.before
    ended = CLOSING.match(words)
    return bool(LEFT_OVER.search(words) or ((BEGUN.search(words) or ended) and not BUDGET.search(words)))


def _moved_before(row: Sequence[Item], number: int) -> bool:
    """本年转出B，年初A，本年增加C，年末D: what went is told before, and not all of it behind."""
    before = row[number - 1] if number else row[number]
    beside = before.slot.sentence == row[number].slot.sentence and before.mention.unit == row[number].mention.unit
    return number > 0 and beside and OF_THE_YEAR.search(before.slot.before) is not None and _moves(before.slot.before)


def _moves(words: str) -> bool:
    return CAME.search(words) is not None or WENT.search(words) is not None


def columns(text: Text, segment: Segment) -> Iterator[Claim]:
    """The four columns, or three of them where nothing came or went, row by row, where most rows add up."""
    opening, closing = _headed(segment, OPENING), _headed(segment, CLOSING)
    came, went = _headed(segment, CAME), _headed(segment, WENT)
    if len(opening) != 1 or len(closing) != 1 or not came + went or max(len(came), len(went)) > 1:
        return
    wanted = [opening[0], closing[0]]
    rows = [row for row in segment.rows if row.items.keys() >= set(wanted) and not row.lacks([*wanted, *came, *went])]
    told = [
        (
            row.items[closing[0]],
            [row.items[c] for c in (*opening, *came) if c in row.items],
            [row.items[c] for c in went if c in row.items],
        )
        for row in rows
    ]
    told = [way for way in told if len(way[1]) + len(way[2]) > 1 and way[0].dimension != "rate"]
    holding = sum(_comes_out(*way) for way in told)
    for result, plus, minus in told if holding >= FEWEST and 2 * holding >= len(told) else ():
        way = reading("stock", result=result, plus=plus, minus=minus)
        yield claim(text, "difference", [way], result, topic="left")


def _headed(segment: Segment, pattern: re.Pattern[str]) -> list[int]:
    """The columns of a word; the last header of each decides."""
    last = ((column.index, column.header.rpartition("/")[2]) for column in segment.columns)
    return [index for index, header in last if pattern.search(header) and not BUDGET.search(header)]


def _comes_out(result: Item, plus: Sequence[Item], minus: Sequence[Item]) -> bool:
    off = sum(i.mention.value for i in plus) - sum(i.mention.value for i in minus) - result.mention.value
    return abs(off) <= slack([result, *plus, *minus])


def _remarks(row: Sequence[Item], opening: Item) -> bool:
    """新招录3人（未报到1人）: does a bracket tell of more than what is divided?"""
    inside = [i for i in row if i.slot.depth and i.slot.start > opening.slot.start and i.slot.mark == "（"]
    return any(i.slot.sentence == opening.slot.sentence and not i.slot.before.startswith("其中") for i in inside)


def _from(text: Text, opening: Item, behind: Sequence[Item], remarked: bool) -> Iterator[Claim]:
    plus, minus = [opening], list[Item]()
    left_over = LEFT_OVER.search(opening.slot.before) is not None
    beside: list[Item] = minus
    for item in behind:
        words = REMARK.sub("", item.slot.before)
        if item.mention.unit != opening.mention.unit or item.slot.sentence != opening.slot.sentence:
            return
        unsigned = directed(item, down=False)
        if OPENING.search(words) and not BUDGET.search(words) and CLOSING.search(opening.slot.before):
            if OPENING.search(opening.slot.before):
                return  # 甲类上年末A，…；乙类上年末B: another stock
            if len(plus) > 1 and minus and not remarked:  # 年末A，其中新招B、退休C，上年末D
                way = reading("stock", result=opening, plus=[item, *plus[1:]], minus=minus)
                yield claim(text, "difference", [way], opening, topic="left")
            return
        closes = (STILL_LEFT if left_over else CLOSING).search(words) and not PUT_IN_LAST.search(words)
        if closes and (left_over or not BUDGET.search(words)):
            if CLOSING.match(opening.slot.before):
                return  # 年末A，…，年末B: neither is what there was
            both = len(plus) > 1 and minus and not remarked
            if both or (not left_over and _is_told(item, plus, minus, remarked)):
                way = reading("stock", result=item, plus=plus, minus=minus)
                ways = [*_given_back(opening, item, plus, minus), way]
                yield claim(text, "difference", ways, item, topic="left")
            return
        retired = RETIRED.search(words) and "退休" not in opening.slot.before
        if CAME.search(words) and not retired:
            beside = plus
        elif WENT.search(words) or retired:
            beside = minus
        elif item.slot.mark != "、" or len(plus) + len(minus) < 2:
            return
        beside.append(unsigned)  # 支付合同款A、监理费B: both went


def _closed_elsewhere(text: Text, opening: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    """生活补贴对象上年末A，新增B、退出C; 12月末在册：生活补贴D in another sentence: a tick, where D is called so and comes out."""
    named = OPENING.split(opening.slot.before)[0]
    moved = list(takewhile(lambda i: i.slot.sentence == opening.slot.sentence and _moves(i.slot.before), behind))
    came = [i for i in moved if CAME.search(i.slot.before)]
    went = [i for i in moved if i not in came]
    if not (named and OPENING.search(opening.slot.before) and came and went):
        return
    left = total_of([opening, *came]) - total_of(went)
    near = text.amounts_in(range(opening.slot.passage - FAR, opening.slot.passage + FAR + 1))
    alike = (i for i in near if i.mention.unit == opening.mention.unit and i.mention.value == left)
    called = [i for i in alike if len(i.label) > 1 and named.startswith(i.label) and i not in (opening, *moved)]
    if called:
        plus = [opening, *(directed(i, down=False) for i in came)]
        minus = [directed(i, down=False) for i in went]
        yield claim(
            text, "difference", [reading("stock", result=called[0], plus=plus, minus=minus)], called[0], topic="left"
        )


def _given_back(opening: Item, closing: Item, plus: Sequence[Item], minus: Sequence[Item]) -> list[Reading]:
    """年初周转金A，支出B，归还C，年末D: C comes back to a fund that goes round; 年初贷款余额A，发放B，收回C，年末D: what is lent out is more by B
    and less by C; [] for neither, or nothing given back."""
    if not REVOLVING.search(opening.slot.before + closing.slot.before):
        return []
    back = [i for i in minus if GIVEN_BACK.search(i.slot.before) and not TO_ABOVE.search(i.slot.before)]
    went = [i for i in minus if i not in back]
    if not back or not went:
        return []
    return [
        reading("given back", result=closing, plus=[*plus, *back], minus=went),
        reading("lent", result=closing, plus=[*plus, *went], minus=back),
    ]


def _is_told(closing: Item, plus: Sequence[Item], minus: Sequence[Item], remarked: bool) -> bool:
    """年初92人，调入4人，年末94人: that none of them left is said by nothing, so only where it comes out."""
    several = len(plus) + len(minus) > 1
    return several and ((closing.dimension != "person" and not remarked) or _comes_out(closing, plus, minus))


__all__ = ["claims"]
