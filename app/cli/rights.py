"""Commands for what people can ask of the shop: to get nothing more, what is known of them, and to be forgotten."""

from pathlib import Path

import click

from app.bootstrap import utc_now
from app.cli.context import Answer, Context, answer, as_json, refusing
from app.domain.erasure import Place, StillNamed
from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.pipeline.commands import Answer as OptOut
from app.pipeline.commands import OptOutAnswer
from app.storage.database import reading
from app.storage.reads.proof import ConsentFact, Proof, proof

CERTAIN = (
    "Erase everything that tells who has {0}? Messages keep their status and cost without the person. It cannot be "
    "undone, and backups that were made before still have them"
)

WHERE = {
    Place.LIST: "choose it in Contacts and rename it from the menu of the lists",
    Place.TAG: "take it off its people in Contacts",
    Place.AUDIENCE: "choose it for a new campaign and rename it from the menu beside it",
    Place.DRAFT: "open it in Campaigns and change it",
    Place.CAMPAIGN: "it was sent and stays as it was",
    Place.TEMPLATE: "change it in Templates",
}


@click.command()
@click.argument("numbers", nargs=-1)
@click.option("--file", type=click.Path(path_type=Path, dir_okay=False), help="Also those in this file, one a line.")
@click.option("--source", default="", help="How you know.")
@as_json
@refusing
def optout(context: Context, *, numbers: tuple[str, ...], file: Path | None, source: str, as_json: bool) -> None:
    """These numbers get nothing more, known or not."""
    text = "\n".join(numbers) + "\n" + ("" if file is None else _read(file))
    with context.app() as app:
        if file is None and len(numbers) == 1:
            app.commands.number(numbers[0])  # refused in words when it is none
        answers = app.commands.people.opt_out_numbers(text, source)
    wrong = [one for one in answers if one.answer is OptOut.NO_NUMBER]
    found: Answer = {"ok": not wrong, "numbers": [one.number for one in answers if one.number]}
    if len(answers) == 1:
        found["number"] = answers[0].number
    found["no_numbers"] = [one.typed for one in wrong]
    answer(found, "\n".join(map(_opted_out, answers)), as_json=as_json)


@click.command("proof")
@click.argument("number")
@click.option("--pdf", "file", type=click.Path(path_type=Path, dir_okay=False), help="Write it to a PDF for paper.")
@as_json
@refusing
def proof_(context: Context, *, number: str, file: Path | None, as_json: bool) -> None:
    """Everything that a person agreed to or refused, as proof, in words or as a page for paper."""
    with context.app() as app, reading(app.folder.store) as conn:
        found = proof(conn, app.commands.number(number))
    if not found.is_contact and not found.facts and found.opted_out_at is None:
        raise Refused(Reason.NOT_FOUND, f"Nothing is known of {found.number}.")
    if file is not None:
        # Qt takes longer to load than all the rest of a command.
        from app.ui.paper import write_proof  # noqa: PLC0415

        write_proof(found, utc_now(), context.data_dir, file)
        answer({"ok": True, "file": str(file)}, f"The proof of consent was written to {file}.", as_json=as_json)
        return
    answer(_proof(found), "\n".join(_proof_lines(found)), as_json=as_json)


@click.command()
@click.argument("number")
@click.option("--json", "file", type=click.Path(path_type=Path, dir_okay=False), required=True, help="Where to.")
@refusing
def export(context: Context, number: str, file: Path) -> None:
    """Write everything that is known of a person to a JSON file."""
    with context.app() as app:
        rows = app.commands.people.rights.export(number, file)
    click.echo(f"{rows} rows written to {file}.")


@click.command()
@click.argument("number")
@click.option("--yes", is_flag=True, help="Do not ask.")
@as_json
@refusing
def erase(context: Context, *, number: str, yes: bool, as_json: bool) -> None:
    """Erase a person for good; what was sent stays without them, and an opt-out stays in force."""
    with context.app() as app:
        found = app.commands.number(number)
        if not yes:
            click.confirm(CERTAIN.format(found), abort=True, err=True)
        erased = app.commands.people.rights.erase(found)
    words = (
        f"Erased. Without the person stay {erased.messages} messages and {erased.consents} rows of what they agreed "
        f"to{'; the number stays opted out' if erased.opted_out else ''}. Backups made before still have them."
    )
    if erased.filters:
        words += (
            f"\nAudiences and campaigns with a condition that named them: {erased.filters}. Fill it in anew or take it "
            "away; until then nothing goes to those people."
        )
    if erased.still:
        words += "\nThese still name them; the words are your own, so they stay until you change them:"
        words += "".join(f"\n  {_still_named(one)}" for one in erased.still)
    answer(
        {
            "ok": True,
            "still_named": [
                {"what": str(one.place), "name": one.name, "in_text": one.in_text, "deleted": one.deleted}
                for one in erased.still
            ],
            "filters": erased.filters,
            "messages": erased.messages,
            "consents": erased.consents,
            "opted_out": erased.opted_out,
        },
        words,
        as_json=as_json,
    )


def _still_named(one: StillNamed) -> str:
    what = f"{'deleted ' if one.deleted else ''}{one.place} “{one.name}”{', in its text' if one.in_text else ''}"
    where = "bring it back from Activity, change it and delete it again" if one.deleted else WHERE[one.place]
    return f"{what}: {where}."


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as exc:
        raise Refused(Reason.BAD_FILE, f"{file} cannot be read as text: {exc}. Nothing was changed.") from exc


def _opted_out(one: OptOutAnswer) -> str:
    if one.answer is OptOut.NO_NUMBER:
        return f"{one.typed}: {one.why}"
    if one.answer is OptOut.BEFORE:
        return f"{one.number} had opted out before."
    return f"{one.number} is opted out and gets nothing more."


def _proof(found: Proof) -> Answer:
    return {
        "number": found.number,
        "name": found.name,
        "consent": str(found.consent),
        "opted_out_at": None if found.opted_out_at is None else iso(found.opted_out_at),
        "former_numbers": list(found.former_numbers),
        "messages": found.messages,
        "last_message": None if found.last_message is None else iso(found.last_message),
        "events": [
            {
                "number": fact.number,
                "recorded_at": iso(fact.recorded_at),
                "given_at": iso(fact.given_at),
                "consent": str(fact.consent),
                "source": fact.source,
                "sale_on": None if fact.sale_on is None else fact.sale_on.isoformat(),
                "wording": fact.wording,
                "note": fact.note,
                "file": fact.file,
                "line": fact.line,
            }
            for fact in found.facts
        ],
        "wordings": [
            {"version": one.id, "written_at": iso(one.written_at), "text": one.text} for one in found.wordings
        ],
    }


def _proof_lines(found: Proof) -> list[str]:
    lines = [f"{found.number}  {found.name}".rstrip(), f"consent: {found.consent}"]
    if found.opted_out_at is not None:
        lines.append(f"opted out since: {iso(found.opted_out_at)}")
    lines += [f"also: {number}" for number in found.former_numbers]
    lines.append(f"messages sent: {found.messages}")
    lines += [_fact_line(fact) for fact in found.facts] or ["Nothing was noted of what they agreed to."]
    lines += [f"wording {one.id}, written {iso(one.written_at)}:\n{one.text}" for one in found.wordings]
    return lines


def _fact_line(fact: ConsentFact) -> str:
    parts = [f"{iso(fact.given_at)}  {fact.consent:<12} {fact.source}"]
    if fact.recorded_at != fact.given_at:
        parts.append(f"recorded {iso(fact.recorded_at)}")
    if fact.sale_on is not None:
        parts.append(f"sale on {fact.sale_on}")
    if fact.wording is not None:
        parts.append(f"wording {fact.wording}")
    if fact.note:
        parts.append(f"note: {fact.note}")
    return ", ".join(parts)
