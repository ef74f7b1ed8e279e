"""The account of a government's budget: income and expenditure balance, and what is left is carried on; of one level and one book.

``收入合计664.1亿元，支出合计664.1亿元``; what is left at the end of a year is what the next one opens with, and what one book
moves out another takes in. Only texts with levels or books (see `auditor.scopes`) have these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.clauses import PLAIN, PRIOR
from auditor.facts import AIMED_AT, Item
from auditor.languages import zh
from auditor.model import Claim, Confidence
from auditor.relations.account_left import NETTED, ROLLED, SHORT, SURPLUS
from auditor.relations.account_totals import CAME, GRAND, WENT, nested
from auditor.relations.said_elsewhere import of_one_realm, same_rates
from auditor.relations.wholes import one_slip
from auditor.stated import PART
from auditor.text import Passage, Text, adds_up, claim, is_slip, reading

MOVED = re.compile(r"调[入出](?:至)?(?:一般公共预算|资金)?$")
REMAINS = re.compile(r"^(?:年末|年终)?(?:结余|剩余|结转)[为]?$")
BALANCED = re.compile(r"收支(?:相抵)?(?:持平|平衡|相等)(?!的)|收入总计相等|收支总?[额计]相等")
BEFORE = re.compile(r"(?:上年末?|年初|上年底|期初)(?:余额|结[余转])?[为是]?$")
OPENED = re.compile(
    r"(?:年初|期初|上年末?|上年底)(?:余额|规模)|上年[末底]?(?:滚存|累计)?结[余转]|年初(?:滚存|累计)?结[余转]|(?:上年[末底]?|年初)滚存[为是]?$"
)
OPENED_BEHIND = re.compile(
    r"(?:[比较])?(?:上年末?|上年底|年初|期初|(?P<year>(?:19|20)\d\d)年[末底])(?:滚存|累计)?(?:结[余转]|余额)?(?:[为是]|数)*$"
)
END_OF_YEAR = re.compile(r"((?:19|20)\d\d)年(?:年?末|底)[^，。；]{0,14}?(?:余额|规模|滚存|累计)")
TAKEN = re.compile(r"动用|使用|调出|支出|偿还|减去?|还本")
GIVEN = re.compile(r"补充|新增|增加|转入|收入|安排|注入|发行|收支结余|当年结余|当期结余|本年结余")
YEAR_END = re.compile(r"^年终结转$|^收支(?:总计)?相抵，?(?:年终)?结转")
ENOUGH = 4  # digits that do not differ in one by chance
ALL_BOOKS = re.compile(r"[以上述]*(?P<many>[二三四])本预算(?P<what>[^，。；]*?)(?:合计|共计|总计)$")
CARRIED_ON, CARRIED_IN = re.compile(r"结转下年|结转下一?年度"), re.compile(r"上年(?:度)?结[转余]")
ON_BEHIND = re.compile(r"[，]?(?:全部)?结转(?:至|到)?下一?年(?:度)?")
CLOSED = re.compile(r"^(?:收支相抵，?)?(?:年终|年末|当年)?滚存结余[为是]?$")
BOOKS = {"fund": "政府性基金", "capital": "国有资本经营"}
MOVED_FROM = re.compile(r"从(?P<book>政府性基金|国有资本经营)(?:预算)?调入(?:资金)?[为]?$")
MOVED_OUT = re.compile(r"调出(?:资金)?[为]?$|调[入出](?:到|至)?一般公共预算(?:资金)?[为]?$")
BONDS = (  # what is issued or repaid in all, and in the book of each kind
    (
        re.compile(r"(?:发行|新增|转贷|下达)[^，。；]{0,10}债券(?:资金)?[为共]?$"),
        re.compile(r"(?:一般|专项)债[务券](?:转贷)?收入[为]?$"),
    ),
    (
        re.compile(r"(?:偿还|归还)[^，。；]{0,8}(?:本金|债[务券])[为共]?$|债务还本(?:支出)?[为共]?$"),
        re.compile(r"(?:一般|专项)债[务券]还本(?:支出)?[为]?$"),
    ),
)
KIND_OF_DEBT = re.compile(r"一般|专项")
SAID_BALANCED = re.compile(r"(?:[^，。；]{0,6}调整后，)?[^，。；]{0,8}收支(?:总[额量计])?(?:相等|平衡|持平)")
FAR = 20  # paragraphs back from where both sides are said to be equal
NUMBERED = re.compile(r"[一二三四五六七八九十]+[、．.]")
NEAR = 6  # paragraphs between the totals of one account


def claims(text: Text) -> Iterator[Claim]:
    if not text.of_government:
        return
    yield from balanced(text)
    yield from said_balanced(text)
    yield from carried(text)
    yield from all_books(text)
    yield from moved_in(text)
    yield from bonds(text)
    yield from same_rates(text)
    for passage in text.with_figures:
        yield from rolled(text, passage)
        yield from netted(text, passage)
        yield from emptied(text, passage)


def balanced(text: Text) -> Iterator[Claim]:
    """收入合计A … 支出合计A: the totals of one account, the second the next behind the first."""
    totals = [(i, bool(CAME.search(words))) for i in text.items.plain if _is_total_called(words := _called(text, i))]
    for number, (income, came) in enumerate(totals):
        behind = totals[number + 1 : number + 2]
        if not came or not behind or behind[0][1]:
            continue
        spent = behind[0][0]
        if not _one_account(text, income, spent):
            continue
        passage = text.passage_at[spent.slot.passage]
        rest = passage.template[spent.slot.position + 1 :]
        said = BALANCED.search(rest.partition("。")[0] + rest.partition("。")[2][:12])
        same = income.mention.value == spent.mention.value
        if same or said:  # else what is left may be told elsewhere
            yield claim(text, "restated", [reading("balance", stated=[income, spent])], income, topic="balance")


def said_balanced(text: Text) -> Iterator[Claim]:
    """收入总计由A调整为B…。 / …支出由C调整为D…。 / 调整后，收支总额相等: B and D, the last of the section on each side."""
    for passage in text.passages:
        if not SAID_BALANCED.match(passage.template) or passage.slots:
            continue
        near = [i for i in text.items.plain if passage.index - FAR <= i.slot.passage < passage.index]
        near = [i for i in near if text.headings_of(i) == passage.headings and not i.slot.depth]  # none of a table
        turned = [(i, words) for i in near if (words := _called(text, i)) != i.slot.before and "其中" not in words]
        income = [i for i, words in turned if CAME.search(words)][-1:]
        spent = [i for i, words in turned if re.search(rf"^[^，]*(?:预算支出|支出{GRAND})", words)][-1:]
        if income and spent and income[0].realm.meets(spent[0].realm):
            way = reading("said to balance", stated=[*income, *spent])
            yield claim(text, "restated", [way], income[0], topic="balance")


def _called(text: Text, item: Item) -> str:
    """The words of a total; of 收入总计由A调整为B those before A."""
    if not zh.CHANGED_TO.search(item.slot.before) and not re.fullmatch(r"调整[为到]", item.slot.before):
        return item.slot.before
    row = text.items.by_passage[item.slot.passage]
    before = row[row.index(item) - 1 : row.index(item)] if row.index(item) else ()
    return before[0].slot.before if before else ""


def _is_total_called(words: str) -> bool:
    return bool(CAME.search(words) or WENT.search(words)) and "其中" not in words


def _one_account(text: Text, income: Item, spent: Item) -> bool:
    one, other = text.passage_at.get(income.slot.passage), text.passage_at.get(spent.slot.passage)
    return (
        one is not None
        and other is not None
        and other.index - one.index <= NEAR + len(one.headings)
        and _section(one) == _section(other)
        and income.realm.meets(spent.realm)
        and (income.realm.level, income.realm.book) == (spent.realm.level, spent.realm.book)
        and income.dimension == spent.dimension
        and income.period == spent.period
    )


def _section(passage: Passage) -> Sequence[str]:
    """The heading above, and with 第二部分 that of the 一、 below it."""
    below = passage.headings[1:2] if PART.match("".join(passage.headings[:1])) else ()
    return (*passage.headings[:1], *(words for words in below if NUMBERED.match(words)))


def rolled(text: Text, passage: Passage) -> Iterator[Claim]:
    """年初余额A，当年动用B，补充C，年末余额D; 本年结余A，上年滚存结余B，年末滚存结余C."""
    amounts = [i for i in text.amounts(passage) if i.dimension == "money"]
    for number, result in enumerate(amounts):
        if not ROLLED.search(result.slot.before) or OPENED.search(result.slot.before):
            continue
        near = [i for i in amounts[:number] if i.slot.sentence == result.slot.sentence]
        near = [i for i in near if i.slot.depth <= result.slot.depth]
        opening = [i for i in near if OPENED.search(i.slot.before) or _ends_the_year_before(i, result)]
        flows = [i for i in near if i not in opening and not nested(passage, i)]
        flows = [i for i in flows if NETTED.search(i.slot.before)] or flows
        taken = [i for i in flows if SHORT.search(i.slot.before)]
        given = [i for i in flows if i not in taken and GIVEN.search(i.slot.before)]
        taken += [i for i in flows if i not in (*given, *taken) and TAKEN.search(i.slot.before)]
        behind = [i for i in amounts[number + 1 : number + 2] if i.slot.depth > result.slot.depth]
        opening = opening or [i for i in behind if BEFORE.match(i.slot.before)]  # （上年末为A）
        elsewhere = [] if opening or len(flows) != 1 else _rolled_before(text, result)
        if len(opening or elsewhere) != 1 or not flows or len(given) + len(taken) != len(flows):
            continue
        if elsewhere and not NETTED.search(flows[0].slot.before):
            continue
        begun = opening or elsewhere
        way = reading("rolled", result=result, plus=[*begun, *given], minus=taken or None)
        if begun[0].slot.before.startswith("加") and len(flows) == 1:
            continue  # 当年结余A，加上年结余B，年末滚存结余C: see `difference`
        kept = adds_up(begun[0], [result, *taken]) if taken else adds_up(result, [*begun, *given])
        kept = kept or (one_slip(begun[0], [result, *taken]) if taken else one_slip(result, [*begun, *given]))
        sure: Confidence = "high" if opening or (kept and not (taken and given)) else "low"
        yield claim(text, "difference", [way], result, topic="" if taken else "carry_over", confidence=sure)


def _rolled_before(text: Text, result: Item) -> list[Item]:
    """The balance of the same account at the end of the year before, in the section on that year."""
    earlier = [i for i in text.items.plain if ROLLED.search(i.slot.before) and i.slot.start < result.slot.start]
    same = [i for i in earlier if i.realm.book and i.period == (result.period or 0) - 1 and of_one_realm(i, result)]
    return same if len({i.mention.value for i in same}) == 1 else []


def _ends_the_year_before(item: Item, result: Item) -> bool:
    """2020年末余额A and 2021年末余额B, or 年末余额B in a report on 2021."""
    one, other = END_OF_YEAR.search(item.slot.before), END_OF_YEAR.search(result.slot.before)
    year = int(other[1]) if other is not None else result.period
    return one is not None and year is not None and int(one[1]) + 1 == year


def netted(text: Text, passage: Passage) -> Iterator[Claim]:
    """当年收支结余A，年末滚存结余B（上年末C）; …B，较年初C有所增加: what was rolled over is told behind what it has come to."""
    amounts = [i for i in text.row(passage) if i.slot.role in (PLAIN, PRIOR) and i.dimension == "money"]
    for number, result in enumerate(amounts):
        if not ROLLED.search(result.slot.before) or OPENED.search(result.slot.before):
            continue
        flows = [i for i in amounts[:number] if NETTED.search(i.slot.before) and not i.slot.depth]
        behind = amounts[number + 1 : number + 2]
        opened = OPENED_BEHIND.match(text.gap(passage, result, behind[0]).lstrip("（，")) if flows and behind else None
        if opened and (opened["year"] is None or int(opened["year"]) + 1 == result.period):
            near = result.slot.sentence - flows[-1].slot.sentence <= 1
            if near and behind[0].slot.sentence == result.slot.sentence:
                yield from _rolled_over(text, result, behind[0], flows[-1])
                continue
        if flows and flows[-1].slot.sentence == result.slot.sentence and flows[-1].slot.passage == result.slot.passage:
            before = [
                i for i in text.items.plain if ROLLED.search(i.slot.before) and i.slot.start < flows[-1].slot.start
            ]
            fitting = [i for i in before if i.mention.value + flows[-1].mention.value == result.mention.value]
            yield from _rolled_over(text, result, fitting[-1], flows[-1]) if fitting else ()


def _rolled_over(text: Text, result: Item, opening: Item, flow: Item) -> Iterator[Claim]:
    lack = SHORT.search(flow.slot.before) is not None
    way = reading("rolled", result=result, plus=[opening] if lack else [opening, flow], minus=[flow] if lack else None)
    yield claim(text, "difference", [way], result, topic="" if lack else "carry_over")


def emptied(text: Text, passage: Passage) -> Iterator[Claim]:
    """国有资本经营收入A，其中…；支出B，调入一般公共预算C: all that came in went out again. What was carried over may not be told."""
    amounts = [i for i in text.amounts(passage) if not i.slot.depth and not nested(passage, i)]
    for number, moved in enumerate(amounts):
        if not MOVED.search(moved.slot.before) or moved.realm.book not in ("capital", "fund"):
            continue
        before = [i for i in amounts[:number] if moved.slot.sentence - i.slot.sentence <= 1]
        came = [
            i for i in before if re.search(r"收入(?:安排|完成)?[为]?$", i.slot.before) or CAME.search(i.slot.before)
        ]
        went = [i for i in before if came and i.slot.start > came[-1].slot.start]
        rest = [i for i in amounts[number + 1 :] if i.slot.sentence == moved.slot.sentence]
        rest = [i for i in rest if any(w.search(i.slot.before) for w in (CARRIED_ON, SURPLUS, REMAINS))]
        parts = [*went, moved, *rest[:1]]
        if came and went and adds_up(came[-1], parts):
            yield claim(text, "sum", [reading("emptied", total=came[-1], parts=parts)], came[-1], topic="list")


def carried(text: Text) -> Iterator[Claim]:
    """结转下年 of one year is 上年结转 in the section on the next, of one level and book; not what was carried into it."""
    on = [i for i in text.items.plain if CARRIED_ON.search(i.slot.before) or ON_BEHIND.match(i.slot.after)]
    over = [*on, *(i for i in text.items.plain if YEAR_END.search(i.slot.before))]
    into = [i for i in text.items.plain if CARRIED_IN.search(i.slot.before)]
    for opening in into:
        if not opening.realm.book:
            yield from _carried_stale(text, into, opening)
            continue
        later = 1 if "加上年" in opening.slot.before else 0  # which is read as of the year that it comes into
        same = [i for i in on if i.slot.start < opening.slot.start and _same_account(i, opening, later)]
        if len(same) == 1 and same[0].mention.value == opening.mention.value:
            yield claim(text, "restated", [reading("carried", stated=[*same, opening])], opening, topic="text")
        elif len(same) == 1 and is_slip(opening, same[0], ENOUGH):
            yield claim(text, "restated", [reading("misprinted", stated=[opening, *same])], opening, topic="text")
        left = [i for i in over if i.slot.start < opening.slot.start and _same_account(i, opening, 0)]
        stale = [i for i in into if i.slot.start < opening.slot.start and _same_account(i, opening, 1)]
        stale = [i for i in stale if i.mention.value == opening.mention.value]
        if len(left) == 1 and stale and left[0].mention.value != opening.mention.value:
            yield claim(text, "restated", [reading("stale", stated=[opening, *left])], opening, topic="text")


def _carried_stale(text: Text, into: Sequence[Item], opening: Item) -> Iterator[Claim]:
    """收支相抵，年终滚存结余A … 上年结余B, and B is what was carried into the year before: of the one account there is."""
    before = [i for i in text.items.plain if i.slot.start < opening.slot.start and i.realm.meets(opening.realm)]
    left = [i for i in before if CLOSED.search(i.slot.before) and i.period == opening.period]
    stale = [i for i in into if i.slot.start < opening.slot.start and _same_account(i, opening, 1)]
    copied = [i for i in stale if i.mention.value == opening.mention.value]
    if len(left) == 1 and copied and left[0].mention.value != opening.mention.value and not opening.realm.book:
        yield claim(text, "restated", [reading("stale", stated=[opening, *left])], opening, topic="text")


def _same_account(one: Item, other: Item, years: int) -> bool:
    """Of one level and book, the other so many years later."""
    level, book = one.realm.level or other.realm.level, one.realm.book
    later = one.period is not None and other.period == one.period + years
    return later and (level, book) == (other.realm.level or level, other.realm.book)


def all_books(text: Text) -> Iterator[Claim]:
    """以上三本预算结转下年合计A: what each book before it carries on."""
    for total in text.items.plain:
        said = ALL_BOOKS.search(total.slot.before)
        many = zh.numeral(said["many"]) if said else None
        if not said or not many or not CARRIED_ON.search(said["what"]):
            continue
        before = [i for i in text.items.plain if CARRIED_ON.match(i.slot.before) and i.slot.start < total.slot.start]
        books = {i.realm.book: i for i in before if i.period == total.period and i.realm.book}
        if len(books) == many > 1 and len(before) == many:
            way = reading("all books", total=total, parts=list(books.values()))
            yield claim(text, "sum", [way], total, topic="last")


def moved_in(text: Text) -> Iterator[Claim]:
    """调入资金A of the general budget: what the other books of that level moved out, or the one that did, where it adds up."""
    for into in (i for i in text.items.plain if re.search(r"调入资金[为是]?$", i.slot.before)):
        out = [i for i in text.items.plain if re.search(r"调出资金[为是]?$", i.slot.before) and i.period == into.period]
        out = [i for i in out if i.realm.level == into.realm.level and i.realm.book not in ("", into.realm.book)]
        if into.realm.book != "general" or not out or not adds_up(into, out):
            continue
        if len(out) > 1:
            yield claim(text, "sum", [reading("moved in", total=into, parts=out)], into, topic="list")
        else:
            yield claim(text, "restated", [reading("moved", stated=[into, out[0]])], into, topic="text")
    for into in text.items.plain:
        named = MOVED_FROM.search(into.slot.before)
        book = next((name for name, words in BOOKS.items() if named and named["book"] == words), "")
        out = [i for i in text.items.plain if book and MOVED_OUT.search(i.slot.before) and i.realm.book == book]
        out = [i for i in out if i.period == into.period and i.mention.value == into.mention.value]
        if len(out) == 1:
            yield claim(text, "restated", [reading("moved", stated=[into, out[0]])], into, topic="text")


def bonds(text: Text) -> Iterator[Claim]:
    """全年发行债券A: 一般债务收入B of the general budget and 专项债务收入C of the funds, where they make A; so with what was repaid."""
    money = [
        i for i in text.items.of("dimension", "money") if not i.slot.depth and i.measure not in AIMED_AT - {"adjusted"}
    ]
    for total_words, part_words in BONDS:
        parts = [i for i in money if part_words.search(i.slot.before)]
        general = [i for i in parts if "一般债" in i.slot.before]
        special = [i for i in parts if "专项债" in i.slot.before]
        for total in (i for i in money if total_words.search(i.slot.before) and not KIND_OF_DEBT.search(i.slot.before)):
            pairs = [(a, b) for a in general for b in special if _issued(a, b, total)]
            if pairs:
                way = reading("bonds", total=total, parts=pairs[0])
                yield claim(text, "sum", [way], total, topic="list")


def _issued(general: Item, special: Item, total: Item) -> bool:
    """Of one level and year, not told beside each other, and together the total."""
    apart = (general.slot.passage, general.slot.sentence) != (special.slot.passage, special.slot.sentence)
    level = general.realm.level == special.realm.level or "" in (general.realm.level, special.realm.level)
    year = general.period == special.period == total.period
    return apart and level and year and adds_up(total, [general, special])
