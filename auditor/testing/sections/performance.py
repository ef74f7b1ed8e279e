"""What was done and how it scored; half of it are figures without relations."""

from __future__ import annotations

from decimal import Decimal

from auditor.testing import phrases as p
from auditor.testing.clauses import numbered, points, worded
from auditor.testing.draft import Count, Draft, Other, Points, Rate, Section
from auditor.testing.world import Department, total


def scores(d: Draft, it: Department) -> Section:
    """The score and what it is made of."""
    text = points(d, it.full_marks, it.scores, d.pick(p.SCORES), year=str(it.year))
    lost = total(it.full_marks) - total(it.scores)
    if lost and d.chance(0.3):
        text += d.say(p.LOST, lost=Points(lost))
    return Section(d.pick(("绩效自评结论", "自评得分", "自评结果")), (text,))


def activities(d: Draft, it: Department) -> Section:
    """What they did all year: figures without relations."""
    lines = [_activity(d, it, phrase) for phrase in d.random.sample(p.ACTIVITIES, d.random.randint(2, 7))]
    if d.chance(0.4):
        lines = ["".join(lines)]
    elif d.chance(0.3):
        lines = numbered(lines, d.pick(("{n}.", "（{n}）", "（{n}）")))
    return Section(d.pick(("重点工作完成情况", "履职完成情况", "绩效目标完成情况")), tuple(lines))


def _activity(d: Draft, it: Department, phrase: str) -> str:
    return phrase.format(
        a=d.random.randint(61, 99),
        b=d.random.randint(31, 60),
        c=d.random.randint(11, 30),
        digit=d.random.randint(2, 9),
        year=it.year,
        last=it.year - 1,
        place=it.place,
        short=it.place[0],
    )


def management(d: Draft, it: Department) -> Section:
    return Section(
        d.pick(("资金管理情况", "管理制度建设情况")), tuple(d.random.sample(p.MANAGEMENT, d.random.randint(1, 3)))
    )


def goals(d: Draft, it: Department) -> Section:
    """Targets and what was reached."""
    lines = [_goal(d, *verb) for verb in d.random.sample(p.GOAL_VERBS, d.random.randint(2, 4))]
    if d.chance(0.5):
        lines.append(_survey(d))
    if d.chance(0.5):
        lines = numbered(lines, d.pick(("{n}.", "（{n}）")))
    return Section(d.pick(("产出指标完成情况", "绩效指标完成情况")), tuple(lines))


def _goal(d: Draft, verb: str, unit: str) -> str:
    planned = d.random.randint(8, 400)
    done = planned if d.chance(0.5) else d.random.randint(max(2, planned // 2), planned)
    filled = d.fill(
        d.pick(p.GOALS), verb=verb, planned=Count(planned, unit), done=Count(done, unit), rate=Rate(done, planned)
    )
    f = filled.figures
    d.relate("ratio", "goal", numerator=f["done"], denominator=f["planned"], rate=f["rate"])
    return filled.text


def _survey(d: Draft) -> str:
    sent = d.random.randint(1, 20) * 50
    back = sent - d.random.randint(0, sent // 10)
    content = int(back * d.random.uniform(0.9, 1))
    filled = d.fill(
        d.pick(p.SURVEY),
        sent=Count(sent, "份"),
        back=Count(back, "份"),
        content=Count(content, d.pick(("份", "份", "人"))),
        rate=Rate(content, back),
        backrate=Rate(back, sent),
    )
    f = filled.figures
    d.relate("ratio", "survey", announced=False, numerator=f["content"], denominator=f["back"], rate=f["rate"])
    return filled.text


def problems(d: Draft, it: Department) -> Section:
    return Section("", (d.pick(p.PROBLEMS),))


def measures(d: Draft, it: Department) -> Section:
    return Section("", (d.pick(p.MEASURES),))


def figures(d: Draft, it: Department) -> Section:
    """Counts that hang together: problems found and mended, this year and last, rates and points."""
    writers = d.random.sample((_remedied, _compared, _indicator), d.random.randint(1, 3))
    return Section(d.pick(("履职效果情况", "效益指标完成情况")), tuple(writer(d, it) for writer in writers))


def _remedied(d: Draft, it: Department) -> str:
    found = d.random.randint(20, 600)
    done = d.random.randint(found * 3 // 4, found - 1)
    unit = d.pick(("个", "处", "件"))
    filled = d.fill(
        d.pick(p.REMEDIED),
        found=Count(found, unit),
        done=Count(done, unit),
        left=Count(found - done, unit),
        rate=Rate(done, found),
    )
    f = filled.figures
    d.relate("ratio", "remedied", numerator=f["done"], denominator=f["found"], rate=f["rate"])
    return filled.text


def _compared(d: Draft, it: Department) -> str:
    thing, unit = d.random.choice(p.COMPARED_THINGS)
    now, before = d.random.sample(range(200, 4000), 2)
    phrase = worded(d.pick(p.COMPARED), now > before)
    filled = d.fill(
        phrase,
        thing=thing,
        now=Count(now, unit),
        before=Count(before, unit),
        delta=Count(abs(now - before), unit),
        rate=Rate(abs(now - before), before),
    )
    f = filled.figures
    d.relate("change", "compared", current=f["now"], prior=f["before"], delta=f.get("delta"), rate=f["rate"])
    return filled.text


def _indicator(d: Draft, it: Department) -> str:
    """``抽检合格率98.5%，比上年提高1.2个百分点。``"""
    before = d.random.randint(700, 940)
    points = d.random.randint(2, 50)
    now = d.figure(Rate(before + points, 1000, 1))
    behind = d.say(
        p.POINTS, points=Other(Decimal(points).scaleb(-1)), before=Rate(before, 1000, 1), last=str(it.year - 1)
    )
    return f"{d.pick(p.INDICATOR_NAMES)}{now}{behind}。"
