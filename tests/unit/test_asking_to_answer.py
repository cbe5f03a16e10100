"""'Reply STOP' in the words that shops use, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.asking_to_answer import asks_to_answer, can_be_answered
from app.domain.fitting import Fit, fitted

ASKS = (
    "Reply STOP to opt out",
    "reply stop",
    "-20% today. Reply STOP to unsubscribe.",
    "Reply with STOP to end",
    "Reply with the word “STOP”",
    "Reply: STOP",
    "To opt out, reply to this message with 'STOP'.",
    "Opt out? Reply STOP!",
    "Reply UNSUBSCRIBE to get no more",
    "Reply NO to opt out",
    "Reply END to stop",
    "Reply STOP2END",
    "Reply STOP 2 end",
    "Answer STOP and we write no more",
    "Respond STOP if you want no more",
    "Text STOP to opt out",
    "Txt STOP to end",
    "Text back STOP",
    "Send STOP to unsubscribe",
    "Send us STOP and you are out",
    "You can opt out by replying STOP",
    "Reply STOP to opt out or call 2101234567",
    "If you do not want more offers, reply STOP",
    "Text STOP to MYSHOP",
    "Reply STOP\nmyshop.gr",
    "Απαντήστε ΣΤΟΠ για διαγραφή",
    "Απάντησε STOP",
    "Απαντήστε με τη λέξη ΣΤΟΠ",
    "Για διαγραφή απαντήστε σε αυτό το μήνυμα με «STOP».",
    "Για διαγραφή στείλτε STOP",
    "Διαγραφή: στείλε ΣΤΟΠ!",
    "Στείλτε μας ΔΙΑΓΡΑΦΗ για να μη λαμβάνετε άλλα μηνύματα",
    "Στείλτε STOP στο παρόν",
    "Αν δεν θέλετε SMS απαντήστε STOP",
    "Κλήση στο 2101234567 ή απαντήστε ΣΤΟΠ",
    "Διαγραφή στέλνοντας STOP",
    "ΑΠΑΝΤΗΣΤΕ ΟΧΙ ΓΙΑ ΔΙΑΓΡΑΦΗ",
    "Apantiste STOP gia diagrafi",
    "Steilte STOP",
)

DOES_NOT_ASK = (
    "",
    "Opt out: myshop.gr/stop",
    "Διαγραφή: 2101234567",
    "Stop by our shop this weekend!",
    "Don't stop now: send us your photo",
    "One-stop shop. Reply to our survey at myshop.gr",
    "Non-stop offers! Text a friend.",
    "Text STOP to 54321",
    "Send STOP to +30 694 411 7749",
    "Reply STOP to info@myshop.gr",
    "To opt out text STOP to our number 54321",
    "Text STOP (54321)",
    "Send STOP to our Viber",
    "Send stop motion videos to win",
    "Send stop signs",
    "Text: why stop here?",
    "The answer: STOP waiting, come today!",
    "The answer is no.",
    "Do not reply STOP: call 2101234567",
    "You cannot reply STOP to this sender, use myshop.gr/stop",
    "Don’t reply STOP",
    "No need to reply. Stop: myshop.gr/stop",
    "Reply to no one",
    "Answer no questions, just come",
    "Send no money",
    "Reply YES to confirm your appointment",
    "Questions? Text us. STOP at the corner shop.",
    "Bus stop: send a friend",
    "Στείλτε STOP στο 54321",
    "Στείλτε ΣΤΟΠ στο πενταψήφιο 54321 (χωρίς χρέωση)",
    "Στείλτε στο 54321 τη λέξη STOP",
    "Στείλτε STOP στη σελίδα myshop.gr",
    "Στείλτε STOP στο info@myshop.gr",
    "Μην απαντήσετε STOP, καλέστε 2101234567",
    "Δεν μπορείτε να απαντήσετε STOP: καλέστε 2101234567",
    "Μη στείλετε STOP",
    "Στείλτε μας τη φωτογραφία σας, χωρίς στοπ!",
    "Για διαγραφή καλέστε 2101234567",
    "Steilte STOP sto 54321",
    "Στάση (STOP) έξω από το κατάστημα: απαντήστε στο ερωτηματολόγιο",
)


@pytest.mark.parametrize("text", ASKS)
def test_a_text_that_asks_for_an_answer_is_known(text: str) -> None:
    assert asks_to_answer(text)
    assert asks_to_answer(f"Hello {{first_name}}!\n{text}")


@pytest.mark.parametrize("text", DOES_NOT_ASK)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert not asks_to_answer(text)


@pytest.mark.parametrize("text", [*ASKS, *DOES_NOT_ASK])
def test_capitals_say_the_same(text: str) -> None:
    assert asks_to_answer(fitted(text, Fit.CAPITALS)) is asks_to_answer(text)


@given(st.text(), st.sampled_from(ASKS), st.text())
def test_the_lines_around_change_nothing(before: str, text: str, after: str) -> None:
    assert asks_to_answer(f"{before}\n{text}\n{after}")


def test_only_a_number_may_be_answered() -> None:
    assert [can_be_answered(sender) for sender in ("MyShop", "Shop1", "54321", "306944117749", "")] == [
        False,
        False,
        True,
        True,
        False,
    ]
