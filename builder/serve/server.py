"""The preview's server and its watcher."""

import errno
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from builder.problems import ConfigError, EnvironmentFault, Locked
from builder.serve.bulletin import Bulletin
from builder.serve.handler import Handler
from builder.serve.shown import Showcase
from builder.serve.watch import Touched, watch

ADDRESS = "127.0.0.1"


class Preview(ThreadingHTTPServer):
    """A server for this machine alone, whose open streams do not keep it from stopping."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over pages that were closed while they loaded."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(
    output: Path, watch: Sequence[Path], rebuild: Callable[[Touched], bool], port: int
) -> None:
    """Serve ``output`` until interrupted; ``rebuild`` says whether it published."""
    with running(output, watch, rebuild, port) as server:
        try:
            print(f"Preview: {_url(server)}  (Ctrl-C stops it)", file=sys.stderr)  # noqa: T201
            threading.Event().wait()
        except KeyboardInterrupt:
            return


@contextmanager
def running(
    output: Path, paths: Sequence[Path], rebuild: Callable[[Touched], bool], port: int
) -> Iterator[Preview]:
    """A preview at work, on any free port when ``port`` is 0."""
    bulletin, stopped = Bulletin(), threading.Event()
    server = _bound(Showcase(output), bulletin, port)
    watcher = partial(watch, paths, partial(_rebuild, rebuild, bulletin), stopped)
    # A short poll, so that the preview stops without a wait.
    server_loop = partial(server.serve_forever, poll_interval=0.05)
    threads = [threading.Thread(target=work) for work in (server_loop, watcher)]
    for thread in threads:
        thread.start()
    try:
        yield server
    finally:
        stopped.set()
        bulletin.close()
        server.shutdown()
        for thread in threads:
            thread.join()
        server.server_close()


def _rebuild(rebuild: Callable[[Touched], bool], bulletin: Bulletin, touched: Touched) -> bool:
    """Build, tell the pages; say whether stories were looked at at all."""
    try:
        bulletin.post("reload" if rebuild(touched) else "failed")
    except (ConfigError, EnvironmentFault, Locked) as fault:
        print(fault, file=sys.stderr)  # noqa: T201
        bulletin.post("failed")
        return False
    return True


def _bound(showcase: Showcase, bulletin: Bulletin, port: int) -> Preview:
    handler = type("BoundHandler", (Handler,), {"showcase": showcase, "bulletin": bulletin})
    try:
        server = Preview((ADDRESS, port), handler)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise EnvironmentFault(f"port {port} is taken or not allowed; choose another") from error
    handler.port = server.server_address[1]  # type: ignore[attr-defined]
    return server


def _url(server: Preview) -> str:
    return f"http://{ADDRESS}:{server.server_address[1]}/"
