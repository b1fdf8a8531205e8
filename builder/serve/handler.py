"""One request to the preview."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler

from builder.serve.bulletin import Bulletin
from builder.serve.injection import EVENTS_URL, SCRIPT_URL, reload_script, with_reload
from builder.serve.shown import Showcase, Shown
from builder.serve.visitor import welcome

HEARTBEAT = 15.0
"""Seconds after which a silent stream says something, so that a closed page is noticed."""


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for published files, and streams news."""

    showcase: Showcase
    bulletin: Bulletin
    port: int
    server_version = "Barqiya"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a file, or with the stream of news."""
        if not self._welcome():
            self._refuse(HTTPStatus.FORBIDDEN)
        elif self.path == EVENTS_URL:
            self._stream()
        else:
            self._answer()

    def do_HEAD(self) -> None:
        """Answer as GET does, without the body."""
        self._answer() if self._welcome() else self._refuse(HTTPStatus.FORBIDDEN)

    def _no_method(self) -> None:
        self._refuse(HTTPStatus.METHOD_NOT_ALLOWED)

    do_POST = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = _no_method

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the terminal is for builds."""

    def _welcome(self) -> bool:
        # Two Host headers would let one be checked and another be meant.
        single = len(self.headers.get_all("Host") or ()) == 1
        return single and welcome(dict(self.headers.items()), self.port)

    def _answer(self) -> None:
        shown = self._shown()
        if shown is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        data = with_reload(shown.data) if shown.type.startswith("text/html") else shown.data
        self._send(HTTPStatus.OK if shown.found else HTTPStatus.NOT_FOUND, shown.type, data)

    def _shown(self) -> Shown | None:
        if self.path == SCRIPT_URL:
            return Shown(data=reload_script(), type="text/javascript; charset=utf-8")
        return self.showcase.show(self.path)

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self._send(
            status, "text/plain; charset=utf-8", f"{status.value} {status.phrase}\n".encode()
        )

    def _send(self, status: HTTPStatus, type_: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(data)))
        self._send_guards()
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_guards(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "SAMEORIGIN")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _stream(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._send_guards()
        self.end_headers()
        try:
            self._tell_news()
        except OSError:  # the page was closed
            return

    def _tell_news(self) -> None:
        told = self.bulletin.last.number
        while not self.bulletin.closed:
            news = self.bulletin.after(told, HEARTBEAT)
            if news:
                told = news.number
            line = f"event: {news.event}\ndata: {news.number}\n\n" if news else ": nothing new\n\n"
            self.wfile.write(line.encode())
            self.wfile.flush()
