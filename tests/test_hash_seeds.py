"""What is found does not depend on how Python happens to hash words, which it does anew in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ("1", "2", "3", "5")

TWO_NAMES = """全年投入5200.35万元。
教育项目支出1200.15万元，占比不高。
卫生项目支出2000.20万元，占比较高。
道路基本支出2000.00万元，用于维护。
项目投入3200.35万元。
教育项目支出1200.15万元，比较平稳。
卫生项目支出2000.20万元，比较平稳。
"""  # 项目支出 and 支出 are series of their own that share their first parts

TWO_COLUMNS = """一、分校情况
（一）城东中学
经费支出1263万元，全部用于教学。运行成本1263万元。
（二）城西中学
经费支出1187万元，全部用于教学。运行成本1187万元。
（三）城南中学
经费支出1345万元，全部用于教学。运行成本1356万元。
（四）城北中学
经费支出1427万元，全部用于教学。运行成本1427万元。
二、汇总
单位：万元
学校\t金额\t学生
城东中学\t1263\t900
城西中学\t1187\t850
城南中学\t1435\t780
城北中学\t1427\t990
"""  # the column may be of either


def test_every_process_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(TWO_NAMES, encoding="utf-8")
    (tmp_path / "columns.txt").write_text(TWO_COLUMNS, encoding="utf-8")
    files = [*tmp_path.glob("*.txt"), *sorted(ROOT.glob("examples/*/report.txt"))]
    said = {seed: _said(seed, files) for seed in SEEDS}
    assert "3200.35" in said["1"] and "1435" in said["1"]
    assert set(said.values()) == {said["1"]}


def _said(seed: str, files: list[Path]) -> str:
    command = [sys.executable, "-m", "auditor", "check", "--no-config", "--all", "--format", "json", *map(str, files)]
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False).stdout
