"""Start Retail Send: `python main.py` opens the window, `python main.py --help` lists the commands."""

from app.__main__ import main

if __name__ == "__main__":
    main()
