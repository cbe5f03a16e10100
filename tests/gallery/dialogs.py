"""Every window that comes up over the window, with something true in it."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.account import SmsTest, SmsTestId, SmsTestOutcome
from app.domain.audience import LeftOut
from app.domain.contact_file import Field as ImportField
from app.domain.contact_file import OwnField, Terms
from app.domain.custom_field import CustomKind
from app.domain.erasure import Place, StillNamed
from app.domain.errors import Reason, Refused
from app.domain.filter_names import Names
from app.domain.filter_parting import Parting
from app.domain.filter_sentence import sentence
from app.domain.ids import ContactId
from app.domain.message import Status
from app.domain.people_filter import EVERYBODY
from app.domain.rehearsal import Rehearsal
from app.domain.start_time import Forecast
from app.domain.template import Field
from app.storage.reads import get_campaign, reading
from app.storage.reads.fields import all_custom_fields
from app.storage.reads.person import Person, read_person
from app.ui.audience_words import say_filter
from app.ui.background import Job
from app.ui.dialogs.change_start import ChangeStart
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.import_terms import ImportTerms
from app.ui.dialogs.merge_contacts import MergeContacts
from app.ui.dialogs.month_costs import MonthCostsDialog
from app.ui.dialogs.name_audience import NameAudience
from app.ui.dialogs.name_list import NameList
from app.ui.dialogs.name_tag import NameTag
from app.ui.dialogs.new_consent import NewConsent
from app.ui.dialogs.new_field import NewField
from app.ui.dialogs.no_opt_out import NoOptOut
from app.ui.dialogs.opt_out_numbers import OptOutNumbers
from app.ui.dialogs.proof import ProofDialog
from app.ui.dialogs.sms_test import SmsTestDialog
from app.ui.dialogs.still_named import StillNamedDialog
from app.ui.dialogs.text_versions import TextVersionsDialog
from app.ui.dialogs.working import Working
from app.ui.forms.keeper import Keeper
from app.ui.main_window import MainWindow
from app.ui.screens.composer.draft_test import DraftTestDialog
from app.ui.screens.composer.left_out import LeftOutDialog
from app.ui.screens.composer.rehearsal import RehearsalDialog
from app.ui.widgets.field_editor_popup import FieldPopup
from app.ui.widgets.one_moment import OneMoment
from app.ui.widgets.problem import Problem
from app.ui.widgets.question import Question
from app.ui.words import people, say
from tests.gallery.rest import at_rest
from tests.gallery.scenes import Scene, Show, launched
from tests.gallery.shops import Shop
from tests.makers import NOW, goes_to


def _dialog(kind: Callable[[MainWindow], QDialog]) -> Show:
    def show(window: MainWindow, shop: Shop) -> QWidget:
        del shop
        return _opened(kind(window))

    return show


def _question(window: MainWindow) -> QDialog:
    tr = window.leaving.tr
    return Question(
        window.desk.theme,
        tr("Quit while campaigns are on their way?"),
        tr(
            "What is queued waits, and goes on when you start Retail Send again. "
            "A scheduled campaign does not start meanwhile."
        ),
        yes=tr("Quit"),
        no=tr("Keep it open"),
        do=lambda: None,
        parent=window,
    )


def _problem(window: MainWindow) -> QDialog:
    full = "The disk is full, so report.csv was not written. Free some space, then try again."
    title = window.campaign.buttons.tr("The report was not written")
    return Problem(window.desk.theme, title, Refused(Reason.DISK_FULL, full), window)


def _working(window: MainWindow) -> QDialog:
    job = Job()
    working = Working(window.desk.theme, window.campaign.buttons.tr("Writing the report"), job, window)
    job.setParent(working)
    job.progressed.emit(12_400, 31_000)
    return working


def _one_moment(window: MainWindow) -> QDialog:
    return OneMoment(window.desk.theme, say("One moment: the backup is being put back."))


def _sms_test(window: MainWindow) -> QDialog:
    return SmsTestDialog(window.desk, Keeper(window.desk, window), window)


def _field(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    popup = FieldPopup(window.desk.theme, Field("first_name", "φίλε"), window)
    popup.show_below(window.mapToGlobal(window.rect().center()))
    return popup


def _person(window: MainWindow, shop: Shop) -> Person:
    assert shop.contact is not None
    with reading(window.desk.store) as conn:
        return read_person(conn, shop.contact)


def _edit_contact(window: MainWindow, shop: Shop) -> QWidget:
    return _opened(EditContact(window.desk, window, _person(window, shop)))


def _new_contact(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    return _opened(EditContact(window.desk, window))


def _new_consent(window: MainWindow, shop: Shop) -> QWidget:
    return _opened(NewConsent(window.desk, window, _person(window, shop)))


def _still_named(window: MainWindow) -> QDialog:
    still = [
        StillNamed(Place.LIST, "Μαρία Παπαδοπούλου VIP"),
        StillNamed(Place.TAG, "Παρέα της Μαρίας Παπαδοπούλου"),
        StillNamed(Place.CAMPAIGN, "Ευχές", in_text=True),
        StillNamed(Place.AUDIENCE, "Γνωστοί της Μαρίας Παπαδοπούλου", deleted=True),
    ]
    return StillNamedDialog(window.desk.theme, still, window)


def _proof(window: MainWindow, shop: Shop) -> QWidget:
    return _opened(ProofDialog(window.desk, window, _person(window, shop).number))


def _change_start(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.draft is not None
    with reading(window.desk.store) as conn:
        return _opened(ChangeStart(window.desk, get_campaign(conn, shop.draft), 2310, window))


def _draft_test(window: MainWindow, shop: Shop) -> QWidget:
    window.compose(shop.draft)
    at_rest(window)
    asked = DraftTestDialog(window.desk, window.composer.drafting, 0, window)
    asked.other.setText("6945678901")
    return _opened(asked)


def _draft_tested(window: MainWindow, shop: Shop) -> QWidget:
    asked = _draft_test(window, shop)
    assert isinstance(asked, DraftTestDialog)
    asked.rehearse.show()
    told = (
        (SmsTestOutcome.DELIVERED, ""),
        (SmsTestOutcome.REJECTED, "Mitto refused it: the sender is not valid."),
    )
    tests = [
        SmsTest(SmsTestId(at), NOW, f"+30691234567{at}", "Γεια", "MyShop", outcome, detail, None, NOW)
        for at, (outcome, detail) in enumerate(told)
    ]
    asked._take(tests)
    return asked


def _rehearsal(window: MainWindow, shop: Shop) -> QWidget:
    window.compose(shop.draft)
    at_rest(window)
    return _opened(RehearsalDialog(window.desk, window.composer.drafting, window))


def _rehearsed(window: MainWindow, shop: Shop) -> QWidget:
    asked = _rehearsal(window, shop)
    assert isinstance(asked, RehearsalDialog)
    counts = dict.fromkeys(Status, 0) | {Status.DELIVERED: 805, Status.UNDELIVERED: 54, Status.REJECTED: 100}
    asked._take(
        Rehearsal(
            people=2310,
            counts=counts | {Status.UNCONFIRMED: 41},
            requests=52,
            segments=2004,
            cost=Decimal("42.08"),
            currency="EUR",
            took_s=7.2,
            times=Forecast(NOW, NOW + timedelta(seconds=58)),
            holds=2,
            at_ceiling=False,
            tells_deliveries=True,
            arrived=900,
            differing=0,
            twice=0,
            missing=0,
        )
    )
    asked._arrange()
    return asked


def _left_out(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    title, count = say("Opted out"), people(412)
    return _opened(LeftOutDialog(window.desk, goes_to(), LeftOut.OPTED_OUT, title=title, count=count, parent=window))


def _versions(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.draft is not None
    with reading(window.desk.store) as conn:
        text = get_campaign(conn, shop.draft).text
    return _opened(TextVersionsDialog(window.desk, shop.draft, text, window))


def _name_list(window: MainWindow) -> QDialog:
    return NameList(window.desk, window, QCoreApplication.translate("ContactDeeds", "New list"), "", lambda _: None)


def _merge(window: MainWindow, shop: Shop) -> QWidget:
    assert shop.contact is not None
    return _opened(MergeContacts(window.desk, window, (shop.contact, ContactId(shop.contact + 1))))


def _rename_field(window: MainWindow, shop: Shop) -> QWidget:
    del shop
    with reading(window.desk.store) as conn:
        return _opened(NewField(window.desk, window, all_custom_fields(conn)[0]))


def _name_tag(window: MainWindow) -> QDialog:
    title = QCoreApplication.translate("ContactDeeds", "Tag for {0}").format(people(12))
    return NameTag(window.desk, window, title, ("VIP",), lambda _: None)


def _name_audience(window: MainWindow) -> QDialog:
    title = QCoreApplication.translate("StartFrom", "Save this audience")
    told = sentence(EVERYBODY, Parting(Names(), say_filter))
    return NameAudience(window.desk, window, title, name="", told=told, work=lambda _: None)


def _import_terms(window: MainWindow) -> QDialog:
    fields = (ImportField.NUMBER, ImportField.NAME, ImportField.EMAIL, OwnField("points", CustomKind.NUMBER))
    return ImportTerms(window.desk.theme, fields, Terms(), window)


def _opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


DIALOGS: Mapping[type[QDialog], tuple[Scene, ...]] = {
    Question: (Scene("question", _dialog(_question)),),
    Problem: (Scene("problem", _dialog(_problem)),),
    Working: (Scene("working", _dialog(_working)),),
    ImportTerms: (Scene("import_terms", _dialog(_import_terms)),),
    OneMoment: (Scene("one_moment", _dialog(_one_moment)),),
    SmsTestDialog: (Scene("sms_test", _dialog(_sms_test)),),
    EditContact: (Scene("edit_contact", _edit_contact, launched), Scene("new_contact", _new_contact)),
    NewConsent: (Scene("new_consent", _new_consent, launched),),
    NameTag: (Scene("name_tag", _dialog(_name_tag)),),
    MergeContacts: (Scene("merge_contacts", _merge, launched),),
    NewField: (
        Scene("new_field", _dialog(lambda window: NewField(window.desk, window))),
        Scene("rename_field", _rename_field, launched),
    ),
    NameAudience: (Scene("name_audience", _dialog(_name_audience)),),
    NameList: (Scene("name_list", _dialog(_name_list)),),
    ProofDialog: (Scene("proof", _proof, launched),),
    StillNamedDialog: (Scene("still_named", _dialog(_still_named)),),
    MonthCostsDialog: (Scene("month_costs", _dialog(lambda window: MonthCostsDialog(window.desk, window))),),
    OptOutNumbers: (Scene("opt_out", _dialog(lambda window: OptOutNumbers(window.desk, window))),),
    NoOptOut: (Scene("no_opt_out", _dialog(lambda window: NoOptOut(window.desk, window, lambda _: None))),),
    ChangeStart: (Scene("change_start", _change_start, launched),),
    DraftTestDialog: (Scene("draft_test", _draft_test), Scene("draft_tested", _draft_tested, launched)),
    RehearsalDialog: (Scene("rehearsal", _rehearsal), Scene("rehearsed", _rehearsed, launched)),
    TextVersionsDialog: (Scene("versions", _versions, launched),),
    LeftOutDialog: (Scene("left_out", _left_out),),
    FieldPopup: (Scene("field", _field),),
}
