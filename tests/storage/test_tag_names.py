"""Names of tags: none that a file could not give back."""

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.tags import LONGEST_TAG, ensure_tags, put_tag_on, tags_of
from tests.makers import NOW, Person, add_contacts, number


@pytest.mark.parametrize("name", ["a" * (LONGEST_TAG + 1), "vip, gold", "vip; gold", "vip|gold"])
def test_a_name_that_a_file_could_not_give_back_is_refused_and_nothing_is_stored(folder: Folder, name: str) -> None:
    add_contacts(folder, [Person(number(0), "Maria")])
    with writing(folder.store) as conn:
        contact = ContactId(conn.execute("SELECT id FROM contacts").fetchone()[0])
        with pytest.raises(Refused) as refused:
            put_tag_on(conn, name, [contact], NOW)
        assert refused.value.reason is Reason.BAD_VALUE
        assert "Nothing was saved" in str(refused.value)
        assert tags_of(conn, contact) == ()
        put_tag_on(conn, "a" * LONGEST_TAG, [contact], NOW)
        assert tags_of(conn, contact) == ("a" * LONGEST_TAG,)


def test_a_tag_of_an_older_version_keeps_its_name(folder: Folder) -> None:
    add_contacts(folder, [Person(number(0), "Maria")])
    with writing(folder.store) as conn:
        ensure_tags(conn, ["vip, gold"], NOW)
        contact = ContactId(conn.execute("SELECT id FROM contacts").fetchone()[0])
        assert put_tag_on(conn, "vip, gold", [contact], NOW) == (contact,)
