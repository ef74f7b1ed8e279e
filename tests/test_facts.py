"""Facts: what a figure measures, when, and in which sense; what is written beside it, and what it takes over."""

from __future__ import annotations

from functools import lru_cache

import pytest

from auditor import audit
from auditor.model import Fact


@lru_cache
def facts(text: str) -> dict[str, Fact]:
    """Figures as printed, each with its fact."""
    return {fact.mention.text: fact for fact in audit(text.encode(), name="t.txt").facts}


# --- what is no fact: no amount in its own right ------------------------------------------------------------------------

NO_FACT = [
    ("a rate", "预算执行率98.01%。", "98.01%"),
    ("a change", "三公经费5.00万元，比上年增加1.00万元。", "1.00万元"),
    ("what is compared with", "本年支出1395.34万元，较上年1418.60万元减少23.26万元。", "1418.60万元"),
    ("a reason", "支出减少12.00万元，主要原因是压减会议费5.00万元。", "5.00万元"),
    ("a threshold", "50万元以上的采购项目4个。", "50万元"),
    ("a price of one unit", "人均补助500元。", "500元"),
    ("a standard", "培训费标准400元。", "400元"),
    ("a limit", "会议费不超过2万元。", "2万元"),
]

CONCEPTS = [
    ("a name", "2023年基本支出655.02万元。", "655.02万元", "basic_expenditure"),
    ("a longer name wins", "公务用车运行维护费24.50万元。", "24.50万元", "sangong_vehicle_running"),
    ("with quotes and brackets", "因公出国（境）费3.20万元。", "3.20万元", "sangong_abroad"),
    ("a short name inside a longer word", "印刷费支出4.56万元。", "4.56万元", None),
    (
        "a kind below a function is not the function",
        "教育支出（类）普通教育（款）小学教育（项）支出860.00万元。",
        "860.00万元",
        None,
    ),
    ("behind a list mark", "（1）项目支出434.00万元。", "434.00万元", "project_expenditure"),
    ("behind 其中：", "总支出1127.40万元，其中：基本支出655.02万元。", "655.02万元", "basic_expenditure"),
    ("total income", "2023年部门总收入1127.40万元。", "1127.40万元", "income"),
    ("from the heading", "四、公务接待费\n2023年决算数为5.48万元。", "5.48万元", "sangong_reception"),
    ("persons", "实有在职在编人员118人。", "118人", "staff"),
    ("经营 is a word", "2024年经营支出决算30.00万元。", "30.00万元", "operating_expenditure"),
    ("经 is none of it", "经批准，公务接待费5.48万元。", "5.48万元", "sangong_reception"),
    ("something of its own", "智慧水利平台建设投入120.00万元。", "120.00万元", None),
]

MEASURES = [
    (
        "the name of a book of the budget says nothing of spending",
        "2019年一般公共预算支出640.10万元。",
        "640.10万元",
        "",
    ),
    ("spent, with nothing before it", "2019年支出640.10万元。", "640.10万元", "final"),
    ("initial", "年初预算安排支出1098.60万元。", "1098.60万元", "initial"),
    (
        "taken over by the parts",
        "年初预算安排支出1098.60万元，其中：基本支出640.10万元，项目支出458.50万元。",
        "458.50万元",
        "initial",
    ),
    ("not beyond the full stop", "年初预算安排支出1098.60万元。基本支出决算640.10万元。", "640.10万元", "final"),
    ("added", "年中追加预算56.51万元。", "56.51万元", "added"),
    ("adjusted", "全年预算数668.91万元。", "668.91万元", "adjusted"),
    ("after adjustment", "调整后预算668.91万元。", "668.91万元", "adjusted"),
    ("spent", "公务接待费支出决算5.48万元。", "5.48万元", "final"),
    ("arrived", "中央资金到位580.00万元。", "580.00万元", "arrived"),
    ("carried over from last year", "年初结转和结余36.20万元。", "36.20万元", "opening"),
    ("carried over to next year", "年末结转和结余44.30万元。", "44.30万元", "closing"),
    ("posts", "核定编制41名。", "41名", "establishment"),
    ("persons", "年末实有在编人员39人。", "39人", "in_post"),
    ("points", "预算执行得分9.3分。", "9.3分", "score"),
    ("full mark", "预算执行满分10分。", "10分", "full_mark"),
    ("general public budget is a fund, not a budget", "一般公共预算财政拨款收入986.52万元。", "986.52万元", ""),
    ("target", "年度计划培训1,200人。", "1,200人", "target"),
]

PERIODS = [
    ("beside the figure", "2022年支出150.00万元。", "150.00万元", 2022),
    ("of the title", "某局2023年度部门决算\n一、支出\n本年支出200.00万元。", "200.00万元", 2023),
    ("last year", "某局2023年度部门决算\n上年支出150.00万元。", "150.00万元", 2022),
    (
        "this year behind last year",
        "某局2023年度部门决算\n上年支出150.00万元，本年支出200.00万元。",
        "200.00万元",
        2023,
    ),
    (
        "taken over in the sentence",
        "某局2023年度部门决算\n2022年基本支出90.00万元，项目支出60.00万元。",
        "60.00万元",
        2022,
    ),
    (
        "a comparison changes no year",
        "某局2023年度部门决算\n与2022年相比，支出增加，本年支出200.00万元。",
        "200.00万元",
        2023,
    ),
    ("no year anywhere", "支出150.00万元。", "150.00万元", None),
    ("a law's year long ago", "某局2023年度部门决算\n自1998年成立以来，累计支出980.00万元。", "980.00万元", 2023),
]

LABELS = [
    ("as written", "智慧水利平台建设投入120.00万元。", "120.00万元", "智慧水利平台建设投入"),
    ("without 为 and 共计", "办公费共计为12.30万元。", "12.30万元", "办公费"),
    ("without a list mark", "①设备购置96.00万元。", "96.00万元", "设备购置"),
    ("without years", "2023年度会议费3.00万元。", "3.00万元", "会议费"),
    ("half-width colon", "会议费:3.00万元。", "3.00万元", "会议费"),
    ("the budget of an expense", "公务接待费支出预算3.00万元。", "3.00万元", "公务接待费支出"),
    ("one kind of income, all of it", "学费收入合计86.00万元。", "86.00万元", "学费收入"),
    ("all expenses of a function", "教育支出合计96.00万元。", "96.00万元", "教育支出"),
    ("all that an office spends", "县水务局支出合计96.00万元。", "96.00万元", "支出"),
    ("all that is in the budget of a year", "2023年度收入预算96.00万元。", "96.00万元", "收入"),
    ("of things", "改造道路12条，新建12.5公里。", "12条", "改造道路"),
]

SCOPES = [
    ("of the county", "全县教育支出12,600.00万元。", "12,600.00万元", "全县"),
    ("of the office itself", "局机关会议费3.00万元。", "3.00万元", "局机关"),
    ("from the centre", "中央资金580.00万元。", "580.00万元", "中央"),
    ("not said", "会议费3.00万元。", "3.00万元", ""),
    ("handed on to those above", "上缴上级支出决算20.00万元。", "20.00万元", ""),
]


def cases(*table: tuple[object, ...]) -> list[object]:
    """Cases named by their first value."""
    return [pytest.param(*row[1:], id=str(row[0])) for row in table]


@pytest.mark.parametrize(("text", "figure"), cases(*NO_FACT))
def test_no_fact(text: str, figure: str) -> None:
    assert figure not in facts(text)


@pytest.mark.parametrize(("text", "figure", "concept"), cases(*CONCEPTS))
def test_concept(text: str, figure: str, concept: str | None) -> None:
    assert facts(text)[figure].concept == concept


@pytest.mark.parametrize(("text", "figure", "measure"), cases(*MEASURES))
def test_measure(text: str, figure: str, measure: str) -> None:
    assert facts(text)[figure].measure == measure


@pytest.mark.parametrize(("text", "figure", "period"), cases(*PERIODS))
def test_period(text: str, figure: str, period: int | None) -> None:
    assert facts(text)[figure].period == period


@pytest.mark.parametrize(("text", "figure", "label"), cases(*LABELS))
def test_label(text: str, figure: str, label: str) -> None:
    assert facts(text)[figure].label == label


@pytest.mark.parametrize(("text", "figure", "scope"), cases(*SCOPES))
def test_scope(text: str, figure: str, scope: str) -> None:
    assert facts(text)[figure].scope == scope


def test_what_is_taken_over_is_not_sure() -> None:
    read = facts("四、公务接待费\n2023年决算数为5.48万元。\n2023年会议费3.00万元。")
    assert (read["5.48万元"].sure, read["3.00万元"].sure) == (False, True)


def test_duplicates_that_conflict_are_both_kept() -> None:
    read = audit("2023年基本支出655.02万元。\n2023年基本支出655.20万元。".encode(), name="t.txt").facts
    assert [fact.mention.text for fact in read if fact.concept == "basic_expenditure"] == ["655.02万元", "655.20万元"]
