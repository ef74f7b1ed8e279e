"""The words of the answers in both languages: ``said("weight", "zh")`` -> 权重."""

from __future__ import annotations

from typing import Final

from auditor.writers import Lang

WORDS: Final = {
    "summary": ("汇总", "Summary"), "by_unit": ("按单位", "By unit"), "by_region": ("按地区", "By region"),
    "by_year": ("按年度", "By year"), "by_genre": ("按报告种类", "By kind of report"), "by_rule": ("按规则", "By rule"),
    "ranking": ("单位排名", "Units by weight"), "with_weight": ("有发现的单位", "units with findings"), "annotated": ("标注的原文", "Annotated reports"),
    "by_severity": ("按级别", "By severity"), "why_unread": ("无法读取的原因", "Why not read"),
    "unread_files": ("无法读取的文件", "Files not read"), "duplicate_files": ("内容相同的文件", "Files with the same content"),
    "unevaluated": ("未能核对的原因", "Why not evaluated"), "findings": ("审核发现", "Findings"), "runs": ("审核记录", "Runs"),
    "appeared": ("新出现的发现", "New findings"), "gone": ("不再有的发现", "Findings gone"), "changes": ("变动的文件", "Files changed"),
    "run": ("审核", "run"), "files": ("文件", "files"), "duplicates": ("内容重复", "duplicates"), "documents": ("报告", "documents"),
    "audited": ("已核对", "audited"), "nothing": ("无可核对", "nothing to check"), "unread": ("无法读取", "not read"),
    "pending": ("尚未审核", "pending"), "share_unread": ("无法读取占比", "share not read"), "figures_seen": ("读到的数字", "figures seen"),
    "figures_used": ("核对到的数字", "figures used"), "coverage": ("核对到的占比", "coverage"), "consistent": ("相符", "consistent"),
    "rounding": ("舍入", "rounding"), "inconsistent": ("不符", "inconsistent"), "not_evaluated": ("未能核对", "not evaluated"),
    "stayed": ("仍在的发现", "findings that stayed"), "error": ("错误", "error"), "warning": ("警告", "warning"),
    "note": ("提示", "note"), "verify": ("请核实", "to verify"), "settled": ("已处置", "settled"), "weight": ("权重", "weight"),
    "with_findings": ("有发现的报告", "with findings"), "unit": ("单位", "unit"), "region": ("地区", "region"), "year": ("年度", "year"),
    "genre": ("种类", "kind of report"), "rule": ("规则", "rule"), "severity": ("级别", "severity"), "key": ("", ""),
    "item": ("项目", "item"), "number": ("数", "number"), "reason": ("原因", "reason"), "example": ("例", "example"), "file": ("文件", "file"),
    "same": ("与此相同", "the same as"), "checks": ("核对", "checks"), "change": ("变动", "change"), "added": ("新增", "added"),
    "removed": ("移除", "removed"), "changed": ("内容变了", "changed"), "id": ("编号", "id"), "status": ("处置", "status"),
    "state": ("状态", "state"), "started": ("开始", "started"), "ended": ("结束", "ended"), "program": ("程序", "program"),
    "rulebook": ("规则版本", "rulebook"), "paths": ("路径", "paths"), "place": ("位置", "place"), "message": ("说明", "message"),
    "title": ("标题", "title"), "stated": ("报告", "stated"), "computed": ("重算", "recalculated"), "difference": ("相差", "difference"),
    "formula": ("算式", "formula"), "causes": ("可能原因", "likely cause"), "quote": ("原文", "quote"), "confidence": ("把握", "confidence"),
    "kind": ("关系", "relation"), "fingerprint": ("指纹", "fingerprint"), "open": ("未处置", "open"), "confirmed": ("属实", "confirmed"),
    "dismissed": ("不成立", "dismissed"), "corrected": ("已更正", "corrected"), "planning": ("清点中", "planning"),
    "running": ("未完成", "unfinished"), "interrupted": ("中断", "interrupted"), "done": ("完成", "done"), "high": ("高", "high"),
    "medium": ("中", "medium"), "low": ("低", "low"), "unknown": ("（未读出）", "(not read)"), "evaluation": ("绩效自评", "evaluation"),
    "project": ("项目绩效", "project"), "execution": ("预算执行", "budget execution"), "final": ("决算", "final accounts"),
    "budget": ("预算", "budget"), "sha256": ("SHA-256", "SHA-256"), "verdict": ("判定", "verdict"), "root": ("同一原因", "root"),
    "evidence": ("依据", "evidence"), "across": ("跨报告核对", "Across reports"), "reports": ("可比较的报告", "reports held"),
    "nameless": ("没有读出单位或年度", "without unit or year"), "placeless": ("单位名称没有地区", "named without a region"),
    "kindless": ("种类不明或是项目", "of no known kind or of a project"),
    "followed": ("有上年报告", "with last year's report"), "families": ("有下级报告的上级", "superiors with reports of units"),
    "peers": ("有同类可比的数值", "values with peers"), "passages": ("有辨识度的段落和表格", "telling passages and tables"),
    "why": ("未能核对的原因", "Why not evaluated"),
}  # fmt: skip


def said(key: str, lang: Lang) -> str:
    """A word in a language; what is no word of ours stays as it is."""
    zh, en = WORDS.get(key, (key, key))
    return en if lang == "en" else zh
