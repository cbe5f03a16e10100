"""Settings, Privacy: how long old messages keep their person, and the text that people agree to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit

from app.storage.reads import reading
from app.storage.reads.proof import Wording, wordings
from app.ui.desk import Desk
from app.ui.dialogs.consent_evidence import version_name
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.settings.page import Page
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

LINES = 6


class PrivacyPage(Page):
    """A text that people agreed to is never changed: saving writes the next version."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Reads the texts in `refresh`."""
        super().__init__(desk)
        keep = Form(desk.theme, self.tr("Old messages"))
        keep.add(
            Field(
                keeper,
                "privacy.keep_months",
                hint=self.tr(
                    "After so many months the messages of a campaign lose name, number and text; figures, opt-outs and "
                    "proofs of consent stay. 0: never"
                ),
            )
        )
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The text that people agree to"))
        self.text.setPlaceholderText(
            self.tr("What stands on your form or page, such as: I want offers by SMS. I can stop them at any time.")
        )
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().height() * LINES)
        self.save = Button(desk.theme, self.tr("Save as a new version"), kind="primary")
        self.save.setEnabled(False)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.versions = column(10)
        self._listed: Sequence[Wording] = ()
        self.put(keep, self._card())
        self.text.textChanged.connect(self._arrange)
        self.save.clicked.connect(self._save)

    def refresh(self) -> None:
        store = self.desk.store

        def read() -> list[Wording]:
            with reading(store) as conn:
                return wordings(conn)

        self.desk.background.run(read, done=self._show, failed=self._broke)

    def _card(self) -> Card:
        card = Card(spacing=12)
        card.box.addWidget(label(self.tr("What people agree to"), "heading"))
        words = self.tr("Each consent can say which version of this text the person agreed to. Earlier versions stay.")
        card.box.addWidget(label(words, "muted", wrap=True))
        card.box.addWidget(self.text)
        card.box.addWidget(self.problem)
        line = row(12)
        line.addWidget(self.save)
        line.addStretch(1)
        card.box.addLayout(line)
        card.box.addLayout(self.versions)
        return card

    def _show(self, found: Sequence[Wording]) -> None:
        self.problem.hide()
        if found == self._listed:
            return
        if found and self.text.toPlainText().strip() in ("", *(one.text for one in self._listed[-1:])):
            self.text.setPlainText(found[-1].text)
        self._listed, now = found, self.desk.clock()
        clear(self.versions)
        for one in reversed(found):
            self.versions.addWidget(label(version_name(one, now), "small"))
            self.versions.addWidget(label(one.text, wrap=True))
        self._arrange()

    def _arrange(self) -> None:
        text, newest = self.text.toPlainText().strip(), self._listed[-1].text if self._listed else ""
        self.save.setEnabled(bool(text) and text != newest)

    def _save(self) -> None:
        text = self.text.toPlainText()
        self.save.setEnabled(False)
        self.desk.do(
            lambda: self.desk.actions.people.rights.write_wording(text),
            failing=self.tr("The text was not saved"),
            done=lambda version: self.desk.say(self.tr("Saved as version {0}").format(version)),
            after=self.refresh,
        )

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()
