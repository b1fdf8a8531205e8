"""A room prints what Jinja's own environment prints, and loads each template once."""

from collections import Counter
from collections.abc import Callable

from jinja2 import DictLoader, Environment, StrictUndefined

from builder.render.room import Room

THEME = {
    "page.html": "{% extends 'layout.html' %}{% from 'said.html' import said %}"
    "{% block main %}{{ said(page) }}{% include 'part.html' %}{% endblock %}",
    "layout.html": "<title>{{ site }}</title>{% block main %}{% endblock %}<p>{{ page }}",
    "said.html": "{% macro said(text) %}<q>{{ text }}</q>{{ site }}{% endmacro %}",
    "part.html": "{% for n in range(2) %}{{ site }}{{ n }}{{ page }}{% endfor %}",
}


class Counting(DictLoader):
    """Counts how often each template is read."""

    def __init__(self) -> None:
        super().__init__(THEME)
        self.read: Counter[str] = Counter()

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, None, Callable[[], bool]]:
        self.read[template] += 1
        return super().get_source(environment, template)


def furnished(room: Environment) -> Environment:
    room.globals["site"] = "B & Q"
    return room


def test_pages_are_as_jinja_prints_them() -> None:
    plain = Environment(
        loader=DictLoader(THEME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages = [
        furnished(room).get_template("page.html").render(page="a < b")
        for room in (plain, Room(DictLoader(THEME)))
    ]
    assert pages[0] == pages[1]
    assert pages[0].count("B &amp; Q") == 4


def test_every_template_is_read_once() -> None:
    loader = Counting()
    room = furnished(Room(loader))
    for page in "abc":
        room.get_template("page.html").render(page=page)
    assert loader.read == dict.fromkeys(THEME, 1)


def test_names_given_with_a_template_are_known_in_it() -> None:
    room = furnished(Room(DictLoader(THEME)))
    room.get_template("part.html")
    given = room.get_template("part.html", globals={"site": "C"})
    assert given.render(page="") == "C0C1"
