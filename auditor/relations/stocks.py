"""What there was, what came, what went and what there is: ``年初原值3,012.45万元，本年增加286.40万元，本年减少82.40万元，年末原值3,216.45万元``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.clauses import DELTA, PLAIN
from auditor.model import Claim
from auditor.text import Item, Text, claim, reading

OPENING = re.compile(r"(?:年初|期初|上年末|上年底|上年年末)(?!预算)")
CLOSING = re.compile(r"年末|期末|年底")
CAME = re.compile(r"(?:增加|新增|增长|购[入置]|转入|接收|入库|新建|净增)[一-龥]{0,4}$")
WENT = re.compile(r"(?:减少|处置|报废|核销|销号|退出|转出|划出|调出|出库|化解|注销|完工)[一-龥]{0,4}$")
BUDGET = re.compile(r"预算|结转|结余|债")  # see `balances`, `debts`
MOST = 6  # movements


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        if passage.slots[2:] and OPENING.search(passage.template) and CLOSING.search(passage.template):
            row = [i for i in text.row(passage) if i.slot.role in (PLAIN, DELTA) and not i.slot.depth]
            for number, opening in enumerate(row):
                if OPENING.search(opening.slot.before) and not BUDGET.search(opening.slot.before):
                    yield from _from(text, opening, row[number + 1 : number + 2 + MOST])


def _from(text: Text, opening: Item, behind: Sequence[Item]) -> Iterator[Claim]:
    plus, minus = [opening], list[Item]()
    for item in behind:
        if item.mention.unit != opening.mention.unit or item.slot.sentence != opening.slot.sentence:
            return
        unsigned = replace(item, slot=replace(item.slot, down=False))
        if CLOSING.search(item.slot.before) and not BUDGET.search(item.slot.before):
            if len(plus) + len(minus) > 1:
                way = reading("stock", result=item, plus=plus, minus=minus)
                yield claim(text, "difference", [way], item, topic="left")
            return
        if CAME.search(item.slot.before):
            plus.append(unsigned)
        elif WENT.search(item.slot.before):
            minus.append(unsigned)
        else:
            return


__all__ = ["claims"]
