"""Commands that look after the program: health, settings, backups, and measuring a text."""

import json
import sys
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

import click

from app.cli.context import EXIT_REFUSED, Answer, Context, answer, as_json, refusing
from app.domain.health import Health
from app.domain.health import as_json as health_json
from app.domain.ids import iso
from app.domain.settings import DEFINITIONS, parse
from app.domain.traffic import Traffic
from app.storage.backup import copy_database
from app.storage.database import reading
from app.storage.folder import open_folder
from app.storage.reads.traffic import traffic
from app.storage.restore import restore as restore_backup
from app.storage.settings import read_texts
from app.storage.verify import verify

WORDS = {True: "yes", False: "no"}
TRAFFIC_OVER = timedelta(hours=1)


@click.command()
@as_json
@refusing
def health(context: Context, as_json: bool) -> None:
    """How the queues, the worker and the files are."""
    from app.bootstrap import utc_now  # noqa: PLC0415  # the program's clock

    with context.app() as app:
        found = app.commands.health()
        seen = None if found.gate is None else _traffic(app.folder.store, utc_now() - TRAFFIC_OVER)
    answer(json.loads(health_json(found, seen)), _health_words(found), as_json=as_json)


@click.group()
def settings() -> None:
    """Settings: read, change, and the API key."""


@settings.command("get")
@click.argument("key", required=False)
@as_json
@refusing
def get(context: Context, key: str | None, as_json: bool) -> None:
    """One setting, or all of them with value, default and meaning."""
    if key is not None:
        parse(key, DEFINITIONS[key].default if key in DEFINITIONS else "")
    with context.app() as app, reading(app.folder.store) as conn:
        texts = read_texts(conn)
    values = {name: texts.get(name, definition.default) for name, definition in DEFINITIONS.items()}
    if key is not None:
        answer({"key": key, "value": values[key]}, values[key], as_json=as_json)
        return
    found: Answer = {
        name: {"value": values[name], "default": definition.default, "meaning": definition.meaning}
        for name, definition in DEFINITIONS.items()
    }
    lines = [
        f"{name} = {values[name]}   ({d.meaning}; default: {d.default or 'empty'})" for name, d in DEFINITIONS.items()
    ]
    answer(found, "\n".join(lines), as_json=as_json)


@settings.command("set")
@click.argument("key")
@click.argument("value")
@as_json
@refusing
def set_(context: Context, key: str, value: str, as_json: bool) -> None:
    """Change one setting; it counts from the next request on."""
    with context.app() as app:
        app.commands.change_setting(key, value)
    answer({"ok": True, "key": key, "value": value}, f"{key} = {value}", as_json=as_json)


@settings.command("set-key")
@refusing
def set_key(context: Context) -> None:
    """Keep Mitto's API key, read from standard input, in this computer's key ring."""
    key = click.prompt("Mitto API key", hide_input=True, err=True) if sys.stdin.isatty() else sys.stdin.readline()
    with context.app() as app:
        app.commands.set_api_key(key)
    click.echo("The key is in the key ring.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@refusing
def backup(context: Context, file: Path) -> None:
    """Copy everything but the API key to one file, even while sending."""
    with context.app() as app:
        copy_database(app.folder.store, file.absolute())
    click.echo(f"Backed up to {file}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@refusing
def restore(context: Context, file: Path) -> None:
    """Put a backup back; unfinished campaigns are held until you resume them."""
    from app.bootstrap import utc_now  # noqa: PLC0415  # only here: a damaged store must not be opened first

    kept = restore_backup(open_folder(context.data_dir), file.absolute(), clock=utc_now)
    click.echo(f"Restored {file}. Unfinished campaigns are paused: look at them, then resume.")
    if kept is not None:
        click.echo(f"The data from before is kept in {kept}.")


@click.command()
@as_json
@refusing
def check(context: Context, as_json: bool) -> None:
    """Read all data once and look for damage."""
    with context.app() as app:
        found = verify(app.folder.store)
    words = f"{found.campaigns} campaigns, {found.messages} messages: "
    words += (
        "everything is fine."
        if found.fine
        else (
            f"{len(found.wrong_tallies)} campaigns with wrong counts, {len(found.damaged_messages)} damaged messages. "
            "Restore a backup with: python main.py restore FILE"
        )
    )
    answer({"ok": found.fine, "campaigns": found.campaigns, "messages": found.messages}, words, as_json=as_json)
    if not found.fine:
        sys.exit(EXIT_REFUSED)


def _traffic(store: Path, since: datetime) -> Traffic:
    with reading(store) as conn:
        return traffic(conn, since)


def _health_words(found: Health) -> str:
    beat = "" if found.worker.beat_s is None else f", last beat {found.worker.beat_s:.0f} s ago"
    lines = [f"Worker running: {WORDS[found.worker.alive]}{beat}"]
    if found.gate is not None:
        lines.append("Gate: open" if found.gate.open else f"Gate: closed ({found.gate.reason})")
    for name, queue in found.queues.items():
        figures = ", ".join(
            f"{what} {'unknown' if value is None else value}"
            for what, value in asdict(queue).items()
            if what not in {"oldest_s", "per_minute", "next_at"}
        )
        figures += "" if queue.oldest_s is None else f", oldest {queue.oldest_s:.0f} s"
        figures += "" if queue.per_minute is None else f", {queue.per_minute} a minute"
        figures += "" if queue.next_at is None else f", next {iso(queue.next_at)}"
        lines.append(f"{name}: {figures}")
    lines += [f"{file.path}: {'missing' if file.bytes is None else f'{file.bytes} bytes'}" for file in found.files]
    lines += [f"Stalled: {stall.name} for {stall.since_s:.0f} s ({stall.cause})" for stall in found.stalled]
    lines += [f"Problem: {problem.message}" for problem in found.problems]
    return "\n".join(lines)
