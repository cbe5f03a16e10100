"""The proof of one person's consent, and everything that is known of a person, as pages for paper."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from app.domain.contact import Consent
from app.domain.ids import from_iso
from app.domain.message import Status
from app.storage.reads.everything import Table
from app.storage.reads.proof import ConsentFact, Proof
from app.ui.contact_words import CONSENT_SHORT, source_words, tell
from app.ui.figures import phone, whole
from app.ui.proof_words import column_name, subject_name
from app.ui.tokens import LIGHT
from app.ui.words import MESSAGE, say

INK, FAINT, LINE = LIGHT.text, LIGHT.text_2, LIGHT.border


def proof_page(proof: Proof, printed: datetime) -> str:
    """One page: who, where they stand, each thing that they agreed to or refused, and the texts."""
    parts = [
        _head(say("Proof of consent"), printed),
        _facts(_about(proof)),
        _heading(say("What was agreed and refused")),
    ]
    if proof.facts:
        parts.append(_events(proof))
    else:
        parts.append(f"<p>{escape(say('Nothing was noted.'))}</p>")
    if proof.wordings:
        parts.append(_heading(say("The texts")))
    for one in proof.wordings:
        title = say("Version {0}, written {1}")
        named = title.format(one.id, dated(one.written_at))
        text = escape(one.text).replace("\n", "<br>")
        parts.append(f"<p><b>{escape(named)}</b><br>{text}</p>")
    return f"<body style='color:{INK}'>{''.join(parts)}</body>"


def data_page(number: str, tables: Mapping[str, Table], printed: datetime) -> str:
    """Everything, a heading a subject; a row as lines of a name and a value, because there are too many columns."""
    parts = [_head(say("What is known of {0}").format(phone(number)), printed)]
    for subject, table in tables.items():
        parts.append(_heading(subject_name(subject)))
        parts += [
            _facts([(column_name(name), _value(name, told)) for name, told in one.items() if told]) for one in table
        ]
    return f"<body style='color:{INK}'>{''.join(parts)}</body>"


def dated(moment: datetime) -> str:
    """'23.11.2026, 14:00': what is proven needs its year."""
    return f"{moment.astimezone():%d.%m.%Y, %H:%M}"


def _value(name: str, told: object) -> str:
    text = str(told)
    if name == "consent" and text in set(Consent):
        return tell(CONSENT_SHORT[Consent(text)])
    if name == "status" and text in set(Status):
        return say(MESSAGE[Status(text)])
    if name == "number":
        return phone(text)
    try:
        return dated(from_iso(text)) if name.endswith("_at") or name == "at" else text
    except ValueError:
        return text


def _about(proof: Proof) -> list[tuple[str, str]]:
    stands = tell(CONSENT_SHORT[proof.consent])
    if proof.opted_out_at is not None:
        stands = say("{0} since {1}").format(stands, dated(proof.opted_out_at))
    sent = whole(proof.messages)
    if proof.last_message is not None:
        sent = say("{0}, the last one {1}").format(sent, dated(proof.last_message))
    about = [
        (say("Name"), proof.name or say("Not among the contacts")),
        (say("Mobile"), phone(proof.number)),
        (say("Consent now"), stands),
        (say("Messages that Mitto took"), sent),
    ]
    if proof.former_numbers:
        about.insert(2, (say("Had before"), ", ".join(map(phone, proof.former_numbers))))
    return about


def _events(proof: Proof) -> str:
    names = (
        say("Given"),
        say("What"),
        say("How, and what proves it"),
        say("Written down"),
    )
    rows = [
        (
            f"{fact.given_at.astimezone():%d.%m.%Y}",
            tell(CONSENT_SHORT[fact.consent]),
            "\n".join(_evidence(fact, proof)),
            dated(fact.recorded_at),
        )
        for fact in proof.facts
    ]
    return _table(names, rows)


def _evidence(fact: ConsentFact, proof: Proof) -> list[str]:
    lines = [source_words(fact.source)]
    if fact.consent is Consent.SOFT_OPT_IN and fact.sale_on is not None:
        lines.append(say("Bought on {0}").format(f"{fact.sale_on:%d.%m.%Y}"))
    if fact.wording is not None:
        lines.append(say("Text: version {0}").format(fact.wording))
    if fact.note:
        lines.append(fact.note)
    if fact.file and fact.file not in fact.source:
        lines.append(say("{0}, line {1}").format(fact.file, fact.line))
    if fact.number != proof.number:
        of = phone(fact.number) if fact.number else say("an erased record of this number")
        lines.append(say("Under {0}").format(of))
    return [line for line in lines if line]


def _head(title: str, printed: datetime) -> str:
    moment = QCoreApplication.translate("report", "Retail Send · {0}").format(dated(printed))
    look = f"color:{FAINT}; margin-top:0; margin-bottom:12px"
    return f"<h2 style='margin-bottom:2px'>{escape(title)}</h2><p style='{look}'>{escape(moment)}</p>"


def _heading(words: str) -> str:
    return f"<h4 style='margin-top:16px; margin-bottom:4px'>{escape(words)}</h4>"


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td width='32%' style='color:{FAINT}; padding:3px 6px'>{escape(name)}</td>"
        f"<td style='padding:3px 6px'>{escape(value)}</td></tr>"
        for name, value in facts
    )
    return f"<table width='100%' cellspacing='0' style='margin-top:10px; margin-bottom:8px'>{rows}</table>"


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    look = f"padding:4px 6px; border-bottom:1px solid {LINE}"
    head = "".join(
        f"<th align='left' style='{look}; color:{FAINT}; font-size:8pt'>{escape(name)}</th>" for name in names
    )
    body = "".join(f"<tr>{''.join(_cell(text, look) for text in row)}</tr>" for row in rows)
    return f"<table width='100%' cellspacing='0'><thead><tr>{head}</tr></thead>{body}</table>"


def _cell(text: str, look: str) -> str:
    return f"<td style='{look}'>{escape(text).replace(chr(10), '<br>')}</td>"
