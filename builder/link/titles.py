"""Words that stand beside a person's name: offices, forms of address, prepositions. Data only."""

from typing import Final

from builder.text.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


OFFICES: Final = _words(
    """
    president prime premier minister secretary chancellor governor chairman chairwoman chair king
    queen prince princess emperor sultan sheikh emir pope senator congressman representative
    ambassador general colonel admiral marshal commissioner mayor leader director treasurer
    spokesman spokeswoman envoy deputy judge justice imam ayatollah archbishop cardinal rabbi
    comptroller speaker
    """
)
"""English offices: beside a surname they say that it is somebody known."""

ADDRESS: Final = _words("mr mrs ms miss dr sir lord lady dame prof professor rep sen gov gen capt")
"""Forms of address: they say that it is a person, but not who."""

AFTER: Final = _words("administration government cabinet")
"""What a surname in front of it governs."""

OFFICES_AR: Final = _words(
    """
    الرئيس رئيس الرئيسة رئيسة الوزير وزير الوزيرة وزيرة الملك ملك الملكة ملكة الأمير أمير الأميرة
    السلطان الشيخ الشيخة المستشار المستشارة السفير المبعوث الجنرال اللواء العميد العقيد الفريق
    المشير القائد البابا الزعيم المرشد الإمام النائب المتحدث محافظ المحافظ القاضي السيناتور
    الأمريكي الأميركي الروسي الفرنسي البريطاني الألماني المصري
    """
)
"""Arabic offices, and the adjectives that most often stand between an office and a name."""

ADDRESS_AR: Final = _words(
    "السيد السيدة الدكتور الدكتورة الأستاذ المهندس الشيخ د الحاج سماحة معالي"
)
"""Arabic forms of address."""

DAYS: Final = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""Words with a capital that are no names of people."""

REGIONS: Final = _words(
    "north south east west northern southern eastern western central greater inner downtown"
    " mainland occupied old nearby neighbouring neighboring from in of to"
)
"""What may stand before a place, with a capital, and be no given name."""

PLACED: Final = _words(
    """
    in from to of between near via across throughout into outside and
    في إلى الى من نحو باتجاه دولة جمهورية مملكة حكومة شمال جنوب شرق غرب شمالي جنوبي داخل خارج أمير
    منتخب سفارة سفير رئيس عاصمة
    """
)
"""What stands before places more than before words and surnames."""
