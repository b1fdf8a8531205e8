"""The reading room: the only one that reads ``content/`` and ``site.yaml``."""
