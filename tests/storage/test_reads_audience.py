"""Who would get a campaign, who is left out and why, and what a text comes to for all of them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.audience import LeftOut, Who
from app.domain.contact import Consent
from app.domain.progress import Cancelled
from app.domain.template import Field
from app.storage.audiences import mailable
from app.storage.contacts import find_list, opt_out
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.audience import audience, handful, left_out, people, recipients
from app.storage.reads.plan import longest_first, plan
from tests.makers import NOW, Person, add_contacts, goes_to, make_store, number

MANY = 3000
EVERY = goes_to()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    add_contacts(
        folder,
        [
            Person(number(0), "Μαρία Παππά", "Μαρία"),
            Person(number(1), "", "Nikos", "Georgiou", Consent.SOFT_OPT_IN),
            Person(number(2), "Ελένη", "", "", Consent.UNKNOWN),
            Person(number(3), "Γιώργος", "Γιώργος", "", Consent.OPTED_OUT),
        ],
        list_name="Loyalty",
    )
    add_contacts(folder, [Person(number(at)) for at in (4, 5)])
    with writing(folder.store) as conn:
        opt_out(conn, number(5), "a test", NOW)
        conn.execute("UPDATE contacts SET consent = 'opted_in' WHERE number = ?", (number(5),))
    return folder


def loyalty(folder: Folder) -> Who:
    with reading(folder.store) as conn:
        return goes_to(find_list(conn, "Loyalty"))


def test_everyone_who_matches_gets_it_or_is_left_out_for_one_reason(folder: Folder) -> None:
    with reading(folder.store) as conn:
        every, some_of_them = audience(conn, EVERY), audience(conn, loyalty(folder))
    assert (every.people, every.left_out) == (3, dict(zip(LeftOut, (2, 1, 0, 0), strict=True)))
    assert every.matching == 6
    assert (some_of_them.people, some_of_them.left_out) == (2, dict(zip(LeftOut, (1, 1, 0, 0), strict=True)))


def test_an_opt_out_counts_whatever_the_contact_says(folder: Folder) -> None:
    with reading(folder.store) as conn:
        found = people(conn, left_out(conn, EVERY, LeftOut.OPTED_OUT))
    assert [one.number for one in found] == [number(3), number(5)]


@pytest.mark.parametrize("of_list", [False, True])
def test_the_list_of_recipients_is_exactly_what_a_launch_would_take(folder: Folder, of_list: bool) -> None:
    with reading(folder.store) as conn:
        which = loyalty(folder) if of_list else EVERY
        ids = recipients(conn, which)
        assert list(ids) == [one.id for one in mailable(conn, which)]
        assert len(ids) == audience(conn, which).people
        others = left_out(conn, which)
        assert len(others) == sum(audience(conn, which).left_out.values())
        assert set(ids).isdisjoint(others)


def test_people_come_in_the_order_that_was_asked_for_and_say_who_they_are(folder: Folder) -> None:
    with reading(folder.store) as conn:
        found = people(conn, [2, 99, 1, 3])
    assert [one.name for one in found] == ["Nikos Georgiou", "Μαρία Παππά", "Ελένη"]
    assert [one.left_out for one in found] == [None, None, LeftOut.NO_CONSENT]
    assert found[1].lists == "Loyalty"
    assert found[0].fields["last_name"] == "Georgiou"


@given(some.integers(0, 200), some.integers(0, 1000))
def test_a_handful_is_of_different_people_of_the_audience(size: int, turn: int) -> None:
    ids = range(1000, 1000 + size)
    few = handful(ids, turn)
    assert len(few) == len(set(few)) == min(size, 5)
    assert set(few) <= set(ids)


def test_another_handful_is_of_others(folder: Folder) -> None:
    assert len({tuple(handful(range(100), turn)) for turn in range(20)}) > 10


def test_the_plan_counts_segments_fallbacks_and_unicode(folder: Folder) -> None:
    with reading(folder.store) as conn:
        found = plan(conn, EVERY, "Hi {first_name|you}" + "!" * 150)
    # 'Hi ' + Μαρία + 150 is 158 in Unicode: three parts of 67; Nikos 158 and 'you' 156 fit one of 160
    assert found.exact
    assert (found.people, found.segments, found.by_segments) == (3, 5, {1: 2, 3: 1})
    assert found.unicode == 1
    assert found.missing == {Field("first_name", "you"): 1}
    assert found.empty == 0


def test_the_plan_tells_whose_message_is_longer_and_by_how_much(folder: Folder) -> None:
    with reading(folder.store) as conn:
        found = plan(conn, EVERY, "Hi {first_name|you}" + "!" * 150)
        assert (found.fewest, found.longer, found.extra, found.over) == (1, 1, 2, 158 - 70)
        even = plan(conn, EVERY, "Hi {first_name|you}")
        assert (even.fewest, even.longer, even.extra, even.over) == (1, 0, 0, 0)
        nothing = plan(conn, EVERY, "{last_name}")
        assert (nothing.fewest, nothing.longer, nothing.empty) == (1, 0, 2)


@pytest.mark.parametrize("ends", ["x", "x€", "α", "α😀"])
@pytest.mark.parametrize("length", [60, 69, 131, 133, 150, 158, 159, 199, 303, 305])
def test_with_so_many_characters_less_everybody_needs_as_few_as_the_shortest(
    crowd: Folder, ends: str, length: int
) -> None:
    text = "".join(("{first_name}", "x" * length, ends * 8))
    with reading(crowd.store) as conn:
        found = plan(conn, EVERY, text)
        shorter = plan(conn, EVERY, text.replace("x" * found.over, "", 1) if found.over else text)
        assert shorter.by_segments.keys() <= set(range(found.fewest + 1))
        assert (found.over > 0) == (found.longer > 0)
        if found.over and len(ends) == 1:
            almost = plan(conn, EVERY, text.replace("x" * (found.over - 1), "", 1))
            assert max(almost.by_segments) > found.fewest


def test_a_text_that_would_be_empty_for_somebody_is_counted(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert plan(conn, EVERY, " {first_name}").empty == 1
        assert plan(conn, EVERY, "").empty == 3
        assert plan(conn, loyalty(folder), "{last_name}").empty == 1


@pytest.mark.parametrize("text", ["Hello", "{name}", "{no such} {first_name}", "{{last_name|X}} {first_name|Y}"])
def test_the_plan_agrees_with_making_each_text(folder: Folder, text: str) -> None:
    with reading(folder.store) as conn:
        found, order = plan(conn, EVERY, text), longest_first(conn, EVERY, text)
        assert sum(found.by_segments.values()) == found.people == len(order) == 3
        assert sorted(order) == list(recipients(conn, EVERY))


def test_nobody_costs_nothing(tmp_path: Path) -> None:
    with reading(make_store(tmp_path / "empty").store) as conn:
        found = plan(conn, EVERY, "Hello {name}")
        assert (found.people, found.segments, found.exact) == (0, 0, True)
        assert plan(conn, EVERY, "Hello", at_most=10).exact


def test_the_longest_message_comes_first(folder: Folder) -> None:
    with reading(folder.store) as conn:
        assert list(longest_first(conn, EVERY, "Hi {first_name}"))[:2] == [1, 2]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = make_store(tmp_path_factory.mktemp("crowd"))
    add_contacts(folder, [Person(number(at), first_name="Α" * (1 + at % 9)) for at in range(MANY)])
    return folder


@pytest.mark.parametrize("text", ["Γεια {first_name}" + "!" * 60, "Hello"])
def test_a_sample_says_that_it_is_one_and_is_about_right(crowd: Folder, text: str) -> None:
    with reading(crowd.store) as conn:
        exact, about = plan(conn, EVERY, text), plan(conn, EVERY, text, at_most=500)
    assert exact.exact
    assert not about.exact
    assert about.people == exact.people == MANY
    assert about.segments == pytest.approx(exact.segments, rel=0.1)


@pytest.mark.parametrize("work", [plan, longest_first])
def test_long_work_can_be_stopped(crowd: Folder, work: object) -> None:
    told: list[Sequence[object]] = []

    def stop(done: int, total: int | None) -> None:
        told.append((done, total))
        raise Cancelled("enough")

    assert callable(work)
    with reading(crowd.store) as conn, pytest.raises(Cancelled):
        work(conn, EVERY, "{first_name}", progress=stop)
    assert len(told) == 1
