"""The state that a dateline's city lay in on the day of a story, where the archive has it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from builder.link.gone import FORMER, Former
from builder.model.entity import Entity, Kind
from builder.read.names import all_names, folded


class States:
    """The former states among an archive's places."""

    def __init__(self, places: Iterable[Entity], countries: Mapping[str, str]) -> None:
        ids = {
            folded(name): place.merged_into or place.id
            for place in places
            if place.kind is Kind.PLACE
            for name in all_names(place)
        }
        self._then: dict[str, tuple[Former, str]] = {}
        self.alone: list[tuple[str, str]] = []
        """Codes of countries that the archive lacks, each with the former state it was in."""
        for former in FORMER:
            for id_ in list(_known(former, ids))[:1]:
                self._then[id_] = (former, id_)
                for code in former.codes.split():
                    if code in countries:
                        self._then[countries[code]] = (former, id_)
                    else:
                        self.alone.append((code, id_))

    def then(self, id_: str, day: date | None, city: tuple[str, ...]) -> str | None:
        """The state that was on a day where a country is now; nothing where a city lay apart."""
        if id_ not in self._then:
            return id_
        former, old = self._then[id_]
        if day and former.since <= day <= former.until:
            return None if " ".join(city) in map(folded, former.apart.split("|")) else old
        return None if id_ == old else id_


def _known(former: Former, ids: Mapping[str, str]) -> Iterator[str]:
    for name in former.names.split("|"):
        if folded(name) in ids:
            yield ids[folded(name)]
