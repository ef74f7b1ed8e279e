"""An item of a list of points that is named after a rate, and what it says of it: ``2、预算控制率（5分）：…``.

The rate printed in the item is the rate that the item is named after, whatever it is called there: 预算控制率 and 预算调整率
are what was added over the initial budget. Claimed with doubt, since reports define the control rate in several ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.facts import is_amount
from auditor.model import Claim
from auditor.text import Text, claim, reading

ITEM = re.compile(r"^[^，。；：]{0,6}?(?P<name>预算(?:控制|调整)率)(?:（[^（）]{0,8}）)?：")
ADDED = "budget_additions"


def claims(text: Text) -> Iterator[Claim]:
    for passage in text.with_figures:
        head = ITEM.match(passage.template)
        if head is None:
            continue
        row = [item for item in text.row(passage) if item.slot.position >= head.end()]
        rates = [item for item in row if item.dimension == "rate"]
        added = [item for item in row if item.concept == ADDED]
        initial = [item for item in row if is_amount(item) and item.measure == "initial" and item.concept != ADDED]
        if len(rates) == len(added) == len(initial) == 1:
            rate = replace(rates[0], label=head["name"], concept=None)
            way = reading("item", rate=rate, numerator=added, denominator=initial[0])
            yield claim(text, "ratio", [way], rates[0], confidence="low", topic="control_rate")
