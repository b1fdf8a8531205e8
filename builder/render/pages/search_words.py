"""The words that the search page's script says, in the language of the page."""

from collections.abc import Mapping
from datetime import date
from gettext import NullTranslations

from builder.config import SiteConfig
from builder.render.dates import Dates, locale_of
from builder.render.desk import Desk
from builder.render.digits import digits_of

_SAMPLE = date(1988, 1, 22)
"""A day whose numbers nothing else in a written date repeats."""


def script_words(lang: str, desk: Desk) -> Mapping[str, object]:
    """All that the script says, ready to stand in the page as JSON."""
    return {
        "lang": lang,
        "digits": digits_of(lang, desk.config.digits),
        "languages": _languages(desk.config),
        "days": _days(desk.dates[lang]),
        "stories": _stories(lang, desk.words[lang]),
        "said": _said(desk.words[lang]),
    }


def _languages(config: SiteConfig) -> Mapping[str, object]:
    return {one.code: {"name": one.name, "direction": one.direction} for one in config.languages}


def _days(dates: Dates) -> list[str]:
    """A date of each month, with slots for its day and year."""
    year, day = dates.year(_SAMPLE.year), dates.number(_SAMPLE.day)
    written = (dates.long(_SAMPLE.replace(month=m)) for m in range(1, 13))
    return [one.replace(year, "%(year)s").replace(day, "%(day)s") for one in written]


def _stories(lang: str, words: NullTranslations) -> Mapping[str, str]:
    """How a number of stories is said in each plural form, by the names that browsers use too."""
    form = locale_of(lang).plural_form
    samples = {form(n): n for n in range(200, -1, -1)}
    return {
        name: words.ngettext("%(count)s story", "%(count)s stories", n)
        for name, n in sorted(samples.items())
    }


def _said(words: NullTranslations) -> Mapping[str, str]:
    _ = words.gettext
    return {
        "busy": _("Searching…"),
        "least": _("at least %(stories)s"),
        "none": _("No story matches."),
        "partial": _("No story has all of this. These come closest."),
        "also": _("Also searched: %(names)s"),
        "about": _("Everything about: %(names)s"),
        "unknown": _("Nothing here is called “%(value)s”, and it is no date that can be read."),
        "failed": _("The search stopped, for a file of the archive is missing or damaged:"),
        "perhaps": _("Perhaps you meant:"),
        "unfilter": _("Search without filters"),
        "shown": _("%(shown)s of %(stories)s"),
        "older": _("Earlier versions"),
        "suggestions": _("Suggestions"),
        "people": _("Person"),
        "places": _("Place"),
        "topics": _("Topic"),
        "all": _("Show all"),
        "from": _("From %(date)s"),
        "to": _("Until %(date)s"),
        "remove": _("Remove filter: %(name)s"),
        "clear": _("Remove all filters"),
    }
