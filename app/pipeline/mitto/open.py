"""Open a gateway to Mitto from a configuration."""

import ssl
from urllib.parse import urlsplit

import truststore

from app.domain.gateway import Gateway
from app.domain.ids import Clock, Monotonic
from app.domain.setting_values import Family, is_loopback
from app.pipeline.mitto.client import Client
from app.pipeline.mitto.config import MittoConfig, address_of, check
from app.pipeline.mitto.family_a import SmsGateway
from app.pipeline.mitto.family_b import MessagingGateway
from app.pipeline.mitto.lines import Line, Lines


def open_gateway(
    config: MittoConfig, *, clock: Clock, monotonic: Monotonic, ssl_context: ssl.SSLContext | None = None
) -> Gateway:
    """A gateway to the account that `config` describes; nothing is connected before it is used.

    Certificates are checked by the operating system's rules, which know the authorities of a shop's virus scanner.
    `ssl_context` replaces those rules for an address on this computer, and has to check certificates as well.
    Raises Refused for an account or an address that cannot work.
    """
    check(config)
    address = address_of(config)
    parts = urlsplit(address)
    if ssl_context is not None:
        if not is_loopback(parts.hostname or ""):
            raise ValueError("only an address on this computer may have certificate rules of its own")
        if ssl_context.verify_mode != ssl.CERT_REQUIRED or not ssl_context.check_hostname:
            raise ValueError("certificates are always checked")

    def open_line() -> Line:
        if parts.scheme != "https":
            return Line(None)
        # One for each line: truststore holds a lock for the length of a handshake, so that lines which share one would
        # wait for each other's, without a time limit. It costs half a millisecond.
        return Line(ssl_context or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))

    client = Client(config, Lines(open_line), clock=clock, monotonic=monotonic)
    if config.family is Family.SMS:
        return SmsGateway(client, address, config.largest_batch)
    return MessagingGateway(client, address, config.traffic_account, config.largest_batch)
