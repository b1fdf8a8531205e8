"""The id of a draft: its story's, when the archive holds one, else one of its own."""

from builder.intake.draft import Draft
from builder.intake.register import Register
from builder.intake.stem import family, stem_of_guid
from builder.text.letterhash import letter_hash


def named(draft: Draft, register: Register, codes: tuple[str, ...]) -> str:
    """The id under which a draft is to be filed."""
    wanted = _wanted(draft, register)
    if _free(draft, wanted, register, codes):
        return wanted
    own = draft.guid or draft.sha256
    own_stem = stem_of_guid(draft.guid) if draft.guid else wanted
    return f"{own_stem[:60].rstrip('-')}-{letter_hash(own, 12)}"


def _wanted(draft: Draft, register: Register) -> str:
    for guid in (draft.guid, draft.translates):
        if guid and (known := register.related(guid)):
            return known
    return draft.stem


def _free(draft: Draft, id_: str, register: Register, codes: tuple[str, ...]) -> bool:
    """Whether an id is the draft's own, or that of a story which it is a translation of."""
    story = register.story(id_)
    if any(held.lang == draft.lang for held in story):
        return any(held.lang == draft.lang and held.guid == draft.guid for held in story) and bool(
            draft.guid
        )
    if not story:
        return True
    own = {family(guid, codes) for guid in (draft.guid, draft.translates) if guid}
    there = {family(g, codes) for held in story for g in (held.guid, held.translates) if g}
    return bool(own & there)
