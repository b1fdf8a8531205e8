"""The configuration as a value."""

from dataclasses import fields

from builder.config import SiteConfig
from builder.model.language import language
from builder.read.sitefields import KEYS

CONFIG = SiteConfig(title={"ar": "أرشيف"}, languages=(language("ar"), language("en")))


def test_languages() -> None:
    assert CONFIG.codes == ("ar", "en")
    assert CONFIG.lang("ar").direction == "rtl"


def test_title_in_a_language_that_has_none() -> None:
    assert CONFIG.title_in("en") == "أرشيف"


def test_every_field_has_a_key() -> None:
    assert {field.name for field in fields(SiteConfig)} == KEYS.keys()
