"""What is done to people and lists from the Contacts screen: asked first where it cannot be taken back, said after."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.ids import ContactId, ListId
from app.storage.reads.contacts import ListRow
from app.storage.reads.person import Merged, Person
from app.ui.contact_words import called
from app.ui.desk import Desk
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.merge_contacts import MergeContacts
from app.ui.dialogs.name_list import NameList
from app.ui.dialogs.name_tag import NameTag
from app.ui.dialogs.new_consent import NewConsent
from app.ui.figures import phone
from app.ui.widgets.question import Question
from app.ui.words import people


class ContactDeeds(QObject):
    """Emits `added` and `merged` with a person's id, `made` with that of a new list, and `done` after any change."""

    added = Signal(object)
    made = Signal(object)
    merged = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Everything happens in the background."""
        super().__init__(parent)
        self._desk, self._writing = desk, False

    def new_person(self, list_id: ListId | None) -> None:
        """Ask for somebody new, in this list if it is shown."""
        dialog = EditContact(self._desk, self._desk.window, None, list_id)
        dialog.saved.connect(self.added)
        dialog.saved.connect(lambda _: self._say(self.tr("The contact is saved")))
        dialog.open()

    def edit(self, person: Person) -> None:
        """Ask what is to be changed."""
        dialog = EditContact(self._desk, self._desk.window, person)
        dialog.saved.connect(lambda _: self._say(self.tr("The contact is saved")))
        dialog.open()

    def new_consent(self, person: Person) -> None:
        """Ask to what, when and how they agreed again."""
        dialog = NewConsent(self._desk, self._desk.window, person)
        dialog.saved.connect(lambda _: self._say(self.tr("The consent is recorded")))
        dialog.open()

    def opt_out(self, person: Person, source: str) -> None:
        """At once: it was asked before."""
        contact, name = person.id, called(person)
        self._do(
            lambda: self._desk.actions.people.opt_out(contact, source),
            failing=self.tr("{0} was not opted out").format(name),
            said=lambda _: self.tr("{0} is opted out").format(name),
        )

    def opt_numbers_out(self) -> None:
        """Ask for numbers."""
        self._desk.routes.opt_out.emit()

    def delete(self, contacts: Sequence[ContactId], name: str) -> None:
        """Ask, and take these people out of the contacts. `name` is whose, when it is one."""
        if not contacts:
            return
        who = name if len(contacts) == 1 and name else people(len(contacts))
        Question(
            self._desk.theme,
            self.tr("Delete {0}?").format(who),
            self.tr(
                "They leave the contacts and every list. Reports keep what was sent, opt-outs stay in force, and a "
                "message that is already queued still goes out. This cannot be undone."
            ),
            yes=self.tr("Delete {0}").format(who),
            do=lambda: self._do(
                lambda: self._desk.actions.people.delete(contacts),
                failing=self.tr("Nobody was deleted"),
                said=lambda count: self.tr("Deleted: {0}").format(people(int(str(count)))),
            ),
            danger=True,
            parent=self._desk.window,
        ).open()

    def put_in(self, one: ListRow, contacts: Sequence[ContactId]) -> None:
        """Put people in a list, with a way back."""
        self._do(
            lambda: self._desk.actions.people.put_in(one.id, contacts),
            failing=self.tr("Nobody was put in the list"),
            said=lambda new: self.tr("{0} put in “{1}”").format(people(len(_ids(new))), one.name),
            back=lambda new: self._desk.actions.people.take_out(one.id, _ids(new)),
        )

    def take_out(self, one: ListRow, contacts: Sequence[ContactId]) -> None:
        """Take people out of a list, with a way back."""
        self._do(
            lambda: self._desk.actions.people.take_out(one.id, contacts),
            failing=self.tr("Nobody was taken out of the list"),
            said=lambda gone: self.tr("{0} taken out of “{1}”").format(people(len(_ids(gone))), one.name),
            back=lambda gone: self._desk.actions.people.put_in(one.id, _ids(gone)),
        )

    def put_tag_on(self, tag: str, contacts: Sequence[ContactId]) -> None:
        """Put a tag on people, with a way back."""
        self._do(
            lambda: self._desk.actions.people.put_tag_on(tag, contacts),
            failing=self.tr("The tag was put on nobody"),
            said=lambda new: self.tr("“{1}” put on {0}").format(people(len(_ids(new))), tag),
            back=lambda new: self._desk.actions.people.take_tag_off(tag, _ids(new)),
        )

    def take_tag_off(self, tag: str, contacts: Sequence[ContactId]) -> None:
        """Take a tag off people, with a way back."""
        self._do(
            lambda: self._desk.actions.people.take_tag_off(tag, contacts),
            failing=self.tr("The tag was taken off nobody"),
            said=lambda gone: self.tr("“{1}” taken off {0}").format(people(len(_ids(gone))), tag),
            back=lambda gone: self._desk.actions.people.put_tag_on(tag, _ids(gone)),
        )

    def new_tag(self, tags: Sequence[str], contacts: Sequence[ContactId]) -> None:
        """Ask for a tag, and put it on these people."""
        commands = self._desk.actions.people
        title = self.tr("Tag for {0}").format(people(len(contacts)))
        dialog = NameTag(self._desk, self._desk.window, title, tags, lambda tag: commands.put_tag_on(tag, contacts))
        dialog.saved.connect(lambda new: self._say(self.tr("Tag put on {0}").format(people(len(_ids(new))))))
        dialog.open()

    def merge(self, contacts: Sequence[ContactId]) -> None:
        """Ask what stays of two contacts that are one person."""
        if len(contacts) != 2:
            return
        dialog = MergeContacts(self._desk, self._desk.window, (contacts[0], contacts[1]))
        dialog.saved.connect(self.merged)
        dialog.saved.connect(lambda _: self._say(self.tr("The contacts are merged")))
        dialog.open()

    def split(self, person: Person, one: Merged) -> None:
        """Ask, and make two contacts of a merged one again."""
        whom = one.name or phone(one.number)
        Question(
            self._desk.theme,
            self.tr("Split off {0}?").format(whom),
            self.tr(
                "{0} becomes a contact again, exactly as before, with the number {1} and its own consent and history. "
                "{2} stays with what was changed since."
            ).format(whom, phone(one.number), called(person)),
            yes=self.tr("Split them again"),
            do=lambda: self._do(
                lambda: self._desk.actions.people.split(one.entry),
                failing=self.tr("They were not split"),
                said=lambda _: self.tr("{0} is a contact again").format(whom),
            ),
            parent=self._desk.window,
        ).open()

    def write_to(self, person: Person) -> None:
        """Begin a campaign that goes to this person only."""
        if self._writing:
            return
        self._writing = True
        name = self.tr("To {0}").format(person.name or phone(person.number))
        self._desk.do(
            lambda: self._desk.actions.people.write_to(person.id, name),
            failing=self.tr("No message was begun"),
            done=self._desk.routes.compose.emit,
            after=self._written,
        )

    def _written(self) -> None:
        self._writing = False
        self.done.emit()

    def new_list(self, contacts: Sequence[ContactId] = ()) -> None:
        """Ask for a name; these people are put in."""
        commands = self._desk.actions.people

        def make(name: str) -> ListId:
            made = commands.make_list(name)
            if contacts:
                commands.put_in(made, contacts)
            return made

        dialog = NameList(self._desk, self._desk.window, self.tr("New list"), "", make)
        dialog.saved.connect(self.made)
        dialog.saved.connect(lambda _: self._say(self.tr("The list is made")))
        dialog.open()

    def rename_list(self, one: ListRow) -> None:
        """Ask for another name."""
        commands = self._desk.actions.people
        title = self.tr("Rename the list “{0}”").format(one.name)
        dialog = NameList(
            self._desk, self._desk.window, title, one.name, lambda name: commands.rename_list(one.id, name)
        )
        dialog.saved.connect(lambda _: self._say(self.tr("The list is renamed")))
        dialog.open()

    def delete_list(self, one: ListRow) -> None:
        """Ask, and delete it, with a way back."""
        stay = (
            self.tr("{0} in it stay in your contacts.")
            if one.size != 1
            else self.tr("{0} in it stays in your contacts.")
        )
        Question(
            self._desk.theme,
            self.tr("Delete the list “{0}”?").format(one.name),
            stay.format(people(one.size)) if one.size else self.tr("Nobody is in it."),
            yes=self.tr("Delete the list"),
            do=lambda: self._do(
                lambda: self._desk.actions.people.delete_list(one.id),
                failing=self.tr("The list was not deleted"),
                said=lambda _: self.tr("The list “{0}” is deleted").format(one.name),
                back=lambda _: self._desk.actions.people.bring_list_back(one.id),
            ),
            danger=True,
            parent=self._desk.window,
        ).open()

    def _do(
        self,
        work: Callable[[], object],
        *,
        failing: str,
        said: Callable[[object], str],
        back: Callable[[object], object] | None = None,
    ) -> None:
        def tell(answer: object) -> None:
            if back is None or answer == ():
                self._say(said(answer))
                return
            way_back = partial(back, answer)
            undo = partial(self._do, way_back, failing=self.tr("It was not undone"), said=lambda _: self.tr("Undone"))
            self._say(said(answer), action=self.tr("Undo"), do=undo)

        self._desk.do(work, failing=failing, done=tell, after=self.done.emit)

    def _say(self, words: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        self._desk.say(words, action=action, do=do)
        self.done.emit()


def _ids(answer: object) -> tuple[ContactId, ...]:
    assert isinstance(answer, tuple)
    return answer
