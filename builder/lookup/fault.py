"""What is wrong with a query, and where in it."""

from builder.problems import ConfigError, Problem


class QueryFault(ConfigError):
    """A query that cannot be answered; column 1 is its first character."""

    def __init__(self, at: int, what: str, hint: str = "", *, got: str | None = None) -> None:
        super().__init__(Problem(path="query", column=at + 1, what=what, got=got, hint=hint))
