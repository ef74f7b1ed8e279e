"""Reports of departments as clerks write them: what is true there, and what is read of it, with the slip that is still found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

QUIET = [
    case("a budget and what it left, in the bracket behind what was spent",
         "2022年“三公”经费4.62万元（年初预算5.5万元，节约0.88万元；上年4.9万元），全部为公务用车运行维护费3.81万元和公务接待费0.81万元。"),
    case("the adjusted budget there", "2023年项目支出92.30万元（调整预算95万元，结余2.70万元），其中宣传40.10万元、培训52.20万元。"),
    case("a rate of some of them, of whom no number is told",
         "特困人员1023人，其中集中供养214人、分散供养809人，集中供养率20.92%；生活不能自理的特困人员集中供养率63.5%。"),
    case("rates of kinds behind that of all",
         "一类探头1286个、二类2340个、三类3915个，共7541个；在线7362个，在线率97.63%，其中一类在线率99.1%，二类97.8%，三类97.1%。"),
    case("what has come, opened in a bracket, behind a list of what is to come",
         "资金来源：专项债券5000万元，县级财政3160万元，省级补助800万元。截至2023年12月底，累计到位6300万元（专项债5000万元、省补助800万元、县级500万元），到位率70.31%。"),
    case("full marks of several behind their total", "得分：决策15分、过程18.5分、产出37分、效益24分，合计94.5分（满分分别为15分、20分、40分、25分）。"),
    case("marks, and the points in their order",
         "投入管理10分、财务管理20分、产出40分、效益20分、满意度10分，实得9.5分、19分、38.8分、18.5分、9.8分，总得分95.6分。"),
    case("points that are added at the end", "评价：定量指标86分、定性指标9分，另加分项0分，总分95分。"),
    case("what was added and what was cut, and the rate of both",
         "年初预算3126.12万元，追加207.77万元，压减一般性支出55.50万元，调整预算数3278.39万元。预算调整率4.87%。"),
    case("last year's amount, and then the change from it",
         "公安局2023年部门决算\n财政拨款支出年初预算5187.89万元，支出决算5487.46万元。2022年支出决算5121.37万元，同比增支366.09万元，增幅7.15%。"),
    case("all that can be used, the list of it behind",
         "2023年可用资金356.03万元，由三块构成：年初预算310.35万元、年中追加36.67万元（免费开放补助26.67万元、古籍修复10.00万元）、上年结转9.01万元。"),
    case("two that are told by their shares, and what they come to",
         "2024年支出1589.95万元，三年来首次接近1600万元，比2022年增加106.01万元，增长7.14%；农村公路养护占44.03%，人员经费占34.35%，两项合计1246.20万元、占78.38%。"),
    case("what was spent of what a list before breaks down",
         "筹集公益金8012万元，其中留归本市2243万元。\n安排公益金支出1480万元。具体去向是：健身设施628万元，占42.43%；训练402万元，占27.16%；赛事312万元，占21.08%；开放补助138万元，占9.32%。\n"
         "截至2023年末，实际支付1391.2万元，支付进度94%。"),
    case("what a budget became, a paragraph each",
         "——年初预算826.5万元；\n——追加专项152万元；\n——统筹收回17.6万元；\n——上年结转39.1万元；\n——全年可用1000万元；\n——实际支出968.3万元，结转31.7万元，执行率96.83%。"),
    case("a part of all that a sum written out makes", "采购总额86.72万元=货物24.30万元+服务62.42万元，其中中小企业合同82.10万元（94.67%）。"),
    case("posts by kind, and all persons", "单位概况：机关行政编制7名，工勤1名，实有8人。\n人员情况：年末在职8人。"),
    case("what each was, in a bracket behind 分别", "公务接待4.2万元、公车6.8万元，共11万元，分别较上年（4.5万元、6.8万元）下降6.67%、持平。"),
    case("what an audit saved others", "2024年收入396.28万元。\n支出396.28万元。\n促进增收节支3216万元；核减工程造价1862万元。"),
    case("those of a number that is told elsewhere",
         "新生儿访视132人次，活产134人，访视率98.51%。\n早孕建册128人，建册率95.52%；产后访视127人，访视率94.78%。"),
    case("what is left of a budget, and then the change on last year",
         "2024年三公经费3.28万元，较预算数4.00万元结余0.72万元，较上年3.61万元减少0.33万元。"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_the_truth_is_left_alone(text: str) -> None:
    assert alarms(text) == []


READ = [
    case("who is counted twice", "difference", "处分151人（党纪处分127人、政务处分41人，其中双重处分17人），移送司法4人。",
         "151人 127人 41人 17人", "145人 127人 41人 17人", "处分151人", "处分145人"),
    case("in other words", "difference", "残疾人两项补贴516人（生活补贴288人、护理补贴317人、重复享受89人）。",
         "516人 288人 317人 89人", "561人 288人 317人 89人", "补贴516人", "补贴561人"),
    case("of each its own plan", "ratio", "安防46.2公里（目标45公里），危桥5座（目标5座），分别为目标的102.67%、100%。",
         "46.2公里 45公里 102.67%", "46.2公里 45公里 106.27%", "102.67%", "106.27%"),
    case("of each what it was, in brackets", "change", "2024年发生事故6起、死亡5人，同比起数下降25%（上年8起）、人数下降16.67%（上年6人）。",
         "5人 16.67% 6人", "5人 17.67% 6人", "16.67%", "17.67%"),
    case("column by column", "sum", "中央交办12件，化解12件；省交办28件，化解26件，剩2件；县自排64件，化解57件，剩7件。合计104件，化解95件，化解率91.35%。",
         "12件 26件 57件 95件", "12件 26件 57件 93件", "化解95件", "化解93件"),
    case("a net change and its share", "share", "减少费用3项48万元，净增78万元，占合同价（8912万元）的0.88%。",
         "78万元 8912万元 0.88%", "78万元 8912万元 0.98%", "0.88%", "0.98%"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "figures", "wrong", "printed", "slip"), READ)
def test_it_is_read_and_its_slip_is_found(
    kind: str, text: str, figures: str, wrong: str, printed: str, slip: str
) -> None:
    assert ("consistent", figures) in checks(text, kind)
    assert ("inconsistent", wrong) in checks(text.replace(printed, slip), kind)


STILL_FOUND = [
    case("parts in a bracket with a budget among their words", "项目支出92.30万元（宣传预算40.10万元、培训预算55.20万元）。", "sum"),
    case("a total whose own parts do not make it", "专项债券5000万元，县级财政3160万元，省级补助800万元，合计8690万元。", "sum"),
    case("the rate of one addition", "部门年初预算915.16万元，年中追加156.25万元，预算调整率14.58%。", "ratio"),
    case("a change of this year's own", "2023年支出决算5487.46万元，同比增支366.09万元，增幅9.15%。", "change"),
    case("more persons than posts of one kind", "核定编制40名，实有46人。", "bound"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), STILL_FOUND)
def test_what_stands_beside_is_still_found(text: str, kind: str) -> None:
    assert kind in [found for found, _ in alarms(text)]
