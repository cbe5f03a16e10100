"""The program itself on the store of a folder. Prints when its window was painted with its figures, and its memory."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.garbage import hold_off, leave_what_is_loaded
from tests.bench.peak_memory import peak_memory_mb

if TYPE_CHECKING:
    from app.domain.health import Health
    from app.ui.desktop import Opening
    from app.ui.main_window import MainWindow

if __name__ == "__main__":
    # From here on as `python main.py` does it, but for the question whether there is a screen.
    hold_off()
    from app.cli import main  # noqa: F401  # it is loaded before the window is
    from app.cli.context import Context

    leave_what_is_loaded()
    hold_off()
    from app.cli.desktop import run
    from app.ui.desktop import Desktop

    class Watched(Desktop):
        """Leaves as soon as the window is painted and has heard how sending stands."""

        def _begin(self, window: "MainWindow", opening: "Opening") -> None:
            super()._begin(window, opening)

            def there(_health: "Health") -> None:
                print(time.monotonic(), peak_memory_mb(), flush=True)
                window.leaving.leave()

            window.pulse.beat.connect(there)

    sys.exit(run(Context(Path(sys.argv[1])), None, make=Watched))
