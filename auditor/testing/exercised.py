"""Which rules have stayed silent and which have fired on the generator's reports: ``python -m auditor.testing.exercised``.

A rule has stayed silent where it held in a truthful report. It has fired where one figure of such a relation was changed and
the rule then found it inconsistent. What neither happens to is exercised by the examples of the rule alone.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from auditor.model import Evidence, Outcome
from auditor.rulebook import default_rulebook
from auditor.testing import Generated, report
from auditor.testing.promises import audited

NUMBER = re.compile(r"\d[\d，,．.]*")
DIGIT = re.compile(r"[0-9０-９]")
TRIES = 3  # relations of one rule in one report that are tried


@dataclass
class Exercised:
    """Rules by what they have done, each with the seed of the first report."""

    silent: dict[str, int] = field(default_factory=dict)
    fired: dict[str, int] = field(default_factory=dict)

    def lacking(self, rules: Iterable[str]) -> list[str]:
        """Those that have not done both."""
        return [rule for rule in rules if rule not in self.silent or rule not in self.fired]


def exercised(seeds: Iterable[int], rules: Iterable[str] | None = None) -> Exercised:
    """What the rules do on the reports of these seeds; done when all of `rules` have done both."""
    wanted = sorted(rules if rules is not None else (rule.id for rule in default_rulebook().rules))
    done = Exercised()
    for seed in seeds:
        missing = done.lacking(wanted)
        if not missing:
            break
        for genre in (None, "details"):
            _exercise(report(seed, genre=genre), set(missing), done)
    return done


def _exercise(made: Generated, missing: set[str], done: Exercised) -> None:
    held = [o for o in audited(made.text).outcomes if o.verdict in ("consistent", "rounding") and o.rule in missing]
    for outcome in held:
        done.silent.setdefault(outcome.rule, made.seed)
    for rule in dict.fromkeys(outcome.rule for outcome in held):
        if rule not in done.fired and any(
            _fires(made.text, o) for o in islice((o for o in held if o.rule == rule), TRIES)
        ):
            done.fired[rule] = made.seed


def _fires(text: str, outcome: Outcome) -> bool:
    """Does the rule find it when a figure of the relation is another one?"""
    return any(
        found.rule == outcome.rule and found.verdict == "inconsistent"
        for changed in _changed(text, outcome.evidence)
        for found in audited(changed).outcomes
    )


def _changed(text: str, evidence: Iterable[Evidence]) -> Iterator[str]:
    """The text with one figure of the evidence changed: its first digit, two digits exchanged, a digit more."""
    for item in evidence:
        number = NUMBER.search(text, item.location.start, item.location.end)
        if item.mention is not None and number is not None:
            for shown in _others(number.group()):
                yield text[: number.start()] + shown + text[number.end() :]


def _others(shown: str) -> Iterator[str]:
    """``412.36`` -> ``512.36``, ``142.36``, ``9412.36``, ``0``; of a year ``2023`` -> ``2022``."""
    if re.fullmatch(r"(?:19|20)\d\d", shown):
        yield str(int(shown) - 1)
        yield str(int(shown) + 1)
        return
    first = DIGIT.search(shown)
    if first is not None:
        yield shown[: first.start()] + str(int(first.group()) % 9 + 1) + shown[first.end() :]
    yield re.sub(r"(\d)(\d)", r"\2\1", shown, count=1)
    yield "9" + shown
    yield "0"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m auditor.testing.exercised", description=__doc__)
    parser.add_argument("--reports", type=int, default=200, help="at most as many")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--table", action="store_true", help="the report in which each rule first did either")
    options = parser.parse_args()
    done = exercised(range(options.seed, options.seed + options.reports))
    rules = [rule.id for rule in default_rulebook().rules]
    lacking = done.lacking(rules)
    print(f"{len(rules) - len(lacking)} of {len(rules)} rules have fired and stayed silent")
    for rule in lacking:
        print(f"{rule}: {'never met' if rule not in done.silent else 'never fired'}")
    if options.table:
        print("\n| rule | silent in report | fired in report |\n|---|---|---|")
        for rule in rules:
            print(f"| {rule} | {done.silent.get(rule, 'never')} | {done.fired.get(rule, 'never')} |")


if __name__ == "__main__":
    main()
