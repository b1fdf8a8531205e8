"""The served copy of a page: it loads the reload script and may listen for news.

The files on disk stay as they were published.
"""

import re
from importlib.resources import files

SCRIPT_URL = "/__barqiya_reload.js"
EVENTS_URL = "/__barqiya_events"

_TAG = f'<script src="{SCRIPT_URL}" defer></script>'.encode()
_POLICY = re.compile(rb"<meta[^>]*content-security-policy[^>]*>", re.IGNORECASE)
_CONNECT = re.compile(rb"connect-src[^;\"]*;?")
_DEFAULT = re.compile(rb"default-src [^;\"]*")
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


def reload_script() -> bytes:
    """The script that reloads pages."""
    return (files("builder.serve") / "reload.js").read_bytes()


def with_reload(page: bytes) -> bytes:
    """A page that reloads when the site was built anew."""
    page = _POLICY.sub(lambda match: _listening(match[0]), page, count=1)
    return _HEAD_END.sub(lambda match: _TAG + match[0], page, count=1)


def _listening(policy: bytes) -> bytes:
    policy = _CONNECT.sub(b"", policy)
    return _DEFAULT.sub(lambda match: match[0] + b"; connect-src 'self'", policy, count=1)
