"""Shapes as points: the scissors' facets, and the compass's arcs."""

from functools import lru_cache
from math import cos, pi, sin, tau
from zlib import crc32

from game.shell.box import Box

Point = tuple[float, float]


@lru_cache(4096)
def off_true(seed: str | int, most: float = 0.9) -> float:
    """A small distance between -most and +most, always the same for the same seed."""
    return (crc32(str(seed).encode()) % 2001 - 1000) / 1000 * most


@lru_cache(512)
def facet(box: Box, seed: str | int, most: float = 0.9) -> tuple[Point, ...]:
    """A box as scissors cut it: four corners, each a little off true."""
    corners = (
        (box.x, box.y),
        (box.right, box.y),
        (box.right, box.bottom),
        (box.x, box.bottom),
    )
    return tuple(
        (x + off_true(f"{seed}x{i}", most), y + off_true(f"{seed}y{i}", most))
        for i, (x, y) in enumerate(corners)
    )


@lru_cache(256)
def cut_disc(centre: Point, radius: float, seed: str | int, facets: int = 11) -> tuple[Point, ...]:
    """A disc as scissors cut it: straight facets, no curve."""
    x, y = centre
    points: list[Point] = []
    for i in range(facets):
        turn = tau * (i + 0.5) / facets
        long = radius + off_true(f"{seed}{i}", radius * 0.04)
        points.append((x + cos(turn) * long, y + sin(turn) * long))
    return tuple(points)


@lru_cache(512)
def dragged(points: tuple[Point, ...], across: float, down: float) -> tuple[Point, ...]:
    """The shadow of a flat shape dragged along a straight line: the hull of both ends."""
    return hull((*points, *((x + across, y + down) for x, y in points)))


def hull(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The smallest outward-bent shape around the points (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return (*_half(ordered), *_half(ordered[::-1]))


def _half(ordered: list[Point]) -> list[Point]:
    side: list[Point] = []
    for point in ordered:
        while len(side) > 1 and _turn(side[-2], side[-1], point) <= 0:
            side.pop()
        side.append(point)
    return side[:-1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def arc_band(
    centre: Point, outer: float, inner: float, share: float, start: float = 0.0
) -> tuple[Point, ...]:
    """A piece of a ring, `share` of the whole turn long, clockwise from `start` past noon."""
    count = max(2, round(96 * share))
    turns = [tau * (start + share * i / count) for i in range(count + 1)]
    outside = [on_ring(centre, outer, turn / tau) for turn in turns]
    inside = [on_ring(centre, inner, turn / tau) for turn in reversed(turns)]
    return (*outside, *inside)


def on_ring(centre: Point, radius: float, share: float) -> Point:
    """The point on a ring that lies `share` of a turn clockwise past noon."""
    turn = tau * share - pi / 2
    return centre[0] + cos(turn) * radius, centre[1] + sin(turn) * radius


def gouge(start: Point, long: float, down: float, thick: float) -> tuple[Point, ...]:
    """The one line of the world: a wedge, sharp where it goes in and blunt where it comes out."""
    x, y = start
    return ((x, y), (x + long, y + down - thick / 2), (x + long, y + down + thick / 2))
