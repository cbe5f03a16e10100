"""What a text is billed for: golden figures at every boundary, and a slow, obvious packing that must always agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.segments import (
    BASIC_CHARACTERS,
    EXTENSION_CHARACTERS,
    Encoding,
    Measure,
    forcing_characters,
    measure,
    normalise,
)

GSM7, UCS2 = Encoding.GSM7, Encoding.UCS2
EMOJI = "\U0001f600"


def bill(text: str) -> tuple[Encoding, int, int, int]:
    found = measure(text)
    return found.encoding, found.units, found.segments, found.left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (GSM7, 0, 0, 160)),
        ("a", (GSM7, 1, 1, 159)),
        ("a" * 159, (GSM7, 159, 1, 1)),
        ("a" * 160, (GSM7, 160, 1, 0)),
        ("a" * 161, (GSM7, 161, 2, 145)),
        ("a" * 306, (GSM7, 306, 2, 0)),
        ("a" * 307, (GSM7, 307, 3, 152)),
        ("a" * 459, (GSM7, 459, 3, 0)),
        ("a" * 460, (GSM7, 460, 4, 152)),
        # an extension character over the end of a lone part
        ("a" * 157 + "€", (GSM7, 159, 1, 1)),
        ("a" * 158 + "€", (GSM7, 160, 1, 0)),
        ("a" * 159 + "€", (GSM7, 161, 2, 145)),
        ("€" * 80, (GSM7, 160, 1, 0)),
        # over the end of the first of two parts: 152 + 1 does not fit, so the part ends one septet early
        ("a" * 151 + "€" + "a" * 20, (GSM7, 173, 2, 133)),
        ("a" * 152 + "€" + "a" * 20, (GSM7, 174, 2, 131)),
        ("a" * 153 + "€" + "a" * 20, (GSM7, 175, 2, 131)),
        ("a" * 152 + "€" + "a" * 151, (GSM7, 305, 2, 0)),
        ("a" * 152 + "€" + "a" * 152, (GSM7, 306, 3, 152)),  # 306 septets, yet three parts
        ("a" * 304 + "€", (GSM7, 306, 2, 0)),
        ("a" * 305 + "€", (GSM7, 307, 3, 151)),
        ("€" * 81, (GSM7, 162, 2, 143)),
        ("€" * 152, (GSM7, 304, 2, 1)),
        ("€" * 153, (GSM7, 306, 3, 151)),
        # UCS-2
        ("ά", (UCS2, 1, 1, 69)),
        ("ά" * 69, (UCS2, 69, 1, 1)),
        ("ά" * 70, (UCS2, 70, 1, 0)),
        ("ά" * 71, (UCS2, 71, 2, 63)),
        ("ά" * 134, (UCS2, 134, 2, 0)),
        ("ά" * 135, (UCS2, 135, 3, 66)),
        ("ά" * 201, (UCS2, 201, 3, 0)),
        ("ά" * 202, (UCS2, 202, 4, 66)),
        # a surrogate pair over each of the same ends
        (EMOJI, (UCS2, 2, 1, 68)),
        ("a" * 67 + EMOJI, (UCS2, 69, 1, 1)),
        ("a" * 68 + EMOJI, (UCS2, 70, 1, 0)),
        ("a" * 69 + EMOJI, (UCS2, 71, 2, 63)),
        ("a" * 65 + EMOJI + "a" * 10, (UCS2, 77, 2, 57)),
        ("a" * 66 + EMOJI + "a" * 10, (UCS2, 78, 2, 55)),
        ("a" * 67 + EMOJI + "a" * 10, (UCS2, 79, 2, 55)),
        ("a" * 66 + EMOJI + "a" * 65, (UCS2, 133, 2, 0)),
        ("a" * 66 + EMOJI + "a" * 66, (UCS2, 134, 3, 66)),
        ("a" * 132 + EMOJI, (UCS2, 134, 2, 0)),
        ("a" * 133 + EMOJI, (UCS2, 135, 3, 65)),
        (EMOJI * 35, (UCS2, 70, 1, 0)),
        (EMOJI * 36, (UCS2, 72, 2, 61)),
        (EMOJI * 67, (UCS2, 134, 3, 65)),
        # an extension character is an ordinary unit in UCS-2
        ("ά" + "€" * 69, (UCS2, 70, 1, 0)),
    ],
)
def test_the_bill_is_right_at_every_boundary(text: str, expected: tuple[Encoding, int, int, int]) -> None:
    assert bill(text) == expected


def test_the_alphabet_is_the_whole_of_gsm_03_38() -> None:
    assert len(BASIC_CHARACTERS) == len(set(BASIC_CHARACTERS)) == 127
    # spelt by code point, so that a look-alike (Latin A for Greek Α, micro for mu) cannot slip into the table
    printable = {0x20, 0x21, 0x22, 0x23, *range(0x25, 0x40), *range(0x41, 0x5B), *range(0x61, 0x7B), 0x24, 0x40, 0x5F}
    latin = {0xA1, 0xA3, 0xA4, 0xA5, 0xA7, 0xBF, 0xC4, 0xC5, 0xC6, 0xC7, 0xC9, 0xD1, 0xD6, 0xD8, 0xDC, 0xDF}
    small = {0xE0, 0xE4, 0xE5, 0xE6, 0xE8, 0xE9, 0xEC, 0xF1, 0xF2, 0xF6, 0xF8, 0xF9, 0xFC}
    greek = {0x393, 0x394, 0x398, 0x39B, 0x39E, 0x3A0, 0x3A3, 0x3A6, 0x3A8, 0x3A9}
    assert {ord(character) for character in BASIC_CHARACTERS} == printable | latin | small | greek | {0x0A, 0x0D}
    assert {ord(c) for c in EXTENSION_CHARACTERS} == {0x0C, 0x20AC, *map(ord, "[]^{|}~"), 0x5C}


@pytest.mark.parametrize("character", [*"`´’‘“”«»–—…çΑάς\u00a0\u200b\t\x00\x1b\x7f", EMOJI, "\ud83d"])
def test_one_foreign_character_forces_ucs2_and_is_named(character: str) -> None:
    assert measure(f"sale {character}").encoding is UCS2
    assert forcing_characters(f"sale {character}") == ((character, 1),)


@pytest.mark.parametrize("character", [*BASIC_CHARACTERS, *EXTENSION_CHARACTERS])
def test_no_character_of_the_alphabet_forces_ucs2(character: str) -> None:
    assert measure(character).encoding is GSM7
    assert forcing_characters(character) == ()


def test_forcing_characters_come_in_order_of_appearance_with_their_counts() -> None:
    assert forcing_characters("“Sale” – “now”…") == (("“", 2), ("”", 2), ("–", 1), ("…", 1))


def test_characters_are_counted_after_composing() -> None:
    assert measure("cafe\u0301") == Measure(GSM7, 4, 4, 1, 156)
    assert measure("\u2126\u212b") == Measure(GSM7, 2, 2, 1, 158)  # ohm and angstrom signs become Ω and Å
    assert normalise("ά") == "ά"
    assert measure(EMOJI + "a").characters == 2


def parts_of(text: str, encoding: Encoding) -> list[int]:
    """The obvious packing: whole characters one by one, a new part when the next does not fit."""

    def width(character: str) -> int:
        if encoding is GSM7:
            return 2 if character in "^{}[]\\~|€\f" else 1
        return 2 if ord(character) > 0xFFFF else 1

    widths = [width(character) for character in text]
    if sum(widths) <= (160 if encoding is GSM7 else 70):
        return [sum(widths)] if text else []
    parts = [0]
    for each in widths:
        if parts[-1] + each > (153 if encoding is GSM7 else 67):
            parts.append(0)
        parts[-1] += each
    return parts


septets = st.text(alphabet=st.sampled_from("ab€[\f"), min_size=60, max_size=700)
pairs = st.text(alphabet=st.sampled_from(["a", "ά", "€", EMOJI]), min_size=30, max_size=300)
runs = st.lists(st.tuples(st.sampled_from(["a", "€", EMOJI]), st.integers(1, 160)), max_size=6).map(
    lambda found: "".join(character * count for character, count in found)
)


@given(septets | pairs | runs | st.text())
def test_the_obvious_packing_agrees(text: str) -> None:
    text = normalise(text)
    found = measure(text)
    assert (found.encoding is UCS2) == bool(forcing_characters(text))
    parts = parts_of(text, found.encoding)
    size = (160, 70) if len(parts) < 2 else (153, 67)
    assert found.segments == len(parts)
    assert found.units == sum(parts)
    assert found.characters == len(text)
    assert found.left == size[found.encoding is UCS2] - (parts[-1] if parts else 0)


@given(st.text())
def test_measuring_is_the_same_before_and_after_normalising(text: str) -> None:
    assert measure(text) == measure(normalise(text))
    assert forcing_characters(text) == forcing_characters(normalise(text))


@given(septets | pairs, st.sampled_from("a€ά"))
def test_a_longer_text_never_needs_fewer_parts(text: str, more: str) -> None:
    assert measure(text + more).segments >= measure(text).segments
