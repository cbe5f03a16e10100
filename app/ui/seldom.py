"""A question that is dear: asked again and again like any other, but answered seldom enough to be hardly felt."""

from typing import TypeVar

from app.ui.asking import Asking

T = TypeVar("T")
REST = 9
"""After an answer that took t, the next question waits nine times as long: a tenth of one thread at most."""

SOONEST_MS = 250


class Seldom(Asking[T]):
    """As `Asking`, with a longer rest: quick on a small store, every few seconds on one with a million messages."""

    def _rest(self) -> None:
        super()._rest()
        self._pause.start(max(int(self._took.elapsed()) * REST, SOONEST_MS))
