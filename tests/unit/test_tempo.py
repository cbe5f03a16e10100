"""How much was done within the last minute: no more, and nothing that is older."""

from app.pipeline.tempo import Tempo


def test_what_was_done_within_a_minute_is_added_up() -> None:
    tempo = Tempo()
    tempo.note(0.0, 5)
    tempo.note(30.0, 7)
    assert tempo.per_minute(59.0) == 12
    assert tempo.per_minute(60.0) == 7
    assert tempo.per_minute(91.0) == 0


def test_nothing_done_is_nothing() -> None:
    assert Tempo().per_minute(1000.0) == 0


def test_what_is_old_is_forgotten_while_it_goes_on() -> None:
    tempo = Tempo()
    for second in range(10_000):
        tempo.note(float(second), 1)
    assert tempo.per_minute(9_999.0) == 60
    assert len(tempo._done) == 60
