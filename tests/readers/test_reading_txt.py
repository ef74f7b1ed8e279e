"""Plain text: exact offsets, paragraphs whole, tables made grids again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document, Paragraph, Table
from auditor.readers import ReadError, read
from auditor.readers._headings import heading_level
from auditor.readers.txt import PAGE_NUMBER_LINE, page_noise


def opened(text: str) -> Document:
    return read("报告.txt", text.encode())


def paragraphs(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if isinstance(b, Paragraph)]


def grids(document: Document) -> list[list[list[str]]]:
    return [grid(document, block) for block in document.blocks if isinstance(block, Table)]


def grid(document: Document, table: Table) -> list[list[str]]:
    """Rows of cells; ``.`` where there is none."""
    rows = [["."] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = document.text[cell.start : cell.end]
    return rows


# --- bytes ----------------------------------------------------------------------------------------------------------

LINE = "一、收入\n总收入5.00万元。"
ENCODINGS = {
    "UTF-8": LINE.encode(),
    "UTF-8 with a byte order mark": b"\xef\xbb\xbf" + LINE.encode(),
    "GB18030": LINE.encode("gb18030"),
    "GBK is a part of it": LINE.encode("gbk"),
    "UTF-16, little end first": b"\xff\xfe" + LINE.encode("utf-16-le"),
    "UTF-16, big end first": b"\xfe\xff" + LINE.encode("utf-16-be"),
    "UTF-16 without its mark": LINE.encode("utf-16-le"),
    "the same, big end first": LINE.encode("utf-16-be"),
    "UTF-32": LINE.encode("utf-32"),
    "line breaks of Windows": LINE.replace("\n", "\r\n").encode(),
    "line breaks of old Macs": LINE.replace("\n", "\r").encode("gb18030"),
}


@pytest.mark.parametrize("case", ENCODINGS)
def test_the_same_text_whatever_its_bytes(case: str) -> None:
    document = read("报告.txt", ENCODINGS[case])
    assert document.text == LINE
    assert [(b.start, b.end, b.address) for b in document.blocks] == [(0, 4, "第1行"), (5, 15, "第2行")]
    assert document.remarks == ()


def test_a_character_cut_off_at_the_end_is_said() -> None:
    document = read("报告.txt", "总收入5万元".encode()[:-1])
    assert document.text == "总收入5万"
    assert "截断" in document.remarks[0]


# Without NUL, which says that two bytes are one character: see `_characters`.
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), st.booleans(), st.booleans())
def test_offsets_are_exact(text: str, mark: bool, windows: bool) -> None:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    data = (plain.replace("\n", "\r\n") if windows else plain).encode()
    try:
        document = read("a.txt", (b"\xef\xbb\xbf" if mark else b"") + data)
    except ReadError:
        return
    assert document.text == plain.removeprefix("" if mark else "\ufeff")
    _check_places(document)


TABULAR = st.lists(
    st.lists(st.sampled_from(["", "5", "98%", "≥20次", "指标", "权重", "备注", "甲。", "一、收入", "1 2"]), max_size=6),
    max_size=14,
)


@given(TABULAR, st.sampled_from(["\n\t", "\t", "  ", "|"]), st.sampled_from(["\n", "\n\n"]))
def test_tables_of_any_shape_keep_their_text(rows: list[list[str]], gap: str, end: str) -> None:
    text = end.join(("\t" if gap == "\n\t" else "") + gap.join(row) for row in rows)
    try:
        document = opened(text)
    except ReadError:
        assert not text.strip()
        return
    assert document.text == text
    _check_places(document)


def _check_places(document: Document) -> None:
    """Blocks lie apart and in order, only blanks, bars and page noise are outside of them, cells hold trimmed text."""
    at = 0
    for block in document.blocks:
        assert at <= block.start <= block.end
        between = document.text[at : block.start].replace("|", "").strip()
        assert not between or _noise(document.text, at, block.start)
        at = block.end
        if isinstance(block, Table):
            places = [(cell.row, cell.column) for cell in block.cells]
            assert places == sorted(set(places))
            for one, other in zip(block.cells, block.cells[1:], strict=False):
                assert one.end <= other.start
            spans = [document.text[cell.start : cell.end] for cell in block.cells]
            assert all(span == span.strip() for span in spans)
            assert all(cell.column + cell.column_span <= block.columns for cell in block.cells)
            assert block.start <= block.cells[0].start and block.cells[-1].end <= block.end
        else:
            span = document.text[block.start : block.end]
            assert span and span == span.strip()


def _noise(text: str, start: int, end: int) -> bool:
    return any(start <= begin and stop <= end for begin, stop in page_noise(text))


# --- headings -------------------------------------------------------------------------------------------------------

HEADINGS = {
    "一、部门概况": 1,
    "十二、其他事项": 1,
    "第二部分 决算情况说明": 1,
    "第一章 总则": 1,
    "（二）人员情况": 2,
    "(三)资产情况": 2,
    "（一）部门基本情况。": 2,
    "（一）职责、机构、人员及资产，及其他情况。": 2,
    "2.项目支出情况": 3,
    "3、“三公”经费": 3,
    "（1）产出指标": 4,
    "四、2023年度收支情况": 1,
    "一 总体执行": 1,
    "四　“三公”经费": 1,
    "二 2023年预算执行情况": 1,
    "1 项目概况": 3,
    "1.1 立项情况": 4,
    "2.3.1 人员经费": 4,
    # what is not a heading
    "收入情况": 0,
    "1.1 建设任务。计划复垦880亩。": 0,
    "3.5 亩": 0,
    "12.5 万元": 0,
    "3 辆公务用车": 0,
    "1 工资福利支出 941.02": 0,
    "2 甲单位  乙单位": 0,
    "（一）收入情况。2024年总收入5万元。": 0,
    "（1）会议费15.99万": 0,
    "1.5万元用于培训": 0,
    "2.完善制度，加强培训，按季度通报执行进度。": 0,
    "1、贯彻执行国家法律；": 0,
    "一、概况…………………3": 0,
    "（三）共有8个科室": 0,
    "一、" + "很" * 40: 0,
    "": 0,
}


@pytest.mark.parametrize("text", HEADINGS)
def test_headings(text: str) -> None:
    assert heading_level(text) == HEADINGS[text]


# --- lines broken at a fixed width ----------------------------------------------------------------------------------

WRAPPED = """清泉区图书馆2024年度部门整体支出自评报告

根据区财政局通知要求，我馆对本年度部门整体支出的使用情况开展了自查，现
将有关情况汇报如下，请予审阅：
一、基本情况
（一）机构设置。我馆内设综合部、采编部、流通部、少儿部、数字资源部、活
动推广部共6个部室，没有下属单位。
（二）人员情况。截至2024年12月底，核定编制28名，在编人员26人，其中管
理岗6人、专业技术岗18人、工勤岗2人。
二、收支情况
本年总收入812.36万元，其中财政拨款798.10万元，占98.24%；其他收入14.2
6万元，占1.76%。总支出805.17万元，其中人员经费412.55万元，购书经费210.
62万元，活动经费182.00万元。年末结转7.19万元，比上年减少2.05万元，减少
22.19%。
"""


def test_wrapped_lines_are_joined() -> None:
    document = opened(WRAPPED)
    assert [text.replace("\n", "") for text in paragraphs(document)][1:] == [
        "根据区财政局通知要求，我馆对本年度部门整体支出的使用情况开展了自查，现将有关情况汇报如下，请予审阅：",
        "一、基本情况",
        "（一）机构设置。我馆内设综合部、采编部、流通部、少儿部、数字资源部、活动推广部共6个部室，没有下属单位。",
        "（二）人员情况。截至2024年12月底，核定编制28名，在编人员26人，其中管理岗6人、专业技术岗18人、工勤岗2人。",
        "二、收支情况",
        "本年总收入812.36万元，其中财政拨款798.10万元，占98.24%；其他收入14.26万元，占1.76%。总支出805.17万元，"
        "其中人员经费412.55万元，购书经费210.62万元，活动经费182.00万元。年末结转7.19万元，比上年减少2.05万元，减少22.19%。",
    ]
    assert [block.address for block in document.blocks][:4] == ["第1行", "第3行", "第5行", "第6行"]


@pytest.mark.parametrize("comma", ["，", ","])
def test_lines_with_many_digits_are_narrower_on_paper(comma: str) -> None:
    lines = [
        "全年一般公共预算支出安排 2318846.55 元，按支出功能分类科目",
        "划分共有三类，都用于保障单位正常运转和开展各项业务活动的需",
        "要，与上一年度预算相比没有增加新的支出科目，分类情况如下。",
        "（一）文化旅游支出类科目 951204.38 元，占支出预",
        "算41.02 %，同比减少 61377.12 元，下降 6.06 %。",
        "（二）住房保障支出类科目 74784.48 元，占支出预",
        "算3.23 %，同比增加 62.16 元，增长 0.08 %。",
    ]
    printed = "\n".join(lines).replace("，", comma)
    joined = [text.replace("\n", "") for text in paragraphs(opened(printed))]
    assert [text[:3] for text in joined] == ["全年一", "（一）", "（二）"]
    assert joined[1].endswith("下降 6.06 %。")


def test_a_long_line_without_a_stop_ends_before_an_item() -> None:
    lines = WRAPPED.replace("没有下属单位。", "没有下属单位，有馆外服务点十二个")
    assert len(paragraphs(opened(lines))) == len(paragraphs(opened(WRAPPED)))


def test_an_item_inside_a_paragraph_may_begin_a_line() -> None:
    lines = [
        "　　全年项目支出2019.86万元，包括：1、社区工作者薪酬986.52万",
        "元，人均6.67万元；2、社区运转经费162.00万元，每个社区18万元；",
        "3、老旧小区维修245.30万元；4、疫情防控及环境整治152.60万元；",
        "5、环境卫生整治318.44万元；6、居家养老服务155.00万元，全部按",
        "合同支付。以上项目均按照预算批复的用途使用，没有调整用途的情况",
    ]
    assert len(paragraphs(opened("\n".join(lines)))) == 1


def test_indented_paragraphs_begin_anew() -> None:
    lines = WRAPPED.replace("\n（", "\n　　（").replace("\n本", "\n　　本")
    assert len(paragraphs(opened(lines))) == len(paragraphs(opened(WRAPPED)))


@pytest.mark.parametrize("columns", [30, 34, 40, 46, 60])
def test_a_page_of_any_width_is_joined(columns: int) -> None:
    whole = "".join(paragraphs(opened(WRAPPED))).replace("\n", "")
    text = "\n".join(broken(line.replace("\n", ""), columns) for line in paragraphs(opened(WRAPPED)))
    found = paragraphs(opened(text))
    assert "".join(found).replace("\n", "") == whole
    assert [line[:4] for line in found if "\n" in line][-3:] == ["（一）机", "（二）人", "本年总收"]


def broken(text: str, columns: int) -> str:
    """A line cut into lines of so many columns, figures and marks kept whole as printers do."""
    lines = [""]
    for token in re.findall(r"(?:[\d.%A-Za-z]+|.)[，。；：、！？）”]*", text):
        wide = sum(1 + (char > "\u2000") for char in lines[-1] + token)
        lines[len(lines) - (wide <= columns) :] = [lines[-1] + token] if wide <= columns else [token]
    return "\n".join(lines)


@pytest.mark.parametrize("page", ["- 3 -", "— 3 —", "第 3 页 共 9 页", "第3页", "3", "3/9"])
def test_a_page_number_does_not_end_a_sentence(page: str) -> None:
    text = WRAPPED.replace("活\n动", f"活\n\n{page}\n\n动")
    document = opened(text)
    assert len(paragraphs(document)) == len(paragraphs(opened(WRAPPED)))
    assert [text[start:end] for start, end in page_noise(text)] == [page]
    assert PAGE_NUMBER_LINE.fullmatch(page)


def test_a_page_that_lost_its_number_does_not_end_a_sentence() -> None:
    assert len(paragraphs(opened(WRAPPED.replace("活\n动", "活\n \n \n动")))) == len(paragraphs(opened(WRAPPED)))


def test_blank_lines_behind_a_full_stop_end_a_paragraph() -> None:
    lines = WRAPPED.split("\n")
    ended = next(n for n, line in enumerate(lines) if line.endswith("。") and n + 1 < len(lines))
    parted = "\n".join([*lines[: ended + 1], "", "", *lines[ended + 1 :]])
    assert len(paragraphs(opened(parted))) >= len(paragraphs(opened(WRAPPED)))


def test_a_page_number_does_not_part_a_list_from_what_announces_it() -> None:
    page = (
        WRAPPED
        + "\n"
        + "全年区本级政府性基金预算收入完成3.10亿元，比上年增长5.2%，其中：\n- 4 -\n土地出让收入2.60亿元；污水处理费收入0.50亿元。"
    )
    assert "其中：" in paragraphs(opened(page))[-1] and "污水处理费" in paragraphs(opened(page))[-1]


def test_a_page_number_does_not_part_a_bracket() -> None:
    lines = [
        "　　采购支出合计12936.14万元（采购货物的支出6070.68万元；",
        "- 2 -",
        "工程5555.24万元；服务1310.22万元）。以上数字均与决算一致。",
    ]
    assert paragraphs(opened(WRAPPED + "\n".join(lines)))[-1].endswith("均与决算一致。")
    apart = WRAPPED + "\n".join(lines).replace("（", "，").replace("）", "")
    assert paragraphs(opened(apart))[-1].startswith("工程")


def test_a_page_number_does_not_part_a_sentence_from_what_is_said_of_it() -> None:
    lines = [
        "2017年部门整体支出全年预算13830.02万元、支出13447.63万元，执行率97.2%。",
        "- 2 -",
        "其中：基本支出预算5690.96万元、支出5475.19万元。",
    ]
    assert paragraphs(opened(WRAPPED + "\n".join(lines)))[-1].startswith("2017年")
    short = WRAPPED + "\n".join(lines).replace("部门整体支出全年预算13830.02万元、", "")
    assert paragraphs(opened(short))[-1].startswith("其中")


def test_a_full_line_ends_a_paragraph_where_the_next_is_indented_too() -> None:
    lines = WRAPPED.replace("\n（", "\n　　（").replace("\n本", "\n　　本")
    full = "　　人员经费412.55万元、公用经费392.62万元，两项合计为805.17万元。\n　　基本支出805.17万元，为年初预算的94.67%。\n"
    assert len(paragraphs(opened(lines + full))) == len(paragraphs(opened(lines))) + 2


def test_a_heading_with_blanks_between_its_characters_is_one() -> None:
    document = opened("（  二  ）  收  支  执  行  情  况\n全  县  收  入  5亿  元  。")
    assert [block.level for block in document.blocks if isinstance(block, Paragraph)] == [2, 0]


def test_page_numbers_between_paragraphs_are_no_paragraphs() -> None:
    text = WRAPPED.replace("二、收支", "- 1 -\n二、收支")
    assert paragraphs(opened(text)) == paragraphs(opened(WRAPPED))


def test_running_heads_are_noise() -> None:
    head = "清泉区图书馆自评报告"
    text = WRAPPED.replace("活\n动", f"活\n1\n{head}\n动").replace("210.\n", f"210.\n2\n{head}\n")
    assert [text[start:end] for start, end in page_noise(text)] == ["1", head, "2", head]
    assert len(paragraphs(opened(text))) == len(paragraphs(opened(WRAPPED)))


NOT_WRAPPED = {
    "one line is one paragraph": "一、收入\n总收入5万元\n总支出4万元\n结余1万元",
    "long lines of any length": "\n".join("本年收入和支出情况良好" * n for n in (9, 4, 17, 6, 30, 12)),
    "lists of items as long as each other": "\n".join(
        f"{n}.负责全区图书馆业务的指导工作和人员的培训工作" for n in range(1, 9)
    ),
    "sentences as long as each other": "\n".join(["本年度部门整体支出的使用情况开展了自查工作结果良好。"] * 8),
}

NOT_WRAPPED |= {
    "names as long as each other": "\n".join(
        f"清泉区{name}镇中心小学附属幼儿园" for name in "东西南北上下大小新老中和"
    ),
    "a few lines of a caption": "\n".join(
        [*["清泉区图书馆内设机构，编制、人员情况"] * 3, "一览表", "附：名册", "说明", "备注", "填表", "日期"]
    ),
    "a bracket that nobody closes": "全年政府采购预算为394.91万元（货物、工程和服务\n服务预算为368.18万元，已全部完成。",
    "an item marked with a bracket behind an open one": "政府采购预算合计为394.91万元（其中各类如下所示：\n2）服务预算368.18万元。",
    "words, and a figure in a cell": "预算执行不够均衡，主要原因是项目验收较晚，年末结转\n196.07万元\n其他",
    "what follows is listed below": "现将本单位部门整体支出绩效自评的结果，按照类别分项列示如下\n196.07万元，为年末结转。",
    "an amount in a line of its own": "省级财政资金401.08万元、市级配套资金78.30万元、县级配套资金\n891.45",
    "names and amounts below each other": "省级财政资金\n401.08万元，\n县级配套资金\n891.45万元。",
}
NOT_WRAPPED |= {
    "a word that begins like a particle": "出租汽车驾驶员和企业管理人员培训的补贴标准\n的士驾驶员每人200元",
    "an amount whose unit stands beside the next": "购置图书1860册，共计支出，\n元素周期表挂图12幅，模型8件。",
    "a figure and a unit in cells": "门票收入\n1186.67\n万元\n讲解收入\n252.5\n万元",
    "a year and the next line": "本馆成立于1958年，改扩建于2012\n元月起试行夜间开放，周末照常。",
    "targets that end with a semicolon each": "数量指标方面，维修校舍12处，完成率达到100%；\n质量指标方面，验收合格率达到100%，无返工；",
    "short lines that end with a comma": "各位代表，\n各位委员，\n受区政府委托，\n现将预算执行情况报告如下。",
    "names that end with a mark in short lines": "办公室、\n财务科、\n基建科、",
    "an item behind the mark of a list": "各科室分别负责综合协调、文稿起草、资产清查、决算编制、\n1.办公室负责综合协调。",
    "a long row of a table with marks in its name": "一、一般公共预算财政拨款收入安排的支出、结转和结余    3472.16    3550.19    98.20\n二、其他收入",
    "a long line without a mark and an item": "本年度共实施校舍维修、设备更新、图书采购等项目，各项目实施单位和完成情况如下表所列\n1.校舍维修，已完成。",
    "titles as long as a line": "关于某某县二〇二二年度财政预算执行情况和二〇二三年度财政预算草案的报告书\n在县第十八届人民代表大会上",
}
WRAPPED_ONCE = {
    "before a particle": "其他收入190.89万元，为以前年度未执行完毕、结转本年继续使用\n的资金。较上年减少7.63万元。",
    "before a stop": "其他收入190.89万元，为以前年度未执行完毕、结转本年继续使用的资金\n，较上年减少7.63万元。",
    "behind a name in a list": "单位内设办公室、财务科、基建科、资产管理科、后勤服务科、\n信息技术科共6个科室。",
    "behind an amount in a list": "包括办公费12.40万元、水电费33.15万元、维修（护）费9.02万元、\n培训费4.11万元、劳务费6.27万元。",
    "within a name in a list without commas": "包括办公费12.40万元、水电费33.15万元、维修（护）费9.02万元、差旅费3.50万元、培训\n费4.11万元、劳务费6.27万元。",
    "behind a comma": "政府性基金预算收入完成319.15亿元，完成预算的103.8%，同比减少17.08亿元，\n下降5.1%。",
    "within a list that was opened": "本年支出合计6828.80万元。其中：基本支出4175.40万元，占61.14%；\n项目支出2653.40万元，占38.86%。",
    "within a list, in its second line": "得分96分，其中：预算执行满分20分，得19.5分；\n产出、效益指标满分70分，共得67.5分；\n满意度指标满分10分，得9分。",
    "within a word": "本年收入预算总额4249.52万元，比上年下降7.3％，减少334.16万元，主要原\n因是厉行节约。",
    "within a bracket that a computer prints": "全年政府采购预算394.91万元(货物预算为26.73万元;工程预算为0万元;\n服务预算为368.18万元).",
    "between a name and its amount, commas of ASCII": "省级财政资金401.08万元,市级配套资金78.30万元,县级配套资金\n891.45万元,自筹资金377.51万元。",
    "between a figure and its unit": "全年门票收入比上年略有增长，其中团体票收入1186.67\n万元，散客票收入903.20万元。",
    "between a figure and its rate": "今年支出完成预算的进度快于序时，其中图书购置支出完成98.6\n％，设备支出完成91％。",
    "within a bracket": "全年政府采购预算394.91万元（货物预算为26.73万元；工程预算为0万元；\n服务预算为368.18万元）。",
    "within a bracket within a name": "本单位实有在职人员共计36人（含参照公务员法管理的事业\n单位人员12人），另有退休人员9人。",
    "between a name and its amount": "省级财政资金401.08万元、市级配套资金78.30万元、县级配套资金\n891.45万元、自筹资金377.51万元，总计1748.34万元。",
    "before what a change comes to": "财政拨款700.00万元、事业收入80.00万元。比上年810.00万元减少\n30.00万元，下降3.70%。",
    "before a share": "其中正高6人、副高23人、中级30人，高级职称占专业技术人员的\n40.85%。",
    "before points that a bracket follows": "投入18.75分（满分20分）、产出38.50分（满分40分）、满意度\n10分（满分10分）。",
    "behind an item": "执行不够均衡，第四季度支出偏多。2.年末结转\n196.07万元，主要是采购未完成。",
    "between a name and a number of people": "全校共有在职教师126人，其中高级教师38人、中级教师\n60人、初级教师28人。",
}


@pytest.mark.parametrize("case", WRAPPED_ONCE)
def test_a_sentence_that_cannot_end_there_goes_on(case: str) -> None:
    """However few lines there are, and whatever their width."""
    assert paragraphs(opened(WRAPPED_ONCE[case])) == [WRAPPED_ONCE[case]]


@pytest.mark.parametrize("case", NOT_WRAPPED)
def test_lines_that_were_not_wrapped(case: str) -> None:
    assert paragraphs(opened(NOT_WRAPPED[case])) == NOT_WRAPPED[case].split("\n")


def test_a_bare_number_in_an_unwrapped_file_stays() -> None:
    assert paragraphs(opened("收入\n5\n支出\n4")) == ["收入", "5", "支出", "4"]


# --- tables with one cell a line ------------------------------------------------------------------------------------


def stacked(*rows: list[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


SCORES = stacked(
    ["一级指标", "权重", "二级指标", "三级指标", "目标值", "实际完成值", "分值", "得分", "原因说明"],
    ["过程", "40", "预算管理", "执行进度", "95%", "15", "14.2", ""],
    ["", "", "资产管理", "", "100%", "25", "25", ""],
    ["产出", "60", "数量", "任务1", "购书数量", "≥8000册", "30", "30", ""],
    ["", "", "质量", "任务1", "编目差错", "≤1%", "30", "28", ""],
    ["总分", "100"],
)


def test_scores_stand_under_their_headers() -> None:
    document = opened(f"四、评分\n\n{SCORES}\n\n五、建议")
    (table,) = grids(document)
    header, *rows = table
    for word, expected in {
        "权重": ["40", "", "60", "", "100"],
        "分值": ["15", "25", "30", "30", "."],
        "得分": ["14.2", "25", "30", "28", "."],
        "原因说明": ["", "", "", "", "."],
    }.items():
        assert [row[header.index(word)] for row in rows] == expected
    assert paragraphs(document) == ["四、评分", "五、建议"]


def test_a_header_with_groups_over_it() -> None:
    text = stacked(
        ["", "收入情况", "支出情况"],
        ["单位", "财政拨款", "其他收入", "收入合计", "基本支出", "支出合计"],
        ["本级", "10.00", "2.00", "12.00", "12.00", "12.00"],
    )
    document = opened(text)
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [(c.column, c.column_span) for c in table.cells if c.row == 0] == [(0, 1), (1, 3), (4, 2)]
    assert grid(document, table)[2] == ["本级", "10.00", "2.00", "12.00", "12.00", "12.00"]


def test_grids_stacked_on_each_other_are_told_apart() -> None:
    text = stacked(
        ["单位名称", "区图书馆", "编制人数", "28"],
        ["资金", "", "预算数", "执行数", "执行率"],
        ["", "财政拨款", "798.10", "790.00", "98.98%"],
        ["", "其他资金", "14.26", "14.26", "100%"],
        ["年度目标", "年初设定目标", "全年完成情况"],
        ["", "完成购书计划", "已完成购书计划"],
        ["评分"],
        ["指标", "分值", "得分"],
        ["产出", "60", "58"],
    )
    document = opened(text)
    assert [table[0][0] for table in grids(document)] == ["单位名称", "资金", "年度目标", "指标"]
    assert paragraphs(document) == ["评分"]


def test_a_cell_of_several_lines() -> None:
    text = stacked(["目标", "任务1：办好讲座\n任务2：做好借阅", "无"], ["人数", "28", "人"], ["册数", "800", "册"])
    (table,) = grids(opened(text))
    assert table[0][1] == "任务1：办好讲座\n任务2：做好借阅"


def test_stray_tabs_in_cells() -> None:
    (table,) = grids(opened(stacked(["项目", "预算数", "决算数"], ["购书", "5\t", "4"], ["活动", "3", "3"])))
    assert table[1] == ["购书", "5", "4"]


def test_a_note_below_a_table_is_a_paragraph() -> None:
    text = stacked(["项目", "预算数"], ["购书", "5"], ["活动", "3"], ["说明：1.以上为全年数\n      2.单位为万元。"])
    document = opened(text)
    assert paragraphs(document) == ["说明：1.以上为全年数", "2.单位为万元。"]
    assert len(grids(document)) == 1


NO_TABLES = {
    "paragraphs indented with tabs": "\t一、收入\n\t收入5万元。\n\n\t二、支出\n\t支出4万元。",
    "one tab in a line": "单位：区图书馆\t日期：2024年",
    "items with wide gaps": "  （1）购书  286.00万元\n  （2）讲座  168.75万元\n  （3）设备  142.60万元",
    "headings side by side": "（一）坚持学习        （二）服务大局\n（三）依法履职        （四）加强管理",
    "a bar in a sentence": "收入|支出\n总收入5万元。",
    "slashes between words": "甲 / 乙 / 丙\n丁 / 戊 / 己",
    "slashes between figures, and no header": "购书 / 5 / 4\n讲座 / 2 / 2",
    "slashes in sentences": "甲 / 乙 / 丙，共3家。\n丁 / 2.5 / 3.5，共2家。",
}


@pytest.mark.parametrize("case", NO_TABLES)
def test_what_is_no_table(case: str) -> None:
    document = opened(NO_TABLES[case])
    assert grids(document) == []
    assert paragraphs(document) == [line.strip() for line in NO_TABLES[case].split("\n") if line.strip()]


# --- tables with one row a line -------------------------------------------------------------------------------------

ROWS = {
    "tabs": (
        "项目\t预算数\t决算数\n购书\t5.00\t4.00\n合计\t5.00",
        [["项目", "预算数", "决算数"], ["购书", "5.00", "4.00"], ["合计", "5.00", "."]],
    ),
    "tabs with a blank corner": ("\t2023年\t2024年\n收入\t5\t6", [["", "2023年", "2024年"], ["收入", "5", "6"]]),
    "tabs with blank cells": ("甲\t\t乙\n1\t2\t", [["甲", "", "乙"], ["1", "2", ""]]),
    "a line of one cell between rows": (
        "项目\t预算数\t决算数\n购书\t5\t4\n二、活动\n讲座\t2\t2",
        [["项目", "预算数", "决算数"], ["购书", "5", "4"], ["二、活动", ".", "."], ["讲座", "2", "2"]],
    ),
    "bars": (
        "| 项目 | 预算数 |\n|------|-------|\n| 购书 | 5 |\n| 合计 | 5 |",
        [["项目", "预算数"], ["购书", "5"], ["合计", "5"]],
    ),
    "bars, a total that lost the blanks at its end": (
        "类别 | 上年 | 本年 | 增减 | 备注 | |\n购书 | 5 | 6 | 1 | | |\n讲座 | 2 | 4 | 2 | | |\n支出合计 | 7 | 10 |",
        [
            ["类别", "上年", "本年", "增减", "备注", ""],
            ["购书", "5", "6", "1", "", ""],
            ["讲座", "2", "4", "2", "", ""],
            ["支出合计", "7", "10", ".", ".", "."],
        ],
    ),
    "bars and rulers": ("+----+----+\n|甲|1|\n+----+----+\n|乙|2|\n+----+----+", [["甲", "1"], ["乙", "2"]]),
    "wide gaps, also within a word": (
        "项  目    预算数    决算数\n购书    12.00    9.00\n讲座    2.00    2.00\n合  计    14.00    11.00",
        [["项  目", "预算数", "决算数"], ["购书", "12.00", "9.00"], ["讲座", "2.00", "2.00"], ["合  计", "14.00", "11.00"]],
    ),
    "wide gaps between letters that are no word": (
        "项　　目    优    良    中    差\n甲类    12    9    3    1\n乙类    2    2    1    0",
        [["项　　目", "优", "良", "中", "差"], ["甲类", "12", "9", "3", "1"], ["乙类", "2", "2", "1", "0"]],
    ),
    "wide gaps within words that are none of tables, in the header": (
        "险  种    收入    支  出\n工伤保险    12.00    9.00\n失业保险    2.00    2.00",
        [["险  种", "收入", "支  出"], ["工伤保险", "12.00", "9.00"], ["失业保险", "2.00", "2.00"]],
    ),
    "slashes between the cells": (
        "科目 / 上年 / 本年 / 增减额\n购书 / 12.00 / 9.00 / -3.00\n讲座 / 2.00 / 2.00 / —\n合计 / 14.00 / 11.00 / -3.00",
        [
            ["科目", "上年", "本年", "增减额"],
            ["购书", "12.00", "9.00", "-3.00"],
            ["讲座", "2.00", "2.00", "—"],
            ["合计", "14.00", "11.00", "-3.00"],
        ],
    ),
    "wide gaps": (
        "科目    预算数    决算数    完成率\n购书    12.00    9.00    75%\n"
        "讲座    2.00    2.00    100%\n合计    14.00    11.00",
        [
            ["科目", "预算数", "决算数", "完成率"],
            ["购书", "12.00", "9.00", "75%"],
            ["讲座", "2.00", "2.00", "100%"],
            ["合计", "14.00", "11.00", "."],
        ],
    ),
}  # fmt: skip


def test_a_caption_with_a_gap_is_no_row() -> None:
    rows = "            2026年    2025年    增减额\n购书        12.00     9.00      3.00\n讲座        2.00      2.00      0.00"
    document = opened(f"表一   收支对比（万元）\n{rows}\n\n说明文字。")
    assert paragraphs(document) == ["表一   收支对比（万元）", "说明文字。"]
    assert grids(document)[0][1:] == [["购书", "12.00", "9.00", "3.00"], ["讲座", "2.00", "2.00", "0.00"]]


ABOVE = [
    "图书馆购置经费表          单位：元",
    "表2：图书馆购置经费表          单位：元",
    "表2  2026年图书馆购置经费表          单位：元",
    "表2  2026年图书馆购置经费表",
    "附件2  图书馆购置经费表          金额单位：元",
    "附件2  图书馆购置经费表",
    "表2-1  图书馆购置经费表          单位：元",
    "表2-1  图书馆购置经费表",
    "附表2：图书馆购置经费表          单位：元",
    "附表2： 图书馆购置经费表",
    "表二、图书馆购置经费表          单位：元",
    "表（二）  图书馆购置经费表          单位：元",
    "公开02表          单位：元",
    "公开02表  图书馆购置经费表",
    "部门：某图书馆      公开02表      （单位：元）",
]


@pytest.mark.parametrize("caption", ABOVE)
@pytest.mark.parametrize("blanks", ["  ", "     "])
def test_a_caption_is_no_row_and_moves_no_total(caption: str, blanks: str) -> None:
    rows = [["序号", "项目名称", "预算", "支出"], ["1", "购书", "120.00", "110.00"], ["2", "讲座", "30.00", "25.00"]]
    lines = [blanks.join(row) for row in [*rows, ["合计", "150.00", "135.00"]]]
    document = opened("\n".join([caption, *lines]))
    assert [row[2:] for row in grids(document)[0]] == [*(row[2:] for row in rows), ["150.00", "135.00"]]


def test_a_row_of_headings_with_the_unit_behind_is_one() -> None:
    text = "项目  预算  单位：元\n购书  120.00  110.00\n讲座  30.00  25.00\n合计  150.00  135.00"
    assert len(grids(opened(text))[0]) == 4


@pytest.mark.parametrize("case", ROWS)
def test_rows_on_lines(case: str) -> None:
    text, expected = ROWS[case]
    document = opened(f"表1 收支（单位：万元）\n{text}\n\n说明文字。")
    assert grids(document) == [expected]
    assert paragraphs(document) == ["表1 收支（单位：万元）", "说明文字。"]
    assert [block.address for block in document.blocks] == ["第1行", "表1", document.blocks[2].address]
