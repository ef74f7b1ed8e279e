"""A change and the changes that make it up: behind 其中, and behind the reasons."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    case(
        "two of the three, in a sentence that compares first",
        "三公经费预算63.2万元，其中：因公出国（境）费19.4万元，公务用车购置及运行费34.6万元，公务接待费9.2万元。"
        "比上年执行数减少2.5万元，下降3.8%，其中：因公出国（境）费增加2.3万元，公务用车购置及运行费减少4.2万元。",
    ),
    case(
        "the three over the budget, what changed being over the year before",
        "三公经费支出63.2万元。比上年减少2.5万元，下降3.8%，主要是压减用车，公务用车购置及运行费减少4.2万元。",
    ),
    case(
        "reasons that are not all",
        "培训费支出比上年增加16.00万元，主要原因是新增班次增加10.00万元，场地费增加3.00万元。",
    ),
    case("reasons that are levels", "会议费比上年减少4.20万元，主要原因是上年召开党代会支出3.60万元，本年未召开。"),
    case(
        "reasons both ways that are not all",
        "本年支出比上年增加46.50万元，主要原因是人员经费增加50.13万元，项目经费减少12.64万元。",
    ),
    case(
        "因 each time, with what is mainly so",
        "办公费比上年增加9.00万元，主要是因搬迁增加6.00万元，因印刷增加2.00万元。",
    ),
    case("one reason", "办公费比上年增加5.30万元，主要原因是搬迁增加5.30万元。"),
    case("changes of other things", "收入比上年增加30.00万元，其中专户资金利息2.10万元，支出比上年增加12.00万元。"),
    case("persons beside amounts", "人员经费比上年增加40.00万元，主要原因是新增人员12人、退休3人。"),
    case(
        "the next sentence is about something else", "收入比上年减少80.00万元。支出增加20.00万元，结余减少60.00万元。"
    ),
    case("parts of an addition that exceed it", "项目支出增加50.00万元，主要是防汛增加40.00万元、抗旱增加30.00万元。"),
    case("a form left blank", "收入比上年增加（减少）　　万元，其中基本支出增加　　万元，项目支出减少　　万元。"),
    case(
        "over two bases, where neither says that the parts are all",
        "接待费较上年减少3.20万元，较年初预算减少0.60万元。主要是从严控制。其中：本级接待费较上年减少1.30万元，较年初预算减少0.20万元；"
        "所属单位接待费较上年减少1.40万元，较年初预算减少0.30万元。",
    ),
    case(
        "over two bases, which are not told for each",
        "接待费较上年减少3.20万元，较年初预算减少0.60万元。其中：本级接待费较上年减少1.30万元，减少0.20万元；"
        "所属单位接待费较上年减少1.90万元，减少0.30万元。",
    ),
    case(
        "an amount told again, its change over another base",
        "三公经费预算90.50万元，比上年预算减少9.30万元。其中：接待费30.20万元，公务用车运行费60.30万元。\n"
        "1.接待费30.20万元，比上年决算增加4.10万元。\n2.公务用车运行费60.30万元，比年初预算减少5.20万元。",
    ),
    case(
        "told again of another year",
        "2024年三公经费90.50万元，比上年减少9.30万元。其中：接待费30.20万元，公务用车运行费60.30万元。\n"
        "2022年接待费30.20万元，比上年增加4.10万元。2022年公务用车运行费60.30万元，比上年减少5.20万元。",
    ),
    case(
        "one change in a bracket",
        "本年收入比上年增加365万元（其中税收增加246万元）。",
    ),
    case(
        "a change over another base in a bracket",
        "本年支出比上年增加365万元（比预算增加546万元，其中项目增加181万元）。",
    ),
    case(
        "plain amounts that are less than the change",
        "支出比上年增加218.40万元（其中调资136.20万元、新进人员70.00万元）。",
    ),
]

READ = [
    case(
        "of an amount with its parts, in a sentence of its own that compares first",
        "三公经费预算63.2万元，其中：因公出国（境）费19.4万元，公务用车购置及运行费34.6万元，公务接待费9.2万元。"
        "比上年执行数减少2.5万元，下降3.8%，其中：因公出国（境）费增加2.3万元，公务用车购置及运行费减少4.7万元，公务接待费减少0.1万元。",
        "consistent",
        "2.5万元 2.3万元 4.7万元 0.1万元",
    ),
    case(
        "nothing has changed, said behind a bracket",
        "三公经费29万元，比上年增加0.5万元，其中：因公出国（境）费0万元，较上年无增减；公务用车购置及运行费28万元"
        "（购置费0万元，运行维护费28万元），较上年无增减；公务接待费1万元，比上年增加0.5万元。",
        "consistent",
        "0.5万元 0.5万元",
    ),
    case(
        "over the budget, one part as it was planned",
        "2021年三公经费支出62.40万元，比年初预算减少7.60万元。其中：因公出国（境）费0万元，和年初预算持平；"
        "公务用车购置及运行维护费50.00万元（其中：公务用车购置费18.00万元，公务用车运行维护费32.00万元。），比年初预算减少10.00万元；公务接待费12.40万元，比年初预算增加2.40万元。",
        "consistent",
        "7.60万元 10.00万元 2.40万元",
    ),
    case(
        "over the budget, beside those over the year before",
        "接待费较上年减少3.20万元，下降12%，较年初预算减少0.60万元。主要是从严控制。其中：本级接待费较上年减少1.30万元，下降10%，较年初预算减少0.20万元；"
        "所属单位接待费较上年减少1.90万元，较年初预算减少0.40万元。",
        "consistent",
        "0.60万元 0.20万元 0.40万元",
    ),
    case(
        "where each amount is told again",
        "三公经费预算98.50万元，比上年减少9.30万元。其中：因公出国（境）费8.00万元，接待费30.20万元，公务用车购置及运行费60.30万元。\n"
        "（一）因公出国（境）费8.00万元，与上年持平。\n（二）公务接待费30.20万元，比上年减少4.10万元。\n（三）公务用车购置及运行费60.30万元，比上年减少5.20万元。",
        "consistent",
        "9.30万元 4.10万元 5.20万元",
    ),
    case(
        "two halves, one up and one down",
        "2022年支出合计比上年减少120.50万元。其中：基本支出增加30.20万元，项目支出减少150.70万元。",
        "consistent",
        "120.50万元 30.20万元 150.70万元",
    ),
    case(
        "with rates between",
        "2022年总支出较上年增加88.00万元，增长4.20%。其中基本支出较上年增加100.00万元，增长9.1%；项目支出较上年减少12.00万元，下降1.2%。",
        "consistent",
        "88.00万元 100.00万元 12.00万元",
    ),
    case(
        "reasons with 因",
        "公用经费比上年增加6.00万元，因物业费上涨增加10.00万元，因差旅减少4.00万元。",
        "consistent",
        "6.00万元 10.00万元 4.00万元",
    ),
    case(
        "numbered reasons in sentences of their own",
        "本年收入比上年增加210.00万元，主要原因：一是人员调资增加160.00万元。二是追加项目资金90.00万元。三是压减一般性支出40.00万元。",
        "consistent",
        "210.00万元 160.00万元 90.00万元 40.00万元",
    ),
    case(
        "changes in a bracket",
        "本年收入比上年减少365万元（税收减少546万元、非税增加181万元）。",
        "consistent",
        "365万元 546万元 181万元",
    ),
    case(
        "plain amounts in a bracket",
        "支出比上年增加218.40万元（调资136.20万元、新进人员82.20万元）。",
        "consistent",
        "218.40万元 136.20万元 82.20万元",
    ),
    case(
        "plain amounts behind the reason",
        "会议费和差旅费较上年减少31.25万元，主要是会议费12.40万元、差旅费18.85万元。",
        "consistent",
        "31.25万元 12.40万元 18.85万元",
    ),
]  # fmt: skip

FOUND = [
    case(
        "a slip in changes that divide the change of what the sentence before tells",
        "三公经费预算63.2万元，其中：因公出国（境）费19.4万元，公务用车购置及运行费34.6万元，公务接待费9.2万元。"
        "比上年执行数减少2.5万元，下降3.8%，其中：因公出国（境）费增加2.3万元，公务用车购置及运行费减少4.9万元，公务接待费减少0.1万元。",
        "2.5万元 2.3万元 4.9万元 0.1万元",
    ),
    case(
        "over the budget, the base said once",
        "2018年“三公”经费支出合计90.00万元，比预算数减少12.50万元。“三公”经费中，因公出国（境）经费20.00万元，比预算数减少3.00万元；"
        "公务用车购置及运行费60.00万元，减少4.50万元；公务接待费10.00万元，减少6.00万元。",
        "12.50万元 3.00万元 4.50万元 6.00万元",
    ),
    case(
        "over one of two bases",
        "接待费较上年减少3.20万元，较年初预算减少0.60万元。其中：本级接待费较上年减少1.30万元，较年初预算减少0.60万元；"
        "所属单位接待费较上年减少1.90万元，较年初预算减少0.40万元。",
        "0.60万元 0.60万元 0.40万元",
    ),
    case(
        "where each amount is told again",
        "三公经费预算98.50万元，比上年减少9.30万元。其中：因公出国（境）费8.00万元，公务接待费30.20万元，公务用车购置及运行费60.30万元。\n"
        "（一）因公出国（境）费8.00万元，与上年持平。\n（二）公务接待费30.20万元，比上年减少4.70万元。\n（三）公务用车购置及运行费60.30万元，比上年减少5.20万元。",
        "9.30万元 4.70万元 5.20万元",
    ),
    case(
        "a slip in one half",
        "2022年支出合计比上年减少120.50万元。其中：基本支出增加30.20万元，项目支出减少160.70万元。",
        "120.50万元 30.20万元 160.70万元",
    ),
    case(
        "因 each time",
        "机关运行经费支出125.36万元，比上年增加6.00万元，增长5.03%，因办公设备购置增加13.00万元，因会议减少4.00万元。",
        "6.00万元 13.00万元 4.00万元",
    ),
    case(
        "reasons both ways, one digit another",
        "机关运行经费比2021年度增加10.24万元，增长8.90%，主要原因是物业费增加12.40万元，差旅费减少2.19万元。",
        "10.24万元 12.40万元 2.19万元",
    ),
    case(
        "the wrong direction",
        "2022年支出合计比上年增加120.50万元，其中：基本支出增加30.20万元，项目支出减少90.30万元。",
        "120.50万元 30.20万元 90.30万元",
    ),
    case(
        "a slip in a bracket",
        "支出比上年增加365.2万元（基本支出增加146.1万元、项目支出增加291.1万元）。",
        "365.2万元 146.1万元 291.1万元",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_decomposition(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text, verdict, expected", READ)
def test_what_is_read(text: str, verdict: str, expected: str) -> None:
    assert (verdict, expected) in checks(text, "sum")
    assert alarms(text) == []


@pytest.mark.parametrize("text, expected", FOUND)
def test_what_is_found(text: str, expected: str) -> None:
    assert ("sum", expected) in alarms(text)
