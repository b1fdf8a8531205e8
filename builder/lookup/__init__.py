"""The desk's search: an index for editors, kept on their own disk and never published."""
