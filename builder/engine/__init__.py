"""The search engine: classic scripts for the reader's browser, joined into one."""
