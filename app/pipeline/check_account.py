"""Is the Mitto account ready? One harmless question, and what its answer means for the owner."""

from app.domain.account import AccountCheck, AccountState
from app.domain.errors import AccountRefused, NotSent, Reason, Refused, Throttled
from app.domain.setting_values import Family
from app.pipeline.gateways import Gateways
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.secrets import Secrets
from app.storage.settings import read_settings

BY_STATUS = {402: AccountState.NO_BALANCE, 403: AccountState.ADDRESS_REFUSED}


def check_account(folder: Folder, secrets: Secrets, gateways: Gateways) -> AccountCheck:
    """Look once. No message is sent. Raises Refused only for what has nothing to do with Mitto, as a damaged store."""
    with reading(folder.store) as conn:
        settings = read_settings(conn)
    try:
        if secrets.api_key() is None:
            return AccountCheck(AccountState.NO_KEY)
        if settings.mitto_family == Family.MESSAGING and not settings.mitto_traffic_account:
            return AccountCheck(AccountState.NO_ACCOUNT)
        latency = gateways.probe()
    except AccountRefused as exc:
        return AccountCheck(BY_STATUS.get(exc.http_status, AccountState.KEY_REFUSED), detail=exc.detail)
    except Throttled:
        return AccountCheck(AccountState.LATER)
    except NotSent as exc:
        return AccountCheck(AccountState.UNREACHABLE, detail=exc.cause)
    except Refused as refusal:
        return _refused(refusal)
    known = settings.mitto_family == Family.MESSAGING
    return AccountCheck(AccountState.CONNECTED if known else AccountState.REACHED, latency)


def _refused(refusal: Refused) -> AccountCheck:
    states = {
        Reason.NO_CREDENTIALS: AccountState.NO_KEY,
        Reason.KEYRING_UNAVAILABLE: AccountState.KEY_RING_LOCKED,
        Reason.BAD_VALUE: AccountState.WRONG_ADDRESS,
    }
    if refusal.reason not in states:
        raise refusal
    return AccountCheck(states[refusal.reason], detail=refusal.message)
