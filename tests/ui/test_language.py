"""The language can be changed while the program runs: words, figures and Qt's own texts follow, and nothing is lost."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason, Refused
from app.ui.figures import clock_time, day_time, file_size, money, percent, phone, short_time, span, whole
from app.ui.language import AS_THE_SYSTEM, ENGLISH, GREEK, REMEMBERED
from app.ui.main_window import MainWindow
from app.ui.refusals import in_words
from app.ui.remembered import Remembered
from app.ui.renewal import Renewal
from app.ui.sections import Section
from app.ui.theme import Theme
from app.ui.words import messages, people, segments
from tests.ui.conftest import IN_BRITAIN, Speak
from tests.ui.looking import until, words

MOMENT = datetime(2026, 11, 27, 10, 5, 9, tzinfo=UTC).astimezone()
IN_GREECE, IN_FRANCE = QLocale("el_GR"), QLocale("fr_FR")


@pytest.mark.parametrize(
    ("system", "spoken"), [(IN_GREECE, GREEK), (IN_BRITAIN, ENGLISH), (IN_FRANCE, ENGLISH), (QLocale.c(), ENGLISH)]
)
def test_it_speaks_as_the_system_does_and_english_where_it_cannot(speak: Speak, system: QLocale, spoken: str) -> None:
    assert speak(system=system).spoken == spoken


def test_what_was_chosen_is_spoken_at_the_next_start(speak: Speak) -> None:
    speak(GREEK)
    assert speak().spoken == GREEK
    speak(AS_THE_SYSTEM)
    assert speak().spoken == ENGLISH


def test_a_language_that_no_longer_exists_is_as_if_none_was_chosen(speak: Speak, remembered: Remembered) -> None:
    remembered.keep_text(REMEMBERED, "tlh")
    assert speak().chosen == AS_THE_SYSTEM


def test_choosing_says_so_only_when_something_changes(speak: Speak) -> None:
    language = speak()
    told: list[str] = []
    language.changed.connect(lambda: told.append(language.spoken))
    language.choose(ENGLISH)  # what is spoken already
    language.choose(GREEK)
    language.choose(GREEK)
    language.choose(AS_THE_SYSTEM)
    assert told == [GREEK, ENGLISH]


def test_counts_have_the_right_form_in_english() -> None:
    assert [people(count) for count in (0, 1, 2, 2310)] == ["0 people", "1 person", "2 people", "2,310 people"]
    assert [messages(count) for count in (0, 1, 2)] == ["0 messages", "1 message", "2 messages"]
    assert [segments(count) for count in (0, 1, 2)] == ["0 segments", "1 segment", "2 segments"]


def test_counts_have_the_right_form_in_greek(speak: Speak) -> None:
    speak(GREEK)
    assert [people(count) for count in (0, 1, 2, 2310)] == ["0 άτομα", "1 άτομο", "2 άτομα", "2.310 άτομα"]
    assert [messages(count) for count in (0, 1, 2)] == ["0 μηνύματα", "1 μήνυμα", "2 μηνύματα"]
    assert [segments(count) for count in (0, 1, 2)] == ["0 τμήματα", "1 τμήμα", "2 τμήματα"]


def test_figures_are_written_the_english_way(speak: Speak) -> None:
    speak(ENGLISH)
    assert (whole(4798), percent(1, 3), file_size(61_200_000)) == ("4,798", "33.3 %", "61.2 MB")
    assert money(Decimal("1234.5"), "EUR") == "€1,234.50"
    assert day_time(MOMENT) == f"Fri 27 Nov, {MOMENT:%H:%M}"
    assert (span(8000), span(40)) == ("2 h 13 min", "40 s")


def test_figures_are_written_the_greek_way(speak: Speak) -> None:
    speak(GREEK)
    assert (whole(4798), percent(1, 3), file_size(61_200_000)) == ("4.798", "33,3 %", "61,2 MB")
    assert money(Decimal("1234.5"), "EUR").replace("\u00a0", " ") == "1.234,50 €"
    assert money(Decimal("0.0415"), "EUR").replace("\u00a0", " ") == "0,0415 €"
    assert day_time(MOMENT) == f"Παρ 27 Νοε, {MOMENT:%H:%M}"
    assert short_time(MOMENT, datetime(2026, 12, 1, tzinfo=UTC)) == f"27 Νοε {MOMENT:%H:%M}"
    assert clock_time(MOMENT) == f"{MOMENT:%H:%M:%S}"  # never with π.μ. and μ.μ.
    assert (span(8000), span(40)) == ("2 ώρ 13 λεπ", "40 δευτ")


def test_a_phone_number_is_the_same_in_every_language(speak: Speak) -> None:
    speak(GREEK)
    assert phone("+306944318207") == "+30 6944 318 207"


def test_a_shop_in_cyprus_keeps_its_own_way_of_writing(speak: Speak) -> None:
    assert speak(system=QLocale("el_CY")).spoken == GREEK
    assert QLocale().territory() is QLocale.Country.Cyprus


def test_days_are_named_in_the_language_of_the_words(speak: Speak) -> None:
    speak(system=IN_FRANCE)
    assert QLocale().toString(QDate(2026, 11, 27), "ddd") == "Fri"


def test_qts_own_buttons_speak_greek_and_english_again(speak: Speak) -> None:
    language = speak(GREEK)

    def cancel() -> str:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        return buttons.button(QDialogButtonBox.StandardButton.Cancel).text()

    assert cancel() == "Ακύρωση"
    language.choose(ENGLISH)
    assert cancel() == "Cancel"


def test_a_refusal_is_told_in_greek_with_its_values(speak: Speak) -> None:
    speak(GREEK)
    refusal = Refused(Reason.NOT_FOUND, "There is no list 'Παλιοί'. Nothing was changed.")
    assert in_words(refusal) == "Δεν υπάρχει λίστα «Παλιοί». Τίποτα δεν άλλαξε."


def test_a_refusal_inside_a_refusal_and_a_status_are_told_in_greek_too(speak: Speak) -> None:
    speak(GREEK)
    number = Refused(Reason.BAD_NUMBER, "2101234567: A landline cannot receive SMS. Nothing was changed.")
    assert in_words(number) == "2101234567: Τα σταθερά δεν λαμβάνουν SMS. Τίποτα δεν άλλαξε."
    status = Refused(Reason.INVALID_STATUS, "Campaign 7 is completed, not paused. Nothing was changed.")
    assert "Κατάσταση της καμπάνιας 7: ολοκληρώθηκε" in in_words(status)


def test_a_refusal_that_nobody_translated_says_at_least_what_to_do(speak: Speak) -> None:
    refusal = Refused(Reason.DISK_FULL, "No room in the attic.")
    assert in_words(refusal) == "No room in the attic."
    speak(GREEK)
    assert in_words(refusal) == "Ελευθερώστε χώρο στον δίσκο και δοκιμάστε ξανά.\n\nNo room in the attic."


def test_the_window_is_there_again_in_the_new_language_where_it_was(qtbot: QtBot, renewal: Renewal) -> None:
    old = renewal.window
    old.go(Section.HEALTH)
    old.resize(1100, 720)
    size = old.size()
    old.desk.language.choose(GREEK)
    until(qtbot, lambda: renewal.window is not old)
    new = renewal.window
    assert new.isVisible()
    assert (new.section, new.size()) == (Section.HEALTH, size)
    assert "Κατάσταση ουρών" in words(new)
    assert "Queue health" not in words(new)


def test_what_is_under_way_ends_before_the_window_goes(qtbot: QtBot, renewal: Renewal) -> None:
    old = renewal.window
    saved: list[str] = []
    free: list[str] = []
    job = old.background.run(lambda: until_there(free), done=saved.append, failed=lambda error: None)
    gone: list[MainWindow] = []
    job.ended.connect(lambda: gone.append(renewal.window))
    old.desk.language.choose(GREEK)
    qtbot.wait(60)
    assert renewal.window is old
    free.append("now")
    until(qtbot, lambda: renewal.window is not old)
    assert saved == ["now"]
    assert gone == [old]


def until_there(free: list[str]) -> str:
    while not free:
        QTranslator().isEmpty()
    return free[0]


def test_screens_save_what_is_half_typed_before_the_window_goes(
    qtbot: QtBot, renewal: Renewal, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    for screen in renewal.window.stage.screens():
        monkeypatch.setattr(screen, "flush", lambda: flushed.append("saved"), raising=True)
    old = renewal.window
    old.desk.language.choose(GREEK)
    assert flushed
    until(qtbot, lambda: renewal.window is not old)


def test_leaving_the_new_window_leaves_the_program(qtbot: QtBot, renewal: Renewal) -> None:
    left: list[str] = []
    renewal.left.connect(lambda: left.append("left"))
    old = renewal.window
    old.desk.language.choose(GREEK)
    until(qtbot, lambda: renewal.window is not old)
    assert left == []
    renewal.window.close()
    assert left == ["left"]


def test_the_look_can_be_changed_after_the_language(qtbot: QtBot, renewal: Renewal, theme: Theme) -> None:
    old = renewal.window
    old.desk.language.choose(GREEK)
    until(qtbot, lambda: renewal.window is not old)
    qtbot.wait(0)
    theme.changed.emit()  # nothing of the old window listens any more, or Qt would say so
    assert renewal.window.isVisible()
