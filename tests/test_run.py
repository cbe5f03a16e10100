"""run.py, the one command: it knows its words, makes the environment once, and hands uv what pip was told."""

import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.source import ROOT


def typed(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "run.py", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_unknown_word_gets_the_usage_and_exit_code_2() -> None:
    ended = typed("tset")
    assert ended.returncode == 2
    assert "python3 run.py test [ARGS]" in ended.stdout


def test_help_is_not_a_mistake() -> None:
    assert typed("--help").returncode == 0


def test_a_folder_counts_as_made_only_from_the_same_lock(tmp_path: Path) -> None:
    lock = tmp_path / "project.lock"
    lock.write_text("httpx==1")
    assert not run.made(tmp_path, lock)
    (tmp_path / "made-from").write_text(run.stamp(lock))
    assert run.made(tmp_path, lock)
    lock.write_text("httpx==2")
    assert not run.made(tmp_path, lock)


def test_a_failing_step_says_what_it_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(run.Stopped, match=r"(?s)no such shelf.*paint: failed"):
        run.must("paint", sys.executable, "-c", "import sys; sys.exit('no such shelf')")
    assert capsys.readouterr().out.startswith("  paint ... ")


def test_pips_certificates_and_mirror_reach_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\ncert = /etc/shop.pem\nindex-url = file:///mirror\n")
    for variable in ("PIP_CERT", "PIP_INDEX_URL", "SSL_CERT_FILE", "UV_DEFAULT_INDEX", "UV_SYSTEM_CERTS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    told = run.uv_settings()
    assert (told["SSL_CERT_FILE"], told["UV_DEFAULT_INDEX"]) == ("/etc/shop.pem", "file:///mirror")


def test_what_uv_was_told_itself_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "file:///own")
    monkeypatch.setenv("PIP_INDEX_URL", "file:///mirror")
    assert "UV_DEFAULT_INDEX" not in run.uv_settings()
