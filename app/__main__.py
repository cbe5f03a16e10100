"""Runs the program: `python -m app`, `python main.py`, or the installed command `retail-send`."""

from app.domain.garbage import hold_off, leave_what_is_loaded


def main() -> None:
    """Load what every command needs, then do what the command line says."""
    hold_off()
    from app.cli import main as command_line  # noqa: PLC0415  # after `hold_off`, which is for this

    leave_what_is_loaded()
    command_line()


if __name__ == "__main__":
    main()
