"""Makes message ids as Mitto writes them: GUIDs (family A) and 26-character ULIDs (family B)."""

from collections.abc import Callable

Entropy = Callable[[int], bytes]
"""Answers with so many random bytes."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_TWENTY_BITS = 1 << 20


def guids(count: int, entropy: Entropy) -> list[str]:
    """So many fresh version 4 GUIDs, with dashes."""
    digits = entropy(16 * count).hex()
    return [_dashed(digits[start : start + 32]) for start in range(0, 32 * count, 32)]


def guid_of(digest: bytes) -> str:
    """The GUID that 16 given bytes spell."""
    return _dashed(digest.hex())


def ulids(count: int, at_ms: int, entropy: Entropy) -> list[str]:
    """So many fresh ULIDs of one millisecond, rising, as the ULID specification wants for ids made together.

    At most half a million at once: only the last 20 bits are counted up, and their upper half is left free for it.
    """
    if count > _TWENTY_BITS // 2:
        raise ValueError("too many ids for one millisecond")
    random = int.from_bytes(entropy(10))
    head = _base32(at_ms, 5) + _base32(random >> 20, 6)
    first = random & (_TWENTY_BITS // 2 - 1)
    return [head + _PAIRS[number >> 10] + _PAIRS[number & 1023] for number in range(first, first + count)]


def _dashed(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


def _base32(value: int, pairs: int) -> str:
    return "".join(_PAIRS[(value >> shift) & 1023] for shift in range(10 * (pairs - 1), -1, -10))
