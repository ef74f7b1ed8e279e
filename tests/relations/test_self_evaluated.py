"""Overall scores apart from their parts, money at hand told behind the spending, several shares together."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

AT_HAND = "上年结转82.30万元，本年收入2,417.70万元，其中财政拨款2,400.00万元、其他收入17.70万元。本年支出2,325.00万元，其中基本支出1,800.00万元，"
AT_HAND += "项目支出525.00万元。年末结转175.00万元。全年可用资金{}万元，预算执行率{}%。"
DIVIDED = (
    "全年支出2,500.00万元。从功能分类看，教育支出1,700.00万元，占68.00%；农林水支出420.00万元，占16.80%；"
    "卫生健康支出180.00万元、住房保障支出200.00万元，合计占15.20%。"
)
READ = [
    case("自评得 above", "自评得92.5分，等级“优”。投入13分（满分15分），过程24.5分（满分25分），产出32分（满分35分），效果23分（满分25分）。",
         "sum", "92.5分 13分 24.5分 32分 23分"),
    case("below an outline", "（一）产出指标（30分，得28.5分）\n（二）效益指标（40分，得39分）\n（三）过程指标（30分，得27.5分）\n综合得分95分。",
         "sum", "28.5分 39分 27.5分 95分"),
    case("behind, as an evaluation", "决策类指标满分15分，得分14分；过程类指标满分25分，得分22.5分；产出类指标满分35分，得分33.6分；"
         "效益类指标满分25分，得分24分。综合评价得分94.1分。", "sum", "14分 22.5分 33.6分 24分 94.1分"),
    case("money at hand", AT_HAND.format("2,500.00", "93.00"), "sum", "82.30万元 2,417.70万元 2,500.00万元"),
    case("its rate", AT_HAND.format("2,500.00", "93.00"), "ratio", "2,325.00万元 2,500.00万元 93.00%"),
    case("two together", DIVIDED, "ratio", "2,500.00万元 180.00万元 200.00万元 15.20%"),
]  # fmt: skip
QUIET = [
    case("more means", "上年结转82.30万元，本年收入2,417.70万元，调入资金100.00万元。本年支出2,325.00万元。全年可用资金2,600.00万元，预算执行率89.42%。"),
    case("the score of another evaluation", "自评得95分，财政复评得92.5分。投入13分（满分15分），过程24.5分（满分25分），产出32分（满分35分），"
         "效果23分（满分25分）。"),
]  # fmt: skip
WRONG = [
    case("what is at hand", AT_HAND.format("2,550.00", "93.00"), "sum"),
    case("its rate", AT_HAND.format("2,500.00", "95.00"), "ratio"),
    case(
        "a score",
        "自评得95.2分。投入13分（满分15分），过程24.5分（满分25分），产出32分（满分35分），效果23分（满分25分）。",
        "sum",
    ),
]


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_what_is_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_what_is_quiet(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind"), WRONG)
def test_what_is_wrong(text: str, kind: str) -> None:
    assert kind in [found for found, _ in alarms(text)]
