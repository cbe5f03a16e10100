"""Whether a text asks people to answer it with STOP, which nobody can when the sender is a name.

Only plain forms count: a verb of answering or sending, then the word, and no other place to send it to. "Text STOP to
54321" names a number and is true; "Reply STOP to opt out" is not, with a sender of letters.
"""

import re

from app.domain.fitting import Fit, fitted
from app.domain.folding import fold


def asks_to_answer(text: str) -> bool:
    """Whether it tells people to answer this very message to get no more."""
    lines = [_bare(line) for line in text.splitlines()]
    return any(not _MEANS_NOT.search(line[: found.start()]) for line in lines for found in _ASKS.finditer(line))


def can_be_answered(sender: str) -> bool:
    """Whether a message from this sender may be answered: a number perhaps, a name never."""
    return sender.isdigit()


def _bare(text: str) -> str:
    """In small letters of one alphabet, without accents: Greek letters that look like Latin ones are those."""
    return fold(fitted(text, Fit.CAPITALS))


def _any(words: str) -> str:
    return "|".join(re.escape(_bare(word)) for word in words.split())


_ANSWER = _any("""
    reply replying respond responding answer answering
    απάντησε απαντήστε απαντήσετε απαντήσεις απαντάτε απαντώντας απάντηση
    apantise apantiste apantisete apanthse apanthste
""")
_SEND = _any("""
    text texting txt send sending
    στείλε στείλτε στείλετε στείλεις στέλνετε στέλνοντας γράψε γράψτε
    steile steilte stile stilte grapse grapste
""")
_BETWEEN = _any("""
    to this message sms mms text with the word words back us me a an by sending typing just simply only your here in
    με τη την λέξη μας μου μόνο απλά απλώς ένα μήνυμα σε αυτό το στο παρόν εδώ πίσω γράφοντας στέλνοντας που λέει
    me ti tin lexi leksi mas mono apla ena minima mynima se afto auto sto paron edo
""")
_STOP = _any("stop stop2end unsubscribe optout opt-out στοπ διαγραφή diagrafi diagrafh")
_AFTER_ANSWERING = _any("end cancel quit no όχι τέλος oxi telos")
"""What means it after a verb of answering only."""

_TO = _any("to at on via στο στον στη στην στα σε sto ston sti stin")
_OTHER_PLACE = _any("""
    the our a number shortcode short code mobile phone page site website email e-mail viber whatsapp messenger facebook
    νούμερο αριθμό τον το τη την τηλέφωνο τηλ κινητό μας κωδικό πενταψήφιο σελίδα ιστοσελίδα
    noumero arithmo til tilefono kinito mas selida
""")
_GOES_ON = _any("to for and if or any anytime now back us 2 για αν και ή να ώστε εάν όποτε gia an kai na oste")
_TO_THIS = f"{_bare('στο')} (?:{_any('παρόν μήνυμα sms')})"
_NOT = _any("not don't dont cannot can't cant never no μη μην δεν δε min den mi")
_NOT_TO = _any("need have try to please μπορείς μπορείτε γίνεται χρειάζεται να μας mporeite na")

_MARK = r"[\s:\"'()\[\]*=-]*"
_BEFORE = r"(?<![\w@./-])"
_ELSEWHERE = (
    rf"(?:{_MARK}(?:{_TO})\b)?{_MARK}(?:(?:{_OTHER_PLACE})\b\.?{_MARK})*"
    r"(?:\+?[0-9](?:[ ./-]?[0-9]){2,}|[^\s@]+@[^\s@]+|(?:[\w-]+\.)+(?:[a-z]{2,}|ελ)\b)"
    rf"|{_MARK}(?:{_TO})\b(?:{_MARK}(?:{_OTHER_PLACE})\b)+"
)
_ASKS = re.compile(
    rf"{_BEFORE}(?:(?:{_ANSWER}|{_SEND})\b(?:{_MARK}(?:{_BETWEEN})\b){{0,8}}{_MARK}{_BEFORE}(?:{_STOP}|opt out)"
    rf"|(?:{_ANSWER})\b(?:{_MARK}(?:{_BETWEEN})\b){{0,8}}{_MARK}{_BEFORE}(?:{_AFTER_ANSWERING}))\b"
    rf"(?!{_ELSEWHERE})(?=[\s\"')\]*]*(?:$|[.,;:!?)/|·=-]|(?:{_GOES_ON})\b|{_TO_THIS}\b))"
)
_MEANS_NOT = re.compile(rf"(?:^|[^\w])(?:(?:{_NOT})(?:\s+(?:{_NOT_TO}))*|the|your)\s*$")
