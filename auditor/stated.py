"""Amounts without a unit of their own: where the unit is stated for all of them, and which figures are meant.

``二、收支情况（单位：万元）`` is said of the section, ``以下金额单位均为万元`` of the document, ``（一）资金（单位：万元）：安排310，…``
of its own paragraph. Under it a figure that is named and ends its words is an amount; a whole number only where the
words before it speak of money, or stand in one row with such an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from auditor.languages import zh
from auditor.model import Document, Paragraph, Table, Unit

_MONEY = r"(?:人民币)?(?P<%s>亿元|百万元|万元|千元|元)"
# 除特别注明外，金额单位为元; 金额单位除注明外均为万元; 未注明单位的金额均为万元: of whatever the document states without one
_UNSAID = r"(?:除[^，。；（）]{2,14}外|如无[^，。；（）]{2,10}|[未无]特别[^，。；（）]{2,6})"
_IS_IN = r"[均皆]?(?:一律|统一)?[为是：]" + _MONEY
_HERE = r"(?:本(?:文|报告|说明|部分|材料)|文中|报告中|全文|以下|下列|下述)(?:所[列涉有及]+|各项|涉及的?)?的?"
_WHAT = r"(?:金额|数据|数字|资金|数额|收支)?的?(?:金额|计量|货币)?"
OF_ALL = re.compile(
    rf"{_UNSAID}，?[^，。；（）]{{0,8}}单位{_IS_IN % 'unit'}"
    rf"|(?:金额|计量|货币)单位，?{_UNSAID}，?{_IS_IN % 'behind'}"
    rf"|未(?:注明|标明|标注)单位的?(?:金额|数据|数字|数)?，?(?:(?:金额|计量|货币)?单位)?{_IS_IN % 'unmarked'}"
    rf"|{_HERE}{_WHAT}单位{_IS_IN % 'here'}"
    rf"|(?:金额|数据|数字|数额)[均皆]?(?:一律|统一)?以{_MONEY % 'taken'}(?:为(?:计量|金额)?单位|计(?![算划入提])|列示|反映)"
    rf"|单位[：为]?{_MONEY % 'same'}，?下同|下同，?(?:金额)?单位[：为]?{_MONEY % 'below'}"
    rf"|单位：{_MONEY % 'marked'}（{_UNSAID}"
)
_SAYS = rf"(?:(?:(?:金额|数据|货币|计量)?单位|金额)[均皆]?(?:[：为]|以)|[均皆]以){_MONEY % 'unit'}(?:计|为单位)?"
IN_BRACKETS = re.compile(
    rf"[（【\[](?:以下|下列|[^（），。；：\d]{{1,8}}，)?{_SAYS}(?:，[^（）]{{0,24}})?[）】\]][：。]?"
)
AT_THE_END = re.compile(rf"(?:^|[\s）]|(?<=情况)|(?<=[算表])){_SAYS}$")
NAMED_IN = re.compile(rf"^[^，。；：]{{2,30}}（{_MONEY % 'unit'}）(?:$|：)")  # 二、“三公”经费（万元）
OWN = re.compile(r"\d\s?[百千万亿]?元")
PART = re.compile(
    r"第[一二三四五六七八九十\d]+(?:部分|[章篇编])"
)  # above 一、, though both are headings of the first level
CUES = ("单位", "元）", "元计", "金额：")
OF_ALL_CUES = ("单位", "元计", "元列", "元反")
LONGEST_TITLE = 60  # of what states a unit and tells nothing else

# --- which figures are meant ----------------------------------------------------------------------------------------

NO_AMOUNT = re.compile(
    r"(?:分|第|占|率|比重|比例|指数|系数|面积|里程|[温湿长宽高速进意]度|权重|倍|版|均|比|数量|见|附件|附?表|图|编号|人数|人次|次数|编制|天数"
    r"|增[长幅]|[升降涨跌]幅|提[高升]|增速|[实在退离]休?[有编职岗]|退休|车辆|台账|得|折合|约合|汇率|过程|产出|(?<![总金入])投入|效[益果]|决策|[自考]评|序号|编码|段)[数了为是达到：]*$"
)
OF_THINGS = re.compile(
    r"(?:单位|部门|机构|科室|人员|职工|干部|学生|村庄?|社区|学校|医院|目标|指标|批次|文件|方案|制度)(?:总?数|共|共计)?[为有：]?$"
)
OF_A_MONTH = re.compile(r"(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$")  # 截至2018.12
OF_A_YEAR = re.compile(r"(?:19|20)\d\d$")
LEADS = re.compile(
    r"[一-龥”](?:[：。]|（[一-龥、]{1,8}）|）)?$|[一-龥](?:（[一-龥]{1,4}）)?（$|\d=$"
)  # no sum, and no number of a list
ENDS = re.compile(
    r"[，。；：、）（]|$|[+=](?=[一-龥\d])|的|压[缩减]|[增减升降超短节]|多(?=\d)|少(?=\d)|下[降达]|上[升年]|[较比同][上去增预初20]|相比|相抵|[和与及]|以及|具体|其中|用于|占|完成|执行"
    r"|中(?=财政|上级|中央|[省市县区]级|税收|非税|补助|人员|公用|项目|基本|专项)"
)
MONEY_WORDS = re.compile(
    r"[收支]入?出?$|[收支][入出]|预算|决算|拨款|资金|投入|[经运购]?费|[基奖税罚本]金|[借贷罚欠存价]?款|债|[余金总限差数]额|结[余转]|补[助贴偿]|税|利息|投资|[拨支]付|缺口"
    r"|资产|负债|采购|工资|薪|津贴|奖励|合计|[总小共]计|用于|安排|到位|下达|追加|[调核][增减整]|[增减多少]加?少?$|上年$|年$|[（(]$|[初末]数?$|中央|[省市区县州镇乡]级?$|货物|工程|服务|盈亏?|成本|出国|购置|运行|维[护修]|接待|单价|标准"
)
NAME = re.compile(r"[^，。；、：\d]*$")
BESIDE = re.compile(r"[、，；（+][^，。；、：\d]{1,16}|=")
SEVERAL_DIGITS = 3
CENTS = 2
FARTHEST = 24  # letters that name a figure


def unit_stated(words: str) -> Unit | None:
    """The unit that a document says all its amounts without one are in."""
    said = OF_ALL.search(zh.fold(words)) if any(cue in words for cue in OF_ALL_CUES) else None
    return None if said is None else zh.unit_called(said[said.lastgroup or 0])


def units_stated(document: Document) -> Mapping[int, Unit]:
    """The unit that is stated for what has none, by block: by the section, the document, or the paragraph itself."""
    if not any(cue in document.words for cue in CUES):
        return {}
    return dict(_by_block(document, unit_stated(document.words)))


def _by_block(document: Document, of_all: Unit | None) -> Iterator[tuple[int, Unit]]:
    sections: list[tuple[int, Unit | None]] = [(0, of_all)]  # levels of the headings above, and what they state
    for index, block in enumerate(document.blocks):
        unit, of_section = _said_by(document, index, block) if isinstance(block, Paragraph) else (None, False)
        if isinstance(block, Paragraph) and block.level:
            level = 0 if PART.match(document.text, block.start) else block.level
            while len(sections) > 1 and sections[-1][0] >= level:
                sections.pop()
            sections.append((level, unit if of_section else sections[-1][1]))
        elif of_section:
            sections[-1] = (sections[-1][0], unit)
        if known := unit or sections[-1][1]:
            yield index, known


def _said_by(document: Document, index: int, block: Paragraph) -> tuple[Unit | None, bool]:
    """The unit that a paragraph states, and whether of what stands below: a title does, or a line of its own, not above a table."""
    text = zh.fold(document.text[block.start : block.end]).strip()
    if "元" not in text:
        return None, False
    said = IN_BRACKETS.search(text)
    if said is None:
        said = (NAMED_IN.match(text) if block.level or zh.LIST_MARK.match(text) else None) or (
            AT_THE_END.search(text) if len(text) <= LONGEST_TITLE else None
        )
    if said is None:
        return None, False
    alone = said.end() == len(text) and (block.level > 0 or not _of_table(document, index + 1))
    return zh.unit_called(said["unit"]), alone


def _of_table(document: Document, below: int) -> bool:
    """Does a table stand below, or a sentence whose amounts have units, so that the table may stand below that?"""
    block = next(iter(document.blocks[below : below + 1]), None)
    return isinstance(block, Table) or (
        block is not None and OWN.search(document.text, block.start, block.end) is not None
    )


def is_amount(text: str, start: int, end: int, decimals: int, last: int) -> bool:
    """Is a figure without a unit an amount of the unit that is stated? `last`: where the one before it ends, -1 for none."""
    lead = text[max(0, start - FARTHEST) : start]
    ends = ENDS.match(text, end) is not None or (decimals == CENTS and text[end : end + 1] >= "一")
    if not ends or LEADS.search(lead) is None or NO_AMOUNT.search(lead):
        return False
    figure = text[start:end]
    if decimals:
        return not OF_A_MONTH.match(figure)
    paid = lead.endswith("人员") and len(figure) >= SEVERAL_DIGITS  # 人员1,630，公用410: what they cost
    if OF_A_YEAR.match(figure) or (OF_THINGS.search(lead) and not paid):
        return False
    of_a_year = lead.endswith("年为") and len(figure) > SEVERAL_DIGITS  # 支出2,040,610，2017年为1980402
    return "，" in figure or of_a_year or MONEY_WORDS.search(_name(lead)) is not None or _beside(text, last, start, end)


def _name(lead: str) -> str:
    found = NAME.search(lead)
    return found[0] if found else ""


def _beside(text: str, last: int, start: int, end: int) -> bool:
    """教育支出16,205、科技1,312，社保903: the one before it is an amount, and both stand in one row."""
    between = text[last:start] if last >= 0 else ""
    return BESIDE.fullmatch(between) is not None and (between[0] in "、+=" or end - start >= SEVERAL_DIGITS)
