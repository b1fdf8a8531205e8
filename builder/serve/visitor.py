"""Whom the preview answers: pages of its own, asked for by its own names.

Any site open in the same browser can send requests to this machine; a foreign name in ``Host`` is
one that points here by trick (DNS rebinding), and a foreign ``Origin`` is another site asking.
"""

from collections.abc import Mapping

_NAMES = ("127.0.0.1", "localhost", "[::1]")


def welcome(headers: Mapping[str, str], port: int) -> bool:
    """Whether the request came for this preview and from no other site."""
    hosts = {f"{name}:{port}" for name in _NAMES}
    origin = headers.get("Origin")
    ours = headers.get("Host", "").lower() in hosts
    return ours and (origin is None or origin.lower() in {f"http://{host}" for host in hosts})
