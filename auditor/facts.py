"""Placing figures: what each one measures, when, and in which sense. Slots in, items and facts out.

An `Item` is a slot with its label, concept, measure (年初预算, 决算 …) and period. What is not written beside a figure is
inherited from the words before it in its sentence, then from the figure before it, then from the heading: under
``年初预算安排支出1052.85万元，其中：基本支出609.85万元`` the part is 年初预算 too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple

from auditor.clauses import BASE, DELTA, FIGURE, GROWTH, PLAIN, PRIOR, YEAR, Passage, Slot
from auditor.languages import zh
from auditor.model import Fact, Figure, Mention
from auditor.swift import changed, derived, made_swiftly, taken

SPENT = re.compile(
    r"^(?:实际|累计|本年|全年|已|共|资金|总)*(?:支出|使用|列支|发放|花费|开支|完成|用款)(?:数|为|了|资金|金额)*$"
)
PARTED = frozenset(" ，：（）、")
TAIL = 60  # characters at the end of a label in which connecting words are looked for
ASIDE = re.compile(r"（[^（）]*(?:下同|简称|含)[^（）]*）")  # 我局（含二级单位，下同）编制总数
PART_OF_WHAT_IS_LEFT = re.compile(rf"结[余转][^，。；{zh.FIGURES}]{{0,8}}[{zh.FIGURES}]，?(?:其中|包括)[^。；]*$")
LACKS = re.compile(r"(?:欠|短缺|超额完成)(?:了|共|为)?$")
BEYOND = re.compile(r"(?:超出?|超过|[高低多少大小]于)(?:年度|全年|年初)?(?:计划|任务|目标|预算)(?:数|值|任务)?$")
OFFICE = re.compile(r"(?:内设|下设|设立|成立)[^。；]{0,40}(?:办公室|[科股室组]|大队|中队|专班)$")
REMARKS = re.compile(r"（[^（）]*）")
FAULT = re.compile(
    r"不(?:够|足|高|准|强|细|严|精|到位|及时|科学|完善|平衡|合理|明显)|偏[低高慢大]|[较过][低高慢大]|滞后|缓慢|有待|欠缺|存在"
)
REMARK_ON_LAST = re.compile(
    r"^(?:（?[^（）]*）|(?:[两三四五]项|两者)?(?:构成|组成|合成)(?=[。；，]))"
)  # 追加A（主要是补助B等），全年预算C; 由甲A和乙B构成。支出C: no name of C
AGAINST = re.compile(
    r"[比较与同](?:上年|去年|上一年|(?:19|20)\d\d年)[^，。；]*|在(?:上年|去年|上一年|(?:19|20)\d\d年)[^，。；]{0,10}基础上"
    rf"|[由从](?:上年|去年|上一年|(?:19|20)\d\d年)[^，。；{zh.FIGURES}]{{0,8}}[{zh.FIGURES}]"  # 由2024年的91.3%提高到93.6%
)
NOT_DONE = re.compile(
    r"^[，；](?:本年|全年|均)*(?:未|没有|无)(?:安排|发生|产生|列支|开支)[^。]*。$"
)  # 接待费A，未发生出国费。上年支出B: of what the section is about
AMOUNT_OF_THEM = re.compile(r"(?:涉及|共计|合计)?(?:资金|金额)?")  # 追加项目7个、资金486.20万元
NAMED_BEHIND = re.compile(r"[一-龥]{2,10}?(?:资金|经费|补助|债券|专款)")
ONLY_COMPARED = re.compile(
    r"(?:[比较与同](?:上年度?|去年|上年同期)?(?:完成|执行|决算|预算)?数?(?:相比|对比)?|相比|对比|同比|环比)"
)
ADJUSTED_NOW = re.compile(r"(?:（.{1,3}）|[一二三四五六]是|\d[.、])?(?:经|本次|上述|以上)?(?:各项)?调整后，")
WHOLE_SCORE = re.compile(r"整体|综合|总体|评价得分|绩效得分|自评得分")
PERSONS = re.compile(r"人员|在职|人数")
CLOSING = re.compile(
    r"^(?:一|总)?共$|^总?计$|^(?:以上)?(?:[二三四五六七八九十两]+[项类者])?(?:共|合|总)计(?:到位)?$|^合计|^总计"
)
TOTALS = re.compile(
    r"(?:总|本年|当年|全年|单位|部门|预算安排|预算数?|决算数|安排)(?P<first>收入|支出)(?!决算|数|执行|预算|完成)"
    r"|(?<![费款])(?<!教育)(?<!健康)(?<!就业)(?<!保障)(?<!技术)(?<!服务)(?<!传媒)(?<!福利)(?P<second>收入|支出)(?:总计|合计|总?预算|预算总[额数])|(?:^|(?<=[年度位门]))(?P<third>收入|支出)总[额数]"
)
NEARLY = (frozenset({"expenditure", "expenditure_current_year"}), frozenset({"income", "income_current_year"}))
COMMON = ("支出", "收入", "资金", "经费", "项目", "人员")
ADJUSTMENT_RATE = "budget_adjustment_rate"
OFF_PLAN = ("短收", "超收", "欠收", "歉收")  # by how much more or less came in than planned
NO_LEVEL = re.compile(  # by how much more or less than the months are due (超月进度A), or beyond which each of them is (甲、乙收入均超A)
    r"(?:(?:超[过出]?|短|欠|[高低快慢]于)(?:月均?|平均|序时|时间)进度"
    r"|(?:均|都)(?:已|也|能|仅|只)?(?:超(?:过|出)?|突破|逾|在|不?[高低]于|不足|[大小]于|接近)了?)$"
)
ENDS_NO_LEVEL = "度超过出破逾在于足近了"
THRESHOLD = re.compile(
    r"的(?:还|仅|只)?(?:有|共|城市|地区|省|市|县|区|乡镇|单位|部门|企业|项目)"
)  # 超过A的有甲: beyond which they are
PER_UNIT = re.compile(
    rf"{zh.each('人户亩生车月日年班床次批', '均')}|平均|每(?<=^每)|单[车台辆套件株盏座]"
    r"|每(?:[人月生户亩日期次床座平]|年(?!约?共?需))|单价|标(?<!高标)准(?!化|厂房)"
)
FUND_FOR_EACH, A_MILLION = re.compile(r"生均(?:公用)?(?:经费|补助|奖补)[一-龥]{0,6}$"), 1_000_000  # 元
MEAN = re.compile(r"(?:全年|年度?|学年|学期|季度?|月|日)平?均(?!每)[一-龥]{0,8}$")  # of what there was at one time
INCOME = frozenset(("income", "income_current_year", "income_grand_total"))
SPENDING = frozenset(("expenditure", "expenditure_current_year", "expenditure_grand_total"))
WIDE = INCOME | SPENDING | {"basic_expenditure", "project_expenditure", "execution_rate"}
GATHERED = re.compile(r"汇总[^，。；]{2,24}预算，")  # 汇总省级和市县预算，全省收入A: what came in, not what was planned
BARE_TOTAL = re.compile(r"(?:收入|支出)(?=(?:决算|执行|(?:年初|全年|调整后?)预算)?数?[为是]?$)")
CLOSED = re.compile(r"（[^（）]*）")
SIDE, OTHER_SIDE = re.compile("(?:安排)?(?P<side>收入|支出)"), {"收入": "支出", "支出": "收入"}
GRAND_TOTAL = re.compile(r"(?:收入|支出)总计(?:(?<=^..总计)|(?<=[年度本]..总计))(?=[为是：]?$)")
ALL_OF = re.compile(
    r"(?:^|[局厅委院校会站所队处室司馆部台园团库办县市区省镇乡道州盟旗国]|(?:单位|部门|中心|机关|系统|本级|级|年度?|年[初末]|全年|财政|预算|批复|安排|编制|下达|纳入|调整后?|的|和|、|收|总))$"
)  # before 支出合计: a unit, a time, nothing; no name of an expense
OTHER_FUNDS = re.compile(
    r"集体|居民|农民|牧民|旅游|营业|门票|企业|村级|公共|基金|国有资本|拨款|事业|经营|专户|补助|其他|基本|项目|非税|税收|债务|转移|上级|调入"
)
BYGONE = re.compile(
    rf"[，（]{zh.BYGONE.pattern}[{zh.FIGURES}]"
)  # what follows 教育支出A，上年为B is of this year again
LAST_YEARS = re.compile(
    r"[一-龥]{0,8}?(?P<last>上年|去年)(?!结|末)"
)  # of which year, a document without one does not tell
CARRIED = re.compile(r"上年(?:度|末)?[^，。；、]{0,6}?(?:结转|结余)")  # an amount of this year, as is what follows it
OF_A_LEVEL = re.compile(r"(?:本级|县级|市级|区级|省级|乡级)(?:收入|支出)(?=[为是共计]*$)")
PIECES = re.compile(r"[。；，：]")
YEARS = re.compile(r"(?:19|20)\d\d年(?:度|末|底|初)?")
YEAR_SO_FAR = re.compile(r"(?<![自从到至—-])(?P<year>(?:19|20)\d\d)年(?!以来|起|[初末底至]|结)")
FOR_EACH = ("人均", "月均", "日均", "每")
WHOLE_UNIT = re.compile(
    r"^(?:年初|全年|调整后?|部门|批复|安排|的|预算|数|实际|可用|执行|支出|为|共|总|合计|总计|共计|累计|达|至|（调整后）)+$"
)
AFTER_TOTAL = re.compile(r"[为是共计合总额数达到约：]+$")
HAVING = re.compile(r"^.*(?:设置|设有|内设|下设|设立|共有|现有)(?=.{2})")
HEADING_TAIL = re.compile(
    r"(?:的?(?:总体|具体|使用|管理|执行|完成|构成|增减变化)?(?:和管理)?(?:情况|说明|明细|表|概况|分析|对比|结论)+)+$|决算$|预算$"
)
WHOLE_AGAIN = re.compile(
    r"(?:全年|当年|年末|年初)?(?:累计|实际|已)*(?:支出|开支|执行|完成支出|支付|使用|(?:支出)?决算|(?:支出)?预算)(?:数|资金)?[为共]?"
)
AMONG_STAFF = re.compile(r"(?<=人员中|职工中|人数中|干警中|干部中)[，：]?(?!的)[一-龥]{2,10}$")  # 在职人员中行政26人
FIRST_PLANNED = frozenset(("initial", "budget"))  # measures of a plan as it was first made
PLANNED = FIRST_PLANNED | {"adjusted"}
AIMED_AT = PLANNED | {"target"}
SAYS_LITTLE = re.compile(
    r"其中|实际|计划|目标|任务|应|已|现有|截[至止]|年末|年底|累计|共|全[省市县区年]|本[年县市区]|资金|[一二三四五六]是|工程|数|的|有|[为是达]"
    r"|建设|新建|改造|开展|实施|抽查|完成|完工|竣工|开工|投产|建成|到位|整改|办结|审结|执结|[审执]?结(?!余|转|算|构|合)|拨付|发放|支出|兑付|收回|交付"
    r"|验收|达标|合格|实现|落实|销号|支付|使用|到账|配备"
)
OTHERS = re.compile(r"^其[他它余](?:各[项类])?(?=(?:支出|收入)$)")  # 其他各项支出 is none of 各项支出
SAME = 6  # the likeness of the same words


@dataclass(frozen=True, slots=True)
class Scope:
    """The notice a figure stands in, the level of government and the book (一般公共预算 …); "" where not said."""

    notice: str = ""
    level: str = ""
    book: str = ""

    def meets(self, other: Scope) -> bool:
        """Could both be of one thing? What is not said of one contradicts nothing."""
        levels = self.level == other.level or "" in (self.level, other.level)
        own = "级" in (self.level, other.level) and "全" not in (self.level, other.level)  # 本级 is 县级 of a county
        given = {self.level[1:], other.level[1:]} == {"对", "级"} and self.level[:1] == other.level[
            :1
        ]  # 省对下补助 is 省级 money
        books = self.book == other.book or "" in (self.book, other.book)
        return self.notice == other.notice and (levels or own or given) and books


UNSCOPED = Scope()


@made_swiftly
@dataclass(frozen=True, eq=False)
class Item:
    """A figure with its place in the order of things. There is one for each figure: it equals only itself."""

    slot: Slot
    label: str
    concept: str | None
    measure: str
    period: int | None
    scope: str
    own: bool  # the label stands beside the figure
    realm: Scope = UNSCOPED  # where the document speaks of several levels, books or offices: see `auditor.scopes`
    mention: Mention = taken("slot.mention")
    dimension: str = taken("slot.dimension")
    # the concept, or the label where there is none: what must be equal for two items to be the same thing
    name: str = taken("concept or label")

    @derived
    def is_level(self) -> bool:
        """An amount or the price of one unit."""
        slot = self.slot
        return (
            slot.role == PLAIN
            and not slot.reason
            and not (slot.before and slot.before[-1] in ENDS_NO_LEVEL and NO_LEVEL.search(slot.before))
            and not (self.mention.qualifier == "over" and THRESHOLD.match(slot.after))
            and self.dimension not in ("rate", "points", "bare")
            and self.mention.qualifier not in ("at least", "at most", "less than", "more than")
        )

    @derived
    def is_amount(self) -> bool:
        """An amount in its own right: no change, base, rate, reason, threshold (50亿元大关), price of one unit, or what was 短收."""
        words = (
            self.label if self.slot.before in ("", "、", "和", "与", "及") else self.slot.before
        )  # 单车补贴分别为A和B
        return (
            self.is_level
            and not (PER_UNIT.search(words) and not self._is_fund(words))
            and not self.slot.before.endswith(OFF_PLAN)
            and not self.slot.after.startswith("大关")
        )

    def _is_fund(self, words: str) -> bool:
        """幼儿园生均补助1,842万元: no pupil costs a million; it is what a fund is called."""
        return self.mention.value >= A_MILLION and FUND_FOR_EACH.search(words) is not None

    @derived
    def figured(self) -> Figure:
        """The item in a role; a decrease is negative."""
        return Figure(self.mention, self.label, self.concept, self.measure, -1 if self.slot.down else 1)

    def fact(self) -> Fact:
        return Fact(
            self.mention, self.label, self.concept, self.measure, self.period, self._whole_scope, self.slot.passage,
            self.own,
        )  # fmt: skip

    @property
    def _whole_scope(self) -> str:
        realm = "".join((self.realm.level, self.realm.book, self.realm.notice))
        scope = f"{self.scope} {realm}" if realm else self.scope
        untold = self.period is None and "年" in self.slot.before
        return f"{scope} 上年" if untold and LAST_YEARS.match(self.slot.before) else scope


def directed(item: Item, down: bool) -> Item:
    """A change that falls, or rises, whatever its own words say."""
    return changed(item, slot=changed(item.slot, down=down))


def unsigned(item: Item) -> Item:
    """减少A as an amount: without the sign of a fall."""
    return directed(item, down=False) if item.slot.down else item


class Lexicon:
    """Labels of concepts, longest first."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._concepts = {_plain(label): concept for label, concept in labels.items()}
        longest = sorted(self._concepts, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest)) or r"(?!)")
        self.concept_in = lru_cache(maxsize=4096)(self._concept_in)

    def _concept_in(self, words: str) -> str | None:
        """The concept that the words name. Chinese names end with what they are: the label that ends them decides.

        A short label (支出, 服务) must be the whole name: 印刷费支出 is not all expenditure.
        """
        if "（款）" in words or "（项）" in words:  # 教育支出（类）普通教育（款） is not all education
            return None
        name = _called(words)
        if (whole := self._concepts.get(name)) is not None:
            return whole
        inside = None
        for match in self._pattern.finditer(name):
            if match.group().startswith("采购") and not ALL_BOUGHT.fullmatch(name, 0, match.start()):
                continue
            if match.end() == len(name) and len(match.group()) > 2:
                return self._concepts[match.group()]
            if len(match.group()) > 3 and not A_PART_OF.match(name, match.end()):
                inside = self._concepts[match.group()]
        return inside

    def concept_as_told(self, words: str) -> str | None:
        """The concept of those very words: 采购总额 is one, though 采购 is none."""
        return self._concepts.get(_plain(words))

    def concept_called(self, words: str) -> str | None:
        """The concept of which they are the whole name: 人均三公经费 is not 三公经费."""
        return self._concepts.get(_called(words))


def _called(words: str) -> str:
    words = ASIDE.sub("", words)
    return OTHERS.sub("其他", _plain(words if GRAND_TOTAL.search(words) else core(words) or words))


def _plain(words: str) -> str:
    return zh.fold(words).replace('"', "").replace("'", "").replace(" ", "")


@lru_cache(maxsize=8192)
def core(words: str) -> str:
    """A label without list marks, years, connecting words and measures: ``其中：2023年基本支出决算数为`` -> 基本支出."""
    words = ASIDE.sub("", FIGURE.split(words)[-1]).strip("。；，、： ").replace('"', "")
    words = _without_years(words)
    words = zh.LEADING.sub("", HAVING.sub("", words.rpartition("：")[2] or words))
    for _ in range(2):
        words = words[:-TAIL] + zh.TRAILING.sub("", words[-TAIL:])
    return words if not zh.MEASURE_ONLY.match(words) else ""


def _without_years(words: str) -> str:
    return YEARS.sub("", words) if "年" in words else words


@lru_cache(maxsize=8192)
def measure_in(words: str) -> str:
    """The measure that words name, "" for none; what stands in brackets does not count."""
    plain = REMARKS.sub("", words)
    words = zh.OWN_BUDGET.sub("", plain)
    if SPENT.match(zh.LEADING.sub("", plain)):
        return "final"  # 支出A; 一般公共预算支出 is a name
    return next((measure for measure, pattern in zh.MEASURES if pattern.search(words)), "")


# --- items ----------------------------------------------------------------------------------------------------------


ALL_BOUGHT = re.compile(  # 全县采购金额, and not 公务用车采购金额
    r"(?:[全本各该]|年度?|实际|完成|累计|单位|部门|政府|[省市县区局院校级所镇乡])*"
)
A_PART_OF = re.compile(
    r"中(?![央小心学期型级等医药职专国共标])[一-龥]"
)  # 固定资产中房屋 is no name of all fixed assets
SCORED_BEHIND = re.compile(
    rf"(?:(?:，[^，。；：{zh.FIGURES}]{{0,12}}扣[除减了掉]?{zh.SCORE_FIGURE}|[×*乘]以?{zh.RATE_FIGURE})(?=，))?"
    rf"，?(?:(?P<got>得(?!分率))|(?:自评|实际|实得|评价|综合|最终)[一-龥]{{0,4}}(?<!率){zh.SCORE_FIGURE})"
)
ARRANGED = re.compile(r"[^，。；：]{0,12}安排(?!支出)(?:了)?[一-龥]{2,14}|[^，。；：]{2,16}安排(?:资金|经费)?[了为]?")
SPENT_BEHIND = re.compile(
    rf"，(?:全年|年内|当年|本年)?实际(?:列?支出|开支|使用|执行|发生|完成)[为了]?{zh.MONEY_FIGURE}"
)
YEAR_BEHIND = re.compile(
    r"（(?P<year>(?:19|20)\d\d)年度?(?:末|底|末数|底数|决算数?|预算数?|数)?）"
)  # 在编1,238人（2023年末）
INCLUDED = re.compile(r"(?:其中)?(?:包?含|包括|其中)[：，]?结转(?:和结余)?(?:资金|结余)?[为是]?$")
CALLED_SHORT = re.compile(
    r"[^（）]{2,20}（(?:以下)?[简统合]称[：为]?(?P<short>[^（）]{2,12})）"
)  # 甲、乙、丙（简称丁）: 丁


def year_of(passages: Sequence[Passage]) -> int | None:
    """The year that the document is about: that of its title, else the one named most."""
    for passage in passages[:4]:
        years = YEAR.findall(passage.template)
        if years:
            return int(years[0])
    counted = Counter(year for passage in passages for year in YEAR.findall(passage.template))
    return int(counted.most_common(1)[0][0]) if counted else None


def items_in(passages: Iterable[Passage], lexicon: Lexicon, document_year: int | None) -> Iterator[Item]:
    """Every slot of every passage as an item, in order."""
    for passage in passages:
        year = _year_of_section(passage, document_year)
        before: list[Item] = []  # from the outermost brackets inwards
        opened: Item | None = None  # the first of the parts that 其中 tells
        whole: Item | None = None  # the amount that they are parts of
        parts: list[Item] = []
        for slot in passage.slots:
            while before and before[-1].slot.depth > slot.depth:
                before.pop()
            previous = before[-1] if before else None
            if opened is not None and _of_the_whole_again(slot, previous, opened):
                previous = whole  # 安排A，其中甲B、乙C；实际支出D: of all, not of 乙
            elif slot.mark == "，" and whole is not None and parts[1:] and _measured_again(slot, whole, parts):
                previous = whole
            item = _item(passage, slot, previous, lexicon, year)
            if not slot.depth and _opens_parts(passage, slot):
                opened, whole, parts = item, previous, [item]
            elif slot.depth == 0 and whole is not None:
                parts.append(item)
            if before and before[-1].slot.depth == slot.depth:
                before.pop()
            before.append(item)
            yield item


def _opens_parts(passage: Passage, slot: Slot) -> bool:
    return "其中" in slot.before or (slot.mark == "：" and _lead(passage, slot).endswith("其中："))


def _of_the_whole_again(slot: Slot, previous: Item | None, opened: Item) -> bool:
    """Does an amount without a name begin a new part, behind a list of parts that 其中 opened in the part before?"""
    new = previous is not None and slot.mark == "；" and slot.sentence == opened.slot.sentence
    alike = previous is not None and previous.slot.part == opened.slot.part and not slot.depth
    return new and alike and slot.dimension == "money" and WHOLE_AGAIN.fullmatch(slot.before) is not None


def _measured_again(slot: Slot, whole: Item, parts: Sequence[Item]) -> bool:
    """预算A，其中甲B，乙C，决算为D: of A, where neither of the parts, of which there are two at least, has a 决算 of its own."""
    if slot.depth or slot.sentence != whole.slot.sentence or slot.role != PLAIN:
        return False
    measure = measure_in(slot.before)
    if measure not in (*PLANNED, "final") or core(slot.before):
        return False
    measures = {part.measure in PLANNED for part in parts}
    return measures == {measure == "final"} and all(is_amount(p) and p.dimension == slot.dimension for p in parts)


def _year_of_section(passage: Passage, year: int | None) -> int | None:
    """The year of the nearest heading that names one (二、2023年预算草案), if it is near that of the document."""
    for heading in reversed(passage.headings):
        named = set(_years(heading))
        if len(named) == 1 and year is not None and abs(min(named) - year) <= 1:
            return min(named)
    return year


@lru_cache(maxsize=1024)
def _years(heading: str) -> tuple[int, ...]:
    return tuple(int(year) for year in YEAR.findall(heading))


def _item(passage: Passage, slot: Slot, previous: Item | None, lexicon: Lexicon, year: int | None) -> Item:
    words = _words(slot)
    if CLOSING.match(words) and previous is not None and previous.slot.sentence == slot.sentence:
        return Item(slot, "合计", None, _measure(passage, slot, words, previous), previous.period, "", True)
    label, own = _label(slot, _without_years(words)), True
    if (
        label in ("收入", "支出")
        and (subject := lexicon.concept_in(passage.subject))
        and subject not in WIDE
        and _is_money(subject)
    ):
        label = "" if not re.search("总|单位|部门", words) else label  # 全年支出 under a heading 三公经费 is that
    if (
        not label
        and words.strip() in ("收入", "支出")
        and previous is not None
        and previous.label in ("收入", "支出", "总收入", "总支出")
    ):
        label = words.strip()  # 收入A，支出B
    grand = "总计" in words and GRAND_TOTAL.search(words) is not None
    plain = grand or zh.MEASURE_ONLY.match(zh.LEADING.sub("", words)) is not None or label in ("收入", "支出")
    concept = lexicon.concept_in(label if plain else words) if label or not plain else None
    label = label or (words if concept else "")
    if slot.dimension == "person" and (kind := AMONG_STAFF.search(words)) and lexicon.concept_in(kind.group()):
        label, concept = core(kind.group()), lexicon.concept_in(kind.group())
    if not label:
        label, concept, own = _inherited(passage, slot, previous, lexicon)
        if turned := _turned_side(slot, label):
            label, concept = turned, lexicon.concept_in(turned)
    if slot.dimension == "score" and concept is not None and not concept.startswith("score"):
        concept = (
            lexicon.concept_in("总得分") if WHOLE_SCORE.search(words) else None
        )  # 整体支出绩效得分 is no expenditure
    each = _for_each(slot, previous) if slot.depth else ""
    return Item(
        slot, label, None if each else concept, _measure(passage, slot, words, previous), _period(passage, slot, year),
        each or _scope(words) or _office(passage, slot), own,
    )  # fmt: skip


def _for_each(slot: Slot, previous: Item | None) -> str:
    """人均标准A元（中央B元、省级C元）: B and C are for each of them, as A is; "" for anything else."""
    if previous is None or previous.slot.sentence != slot.sentence:
        return ""
    inside = previous.slot.depth == slot.depth or (slot.mark == "（" and previous.slot.depth == slot.depth - 1)
    return previous.scope if inside and previous.scope in FOR_EACH else ""


def _label(slot: Slot, words: str) -> str:
    """The label written beside a figure, "" if the words only say its measure."""
    if "总计" in words and (grand := GRAND_TOTAL.search(words)):
        return grand.group()
    total = TOTALS.search(words) if "收入" in words or "支出" in words else None
    if total and total["second"] and not ALL_OF.search(words[: total.start()]):
        total = None  # 教育支出合计, 学费收入预算
    if total and total.end() >= len(AFTER_TOTAL.sub("", words)) and not OTHER_FUNDS.search(words):
        return total["first"] or total["second"] or total["third"]
    if "级" in words and (level := OF_A_LEVEL.search(words)):
        return level.group()
    if (label := core(words)) and not (slot.role in (DELTA, GROWTH) and ONLY_COMPARED.fullmatch(label)):
        return label
    if slot.dimension == "score":  # 预算执行 9.30分 names an indicator, not a measure
        return zh.LEADING.sub("", words)
    return (total["first"] or total["second"] or total["third"]) if total else ""


def _words(slot: Slot) -> str:
    """The words that name the figure, without those that only say how it changed or what it is compared with."""
    if slot.role in (DELTA, GROWTH):
        change = zh.change_in(slot.before)
        return slot.before[: change.start()] if change else slot.before
    if slot.role == PRIOR:
        return slot.base
    if changed := zh.changed_to(slot.before):
        kept = changed.end() - 1 if "调" in changed.group() else changed.start()
        return slot.before[:kept] if changed.start() else ""  # 债务限额调整到, 增加到
    if slot.before.endswith("有") and re.match(r"的?(?:结转|结余|缺口|未)", slot.after):
        return slot.before + slot.after[:8]  # 年末仍有1186.32万元结转
    if slot.before.endswith("的") and slot.dimension == "money" and (named := NAMED_BEHIND.match(slot.after)):
        return slot.before[:-1] + named.group()  # 省级安排的350万元扶贫资金
    if slot.mark == "、" and "称" in slot.before and (named := CALLED_SHORT.match(slot.before)):
        return named["short"] + slot.before[named.end() :]
    if not slot.before and slot.dimension not in ("money", "rate", "score"):
        return re.sub(r"^(?:以上)?的?", "", slot.after)[:14]
    return slot.before


def _inherited(passage: Passage, slot: Slot, previous: Item | None, lexicon: Lexicon) -> tuple[str, str | None, bool]:
    """Label and concept from the words since the last figure, else from the figure before, else from the heading."""
    words = REMARK_ON_LAST.sub("", _lead(passage, slot))
    words = NOT_DONE.sub("", words).rstrip("。；，、：（ ").lstrip("。；，、：） ")
    if zh.OF_THE_WHOLE.match(slot.before) and zh.REASON.search(words):
        words = ""  # 年中追加A，主要是工资，调整后全年预算B
    for piece in reversed(PIECES.split(words)):
        if (label := HEADING_TAIL.sub("", core(piece))) and not FAULT.search(piece):
            return label, lexicon.concept_in(piece), False
    if previous is not None and _in_all_posts(slot, previous):
        return "", lexicon.concept_in("编制"), False
    bare = BARE_TOTAL.search(slot.before)
    whole = (
        WHOLE_UNIT.match(zh.LEADING.sub("", slot.before)) is not None
        and previous is not None
        and (
            previous.measure == "added"
            or previous.concept == ADJUSTMENT_RATE
            or (previous.measure == "opening" and "预算" in slot.before)
        )
    )  # 年初预算A，追加B，预算调整率P，加上年结转C，全年预算D: D is of the whole unit
    whole = whole or bool(
        bare and previous is not None and previous.label in ("收入", "支出") and previous.label != bare.group()
    )
    if (
        not whole
        and previous is not None
        and previous.slot.sentence == slot.sentence
        and previous.slot.depth <= slot.depth
    ):
        return previous.label, previous.concept, False
    subject, concept = HEADING_TAIL.sub("", core(passage.subject)), lexicon.concept_in(passage.subject)
    if (
        (concept is None or not _is_money(concept))
        and slot.dimension == "money"
        and WHOLE_UNIT.match(zh.LEADING.sub("", slot.before))
    ):
        return "", lexicon.concept_in("支出"), False  # 年初预算…, 调整后预算…: of the whole unit
    if bare and (concept is None or not _is_money(concept) or (bare.group() == "收入" and "expenditure" in concept)):
        return bare.group(), lexicon.concept_in(bare.group()), True
    return subject, concept, False


def _turned_side(slot: Slot, label: str) -> str:
    """一般公共预算收入A；支出完成B: what is inherited is told of the other side."""
    said = SIDE.match(slot.before)
    side = said["side"] if said else ""
    if not side or side in label:
        return ""
    if label in (f"{OTHER_SIDE[side]}总计", f"{OTHER_SIDE[side]}合计"):
        return side  # 收入总计A，安排支出B: B is no total
    return label.removesuffix(OTHER_SIDE[side]) + side if label.endswith(OTHER_SIDE[side]) else ""


def _lead(passage: Passage, slot: Slot) -> str:
    """What stands between the figure before and the words right before this one."""
    end = slot.position - len(slot.before)
    before = bisect_left(passage.positions, end)
    return passage.template[passage.positions[before - 1] + 1 if before else 0 : end]


def _is_money(concept: str) -> bool:
    """会议费支出情况 is about money, 资金 and 人员 are not about an amount of their own."""
    return not concept.startswith(("staff", "score", "retired"))


def _in_all_posts(slot: Slot, previous: Item) -> bool:
    """行政编制A名，工勤B名，实有C人: more than B, and so of all kinds."""
    listed = (
        previous.measure == "establishment"
        and previous.slot.mark in ("，", "、")
        and slot.sentence == previous.slot.sentence
    )
    more = slot.dimension == "person" and slot.mention.value > previous.mention.value
    return listed and more and measure_in(slot.before) == "in_post"


def _measure(passage: Passage, slot: Slot, words: str, previous: Item | None) -> str:
    got = SCORED_BEHIND.match(passage.template, slot.position + 1) if slot.dimension == "score" else None
    if got is not None and (got["got"] or "总" in words):
        return "full_mark"  # 产出指标50分，得47.16分; 产出50分，扣2分，得48分; 10分乘以94.80%，得9.48分; 总分100分，自评93.6分
    if slot.dimension == "money" and slot.mention.number < 0 and "预算" in words:
        return "added"  # 调整预算-240.00万元
    if ("超" in words or "于" in words) and BEYOND.search(words):
        return ""  # 超出计划A公里 is no plan
    if LACKS.search(slot.before):
        return ""  # 占计划的99.5%，甲县欠425亩
    if measure := measure_in(words):
        if measure == "closing" and PART_OF_WHAT_IS_LEFT.search(
            passage.template[passage.begin(slot.position) : slot.position]
        ):
            return ""  # 年末结余A，其中财政收回B，结转C: a part of what is left
        if (
            measure == "closing"
            and previous is not None
            and previous.measure in PLANNED
            and INCLUDED.match(slot.before)
        ):
            return ""  # 全年预算A（含结转资金B）: of the year before
        persons = measure == "establishment" and PERSONS.search(words) and previous is not None
        if (
            persons
            and previous is not None
            and previous.measure == "in_post"
            and previous.slot.sentence == slot.sentence
        ):
            return "in_post"  # 实有人数32名，其中行政编制人员27名
        return measure
    if slot.before == "即" and previous is not None and previous.slot.is_rate:
        return measure_in(previous.slot.before)  # 计划完成60%即1110万元
    if ARRANGED.fullmatch(slot.before) and SPENT_BEHIND.match(passage.template, slot.position + 1):
        return "budget"  # 安排培训费A，实际支出B
    lead = _lead(passage, slot).rpartition("。")[2]
    if lead and (measure := measure_in(GATHERED.sub("", lead) if "汇总" in lead else lead)):
        return measure
    beside = slot.mark in "、，" and AMOUNT_OF_THEM.fullmatch(slot.before) is not None
    same = previous is not None and (beside or previous.dimension == slot.dimension) and previous.slot.role != BASE
    same = same and previous is not None and previous.measure not in ("opening", "closing")  # said of that one alone
    if same and previous is not None and previous.slot.sentence == slot.sentence and previous.measure:
        return previous.measure
    adjusted = slot.dimension == "money" and ADJUSTED_NOW.match(passage.template, passage.begin(slot.position))
    return "adjusted" if adjusted else ""


def _period(passage: Passage, slot: Slot, year: int | None) -> int | None:
    """The year in brackets of its own behind the figure, or written nearest before it in its sentence, else the document's."""
    if behind := YEAR_BEHIND.match(passage.template, slot.position + 1):
        return int(behind["year"])
    found = _periods(slot.base if slot.role == PRIOR else _not_against(slot.before))
    if not found and slot.role != PRIOR:
        lead = passage.template[passage.begin(slot.position) : slot.position - len(slot.before)]
        if "年" in lead:
            lead = lead if slot.depth else CLOSED.sub("", lead)  # 收入A（上年B），支出C: C is of this year
            lead = CARRIED.sub("", BYGONE.sub("", _not_against(lead)))
            found = _periods(FIGURE.split(lead)[-1]) or _periods(lead)
            found = [f for f in found if not f["year"] or year is None or abs(int(f["year"]) - year) <= 2]  # no history
    if found:
        last = _of_that_year(passage, slot) if found[-1].group() == "当年" else None
        last = last or found[-1]
        if last["year"]:
            return int(last["year"])
        return None if year is None else year - bool(last["last"])
    return year


def _of_that_year(passage: Passage, slot: Slot) -> re.Match[str] | None:
    """2020年运行平稳，但当年缺口A: the one year that its sentence names before it, with no figure and no comparison."""
    lead = passage.template[passage.begin(slot.position) : slot.position - len(slot.before)]
    named = [] if FIGURE.search(lead) or AGAINST.search(lead) else list(YEAR_SO_FAR.finditer(lead))
    return named[0] if len(named) == 1 else None


def _not_against(words: str) -> str:
    """Without what it is compared with; words without a year are of no use here."""
    return AGAINST.sub("", words) if "年" in words else ""


def _periods(words: str) -> list[re.Match[str]]:
    return list(zh.PERIOD.finditer(words)) if "年" in words else []


def _scope(words: str) -> str:
    """Whose or which money, where the words say it."""
    return "".join(dict.fromkeys(zh.SCOPES.findall(words)))


# --- finding what words refer to ------------------------------------------------------------------------------------


def _office(passage: Passage, slot: Slot) -> str:
    """下设办公室（编制5人）: the office within the unit that a remark in brackets is about, "" for none."""
    if not slot.depth or slot.dimension != "person":
        return ""
    before = passage.template[: passage.template.rfind("（", 0, slot.position)]
    found = OFFICE.search(before)
    return found.group() if found else ""


def upto(items: Sequence[Item], start: int) -> Iterator[Item]:
    """Of items in order: those before an offset, nearest first."""
    for number in range(bisect_left(items, start, key=start_of) - 1, -1, -1):
        yield items[number]


start_of: Callable[[Item], int] = attrgetter("slot.mention.start")


Kinds = Mapping[str, Sequence[int]]  # words -> which of those that are known have them


class Known(NamedTuple):
    """By what an amount is known."""

    dimension: str
    label: str
    concept: str | None
    measure: str


class Items:
    """All items of a document, and what a few words in it refer to."""

    def __init__(self, items: Iterable[Item], lexicon: Lexicon) -> None:
        self.all: tuple[Item, ...] = tuple(items)
        self.lexicon = lexicon
        self._of: dict[tuple[str, tuple[str | None, ...]], tuple[Item, ...]] = {}

    @derived
    def plain(self) -> tuple[Item, ...]:
        """Amounts in their own right: no changes, bases of comparison, rates, reasons, thresholds."""
        return tuple(i for i in self.all if is_amount(i))

    @derived
    def bases(self) -> Mapping[str, list[Item]]:
        """支出A，为年初预算B的P: B, by what it is a base of."""
        found: dict[str, list[Item]] = {}
        for item in self.all:
            if item.slot.role == BASE and item.concept is not None:
                found.setdefault(item.concept, []).append(item)
        return found

    @derived
    def by_passage(self) -> Mapping[int, tuple[Item, ...]]:
        grouped: dict[int, list[Item]] = {}
        for item in self.all:
            grouped.setdefault(item.slot.passage, []).append(item)
        return {passage: tuple(items) for passage, items in grouped.items()}

    def of(self, field: Literal["concept", "measure", "dimension"], *values: str | None) -> tuple[Item, ...]:
        """The amounts with one of these values, in order."""
        if (field, values) not in self._of:
            by_value = self._by_field[field]
            found = [item for value in dict.fromkeys(values) for item in by_value.get(value, ())]
            self._of[field, values] = tuple(found if len(values) == 1 else sorted(found, key=start_of))
        return self._of[field, values]

    @derived
    def _by_field(self) -> Mapping[str, Mapping[str | None, list[Item]]]:
        """The amounts by their concepts, by their measures, by their dimensions."""
        found: dict[str, dict[str | None, list[Item]]] = {"concept": {}, "measure": {}, "dimension": {}}
        for item in self.plain:
            for field, value in (("concept", item.concept), ("measure", item.measure), ("dimension", item.dimension)):
                found[field].setdefault(value, []).append(item)
        return found

    @derived
    def named(self) -> Mapping[str, tuple[Item, ...]]:
        """The amounts of each name, in order."""
        grouped: dict[str, list[Item]] = {}
        for item in self.plain:
            grouped.setdefault(item.name, []).append(item)
        return {name: tuple(items) for name, items in grouped.items()}

    def counted(self, *units: str) -> tuple[Item, ...]:
        """Numbers of these things, one by one or in ten thousands, in order."""
        if ("unit", units) not in self._of:
            self._of["unit", units] = tuple(i for i in self.all if i.mention.unit.symbol.removeprefix("万") in units)
        return self._of["unit", units]

    @derived
    def at(self) -> Mapping[int, Item]:
        """Every item by where it starts."""
        return {item.slot.start: item for item in self.all}

    def called(self, words: str, dimension: str | None, at: int, least: int = 3) -> list[Item]:
        """Amounts that `words` may refer to from offset `at`: best name first, then the nearest before it.

        What a bracket says about an amount in round numbers (286.40万元（约0.03亿元）) comes after the amount itself.
        """
        wanted, concept = core(words), self.lexicon.concept_in(words) or self.lexicon.concept_as_told(words)
        if not wanted and concept is None:
            return []
        measure = measure_in(words)
        known = self._known
        scored = [
            (-score, start > at, _is_remark(self.plain[number]), abs(start - at), number)
            for kind in self._like(wanted, concept)
            if dimension in (None, known[kind][0].dimension)
            and (score := likeness(wanted, concept, measure, known[kind][0])) >= least
            for number, start in known[kind][1]
            if start < at or score >= SAME
        ]
        return [self.plain[number] for *_, number in sorted(scored)]

    @derived
    def _known(self) -> list[tuple[Known, list[tuple[int, int]]]]:
        """By what amounts are known, each with the number and the place of all that are known by the same."""
        found: dict[tuple[str, str, str | None, str], list[tuple[int, int]]] = {}
        for number, item in enumerate(self.plain):
            known = (item.dimension, item.label, item.concept, item.measure)
            found.setdefault(known, []).append((number, item.slot.start))
        return [(Known(*known), places) for known, places in found.items()]

    def _like(self, wanted: str, concept: str | None) -> set[int]:
        """Which are of one label or concept with what is wanted, and which have a label that could hold it or stand in it."""
        by_concept, by_pair, by_head = self._words
        found: set[int] = set()
        for other in nearly(concept) if concept is not None else ():
            found.update(by_concept.get(other, ()))
        found.update(by_pair.get(wanted[:2], ()))
        for pair in _pairs(wanted):
            found.update(by_head.get(pair, ()))
        return found

    @derived
    def _words(self) -> tuple[Kinds, Kinds, Kinds]:
        """Which of those known have a concept; which a pair of neighbouring characters, or one character alone, in their
        labels; which such a pair in front."""
        by_concept: dict[str, list[int]] = {}
        by_pair: dict[str, list[int]] = {}
        by_head: dict[str, list[int]] = {}
        for kind, (known, _) in enumerate(self._known):
            label = known.label
            if known.concept is not None:
                by_concept.setdefault(known.concept, []).append(kind)
            by_head.setdefault(label[:2], []).append(kind)
            for pair in _pairs(label) or [label]:
                by_pair.setdefault(pair, []).append(kind)
        return by_concept, by_pair, by_head


is_amount: Callable[[Item], bool] = attrgetter("is_amount")  # for `filter` and the like


def _is_remark(item: Item) -> bool:
    return item.slot.depth > 0 and item.mention.qualifier == "about"


is_level: Callable[[Item], bool] = attrgetter("is_level")


def is_mean(item: Item) -> bool:
    """全年平均实际受益18,304人: how many there were at one time, which is an amount as any other."""
    return item.is_level and item.mention.unit.exact and MEAN.search(item.slot.before) is not None


def likeness(wanted: str, concept: str | None, measure: str, known: Known) -> int:
    """How well an item answers to a name: 6 the same words, 4 the same concept, 3 one in the other, 0 not at all."""
    if measure and known.measure and measure != known.measure and {measure, known.measure} != FIRST_PLANNED:
        return 0
    bonus = 1 if measure and measure == known.measure else 0
    if wanted and wanted in (known.label, REMARKS.sub("", known.label)):  # 执业（助理）医师
        return SAME + bonus
    if concept is not None and known.concept in nearly(concept):
        return 4 + bonus
    return 3 + bonus if _one_in_the_other(wanted, known.label) else 0


def _one_in_the_other(wanted: str, label: str) -> bool:
    if len(wanted) < 2 or not label or f"{wanted}中" in label:
        return False  # 就业学生中对口就业 are some of 就业学生
    if wanted in label and (len(wanted) > 2 or (label.endswith(wanted) and wanted not in COMMON)):
        return True
    return (wanted.endswith(label) and len(label) > 2) or (label in wanted and len(label) > 3)


@lru_cache(maxsize=1024)
def nearly(concept: str) -> frozenset[str]:
    """The concepts that mean as good as the same."""
    return next((same for same in NEARLY if concept in same), frozenset({concept}))


@lru_cache(maxsize=8192)
def overlap(one: str, other: str) -> int:
    """How many pairs of neighbouring characters two labels share."""
    pairs = set(_pairs(one))
    return sum(pair in pairs for pair in _pairs(other))


def telling_pairs(item: Item) -> set[str]:
    """Pairs of neighbouring characters of what an amount is called, without words that say what is done with anything."""
    return pairs_within(SAYS_LITTLE.sub(" ", item.slot.before if item.own else item.label))


def pairs_within(words: str) -> set[str]:
    """``农村 危桥`` -> 农村, 危桥: pairs of neighbouring characters, over no blank and no mark."""
    return {one + other for one, other in pairwise(words) if one not in PARTED and other not in PARTED}


def _pairs(words: str) -> list[str]:
    return [words[i : i + 2] for i in range(len(words) - 1)]
