"""The index room: stories in, the files of the reader's search out (`docs/index-format.md`).

Values come in and values go out; only `spill.py` touches the disk, in the one folder it is given.
"""
