"""English: the closed classes. Characters that mean the same, currencies, scales, units, and the words that cue a role.

Cues are written for folded text (see `fold`), in which a figure has become one private-use character and the full stop
that ends a sentence has become ``。``; they are matched without regard to case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from auditor.model import Unit

# --- characters -----------------------------------------------------------------------------------------------------

# One to one, so that offsets stay.
_SAME = {
    "–": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "—": ";", "―": ";", "“": '"', "”": '"', "‘": "'", "’": "'",
    "[": "(", "]": ")", "％": "%", "＄": "$", "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "•": "*", "·": "*",
    "●": "*", "▪": "*", "◦": "*", "‣": "*", "■": "*",
}  # fmt: skip
FOLD = {ord(k): v for k, v in _SAME.items()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# --- numerals and scales --------------------------------------------------------------------------------------------

NUMERALS = {
    name: number
    for number, name in enumerate(
        _words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen twenty"
        ),
        1,
    )
}
_THOUSAND, _MILLION, _BILLION = Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000)
_LAKH, _CRORE = Decimal(100_000), Decimal(10_000_000)
SCALES: Mapping[str, Decimal] = {
    "thousand": _THOUSAND, "million": _MILLION, "billion": _BILLION, "trillion": _THOUSAND * _BILLION,
    "mln": _MILLION, "mil": _MILLION, "mn": _MILLION, "bln": _BILLION, "bn": _BILLION, "tn": _THOUSAND * _BILLION,
    "k": _THOUSAND, "m": _MILLION, "b": _BILLION,
    "lakh": _LAKH, "lakhs": _LAKH, "lac": _LAKH, "lacs": _LAKH, "crore": _CRORE, "crores": _CRORE,
}  # fmt: skip
WRITTEN_SCALE = r"thousand|million|billion|trillion|lakhs?|lacs?|crores?"
SHORT_SCALE = r"mln|mil|mn|bln|bn|tn|k|m|b"  # only behind a currency: £3.2m

# --- currencies -----------------------------------------------------------------------------------------------------

_SIGNS = {
    "US$": "dollar", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "R": "ZAR",
    "$": "dollar", "£": "pound", "€": "euro", "¥": "yuan", "₹": "INR", "₦": "NGN", "₱": "PHP", "₩": "KRW",
}  # fmt: skip
_CODES = _words(
    "USD EUR GBP CAD AUD NZD CHF JPY CNY RMB HKD SGD INR PKR BDT LKR NGN GHS KES UGX TZS ZAR RWF ETB ZMW "
    "MWK PHP MYR THB IDR "
    "VND KRW BRL MXN SEK NOK DKK PLN CZK HUF RON TRY ILS SAR AED EGP JMD TTD FJD PGK"
)
_NAMES = {
    "dollars": "dollar", "dollar": "dollar", "pounds": "pound", "euros": "euro", "euro": "euro", "yuan": "yuan", "renminbi": "yuan",
    "rupees": "INR", "shillings": "shilling", "rand": "ZAR", "naira": "NGN", "pesos": "peso",
}  # fmt: skip
CURRENCIES: Mapping[str, str] = {
    **_SIGNS, **{c: c for c in _CODES}, **_NAMES,
    "USD": "dollar", "EUR": "euro", "GBP": "pound", "CNY": "yuan", "RMB": "yuan", "Rs": "INR", "Rs.": "INR", "KSh": "KES",
}  # fmt: skip
PREFIX = "|".join(map(re.escape, sorted([*_SIGNS, *_CODES, "Rs.", "Rs", "KSh"], key=len, reverse=True)))
SUFFIX = "|".join(sorted([*_NAMES, *_CODES], key=len, reverse=True))


def currency_of(unit: Unit) -> str:
    """``$`` and ``US dollars`` are one currency, ``£`` is another; "" where none is written."""
    if unit.prefix.strip() in CURRENCIES:
        return CURRENCIES[unit.prefix.strip()]
    return next((CURRENCIES[word] for word in unit.symbol.split()[::-1] if word in CURRENCIES), "")


# --- units ----------------------------------------------------------------------------------------------------------

PERCENT = r"%|per ?cent\b|pct\b"
POINTS = r"percentage[ -]points?|per ?cent points?|p\.?p\.?(?![a-z])|basis points?|bps\b"
RATE = Unit("%", "rate", Decimal("0.01"))
BARE = Unit("", "bare")
PERSONS = frozenset(
    _words(
        "people persons employees staff staffers workers teachers students pupils children residents officers officials "
        "positions posts ftes fte patients members nurses doctors firefighters users beneficiaries "
        "participants households "
        "families applicants retirees volunteers inspectors librarians equivalents vacancies aides assistants "
        "specialists counselors counsellors drivers engineers managers "
        "administrators clerks technicians agents experts contractors supervisors custodians adults men women boys girls trainees graduates learners clients "
        "visitors"
    )
)
PART_TIME = frozenset({"fte", "ftes", "equivalents"})  # halves are usual, so a whole number may be rounded
# Words that end in s and are no noun in the plural.
NO_NOUN = frozenset(
    _words(
        "is was has as its this his thus across versus plus less us yes always perhaps besides towards "
        "others hours years "
        "months weeks days minutes times percent comes goes does remains represents equals totals rises "
        "increases decreases "
        "falls includes comprises exceeds stands means goes gives leaves makes"
    )
)
LINKS = frozenset(
    _words(
        "in of to for and or at by from on with than as were was are is had have has will would went go goes "
        "the a an that which "
        "who under over into among per since during while but not between after before remained remain left"
    )
)


def points_called(symbol: str) -> Unit:
    scale = Decimal("0.0001") if symbol.lower().startswith(("basis", "bps")) else Decimal("0.01")
    return Unit(f" {symbol}", "points", scale)


def money_of(prefix: str, scale: str, gap: str, suffix: str) -> Unit:
    """``$``, ``million`` -> in millions, printed ``$12.5 million``."""
    symbol = (gap.replace("-", " ") + scale if scale else "") + (f" {suffix}" if suffix else "")
    spaced = prefix + " " if prefix[-1:].isalpha() or prefix.endswith(".") else prefix
    return Unit(symbol, "money", SCALES[scale.lower()] if scale else Decimal(1), prefix=spaced)


def counted(noun: str, scale: str = "") -> Unit:
    """``48 employees``: persons; ``12 vehicles``: vehicles."""
    word = noun.lower()
    symbol = (f" {scale}" if scale else "") + (f" {noun}" if noun else "")
    dimension = "person" if word in PERSONS else word.rstrip("s") or "number"
    if scale:
        return Unit(symbol, dimension, SCALES[scale.lower()])
    return Unit(symbol, dimension, exact=word not in PART_TIME)


# --- what is no figure ----------------------------------------------------------------------------------------------

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
YEAR = r"(?:19|20)\d\d"
_PLAIN = r"\d+(?:,\d{3})*(?:\.\d+)?"
_INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}(?![\d,])(?:\.\d+)?"  # 1,36,400 is 136,400
NUMBER = rf"{_INDIAN}|\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_TITLES = (
    r"pages?|pp?\.|sections?|tables?|figures?|charts?|chapters?|notes?|articles?|annex|appendix|schedule|"
    r"lines?|items?|nos?\.|numbers?|form|"
    r"wards?|districts?|routes?|highway|grades?|phases?|tiers?|levels?|quarter|steps?|goals?|objectives?|"
    r"version|exhibit|part|"
    r"titles?|acts?|resolution|ordinance|bill|priority|option|measure|proposition|circular|paragraphs?|"
    r"years?|ages?|aged|zone|#"
)
NO_FIGURE = "|".join(
    (
        r"^\d{1,2}(?:\.\d{1,2}){1,2}(?= (?-i:[A-Z]))(?! (?:per ?cent|thousand|million|billion|lakh|crore))",  # 2.1 The Council
        rf"{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})?(?:,? {YEAR})?(?![\d,.]*\d)",  # June 30, 2023
        rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS}(?: {YEAR})?",  # 30 June 2023
        rf"(?<![\d$£€,.])(?:FYE? ?|F\.?Y\.? ?)?{YEAR}(?:[-/](?:{YEAR}|\d\d))?(?:/\d{{1,2}}/\d{{1,2}}|"
        rf"-\d\d-\d\d)?(?!,\d{{3}}|\.\d|\d| ?%| per ?cent| (?:{WRITTEN_SCALE}))",
        r"\bFYE? ?'?\d\d(?:[-/]\d\d)?\b",  # FY24
        r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)\b|\d{1,2}:\d\d",  # 6/30/2023, 9:30
        r"\d+(?:st|nd|rd|th)\b",
        rf"\b(?:{_TITLES}) ?{_PLAIN}(?:(?:-| to | and |, ){_PLAIN})*(?! ?%| per ?cent| (?:{WRITTEN_SCALE}))",  # page 5, Tables 2 and 3
        rf"{_PLAIN}(?:-| to |-to-)?{_PLAIN}?[ -](?:year|month|week|day|hour|minute|mile|kilomet(?:er|re)|acre|"
        rf"bed|seat|story)s?\b(?:-old)?",
        r"\(?\d{3}\)?[- ]\d{3}-\d{4}|\+\d[\d -]{7,}",  # telephones
        r"[A-Za-z]+-?\d+(?:[.-]\d+)*[A-Za-z]*(?<!USD)(?<!EUR)(?<!GBP)(?<!RMB)(?<!CNY)(?<!KSh)\b(?<![A-Z]{3}\d)",  # A4, COVID-19, Q3
        rf"{_PLAIN}:{_PLAIN}",  # 3:1
    )
)  # fmt: skip

# Words before a figure that say how exact it is; the longest that fits.
BEFORE: tuple[tuple[str, str], ...] = (
    ("no more than", "at most"), ("not more than", "at most"), ("not exceeding", "at most"), ("up to", "at most"),
    ("a maximum of", "at most"), ("at most", "at most"), ("no less than", "at least"), ("no fewer than", "at least"),
    ("at least", "at least"), ("a minimum of", "at least"), ("more than", "over"), ("in excess of", "over"), ("over", "over"),
    ("exceeding", "over"), ("upwards of", "over"), ("above", "over"), ("fewer than", "less than"), ("less than", "less than"),
    ("under", "less than"), ("below", "less than"), ("nearly", "nearly"), ("almost", "nearly"), ("close to", "about"),
    ("approximately", "about"), ("approx.", "about"), ("around", "about"), ("roughly", "about"), ("about", "about"),
    ("some", "about"), ("an estimated", "about"), ("circa", "about"), ("c.", "about"), ("~", "about"), ("≈", "about"),
    ("≥", "at least"), ("≤", "at most"), (">", "more than"), ("<", "less than"),
)  # fmt: skip
AFTER = re.compile(
    r"^ (?P<least>or (?:more|higher|above)|and (?:above|over|more))\b|^ (?P<most>or (?:less|lower|fewer|below))\b"
)

# --- sentences ------------------------------------------------------------------------------------------------------

ABBREVIATIONS = re.compile(
    r"(?:\b(?:[A-Z]|U\.S|U\.K|No|Nos|Rs|approx|e\.g|i\.e|St|Dr|Mr|Mrs|Ms|vs|Inc|Ltd|Co|Corp|Dept|Gov|etc|"
    r"cf|pp?|Fig|Sec|Art|Jan|Feb|Mar|Apr"
    r"|Aug|Sept?|Oct|Nov|Dec))$"
)
LIST_MARK = re.compile(r"^(?:[*-]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:\d{1,2}|[a-z])[.)](?!\d))\s+")

# --- cues -----------------------------------------------------------------------------------------------------------

MONEY_FIGURE, RATE_FIGURE, POINTS_FIGURE, COUNT_FIGURE, BARE_FIGURE = "\ue000\ue001\ue002\ue003\ue005"
FIGURES = "\ue000-\ue005"

UP = (
    r"increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|climb(?:s|ed|ing)?|gain(?:s|"
    r"ed)?|jump(?:s|ed)?|"
    r"expand(?:s|ed)?|(?<=, )up|(?<=\()up|(?<=is )up|(?<=are )up|(?<=was )up|(?<=were )up|(?<=went )up"
)
DOWN = (
    r"decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|reduc(?:ed|"
    r"tion)|shr(?:ank|unk|inks)|"
    r"(?<=, )down|(?<=\()down|(?<=is )down|(?<=are )down|(?<=was )down|(?<=were )down|(?<=went )down|cut"
)
_HOW = (
    r"(?: (?:about|around|approximately|nearly|almost|roughly|some|more than|over|"
    r"slightly|sharply|modestly|marginally|significantly|only|just|further|again|overall|"
    r"year[- ]on[- ]year|net))*"
)
# an improvement of ■ may be less: of a rate of vacancies
EITHER_WAY = re.compile(
    rf"\b(?:improvement|deterioration|worsening|movement|swing|shift|improved|worsened|deteriorated){_HOW} (?:of|by){_HOW} $",
    re.I,
)
# increased by ■, an increase of ■, up ■
CHANGE_BEFORE = re.compile(
    rf"(?:^|[\s,;(])(?:(?P<up>{UP})|(?P<down>{DOWN})){_HOW}(?: by| of|:)?(?: a(?:n additional)?)?{_HOW}\s*$", re.I
)
# a ■ increase; ■ more than
CHANGE_AFTER = re.compile(
    r"^\)? ?(?:,? )?(?:net |overall |year-on-year )?"
    r"(?:(?P<up>increase|rise|growth|gain|higher|above|(?<!, )more than|greater than|"
    r"over(?= the (?!year|period|past|next|course|months?|quarter|decade|term|life|summer|winter|two|three|four|five|ten)| budget| its| last))"
    r"|(?P<down>decrease|decline|reduction|drop|fall|cut|lower|below|(?<!, )less than|fewer than|under(?= the| budget| its| last)))\b",
    re.I,
)
# ■, or ■; ■ (■)
JOINED = re.compile(r"^\)?,? ?(?:or|equal to|equivalent to|i\.e\.,?|that is,?|;)?(?: by)? ?\(?(?:or )?(?:a )?$", re.I)
# ■, or ■; ■ (■): surely one change said twice
FIRMLY_JOINED = re.compile(r"^\)?,? ?(?:or(?: by)? |equal to |equivalent to |\()\(?(?:a )?$", re.I)
# ■ against a budget of ■, a shortfall of ■
SHORTFALL = re.compile(
    r"\b(?:(?P<down>shortfall|underspend(?:ing)?|saving)|(?P<up>overspend(?:ing)?|overrun|excess|surplus)) of $"
    r"|\b(?:(?P<under>underspent)|overspent) by $",
    re.I,
)
# from ■ to ■, an addition of ■; that is, by ■
TOLD = re.compile(
    r"^,? or (?:by )?$|^ \($|^[^,;:()。]{0,30}, (?:or |that is,? |i\.e\.,? )?(?:(?:an?|the) (?:net )?(?:addition|difference|change|expansion|"
    r"loss|contraction|saving) of|by) $",
    re.I,
)
# exceeded the budget of ■ by ■, fell short of the ■ target by ■
BEYOND = re.compile(
    r"\b(?:(?P<up>exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overshot)|(?P<down>(?:fell|falls|falling|was|were|is|are|came in) "
    r"(?:short of|below|under)|undershot)) (?:(?:the|its|their|our|this) )?(?P<base>[^,;:()。]{0,60})$",
    re.I,
)
BY = re.compile(r"^(?P<named>[^,;:()。]{0,24}) by (?:about |around |nearly |some |just )?$", re.I)
# than ■, from ■, compared with ■: what is compared with; a few words may name it
_NAMING = r"[^,;:()。]{0,70}?"
PRIOR_BEFORE = re.compile(
    rf"(?P<cue>\b(?:(?:up|down) )?from|\bcompared (?:with|to)|\bagainst|\bover|\bversus|\bvs\.?|\bthan|\bon|\brelative to|"
    rf"\babove|\bbelow|\bunder)(?P<base> {_NAMING})$",
    re.I,
)
SURELY_PRIOR = re.compile(r"compared|versus|vs|relative|against|than", re.I)
PRIOR_BRACKET = re.compile(rf"^ ?\((?:(?:FY ?)?{YEAR}[^,;:()]{{0,12}}: |(?:last|prior|previous) year: )$", re.I)
# ■ more than in 2024 (■)
PRIOR_BEHIND = re.compile(
    rf"^ (?:more|less|higher|lower|fewer|above|below|greater)\b[^,;:()]{{0,24}}(?:{YEAR}|year|budget|before)"
    r"(?: \(|, when [^,;:()]{2,40} (?:was|were|stood at|totall?ed) )$",
    re.I,
)
THEN_TO = re.compile(
    rf"^\)?,?(?: in [^,;:()]{{1,30}}?| (?:FY ?)?{YEAR}[^,;:()]{{0,12}})?\)?,? to (?:(?:a|an|the|its|about|"
    rf"nearly|reach) ?)*(?:(?:total|record|new|proposed|current|revised|level|high|figure)(?: of)? ?)*$",
    re.I,
)
# what is told in another measure than the two amounts beside it
ADJUSTED = re.compile(
    r"\b(?:in real terms|real (?:growth|increase)|inflation|constant prices|like[- ]for[- ]like|on average|an average of|"
    r"annuali[sz]ed|a year(?![- ](?:before|earlier|ago|to|old))|per year|annually|compound|per capita|seasonally|excluding|net of|"
    r"underlying|respectively|nominal|(?:over|in|within) (?:the )?(?:past |last |next )?(?:two|three|four|five|six|ten|several|few) years|"
    r"since (?:FY ?)?(?:19|20)\d\d)\b",
    re.I,
)
REASONS = re.compile(
    r"\b(?:due to|because of|driven by|reflect(?:s|ing|ed)|owing to|as a result of|attributable to|"
    r"attributed to|offset by|thanks to|result(?:s|ed|ing)? from|explained by|caused by)\b",
    re.I,
)
PRONOUN = re.compile(
    r"^\s*(?:and )?(?:This|That|It|These|Which|The (?:total|amount|figure|sum|budget))\b(?: (?:is|was|"
    r"represents?|marks?|reflects?|equals|constitutes|amounts? to|will be|would be))?",
    re.I,
)

# --- openings -------------------------------------------------------------------------------------------------------

OPEN_ALL = re.compile(
    r"\b(?:compris(?:ing|es|ed(?: of)?)|consist(?:s|ing|ed) of|made up of|composed of|broken down|"
    r"breaks down|break down|divided|split|as follows|"
    r"namely|the sum of|being|allocated (?:as|between|among)|distributed (?:as|between|among)|"
    r"shared (?:between|among))\b",
    re.I,
)
OPEN_SOME = re.compile(
    r"\b(?:of wh(?:ich|om)|of this|of that|of these|of them|of it|out of which|out of this)\b|:", re.I
)
OPEN_PART = re.compile(
    r"\b(?:includ(?:ing|es|ed|e)|such as|for example|for instance|e\.g\.|among (?:them|others|which)|notably|mainly|mostly|"
    r"primarily|principally|chiefly|largely|especially|particularly|in particular|contain(?:s|ing))\b",
    re.I,
)


def _pairs(words: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    def one(names: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{names})\b", re.I)

    return tuple((one(first), one(second)) for first, second in words)


# Words that together divide anything in two: recurrent and development are all of the budget.
DIVISIONS = _pairs(
    (
        ("recurrent|recurring", "development|capital|one-time|non-recurring"), ("operating|operations|operational|current|revenue", "capital|investments?"),
        ("discretionary", "mandatory"), ("full-time", "part-time"), ("men|male|boys", "women|female|girls"), ("urban", "rural"),
        ("federal|state|central", "local"), ("domestic|internal", "foreign|external"), ("direct", "indirect"), ("restricted", "unrestricted"),
        (r"personnel|staff|salar\w+|payroll", "non-personnel|non-staff|non-salary|non-payroll"), ("principal", "interest"), ("primary", "secondary"),
        ("tax", "non-tax"), ("permanent", "temporary"), ("general fund", "special funds?|other funds"),
    )
)  # fmt: skip
# These do so as a rule, and are taken to where they make nearly all of it.
USUAL_DIVISIONS = _pairs(
    (
        (r"personnel|staff\w*|salar\w+|payroll|wages|compensation", r"operat\w+|goods|suppl\w+|services|programs?|programmes?|materials"),
        (r"tax\w*|council tax|levy|precept", "grants?|state aid|fees|charges|aid"),
        ("programs?|programmes?|projects", "administration|overheads?|fundraising"),
    )
)  # fmt: skip
OF_THE = re.compile(r"(?:^|[,;。])\s*(?:out )?of (?:the|this|that|its|their|our|total|a total)\b[^,;:()]{0,60}$", re.I)
REMAINDER = re.compile(r"\b(?:remain(?:ing|der)|the rest|balance|other|others|all other|residual)\b", re.I)
TOTAL_LAST = re.compile(
    r"(?:^|[,;:()])\s*(?:and |or |thus |which |all )?(?:together )?(?:(?:for|giving|making|with|bringing|"
    r"yielding) (?:a|an|the) (?:grand |combined |overall )?total (?:of|to)"
    r"|(?:a|the) (?:grand |combined |overall )?total (?:of|to|being)|totall?(?:ing|ed|s)?|in total|"
    r"together|altogether|combined|"
    r"sum(?:ming)? to|add(?:ing|s)? up to|amounting to|a combined)(?: [a-z]+ing)?\s*$",
    re.I,
)
IN_TOTAL = re.compile(r"^ (?:in (?:total|all)|altogether|combined)\b", re.I)

# --- rates ----------------------------------------------------------------------------------------------------------

PERCENT_OF = re.compile(r"^ (?:\([^()]*\) )?of (?P<base>[^,;:()。]+)", re.I)
SHARE_OF_ALL = re.compile(
    r"^ of (?P<base>(?:the |this |its |our |that )?(?:total|whole|budget total|grand total|amount|sum|"
    r"all)(?: (?:amount|sum))?)(?= |$|[,;:()。])",
    re.I,
)
BUDGET_WORDS = re.compile(
    r"\b(?:budget(?:ed|s)?|appropriat(?:ion|ions|ed)|allocat(?:ion|ed)|target(?:ed)?|plan(?:ned)?|"
    r"approved|authori[sz]ed|estimates?|envelope|ceiling|forecast)\b",
    re.I,
)
NAMED_RATE = re.compile(
    r"\b(?P<name>(?:budget |funds? |overall |tax )?(?:execution|utili[sz]ation|absorption|collection|"
    r"disbursement|completion|spending|implementation|realization|realisation|outturn|burn)(?: rate|"
    r" ratio)?)"
    r"(?: \([^()]*\))?(?: (?:of|was|is|were|at|stood at|stands at|reached|came to|amounted to|averaged|to|"
    r"therefore|thus)| ?:)*\s*$",
    re.I,
)

# --- labels and measures --------------------------------------------------------------------------------------------

MEASURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("opening", re.compile(r"\b(?:opening|beginning|brought forward|start(?:ing)? (?:fund )?balance)\b", re.I)),
    ("closing", re.compile(
        r"\b(?:closing|ending|carried forward|year-end (?:fund )?balance|end-of-year balance)\b", re.I)),
    ("added", re.compile(r"\b(?:supplement(?:al|ary)|additional|amendments?|in-year|top-up|mid-year)\b", re.I)),
    ("adjusted", re.compile(r"\b(?:revised|amended|adjusted|final budget|modified|current budget|updated)\b", re.I)),
    ("initial", re.compile(r"\b(?:original|initial|adopted|enacted)\b", re.I)),
    ("final", re.compile(
        r"\b(?:spent|actual|actuals|outturn|executed|disbursed|expended|collected|used|utili[sz]ed|paid out)\b", re.I)),
    ("budget", BUDGET_WORDS),
)  # fmt: skip
LEADING = re.compile(
    r"^(?:\s|\"|[*-]|(?:and|or|but|while|with|for|of|in|on|to|from|by|as|at|the|a|an|its|our|their|this|"
    r"that|these|which|also|another|including|"
    r"includes?|about|some|namely|comprising|followed by|plus|another|further|then|both|all|of which|"
    r"where|under|is|was|were|are|"
    r"has|had|have|been|will be|would be|spent|went|goes|go|set aside|raised|brought|bringing|giving|resulting in|so that|"
    r"leaving|allocated|provided|used|budgeted|to be)\b)+",
    re.I,
)
TRAILING = re.compile(
    r"(?:\s|\"|[-*:=]|\b(?:of|at|to|is|was|were|are|be|by|for|in|and|with|totall?(?:ed|ing|s)|amount(?:s|"
    r"ed|ing)? to|stood|stands|reach(?:es|ed|ing)?|came|comes|cost|(?<!operating )(?<!running )(?<!total )costs|"
    r"costing|an?|the|about|nearly|approximately|over|under|almost|around|some|just|only|roughly|"
    r"estimated|will|would|has|have|had|been|"
    r"receive[sd]?|provide[sd]?|contribute[sd]?|account(?:s|ed|ing)?|budgeted|projected|set|worth|valued|a total|totals?|equal(?:s|"
    r"ed)?|up to|more than|less than|took|take[sn]?|grew|rose|fell|"
    r"increased|decreased|declined|increase|decrease|spent|spends|raised|generated?|from|out|it|its|"
    r"remained|remains|which|that|thereof|also|"
    r"expected|forecast|planned))+$",
    re.I,
)
TOTAL_WORD = re.compile(r"\b(?:total|overall|combined|aggregate|all|entire|whole|gross|grand)\b", re.I)
INCOME = re.compile(r"\b(?:revenues?|incomes?|receipts?|inflows?|resources|takings)\b", re.I)
SPENDING = re.compile(
    r"\b(?:expenditures?|expenses?|spending|outlays?|payments?|costs?|disbursements?|outflows?|spent|uses)\b", re.I
)
SURPLUS = re.compile(
    r"\b(?:surplus|net (?:income|revenue|result|gain)|operating (?:result|balance)|excess|positive balance)\b", re.I
)
DEFICIT = re.compile(r"\b(?:deficit|shortfall|net (?:loss|cost)|gap|negative balance)\b", re.I)
LEFT = re.compile(
    r"\b(?:unspent|under-?spend(?:ing|s)?|underspent|remain(?:ing|s|der|ed)?|leaving|left|unused|savings?|"
    r"saved|balance|unallocated|lapsed|uncommitted|vacan(?:t|cies))\b",
    re.I,
)
OVERSPENT = re.compile(r"\b(?:over-?spend(?:ing|s)?|overspent|overrun|over budget)\b", re.I)
PER_UNIT = re.compile(
    r"\b(?:per (?:capita|person|pupil|student|resident|household|day|month|year|hour|head|unit|week|"
    r"quarter|visit|employee)|each|average|averag(?:ed|ing|es)|median|rate of pay|a (?:day|month|year|"
    r"week)(?!-)|annually|monthly|apiece)\b",
    re.I,
)
THIS_YEAR = re.compile(rf"(?P<first>{YEAR})(?:[-/](?P<second>{YEAR}|\d\d)(?!\d))?|\bFYE? ?'?(?P<short>\d\d)\b")
LAST_YEAR = re.compile(
    r"\b(?:last|prior|previous|preceding) (?:fiscal |financial |school |budget )?year(?:'s)?|"
    r"a year (?:earlier|ago|before)|the year before",
    re.I,
)

# --- tables ---------------------------------------------------------------------------------------------------------

CAPTION_UNIT = re.compile(
    rf"\b(?:in |figures in |amounts in |expressed in |"
    rf"unit:? ?)?(?P<sign>{PREFIX})? ?(?:in )?(?P<scale>thousands?|millions?|billions?|crores?|lakhs?|000s?|'000s?|mn?|bn|"
    rf"k)?(?: of)? ?(?P<name>(?:US |Canadian |Australian )?(?:{SUFFIX}))?\b",
    re.I,
)
UNIT_SCALE: Mapping[str, Decimal] = {
    "thousand": _THOUSAND, "thousands": _THOUSAND, "000": _THOUSAND, "000s": _THOUSAND, "'000": _THOUSAND, "'000s": _THOUSAND,
    "k": _THOUSAND, "million": _MILLION, "millions": _MILLION, "m": _MILLION, "mn": _MILLION, "billion": _BILLION,
    "billions": _BILLION, "bn": _BILLION, "crore": _CRORE, "crores": _CRORE, "lakh": _LAKH, "lakhs": _LAKH,
}  # fmt: skip
