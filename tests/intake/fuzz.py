"""Fuzzes every parser of the table with atheris (Linux): no bytes may make one raise or stall.

``python -m tests.intake.fuzz SECONDS FOUND SAMPLES [FORMAT...]`` begins with the files of SAMPLES,
and puts those that reach further into FOUND.
"""

import importlib
import os
import sys
import time
from itertools import islice

import atheris

SLOW = 10
"""Seconds that no input may take, while the code is watched and so several times slower."""
_LARGEST = 8192


def main(seconds: str, found: str, samples: str, *names: str) -> None:
    """Run until the time is over or an input is found that breaks a parser."""
    with atheris.instrument_imports(include=["builder.intake"]):
        formats = importlib.import_module("builder.intake.formats").FORMATS
    given = importlib.import_module("builder.intake.given").Given()
    tried = [form for form in formats if not names or form.name in names]
    end = time.monotonic() + float(seconds)

    def one(data: bytes) -> None:
        started = time.process_time()
        for form in tried:
            form.recognises(data)
            for _ in islice(form.parse(data, given), 1000):
                pass
        assert time.process_time() - started < SLOW, "too slow"
        if time.monotonic() > end:
            os._exit(0)

    # The same seed everywhere, so that what one machine finds another finds, too.
    options = [f"-max_len={_LARGEST}", f"-max_total_time={seconds}", "-seed=1", found, samples]
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
