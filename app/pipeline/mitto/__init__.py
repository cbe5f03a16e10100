"""Mitto behind our own gateway; nobody outside this package knows Mitto's HTTP or JSON.

open        the door: settings and key in, a Gateway out
family_a, family_b            the two gateways: which address, which JSON, which answer means what for whom
verdicts, retry_after         what an HTTP status means, whichever family answers
answer_text                   JSON and words out of whatever came back, without ever failing
client      one request: ARM at the right moment, and the one place where foreign errors become ours
lines       connections: one request at a time on each, so that it is known which request a socket serves
passage, wire, resolve        one request's deadline and ARM hook, enforced at the socket itself
secrecy     what keeps the key, and whole numbers, out of records and logs
"""
