"""English words beside names and within them: what speaks for and against a name. Data only."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAID: Final = _words(
    "said says told added announced declared warned noted argued insisted explained stressed"
    " called asked replied predicted urged denied"
)
"""Verbs of saying."""

NO_NAME: Final = _words(
    """
    inc corp co ltd plc sa ag nv gmbh group bank banks board commission committee association union
    federation council department dept ministry office agency institute university college school
    party exchange fund company companies corporation industries international holdings trust
    society organization organisation court congress senate house parliament airlines air motors
    partners partnership securities stock stocks markets market services service systems resources
    oil gas petroleum steel energy financial finance insurance savings federal national first act
    bill treaty index pact plan round bureau authority centre center conference administration
    government cabinet state states treasury reserve foundation press news agencies times post
    journal daily tribune radio television bros brothers sons chemical electric industrial
    technologies technology laboratories products foods stores brands communications telephone
    electronics computer data capital investment investments management associates properties
    realty development enterprises manufacturing pharmaceuticals medical health hospital
    transportation railroad railway lines shipping trade tariff agriculture commerce defence
    defense justice labor labour interior foreign affairs economic community democratic
    republican communist socialist liberal conservative labour christian
    reuter reuters afp upi ap tass xinhua spa kuna ansa dpa bbc cnn
    shr net revs oper avg qtly mths qtr div record year note nine six three mln dlrs vs pct cts
    dollar yen sterling mark franc english arabic french german japanese american british
    soviet european chinese russian israeli iranian iraqi saudi arab islamic western eastern
    northern southern opec nato gatt imf ec eec un
    kuwaiti turkish indian brazilian mexican canadian australian korean egyptian palestinian swiss
    spanish italian dutch swedish greek polish christmas easter god new chapter dollars wall nations
    """
)
"""Words in the names of companies, offices, papers and peoples, which are no people or places."""

OPENS_PLACES: Final = _words("new northern southern eastern western")
"""Those among them that open the names of places, too: New York."""
