"""Small files written for the tests, one of each text wire, with Arabic in each."""

IPTC_7901 = (
    "\x7f\x7f\x01xyz0123 4 pl 60  xyz 0456\r\r\n\r\r\n"
    "Harbour/Ferries/\r\r\n(With photo)\r\r\n"
    "\x02Ferry crew rescues nine fishermen\r\r\nBy Lina Haddad, xyz =\r\r\n\r\r\n"
    "Tripoli (xyz) - A ferry took nine men from the sea at dawn, and\r\r\n"
    "brought them home.\r\r\n\r\r\n"
    "   The captain, سامي نصر, said: «كان البحر عاليا».\r\r\n\r\r\n"
    "* * * *\r\r\nThe following information is not intended for publication\r\r\n\r\r\n"
    "Desk: +000 000 111\r\r\nxyz lh sn\r\r\n"
    "\x03\r\r\n\n241530 GMT Jun 17\r\r\n\x04\x7f\x7f"
    "\x01xyz0124 1 pl 8  xyz 0457\r\r\nHarbour/\r\r\n"
    "\x02انقاذ تسعة صيادين قرب الميناء =\r\r\nالتفاصيل بعد قليل.\r\r\n\x03\r\r\n241501 Jun 17\r\r\n"
    "\x01xyz0125 2 pl 20  xyz 0458\r\r\nHarbour/\r\r\n"
    "\x02KILL KILL KILL xyz 0456\r\r\nFerry crew rescues nine fishermen =\r\r\n"
    "Please kill xyz 0456; the port says that it was a drill.\r\r\n"
    "\x03\r\r\n241640 GMT Jun 17\r\r\n"
)

STRIPPED_7901 = """xya0001 4 vm 40  xyz 0027

Hafen/Fähren/
(Achtung)
Fähre rettet neun Fischer
Von Jörg Müller, xyz =

Tripolis (xyz) - Eine Fähre hat neun Männer gerettet.
صاح القبطان: «أمسكوا الحبل».

xyz jm

242200 GMT Mai 17

xya0002 4 vm 10  xyz 0028

Hafen/
Sperrfrist 25. Mai 2017, 10.00 Uhr =

Der Hafen öffnet wieder.

242210 GMT Mai 17
"""

ANPA_1312 = (
    "\x16\x16\x01V4644\x1f-----\r\nr i\x13\x11 BC-AS--Port-Strike 1stLd-Writethru   02-09 0121\r\n"
    "\x02^BC-AS--Port-Strike, 1st Ld-Writethru,120<\r\n^Dockers end strike after nine days<\r\n"
    "^AP Photo ABC101<\r\n^Eds: Updates with quotes.<\r\n^Cranes move again at noon.<\r\n"
    "^By SAMI NASSER=\r\n^Associated Press=\r\n"
    "\t   ADEN (AP) _ Dockers ended their strike on Tuesday, and cranes moved again.\r\n"
    "\t   ``We won,'' one said. «نعود إلى العمل غدا» قال آخر.\r\n"
    "\x08Wheat      120   130\r\n\x08Barley      90    95\r\n"
    "\x03\r\n\t   AP-WF-02-10-16 0423GMT<\r\n\x04"
    "\x16\x16\x01V4645\x1f-----\r\nf i\x13\x11 BC-Port-Fire   02-09 0009\r\n"
    "\x02^BC-Port-Fire,9<\r\n^حريق في ميناء عدن<\r\n\x03AP-WF-02-10-16 0430GMT<\r\n"
    "\x16\x16\x01V4646\x1f-----\r\nb i\x13\x11 BC-AS--Port-Strike, KILL   02-09 0020\r\n"
    "\x02^BC-AS--Port-Strike, KILL<\r\n^Dockers end strike after nine days<\r\n"
    "\t   ADEN (AP) _ Kill V4644. The strike goes on.\r\n\x03AP-WF-02-10-16 0501GMT<\r\n"
)

ZCZC = """ZCZC FMG101
%MAIN NORTH
$I
#Floods
=2nd Lead
^Euphrates leaves its bed
@Raqqa

Raqqa, May 3 - The river rose by two metres in a night.

وقال مزارع: «لم نر مثل هذا منذ أربعين عاما».

NNNN


ZCZC FMG102
#Floods
عاجل: النهر يغمر ثلاث قرى

NNNN
ZCZC FMG103
HOLD HOLD HOLD FMG101

Hold the flood story until the ministry has spoken.
NNNN
"""

SGML = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="101">
<DATE> 3-MAR-1987 09:15:05.40&#5;&#5;&#5;C T</DATE>
<MKNOTE>One tag moved</MKNOTE>
<TOPICS><D>wheat</D></TOPICS>
<PLACES><D>saudi-arabia</D><D>egypt</D></PLACES>
<PEOPLE><D>nasser</D></PEOPLE>
<ORGS><D>opec</D></ORGS>
<EXCHANGES></EXCHANGES>
<COMPANIES></COMPANIES>
<UNKNOWN>\x20
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0704&#31;xyzte
u f BC-WHEAT-&lt;WHT>-TENDER   03-03 0105</UNKNOWN>
<TEXT>&#2;
<TITLE>(CORRECTED) - WHEAT TENDER &lt;WHT> OPENS
</TITLE>
<AUTHOR>    By Sami Nasser, Agency</AUTHOR>
<DATELINE>    CAIRO, March 3 - </DATELINE><BODY>The tender opened at five pct
over last year's price &lt;in dlrs> R&amp;D said.
    Corrects the price in the first paragraph.
    Prices:
  wheat      120   130
  barley      90    95
    وقال التاجر: «السعر عادل».
    Sou&#127;rces agreed.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" OLDID="2" NEWID="102">
<DATE>31-MAR-1987 605:12:19.12</DATE>
<TOPICS></TOPICS>
<UNKNOWN>\x20
&#5;&#5;&#5;F
&#22;&#22;&#1;f0705&#31;xyzte
f f BC-******GOLD   03-31 0009</UNKNOWN>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>GOLD FIXED AT 400 DLRS
</TITLE>Blah blah blah.
&#3;

</TEXT>
</REUTERS>
<REUTERS TOPICS="BYPASS" OLDID="3" NEWID="103">
<DATE>31-FEB-1987 05:12:19.12</DATE>
<UNKNOWN></UNKNOWN>
<TEXT TYPE="UNPROC">&#2;
METAL PRICES - APR 7
 COPPER    918.00 920.00
 LEAD      307.00 307.50
&#3;
</TEXT>
</REUTERS>
<REUTERS TOPICS="BYPASS" OLDID="4" NEWID="104">
<DATE>7-APR-1987 01:53:30.60</DATE>
<TEXT>&#2;
<TITLE>DEPOSIT RATES - APRIL 7 1 </TITLE>
MT<DATELINE>H  6.12  -  5.87 2  MTH  6.50  -  </DATELINE><BODY>6.37
6  MTH  SEVEN
&#3;</BODY></TEXT>
</REUTERS>
"""

PLAIN = """ارتفاع منسوب المياه في الفرات

دمشق-سانا: ارتفع منسوب المياه في نهر الفرات ثلاثين سنتيمترا خلال يومين، وفق هيئة الموارد المائية.

وقال مهندس في Raqqa إن السد «آمن».

// انتهى //
"""

WIRES = {
    "IPTC 7901": [IPTC_7901, STRIPPED_7901],
    "ANPA 1312": [ANPA_1312],
    "ZCZC text": [ZCZC],
    "Reuters-21578": [SGML],
    "plain text": [PLAIN],
}
"""Samples by the name of their format."""
