"""The reading of English: figures, clauses, facts, tables, and a file for each kind of relation.

The steps and the claims are those of Chinese (`auditor.claims`), so that rules, engine and writers know nothing of languages;
what differs is the grammar. ``The budget is $12.5 million, of which …`` -> a claim ``sum``.
"""
