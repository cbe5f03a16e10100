"""Set a fresh machine up, then run: the demo, the tests, the checks. Standard library only.

python3 run.py                  set up, then open the program with sample customers and a simulated Mitto
python3 run.py setup            only set up: system libraries, .tools, .venv (done again only when something changed)
python3 run.py test [ARGS]      set up, then pytest ARGS
python3 run.py check            format, lint, types, layers, unused code, tests; --no-tests leaves the last one out
python3 run.py fix              put right what ruff can put right
python3 run.py translate        bring resources/translations up to the source, and say what has no Greek yet
python3 run.py gallery DIR      picture every screen: light and dark, English and Greek, empty, normal and busy
python3 run.py bench [NAMES]    measure: every tests/bench/bench_NAME.py, or those named
python3 run.py torture [ARGS]   kill the sender at random moments, then count what was sent twice or lost
python3 run.py lock [ARGS]      make requirements/ again from pyproject.toml; --upgrade takes newer releases
"""

from __future__ import annotations

import ast
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
PROJECT_LOCK = ROOT / "requirements" / "project.lock"
INSTALLER_LOCK = ROOT / "requirements" / "installer.lock"
UV = TOOLS / "bin" / ("uv.exe" if sys.platform == "win32" else "uv")
VENV_PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
# Inside a virtual environment this is the Python it was made from, so that the environment can be made anew.
PYTHON: str = getattr(sys, "_base_executable", sys.executable)
PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check")

# What Qt loads on Linux, for X11 and for no screen at all, and the Debian package that has it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
GREEK_FONTS = {"DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "Ubuntu-R.ttf"}


class Stopped(Exception):
    """A step could not be done; the message is for the person at the keyboard."""


def must(what: str, *command: str | Path, **env: str) -> None:
    """One step of the set-up, with the time it took; raises Stopped, with what it printed, when it fails."""
    print(f"  {what} ... ", end="", flush=True)
    started = time.perf_counter()
    ended = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"{time.perf_counter() - started:.1f} s", flush=True)
    if ended.returncode:
        raise Stopped(f"{ended.stdout}\n{what}: failed, see above. Once that is mended, the same command goes on here.")


def loads(library: str) -> bool:
    """Whether Qt would find this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def system_libraries() -> None:
    """Install what Qt needs from the system, or say what to type. A desktop usually has all of it."""
    if sys.platform != "linux":
        return
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    if not any(font.name in GREEK_FONTS for folder in folders for font in folder.rglob("*.ttf")):
        missing.append("fonts-dejavu-core")
    if importlib.util.find_spec("pip") is None:
        missing.append("python3-pip")
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        must("list of system packages", "apt-get", "update")
        must(f"system packages: {' '.join(missing)}", *install, DEBIAN_FRONTEND="noninteractive")
    elif missing:
        print(f"  This system lacks parts of Qt. On Debian or Ubuntu, please type:\n    sudo {shlex.join(install)}")


def stamp(lock: Path) -> str:
    """Names what a folder is made from: this lock, this Python, this place."""
    return hashlib.sha256(lock.read_bytes() + f"{sys.base_prefix} {sys.version} {ROOT}".encode()).hexdigest()


def made(folder: Path, lock: Path) -> bool:
    """Whether `folder` was made to the end, and from what would be used now."""
    mark = folder / "made-from"
    return mark.is_file() and mark.read_text(encoding="utf-8") == stamp(lock)


def installer() -> None:
    """Put uv into .tools: `pip --target` works where pip refuses to install otherwise and there is no venv module."""
    if made(TOOLS, INSTALLER_LOCK):
        return
    shutil.rmtree(TOOLS, ignore_errors=True)
    command = (*PIP, "install", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--target", TOOLS)
    must("installer", *command, "-r", INSTALLER_LOCK, PIP_REQUIRE_VIRTUALENV="0", PIP_USER="0")
    (TOOLS / "made-from").write_text(stamp(INSTALLER_LOCK), encoding="utf-8")


def uv_settings() -> dict[str, str]:
    """What uv has to be told about this machine: it reads no pip settings, so it gets pip's certificates and mirror."""
    told = {"UV_SYSTEM_CERTS": "true", "UV_PYTHON_DOWNLOADS": "never"}
    listing = subprocess.run([*PIP, "config", "list"], capture_output=True, text=True, check=False).stdout
    settings = dict(line.split("=", 1) for line in listing.splitlines() if "=" in line)
    for variable, name in (("SSL_CERT_FILE", "cert"), ("UV_DEFAULT_INDEX", "index-url")):
        for setting in (f":env:.{name}", f"install.{name}", f"global.{name}"):
            if setting in settings:
                told.setdefault(variable, str(ast.literal_eval(settings[setting])))
    return {variable: value for variable, value in told.items() if variable not in os.environ}


def setup() -> None:
    """Make this machine ready; a second time costs a fraction of a second."""
    if sys.version_info < (3, 11):  # noqa: UP036 - it may be started by any Python
        raise Stopped(f"Retail Send needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    system_libraries()
    if not made(VENV, PROJECT_LOCK):
        installer()
        env = uv_settings()
        must("environment", UV, "venv", "--clear", "--no-project", "--python", PYTHON, VENV, **env)
        sync = (UV, "pip", "sync", "--require-hashes", "--only-binary", ":all:", "--python", VENV_PYTHON)
        must("packages (about 110 MB the first time)", *sync, PROJECT_LOCK, **env)
        (VENV / "made-from").write_text(stamp(PROJECT_LOCK), encoding="utf-8")


def lock(arguments: list[str]) -> None:
    """Make both locks again. They name no package index, so that they serve behind any mirror."""
    installer()
    env = uv_settings()
    options = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header")
    for file, chosen in ((PROJECT_LOCK, ("pyproject.toml", "--group=dev")), (INSTALLER_LOCK, ("--group=installer",))):
        must(file.name, UV, "pip", "compile", *chosen, *options, *arguments, "--output-file", file, **env)
        if "://" in file.read_text(encoding="utf-8"):
            raise Stopped(f"{file.name} names an address: look at pip's and uv's settings on this machine.")


def main(arguments: list[str]) -> int:
    """Do what the first argument says; returns the exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("demo", [])
    started: dict[str, tuple[str, ...]] = {
        "setup": (),
        "demo": ("main.py", "demo"),
        "test": ("-m", "pytest"),
        "check": ("-m", "tests.check"),
        "fix": ("-m", "tests.check", "--fix"),
        "translate": ("-m", "tests.translating"),
        "gallery": ("-m", "tests.gallery"),
        "bench": ("-m", "tests.bench"),
        "torture": ("-m", "tests.pipeline.torture"),
        "lock": (),
    }
    if name not in started:
        print(__doc__)
        return 0 if name in {"-h", "--help", "help"} else 2
    if name == "lock":
        lock(rest)
    setup()
    if not started[name]:
        return 0
    env = os.environ if name == "demo" else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([str(VENV_PYTHON), *started[name], *rest], cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stopped as stopped:
        sys.exit(f"\n{stopped}")
    except KeyboardInterrupt:
        sys.exit(130)
