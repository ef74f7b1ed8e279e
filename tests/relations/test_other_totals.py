"""Parts behind an amount that cannot be their total: of the one that they make up, and a slip in it is still found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case(
        "one part is more than the amount before the bracket, both are an amount before it",
        "年末学校资产总额8.40亿元，负债总额2.10亿元，净资产6.30亿元（小学资产1.30亿元，中学资产7.10亿元）。",
        "8.40亿元 1.30亿元 7.10亿元",
    ),
    case(
        "the bracket behind what is left tells the parts of all",
        "全年收款960.00万元，付款520.00万元，结余440.00万元（甲馆收款500.00万元，乙馆收款460.00万元）。",
        "960.00万元 500.00万元 460.00万元",
    ),
    case(
        "one of the parts is told beside the amount",
        "基金会本年到账资金880.60万元。\n到账资金中，会费860.10万元，存款利息20.50万元。具体包括团体会费700.00万元；个人会费150.10万元；补缴会费10.00万元；存款利息20.50万元。",
        "880.60万元 700.00万元 150.10万元 10.00万元 20.50万元",
    ),
    case(
        "an amount far above has the name, one nearer is what the parts make",
        "一、补贴\n补贴共计300.0万元，其中：\n——稻谷补贴120.5万元；\n——水渠配套补贴179.5万元。\n二、支农\n"
        "支农累计折合人民币905.3万元（资金700.3万元，实物205.0万元）。补贴按项目分类为：种子项目410.2万元，农机项目200.1万元，培训项目90.0万元；实物折合205.0万元。",
        "905.3万元 410.2万元 200.1万元 90.0万元 205.0万元",
    ),
]


@pytest.mark.parametrize(("text", "figures"), QUIET)
def test_they_are_parts_of_the_other(text: str, figures: str) -> None:
    assert alarms(text) == []
    assert ("consistent", figures) in checks(text, "sum")


@pytest.mark.parametrize(
    "text",
    [
        case(
            "each of the parts is nearly all: one is within the other",
            "全县卫生投入62300万元，其中：财政性卫生投入57100万元，一般公共预算卫生投入56900万元。",
        ),
        case(
            "neither of two columns comes up to its total, so there is more",
            "2017年基金收入预算数500.00亿元，决算数450.00亿元，完成预算的90.0%。其中，缴费收入预算数300.00亿元，决算数270.00亿元；补助收入预算数194.00亿元，决算数173.00亿元。",
        ),
        case(
            "the text ends and the list does not",
            "本年收入合计880.00万元；包括财政拨款收入820.00万元，占收入合计93.18%；上级补助收入0万元，占收入合计0%；经营收入0万元，占收入合计0%；",
        ),
        case(
            "the share of one part cannot be read, another has none to tell",
            "2021年度差旅费支出决算中，出国差旅费支出0元，占0%；公务差旅费支出36,000.00元，占，75.00%；培训差旅费支出12,000.00元，占25.00%。差旅费支出合计48,000.00元。",
        ),
    ],
)
def test_they_are_no_whole(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        case(
            "no amount beside is what the parts make",
            "年末学校资产总额8.40亿元（小学资产1.30亿元，中学资产7.40亿元）。",
            "8.40亿元 1.30亿元 7.40亿元",
        ),
        case(
            "a part that is more than its total by a slip, and no other total",
            "全年收款960.00万元，其中甲馆1500.00万元，乙馆460.00万元。",
            "960.00万元 1500.00万元 460.00万元",
        ),
        case(
            "a total told twice, with a slip the second time",
            "本馆年初预算收入742.30万元，其中财政拨款收入142.30万元（基本支出430.10万元，项目支出312.20万元）。",
            "142.30万元 430.10万元 312.20万元",
        ),
        case(
            "one of two columns comes up to its total",
            "2017年基金收入预算数494.00亿元，决算数451.36亿元。其中，缴费收入预算数300.00亿元，决算数270.12亿元；补助收入预算数194.00亿元，决算数173.24亿元。",
            "451.36亿元 270.12亿元 173.24亿元",
        ),
        case(
            "a line that ends like a list that goes on, and the text goes on with something else",
            "2019年项目支出预算66万元：培训经费31.00万元；调研经费20.00万元；会议经费25.00万元；\n\n上述项目均已完成。",
            "66万元 31.00万元 20.00万元 25.00万元",
        ),
        case(
            "the list ends with its line",
            "本年收入合计880.00万元，包括财政拨款收入820.00万元，占收入合计93.18%；其他收入50.00万元，占收入合计6.82%。",
            "880.00万元 820.00万元 50.00万元",
        ),
    ],
)
def test_a_slip_is_found(text: str, figures: str) -> None:
    assert ("sum", figures) in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        case("the retired fill no post", "总编制人数16人，其中：在职实有人数11人，退休9人。"),
        case(
            "a number among the parts was not read, and is what they lack",
            "在职职工11人，其中高级技师2人，技师4员人，技工5人。",
        ),
        case(
            "a list above goes on where the one below ends",
            "2018年预算支出412.55万元，其中：教育支出260.20万元，卫生支出41.35万元，住房支出30.00万元，农林支出81.00万元。"
            "拨款支出331.55万元，其中：教育支出260.20万元，卫生支出41.35万元。",
        ),
        case(
            "a list of paragraphs that breaks off with the text",
            "（一）一般公共预算支出3870.40万元：\n1、教育支出1804.00万元；\n2、公共安全支出862.40万元；\n3、科学支出69.00万元；",
        ),
        case(
            "rows of a list within the last row",
            "单位：万元\n\n| 项目 | 2021年预算数 | 2022年预算数 |\n|---|---|---|\n| 合计 | 24.30 | 28.30 |\n| 1.出国费 | | |\n| 2.会议费 | 6.00 | 10.00 |\n"
            "| 3.培训费 | 18.30 | 18.30 |\n| 其中：（1）境外培训费 | | |\n| （2）境内培训费 | 18.30 | 18.30 |",
        ),
        case(
            "a figure under no header may be a part",
            "单位：万元\n\n| 合计 | 出国费 | 用车费 | 接待费 |\n|---|---|---|---|\n| 2.6 | 0 | 0 | 0 | 0 | 2.6 |",
        ),
        case(
            "what stands right behind 较 has not changed",
            "3、2019年公用经费支出7.27万元，较20186.75万元增加了0.52万元，增长7.70%。",
        ),
        case(
            "two lists one behind the other, marked otherwise",
            "资金9300万元用于以下2个项目：1.河堤加固工程300万元；2.S214改建工程9000万元；二、预算调整方案：一是增加转贷收入9300万元，列入科目。",
        ),
        case(
            "examples of one expense are no projects",
            "现将计划下达给你们，包括勘察、设计、监理、验收等前期费用，共1个项目，合计资金420万元。",
        ),
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        case(
            "all the retired aside, kinds of staff fill the posts",
            "总编制人数16人，其中：行政编制11人，事业编制9人。",
            "sum",
            "16人 11人 9人",
        ),
        case(
            "a list of as many parts as above",
            "2018年预算支出331.55万元，其中：教育支出260.20万元，卫生支出71.35万元。"
            "拨款支出339.55万元，其中：教育支出260.20万元，卫生支出71.35万元。",
            "sum",
            "339.55万元 260.20万元 71.35万元",
        ),
        case(
            "a list of paragraphs that ends",
            "（一）一般公共预算支出3870.40万元：\n1、教育支出1804.00万元；\n2、公共安全支出862.40万元；\n3、科学支出69.00万元；\n4、其他支出1000.00万元。",
            "sum",
            "3870.40万元 1804.00万元 862.40万元 69.00万元 1000.00万元",
        ),
        case(
            "one list with one kind of mark",
            "资金9300万元用于以下3个项目：1.河堤加固工程300万元；2.S214改建工程9000万元。",
            "count",
            "3个 1.河堤加固工程 2.S214改建工程",
        ),
    ],
)
def test_a_slip_in_the_like_is_found(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
