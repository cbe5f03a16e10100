"""What a person can do about a refusal, for every reason there is: beside what was refused, this is the way on."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.errors import MaybeSent, Reason, Refused, RetailSendError

CONTEXT = "what_to_do"

WHAT_TO_DO: Mapping[Reason, str] = {
    Reason.QUEUE_UNAVAILABLE: str(
        QT_TRANSLATE_NOOP(
            "what_to_do", "Close Retail Send and start it again. The queue is made anew; nothing is lost."
        )
    ),
    Reason.NO_RECIPIENTS: str(
        QT_TRANSLATE_NOOP("what_to_do", "Choose another list, or import customers who agreed to receive offers.")
    ),
    Reason.INVALID_STATUS: str(
        QT_TRANSLATE_NOOP("what_to_do", "Look at how it stands now; it may have changed a moment ago.")
    ),
    Reason.UNKNOWN_FIELD: str(QT_TRANSLATE_NOOP("what_to_do", "Correct the field in the text, or take it out.")),
    Reason.NO_MESSAGE_TEXT: str(QT_TRANSLATE_NOOP("what_to_do", "Write the message, then try again.")),
    Reason.NO_SENDER: str(QT_TRANSLATE_NOOP("what_to_do", "Choose a sender name in the campaign or in Settings.")),
    Reason.NO_CREDENTIALS: str(
        QT_TRANSLATE_NOOP("what_to_do", "Enter the details of your Mitto account in Settings, then try again.")
    ),
    Reason.STORE_DAMAGED: str(
        QT_TRANSLATE_NOOP("what_to_do", "Stop sending, and put the newest backup back. Keep the damaged file.")
    ),
    Reason.STORE_UNAVAILABLE: str(
        QT_TRANSLATE_NOOP(
            "what_to_do", "Check that the disk with the data is there and may be written, then try again."
        )
    ),
    Reason.SCHEMA_NEWER: str(
        QT_TRANSLATE_NOOP("what_to_do", "Install the newest version of Retail Send on this computer.")
    ),
    Reason.DISK_FULL: str(QT_TRANSLATE_NOOP("what_to_do", "Free some space on this disk, then try again.")),
    Reason.NOT_FOUND: str(
        QT_TRANSLATE_NOOP("what_to_do", "It may have been deleted or renamed. Look for it in its list.")
    ),
    Reason.BAD_VALUE: str(QT_TRANSLATE_NOOP("what_to_do", "Correct what was entered, then try again.")),
    Reason.BAD_NUMBER: str(
        QT_TRANSLATE_NOOP("what_to_do", "Correct the number. It has to be a mobile number, such as 6912345678.")
    ),
    Reason.BAD_FILE: str(QT_TRANSLATE_NOOP("what_to_do", "Choose another file or another folder.")),
    Reason.ALREADY_RUNNING: str(
        QT_TRANSLATE_NOOP("what_to_do", "Use the window that is open already, or close it first.")
    ),
    Reason.KEYRING_UNAVAILABLE: str(
        QT_TRANSLATE_NOOP("what_to_do", "Unlock this computer's password store, then try again.")
    ),
    Reason.NOTHING_TO_DO: str(QT_TRANSLATE_NOOP("what_to_do", "Nothing more is needed.")),
    Reason.UNREACHABLE: str(QT_TRANSLATE_NOOP("what_to_do", "Check the internet connection, then try again.")),
    Reason.OFFER_ENDED: str(QT_TRANSLATE_NOOP("what_to_do", "Choose a later end of the offer, or none.")),
    Reason.CANNOT_BE_ANSWERED: str(
        QT_TRANSLATE_NOOP("what_to_do", "Name a phone number or a page of the shop instead of asking for an answer.")
    ),
    Reason.CHANGED: str(QT_TRANSLATE_NOOP("what_to_do", "Copy what you wrote, open it anew, and put it in again.")),
}
"""One for every reason."""


def what_to_do(reason: Reason) -> str:
    """In the person's language."""
    return QCoreApplication.translate(CONTEXT, WHAT_TO_DO[reason])


def what_was_done(error: Exception) -> str:
    """What was and was not changed or sent, as far as that is certain."""
    if isinstance(error, Refused):
        return QCoreApplication.translate(CONTEXT, "Nothing was changed, and nothing was sent.")
    if isinstance(error, RetailSendError) and not isinstance(error, MaybeSent):
        return QCoreApplication.translate(CONTEXT, "This was not done. Nothing was sent by it.")
    return QCoreApplication.translate(
        CONTEXT, "Not certain. What may have been sent is shown as unconfirmed, and is never sent again by itself."
    )


def what_next(error: Exception) -> str:
    """The way on."""
    if isinstance(error, Refused):
        return what_to_do(error.reason)
    if isinstance(error, RetailSendError) and not isinstance(error, MaybeSent):
        return QCoreApplication.translate(CONTEXT, "Wait a moment, then try again.")
    return QCoreApplication.translate(
        CONTEXT, "Look at how it stands now before you try again. If it happens again, keep the details for support."
    )
