"""The middle of the window: one screen at a time, each made when it is first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget

from app.ui.screen import Screen

Make = Callable[[], Screen]


class Stage(QStackedWidget):
    """Screens by name. What was made stays, as the person left it."""

    def __init__(self, makers: Mapping[str, Make], *, made: Callable[[Screen], None]) -> None:
        """`made` is called with each new screen."""
        super().__init__()
        self._makers = makers
        self._made = made
        self._screens: dict[str, Screen] = {}

    def get(self, name: str) -> Screen:
        """The screen of this name, made if it has not been shown yet."""
        if name not in self._screens:
            self._screens[name] = self._makers[name]()
            self.addWidget(self._screens[name])
            self._made(self._screens[name])
        return self._screens[name]

    def show_screen(self, name: str) -> Screen:
        """Put it on show."""
        screen = self.get(name)
        self.setCurrentWidget(screen)
        return screen

    def current(self) -> Screen:
        """The screen on show."""
        screen = self.currentWidget()
        assert isinstance(screen, Screen)
        return screen

    def names(self) -> set[str]:
        """Those that can be shown."""
        return set(self._makers)

    def kept(self) -> Mapping[str, object]:
        """What the screens that have been made keep for those of the next window."""
        every = ((name, screen.kept()) for name, screen in self._screens.items())
        return {name: kept for name, kept in every if kept is not None}

    def take_back(self, kept: Mapping[str, object]) -> None:
        """Let the screens go on from what those of the last window kept."""
        for name, one in kept.items():
            self.get(name).take_back(one)

    def screens(self) -> tuple[Screen, ...]:
        """Those that have been made."""
        return tuple(self._screens.values())
