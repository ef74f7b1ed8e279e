"""The local page: reports dropped into a browser come back with what an inspector would find.

``auditor serve`` starts it (`command`). `serving` opens the socket, `door` says who may come in, `app` has the routes;
`checking` audits in the guarded child, `desk` holds what was audited, in memory and nowhere else; `readiness`,
`comparison` and `explanations` are functions from audits to values; `pages`, `document_page` and `rule_pages` write HTML.
It needs the extra ``public-finance-auditor[web]``; nothing is imported here, so that the command line stays quick.
"""
