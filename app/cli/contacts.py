"""Commands about customers."""

from pathlib import Path

import click

from app.cli.context import Context, Json, answer, as_json, refusing
from app.cli.rights import erase, export, optout, proof_
from app.domain.contact import Consent
from app.storage.database import reading
from app.storage.reads.contacts import count_contacts, page

STATED = [str(consent) for consent in Consent if consent is not Consent.OPTED_OUT]
PAGE = 1000


@click.group()
def contacts() -> None:
    """Customers: import, list, opt out, and what they can ask of the shop."""


for command in (optout, proof_, export, erase):
    contacts.add_command(command)


@contacts.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--region", default=None, help="Country of numbers without a prefix, such as GR.")
@click.option("--consent", type=click.Choice(STATED), default=str(Consent.UNKNOWN), help="What these people agreed to.")
@click.option("--list", "list_name", default=None, help="Also put them in this list.")
@click.option("--rejects", type=click.Path(path_type=Path), default=None, help="Where rows to fix go.")
@as_json
@refusing
def import_(
    context: Context,
    *,
    file: Path,
    region: str | None,
    consent: str,
    list_name: str | None,
    rejects: Path | None,
    as_json: bool,
) -> None:
    """Take customers in from a file: CSV or text, Excel, OpenDocument, or a phone's contacts (.vcf)."""
    with context.app() as app:
        result = app.commands.import_contacts(
            file, region=region, consent=Consent(consent), list_name=list_name, rejects=rejects
        )
    words = (
        f"{result.rows} rows: {result.added} added, {result.updated} updated, {result.same} already there, "
        f"{result.merged} merged, {result.rejected} rejected, {result.suppressed} opted out."
    )
    if result.rejects_file is not None:
        words += f"\nRows to fix: {result.rejects_file}"
    answer(
        {
            "rows": result.rows,
            "added": result.added,
            "updated": result.updated,
            "same": result.same,
            "merged": result.merged,
            "rejected": result.rejected,
            "suppressed": result.suppressed,
            "rejects_file": None if result.rejects_file is None else str(result.rejects_file),
        },
        words,
        as_json=as_json,
    )


@contacts.command("list")
@as_json
@refusing
def list_(context: Context, as_json: bool) -> None:
    """Every customer."""
    with context.app() as app, reading(app.folder.store) as conn:
        total, shown, after = count_contacts(conn), [], None
        while rows := page(conn, after=after, limit=PAGE):
            after = rows[-1].id
            shown += rows
    if as_json:
        people: list[Json] = [{"number": r.number, "name": r.name, "consent": str(r.consent)} for r in shown]
        answer({"total": total, "contacts": people}, "", as_json=True)
        return
    for row in shown:
        click.echo(f"{row.number}  {row.consent:<12} {row.name}")
    click.echo(f"{total} contacts")
