"""The build state: one disposable SQLite file that lets the archive be larger than memory."""
