"""The link room: which people and places of the authority files a story's words name.

Pure functions of the text and of the names: whether a mention counts never depends on what else
the archive holds, so adding stories never changes the links of an older one.
"""
