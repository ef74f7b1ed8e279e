"""Many documents: folders and archives in, a store of what was found out, and answers from it.

`sources` finds the files, `pool` (or another engine) has `work` audit them in worker processes, `store` keeps the results as
they come, `runner` is the loop between them, `answers` asks the store, `tables` and `commands` show what it says.
"""
