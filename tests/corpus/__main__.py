"""Makes the files of the corpus, and with --expect notes what reading each of them gives: `python -m tests.corpus`.

What is noted is only as good as the eyes that look it over before it is committed.
"""

import json
import sys
from pathlib import Path

from tests.corpus.make_cards import card_files
from tests.corpus.make_damage import damaged_files, misnamed_files
from tests.corpus.make_exports import address_book_files, excel_csv_files, till_files, web_shop_files
from tests.corpus.make_workbooks import excel_files, other_files
from tests.corpus.reading import FILES, expected_beside, found_in

MAKERS = (
    till_files,
    excel_csv_files,
    web_shop_files,
    address_book_files,
    damaged_files,
    misnamed_files,
    excel_files,
    other_files,
    card_files,
)


def main(arguments: list[str]) -> None:
    """Write all files anew; the expectations only if they are asked for."""
    FILES.mkdir(exist_ok=True)
    for maker in MAKERS:
        for name, content in maker():
            (FILES / name).write_bytes(content)
            if "--expect" in arguments:
                note(FILES / name)


def note(file: Path) -> None:
    """Write down what reading a file gives now: one line a row, so that a change is seen at a glance."""
    found = found_in(file)
    rows = found.pop("rows", None)
    assert rows is None or isinstance(rows, list)
    said = ",\n ".join(f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in found.items())
    written = f"{{\n {said}\n}}"
    if rows is not None:
        listed = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows)
        written = f'{written[:-2]},\n "rows": [\n  {listed}\n ]\n}}'
    expected_beside(file).write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
