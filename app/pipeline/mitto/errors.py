"""The one door where foreign errors become ours, decided by whether ARM had returned and by nothing else."""

from app.domain.errors import MaybeSent, NotSent
from app.pipeline.mitto.lines import Heard
from app.pipeline.mitto.passage import Passage
from app.pipeline.mitto.reply import evidence
from app.pipeline.mitto.secrecy import Hide, scrub, shorten_numbers


def ours(failure: BaseException, passage: Passage, heard: Heard, hide: Hide) -> BaseException:
    """What `failure` means for the messages of the request, to be raised outside of any handler; its cause is set.

    What ARM itself raised comes out as it was. Before ARM: NotSent, or the failure itself when it is no Exception but
    the program's end. After it: MaybeSent for everything but SystemExit, even for KeyboardInterrupt, because nobody
    else would write down that these messages may have been taken.
    """
    if passage.refusal is not None:
        return passage.refusal
    scrub(failure, hide)
    if isinstance(failure, SystemExit) or not (passage.armed or isinstance(failure, Exception)):
        return failure
    cause = cause_of(failure, hide)
    evident = evidence(bytes(heard.body), hide)
    error = MaybeSent(cause, heard.status, evident) if passage.armed else NotSent(cause)
    error.__cause__ = failure
    return error


def cause_of(failure: BaseException, hide: Hide) -> str:
    """A short technical text: no key, no whole number, one line."""
    words = " ".join(str(failure).split())
    name = type(failure).__name__
    return shorten_numbers(hide(f"{name}: {words}" if words else name))[:200]
