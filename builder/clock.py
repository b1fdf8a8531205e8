"""What time a build takes it to be: only embargoes depend on it."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from builder.problems import ConfigError, Problem


def build_time(given: str | None, environment: Mapping[str, str] = os.environ) -> datetime:
    """The time of ``--now``, else of ``SOURCE_DATE_EPOCH``, else of the clock."""
    if given:
        return _parsed(given)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return _from_epoch(epoch) if epoch else datetime.now(UTC)


def _parsed(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        hint = "write it as 2026-05-03T12:00:00Z"
        what = "not an ISO date and time"
        problem = Problem(path="command line", field="--now", what=what, got=text, hint=hint)
        raise ConfigError(problem) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _from_epoch(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        problem = Problem(
            path="environment",
            field="SOURCE_DATE_EPOCH",
            what="not a number of seconds since 1970",
            got=text,
        )
        raise ConfigError(problem) from None
