"""Names as people look for them: 'ΠΡΟΣΦΟΡΆ', 'Προσφορά' and 'προσφορα' are the same word."""

import unicodedata


def fold(text: str) -> str:
    """The text without capitals, accents and surplus blanks, in any script; for comparing, never for showing."""
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())
