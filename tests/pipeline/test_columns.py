"""Which column is which: by header words in two languages, and by what stands below them."""

import pytest

from app.domain.errors import Reason, Refused
from app.pipeline.columns import Columns, guess_columns
from app.pipeline.header_words import Meaning, fold, meaning_of

MOBILES = ("6912345678", "+30 698 765 4321", "00306900000001")
LANDLINES = ("2101234567", "2310123456", "2610123456")


def guess(header: str, *columns: tuple[str, ...]) -> Columns:
    """The columns of a file whose header is `header` (with |) and whose values are given column by column."""
    return guess_columns(header.split("|"), list(zip(*columns, strict=True)), region="GR")


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        *((words, Meaning.MOBILE) for words in ("Mobile", "MOBILE PHONE", "mobile_number", "Cell", "Cell phone")),
        *((words, Meaning.MOBILE) for words in ("Κινητό", "ΚΙΝΗΤΟ", "κινητό τηλέφωνο", "Αρ. Κινητού", "Τηλ. (κιν.)")),
        *((words, Meaning.MOBILE) for words in ("Customer mobile", "Κινητό/Σταθερό", "kinito", "Κινητο\u0301")),
        *((words, Meaning.PHONE) for words in ("Phone", "phone number", "Tel.", "Phone 1 - Value", "Number")),
        *((words, Meaning.PHONE) for words in ("Τηλέφωνο", "ΤΗΛΕΦΩΝΟ 2", "τηλ", "Τηλέφωνα", "Billing Phone")),
        *((words, Meaning.LANDLINE) for words in ("Landline", "Home phone", "Σταθερό", "Τηλέφωνο οικίας", "Fax")),
        *((words, Meaning.FIRST_NAME) for words in ("First name", "first_name", "Billing First Name", "Given Name")),
        *((words, Meaning.LAST_NAME) for words in ("Last name", "SURNAME", "Επώνυμο", "ΕΠΩΝΥΜΟ", "Επίθετο")),
        *((words, Meaning.NAME) for words in ("Full name", "Customer", "Ονοματεπώνυμο", "Πελάτης", "ΠΕΛΑΤΗΣ")),
        *((words, Meaning.NAME) for words in ("Όνομα & Επώνυμο", "Ον/μο", "Όνομα πελάτη")),
        *((words, Meaning.FIRST_OR_WHOLE_NAME) for words in ("Name", "Όνομα", "ΟΝΟΜΑ", " όνομα ")),
        *((words, None) for words in ("", "Email", "Company name", "Πόλη", "Home address", "ΑΦΜ", "№", "Ημ. γέννησης")),
    ],
)
def test_header_words_are_understood_in_every_spelling(header: str, meaning: Meaning | None) -> None:
    assert meaning_of(header) is meaning


def test_case_accents_final_sigmas_and_punctuation_make_no_difference() -> None:
    assert fold("Πελάτης") == fold("ΠΕΛΑΤΗΣ") == fold("πελα\u0301τησ:") == "πελατησ"
    assert fold(" Αρ._Κινητού ") == "αρ κινητου"


def test_a_plain_greek_file_is_understood() -> None:
    columns = guess("Όνομα|Επώνυμο|Κινητό", ("Μαρία", "Ελένη"), ("Παππά", "Μακρή"), MOBILES[:2])
    assert columns == Columns(number=2, first_name=0, last_name=1)


def test_a_mobile_column_wins_over_a_landline_column() -> None:
    assert guess("Τηλέφωνο|Κινητό", LANDLINES, MOBILES).number == 1
    assert guess("Κινητό|Τηλέφωνο", MOBILES, LANDLINES).number == 0
    assert guess("Mobile|Phone", (MOBILES[0], "", ""), MOBILES).number == 0  # fewer, and still what the owner calls so
    assert guess("Home phone|Phone", MOBILES, MOBILES).number == 1


def test_of_two_phone_columns_the_one_with_mobiles_is_taken() -> None:
    assert guess("Τηλέφωνο 1|Τηλέφωνο 2", LANDLINES, MOBILES).number == 1
    assert guess("Phone 1 - Label|Phone 1 - Value", ("Home", "Work", "Mobile"), MOBILES).number == 1


def test_an_empty_mobile_column_gives_way_to_a_phone_column_that_has_mobiles() -> None:
    assert guess("Κινητό|Τηλέφωνο", ("", "", ""), MOBILES).number == 1
    assert guess("Accepts SMS|Phone", ("yes", "no", "yes"), MOBILES).number == 1


def test_a_mobile_column_whose_digits_were_lost_is_still_the_mobile_column() -> None:
    assert guess("Τηλέφωνο|Κινητό", LANDLINES, ("6.9E+09", "6.91E+09", "6.98E+09")).number == 1


def test_without_a_telling_header_the_values_decide() -> None:
    assert guess("||", ("1", "2", "3"), MOBILES, ("Άννα", "Εύα", "Ζωή")).number == 1
    assert guess("Α|Β", LANDLINES, MOBILES).number == 1
    assert guess("Πελάτης|Στοιχεία", ("Άννα", "Εύα", "Ζωή"), MOBILES) == Columns(number=1, name=0)
    assert guess("Επαφή", MOBILES) == Columns(number=0)


def test_a_number_that_is_only_sometimes_a_mobile_is_not_taken_without_a_telling_header() -> None:
    with pytest.raises(Refused) as caught:
        guess("Κωδικός|Πόλη", (MOBILES[0], "12", "13"), ("Βόλος", "Πάτρα", "Άργος"))
    assert caught.value.reason is Reason.BAD_FILE
    assert "Κωδικός, Πόλη" in caught.value.message


def test_a_file_without_numbers_is_refused_in_words_even_without_a_header() -> None:
    with pytest.raises(Refused, match="No column with mobile numbers"):
        guess("|", ("a", "b"), ("c", "d"))
    with pytest.raises(Refused):
        guess_columns([], [], region="GR")


def test_one_name_column_is_a_first_name_or_a_whole_name_by_what_it_holds() -> None:
    assert guess("Όνομα|Κινητό", ("Μαρία", "Ελένη", "Άννα"), MOBILES) == Columns(number=1, first_name=0)
    assert guess("Name|Mobile", ("Maria Pappa", "Eleni", "Anna Makri"), MOBILES) == Columns(number=1, name=0)
    assert guess("Name|Surname|Mobile", ("Anna Maria", "E M", "O P"), ("A", "B", "C"), MOBILES) == Columns(
        2, None, 0, 1
    )
    assert guess("First name|Name|Mobile", ("A", "B", "C"), ("A B", "B C", "C D"), MOBILES) == Columns(2, 1, 0, None)


def test_rows_shorter_than_the_header_do_no_harm() -> None:
    assert guess_columns(["Name", "Mobile"], [("Anna",), (), ("Eva", MOBILES[0])], region="GR").number == 1


def test_the_region_says_what_a_mobile_looks_like() -> None:
    assert guess_columns(["a", "b"], [("99123456", "2101234567")], region="CY").number == 0
