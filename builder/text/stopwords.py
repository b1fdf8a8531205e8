"""Words too common to search for alone; the index decides what it does with them.

Judged on the exact form, before folding: على (on) is a stop word and علي (a name) is not. An
Arabic particle also counts with و or ف in front. Words that a newsroom searches for stay out:
us (U.S.), who (WHO), may, will.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    """Read the words of a block of text."""
    return frozenset(text.split())


ENGLISH: Final = _words(
    """
    a about after all also an and any are as at be been before being between both but by could did
    do does during each for from had has have he her here hers him his how i if in into is it its
    itself me more most my no nor not of off on once only or other our out over own she should so
    some such than that the their them then there these they this those through to too under until
    up upon very was we were what when where which while why with would you your
    """
)

ARABIC: Final = _words(
    """
    من في إلى الى على عن مع ما لا أن ان إن أنه انه إنه أنها انها إنها أنهم انهم هو هي هم هما هن
    هذا هذه هذان هؤلاء ذلك تلك أولئك الذي التي الذين اللذين اللذان اللتين اللواتي أو او أم ثم بل
    لكن قد لقد كان كانت كانوا يكون تكون ليس ليست لم لن كل كما إذا اذا إذ اذ حيث حين عند عندما بعد
    قبل بين حتى منذ خلال حول دون غير أي اي أيضا ايضا به بها بهم له لها لهم فيه فيها فيهم منه منها
    منهم عليه عليها عليهم إليه اليه إليها اليها عنه عنها معه معها بأن بان بأنه لأن لان لأنه لدى كذلك
    لذلك بذلك بهذا بهذه لهذا لهذه مما فيما بما لما إلا الا أما اما نحن أنا أنت هنا هناك يا لو كي
    """
)

CONJUNCTIONS: Final = "وف"

NEVER: Final = frozenset({"فهم", "وهم"})
"""Words of their own that look like a conjunction and a particle."""


_JOINED: Final = {letter + word for letter in CONJUNCTIONS for word in ARABIC}
_STOPS: Final = ENGLISH | ARABIC | (_JOINED - NEVER)


def is_stop(form: str) -> bool:
    """Tell whether an exact form is a stop word."""
    return form in _STOPS
