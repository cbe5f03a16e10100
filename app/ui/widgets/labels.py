"""Labels and buttons in the roles that the style sheet knows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui.assets import ROOM, button_icon, icon, picture
from app.ui.theme import Theme


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text, never markup: names and messages of customers are shown as they are."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def dress(part: QWidget, role: str) -> None:
    """Give a label or a card another role of the style sheet."""
    if part.property("role") != role:
        part.setProperty("role", role)
        part.style().unpolish(part)
        part.style().polish(part)


def rule() -> QFrame:
    """A thin line between two parts."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


class Elided(QLabel):
    """One line that ends in an ellipsis when there is no room; the whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "", *, greedy: bool = True) -> None:
        """As `label` does. Not `greedy`: takes no more room than its words need."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        wide = QSizePolicy.Policy.Expanding if greedy else QSizePolicy.Policy.Preferred
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._whole = ""
        if role:
            self.setProperty("role", role)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Change the text."""
        if text == self._whole:
            return  # or everything around it would be laid out again
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def whole_text(self) -> str:
        """The text, whether or not there is room for it."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + margins.left() + margins.right() + 2
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        del event
        self._fit()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "_whole"):
            return
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1)))
        self.updateGeometry()


class Button(QPushButton):
    """A push button of one kind (plain, primary, danger, quiet, link, nav, chip) whose icon follows the theme."""

    def __init__(self, theme: Theme, text: str = "", *, kind: str = "plain", sign: str = "", name: str = "") -> None:
        """`name` is what a screen reader says when there is no text, or when the text says too little."""
        super().__init__(text)
        self._theme = theme
        self._kind = kind
        self._sign = sign
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name or text.replace("&", ""))
        if name and not text:
            self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(16 + ROOM if text else 16, 16))
        theme.changed.connect(self._dress)
        self._dress()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if hasattr(self, "_sign"):
            self._dress()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self._dress()

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self._dress()

    def _dress(self) -> None:
        if self._sign:
            colour = str(getattr(self._theme.tokens, self._token()))
            self.setIcon(button_icon(self._sign, colour) if self.text() else icon(self._sign, colour))

    def _token(self) -> str:
        if not self.isEnabled():
            return "text_3"
        if self._kind == "nav":
            return "accent" if self.isChecked() else "text_2"
        return {"primary": "on_accent", "danger": "failed", "link": "text_2"}.get(self._kind, "text")


class Sign(QLabel):
    """An icon that stands by itself, in one of the theme's colours."""

    def __init__(self, theme: Theme, sign: str, token: str, size: int = 18, parent: QWidget | None = None) -> None:
        """`token` names the colour."""
        super().__init__(parent)
        self._theme, self._sign, self._token, self._size = theme, sign, token, size
        self.setFixedSize(size, size)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colour = str(getattr(self._theme.tokens, self._token))
        self.setPixmap(picture(self._sign, colour, self._size, ratio=self.devicePixelRatioF()))
