"""What was done and how it scored; half of it are figures without relations."""

from __future__ import annotations

from auditor.testing import phrases as p
from auditor.testing.clauses import numbered, points
from auditor.testing.draft import Count, Draft, Points, Rate, Section
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
