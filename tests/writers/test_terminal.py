"""The terminal writer, line by line, on audits built by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from conftest import GROWTH, MONEY, ROOT, audited, figure, growth, paragraphs
from wcwidth import wcswidth

from auditor.model import Audit, Cell, Document, Mention, Outcome, Table
from auditor.writers import Options
from auditor.writers._excerpt import Mark, excerpts, plain
from auditor.writers._words import address, sentence
from auditor.writers.terminal import write, write_facts


def lines(audit: Audit, **options: object) -> list[str]:
    return write([audit], Options(**options)).splitlines()  # type: ignore[arg-type] # the options of a test


def test_a_finding_is_written_as_a_compiler_writes() -> None:
    document = paragraphs("一、概况", GROWTH)
    assert lines(audited(document, growth(document))) == [
        "a.txt:第2行: 错误: 增长率与增减额相符",
        "  第2行 │ 三公经费支出5.00万元，比上年增加1.00万元，增长20%。",
        "        │             ~~~~~~~~            ~~~~~~~~      ^^^",
        "  报告 20%，重算 25%，相差 -5个百分点",
        "  算式：1.00 / (5.00 - 1.00) = 25% ≠ 20%",
        "  增长20%，重新计算应为25%",
        "  可能：似以本年数为基数",
        "  规则：relations/change  0123456789abcdef",
        "",
        "a.txt：数字3个，其中3个已核对；勾稽关系1条：相符0，舍入0，不符1，未能核对0；错误1，警告0，提示0。",
    ]


def test_in_english() -> None:
    document = paragraphs(GROWTH)
    written = "\n".join(lines(audited(document, growth(document)), lang="en"))
    assert "a.txt:line 1: error: Growth follows from the change" in written
    assert "stated 20%, recalculated 25%, difference -5 percentage points" in written
    assert "perhaps: the current figure was taken as the base" in written
    assert "3 figures seen, 3 used; 1 relation: 0 consistent" in written


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        ({"kind": "bound"}, "报告 20%，对照 25%", "stated 20%, compared with 25%"),
        ({"kind": "bound", "stated": "100%"}, "上限 100%，实为 25%", "at most 100%, found 25%"),
        ({"kind": "shares_total", "stated": "100%"}, "应为 100%，实为 25%", "should be 100%, found 25%"),
        ({"kind": "sum", "stated": "9人"}, "一边 9人，另一边 25%", "one side 9人, the other 25%"),
    ],
)
def test_values_are_called_what_they_are(changes: dict[str, str], zh: str, en: str) -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    audit = audited(document, replace(found, outcome=replace(found.outcome, **changes)))
    assert any(line.startswith(f"  {zh}，相差") for line in lines(audit))
    assert any(line.startswith(f"  {en}, difference") for line in lines(audit, lang="en"))


def test_low_confidence_asks_to_verify() -> None:
    document = paragraphs(GROWTH)
    found = growth(document)
    unsure = replace(found, outcome=replace(found.outcome, confidence="low"))
    assert lines(audited(document, unsure))[0] == "a.txt:第1行: 错误（请核实）: 增长率与增减额相符"


def test_colours_only_when_asked_for() -> None:
    document = paragraphs(GROWTH)
    audit = audited(document, growth(document))
    assert "\x1b" not in write([audit], Options())
    assert "\x1b[1;31m错误\x1b[0m" in write([audit], Options(color=True))


def test_findings_stand_in_the_order_of_the_document() -> None:
    document = paragraphs("支出1.00万元。", GROWTH)
    later = growth(document)
    first = replace(later, outcome=replace(later.outcome, evidence=(figure(document, "1.00万元"),)))
    heads = [line for line in lines(audited(document, later, first)) if line.startswith("a.txt:")]
    assert [head.split(":")[1] for head in heads] == ["第1行", "第2行"]


def test_what_could_not_be_evaluated_is_counted_with_its_reason() -> None:
    document = paragraphs(GROWTH)
    open_ = Outcome("relations/sum", "sum", "not_evaluated", None, None, None, None, (), reason="部分未必列全")
    written = lines(audited(document, others=(open_,)))
    assert written[-1] == "  未能核对：部分未必列全（1）（--all 逐条列出）"
    listed = "\n".join(lines(audited(document, others=(open_,)), all=True))
    assert "未能核对" in listed
    assert "部分未必列全" in listed


def test_all_lists_the_passed_checks_in_aligned_columns() -> None:
    document = paragraphs("支出769.48万元。", "合计769.48万元。")
    passed = Outcome(
        "relations/restated", "restated", "consistent", "769.48万元", "769.48万元", "0", "769.48 = 769.48",
        (figure(document, "769.48万元"),),
    )  # fmt: skip
    assert len(lines(audited(document, others=(passed,)))) == 1
    table = lines(audited(document, others=(passed, passed)), all=True)[:4]
    starts = {wcswidth(line[: line.index(word)]) for line, word in zip(table[::2], ("规则", "relations/"), strict=True)}
    assert len(starts) == 1
    assert "769.48 = 769.48" in table[2]


# --- quotes ---------------------------------------------------------------------------------------------------------


def test_a_long_sentence_is_trimmed_around_its_figures() -> None:
    document = paragraphs("甲" * 300 + "支出5.00万元，" + "乙" * 300)
    start = document.text.index("5.00")
    (excerpt,) = excerpts(document, [Mark(start, start + 6)], 70)
    assert excerpt.lines[0].startswith("…甲")
    assert excerpt.lines[0].endswith("乙…")
    assert all(wcswidth(line) <= 70 for line in excerpt.lines)


def test_many_figures_wrap_and_stay_underlined() -> None:
    document = paragraphs("、".join(f"项目{number}支出{number}.50万元" for number in range(10, 40)))
    marks = [
        Mark(start, start + 7) for start in range(len(document.text)) if document.text[start + 2 : start + 5] == ".50"
    ]
    (excerpt,) = excerpts(document, marks, 70)
    text, signs = excerpt.lines[0::2], excerpt.lines[1::2]
    assert len(text) > 3
    assert all(set(line) <= {"^", " "} for line in signs)
    assert sum(line.count("^") for line in signs) == 30 * 9  # 万元 is four columns wide


def test_only_the_sentence_of_the_figure_is_quoted() -> None:
    document = paragraphs("甲支出1.00万元。乙支出5.00万元。丙支出2.00万元。")
    start = document.text.index("5.00")
    (excerpt,) = excerpts(document, [Mark(start, start + 6)], 80)
    assert excerpt.lines[0] == "乙支出5.00万元。"


def test_a_table_row_is_quoted_with_its_cells() -> None:
    text = "基本支出 10.00 合计 20.00"
    cells = (Cell(0, 0, 0, 4), Cell(0, 1, 5, 10), Cell(1, 0, 11, 13), Cell(1, 1, 14, 19))
    document = Document("a.docx", "docx", "0" * 64, text, (Table(0, 19, 2, 2, cells, "表1"),))
    found = excerpts(document, [Mark(14, 19), Mark(5, 10, "~")], 80)
    assert [(excerpt.address, excerpt.lines[0]) for excerpt in found] == [
        ("表1 第2行", "合计 | 20.00"),
        ("表1 第1行", "基本支出 | 10.00"),
    ]


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\x07", "‮", "\ud800"])
def test_nothing_in_a_document_reaches_the_terminal_as_a_command(char: str) -> None:
    document = paragraphs(f"支出{char}[31m5.00万元。")
    found = replace(growth(paragraphs(GROWTH)), title={"zh": f"题{char}", "en": ""})
    start = document.text.index("5.00")
    quoted = excerpts(document, [Mark(start, start + 6)], 80)[0].lines[0]
    assert char not in quoted
    assert char not in plain(f"a{char}b")
    assert char not in write([audited(paragraphs(GROWTH), found)], Options())


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("第12行", "line 12"),
        ("第3段", "paragraph 3"),
        ("表2 第3行第4列", "table 2, row 3, column 4"),
        ("表2 第3行", "table 2, row 3"),
        ("第3页 第5段", "page 3, paragraph 5"),
        ("第3页 表2 第4行第5列", "page 3, table 2, row 4, column 5"),
    ],
)
def test_addresses_in_both_languages(chinese: str, english: str) -> None:
    assert address(chinese, "zh") == chinese
    assert address(chinese, "en") == english


def test_facts_show_each_unplaced_figure_in_its_sentence() -> None:
    document = paragraphs("全年接待来访36人次。", GROWTH)
    audit = audited(document, growth(document))
    start = document.text.index("36")
    lonely = Mention(start, start + 4, "36人次", Decimal(36), 0, MONEY)
    written = write_facts(replace(audit, mentions=(*audit.mentions, lonely)), Options())
    assert "  第1行 │ 全年接待来访36人次。\n        │             ^^^^^^" in written
    assert written.count("三公经费") == 0


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("缺少总体、比率", "missing: whole, rate"),
        ("缺少basic.final", "missing: basic.final"),
        ("单位不同，不能比较：万元、人", "units differ: 万元, 人"),
        ("支出有几个不同的数：7.00万元、6.00万元", "several figures for 支出: 7.00万元, 6.00万元"),
        ("文件含 3 张图片，图中的文字未读取。", "Pictures in the file: 3; text in them was not read."),
    ],
)
def test_reasons_and_remarks_in_english(zh: str, en: str) -> None:
    assert sentence(zh, "zh") == zh
    assert sentence(zh, "en") == en


def test_every_remark_of_the_readers_has_its_english() -> None:
    for reader in ("docx", "_characters"):
        source = (ROOT / "auditor" / "readers" / f"{reader}.py").read_text("utf-8")
        remarks = [
            r.replace("{pictures}", "3") for r in re.findall(r'f?"(文件[^"：{]*(?:\{pictures\}[^"]*)?。)"', source)
        ]
        assert remarks
        assert all(sentence(remark, "en").isascii() for remark in remarks), remarks


REMARKS = [
    "后缀是 .doc，内容却是 .html，按内容读取。",
    "网页声明的编码是 big5，按此读取。",
    "Sheet1：第2—3、9行是隐藏行，已一并读取。",
    "Sheet1：B、D—F列是隐藏列，已一并读取。",
    "隐藏的工作表未读取：a、b、c、d、e … (7)。",
    "Sheet1：含图片、图表或文本框，其中的文字未读取。",
    "Sheet1：B3 的公式没有计算结果（文件由程序生成、未经 Excel 保存），未核对；请用 Excel 打开并保存后再审核。",
]


@pytest.mark.parametrize("remark", REMARKS)
def test_remarks_on_sheets_and_pages_in_english(remark: str) -> None:
    assert not re.search("[一-龥。、]", sentence(remark, "en"))


def test_the_name_of_a_sheet_stays_as_it_is() -> None:
    assert address("表3!C7", "en") == "表3!C7"
    assert address("支出决算表 第7行", "en") == "支出决算表 row 7"


# --- many documents -------------------------------------------------------------------------------------------------


def test_one_document_needs_no_table_and_statistics_only_on_request() -> None:
    document = paragraphs(GROWTH)
    written = "\n".join(lines(audited(document, growth(document))))
    assert "汇总" not in written
    assert "按规则" not in written


def test_several_documents_end_in_a_table_with_their_sums() -> None:
    document = paragraphs(GROWTH)
    audit = audited(document, growth(document))
    table = write([audit, audit], Options()).partition("== 汇总 ==\n")[2].splitlines()
    assert [row.split() for row in table[2:]] == [
        ["a.txt", "3", "3", "1", "0", "0", "1", "0", "1", "0", "0", "0", "0"],
        ["a.txt", "3", "3", "1", "0", "0", "1", "0", "1", "0", "0", "0", "0"],
        ["合计", "6", "6", "2", "0", "0", "2", "0", "2", "0", "0", "0", "0"],
    ]
    assert len({wcswidth(row) for row in table}) == 1


def test_statistics_count_findings_by_rule_the_most_first() -> None:
    document = paragraphs(GROWTH)
    one = growth(document)
    other = replace(one, severity="note", outcome=replace(one.outcome, rule="budget/additions"))
    unsure = replace(one, outcome=replace(one.outcome, confidence="low"))
    written = write([audited(document, other, one, unsure)], Options(statistics=True)).partition("== 按规则 ==\n")[2]
    assert [row.split() for row in written.splitlines()[2:]] == [
        ["relations/change", "增长率与增减额相符", "1", "0", "0", "1", "0"],
        ["budget/additions", "增长率与增减额相符", "0", "0", "1", "0", "0"],
    ]


def test_statistics_of_nothing_say_so() -> None:
    written = write([audited(paragraphs(GROWTH))], Options(statistics=True))
    assert written.endswith("== 按规则 ==\n没有审核发现。\n")
