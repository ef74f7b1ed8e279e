"""``python -m auditor.testing --reports 1000``: how often the promises are broken, class by class."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator

from auditor.testing import GENRES, Generated, report
from auditor.testing.promises import Broken, alarms, audited, drift, missed

PROMISES = ("alarm", "missed", "drift")  # and "crash", always


def main() -> None:
    options = _options()
    broken: dict[tuple[str, str], list[Broken]] = defaultdict(list)
    reports: dict[str, set[int]] = defaultdict(set)
    for seed in range(options.seed, options.seed + options.reports):
        made = report(seed, genre=options.genre)
        if options.show:
            print(made.text)
        for item in _broken(made, options.promise, options.slips):
            broken[item.promise, item.sort].append(item)
            reports[item.promise].add(seed)
    for promise in ("crash", *PROMISES):
        print(f"{promise}: {len(reports[promise])} of {options.reports} reports")
    _classes(broken, options.top, options.verbose)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m auditor.testing", description=__doc__)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--genre", choices=tuple(GENRES))
    parser.add_argument("--promise", choices=PROMISES, action="append", help="only these promises")
    parser.add_argument("--slips", type=int, default=1, help="tried in each report")
    parser.add_argument("--top", type=int, default=40, help="as many classes")
    parser.add_argument("--verbose", action="store_true", help="every specimen, not the shortest only")
    parser.add_argument("--show", action="store_true", help="print the reports")
    return parser.parse_args()


def _broken(made: Generated, promises: list[str] | None, slips: int) -> Iterator[Broken]:
    wanted = promises or PROMISES
    try:
        audited(made.text)
    except Exception as error:  # any: that nothing stops the auditor is a promise too
        yield Broken("crash", f"{type(error).__name__}: {error}", made.text.split("\n")[0], "", made.seed)
        return
    if "alarm" in wanted:
        yield from alarms(made)
    if "missed" in wanted:
        for number in range(slips):
            yield from missed(made, made.seed + number)
    if "drift" in wanted:
        yield from drift(made, made.seed)


def _classes(broken: dict[tuple[str, str], list[Broken]], top: int, verbose: bool) -> None:
    """Each class with its frequency and its shortest specimen, most frequent first."""
    sizes = Counter({key: len(items) for key, items in broken.items()})
    for (promise, sort), size in sizes.most_common(top):
        items = sorted(broken[promise, sort], key=lambda item: len(item.quote))
        print(f"\n{size:5} {promise}: {sort}")
        for item in items if verbose else items[:1]:
            print(f"      [{item.seed}] {item.quote}\n            {item.detail}")


if __name__ == "__main__":
    main()
