"""A parcel read: recognised, parsed, and each of its items drafted."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from builder.intake.draft import Draft, Notice
from builder.intake.drafting import Drafting
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.parcel import LARGEST, Parcel
from builder.intake.part import Part
from builder.intake.recognise import foreign, recognise
from builder.intake.verdict import Outcome, Verdict
from builder.read.disk import Unreadable, contents

FAULTS: Final = 1000
"""Faults without anything sound between them after which the rest of a file is given up."""

Read: TypeAlias = Draft | Notice | Outcome
Batch: TypeAlias = Sequence[Parcel | Outcome]


class Reading:
    """Reads parcels; what is no parcel but a verdict passes through."""

    def __init__(self, drafting: Drafting, formats: Sequence[Format], given: Given) -> None:
        self._drafting = drafting
        self._formats = formats
        self._given = given

    def __call__(self, batch: Batch) -> list[Read]:
        """Everything that a batch holds, in order."""
        return [read for one in batch for read in self._one(one)]

    def _one(self, one: Parcel | Outcome) -> Iterator[Read]:
        if isinstance(one, Outcome):
            yield one
            return
        try:
            data = contents(one.path, LARGEST) if one.path else one.data
        except Unreadable as error:
            yield _failed(one, error.what, error.hint)
            return
        known = recognise(data, self._formats)
        if noun := foreign(data):
            yield Outcome(path=one.shown, verdict=Verdict.OTHER, what=noun)
        elif not data.strip():
            yield _failed(one, "empty", "send it again", line=one.first_line)
        elif known is None:
            hint = "docs/intake.md lists the formats that are known"
            yield _failed(one, "not a format that is known", hint, line=one.first_line)
        else:
            yield from self._parsed(data, one, known)

    def _parsed(self, data: bytes, parcel: Parcel, known: Format) -> Iterator[Read]:
        found, faults = 0, 0
        # A parser never raises by its contract; should one do so, the import goes on all the same.
        try:
            for one in (known.cut or known.parse)(data, self._given):
                found += 1
                read = self._of(one, parcel, known.name)
                yield read
                faults = faults + 1 if _is_fault(read) else 0
                if faults == FAULTS:
                    what = f"{FAULTS} faults one after another; the rest was not read"
                    yield _failed(parcel, what, "is this the right kind of file?", known.name)
                    return
        except (Exception, RecursionError) as error:
            found += 1
            what = f"the importer stumbled: {type(error).__name__}: {error}"
            yield _failed(parcel, what, "report it with the file", known.name)
        if not found:
            yield _failed(parcel, "no story in it", "look into the file", known.name)

    def _of(self, one: Item | Part | Failed, parcel: Parcel, name: str) -> Read:
        if isinstance(one, Failed):
            return _fault(one, parcel, name)
        return self._drafting.draft(one, parcel, name)


def _is_fault(read: Read) -> bool:
    return isinstance(read, Outcome) and read.verdict is Verdict.FAILED


def _fault(item: Failed, parcel: Parcel, name: str) -> Outcome:
    return Outcome(
        path=parcel.shown,
        line=parcel.first_line + item.line - 1,
        verdict=Verdict.FAILED,
        format=name,
        field=item.field,
        what=item.what,
        hint=item.hint,
    )


def _failed(parcel: Parcel, what: str, hint: str, name: str = "", line: int = 1) -> Outcome:
    return Outcome(
        path=parcel.shown, line=line, verdict=Verdict.FAILED, format=name, what=what, hint=hint
    )


Reader: TypeAlias = Callable[[Batch], list[Read]]
