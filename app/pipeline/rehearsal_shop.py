"""The throw-away shop of a rehearsal: a store of its own, the sandbox in Mitto's place, and a worker between them.

Nothing of it touches the real store but reading, and nothing of it can reach Mitto: it is given neither the address nor
the key. It lies in the data folder, because it holds customers, who have no business in a place that others can read.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.draft import DraftContent
from app.domain.gateway import Gateway
from app.domain.ids import CampaignId, iso
from app.domain.people_filter import EVERYBODY
from app.domain.rehearsal import Wish
from app.domain.settings import Settings
from app.pipeline.gateways import Gateways
from app.pipeline.launcher import Launcher
from app.pipeline.mitto.config import config_from
from app.pipeline.mitto.open import open_gateway
from app.pipeline.queue import Queue
from app.pipeline.sandbox import Fault, FaultPlan, Sandbox, SandboxOptions
from app.pipeline.sandbox.moments import provider_clock, provider_monotonic
from app.pipeline.worker import Worker
from app.storage.campaigns import insert_campaign
from app.storage.copy_people import copy_people
from app.storage.database import Connection, writing
from app.storage.folder import Folder, open_folder
from app.storage.prepare import prepare
from app.storage.rehearsals import PREFIX, clear_rehearsals
from app.storage.secrets import MemorySecrets
from app.storage.settings import change_setting

KEY = "rehearsal"
LARGEST_REQUEST = 20
"""Small, so that shares of requests mean something with few people."""

LOOKS = 5


@dataclass(frozen=True, slots=True)
class RehearsalShop:
    """A shop without anybody in it; `furnish` it. Its worker stops when the block ends."""

    folder: Folder
    launcher: Launcher
    worker: Worker
    sandbox: Sandbox

    def furnish(
        self, source: Connection, content: DraftContent, settings: Settings, people: Sequence[int]
    ) -> CampaignId:
        """Bring these people of another store in, and the draft, which is for everybody who is here, and at once: who
        that is, was decided by the real store.
        """
        now = provider_clock()
        with writing(self.folder.store) as conn:
            for key, text in _settings(settings, self.sandbox.url).items():
                change_setting(conn, key, text)
            copy_people(source, conn, people, at=iso(now))
            whole = replace(
                content,
                filter=EVERYBODY,
                audience=None,
                start_at=None,
                ends_at=None,
                care_off=True,
                spread_until=None,
                first_people=None,
                repeats=None,
            )
            return insert_campaign(conn, whole, now)


@contextmanager
def rehearsal_shop(place: Path, wish: Wish) -> Iterator[RehearsalShop]:
    """Open one below `place`, and throw it away at the end. It runs by the sandbox's own clocks."""
    clear_rehearsals(place, provider_clock())
    with ExitStack() as held:
        folder = open_folder(Path(held.enter_context(TemporaryDirectory(prefix=PREFIX, dir=place))))
        prepare(folder, clock=provider_clock)
        sandbox = held.enter_context(Sandbox(_options(wish)))
        secrets = MemorySecrets(KEY)
        queue = Queue(folder.queue, monotonic=provider_monotonic)
        held.callback(queue.close)
        gateways = Gateways(folder.store, secrets, _open, monotonic=provider_monotonic)
        launcher = Launcher(folder.store, queue, secrets, provider_clock)
        keys = count(1)
        worker = Worker(
            folder,
            launcher,
            gateways,
            clock=provider_clock,
            monotonic=provider_monotonic,
            jitter=lambda: 1.0,
            new_key=lambda: f"{KEY}-{next(keys)}",
        )
        held.callback(worker.stop)
        yield RehearsalShop(folder, launcher, worker, sandbox)


def _open(settings: Settings, key: str) -> Gateway:
    return open_gateway(config_from(settings, key), clock=provider_clock, monotonic=provider_monotonic)


def _options(wish: Wish) -> SandboxOptions:
    faults = []
    if wish.lose_percent:
        faults.append(Fault("accept_then_drop", share=wish.lose_percent / 100))
    if wish.fail_percent:
        faults.append(Fault("code", share=wish.fail_percent / 100, code=8))
    if wish.latency_ms:
        faults.append(Fault("slow", seconds=wish.latency_ms / 1000))
    return SandboxOptions(
        key=KEY,
        delivery_s=(0.0, 0.0),
        undelivered_share=wish.fail_percent / 100,
        faults=FaultPlan(faults=tuple(faults)),
    )


def _settings(settings: Settings, url: str) -> dict[str, str]:
    """The shop's own account and prices; no pace and no hours, so that it is over soon."""
    price = settings.price_segment
    return {
        "mitto.base_url": url,
        "mitto.family": settings.mitto_family,
        "mitto.traffic_account": KEY,
        "mitto.sender": settings.mitto_sender,
        "price.segment": "" if price is None else f"{price:f}",
        "price.by_country": " ".join(f"{region}={each:f}" for region, each in settings.price_by_country),
        "price.currency": settings.price_currency,
        "store.region": settings.store_region,
        "store.time_zone": settings.store_time_zone,
        "store.opt_out_line": settings.store_opt_out_line,
        "sending.batch_size": str(min(settings.sending_batch_size, LARGEST_REQUEST)),
        "sending.requests_in_flight": str(settings.sending_requests_in_flight),
        "sending.messages_per_second": "0",
        "sending.hours": "00:00-24:00",
        "sending.sundays": "on",
        "sending.holidays": "on",
        "status.requests_per_second": "0",
        "status.gaps_s": ",".join(["1"] * LOOKS),
    }
