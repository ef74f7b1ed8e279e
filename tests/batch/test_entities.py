"""Whose report it is: from its title, its first lines, the names of its file and folders."""

from __future__ import annotations

import pytest
from conftest import paragraphs

from auditor.entities import Entity, entity_in, entity_of, entity_of_name

NOTHING = [
    "一、部门概况",
    "2023年总支出10万元",
    "（一）预算执行情况。",
    "",
    "我单位2023年认真开展了预算绩效自评工作，现将情况报告如下：",
]
TITLES = {
    "清河县水务局2023年度部门决算": Entity("清河县水务局", "清河县", 2023, "final"),
    "关于石桥市2015年财政预算执行情况的报告": Entity("石桥市", "石桥市", 2015, "execution"),
    "江屿区市场监督管理局2018年度专项资金绩效自评报告": Entity("江屿区市场监督管理局", "江屿区", 2018, "project"),
    "2017年度部门整体支出绩效自评报告": Entity("", "", 2017, "evaluation"),
    "北京市海淀区教育局2022年部门预算说明": Entity("北京市海淀区教育局", "北京市海淀区", 2022, "budget"),
    "甘州区人民医院2021年度部门决算": Entity("甘州区人民医院", "甘州区", 2021, "final"),
    "中国共产党清河县委员会办公室 2023 年度部门决算公开": Entity(
        "中国共产党清河县委员会办公室", "清河县", 2023, "final"
    ),
    "清源县市场监督管理局部门决算": Entity("清源县市场监督管理局", "清源县", None, "final"),
    "单位名称：清河县水务局": Entity("清河县水务局", "清河县"),
}
NO_PLACES = [
    "东门菜市场管理处",
    "城市管理行政执法局",
    "智慧城市建设办公室",
    "现代都市农业发展中心",
    "市民政局",
    "市政府办公室",
    "市政工程管理处",
    "老城市政设施维护中心",
    "老城市政园林局",
    "老城市民服务中心",
    "老城市容环境卫生管理处",
    "老城市场监督管理所",
]
PLACES = {
    "石桥市民政局": "石桥市",
    "石桥市民族宗教事务局": "石桥市",
    "石桥市民宗局": "石桥市",
    "石桥市民防办公室": "石桥市",
    "石桥市政府办公室": "石桥市",
    "石桥市政协办公室": "石桥市",
    "石桥市政法委": "石桥市",
    "石桥市政务服务中心": "石桥市",
    "石桥市市政工程管理处": "石桥市",
    "石桥市市场监督管理局": "石桥市",
    "石桥市市民中心": "石桥市",
    "石桥市城市管理局": "石桥市",
    "石桥市智慧城市建设办公室": "石桥市",
    "石桥市东门菜市场管理处": "石桥市",
    "运城市民政局": "运城市",
    "成都市政务服务中心": "成都市",
    "苏州市昆山市民政局": "苏州市昆山市",
    "北京市海淀区民政局": "北京市海淀区",
    "江南省石桥市清河县民政局": "江南省石桥市清河县",
    "德州市陵城区民政局": "德州市陵城区",
}
NAMES = {
    "资料/2022/清河县/水务局部门决算.docx": Entity("水务局", "清河县", 2022, "final"),
    "a.zip/清河县水务局2023年决算.docx": Entity("清河县水务局", "清河县", 2023, "final"),
    "report.txt": Entity(),
}


@pytest.mark.parametrize("line", NOTHING)
def test_other_lines_say_nothing(line: str) -> None:
    assert entity_in(line) == Entity()


@pytest.mark.parametrize("title", TITLES)
def test_titles(title: str) -> None:
    assert entity_in(title) == TITLES[title]


@pytest.mark.parametrize("unit", NO_PLACES)
def test_words_that_hold_a_city_are_no_places(unit: str) -> None:
    assert entity_in(f"{unit}2023年度部门决算") == Entity(unit, "", 2023, "final")


@pytest.mark.parametrize("unit", PLACES)
def test_places(unit: str) -> None:
    assert entity_in(f"{unit}2023年度部门决算") == Entity(unit, PLACES[unit], 2023, "final")


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files(name: str) -> None:
    assert entity_of_name(name) == NAMES[name]


DOCUMENTS = {
    "the title before the name": (("清河县水务局2023年度部门决算",), "2019年教育局.txt", ("清河县水务局", 2023)),
    "the name where there is no title": (("支出10万元。",), "清河县教育局2022年决算.txt", ("清河县教育局", 2022)),
    "a title in two lines": (("清河县水务局", "2023年度部门决算公开"), "a.txt", ("清河县水务局", 2023)),
    "a line of its own for the unit": (
        ("2023年度项目支出绩效自评报告", "填报单位：清河县水务局"), "a.txt", ("清河县水务局", 2023),
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", DOCUMENTS)
def test_documents(reason: str) -> None:
    lines, name, expected = DOCUMENTS[reason]
    found = entity_of(paragraphs(*lines, name=name))
    assert (found.unit, found.year) == expected
