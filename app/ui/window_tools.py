"""What a window has beside its screens: the command palette, and the bell with the notices that were given."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.domain.health import as_json
from app.domain.ids import CampaignId, TemplateId
from app.storage.reads import reading
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.ui.desk import Desk
from app.ui.exporting import ask_where, csv_kind, export_campaign
from app.ui.health_words import held_by_owner
from app.ui.keys import bind
from app.ui.notice_book import NoticeBook
from app.ui.notices import Notices
from app.ui.sections import PLACES, Section
from app.ui.sidebar import Sidebar
from app.ui.stage import Stage

if TYPE_CHECKING:
    from app.ui.palette_search import Choice
    from app.ui.widgets.palette import Palette

SECTION, DO, CAMPAIGN, PAUSE, EXPORT, CONTACT, TEMPLATE = (
    "section",
    "do",
    "campaign",
    "pause",
    "export",
    "contact",
    "template",
)


@dataclass(frozen=True, slots=True)
class WindowActions:
    """What only the window itself can do."""

    refresh: Callable[[], None]
    quit: Callable[[], None]


class WindowTools(QObject):
    """Ctrl+K opens the palette, here and again closes it."""

    def __init__(self, desk: Desk, actions: WindowActions, sidebar: Sidebar, notices: Notices, stage: Stage) -> None:
        """One for the window."""
        super().__init__(desk.window)
        self._desk, self._actions, self._stage = desk, actions, stage
        self._palette: Palette | None = None
        sidebar.search.clicked.connect(self.search)
        bind(desk.window, (("Ctrl+K", self.search),))
        desk.routes.template.connect(self._open_template)
        self.notices = NoticeBook(desk, sidebar.bell)
        notices.noticed.connect(self.notices.look)
        self.notices.look()

    @property
    def palette(self) -> "Palette":
        """Made when it is first opened: the window is there sooner."""
        if self._palette is None:
            from app.ui.widgets.palette import Palette  # noqa: PLC0415

            self._palette = Palette(self._desk.theme, self._desk.background, self._desk.window)
            self._palette.chosen.connect(self._take)
        return self._palette

    def search(self) -> None:
        """Open the palette."""
        from app.ui.palette_search import find  # noqa: PLC0415  # as the palette itself

        store, choices = self._desk.store, self._choices()
        self.palette.open_with(lambda text: lambda: find(store, text, choices))

    def _choices(self) -> "list[Choice]":
        from app.ui.palette_search import action  # noqa: PLC0415

        places = [
            action((SECTION, place.section), place.sign, self.tr("Go to {0}").format(place.title()), keys=f"Ctrl+{at}")
            for at, place in enumerate(PLACES, start=1)
        ]
        return [
            action((DO, "new"), "plus", self.tr("New campaign"), keys="Ctrl+N"),
            action((DO, "template"), "file-plus", self.tr("New template")),
            action((DO, "opt_out"), "ban", self.tr("Opt someone out"), keys="Ctrl+Shift+O", also=self.tr("Stop")),
            action((DO, "import"), "upload", self.tr("Import contacts"), keys="Ctrl+I"),
            self._steering(),
            *places,
            action((DO, "health"), "copy", self.tr("Copy the queue health as JSON"), also=self.tr("Export")),
            action((DO, "light"), "sun", self.tr("Light colours"), also=self.tr("Theme")),
            action((DO, "dark"), "moon", self.tr("Dark colours"), also=self.tr("Theme")),
            action((DO, "system"), "monitor", self.tr("Colours as on this computer"), also=self.tr("Theme")),
            action((DO, "notices"), "bell", self.tr("Show the notices")),
            action((DO, "refresh"), "refresh-cw", self.tr("Refresh"), keys="F5"),
            action((DO, "quit"), "log-out", self.tr("Quit Retail Send"), keys="Ctrl+Q"),
        ]

    def _steering(self) -> "Choice":
        from app.ui.palette_search import action  # noqa: PLC0415

        health = self._desk.pulse.last
        if health is not None and held_by_owner(health):
            return action((DO, "resume_all"), "play", self.tr("Resume all sending"))
        return action((DO, "pause_all"), "pause", self.tr("Pause all sending"))

    def _take(self, target: Hashable) -> None:
        assert isinstance(target, tuple)
        kind, what = target
        routes = self._desk.routes
        if kind == DO:
            self._doings()[what]()
        elif kind == PAUSE:
            self._pause(what)
        elif kind == EXPORT:
            self._ask_export(what)
        else:
            where = {
                SECTION: routes.section,
                CAMPAIGN: routes.campaign,
                CONTACT: routes.contact,
                TEMPLATE: routes.template,
            }
            where[kind].emit(what)

    def _open_template(self, template: TemplateId | None) -> None:
        # Imported when it is first shown, as every screen is: the window is there sooner.
        from app.ui.screens.templates.screen import TemplatesScreen  # noqa: PLC0415

        self._desk.routes.section.emit(Section.TEMPLATES)
        screen = self._stage.get(Section.TEMPLATES)
        assert isinstance(screen, TemplatesScreen)
        screen.show_template(template)

    def _doings(self) -> dict[str, Callable[[], None]]:
        desk = self._desk
        return {
            "new": desk.routes.new_campaign.emit,
            "template": lambda: desk.routes.template.emit(None),
            "opt_out": desk.routes.opt_out.emit,
            "import": lambda: desk.routes.import_contacts.emit(None),
            "pause_all": desk.steering.pause_all,
            "resume_all": desk.steering.resume_all,
            "health": self._copy_health,
            "light": lambda: desk.theme.choose(Qt.ColorScheme.Light),
            "dark": lambda: desk.theme.choose(Qt.ColorScheme.Dark),
            "system": lambda: desk.theme.choose(Qt.ColorScheme.Unknown),
            "notices": self.notices.open_list,
            "refresh": self._actions.refresh,
            "quit": self._actions.quit,
        }

    def _copy_health(self) -> None:
        if self._desk.pulse.last is not None:
            QGuiApplication.clipboard().setText(as_json(self._desk.pulse.last))
            self._desk.say(self.tr("The figures are copied as JSON"))
        else:
            self._desk.say(self.tr("The figures are not known at the moment"))

    def _pause(self, campaign: CampaignId) -> None:
        self._desk.do(
            lambda: self._desk.actions.pause(campaign),
            failing=self.tr("The campaign was not paused"),
            done=lambda _: self._desk.say(self.tr("Paused")),
        )

    def _ask_export(self, campaign: CampaignId) -> None:
        store = self._desk.store

        def read() -> CampaignRow:
            with reading(store) as conn:
                return campaign_row(conn, campaign)

        self._desk.do(read, failing=self.tr("The report was not written"), done=self._ask_file)

    def _ask_file(self, campaign: CampaignRow) -> None:
        ask_where(
            self._desk.window,
            self.tr("Export the delivery report"),
            name=campaign.name,
            kind=csv_kind(),
            suffix="csv",
            chosen=lambda file: export_campaign(self._desk, campaign, file),
        )
