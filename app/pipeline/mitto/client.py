"""HTTP for both families: ARM at the right moment, and errors that say what became of the messages."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from app.domain.errors import HandoverError
from app.domain.gateway import Answer, Arm, Outcome
from app.domain.ids import Clock, Monotonic
from app.pipeline.mitto.config import MittoConfig
from app.pipeline.mitto.errors import cause_of, ours
from app.pipeline.mitto.lines import Ask, Heard, Lines
from app.pipeline.mitto.passage import Passage
from app.pipeline.mitto.reply import Reply, evidence
from app.pipeline.mitto.secrecy import Hide, hider
from app.pipeline.mitto.verdicts import about_the_account

log = logging.getLogger(__name__)

Read = TypeVar("Read")

Judge = Callable[[Reply, Hide], tuple[Outcome, ...] | None]
"""What an answer means for each message; None when it is about the account or the pace instead."""


class Client:
    """What both families need of HTTP. Thread safe; each call blocks its thread until its request has ended."""

    def __init__(self, config: MittoConfig, lines: Lines, *, clock: Clock, monotonic: Monotonic) -> None:
        """`config` has been checked."""
        self.hide = hider(config.key)
        self._lines = lines
        self._clock = clock
        self._monotonic = monotonic
        self._connect_s = config.connect_timeout_s
        self._total_s = config.read_timeout_s
        self._headers = {
            "X-Mitto-API-Key": config.key,
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "Retail-Send",
        }

    def post(self, url: str, content: object, *, arm: Arm, judge: Judge) -> Answer:
        """Hand messages over. Raises as `app.domain.gateway.Gateway.send` says.

        Every answer that came whole is an Answer, unless it is about the account or the pace; its outcomes may be
        Uncertain. MaybeSent stands for an answer that did not come, or broke off.
        """
        headers = {**self._headers, "Content-Type": "application/json"}
        ask = Ask("POST", url, headers, json_bytes(content))
        return self._carry(ask, arm, lambda reply: self._answer(reply, judge))

    def get(self, url: str) -> Reply:
        """Ask something that sends no message. Raises NotSent, Throttled or AccountRefused."""
        return self._carry(Ask("GET", url, self._headers), None, self._unless_about_the_account)

    def ask(self, url: str, content: object) -> Reply:
        """Ask something that sends no message and needs a body. Raises as `get` does."""
        headers = {**self._headers, "Content-Type": "application/json"}
        return self._carry(Ask("POST", url, headers, json_bytes(content)), None, self._unless_about_the_account)

    def now(self) -> datetime:
        """The moment by this computer's clock."""
        return self._clock()

    def close(self) -> None:
        """Drop every connection; those in use as soon as their request has ended."""
        self._lines.close()

    def _carry(self, ask: Ask, arm: Arm | None, read: Callable[[Reply], Read]) -> Read:
        passage = Passage(arm, total_s=self._total_s, connect_s=self._connect_s, monotonic=self._monotonic)
        heard = Heard()
        try:
            return read(self._exchange(ask, passage, heard))
        except HandoverError:
            raise
        except BaseException as exc:  # noqa: BLE001 - whatever it is, it becomes one of ours or is raised again
            failure = exc
        # Outside of any handler, so that an error of ARM's leaves with the chain that it had.
        try:
            log.debug("a %s broke off, armed: %s; %s", ask.method, passage.armed, cause_of(failure, self.hide))
            raise ours(failure, passage, heard, self.hide)
        finally:
            del failure  # its traceback holds this frame, and each would keep the other alive

    def _exchange(self, ask: Ask, passage: Passage, heard: Heard) -> Reply:
        line, era = self._lines.take()
        try:
            reply = line.carry(ask, passage, heard)
        except BaseException:
            line.close()
            raise
        self._lines.give_back(line, era)
        return reply

    def _answer(self, reply: Reply, judge: Judge) -> Answer:
        outcomes = judge(reply, self.hide)
        if outcomes is None:
            self._unless_about_the_account(reply)
            raise RuntimeError(f"nobody knows what HTTP {reply.status} means for a message")
        return Answer(outcomes, reply.status, evidence(reply.body, self.hide))

    def _unless_about_the_account(self, reply: Reply) -> Reply:
        if error := about_the_account(reply, now=self._clock(), hide=self.hide):
            raise error
        return reply


def json_bytes(content: object) -> bytes:
    """JSON in UTF-8, which carries a text byte for byte.

    Half a surrogate pair cannot be written in UTF-8; such a text is escaped instead and left to Mitto to refuse.
    """
    try:
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(content, separators=(",", ":")).encode()
