"""Import contacts: how a file is read, what its columns mean, what becomes of each row; then all is saved, or none."""

from functools import partial

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.domain.contact_file import Field, Fields, Terms
from app.domain.errors import Reason, Refused
from app.pipeline.commands import ImportResult, Look, Pasted, Source
from app.ui.customer_files import source_name
from app.ui.desk import Desk
from app.ui.dialogs.import_terms import ImportTerms
from app.ui.file_words import column_names
from app.ui.import_flow import ImportFlow, Phase
from app.ui.import_words import what_save_does
from app.ui.screen import Screen
from app.ui.screens.import_consent import ImportConsent
from app.ui.screens.import_facts import ImportFacts
from app.ui.screens.import_kept import KeptImport, keep
from app.ui.screens.import_known import ImportKnown
from app.ui.screens.import_outcome import ImportOutcome
from app.ui.screens.import_rejected import ask_where_rejected
from app.ui.screens.import_rows_card import ImportRowsCard
from app.ui.screens.import_start import ImportStart
from app.ui.screens.import_work import ImportWork
from app.ui.sections import Section
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.scrolled import Scrolled
from app.ui.words import of_error

HOME = Section.CONTACTS


class ImportScreen(Screen):
    """Nothing is stored before its one primary button is pressed."""

    def __init__(self, desk: Desk) -> None:
        """Without a file."""
        super().__init__()
        self._desk = desk
        self.result: ImportResult | None = None
        self.told = True
        self.flow = ImportFlow(desk.actions, desk.background, self)
        self.back = Button(desk.theme, self.tr("Contacts"), kind="link", name=self.tr("Go to the contacts"))
        self.title = Elided(self.tr("Import contacts"), "title")
        self.cancel = Button(desk.theme, self.tr("Cancel"), name=self.tr("Cancel the import"))
        self.save = Button(desk.theme, self.tr("Save"), kind="primary")
        self.facts = ImportFacts(desk.theme, desk.language.spoken)
        self.work = ImportWork()
        self.notice = Banner(desk.theme, "info")
        self.warning = Banner(desk.theme, "warning")
        self.rows = ImportRowsCard(desk)
        self.consent = ImportConsent(desk.theme)
        self.outcome = ImportOutcome(desk.theme)
        self.empty = ImportStart(desk)
        self.faces = QStackedWidget()
        self._table_face = Scrolled()
        self._known = ImportKnown(desk, self)
        self._lay_out()
        self._connect()
        self._ask_for_file()

    def begin(self, file: Source | None) -> None:
        """Import this file, or what was pasted; without one, ask for it unless an import is under way."""
        if file is None and self.flow.file is not None and (self.result is None or not self.told):
            self.told = True  # it ended while something else was on show; now it is seen
            return
        if self.flow.phase is Phase.SAVING:
            self.warning.say(self.tr("Contacts are being saved. Cancel that first, or open the next file afterwards."))
            return
        self._start_over()
        if file is None:
            self.empty.choose_file()
        else:
            self._open(file)

    def step_back(self) -> bool:
        self._cancel()
        return True

    def _lay_out(self) -> None:
        box = column(12)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(10)
        policy = self.cancel.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.cancel.setSizePolicy(policy)
        head.addWidget(self.back)
        head.addWidget(label("/", "muted"))
        head.addWidget(self.title, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.save)
        box.addLayout(head)
        box.addWidget(self.facts)
        for part in (self.notice, self.warning, self.work):
            box.addWidget(part)
        inside = column(12)
        inside.addWidget(self.rows, 1)
        inside.addWidget(self.consent)
        within = QWidget()
        within.setLayout(inside)
        self._table_face.setWidget(within)
        for face in (self.empty, self._table_face, self.outcome):
            self.faces.addWidget(face)
        box.addWidget(self.faces, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        flow, facts, outcome = self.flow, self.facts, self.outcome
        self.back.clicked.connect(self._leave)
        self.cancel.clicked.connect(self._cancel)
        self.empty.given.connect(self.begin)
        self.save.clicked.connect(lambda: flow.save(self.consent.chosen_list()))
        flow.phase_changed.connect(self._show_phase)
        flow.progressed.connect(self.work.show_progress)
        flow.looked.connect(self._show_look)
        flow.previewed.connect(self._show_preview)
        flow.saved.connect(self._show_saved)
        flow.stale.connect(lambda error: self.warning.say(of_error(error)))
        flow.failed.connect(self._show_problem)
        self._known.region.connect(lambda region: facts.show_region(flow.region or region))
        self._known.lists.connect(self.consent.offer_lists)
        self._known.failed.connect(lambda error: self.warning.say(of_error(error)))
        facts.said.connect(flow.look_again)
        facts.region_chosen.connect(flow.choose_region)
        facts.another_wanted.connect(self.empty.choose_file)
        self.rows.fields_changed.connect(self._read)
        self.consent.consent_chosen.connect(flow.choose_consent)
        self.consent.list_changed.connect(self._arrange)
        self.consent.terms_wanted.connect(self._ask_for_terms)
        outcome.contacts_wanted.connect(self._leave)
        outcome.campaign_wanted.connect(self._go_on_to_campaign)
        outcome.another_wanted.connect(lambda: self.begin(None))
        outcome.fix_wanted.connect(lambda: ask_where_rejected(self._desk, flow.preview))

    def _start_over(self) -> None:
        self.result, self.told = None, True
        self.flow.forget()
        self.flow.region = None
        self.consent.start_over()
        self.notice.hide()
        self.warning.hide()
        self._ask_for_file()

    def _open(self, file: Source) -> None:
        self._name(file)
        self.empty.look(file)
        self.flow.open_file(file)

    def _name(self, file: Source) -> None:
        name = self.tr("Import {0}").format(source_name(file))
        self.title.show_text(self.tr("Import from the clipboard") if isinstance(file, Pasted) else name)
        self._known.ask()

    def kept(self) -> KeptImport | None:
        return keep(self)

    def take_back(self, kept: object) -> None:
        if not isinstance(kept, KeptImport):
            return
        flow = self.flow
        flow.region = kept.region
        if kept.look is None:
            self._open(kept.file)
            return
        self._name(kept.file)
        flow.take_back(
            kept.file, said=kept.said, consent=kept.consent, look=kept.look, fields=kept.fields, terms=kept.terms
        )
        self.consent.show_choices(kept.consent, kept.list_name)
        self._show_file(kept.look, kept.fields, remembered=kept.remembered, details=kept.details)
        self.rows.chips.choose(kept.narrowed)
        if kept.preview is None:
            self._read(kept.fields)
            return
        self.consent.show_fields(kept.fields, column_names(kept.look))
        flow.preview = kept.preview
        self._show_preview()
        if kept.result is not None:
            self._show_saved(kept.result, told=kept.told)

    def _ask_for_file(self) -> None:
        self.title.show_text(self.tr("Import contacts"))
        self.empty.ask()
        self._show_face(self.empty)

    def _show_look(self) -> None:
        look = self.flow.look
        assert look is not None
        self._show_file(look, look.fields, remembered=look.remembered)
        focused = QApplication.focusWidget()
        if focused is None or not self.facts.isAncestorOf(focused):
            self.rows.table.setFocus()
        self._read(look.fields)

    def _show_file(self, look: Look, fields: Fields, *, remembered: bool, details: bool | None = None) -> None:
        self.facts.show_look(look, details=details)
        self.rows.show_look(look, fields)
        self.notice.hide()
        if remembered:
            self.notice.say(self.tr("The columns are read as the last time that you imported a file like this."))
        self._show_face(self._table_face)

    def losing(self) -> bool:
        return self.flow.phase is Phase.SAVING

    def _ask_for_terms(self) -> None:
        if self.flow.look is not None:
            ask = ImportTerms(self._desk.theme, self.flow.fields, self.flow.terms, self)
            ask.chosen.connect(self._take_terms)
            ask.open()

    def _take_terms(self, terms: Terms) -> None:
        self.flow.terms = terms
        self._read(self.flow.fields)

    def _read(self, fields: Fields) -> None:
        assert self.flow.look is not None
        self.consent.show_fields(fields, column_names(self.flow.look))
        self.rows.show_reading()
        if Field.NUMBER in fields:
            self.warning.hide()
            self.flow.read(fields)
        else:
            self.flow.read_nothing(fields)
            self.warning.say(self.tr("Which column has the mobile numbers? Choose it above its column."))
        self._arrange()

    def _show_preview(self) -> None:
        preview = self.flow.preview
        assert preview is not None
        self.rows.show_preview(preview)
        self.facts.show_rows(preview.rows)
        self.consent.show_preview(preview)
        self._arrange()

    def _show_saved(self, result: ImportResult, *, told: bool = False) -> None:
        self.result = result
        self.notice.hide()
        self.warning.hide()
        self.outcome.show_result(result, self.flow.consent, self.consent.chosen_list())
        self._show_face(self.outcome)
        self.told = told or self.isVisible()
        if not self.told:
            show = partial(self._desk.routes.import_contacts.emit, None)
            self._desk.say(self.outcome.heading.text(), action=self.tr("Show"), do=show)

    def _show_problem(self, error: Exception) -> None:
        changed = isinstance(error, Refused) and error.reason is Reason.CHANGED
        if not self.isVisible():
            self._desk.problem(self.tr("The file was not imported"), error)
        if self.flow.look is not None and not changed:
            self.facts.show_look(self.flow.look)  # what was asked for cannot be: that is still what is on show
            self.warning.say(of_error(error), action=self.tr("Try again"), do=lambda: self._read(self.flow.fields))
            return
        self.warning.hide()
        again = self.flow.file
        self.empty.show_state(
            self.tr("The file was not imported"),
            of_error(error),
            action=self.tr("Read it again") if changed else self.tr("Choose a file…"),
            do=(lambda: self._open(again)) if changed and again is not None else self.empty.choose_file,
        )
        self._show_face(self.empty)

    def _show_phase(self, phase: Phase) -> None:
        self.work.show_phase(phase)
        for part in (self.facts, self.rows, self.consent):
            part.setEnabled(phase is not Phase.SAVING)
        self._arrange()

    def _show_face(self, face: QWidget) -> None:
        self.faces.setCurrentWidget(face)
        self.facts.setVisible(face is self._table_face)
        self.cancel.setVisible(face is not self.outcome)
        self.save.setVisible(face is self._table_face)
        self._arrange()

    def _arrange(self) -> None:
        idle, preview = self.flow.phase is Phase.NOTHING, self.flow.preview
        joins = self.consent.chosen_list() is not None
        words, possible = what_save_does(preview.counts if preview else None, joins_list=joins)
        self.save.setText(words)
        self.save.setAccessibleName(words)
        self.save.setEnabled(idle and possible)

    def _cancel(self) -> None:
        (self.flow.stop_saving if self.flow.phase is Phase.SAVING else self._leave)()

    def _leave(self) -> None:
        if self.flow.phase is not Phase.SAVING:
            self._start_over()
        self._desk.routes.section.emit(HOME)

    def _go_on_to_campaign(self) -> None:
        self._start_over()
        self._desk.routes.new_campaign.emit()
