"""Words of companies, clubs and institutions that bear a country's name in theirs. Data only."""

from typing import Final

from builder.text.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


COMPANIES: Final = _words(
    """
    ltd limited inc corp corporation plc co company sa ag nv bv ab pty pte gmbh spa llc kk fund
    trust bancorp holdings airlines airways daily
    """
)
"""What ends the name of a company, a fund or a paper."""

BODIES: Final = _words(
    """
    bank bankers banks banking corp corporation co company exchange authority steelworkers workers
    times association guild university college institute academy school society union club
    federation board council commission fund trust church museum library radio voice broadcasting
    motors centers services offices savings daily press champions league cup street hotel hospital
    airlines airways railways telecom chamber joiners
    """
)
"""What a country follows after `of` as a part of the name: Bank of China."""

STATE: Final = _words(
    """
    administration agriculture ambassador army cabinet chancellor congress consulate defence defense
    deputy embassy energy finance foreign government governor house interior justice king minister
    ministry monarch navy parliament premier president presidential prime prince queen senate
    secretary supreme trade treasurer treasury
    """
)
"""What belongs to the country itself where it follows with a capital: Japan Foreign Ministry."""

OPENING: Final = _words(
    """
    a after all also although among an and another any are as at because before between both but by
    can could despite did does during either even every except excluding few first for former from
    had has have he her his how however if in including inside is it its last less like many
    meanwhile more most much neither new next no none nor not now of off on once one only or other
    our outside over own s second several she should since so some still such than that the their
    then there these they this those though through thus to today total toward towards two under
    unless unlike until was we were what when where whether which while who whose why will with
    within without would yet
    average deputy major new other outgoing prominent senior soviet top communist nationalist
    """
)
"""Words that may open a sentence, or stand with a capital, and name nobody."""

ABBREVIATED: Final = frozenset({"us", "uk", "usa", "uae", "ussr"})
"""Short names that serve as adjectives before any noun: U.S. Steel prices, UK Treasury."""

HEADS_AR: Final = _words(
    """
    نادي كأس مستشفى شارع جامعة كلية معهد مدرسة أكاديمية فندق مسجد جامع ميدان جسر برج مركز
    بنك مصرف شركة مؤسسة طيران خطوط صحيفة جريدة مجلة قناة إذاعة تلفزيون وكالة مطار اتحاد غرفة
    """
)
"""What an Arabic name of a country follows as a part of the name: كأس ملك إسبانيا."""

BETWEEN_AR: Final = _words("ملك أمير رئيس سلطان ولي عهد أنباء نفط تجارة صناعة بترول كهرباء")
"""What may stand between such a word and the country."""

GOVERNING_AR: Final = _words("في من إلى على عن مع بين ملك ملوك أمير أمراء مملكة إمبراطور")
"""What no word follows that begins with a preposition: أمير بروسيا is of Prussia."""

SONS_AR: Final = _words("بن ابن بنت")
"""What stands before a father's name, after which a surname comes."""

FIRMS_AR: Final = _words(
    "للطيران للتأمين للاتصالات للكهرباء للبترول للاستثمار للتنمية للصناعات للأبحاث للثقافة للتسويق"
)
"""What follows a country in the name of a company or society: مصر للطيران."""

BRANDS_AR: Final = _words(
    "أرامكو سابك سبكيم موبايلي زين كيان أورانج فودافون أوريدو ماكدونالدز تويوتا طيران"
)
"""Companies that a country's name follows: زين السودان, أرامكو السعودية."""

NAMED_AR: Final = _words("عكاظ جدة مكة نجران جازان جيزان تبوك عسير أبها حائل ينبع بريدة عنيزة")
"""Names without an article that an adjective may follow: جدة السعودية."""

SORTS_AR: Final = _words(
    """
    شركة صحيفة جريدة مجلة قناة وكالة مدينة محافظة منطقة بلدة قرية مجموعة مؤسسة جامعة جمعية هيئة
    وزارة لجنة شبكة إذاعة دار سفينة طائرة ناقلة
    """
)
"""What tells that the next word is a name, which an adjective then follows."""

LEADING_AR: Final = _words(
    """
    في من إلى الى على عن مع ضد بين لدى نحو تجاه داخل خارج حول عبر باتجاه صوب قرب بأن أن إن لأن كون
    حيث منذ حتى سوى غير لكن ولكن مثل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي دولة مملكة
    """
)
"""What stands before a country and never before an adjective."""
