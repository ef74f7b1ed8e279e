"""Income and expenditure side by side, amounts left blank: a row of two names heads nothing."""

from __future__ import annotations

import pytest
from readings import alarms, alleged, case, holds

ROWS = [
    ("一、财政拨款收入", "2,846.31", "一、一般公共服务支出", "1,856.94"),
    ("二、政府性基金收入", "36.50", "二、外交支出", ""),
    ("三、国有资本经营收入", "", "三、国防支出", ""),
    ("四、上级补助收入", "", "四、公共安全支出", ""),
    ("五、其他收入", "18.62", "五、教育支出", "414.48"),
    ("", "", "六、科学技术支出", ""),
    ("", "", "七、卫生健康支出", "168.25"),
    ("", "", "八、农林水支出", "461.76"),
    ("本年收入合计", "2,901.43", "本年支出合计", "2,901.43"),
    ("年初结转和结余", "120.00", "年末结转和结余", "120.00"),
    ("总计", "3,021.43", "总计", "3,021.43"),
]
HEAD = "收入支出决算总表\n单位：万元\n"
COLUMNS = ("项目", "决算数", "项目", "决算数")
TABBED = HEAD + "\n".join("\t".join(row) for row in (COLUMNS, *ROWS))
LINES = HEAD + "\n".join("\n".join(filter(None, row)) for row in (COLUMNS, *ROWS))
SPENT = "2,901.43 1,856.94 414.48 168.25 461.76"
LAYOUTS = [
    case("cells", TABBED),
    case("cells under 收入 and 支出", TABBED.replace("项目", "收入", 1).replace("项目", "支出", 1)),
    case("one a line", LINES),
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_each_side_adds_up(text: str) -> None:
    assert alarms(text) == []
    assert holds(text, "sum", SPENT)
    assert holds(text, "sum", "2,901.43 2,846.31 36.50 18.62")


@pytest.mark.parametrize("text", LAYOUTS)
def test_a_slip_on_one_side_is_told(text: str) -> None:
    assert alleged(text.replace("414.48", "441.48"), "sum", SPENT.replace("414.48", "441.48"))
