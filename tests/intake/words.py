"""What conservation means: the same words, as often."""

import re
from collections import Counter
from datetime import UTC
from typing import Any

from builder.body.wire import wire
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item

GIVEN = Given(zone=UTC)


def words(*texts: str) -> Counter[str]:
    """The words of texts, each with its count."""
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def items(form: Format, data: bytes, given: Given = GIVEN) -> list[Item]:
    """The items of data that the format must know for its own."""
    assert form.recognises(data[: 1 << 16])
    found = list(form.parse(data, given))
    assert not [item for item in found if isinstance(item, Failed)]
    return [item for item in found if isinstance(item, Item)]


def one(form: Format, text: str | bytes, charset: str = "utf-8", **given: Any) -> Item:
    """The only item of a text."""
    data = text if isinstance(text, bytes) else text.encode(charset)
    (item,) = items(form, data, Given(**given) if given else GIVEN)
    return item


def shown(item: Item) -> Counter[str]:
    """The words of the body as the site shows them."""
    return words(*wire(item.body).texts)


def told(item: Item) -> Counter[str]:
    """The words of all that an item tells readers and editors."""
    return words(
        item.title, item.summary, item.body, item.byline, item.dateline, item.ednote, item.slugline
    )
