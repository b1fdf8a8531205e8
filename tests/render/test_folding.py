"""Words are translated when a template is compiled, unless they depend on the page."""

from gettext import NullTranslations

import pytest
from jinja2 import Environment

from builder.render.folding import install_words


class Shouting(NullTranslations):
    """Translates by shouting."""

    def gettext(self, message: str) -> str:
        return message.upper().replace("%(N)S", "%(n)s")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ _('a <b>') }}", "A &lt;B&gt;"),
        ("{{ _('at %(n)s', n=1) }}", "AT 1"),
        ("{{ f(_('a')) }}{{ (_('b')) }}", "[A]B"),
        ("{% if _('a') == 'A' %}{{ _ is defined }}{% endif %}", "True"),
        ("{{ [_('a'), _('b')]|join }}", "AB"),
    ],
)
def test_folding(template: str, expected: str) -> None:
    room = Environment(autoescape=True)
    install_words(room, Shouting())
    assert room.from_string(template).render(f=lambda text: f"[{text}]") == expected
