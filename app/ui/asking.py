"""A question that a screen asks again and again: one at a time, the newest wins, and none too often."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from app.ui.background import Background, Job

T = TypeVar("T")


class Asking(QObject, Generic[T]):
    """Asks in the background. While an answer is awaited, asking again only notes that one more is wanted.

    After an answer that took t milliseconds the next question waits t as well, so a slow store gets rest.
    """

    def __init__(
        self,
        background: Background,
        question: Callable[[], Callable[[], T]],
        *,
        answered: Callable[[T], None],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        """`question` is called in the UI thread and gives what is done in the background, with all it needs inside."""
        super().__init__(parent)
        self._background = background
        self._question = question
        self._answered = answered
        self._failed = failed
        self._job: Job | None = None
        self._wanted = False
        self._took = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._next)

    @property
    def waiting(self) -> bool:
        """Whether an answer is awaited or a question will be asked soon."""
        return self._job is not None or self._wanted

    def ask(self) -> None:
        """Ask now, or as soon as the answer that is awaited has come."""
        self._wanted = True
        if self._job is None and not self._pause.isActive():
            self._next()

    def ask_afresh(self) -> None:
        """Ask now, and throw away the answer to an older question: it is about something else."""
        self._pause.stop()
        if self._job is not None:
            self._job.ignore()
            self._job = None
        self.ask()

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted = False
        self._pause.stop()
        if self._job is not None:
            self._job.ignore()
            self._job = None

    def _next(self) -> None:
        if not self._wanted:
            return
        self._wanted = False
        self._took.start()
        job = self._background.run(self._question(), done=self._done, failed=self._broke)
        self._job = job

    def _done(self, answer: T) -> None:
        self._rest()
        self._answered(answer)

    def _broke(self, error: Exception) -> None:
        self._rest()
        self._failed(error)

    def _rest(self) -> None:
        self._job = None
        self._pause.start(int(self._took.elapsed()))
