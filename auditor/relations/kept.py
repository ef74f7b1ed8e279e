"""What was spent, used or filled, right behind what was planned or approved for it: ``政府采购预算240.00万元，实际采购226.35万元``.

In: two amounts of one unit side by side, the first called a plan, the second by a verb alone, so that both are of one thing. Out: a bound.
A tick where it is kept, never an alarm: a plan may be exceeded, and a report that does so says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.facts import Item
from auditor.languages import zh
from auditor.model import Claim
from auditor.relations.cued import Readers, throughout
from auditor.tables import Segment
from auditor.text import Passage, Text, claim, reading

PLANNED = re.compile(
    r"(?:(?<!决)算|限额|控制数|额度|指标|预备费|原值|资产总额|(?:核定|编制|批准|批复)(?:的)?[一-龥]{0,4})(?:总?数|额|安排|批复|为|是|共|：)*$"
)
DONE = re.compile(
    r"(?:(?:19|20)\d\d年|截[至止][一-龥]{0,4}|年末|年底|当年|全年|本年|目前|现)?(?:实际|累计|已|共|仅|在编)*"
    r"(?:支出|开支|决算|执行|动[用支]|使用|采购|开放|实有|在用|发生|支付|列支|余额|保有|安排使用)(?:数|金额|资金|总额|车辆|公务用车)*[为了共是：]*"
)
OTHER = re.compile(r"收入|上年|去年|结[余转]|总计|合计|其中|追加")
FILLED = ("辆", "台")  # of which a quota is often filled to the last
POSTS = re.compile(r"(?<![非超空满缺外])编制(?:人?数|人员|名额|总数)*$")
PERSONS = re.compile(r"(?:^|/|年?[末底]|人员)(?:实有|在职|在岗|在编)(?:在编|在职|在岗)?(?:人?数|人员)*$")
COUNTED = {"person", "bare", "count", "名", "个", ""}
MOST = 4  # clauses from the one to the other


def claims(text: Text) -> Iterator[Claim]:
    yield from throughout(text, READERS)
    for segment in text.segments:
        yield from _of_posts(text, segment)


def _of_posts(text: Text, segment: Segment) -> Iterator[Claim]:
    """编制人数 | 实有人数: each row of the one column of each that has no more persons than posts."""
    posts, persons = ([c for c in segment.columns if named.search(c.header)] for named in (POSTS, PERSONS))
    if len(posts) != 1 or len(persons) != 1 or posts == persons:
        return
    for row in segment.rows:
        post, person = row.items.get(posts[0].index), row.items.get(persons[0].index)
        if post is None or person is None or not 0 < person.mention.value <= post.mention.value:
            continue
        if {post.dimension, person.dimension} <= COUNTED:
            yield claim(text, "bound", [reading("kept", parts=[person], limit=post)], person, topic="kept")


def within_plan(text: Text, passage: Passage) -> Iterator[Claim]:
    for plan, done in pairwise(text.amounts(passage)):
        alike = plan.mention.unit == done.mention.unit and plan.slot.depth == done.slot.depth
        full = plan.mention.unit.symbol in FILLED and done.mention.value == plan.mention.value
        less = full or done.mention.value < plan.mention.value
        if alike and less and _of_one_thing(plan, done) and not _has_a_rule(text, plan, done):
            yield claim(text, "bound", [reading("kept", parts=[done], limit=plan)], done, topic="kept")


def _has_a_rule(text: Text, plan: Item, done: Item) -> bool:
    """车辆编制8辆，实有车辆8辆: see the rule `assets/vehicle-quota`, which asks where one number of vehicles is told."""
    if not plan.concept == done.concept == "vehicles" or plan.measure != "establishment":
        return False
    held = (i.mention.value for i in text.items.of("concept", "vehicles") if i.measure == "in_post")
    return len({*held}) == 1


def _of_one_thing(plan: Item, done: Item) -> bool:
    near = done.slot.sentence - plan.slot.sentence <= 1 and done.slot.clause - plan.slot.clause <= MOST
    if not near or not DONE.fullmatch(done.slot.before) or not PLANNED.search(plan.slot.before):
        return False
    return not OTHER.search(plan.slot.before) and not zh.LAST_YEAR.search(done.slot.before)


READERS: Readers = (
    (within_plan, ("算", "限额", "控制数", "额度", "指标", "预备费", "原值", "总额", "核定", "编制", "批")),
)

__all__ = ["claims"]
