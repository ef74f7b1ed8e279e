"""What two readers of one shape of bracket, and names without end, must keep to."""

from __future__ import annotations

from time import process_time

import pytest
from readings import checks

from auditor.relations import count, opened


@pytest.mark.parametrize("words", ["上年同期", "上年", "去年完成数", "上年决算为"])
def test_what_one_of_a_bracket_was_last_year_is_no_part(words: str) -> None:
    assert opened.LAST_YEARS.fullmatch(words)


@pytest.mark.parametrize("gap", ["（上年分别为", "（其上年分别是", "（2022年同期分别为", "（去年分别"])
def test_last_year_of_each(gap: str) -> None:
    assert opened.EACH_BEFORE.search(gap)


@pytest.mark.parametrize("gap", ["（分别为", "（上年", "，上年分别为", "（上年结转、本年安排分别为"])
def test_not_last_year_of_each(gap: str) -> None:
    assert opened.EACH_BEFORE.search(gap) is None


def test_names_without_end_cost_nothing() -> None:
    begun = process_time()
    for words in (
        "个单位，" + "和" * 60 + "，",
        "个单位，" + "甲和乙和" * 60 + "，",
        "个单位，" + "甲站和乙站、" * 60 + "1",
    ):
        assert count.COMMA_NAMES.match(words) is None
    assert process_time() - begun < 1


@pytest.mark.parametrize("done", ["1,105.30", "1,205.30"])
@pytest.mark.parametrize("last", ["上年同期", "去年同期", "上年完成"])
def test_a_task_and_last_year_in_one_bracket(done: str, last: str) -> None:
    text = f"全县税收收入完成{done}万元（任务数1,150.20万元，{last}1,088.60万元）。"
    assert [check for kind in ("sum", "bound") for check in checks(text, kind)] == []
