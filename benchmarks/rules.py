"""How fast formulas are evaluated with their evidence, and how long the rulebook takes to load: ``make bench``.

An evaluation with evidence is what `auditor check` does at each relation: figures are bound to the names of a formula,
the formula is evaluated over Decimals, and the judgement keeps figures, both sides and verdict. Processor time, the least of
many rounds, at the precision of the engine; loading is timed in processes of its own, with an empty cache and with a filled one.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from decimal import Decimal, localcontext
from time import process_time

from tabulate import tabulate

from auditor.engine import DIGITS, Weighed
from auditor.formula import parse
from auditor.judgement import bind, judge
from auditor.languages.zh import unit_called
from auditor.model import Figure, Mention
from auditor.testing import report
from auditor.testing.promises import audited, slip

ROUNDS, TIMES = 200, 1_000  # short rounds: one of them is met by nobody else's work
LOADS = 9
REPORTS = 40
CASES = [  # a formula, its figures as printed, the verdict
    (
        "delta == current - prior",
        {"delta": "21.76万元", "current": "1326.33万元", "prior": "1304.57万元"},
        "consistent",
    ),
    ("rate == part / whole", {"rate": "25%", "part": "10.00万元", "whole": "40.00万元"}, "consistent"),
    ("a + b + c == t", {"a": "1.10万元", "b": "2.20万元", "c": "3.30万元", "t": "6.60万元"}, "consistent"),
    ("a <= b", {"a": "35人", "b": "41人"}, "consistent"),
    ("rate == part / whole", {"rate": "33.33%", "part": "10.00万元", "whole": "30.00万元"}, "consistent"),
    ("a + b == t", {"a": "1.11万元", "b": "2.22万元", "t": "3.34万元"}, "rounding"),
    (
        "delta == current - prior",
        {"delta": "21.67万元", "current": "1326.33万元", "prior": "1304.57万元"},
        "inconsistent",
    ),
    ("sum(parts) == total", {"parts": "1.10万元 2.20万元 3.30万元 4.40万元", "total": "11.00万元"}, "consistent"),
    ("sum(parts) == total", {"parts": "1.10万元 2.20万元 3.30万元 4.40万元", "total": "12.00万元"}, "inconsistent"),
    ("sum(parts) == total", {"parts": "35人 6人", "total": "42人"}, "inconsistent"),
    ("a <= b", {"a": "41人", "b": "35人"}, "inconsistent"),
    ("rate == part / whole", {"rate": "33%", "part": "11.00万元", "whole": "30.00万元"}, "inconsistent"),
    ("rate == (a - b) / b", {"rate": "33%", "a": "11.00万元", "b": "30.00万元"}, "inconsistent"),
]
LOAD = """
from time import process_time
import auditor.rulebook
begun = process_time()
auditor.rulebook.default_rulebook()
print((process_time() - begun) * 1000)
"""


def figure(text: str) -> Figure:
    number, symbol = re.fullmatch(r"([\d.]+)(\D+)", text).groups()  # type: ignore[union-attr] # all of them are of this form
    unit = unit_called(symbol)
    mention = Mention(0, len(text), text, Decimal(number), len(number.partition(".")[2]), unit)
    assert mention.value  # kept in the mention, as when it is met by the second of the rules that use it
    return Figure(mention)


def rate(formula: str, texts: Mapping[str, str], verdict: str) -> float:
    """Evaluations a second."""
    root = parse(formula).root
    bound = {name: tuple(map(figure, text.split())) for name, text in texts.items()}
    assert judge(root, bind(bound)).verdict == verdict, formula
    times = []
    for _ in range(ROUNDS):
        begun = process_time()
        for _ in range(TIMES):
            judge(root, bind(bound))
        times.append(process_time() - begun)
    return TIMES / min(times)


def mixed() -> tuple[float, int]:
    """Evaluations a second of all that came up in generated reports, a figure of each changed; and how many they are."""
    slips = (slip(report(seed), seed) for seed in range(REPORTS))
    audits = [audited(made.text) for made in slips if made]
    outcomes = [o for one in audits for o in one.outcomes if isinstance(o, Weighed) and o.judgement and o.binding]
    tried = [(o.judgement.comparison, o.binding) for o in outcomes if o.judgement and o.binding]
    times = []
    for _ in range(5 * ROUNDS):
        begun = process_time()
        for comparison, binding in tried:
            judge(comparison, bind(binding.bound, binding.constants, binding.forced, binding.tolerance))
        times.append(process_time() - begun)
    return len(tried) / min(times), len(tried)


def loading(cache: str) -> float:
    """Milliseconds of one load."""
    environment = {**os.environ, "AUDITOR_CACHE": cache}
    done = subprocess.run([sys.executable, "-c", LOAD], env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    with localcontext() as context:
        context.prec = DIGITS
        rows = [(formula, verdict, f"{rate(formula, texts, verdict):,.0f}") for formula, texts, verdict in CASES]
        speed, count = mixed()
    print(tabulate(rows, ["formula", "verdict", "evaluations/s"], disable_numparse=True))
    print(
        f"\nas they come up in {REPORTS} generated reports, each with an error: {speed:,.0f}/s ({count:,} evaluations)"
    )
    with tempfile.TemporaryDirectory() as folder:
        cold = min(loading("off") for _ in range(LOADS))
        loading(folder)
        warm = min(loading(folder) for _ in range(LOADS))
    print(f"\nrulebook: {cold:.1f} ms from its files, {warm:.1f} ms from the cache")


if __name__ == "__main__":
    main()
