"""What newspapers call countries besides the names that CLDR has: data only.

English and Arabic stand side by side, parted by `|`. Names of states that are gone are left to the
archive's own places.yaml, since nobody but its editors knows which country they should lead to.
"""

from typing import Final

SHORT: Final[dict[str, str]] = {
    "AE": "UAE|U.A.E.|Emirates|الإمارات|دولة الإمارات",
    "AG": "Antigua and Barbuda|Antigua|أنتيغوا",
    "BA": "Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia|البوسنة",
    "BH": "Kingdom of Bahrain|مملكة البحرين",
    "BS": "The Bahamas|البهاما|الباهاما",
    "CD": "Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|DRC"
    "|الكونغو الديمقراطية|جمهورية الكونغو الديمقراطية",
    "CF": "أفريقيا الوسطى",
    "CG": "Republic of Congo|Congo-Brazzaville|الكونغو برازافيل",
    "CI": "Ivory Coast|كوت ديفوار",
    "CN": "People's Republic of China|جمهورية الصين الشعبية",
    "CV": "Cabo Verde",
    "CZ": "Czech Republic|Czechia|التشيك|جمهورية التشيك",
    "DE": "Federal Republic of Germany|ألمانيا الاتحادية",
    "DK": "الدنمارك|الدانمارك",
    "DO": "الدومينيكان|جمهورية الدومينيكان",
    "EC": "الاكوادور",
    "EG": "جمهورية مصر العربية",
    "GB": "UK|U.K.|Britain|Great Britain|بريطانيا|بريطانيا العظمى",
    "GM": "The Gambia|غامبيا",
    "GW": "غينيا بيساو",
    "HK": "Hong Kong|HongKong|هونغ كونغ|هونج كونج",
    "HU": "المجر",
    "IE": "Irish Republic|Republic of Ireland|إيرلندا|أيرلندا|ايرلندا",
    "IR": "Islamic Republic of Iran|الجمهورية الإسلامية الإيرانية",
    "IS": "أيسلندا|آيسلندا",
    "IT": "ايطاليا",
    "JO": "Hashemite Kingdom of Jordan|المملكة الأردنية الهاشمية",
    "JP": "يابان",
    "KM": "جزر القمر",
    "KN": "St. Kitts and Nevis|Saint Kitts and Nevis",
    "KP": "DPRK|Democratic People's Republic of Korea|كوريا الشمالية",
    "KR": "Republic of Korea|كوريا الجنوبية",
    "KW": "دولة الكويت",
    "LC": "Saint Lucia",
    "LK": "سري لانكا|سيريلانكا",
    "MA": "المملكة المغربية",
    "MK": "Macedonia|Republic of Macedonia|مقدونيا",
    "MM": "Myanmar|Burma|ميانمار|بورما",
    "MO": "Macao|Macau|ماكاو",
    "MR": "جمهورية موريتانيا",
    "MV": "المالديف",
    "MX": "مكسيك",
    "NL": "The Netherlands|Holland|هولندا",
    "NZ": "نيوزلندا|نيوزيلاندا",
    "OM": "Sultanate of Oman|سلطنة عمان",
    "PH": "الفليبين",
    "PS": "Palestine|State of Palestine|فلسطين|دولة فلسطين",
    "QA": "State of Qatar|دولة قطر",
    "RS": "صربيا",
    "RU": "Russian Federation|روسيا الاتحادية|الاتحاد الروسي",
    "SA": "KSA|Kingdom of Saudi Arabia|السعودية|العربية السعودية",
    "SE": "سويد",
    "SG": "سنغافوره",
    "SI": "سلوفينيا",
    "ST": "Sao Tome and Principe",
    "SY": "سورية|الجمهورية العربية السورية",
    "SZ": "Swaziland|سوازيلاند",
    "TH": "تايلند|تايلاند",
    "TL": "East Timor|Timor-Leste|تيمور الشرقية",
    "TR": "Turkey|Turkiye|تركية",
    "TT": "Trinidad and Tobago|Trinidad",
    "TZ": "تنزانيا",
    "US": "US|U.S.|USA|U.S.A.|U.S|United States of America|America"
    "|أمريكا|أميركا|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية",
    "VA": "Vatican|الفاتيكان",
    "VC": "St. Vincent and the Grenadines|Saint Vincent and the Grenadines",
    "VE": "فنزويلا",
    "VN": "Viet Nam|Vietnam|فيتنام|الفيتنام",
    "YE": "الجمهورية اليمنية",
    "ZA": "جنوب إفريقيا|جنوب افريقيا",
}  # fmt: skip
"""Names of a country, by its ISO code."""

NO_COUNTRIES: Final = frozenset(
    ("AC", "AQ", "BV", "CP", "DG", "EA", "EU", "EZ", "GS", "HM", "IC", "IO", "QO", "TA", "TF", "UM")
    + ("UN", "XA", "XB", "ZZ")
)
"""Codes of CLDR that are unions, tests, or places where nobody lives."""

DECOYS: Final = (
    "New Mexico|New Jersey|New England|New Britain|New Ireland|Gulf of Mexico|Gulf of Oman"
    "|Latin America|South America|North America|Central America|Bank of America|Voice of America"
    "|Uruguay round|Uruguay Round"
    "|Sea of Japan|South China Sea|East China Sea|South China Morning Post|Captain America"
    "|Northern Ireland|Jordan River|River Jordan|Jordan Valley|South Georgia|Panama City"
    "|أمريكا اللاتينية|أميركا اللاتينية|أمريكا الجنوبية|أميركا الجنوبية|أمريكا الشمالية"
    "|أميركا الشمالية|أمريكا الوسطى|أميركا الوسطى|كأس أمريكا|كوبا أمريكا|بحر الصين|خليج المكسيك"
    "|خليج عمان|بحر عمان|نيو مكسيكو|صلاة المغرب|صلاتي المغرب|أذان المغرب|بعد المغرب|قبل المغرب"
    "|وقت المغرب|قبيل المغرب"
    "|باليمن والبركات|باليمن والبركة|باليمن والخير|باليمن والمسرات"
    "|جوز الهند|تمر الهند|بروسيا دورتموند|بروسيا مونشنغلادباخ|بروسيا مونشنجلادباخ"
    "|أيرلندا الشمالية|إيرلندا الشمالية|نيو جيرسي|نيوجيرسي|واليمن والبركات|واليمن والبركة"
    "|بوروسيا دورتموند|بالبحرين الأحمر|بالبحرين الأبيض|البحرين الأحمر|البحرين الأبيض"
    "|روسيا اليوم"
    "|بروسيا الشرقية"
    "|المغرب والعشاء|المغرب العربي|المغرب الإسلامي|بلاد المغرب|نهر الأردن|وادي الأردن|نصف قطر"
)
"""Phrases with a country's name in them that name something else."""

LOOSE: Final = frozenset({"Jordan", "Chad", "Holland", "مالي", "قطر", "بنين", "سان مارتن"})
"""Names that are words or surnames, too; a preposition of place before them is cue enough."""

STRICT: Final = frozenset(
    {"Georgia", "Jersey", "Dominica", "Reunion", "عمان", "جورجيا", "جيرسي", "مان"}
)
"""Names of two places; only another name of the country, or its capital, tells which is meant."""

ADJECTIVES: Final = frozenset({"السعودية", "العربية السعودية", "سورية", "تركية"})
"""Names that are adjectives as well: الأراضي السعودية, قوات سورية."""
