"""A condition that was taken away comes back where it was, or where it makes the audience no wider."""

import pytest

from app.domain.filter_put_back import put_back
from app.domain.filter_terms import Join, TextOf
from app.domain.people_filter import Group, Node, TextIs

A, B, C = (TextIs(TextOf.NAME, text=word) for word in "abc")
ANY_B = Group(Join.ANY, (B,))


@pytest.mark.parametrize(
    ("nodes", "left", "found"),
    [
        ((B,), None, (B, A)),
        ((C, ANY_B), ANY_B, (C, Group(Join.ANY, (B, A)))),
        ((Group(Join.ALL, (C, ANY_B)),), ANY_B, (Group(Join.ALL, (C, Group(Join.ANY, (B, A)))),)),
        ((C, Group(Join.ANY, (B, C))), ANY_B, (C, Group(Join.ANY, (B, C)), Group(Join.ANY, (A,)))),
        ((), ANY_B, (Group(Join.ANY, (A,)),)),
    ],
)
def test_it_comes_back(nodes: tuple[Node, ...], left: Group | None, found: tuple[Node, ...]) -> None:
    assert put_back(nodes, A, left) == found
