"""Which reader is asked about which paragraph: one whose words stand in it.

A file of relations lists its readers of paragraphs with their cues, of which one at least stands in every paragraph that the
reader finds anything in: words, or the characters that stand for figures of a sort. Most paragraphs hold few of them, and to
look for a word takes a hundredth of the time that a reader does. A cue that is too wide costs time; one that is too narrow
loses claims.

    READERS: Readers = ((surveyed, ("发放", "发出")), (full_marks, (zh.SCORE_FIGURE,)))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.text import Claim, Passage, Text

Readers = tuple[tuple[Callable[[Text, Passage], Iterator[Claim]], tuple[str, ...]], ...]


def cued(text: Text, passage: Passage, readers: Readers) -> Iterator[Claim]:
    """What those readers find whose cues stand in the paragraph, in their order."""
    template = passage.template
    known = text.heard.get(id(readers))
    for read, cues in heard(text, readers) if known is None else known:
        for cue in cues:
            if cue in template:
                yield from read(text, passage)
                break


def throughout(text: Text, readers: Readers) -> Iterator[Claim]:
    """The same of every paragraph with figures, if a cue stands in any of them."""
    known = text.heard.get(id(readers))
    for passage in text.with_figures if (heard(text, readers) if known is None else known) else ():
        yield from cued(text, passage, readers)


def heard(text: Text, readers: Readers) -> Readers:
    """Those of which a cue stands anywhere in the document, with such cues alone; kept for its other paragraphs."""
    told = ((read, tuple(cue for cue in cues if cue in text.template)) for read, cues in readers)
    found = text.heard[id(readers)] = tuple((read, cues) for read, cues in told if cues)
    return found
