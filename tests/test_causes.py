"""What is said of the real reports' inconsistencies: the page is fresh, and the causes known by hand are among them."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest
from conftest import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
PAGE = ROOT / "docs" / "causes.md"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no annotated reports beside the project")
KNOWN = {
    "growth on the wrong base": ("26%", "增减率似以本年数为基数计算，应以上年数为基数"),
    "the part left out": ("979.40万元", "“其他支出”64.95万元 与缺少的数额相同，疑漏列此项"),
    "copied from another indicator": ("85.85%", "“预算完成率”85.85% 与此数相同，疑从该项误抄"),
    "one digit of the change": ("21.76万元", "21.76万元 改为 21.70万元"),
    "the missing type of staff": ("32名", "另分有“事业后勤编制人员”一类，此处没有，疑漏列这一类（按差额为1名）"),
    "an addition that was never spent": ("156.25万元", "若不计 第73行“预算追加”156.25万元，则相关2处勾稽均成立"),
    "rounded up": ("2%", "2% 似为进位，四舍五入应为 1%"),
}


def test_the_page_is_what_the_command_writes() -> None:
    assert PAGE.read_text(encoding="utf-8") == _causes().page(), "python benchmarks/causes.py > docs/causes.md"


@pytest.mark.parametrize(("figure", "cause"), KNOWN.values(), ids=KNOWN)
def test_the_causes_known_by_hand_are_told(figure: str, cause: str) -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if cause in line]
    assert rows
    assert any(figure in row for row in rows)


def _causes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("causes", ROOT / "benchmarks" / "causes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
