"""`python3 run.py translate`: brings the .ts file up to the source, says what has no Greek yet, makes the .qm files."""

import subprocess
import sys
from pathlib import Path

from tests.source import ROOT
from tests.translating import refusals
from tests.translating.catalogue import Entry, read, written
from tests.translating.spoken import mistakes, spoken

FOLDER = ROOT / "resources" / "translations"
OURS = FOLDER / "retail_send_el.ts"
QTS = FOLDER / "qtbase_el.ts"
LRELEASE = str(Path(sys.executable).parent / "pyside6-lrelease")


def entries() -> list[Entry]:
    """Everything that the program says."""
    return [*spoken(), *((refusals.CONTEXT, words) for words in refusals.refusals())]


def up_to_date(translations: dict[Entry, str]) -> str:
    """What our .ts file says when it has every text of the source and no other."""
    return written("el_GR", entries(), translations)


def release(file: Path, made: Path) -> None:
    """Make the file that the program reads."""
    subprocess.run([LRELEASE, "-silent", str(file), "-qm", str(made)], check=True)


def main() -> int:
    """0 when every text has its translation."""
    known = read(OURS) if OURS.exists() else {}
    wanted = entries()
    OURS.write_text(up_to_date(known), encoding="utf-8", newline="\n")
    for file in (OURS, QTS):
        release(file, file.with_suffix(".qm"))
    gone = [source for context, source in known if (context, source) not in set(wanted)]
    open_ = [f"{context}: {source}" for context, source in wanted if not known.get((context, source))]
    for heading, found in (("gone", gone), ("not translated yet", open_), ("mistakes", list(map(str, mistakes())))):
        if found:
            print(f"{heading}:", *found, sep="\n  ")
    print(f"{len(wanted)} texts, {len(wanted) - len(open_)} in Greek")
    return 1 if open_ or mistakes() else 0


if __name__ == "__main__":
    sys.exit(main())
