"""One file a kind of relation: how a claim of that kind is recognised.

Each has ``claims(text: Text) -> Iterator[Claim]`` and may look at ``text.found``, what the files before it found.
"""
