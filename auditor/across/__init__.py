"""What reports say of each other: outlines of audits in, checks across reports out.

A report is audited alone; what other reports can be held against is kept as its `outline` (figures of its own year and of the
year before, the units it takes in, passages with telling figures). `rules` says which relations hold across reports, and
`years`, `units`, `peers`, `copied` try them. Nothing here knows a database: `auditor.batch.across` does.
"""
