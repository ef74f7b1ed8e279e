"""Relations that the words leave unsaid: kinds right behind what is all of them, rates without a name, a quarter between two months."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("some kinds of vehicles", "共有车辆20辆，执法执勤用车14辆、特种专业技术用车3辆；单价50万元以上设备2台。"),
    case("vehicles of a quota", "公务用车编制5辆，实有公务用车4辆，报废公务用车2辆。"),
    case("vehicles by place", "全系统车辆19辆，局机关用车12辆、下属站用车5辆、租赁车辆4辆。"),
    case("posts of other offices", "局机关编制30名，下属一队事业编制20名、下属二队事业编制15名。"),
    case("some of the posts", "核定编制72名，行政编制40名、工勤编制4名，其余为事业编制。"),
    case("posts and persons", "核定编制30名，行政编制在职18人、事业编制在职14人。"),
    case("things counted with the same word", "审批编制规划98个，事业项目60个、行政项目50个。"),
    case("a share of two kinds", "在职94人，编外62人。编外人员占在职与编外总人数的39.7%。"),
    case("the other kind first", "在编人员120人。临聘人员30人，占在编人员和临聘人员合计的20%。"),
]  # fmt: skip

READ = [
    case("kinds of posts", "编制72名，政法专项编制68名、工勤编制4名。", "sum", "72名 68名 4名"),
    case("kinds of posts with a colon", "核定编制98个：公务员31个、参公45个、事业22个。", "sum", "98个 31个 45个 22个"),
    case("kinds of posts with commas", "人员编制共60人，行政编制36人，事业编制20人，后勤服务编制4人。", "sum", "60人 36人 20人 4人"),
    case("kinds of vehicles", "年末共有车辆20辆，一般公务用车3辆、执法执勤用车14辆、特种专业技术用车3辆。", "sum", "20辆 3辆 14辆 3辆"),
    case("persons within the posts of their kind", "编制98个：公务员31个、事业67个；在职94人（公务员30人、事业64人）。", "bound", "31个 30人"),
    case("those among the staff", "编制61人，其中行政编制27人、事业编制34人；在职58人。在职人员中行政26人、事业32人。", "bound", "27人 26人"),
]  # fmt: skip

ERRORS = [
    case("more kinds than vehicles", "共有车辆19辆，一般公务用车3辆、执法执勤用车14辆、特种专业技术用车3辆。", "sum", "19辆 3辆 14辆 3辆"),
    case("more kinds than posts", "核定编制72名，行政编制58名，事业编制16名。", "sum", "72名 58名 16名"),
    case("more persons than posts", "编制98个：公务员31个、参公45个、事业22个；在职94人（公务员32人、参公41人、事业21人）。", "bound", "31个 32人"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_no_alarm(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_read(text: str, kind: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "kind", "figures"), ERRORS)
def test_error(text: str, kind: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
