"""What is said of each inconsistent relation of the annotated reports: ``python benchmarks/causes.py > docs/causes.md``.

The annotations (`../shared/corpus/*.gold.yaml`, not part of the project) say which relations fail; the auditor's finding on the
same figures says why. Printed are the figures, the kind and the auditor's own words, and nothing of the reports' sentences.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import yaml

from auditor import audit
from auditor.model import Audit, Finding, Outcome
from auditor.rulebook import SAID

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared/corpus"
NUMBER = re.compile(r"[-−]?\d[\d,，]*(?:\.\d+)?")
HEAD = """# 真实报告里的每一处不符 Every inconsistency of the real reports

五份有标注的真实报告（不随项目发布）里判为不符的每一条关系，审核器报没报、说了什么原因。由 `python benchmarks/causes.py > docs/causes.md` 写出，
`tests/test_causes.py` 在报告在场时守住。Every relation that the annotations of five real reports (not part of the project) call
inconsistent; whether the auditor reports it, and the cause it gives. Written by the command above and kept by the test.

“可不报”是标注者认为报不报都可以的。“—”是没有说原因：能解释到最后一位的原因没有，或不止一个。An optional one may be reported or left alone.
A dash says that no cause explains the figures to the last digit, or more than one does.
"""
TAIL = """
## 没有说原因的 Where no cause is said

- **编制与实有人数（四处）posts and staff (four)**：实有人数多于编制不是笔误能说明的，两个数各自都可能是真的。
  More staff than posts is a fact, not a slip of the pen.
- **236 与 275.61**：正文的十个项目相加是236，表里的基本支出与项目支出相加是总数，两边各自成立，没有一个数可改。The ten projects of the text add up
  to the one, the table to the other: either stands by its own arithmetic.
- **880.51 与 1269.21**：一般公共预算拨款大于收入总额，两个数都另有用处（后者与上年数的增减相符），疑是口径写错，不是数写错。Of the two figures each
  holds elsewhere; the measure is likely named wrongly, which figures alone cannot show.
- **4.79 分**：扣分没有原因一栏的文字，不是数的错。Points off without a reason: there is no wrong figure.
- **未报的 not reported**：都是标注为可不报的：标题与内容不符、同一名称三个数、不同对象的满意度等，要读懂词义才知道。All are optional and lie in the words: a
  heading that does not fit, one name for three figures, satisfaction of different groups.
"""


def main() -> None:
    if not CORPUS.is_dir():
        sys.exit(
            f"{CORPUS} 不在：这些报告不随项目发布 the annotated reports are not here; they are not part of the project"
        )
    sys.stdout.write(page())


def page() -> str:
    rows = [row for path in sorted(CORPUS.glob("*.gold.yaml")) for row in rows_of(path)]
    head = "| 报告 report | 关系 kind | 数 figures | 报为 reported as | 原因 cause |\n|---|---|---|---|---|\n"
    return HEAD + "\n" + head + "".join(f"| {' | '.join(row)} |\n" for row in rows) + TAIL


def rows_of(path: Path) -> Iterator[tuple[str, ...]]:
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".gold.yaml")
    found = audit(str(path.with_name(f"{name}.txt")))
    for relation in gold["relations"]:
        if relation["verdict"] == "inconsistent":
            yield name, *_row(relation, found)


def _row(relation: Mapping[str, object], found: Audit) -> Iterator[str]:
    wanted = [str(figure) for figure in relation["figures"]]  # type: ignore[attr-defined]
    finding = _of(wanted, found)
    optional = "（可不报 optional）" if relation.get("optional") else ""
    yield f"{SAID[str(relation['kind'])]} {relation['kind']}{optional}"
    yield "、".join(dict.fromkeys(wanted))
    if finding is None:
        yield from ("未报 not reported", "—")
        return
    doubt = "，请核实 to be verified" if finding.outcome.confidence == "low" else ""
    yield f"{finding.outcome.rule} {finding.severity}{doubt}"
    yield (
        "<br>".join(
            said for both in zip(finding.diagnosis["zh"], finding.diagnosis["en"], strict=True) for said in both
        )
        or "—"
    )


def _of(wanted: list[str], found: Audit) -> Finding | None:
    """The finding on just these figures, or on most of them."""
    numbers = {_number(text) for text in wanted}
    alike = [(len(numbers & _printed(f.outcome)) / len(numbers | _printed(f.outcome)), f) for f in found.findings]
    broken = [pair for pair in alike if pair[1].outcome.verdict == "inconsistent"]
    share, finding = max(broken, key=lambda pair: pair[0], default=(0, None))
    return finding if share > 0.6 else None


def _printed(outcome: Outcome) -> set[Decimal | None]:
    return {item.mention.number for item in outcome.evidence if item.mention is not None}


def _number(text: str) -> Decimal | None:
    match = NUMBER.search(text)
    return Decimal(re.sub("[,，]", "", match.group())) if match else None


if __name__ == "__main__":
    main()
