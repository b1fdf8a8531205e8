"""The text room: letters, tokens, keys, order and names of Arabic and Latin text.

Everything here is a pure function of its input and of frozen tables, so adding a story never
changes the key of an older one. `builder/engine/text/` mirrors it in the browser from
`table.tables()`.
"""
