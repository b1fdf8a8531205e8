"""Templates compiled to join their outputs give Jinja's own bytes, and escape as it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from builder.render.joining import Joining, escaped

TEMPLATES = [
    '<p title="{{ a }}">{{ b }}{{ a }}</p>',
    "{% for x in many %}<li>{{ x }}{{ loop.index }}</li>{% else %}none {{ a }}{% endfor %}",
    "{% macro m(x) %}<b>{{ x }}</b>{{ a }}{% endmacro %}{{ m(a) }}{{ m(b) }}",
    "{% block one %}{{ a }} and {{ b|upper }}{% endblock %}{% set c = a %}{{ c }}",
    "{{ a }}{% if b %}{{ b }}{{ many|join(', ') }}{% endif %}{{ safe }}{{ 1 + 1 }}{{ none }}",
]
TEXTS = st.text(alphabet=st.sampled_from("ab<>&\"'ب \n"))


def room(generator: type | None = None) -> Environment:
    found = Environment(autoescape=True, undefined=StrictUndefined)
    if generator:
        found.code_generator_class = generator
    return found


@given(st.one_of(TEXTS, st.integers(), st.none(), TEXTS.map(Markup)))
def test_a_value_is_escaped_as_ever(value: object) -> None:
    assert escaped(value) == escape(value)


@pytest.mark.parametrize("source", TEMPLATES)
@given(a=TEXTS, b=TEXTS, many=st.lists(TEXTS, max_size=3))
def test_the_bytes_are_jinja_s_own(source: str, a: str, b: str, many: list[str]) -> None:
    given_ = {"a": a, "b": b, "many": many, "safe": Markup("<i>")}
    joined = room(Joining).from_string(source).render(given_)
    assert joined == room().from_string(source).render(given_)
