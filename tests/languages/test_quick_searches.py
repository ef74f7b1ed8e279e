"""What is searched in less time finds what the whole pattern finds."""

from __future__ import annotations

import pytest

from auditor.languages import zh

QUIET = ("", "基本支出", "其中：项目支出为", "能力建设", "到", "为", "年末")
CHANGES = (
    *zh.UP.split("|"), *zh.DOWN.split("|"), "净增长", "同比增", "环比降", "多支出", "少收入", "高出", "变动", "变化", "超出",
    "比上年增加了", "减少额为", "上升幅度达到",
)  # fmt: skip
CHANGED = ("增加到", "压缩至", "调整为", "由2412人减少到", "降至")


@pytest.mark.parametrize("words", (*QUIET, *CHANGES, *CHANGED))
def test_a_change_is_found_as_by_the_pattern(words: str) -> None:
    assert bool(zh.change_in(words)) == bool(zh.CHANGE.search(words))
    assert bool(zh.changed_to(words)) == bool(zh.CHANGED_TO.search(words))


def test_words_without_a_change_have_none() -> None:
    assert not any(zh.change_in(words) or zh.changed_to(words) for words in QUIET)
    assert all(map(zh.changed_to, CHANGED))


def test_each_letter_begins_a_way_of_its_own() -> None:
    assert zh.each("还尚", "需") == "还需|尚需"


@pytest.mark.parametrize(
    "words", ["总共", "共", "一共", "三项构成", "十二项组成", "两镇共", "全县共", "累计达到", "合计"]
)
def test_words_that_say_a_total(words: str) -> None:
    assert zh.TOTAL_LAST.search(words)


@pytest.mark.parametrize("words", ["公共", "全县共有", "共有", "项构成", "累计收入", "一般公共预算"])
def test_words_that_say_none(words: str) -> None:
    assert not zh.TOTAL_LAST.search(words)
