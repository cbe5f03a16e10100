"""Runs the program: `python -m app`, `python main.py`, or the installed command `retail-send`."""

from app.cli import main

if __name__ == "__main__":
    main()
