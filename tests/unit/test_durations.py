"""Many lengths of time in short: the median, a share, and how many in each span."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.durations import SPANS, by_span, together, within


def test_the_median_of_nothing_is_not_known() -> None:
    assert within({}, 50) is None


def test_half_of_them_were_done_within_the_median() -> None:
    assert within({4: 1, 5: 1, 90: 1}, 50) == 5
    assert within({4: 2, 90: 2}, 50) == 4


def test_nineteen_of_twenty_were_done_within_the_time_of_95_per_cent() -> None:
    assert within({1: 19, 600: 1}, 95) == 1
    assert within({1: 18, 600: 2}, 95) == 600


def test_each_end_of_a_span_belongs_to_the_next() -> None:
    assert by_span({0: 1, 29: 1, 30: 1, 119: 1, 120: 1, 600: 1, 3600: 1, 90_000: 1}) == [2, 2, 1, 1, 2]


@given(st.dictionaries(st.integers(0, 100_000), st.integers(1, 50)))
def test_no_one_is_lost_between_the_spans(times: dict[int, int]) -> None:
    assert sum(by_span(times)) == sum(times.values())
    assert len(by_span(times)) == len(SPANS) + 1


def test_the_same_times_of_several_campaigns_are_added() -> None:
    assert together({1: 2, 5: 1}, {1: 3}, {}) == {1: 5, 5: 1}
