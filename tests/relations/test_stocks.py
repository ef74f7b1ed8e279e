"""What there was, what came and went, and what there is: in one sentence, in another, or of another stock."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

ELSEWHERE = (
    "12月末在册：生活补贴3,214人；护理补贴2,876人。\n"
    "生活补贴对象上年末{}人，新增291人、退出235人；护理补贴对象上年末{}人，新增263人、退出189人。"
)
QUIET = [
    case("two stocks one behind the other", "甲类对象上年末3,158人，新增291人、退出235人；乙类对象上年末2,802人，新增263人、退出189人。"),
    case("two stocks, no end told", "在校生上年末820人，转入35人、转出21人；在园幼儿上年末410人，转入18人、转出26人。"),
    case("an end that does not come out", ELSEWHERE.format("3,108", "2,702")),
    case("the end of all of them", "12月末在册6,090人。\n生活补贴对象上年末3,158人，新增291人、退出235人。"),
    case("another unit", "12月末在册：生活补贴3,214户。\n生活补贴对象上年末3,158人，新增291人、退出235人。"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_alleged(text: str) -> None:
    assert [one for one in alarms(text) if one[0] == "difference"] == []


def test_the_end_is_told_in_another_sentence() -> None:
    text = ELSEWHERE.format("3,158", "2,802")
    told = checks(text, "difference")
    assert ("consistent", "3,214人 3,158人 291人 235人") in told
    assert ("consistent", "2,876人 2,802人 263人 189人") in told
    assert alarms(text) == []


def test_what_was_borrowed_and_repaid() -> None:
    text = "年初余额265,870万元，当年举借70,100万元，偿还32,540万元，年末余额{}万元。"
    assert ("consistent", "265,870万元 70,100万元 32,540万元 303,430万元") in checks(
        text.format("303,430"), "difference"
    )
    assert alarms(text.format("303,430")) == []
    assert [kind for kind, _ in alarms(text.format("303,340"))] == ["difference"]
