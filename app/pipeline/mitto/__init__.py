"""Mitto behind our own gateway; nobody outside this package knows Mitto's HTTP or JSON.

open, config                the door: settings and key in, a Gateway out
family_a, family_b          the two gateways: which address, which JSON, which answer means what for which message
verdicts, retry_after       what an HTTP status means, whichever family answers
answer_text, reply          JSON, words and evidence out of whatever came back, without ever failing
client, errors              one request, and the one place where foreign errors become ours
lines                       connections, one request at a time on each, so that it is known whom a socket serves
passage, wire, resolve      one request's ARM hook and total deadline, enforced at the socket itself
secrecy                     keeps the key, and whole numbers, out of records and logs
"""
