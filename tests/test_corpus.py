"""The scores on annotated reports, where a checkout of them lies beside the project."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import ROOT

SHARED = ROOT.parent / "shared"
SCORE = SHARED / "tools" / "score.py"
pytestmark = pytest.mark.skipif(not SCORE.exists(), reason="no annotated reports beside the project")


@pytest.mark.parametrize(
    ("corpus", "recall", "errors", "false"),
    [("corpus", 0.96, 1.0, 0), ("genre", 0.95, 31 / 32, 0)],
)
def test_scores(corpus: str, recall: float, errors: float, false: int) -> None:
    command = [sys.executable, str(SCORE), "--corpus", str(SHARED / corpus), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    total = json.loads(run.stdout)["totals"]
    assert "failed" not in run.stderr
    assert total["recall"] >= recall
    assert total["errors_reported"] >= errors * total["errors"]
    assert total["false"] <= false
    assert total["ignored"] == total["by_number"] == 0
