"""The seventeen subjects of the IPTC (cv.iptc.org/newscodes/subjectcode), by their codes."""

from typing import Final

from builder.intake.item import Named

_NAMES: Final = (
    "arts, culture and entertainment",
    "crime, law and justice",
    "disaster and accident",
    "economy, business and finance",
    "education",
    "environmental issue",
    "health",
    "human interest",
    "labour",
    "lifestyle and leisure",
    "politics",
    "religion and belief",
    "science and technology",
    "social issue",
    "sport",
    "unrest, conflicts and war",
    "weather",
)


def subject(code: str, name: str = "") -> Named | None:
    """The topic of an IPTC subject code of eight digits; detailed ones need a name of their own."""
    code = code.strip()
    if not (code.isascii() and code.isdigit() and len(code) == 8):
        return Named(name=name, code=code or None) if name else None
    known = (
        _NAMES[int(code[:2]) - 1] if code.endswith("000000") and 1 <= int(code[:2]) <= 17 else ""
    )
    return Named(name=name or known or f"subj:{code}", code=f"subj:{code}")
