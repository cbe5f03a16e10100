"""Put a condition back that was taken away, when a filter was changed since."""

from app.domain.people_filter import Group, Node


def put_back(nodes: tuple[Node, ...], node: Node, left: Group | None) -> tuple[Node, ...]:
    """The same with `node` in the group that was left as `left`; for None beside all of them.

    A group that has changed since is another one, so the condition comes back in one of its own.
    """
    if left is None:
        return (*nodes, node)
    inside = _inside(nodes, node, left)
    return (*nodes, Group(left.join, (node,))) if inside is None else inside


def _inside(nodes: tuple[Node, ...], node: Node, left: Group) -> tuple[Node, ...] | None:
    for at, one in enumerate(nodes):
        if not isinstance(one, Group):
            continue
        parts = (*one.parts, node) if one == left else _inside(one.parts, node, left)
        if parts is not None:
            return (*nodes[:at], Group(one.join, parts), *nodes[at + 1 :])
    return None
