"""The shapes in which people write dates: month names, seasons, prefixes and the patterns that read them."""

import re

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2040

MAANDNAMEN = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "febuari": 2, "february": 2, "feb": 2, "febr": 2,
    "maart": 3, "march": 3, "mrt": 3, "mar": 3, "april": 4, "apr": 4, "mei": 5, "may": 5,
    "juni": 6, "june": 6, "jun": 6, "juli": 7, "july": 7, "jul": 7, "augustus": 8, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "october": 10, "okt": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
NEDERLANDS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
               "november", "december")  # fmt: skip
# Decided here, since nobody defines them: a season or part of a year is kept as the quarter it falls in
# for the most part; its dag is that quarter's first day.
JAARDEEL = {
    "voorjaar": 2, "lente": 2, "zomer": 3, "najaar": 4, "herfst": 4, "winter": 1, "begin": 1, "medio": 3, "half": 3,
    "halverwege": 3, "eind": 4, "einde": 4, "eerste helft": 1, "1e helft": 1, "tweede helft": 3, "2e helft": 3,
    "h1": 1, "h2": 3, "ultimo": 4, "primo": 1,
}  # fmt: skip
RANG = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "1ste": 1, "2de": 2,
         "3de": 3, "4de": 4}  # fmt: skip
_MAANDEN = "|".join(sorted(MAANDNAMEN, key=len, reverse=True))
_MND = r"(?P<mnd>" + _MAANDEN + r")\.?"
_JR = r"'?(?P<jr>\d{4}|\d{2})"
_DEEL = r"(?P<deel>" + "|".join(sorted(JAARDEEL, key=len, reverse=True)) + r")"
VOORAF = re.compile(
    r"^(?:(?:stand|geldig|gestart|start|startdatum|ingaande|ingang|datum|peildatum|sinds|vanaf|per|op|in|van|de|het|loop|"
    r"m\.?i\.?v\.?|met ingang van|d\.?d\.?|ca\.?|circa|rond|ongeveer|omstreeks|verwacht|waarschijnlijk)(?::|\b\.?)\s*)+"
)
WEEKDAG = re.compile(
    r"^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\b[.,]?\s+"
)
TIJD = re.compile(
    r"(?:t|,?\s+(?:om\s+)?)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?:\s*(?:am|pm|uur|u\.?))?(?:\s*(?:z|[+-]\d{2}:?\d{2}))?$"
)
LEEG = frozenset({"", "-", "--", "–", "—", "?", "n.v.t.", "nvt", "n.v.t", "onbekend", "#n/b", "#n/a", "n.n.b.", "leeg"})
VORMEN = tuple(
    (re.compile(vorm), soort)
    for vorm, soort in (
        (r"(?P<jr>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", "dag"),
        (r"(?P<jr>20\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)", "dag"),
        (r"(?P<d>\d{2})(?P<m>\d{2})(?P<jr>20\d{2})", "dag"),
        (r"(?P<d>\d{1,2})\s*[-/.\s]\s*(?P<m>\d{1,2})\s*[-/.\s]\s*" + _JR, "dag of maand eerst"),
        (r"(?P<d>\d{1,2})(?:e|de|ste)?[-\s./]*" + _MND + r"[-\s./,]*" + _JR, "dag"),
        (_MND + r"\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<jr>\d{4})", "dag"),
        (r"(?P<jr>\d{4})[-\s]+" + _MND + r"[-\s]+(?P<d>\d{1,2})", "dag"),
        (r"(?:(?:begin|half|medio|eind|einde|halverwege)\s+(?:van\s+)?)?" + _MND + r"[-\s./]*" + _JR, "maand"),
        (r"(?P<jr>\d{4})[-/\s.]+" + _MND, "maand"),
        (r"(?P<jr>\d{4})[-/.](?P<m>\d{1,2})", "maand"),
        (r"(?P<m>\d{1,2})[-/.](?P<jr>\d{4})", "maand"),
        (r"(?P<jr>20\d{2})(?P<m>0[1-9]|1[0-2])", "maand"),
        (r"(?:[qk]|kw\.?|kwartaal)\s*(?P<k>\d)[-\s/,.]*(?:van\s+)?" + _JR, "kwartaal"),
        (r"(?P<jr>\d{4})[-\s/]*(?:[qk]|kw\.?|kwartaal)\s*(?P<k>\d)", "kwartaal"),
        (r"(?P<rang>\w+)\s*(?:kwartaal|kw\.?|quarter)[-\s,]*(?:van\s+)?" + _JR, "kwartaal"),
        (r"winter\s+\d{4}\s*[-/]\s*" + _JR, "winter"),
        (_DEEL + r"[-\s]+(?:van\s+)?(?:het\s+jaar\s+)?" + _JR, "jaardeel"),
        (r"(?:jaar\s+)?(?P<jr>\d{4})(?:\.0)?", "jaar"),
    )
)
ZONDER_JAAR = re.compile(
    rf"(?:\d{{1,2}}(?:e|ste)?[-\s./]*)?(?:(?:begin|medio|half|eind|einde)\s+)?{_MND}(?:[-\s]*\d{{1,2}})?|"
    rf"\d{{1,2}}[-/.]\d{{1,2}}|{_DEEL}|(?:[qk]|kw)\s*\d|\w+\s+kwartaal"
)
# In running text and file names: the day first, so that what is left over can only be a month or a quarter.
IN_TEKST = tuple(
    re.compile(r"(?<![\dv])(?<!\d[-_.])" + vorm + r"(?!\d)(?![-_./]\d)")
    for vorm in (
        r"20\d{2}[-_.]\d{1,2}[-_.]\d{1,2}",
        r"\d{1,2}[-_./ ]\d{1,2}[-_./ ]20\d{2}",
        r"\d{1,2}[-_./]\d{1,2}[-_./]\d{2}",
        r"\d{1,2}(?:e|ste)?[-_. ]*(?:" + _MAANDEN + r")\.?[-_. ]*(?:20\d{2}|'?\d{2})",
        r"(?:" + _MAANDEN + r")\.? \d{1,2}, 20\d{2}",
        r"20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])",
        r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])20\d{2}",
        r"(?<![a-z])(?:" + _MAANDEN + r")\.?[-_. ]*20\d{2}",
        r"20\d{2}[-_. ]+(?:" + _MAANDEN + r")\b",
        r"\b(?:[qk]|kwartaal)[-_ ]?[1-4][-_ ]+20\d{2}",
        r"20\d{2}[-_](?:0[1-9]|1[0-2])",
    )
)
