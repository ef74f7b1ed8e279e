"""Whose points a sentence tells: those of the table of the report, of another body, year or rater, or what was taken off.

甲县得分：决策15.50分，过程19.80分          共扣9.50分：决策2.50分，过程2.20分          另有加分项2分，最终得分88.5分
"""

from __future__ import annotations

import re

from auditor.languages import zh
from auditor.relations.overall import EARLIER, GENERIC, with_more
from auditor.text import Item, Text

# 甲镇得分情况, 乙县共扣9分, 20个乡镇平均分; 全县, 该镇 name the one that is spoken of
OTHER_BODY = re.compile(
    r"(?<![全我本该各级])[县区市镇乡村](?:自评|综合|绩效|评价|平均|实际|最终|项目)*(?:得分|评分|扣分|分值|总分|共扣|合计扣|[：])"
    r"|(?:平均|均)得?分|最[高低]得?分|(?:优秀|先进|对照|同类|其他)(?:项目|单位|部门|县区?|乡镇)"
)
COMPARED = re.compile(r"[与和同比较](?:上年|去年|上一年)")  # 与上年相比: the points are of this year
HEAD = re.compile(rf"^(?P<name>[^。；：{zh.FIGURES}]*(?:得分|评分|扣分|失分|打分)[^。；：，{zh.FIGURES}]{{0,6}})：")
OF_THE_TABLE = re.compile(
    r"决策|投入|过程|产出|效益|效果|管理|满意度?|[一二三四]级|指标|类|方面|部分|各|具体|主要|如下|扣分|失分|扣|失|点|项|其|的|见|表|[一二三四五六七八九十]+、"
)
TAKEN_OFF = re.compile(
    rf"扣(?:除|减|了|掉|分)*[{zh.FIGURES}](?:：|，?其中：?|，(?:包括|分别[为是]))[^。；得]*$|[扣失丢]分[^。；得{zh.FIGURES}]{{0,8}}：[^。；得]*$"
)
FIRST_RATED = re.compile(r"自评|自查|初评")
EARLIER_RATED = re.compile(r"(?:自评|自查|初评)(?:时|阶段|期间)")
THEN_RATED = re.compile(r"复核|复评|复审|核定|评价组|评审组|第三方|专家组")


def of_others(text: Text, item: Item) -> bool:
    """Points of another body, another year, or of the rater before the one who has the last word."""
    lead, passage = text.lead(item), text.passage_at.get(item.slot.passage)
    if of_another_body(text, item) or EARLIER_RATED.search(lead):
        return True
    reviewed = passage is not None and THEN_RATED.search(passage.template) is not None
    return reviewed and FIRST_RATED.search(lead) is not None and THEN_RATED.search(lead) is None


def of_another_body(text: Text, item: Item) -> bool:
    """丙县得分情况：决策A, 上年得分B, 12个乡镇平均分：决策C."""
    lead, passage = text.lead(item), text.passage_at.get(item.slot.passage)
    if OTHER_BODY.search(lead) or EARLIER.search(COMPARED.sub("", lead)):
        return True
    head = HEAD.match(lead.removeprefix(passage.mark) if passage is not None else lead)
    return head is not None and bool(OF_THE_TABLE.sub("", GENERIC.sub("", head["name"])))


def is_taken_off(text: Text, item: Item) -> bool:
    """共扣A，其中：决策B、过程C: by a name alone, behind what was taken off in all."""
    return TAKEN_OFF.search(text.lead(item)) is not None


__all__ = ["is_taken_off", "of_another_body", "of_others", "with_more"]
