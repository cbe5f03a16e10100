"""The program's window on the store of a folder. Prints when it was painted with its figures, and its memory."""

import sys
import time
from pathlib import Path

from app.domain.garbage import hold_off
from tests.bench.own_process import peak_memory_mb

if __name__ == "__main__":
    hold_off()  # as the program does it
    from tests.bench.shop import open_shop

    folder = Path(sys.argv[1])
    app = open_shop(folder)
    from tests.bench.one_window import open_window, until  # after the shop, as the program does it

    window = open_window(app, folder)
    until(lambda: window.pulse.last is not None)  # it is painted, and it has heard how sending stands
    print(time.monotonic(), peak_memory_mb())
    window.leaving.leave()
    app.close()
