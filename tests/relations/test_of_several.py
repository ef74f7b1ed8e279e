"""Rates whose name says what was done, where what was due or done is told in several amounts, or of another year."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

READ = [
    case("new and old", "新收案件480件，旧存32件，办结498件，结案率97.27%。", "480件 32件 498件 97.27%"),
    case("old first", "旧存2200件，新收5000件，办结6919件，结案率96.1%。", "2200件 5000件 6919件 96.1%"),
    case("of two kinds", "受理民事案件512件、刑事案件88件，共审结580件，结案率96.67%。", "512件 88件 580件 96.67%"),
    case("of two years", "上年结转项目10个，当年实施项目30个，建成28个，竣工率70%。", "10个 30个 28个 70%"),
    case("begun in two years", "续建项目12个，新开工项目18个，竣工24个，竣工率80%。", "12个 18个 24个 80%"),
    case("two that closed", "受理案件7200件，审结5000件，执结1919件，结案率96.10%。", "7200件 5000件 1919件 96.10%"),
    case("paid twice", "应发放补助800万元，当年发放600万元，次年1月补发放160万元，兑付率95%。", "800万元 600万元 160万元 95%"),
    case("two givers", "省级下达资金900万元、市级配套300万元，已拨付1140万元，拨付率95%。", "900万元 300万元 1140万元 95%"),
    case("one's own money", "县财政安排专项资金650万元，乡镇自筹150万元，实际到位760万元，到位率95%。", "650万元 150万元 760万元 95%"),
    case("found twice", "巡察反馈问题46个，自查发现问题14个，已整改57个，整改率95%。", "46个 14个 57个 95%"),
    case("mended in two ways", "发现问题60个，立行整改20个，限期整改35个，整改率91.67%。", "60个 20个 35个 91.67%"),
    case("to two sorts", "应兑付工程款500万元、农民工工资300万元，已兑付780万元，兑付率97.5%。", "500万元 300万元 780万元 97.5%"),
    case("over two years", "2022年开工项目20个，2023年开工项目30个，累计竣工45个，竣工率90%。", "20个 30个 45个 90%"),
    case("new debts", "年初账款余额600万元，当年新增拖欠200万元，已清偿760万元，清偿率95%。", "600万元 200万元 760万元 95%"),
    case("what was left and what came", "全年到位资金860万元，上年结转资金140万元，支出950万元，执行率95%。", "860万元 140万元 950万元 95%"),
    case("later than planned", "计划竣工项目40个，当年竣工30个，跨年竣工6个，竣工率90%。", "40个 30个 6个 90%"),
    case("two sorts of answers", "发放问卷300份，企业满意95份、群众满意190份，满意率95%。", "300份 95份 190份 95%"),
    case("three sources", "一审收案320件、二审收案80件，旧存20件，结案399件，结案率95%。", "320件 80件 20件 399件 95%"),
    case("with those of which they are", "新收案件5300件，其中民事4100件，旧存260件，审结5400件，结案率97.12%。", "5300件 260件 5400件 97.12%"),
    case("all told behind", "第一季度整改15个，第二季度整改20个，上半年反馈问题40个，整改率87.5%。", "15个 20个 40个 87.5%"),
    case("of one year, and another rate", "受理案件7200件，审结6919件，结案率96.1%，上年结案率95%。", "7200件 6919件 96.1%"),
]  # fmt: skip
QUIET = [
    case("last year's", "受理案件7200件，审结6919件，结案率96.1%，上年结案率95%。"),
    case("the same time last year", "发现问题60个，整改57个，整改率95%，去年同期整改率90%。"),
    case("a year named", "应兑付补贴800万元，已兑付780万元，兑付率97.5%，2021年兑付率92%。"),
    case("two years", "上年未结案件120件，本年受理案件880件，审结960件，结案率96%；上年受理案件900件，结案率95.5%。"),
    case("each and both", "甲县应兑付300万元，兑付285万元，兑付率95%，乙县应兑付200万元，兑付180万元，兑付率90%，两县兑付率93%。"),
    case("two batches", "第一批下达补助860万元，第二批下达补助1140万元，共到位1900万元，到位率95%。"),
    case("not mended, but handed on", "审计查出问题52个，移送问题线索8个，已整改50个，整改率96.15%；上年查出问题40个，整改率100%。"),
    case("paid out to two", "应兑付农户补贴500万元、企业补贴300万元，已兑付农户490万元、企业270万元，兑付率95%。"),
    case("moved in of what was given", "东区建成公租房600套、西区400套，已分配950套，实际入住900套，入住率94.74%。"),
    case("several units", "应兑付补贴资金1200万元，涉及农户3600户，已兑付1140万元、3420户，兑付率95%。"),
    case("things and money", "涉及整改事项30项、资金450万元，已整改27项、收回资金430万元，整改率90%。"),
    case("of which", "保障性住房建成1200套，其中公租房700套、廉租房500套，已入住1080户，入住率90%。"),
    case("homes of two sorts", "公租房700套、经济适用房500套，入住1080户，入住率90%，较上年的入住率85%提高5个百分点。"),
    case("grades of answers", "发放问卷500份，收回480份，其中非常满意300份、满意150份、基本满意20份，满意率97.92%。"),
    case("sources of which no sum is meant", "市级下达资金900万元、县级配套300万元，已拨付1140万元，拨付率90%（不含质保金）。"),
    case("two things made", "甲镇改造危桥5座，新建公厕6座，完成率100.00%。"),
    case("two things made in one way", "新建公厕6座，新建凉亭5座，完成率100%。"),
    case("in time, of a whole and its parts", "收到来信426件，其中网上260件、邮寄166件，办结410件，按期办结率97.6%。"),
    case("at once, of a whole and its parts", "收到来信426件，其中本级260件、上级转来166件，办结410件，及时办结率97.6%。"),
    case("in time", "收到来信426件，办结410件，按时办结率97.6%。"),
    case("at first", "毕业学生1250人，就业1100人，初次就业率82.4%。"),
    case("in time, of two sources", "上年结转问题14个、新发现问题75个，已整改82个，按期整改率96.3%。"),
    case("in time, more done than came", "上年结转案件36件、新收412件，办结430件，按期办结率98.4%。"),
    case("of one level", "市本级预算收入31.00亿元，县区预算收入14.00亿元，全市实际完成44.60亿元，市本级完成率98.6%。"),
    case("of one kind of places", "城区任务310户，乡镇任务190户，完成482户，乡镇完成率97.9%。"),
    case("of the one that stands first", "城区任务310户，乡镇任务190户，完成482户，城区完成率98.4%。"),
    case("of one of two levels", "中央预算收入31.00亿元，地方预算收入14.00亿元，完成44.60亿元，地方完成率98.6%。"),
    case("of letters", "来电218件、来信174件，办结380件，来信办结率98.9%。"),
    case("of one source", "到位资金920万元，其中中央资金600万元、省级资金320万元，实际支出830万元，结余90万元，中央资金执行率96.5%。"),
    case("of this year's budget", "上年结转资金130万元，本年预算670万元，实际支出750万元，其中本年预算支出635万元，本年预算执行率94.78%。"),
    case("of the first of two", "下达资金520万元，追加资金310万元，实际支付760万元，首批资金支付率98.5%。"),
    case("three things made", "铺设管网5公里，硬化村道6公里，完成率100%。"),
]  # fmt: skip
FOUND = [
    case("in time, of what was done in time", "收到来信426件，按期办结410件，按期办结率97.6%。", "426件 410件 97.6%"),
    case("of two sources, by what both are", "上级资金310万元、县级资金190万元，支付472万元，资金支付率94.9%。", "310万元 190万元 472万元 94.9%"),
    case("of a level that is told", "市本级预算收入31.00亿元，市本级完成30.10亿元，市本级完成率98.6%。", "31.00亿元 30.10亿元 98.6%"),
    case("cut, of what there was", "年初预算500万元，年中压减50万元，追加20万元，压减率12%。", "500万元 50万元 12%"),
    case("of one, a slip", "受理案件7200件，审结6919件，结案率96.5%。", "7200件 6919件 96.5%"),
    case("of new and old, a slip", "新收案件480件，旧存32件，办结498件，结案率92.27%。", "480件 32件 498件 92.27%"),
    case("two that closed, a slip", "受理案件7200件，审结5000件，执结1919件，结案率96.40%。", "7200件 5000件 1919件 96.40%"),
    case("of all that is told", "民事案件512件、刑事案件88件，合计受理600件，审结580件，结案率95.67%。", "600件 580件 95.67%"),
    case("in all closed", "受理案件7200件，审结5000件，执结1919件，共办结6919件，结案率92.04%。", "7200件 6919件 92.04%"),
    case("what was planned of one thing", "计划改造危桥6座，改造危桥5座，完成率90%。", "6座 5座 90%"),
    case("a task, then what was made", "下达改造危旧房任务60座，改造危桥57座，完成率92%。", "60座 57座 92%"),
    case("a budget beside what it became", "年初预算1003万元，追加117万元，全年预算合计1120万元，执行2120万元，执行率100%。", "1120万元 2120万元 100%"),
    case("sources beside their sum", "中央资金600万元、省级资金400万元，合计1000万元，支出1580万元，执行率98.9%。", "1000万元 1580万元 98.9%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), READ)
def test_all_of_them_are_counted(text: str, figures: str) -> None:
    assert ("consistent", figures) in checks(text, "ratio")
    assert alarms(text) == []


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_said(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figures"), FOUND)
def test_what_does_not_come_out_is_found(text: str, figures: str) -> None:
    assert ("ratio", figures) in alarms(text)
