"""A shop that uses the program as a person at the command line does: real processes, a real port, nothing patched."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.bootstrap import build
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.database import reading
from app.storage.reads.campaigns import campaign_row

ROOT = Path(__file__).parents[2]
KEY = "a-key-for-the-sandbox"
DAY_AND_NIGHT = {"sending.hours": "00:00-24:00", "sending.sundays": "on", "sending.holidays": "on"}
"""For tests that send by the clock of this computer, on whatever day they run."""

ENVIRONMENT = {**os.environ, "RETAIL_SEND_API_KEY": KEY, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}


@dataclass(slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its one JSON object."""
        return json.loads(self.out)


@dataclass(slots=True)
class Shop:
    """One data folder, and the processes started for it; `close` ends them all."""

    data_dir: Path
    _running: list[subprocess.Popen[str]] = field(default_factory=list)

    def run(self, *arguments: str, ok: bool = True) -> Said:
        """Run one command to its end; `ok` says what it must come to."""
        done = subprocess.run(
            self._line(*arguments), env=ENVIRONMENT, capture_output=True, text=True, timeout=100, check=False
        )
        assert (done.returncode == 0) is ok, f"{arguments}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
        return Said(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command that stays."""
        process = subprocess.Popen(
            self._line(*arguments), env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self._running.append(process)
        return process

    def sandbox(self, *arguments: str) -> str:
        """Start the sandbox as a process of its own and return its address."""
        process = self.start("sandbox", *arguments)
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def settings(self, **values: str) -> None:
        """Change settings; a double underscore stands for the dot. In this process: seven new ones would take long."""
        app = build(self.data_dir)
        for key, value in values.items():
            app.commands.change_setting(key.replace("__", "."), value)
        app.close()

    def ready(self, url: str) -> None:
        """Talk to the sandbox at `url`, day and night, without a limit of ours."""
        self.settings(
            mitto__base_url=url,
            mitto__traffic_account="test-account",
            mitto__sender="MyShop",
            **{key.replace(".", "__"): value for key, value in DAY_AND_NIGHT.items()},
            sending__messages_per_second="0",
            status__requests_per_second="0",
            status__gaps_s="1,1,1,1,1,1,1,1,1,1,1,1",
        )

    def status(self, campaign: int) -> Any:
        """Where a campaign stands."""
        return self.run("campaign", "status", str(campaign), "--json").json

    def counts(self, campaign: int) -> Mapping[Status, int]:
        """How many of its messages stand where, read from the store: for waiting, many times a second."""
        with reading(self.data_dir / "store.db") as conn:
            return campaign_row(conn, CampaignId(campaign)).counts

    def close(self) -> None:
        """End every process that still runs."""
        for process in self._running:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()

    def _line(self, *arguments: str) -> list[str]:
        return [sys.executable, str(ROOT / "main.py"), "--data-dir", str(self.data_dir), *arguments]


def audit(url: str) -> list[Any]:
    """Everything that the sandbox at `url` accepted."""
    found: list[Any] = []
    while True:
        with urllib.request.urlopen(f"{url}/_sandbox/audit?after={len(found)}", timeout=30) as answer:
            page = [json.loads(line) for line in answer.read().decode().splitlines()]
        if not page:
            return found
        found += page
