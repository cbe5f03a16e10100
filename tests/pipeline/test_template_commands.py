"""Templates: texts that are kept, changed, copied, deleted and brought back, each with its row in the journal."""

import pytest

from app.domain.errors import Reason, Refused
from app.domain.ids import TemplateId
from app.domain.journal import Event
from app.pipeline.commands import Commands, TemplateCommands
from app.storage.database import reading
from app.storage.reads.journal import JournalRow, newest
from app.storage.reads.templates import TemplateRow, all_templates, template_row
from app.storage.templates import SITTING
from tests.pipeline.desk import Desk


@pytest.fixture
def templates(desk: Desk) -> TemplateCommands:
    return Commands(desk.folder, desk.launcher, lambda: None).templates


def stored(desk: Desk) -> list[TemplateRow]:
    with reading(desk.folder.store) as conn:
        return all_templates(conn)


def noted(desk: Desk) -> list[JournalRow]:
    """What the journal tells of templates, oldest first."""
    with reading(desk.folder.store) as conn:
        return [row for row in reversed(newest(conn)) if row.kind.startswith("template")]


def test_a_template_is_stored_as_it_was_written(desk: Desk, templates: TemplateCommands) -> None:
    text = "  Γεια σου {first_name|φίλε}!\n<50%  "
    template = templates.add(name="  Σαββατοκύριακο  ", text=text, category=" Offers ", sender="SHOP")
    (row,) = stored(desk)
    assert (row.id, row.name, row.category, row.text, row.sender) == (
        template,
        "Σαββατοκύριακο",
        "Offers",
        text,
        "SHOP",
    )
    assert [(one.kind, one.data["template"]) for one in noted(desk)] == [(Event.TEMPLATE_ADDED, template)]


def test_they_are_listed_by_name_in_any_script(desk: Desk, templates: TemplateCommands) -> None:
    for name in ("zeta", "Ωμέγα", "Alpha", "άλφα"):
        templates.add(name=name, text="x")
    assert [row.name for row in stored(desk)] == ["Alpha", "zeta", "άλφα", "Ωμέγα"]


@pytest.mark.parametrize("other", ["weekend", "WEEKEND ", "Wéékend"])
def test_a_name_is_taken_however_it_is_capitalised_or_accented(
    desk: Desk, templates: TemplateCommands, other: str
) -> None:
    templates.add(name="Weekend", text="x")
    second = templates.add(name="Other", text="y")
    for attempt in (lambda: templates.add(name=other, text="z"), lambda: templates.rename(second, other)):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.reason is Reason.BAD_VALUE
        assert "“Weekend”" in refused.value.message
    assert [row.name for row in stored(desk)] == ["Other", "Weekend"]
    assert len(noted(desk)) == 2


def test_its_own_name_may_be_spelt_differently(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="weekend", text="x")
    templates.rename(template, "Weekend")
    assert stored(desk)[0].name == "Weekend"
    assert dict(noted(desk)[-1].data) == {"template": template, "was": "weekend", "now": "Weekend"}


@pytest.mark.parametrize(
    ("name", "text", "sender", "reason", "word"),
    [
        (" ", "x", "", Reason.BAD_VALUE, "name"),
        ("A", " \n", "", Reason.NO_MESSAGE_TEXT, "text"),
        ("A", "Hi {nickname}", "", Reason.UNKNOWN_FIELD, "{nickname}"),
        ("A", "Hi", "no sender!", Reason.BAD_VALUE, "sender"),
    ],
)
def test_what_cannot_be_a_template_is_refused_with_the_cause_named(
    desk: Desk, templates: TemplateCommands, *, name: str, text: str, sender: str, reason: Reason, word: str
) -> None:
    with pytest.raises(Refused) as refused:
        templates.add(name=name, text=text, sender=sender)
    assert refused.value.reason is reason
    assert word in refused.value.message
    assert stored(desk) == []
    assert noted(desk) == []


def test_a_change_with_an_unknown_field_leaves_the_old_text(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="A", text="old")
    with pytest.raises(Refused) as refused:
        templates.change(template, text="{first name}")
    assert "{first name}" in refused.value.message
    assert stored(desk)[0].text == "old"


def test_the_saves_of_one_sitting_are_one_row_of_the_journal(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="A", text="1")
    for text in ("2", "3"):
        desk.clock.turn(SITTING.total_seconds())
        templates.change(template, text=text)
        desk.clock.turn(5)
        templates.change(template, text=f"{text}!")
    assert stored(desk)[0].text == "3!"
    assert [row.kind for row in noted(desk)] == [Event.TEMPLATE_ADDED] + [Event.TEMPLATE_CHANGED] * 2


def test_a_change_to_the_same_is_none(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="A", text="1", category="c", sender="SHOP")
    before = stored(desk)
    desk.clock.turn(SITTING.total_seconds())
    templates.change(template, text="1", category="c", sender="SHOP")
    templates.rename(template, "A")
    assert stored(desk) == before
    assert len(noted(desk)) == 1


def test_a_copy_has_a_name_with_the_next_free_number(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="A", text="1", category="c", sender="SHOP")
    templates.add(name="a (2)", text="x")
    copy = templates.duplicate(template)
    with reading(desk.folder.store) as conn:
        made = template_row(conn, copy)
    assert (made.name, made.text, made.category, made.sender) == ("A (3)", "1", "c", "SHOP")
    assert noted(desk)[-1].data["source"] == template


def test_a_deleted_template_is_gone_and_comes_back_as_it_was(desk: Desk, templates: TemplateCommands) -> None:
    template = templates.add(name="A", text="1", category="c")
    before = stored(desk)
    templates.delete(template)
    assert stored(desk) == []
    templates.undelete(template)
    with pytest.raises(Refused):
        templates.undelete(template)
    assert stored(desk) == before
    assert [row.kind for row in noted(desk)] == [
        Event.TEMPLATE_ADDED,
        Event.TEMPLATE_DELETED,
        Event.TEMPLATE_BROUGHT_BACK,
    ]


def test_a_deleted_name_is_free_and_stands_in_the_way_of_bringing_back(desk: Desk, templates: TemplateCommands) -> None:
    first = templates.add(name="A", text="1")
    templates.delete(first)
    templates.add(name="a", text="2")
    with pytest.raises(Refused) as refused:
        templates.undelete(first)
    assert "“a”" in refused.value.message
    assert [row.text for row in stored(desk)] == ["2"]


def test_what_is_not_there_cannot_be_changed(templates: TemplateCommands) -> None:
    gone = templates.add(name="A", text="1")
    templates.delete(gone)
    for template in (gone, TemplateId(99)):
        for attempt in (
            lambda template=template: templates.change(template, text="2"),
            lambda template=template: templates.rename(template, "B"),
            lambda template=template: templates.duplicate(template),
            lambda template=template: templates.delete(template),
        ):
            with pytest.raises(Refused) as refused:
                attempt()
            assert refused.value.reason is Reason.NOT_FOUND
    with pytest.raises(Refused):
        templates.undelete(TemplateId(99))
