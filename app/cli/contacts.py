"""Commands about customers."""

from collections.abc import Sequence
from pathlib import Path

import click

from app.cli.context import Answer, Context, Json, answer, as_json, refusing
from app.cli.rights import erase, export, optout, proof_
from app.domain.contact import Consent
from app.domain.contact_file import Field
from app.domain.errors import Reason, Refused
from app.pipeline.commands import ImportResult, Wishes
from app.storage.database import reading
from app.storage.reads.contacts import count_contacts, page
from app.storage.reads.imports import FIGURES, TEXTS

STATED = [str(consent) for consent in Consent if consent is not Consent.OPTED_OUT]
FIELDS = ", ".join([*Field, "own", "own:KIND:NAME", "skip"])
PAGE = 1000


@click.group()
def contacts() -> None:
    """Customers: import, list, opt out, and what they can ask of the shop."""


for command in (optout, proof_, export, erase):
    contacts.add_command(command)


@contacts.command("import")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--region", default=None, help="Country of numbers without a prefix, such as GR.")
@click.option("--consent", type=click.Choice(STATED), default=str(Consent.UNKNOWN), help="What these people agreed to.")
@click.option("--list", "list_name", default=None, help="Also put them in this list.")
@click.option("--rejects", type=click.Path(path_type=Path), default=None, help="Where rows to fix go.")
@click.option("--map", "columns", multiple=True, help=f"What a column holds: COLUMN=FIELD. Fields: {FIELDS}.")
@click.option(
    "--merge", "rules", multiple=True, help="What a known person's field becomes: FIELD=replace, fill or keep."
)
@click.option("--sheet", default=None, help="Which sheet of a workbook.")
@click.option("--split-numbers", is_flag=True, help="Of two numbers in a cell, take the first mobile.")
@click.option("--allow-plus-one", is_flag=True, help="Take numbers that begin with +1.")
@click.option("--dry-run", is_flag=True, help="Only say what would become of the rows.")
@click.option("--undo", "undone", type=int, default=None, metavar="ID", help="Take an import back instead.")
@as_json
@refusing
def import_(
    context: Context,
    *,
    file: Path | None,
    region: str | None,
    consent: str,
    list_name: str | None,
    rejects: Path | None,
    columns: tuple[str, ...],
    rules: tuple[str, ...],
    sheet: str | None,
    split_numbers: bool,
    allow_plus_one: bool,
    dry_run: bool,
    undone: int | None,
    as_json: bool,
) -> None:
    """Take customers in from a file, or take an import back. The file: CSV or text, Excel, OpenDocument, or a phone's
    contacts (.vcf).
    """
    if (file is None) == (undone is None):
        raise Refused(Reason.BAD_VALUE, "Name a file to import, or --undo and the number of an import: one of the two.")
    if file is None:
        _undo_import(context, undone or 0, as_json=as_json)
        return
    said = Wishes(
        _pairs(columns, "--map"),
        _pairs(rules, "--merge"),
        split_numbers=split_numbers,
        plus_one=allow_plus_one,
        sheet=sheet,
        dry_run=dry_run,
    )
    with context.app() as app:
        result = app.commands.import_contacts(
            file, region=region, consent=Consent(consent), list_name=list_name, rejects=rejects, said=said
        )
    answer(_figures(result), _told(result, dry_run=dry_run), as_json=as_json)


def _undo_import(context: Context, import_id: int, *, as_json: bool) -> None:
    with context.app() as app:
        undone = app.commands.imports.undo(import_id)
    words = f"Import {import_id} is undone: {undone.removed} people taken away, {undone.restored} as they were before."
    if undone.messaged:
        words += f"\n{undone.messaged} stay because messages went to them."
    if undone.changed:
        words += f"\n{undone.changed} stay as they are because they were changed since."
    if undone.named:
        words += (
            f"\n{undone.named} stay because “{undone.named_by}”, which was imported later, names them too. They go "
            "when that import is undone as well."
        )
    if undone.unknown_until:
        words += (
            "\nSome of those who were taken away may have been messaged. It is not known any more: old messages were "
            f"made anonymous until {undone.unknown_until[:10]}."
        )
    figures: Answer = {figure: getattr(undone, figure) for figure in (*FIGURES, *TEXTS)}
    answer({"ok": True, "import": import_id, **figures}, words, as_json=as_json)


def _told(result: ImportResult, *, dry_run: bool) -> str:
    words = (
        f"{result.rows} rows: {result.added} added, {result.updated} updated, {result.same} already there, "
        f"{result.merged} merged, {result.rejected} rejected, {result.suppressed} opted out."
    )
    if result.problems > result.rejected:
        words += f"\n{result.problems - result.rejected} rows were taken without values that cannot be read."
    if result.new_lists:
        words += f"\nNew lists: {', '.join(result.new_lists)}."
    if dry_run:
        words += "\nNothing was saved."
    if result.rejects_file is not None:
        words += f"\nRows to fix: {result.rejects_file}"
    if result.import_id is not None:
        words += f"\nTo take it back: contacts import --undo {result.import_id}"
    return words


def _figures(result: ImportResult) -> Answer:
    return {
        "rows": result.rows,
        "added": result.added,
        "updated": result.updated,
        "same": result.same,
        "merged": result.merged,
        "rejected": result.rejected,
        "suppressed": result.suppressed,
        "problems": result.problems,
        "import": result.import_id,
        "new_lists": list(result.new_lists),
        "rejects_file": None if result.rejects_file is None else str(result.rejects_file),
    }


def _pairs(texts: Sequence[str], option: str) -> list[tuple[str, str]]:
    """What stands on both sides of the last equals sign. Raises Refused (bad_value) where there is none."""
    pairs = [text.rpartition("=") for text in texts]
    for name, sign, _ in pairs:
        if not sign or not name:
            raise Refused(Reason.BAD_VALUE, f"{option} needs two words with = between them. Nothing was imported.")
    return [(name.strip(), value.strip()) for name, _, value in pairs]


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
