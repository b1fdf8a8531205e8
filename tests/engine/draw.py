"""Random queries: words, phrases, prefixes, names, exclusions, filters and dates of an archive."""

import random
import re

from tests.engine.built import Built

WORD = re.compile(r"[^\W_]+")
ARABIC = re.compile("[\u0621-\u064a]")
CLITICS = ("و", "لل", "ال", "بال", "ف", "ك")
FIELDS = {"people": ("person", "شخص"), "places": ("place", "مكان"), "topics": ("topic", "موضوع")}
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Draw:
    """Draws queries from an archive's own words."""

    def __init__(self, built: Built, seed: int) -> None:
        self._built = built
        self._chance = random.Random(seed)
        self._names: list[tuple[str, str, str]] = [
            (named.entity.kind.value, named.entity.id, name)
            for named in built.entities
            for name in (*named.entity.names.values(), *sum(named.entity.aliases.values(), ()))
        ]

    def query(self) -> str:
        """A query."""
        chance = self._chance
        parts = [self._item() for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3, 4)))]
        if chance.random() < 0.3:
            parts.append("-" + self._item())
        if chance.random() < 0.3:
            parts.append(chance.choice(("", "", "", "-")) + self._filter())
        chance.shuffle(parts)
        return " ".join(parts)

    def _item(self) -> str:
        chance = self._chance
        edition = chance.choice(chance.choice(self._built.stories).editions)
        text = chance.choice((edition.title, *edition.paragraphs))
        words: list[str] = WORD.findall(text) or ["oil"]
        at = chance.randrange(len(words))
        kind = chance.random()
        if kind < 0.45:
            found = words[at]
        elif kind < 0.6:
            return '"' + " ".join(words[at : at + chance.choice((1, 2, 2, 3))]) + '"'
        elif kind < 0.7:
            found = words[at][: chance.randint(2, 5)] + "*"
        elif kind < 0.85 and self._names:
            found = chance.choice(self._names)[2]
        else:
            found = " ".join(words[at : at + 2])
        joined = ARABIC.match(found) and chance.random() < 0.15
        return chance.choice(CLITICS) + found if joined else found

    def _filter(self) -> str:
        chance = self._chance
        kind = chance.random()
        if kind < 0.3 and self._names:
            what, id_, name = chance.choice(self._names)
            return f"{chance.choice(FIELDS[what])}:" + chance.choice((id_, f'"{name}"'))
        if kind < 0.45:
            return (
                f"{chance.choice(('lang', 'لغة'))}:{chance.choice(('ar', 'en', 'العربية', 'xx'))}"
            )
        return f"{chance.choice(('from', 'to', 'من', 'إلى'))}:{self._date()}"

    def _date(self) -> str:
        chance = self._chance
        date = chance.choice(self._built.stories).date
        forms = (f"{date:%Y}", f"{date:%Y-%m}", f"{date:%Y/%m/%d}", f"{date.year}.2.{date.day}")
        written = chance.choice(forms)
        return written.translate(EASTERN) if chance.random() < 0.2 else written
