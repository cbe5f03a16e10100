"""How well a name answers what somebody types: beginnings of words first, in any spelling and order."""

from collections.abc import Sequence

from app.domain.folding import fold

START, WORD_START, INSIDE = 4, 3, 1


def score(words: Sequence[str], name: str) -> int:
    """How well a name has the folded `words`, 0 when it lacks one; more for beginnings, most for its own."""
    total = 0
    folded = fold(name)
    for word in words:
        found = _best(word, folded)
        if not found:
            return 0
        total += found
    return total


def partial(words: Sequence[str], name: str) -> int:
    """The same for a name that lacks some of the words: only beginnings of words count."""
    folded = fold(name)
    return sum(found for word in words if (found := _best(word, folded)) >= WORD_START)


def _best(word: str, folded: str) -> int:
    if folded.startswith(word):
        return START
    at = folded.find(word)
    while at > 0:
        if not folded[at - 1].isalnum():
            return WORD_START
        at = folded.find(word, at + 1)
    return INSIDE if word in folded else 0
