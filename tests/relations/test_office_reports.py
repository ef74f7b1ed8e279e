"""Relations as the reports of offices put them, of whatever kind: what is read in a sentence, and the slip that is found in it."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TOWNS = (
    "全县现有小型水库104座，涉及4个乡镇：\n东镇：小型水库38座，维修养护支出86.40万元；\n西乡：小型水库25座，维修养护支出70.25万元；\n"
    "南乡：小型水库21座，维修养护支出{south}万元；\n北镇：小型水库20座，维修养护支出41.30万元。\n项目支出情况：水库维修养护支出296.57万元，巡查支出30.00万元。"
)
SECTIONS = (
    "项目自评得分92.50分。各部分得分：决策18.50分，过程19.00分，产出27.00分，效益28.00分。\n（一）项目决策情况。该类指标满分20分，得分18.50分。\n扣分原因：细化不够。\n"
    "（二）项目过程情况。该类指标满分20分，得分19.00分。\n（三）项目产出情况。该类指标满分30分，得分{output}分。\n1.产出数量。完成80处。\n（四）项目效益情况。该类指标满分30分，得分28.00分。"
)

READ = [
    case("what an asset had cost, in brackets behind what is left of it", "difference",
         "固定资产净值5968.12万元（原值7984.60万元、累计折旧2016.48万元）。", "5968.12万元 7984.60万元 2016.48万元"),
    case("behind 其中", "difference", "固定资产净值5968.12万元，其中原值7984.60万元，累计折旧2016.48万元。",
         "5968.12万元 7984.60万元 2016.48万元"),
    case("by other names", "difference", "无形资产账面价值120.00万元（账面余额200.00万元、累计摊销80.00万元）。",
         "120.00万元 200.00万元 80.00万元"),
    case("of what it had cost", "bound",
         "固定资产净值5968.12万元（原值7984.60万元、累计折旧2016.48万元），在建工程361.77万元。固定资产中在用资产原值7862.15万元。", "7984.60万元 7862.15万元"),
    case("with what was carried in", "difference", "年初预算2318.45万元，上年结转286.30万元，年中追加715.62万元，全年预算3320.37万元。",
         "2318.45万元 286.30万元 715.62万元 3320.37万元"),
    case("without it", "difference", "上年结转286.30万元，年初预算2318.45万元，年中追加715.62万元，调整后预算为3034.07万元。",
         "2318.45万元 715.62万元 3034.07万元"),
    case("a share of all of them", "share", "全市共有学校300所。东区学校45所，西区学校60所。抽查学校75所，占全部学校的25.00%。",
         "300所 75所 25.00%"),
    case("the rate of what several levels made up", "ratio",
         "预算资金800.00万元。到位资金720.00万元，其中：中央资金400.00万元，市级资金320.00万元，资金到位率90.00%。", "800.00万元 720.00万元 90.00%"),
    case("as the bracket says", "ratio",
         "年初预算2318.45万元，上年结转286.30万元，全年可用指标2604.75万元。支出合计2344.28万元。预算执行率（支出合计/全年可用指标）为90.00%。",
         "2604.75万元 2344.28万元 90.00%"),
    case("by measures alone", "ratio", "年初预算2318.45万元，年中追加715.62万元。预算调整率（年中追加/年初预算）达30.87%。",
         "2318.45万元 715.62万元 30.87%"),
    case("÷, and a hundred per cent", "ratio",
         "项目预算资金500.00万元，实际到位400.00万元，实际支出360.00万元，预算执行率（实际支出÷预算资金×100%）为72.00%。", "500.00万元 360.00万元 72.00%"),
    case("of what arrived", "ratio",
         "项目预算资金500.00万元，实际到位400.00万元，实际支出360.00万元，预算执行率（实际支出/实际到位×100%）=90.00%。", "400.00万元 360.00万元 90.00%"),
    case("a price by which something is paid", "ratio", "管护水库112座。巡查按每座2.7万元的标准购买服务，全年支付302.40万元。",
         "112座 2.7万元 302.40万元"),
    case("what is earned more on each", "ratio", "改善灌溉面积3.26万亩，按亩均增收46元测算，每年可为农民增收149.96万元。",
         "3.26万亩 46元 149.96万元"),
    case("what is counted by its name", "ratio", "村级办公经费96.00万元，按32个行政村、每村3.00万元安排。", "96.00万元 32个 3.00万元"),
    case("a column of paragraphs laid out alike", "sum", TOWNS.format(south="98.62"),
         "86.40万元 70.25万元 98.62万元 41.30万元 296.57万元"),
    case("one by one", "ratio", "白蚁防治支出46.50万元，完成31座。\n白蚁防治单座平均1.50万元。", "46.50万元 31座 1.50万元"),
    case("a limit that is named behind its amount", "bound", "培训支出35.00万元，人均支出380元，未超过400元的综合定额标准。", "380元 400元"),
    case("the points of a section, and where all are told together", "restated", SECTIONS.format(output="27.00"), "27.00分 27.00分"),
]  # fmt: skip

FOUND = [
    case("what is left of an asset", "difference", "固定资产账面价值5968.12万元（账面余额7984.60万元，累计折旧2016.84万元）。",
         "5968.12万元 7984.60万元 2016.84万元"),
    case("with what was carried in", "difference", "年初预算2318.45万元，加上上年结转286.30万元和年中追加715.62万元，全年预算数3302.37万元。",
         "2318.45万元 286.30万元 715.62万元 3302.37万元"),
    case("a share of all of them", "share", "全市共有学校300所。东区学校45所，西区学校60所。抽查学校75所，占全部学校的26.00%。",
         "300所 75所 26.00%"),
    case("the rate of what several levels made up", "ratio",
         "预算资金800.00万元。到位资金720.00万元，其中：中央资金400.00万元，市级资金320.00万元，资金到位率93.00%。", "800.00万元 720.00万元 93.00%"),
    case("as the bracket says", "ratio", "年初预算2318.45万元，年中追加715.62万元。预算调整率（年中追加/年初预算）达38.07%。",
         "2318.45万元 715.62万元 38.07%"),
    case("what the rate says is left", "difference",
         "全年可用指标2604.75万元。支出合计2344.28万元。预算执行率（支出合计/全年可用指标）为90.00%。年末结转结余206.47万元。",
         "2604.75万元 2344.28万元 206.47万元"),
    case("all that was spent", "change",
         "2019年支出合计3038.92万元，其中基本支出1986.74万元，项目支出1052.18万元。年末结转286.30万元。支出合计比上年2745.16万元增加239.76万元。",
         "3038.92万元 2745.16万元 239.76万元"),
    case("a point moved", "ratio", "改善灌溉面积3.26万亩，按亩均增收46元测算，每年可为农民增收1499.60万元。", "3.26万亩 46元 1499.60万元"),
    case("so many at so much", "ratio", "村级办公经费69.00万元，按32个行政村、每村3.00万元安排。", "69.00万元 32个 3.00万元"),
    case("a share of another whole than the words say", "share",
         "政府采购支出总额4863.27万元。授予中小企业合同金额3621.85万元，占政府采购支出总额的74.47%，其中：授予小微企业合同金额2140.63万元，占政府采购支出总额的59.10%。",
         "4863.27万元 2140.63万元 59.10%"),
    case("what is owed at the end", "difference",
         "全县政府债务限额418,600万元。2020年末政府债务余额368,202万元。2021年举借政府债券70,000万元，偿还政府债券本金26,850万元。"
         "截至2021年末，全县政府债务余额411,532万元，其中一般债务余额221,947万元，专项债务余额189,405万元。",
         "368,202万元 70,000万元 26,850万元 411,532万元"),
    case("a column of paragraphs laid out alike", "sum", TOWNS.format(south="98.26"),
         "86.40万元 70.25万元 98.26万元 41.30万元 296.57万元"),
    case("cases received taken for cases closed", "ratio",
         "共受理案件5798件，审（执）结5624件，未结174件。按31名员额法官计算，人均结案187.03件。", "5624件 31名 187.03件"),
    case("more than a limit that is named behind its amount", "bound", "每座平均造价9.50万元，不高于9.00万元的控制价。", "9.50万元 9.00万元"),
    case("the points of a section", "restated", SECTIONS.format(output="27.50"), "27.00分 27.50分"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "figures"), READ)
def test_it_is_read(kind: str, text: str, figures: str) -> None:
    assert figures in [found for verdict, found in checks(text, kind) if verdict in ("consistent", "rounding")]
    assert alarms(text) == []


@pytest.mark.parametrize(("kind", "text", "figures"), FOUND)
def test_a_slip_is_found(kind: str, text: str, figures: str) -> None:
    assert (kind, figures) in alarms(text)
