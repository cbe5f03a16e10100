"""Family B's webhooks: who registered to be told of deliveries. Only addresses on this machine are taken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from threading import Lock
from urllib.parse import urlsplit

from app.pipeline.sandbox.answers import Answer, Request, answer_json, problem, read_object


@dataclass(frozen=True, slots=True)
class Webhook:
    """A registered address, the headers to send along, and the traffic accounts it is for (none: all)."""

    id: str
    url: str
    headers: Mapping[str, str]
    accounts: frozenset[str]


class Webhooks:
    """The registered webhooks, under ids from `new_id`. Thread safe."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._lock = Lock()
        self._known: dict[str, Webhook] = {}

    def for_account(self, account: str) -> list[Webhook]:
        """Webhooks that want to hear of messages of this traffic account."""
        with self._lock:
            return [hook for hook in self._known.values() if not hook.accounts or account.lower() in hook.accounts]

    def forget(self) -> None:
        """Drop them all."""
        with self._lock:
            self._known = {}

    def answer(self, request: Request, hook_id: str | None) -> Answer:
        """Answer POST Webhooks, or PUT and DELETE of Webhooks/{id}."""
        with self._lock:
            if hook_id is not None and hook_id not in self._known:
                return problem(404, "The webhook was not found")
            if request.method == "DELETE":
                del self._known[hook_id or ""]
                return Answer(204)
            hook = _read(request, hook_id or self._new_id())
            if isinstance(hook, Answer):
                return hook
            self._known[hook.id] = hook
            return answer_json({"id": hook.id, "url": hook.url}, 200 if hook_id else 201)


def is_loopback(url: str) -> bool:
    """Whether a URL is plain HTTP to this very machine: nothing else is ever called."""
    try:
        parts = urlsplit(url)
        if parts.scheme != "http" or parts.hostname is None or parts.port == 0:
            return False
        return parts.hostname == "localhost" or ip_address(parts.hostname).is_loopback
    except ValueError:
        return False


def _read(request: Request, hook_id: str) -> Webhook | Answer:
    body = read_object(request.body)
    if body is None:
        return problem(400, "The request body is not a JSON object")
    url, headers, accounts = body.get("url"), body.get("headers") or {}, body.get("linkTrafficAccountIds") or []
    if not isinstance(url, str) or not url:
        return problem(400, "url is required", "url")
    if not isinstance(headers, dict) or not all(_is_header_text(text) for text in headers.values()):
        return problem(400, "headers must be an object of texts", "headers")
    if not isinstance(accounts, list) or not all(isinstance(account, str) for account in accounts):
        return problem(400, "linkTrafficAccountIds must be a list of texts", "linkTrafficAccountIds")
    if not is_loopback(url):
        return problem(403, "The URL is not whitelisted: the sandbox calls this machine only")
    return Webhook(hook_id, url, headers, frozenset(account.lower() for account in accounts))


def _is_header_text(text: object) -> bool:
    return isinstance(text, str) and text.isascii() and text.isprintable()
