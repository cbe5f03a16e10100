"""Which request goes where: the paths of both families, the key check, and nothing that Mitto does not have."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.pipeline.sandbox.answers import Answer, Request, problem
from app.pipeline.sandbox.family_a import SMS, SMS_BULK
from app.pipeline.sandbox.family_a_rest import converted, usage_by_country
from app.pipeline.sandbox.family_b import SEND, SEND_BULK, SEND_MESSAGES_BULK
from app.pipeline.sandbox.family_b_status import message_status, traffic_accounts
from app.pipeline.sandbox.fault_watch import FaultWatch
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.provider import Provider
from app.pipeline.sandbox.sending import Counter, Dialect, Rules
from app.pipeline.sandbox.webhooks import Webhooks

STATUS_PATH: Final = "/api/v1.1/Messages/{id}"
_WEBHOOK_PATH: Final = "/api/v1/Webhooks/{id}"
_MESSAGES: Final = ("/api/v1.1/messages/", "/api/v1/messages/")
_WEBHOOKS: Final = "/api/v1/webhooks/"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A path in its one spelling, the methods it takes, and what answers; `argument` is the last part of the path."""

    path: str
    methods: frozenset[str]
    answer: Callable[[Request, str], Answer]


class Routes:
    """Answers every request that a provider would get."""

    def __init__(
        self,
        *,
        options: SandboxOptions,
        provider: Provider,
        watch: FaultWatch,
        webhooks: Webhooks,
        counter: Counter,
        counted: Callable[[str], None],
    ) -> None:
        self._key, self._account = options.key, options.traffic_account
        self._provider, self._watch, self._webhooks, self._counter = provider, watch, webhooks, counter
        self._counted = counted
        family_a = [
            self._sends("/sms", SMS),
            self._sends("/smsbulk", SMS_BULK),
            _posts("/sms/converted", lambda request, _: converted(request, provider)),
            _posts("/usage/bycountry", lambda request, _: usage_by_country(request, provider)),
        ]
        family_b = [
            self._sends("/api/v1.1/Messages/send", SEND),
            self._sends("/api/v1.1/Messages/sendmessagesbulk", SEND_MESSAGES_BULK),
            self._sends("/api/v1.1/Messages/sendbulk", SEND_BULK),
            _posts("/api/v1/Webhooks", lambda request, _: webhooks.answer(request, None)),
            Endpoint("/api/v1/TrafficAccounts", frozenset({"GET"}), self._accounts),
        ]
        self._family_a = {endpoint.path: endpoint for endpoint in family_a}
        self._family_b = {endpoint.path.lower(): endpoint for endpoint in family_b}
        self._status = Endpoint(STATUS_PATH, frozenset({"GET"}), self._message)
        self._webhook = Endpoint(_WEBHOOK_PATH, frozenset({"PUT", "DELETE"}), webhooks.answer)

    def answer(self, request: Request) -> Answer:
        """Answer a request as the provider, or 404 for what it does not have, such as a balance or a search."""
        endpoint, argument = self._find(request.path)
        self._counted("other" if endpoint is None else endpoint.path)
        if endpoint is None:
            return problem(404, "There is nothing here")
        if request.method not in endpoint.methods:
            return problem(405, f"{request.method} is not possible here")
        key = request.headers.get("x-mitto-api-key", "")
        if not key or self._key not in (None, key):
            return problem(401, "Invalid or no API Key specified")
        return endpoint.answer(request, argument)

    def _find(self, path: str) -> tuple[Endpoint | None, str]:
        lower = path.lower()
        if (endpoint := self._family_b.get(lower)) is not None:
            return endpoint, ""
        for prefix in _MESSAGES:
            if lower.startswith(prefix) and (argument := _last(path, prefix)):
                return self._status, argument
        if lower.startswith(_WEBHOOKS) and (argument := _last(path, _WEBHOOKS)):
            return self._webhook, argument
        return self._family_a.get(path.removeprefix("/v2").removesuffix(".json")), ""

    def _sends(self, path: str, dialect: Dialect) -> Endpoint:
        return _posts(path, lambda request, _: self._counter.take(request, dialect, self._rules()))

    def _rules(self) -> Rules:
        plan = self._watch.plan
        return Rules(self._account, plan.code_status, plan.bad_number == "leave_out")

    def _message(self, _request: Request, message_id: str) -> Answer:
        return message_status(message_id, self._provider, self._watch)

    def _accounts(self, _request: Request, _argument: str) -> Answer:
        return traffic_accounts(self._account, self._provider, self._watch)


def _posts(path: str, answer: Callable[[Request, str], Answer]) -> Endpoint:
    return Endpoint(path, frozenset({"POST"}), answer)


def _last(path: str, prefix: str) -> str:
    """The one part of a path behind a prefix; nothing if there are more."""
    rest = path[len(prefix) :]
    return "" if "/" in rest else rest
