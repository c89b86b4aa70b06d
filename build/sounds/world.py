"""What Larkhaven sounds like: paper, water, a kettle, a tram, gulls, and a clock that is slow."""

import numpy as np

from sounds.voices import (
    BELL,
    RATE,
    Samples,
    clock,
    edges,
    noise,
    room,
    shaped,
    struck,
    together,
)


def card() -> Samples:
    """A card is laid on the table."""
    slide = shaped(noise(0.22, 900, 5200, seed=11), (0, 0), (0.1, 0.5), (0.17, 0.25), (0.22, 0))
    tap = noise(0.03, 150, 1200, seed=12) * np.exp(-clock(0.03) * 120)
    return together((0.0, slide, 0.45), (0.17, tap, 0.7))


def choose() -> Samples:
    """A pencil ticks a line."""
    stroke = shaped(noise(0.16, 1800, 7000, seed=13), (0, 0), (0.03, 0.5), (0.06, 0.1), (0.16, 0))
    return together((0.0, stroke, 0.5), (0.075, stroke * 0.9, 0.5))


def turn() -> Samples:
    """A page of the debrief is turned."""
    rise = shaped(noise(0.34, 700, 4500, seed=14), (0, 0), (0.14, 0.45), (0.2, 0.2), (0.34, 0))
    return rise * 0.7


def draw() -> Samples:
    """A pen draws the record across the paper."""
    steps = 14
    strokes = []
    for number in range(steps):
        stroke = noise(0.11, 1500, 6000, seed=20 + number)
        strokes.append((number * 0.1, shaped(stroke, (0, 0), (0.03, 0.4), (0.11, 0)), 0.5))
    return together(*strokes)


def kettle() -> Samples:
    """A kettle comes to the boil in the next room, and is taken off."""
    long = 1.7
    t = clock(long)
    wobble = 1 + 0.004 * np.sin(2 * np.pi * 6.3 * t)
    pitch = np.interp(t, [0, 0.9, 1.45, long], [900, 1850, 1950, 1500]) * wobble
    whistle = np.sin(2 * np.pi * np.cumsum(pitch) / RATE)
    whistle = shaped(whistle, (0, 0), (0.6, 0.12), (1.4, 0.3), (long, 0))
    steam = shaped(noise(long, 1200, 8000, seed=31), (0, 0.05), (1.3, 0.4), (long, 0))
    return room(together((0.0, whistle, 0.6), (0.0, steam, 0.2)), 0.4, 0.1)


def tram() -> Samples:
    """A tram rings twice at the corner and rolls off."""
    ring = struck(81, 0.9, BELL, 5)
    wheels = shaped(noise(1.9, 40, 420, seed=32), (0, 0), (0.5, 0.5), (1.2, 0.35), (1.9, 0))
    return room(together((0.0, ring, 0.6), (0.28, ring, 0.7), (0.1, wheels, 0.5)), 0.5)


def gulls() -> Samples:
    """Two gulls over the harbour."""

    def cry(base: float, seconds: float) -> Samples:
        t = clock(seconds)
        pitch = base * np.interp(t / seconds, [0, 0.18, 0.5, 1], [0.82, 1.12, 1.0, 0.7])
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        voice = np.sin(phase) + 0.5 * np.sin(2 * phase) + 0.25 * np.sin(3 * phase)
        return np.asarray(voice * edges(t, 0.05, 0.12))

    far, near = cry(1020, 0.34), cry(1160, 0.42)
    parts = ((0.0, near, 0.3), (0.48, near * 0.9, 0.26), (0.9, far, 0.14), (1.3, far, 0.1))
    return room(together(*parts), 0.9, 0.3)


def clock_tower() -> Samples:
    """The harbour clock strikes, four minutes late, over the water."""
    water = shaped(noise(3.0, 60, 700, seed=33), (0, 0), (1.0, 0.25), (2.0, 0.2), (3.0, 0))
    bell = struck(57, 2.8, BELL, 1.6)
    return room(together((0.0, bell, 0.5), (0.0, water, 0.35)), 0.9, 0.25)


def knock() -> Samples:
    """A knuckle on a door."""
    knuckle = noise(0.07, 120, 900, seed=34) * np.exp(-clock(0.07) * 55)
    return room(together((0.0, knuckle, 0.9), (0.0, struck(50, 0.09, fade=40), 0.4)), 0.2)


def thanks() -> Samples:
    """A door that pays: a latch, and a warm wooden note."""
    latch = noise(0.03, 800, 4000, seed=35) * np.exp(-clock(0.03) * 90)
    return room(together((0.0, latch, 0.4), (0.03, struck(67, 0.5, fade=8), 0.8)), 0.3)
