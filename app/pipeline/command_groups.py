"""What a person can ask for beside single campaigns, in groups; each group is imported when it is asked for."""

# ruff: noqa: PLC0415
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.pipeline.campaign_commands import CampaignCommands
from app.pipeline.gateways import Gateways

if TYPE_CHECKING:
    from app.pipeline.activity_commands import ActivityCommands
    from app.pipeline.audience_commands import AudienceCommands
    from app.pipeline.cost_commands import CostCommands
    from app.pipeline.draft_commands import DraftCommands
    from app.pipeline.field_commands import FieldCommands
    from app.pipeline.import_commands import ImportCommands
    from app.pipeline.people_commands import PeopleCommands
    from app.pipeline.repeat_commands import RepeatCommands
    from app.pipeline.report_commands import ReportCommands
    from app.pipeline.setup_commands import SetupCommands
    from app.pipeline.template_commands import TemplateCommands
    from app.pipeline.trial_commands import TrialCommands


@dataclass(frozen=True, slots=True)
class CommandGroups(CampaignCommands):
    """Every group acts on the same store, with the same clock."""

    gateways: Gateways | None = None
    """What Mitto is asked through besides the worker; None in a program that talks to nobody."""

    @property
    def setup(self) -> "SetupCommands":
        """The account, a test SMS, backups."""
        from app.pipeline.setup_commands import SetupCommands

        return SetupCommands(self.folder, self.launcher, self.gateways)

    @property
    def trials(self) -> "TrialCommands":
        """Trying a draft out before it is sent."""
        from app.pipeline.trial_commands import TrialCommands

        return TrialCommands(self.folder, self.launcher, self.gateways)

    @property
    def activity(self) -> "ActivityCommands":
        """What was done: taken back, or kept as a file."""
        from app.pipeline.activity_commands import ActivityCommands

        return ActivityCommands(self.folder, self.launcher.clock)

    @property
    def drafts(self) -> "DraftCommands":
        """What is written before it is sent, and what is called back."""
        from app.pipeline.draft_commands import DraftCommands

        return DraftCommands(self.folder, self.launcher)

    @property
    def reports(self) -> "ReportCommands":
        """Reports over several campaigns."""
        from app.pipeline.report_commands import ReportCommands

        return ReportCommands(self.folder, self.launcher.clock)

    @property
    def costs(self) -> "CostCommands":
        """What months cost, and whether Mitto's invoices agree."""
        from app.pipeline.cost_commands import CostCommands

        return CostCommands(self.folder, self.launcher.clock, self.gateways)

    @property
    def repeats(self) -> "RepeatCommands":
        """Campaigns that go again and again."""
        from app.pipeline.repeat_commands import RepeatCommands

        return RepeatCommands(self.folder.store, self.launcher)

    @property
    def people(self) -> "PeopleCommands":
        """Contacts and lists, one change at a time."""
        from app.pipeline.people_commands import PeopleCommands

        return PeopleCommands(self.folder, self.launcher.clock)

    @property
    def templates(self) -> "TemplateCommands":
        """Texts that are kept to be used again."""
        from app.pipeline.template_commands import TemplateCommands

        return TemplateCommands(self.folder, self.launcher.clock)

    @property
    def fields(self) -> "FieldCommands":
        """The shop's own fields."""
        from app.pipeline.field_commands import FieldCommands

        return FieldCommands(self.folder, self.launcher.clock)

    @property
    def audiences(self) -> "AudienceCommands":
        """Filters of people that are kept to be used again."""
        from app.pipeline.audience_commands import AudienceCommands

        return AudienceCommands(self.folder, self.launcher.clock)

    @property
    def imports(self) -> "ImportCommands":
        """Customers from a file, step by step: look, preview, save."""
        from app.pipeline.import_commands import ImportCommands

        return ImportCommands(self.folder, self.launcher.clock)
