"""Work leaves the UI thread and its outcome comes back to it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason, Refused
from app.domain.progress import Progress
from app.ui.asking import Asking
from app.ui.background import Background
from tests.guards.logs import LogWatch
from tests.ui.looking import until


def test_work_runs_elsewhere_and_its_result_arrives_in_the_ui_thread(qtbot: QtBot, background: Background) -> None:
    here, threads = threading.get_ident(), list[int]()
    background.run(
        threading.get_ident, done=lambda there: threads.extend((there, threading.get_ident())), failed=_never
    )
    until(qtbot, lambda: threads)
    assert threads[0] != here
    assert threads[1] == here


def test_a_refusal_arrives_as_it_was_raised(qtbot: QtBot, background: Background) -> None:
    errors: list[Exception] = []
    background.run(_refuse, done=_never, failed=errors.append)
    until(qtbot, lambda: errors)
    assert isinstance(errors[0], Refused)
    assert not background.busy


def test_a_bug_is_logged_with_its_traceback_and_shown(
    qtbot: QtBot, background: Background, expected_logs: LogWatch
) -> None:
    expected_logs("work in the background broke")
    errors: list[Exception] = []
    background.run(_break, done=_never, failed=errors.append)
    until(qtbot, lambda: errors)
    assert isinstance(errors[0], KeyError)


def test_long_work_tells_how_far_it_is_and_stops_when_asked(qtbot: QtBot, background: Background) -> None:
    told, ended = list[tuple[int, object]](), list[str]()
    go = threading.Event()

    def work(progress: Progress) -> str:
        progress(1, 3)
        go.wait(30)
        progress(2, 3)
        return "never"

    job = background.run_long(work, done=_never, failed=_never)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    job.cancelled.connect(lambda: ended.append("cancelled"))
    until(qtbot, lambda: told)
    job.cancel()
    go.set()
    until(qtbot, lambda: ended)
    assert told == [(1, 3)]


def test_closing_waits_for_what_is_under_way_and_delivers_nothing(qtbot: QtBot, background: Background) -> None:
    arrived, running = list[str](), threading.Event()
    background.run(lambda: _start(running), done=arrived.append, failed=_never)
    until(qtbot, running.is_set)
    background.close()
    qtbot.wait(1)
    assert arrived == []


def test_asking_many_times_at_once_asks_once_and_then_once_more(qtbot: QtBot, background: Background) -> None:
    asked, answers, go = list[int](), list[int](), threading.Event()

    def question() -> Callable[[], int]:
        asked.append(len(asked))
        mine = len(asked)
        return lambda: mine if go.wait(30) else 0

    parent = QObject()
    asking = Asking(background, question, answered=answers.append, failed=_never, parent=parent)
    for _ in range(10):
        asking.ask()
    assert len(asked) == 1
    go.set()
    until(qtbot, lambda: len(answers) == 2 and not asking.waiting)
    assert (len(asked), answers) == (2, [1, 2])


def test_asking_afresh_throws_the_older_answer_away(qtbot: QtBot, background: Background) -> None:
    subject, answers, go = ["old"], list[str](), threading.Event()

    def question() -> Callable[[], str]:
        about = subject[0]
        return lambda: about if go.wait(30) else ""

    parent = QObject()
    asking = Asking(background, question, answered=answers.append, failed=_never, parent=parent)
    asking.ask()
    subject[0] = "new"
    asking.ask_afresh()
    go.set()
    until(qtbot, lambda: not asking.waiting and not background.busy)
    assert answers == ["new"]


def _refuse() -> None:
    raise Refused(Reason.NOT_FOUND, "There is none.")


def _start(running: threading.Event) -> str:
    running.set()
    return "late"


def _break() -> None:
    raise KeyError("missing")


def _never(outcome: object) -> None:
    raise AssertionError(outcome)
