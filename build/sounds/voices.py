"""The voices of the game: how a plucked bar, a bell, a breath of noise come to be, as samples.

Every function returns samples at `RATE` a second, as floats around nought.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 32_000
Samples = NDArray[np.float64]

A4 = 69
BAR = ((1.0, 1.0, 1.0), (3.93, 0.28, 3.5), (9.6, 0.07, 8.0))
BELL = ((0.5, 0.35, 0.6), (1.0, 1.0, 1.0), (1.19, 0.5, 1.3), (2.0, 0.45, 1.7), (2.74, 0.3, 2.6))
GLASS = ((1.0, 1.0, 1.0), (2.76, 0.35, 2.2), (5.4, 0.15, 4.0))
"""Partials of a struck thing: (times the note, loudness, how many times sooner it is over)."""


def hertz(note: float) -> float:
    """The frequency of a note, counted in half tones with A4 as 69."""
    return 440.0 * 2.0 ** ((note - A4) / 12)


def clock(seconds: float) -> Samples:
    """The time of each sample."""
    return np.arange(round(seconds * RATE)) / RATE


def struck(
    note: float,
    seconds: float,
    partials: Sequence[tuple[float, float, float]] = BAR,
    fade: float = 6.0,
) -> Samples:
    """Something struck once: its partials begin together and die away, the high ones first."""
    t = clock(seconds)
    tone = sum(
        loud * np.sin(2 * np.pi * hertz(note) * times * t) * np.exp(-fade * sooner * t)
        for times, loud, sooner in partials
    )
    return np.asarray(tone) * edges(t, 0.002, 0.03)


def hum(note: float, to: float, seconds: float) -> Samples:
    """A tone of an appliance that slides from one note to another."""
    t = clock(seconds)
    pitch = hertz(note) * (hertz(to) / hertz(note)) ** (t / seconds)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    return np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.12 * np.sin(3 * phase)


def noise(seconds: float, low: float, high: float, seed: int = 1) -> Samples:
    """Noise between two frequencies; the same each time it is made."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    spectrum *= np.exp(-np.maximum(0, pitch - high) / (0.2 * high)) * (pitch > low)
    heard = np.fft.irfft(spectrum, count)
    return heard / np.max(np.abs(heard))


def edges(t: Samples, rise: float, fall: float) -> Samples:
    """A loudness that begins and ends at nought, so that nothing clicks."""
    return np.clip(np.minimum(t / rise, (t[-1] - t) / fall), 0, 1)


def shaped(samples: Samples, *points: tuple[float, float]) -> Samples:
    """The samples with a loudness drawn through points of (second, loudness)."""
    t = np.arange(len(samples)) / RATE
    return samples * np.interp(t, [at for at, _ in points], [loud for _, loud in points])


def together(*parts: tuple[float, Samples, float]) -> Samples:
    """Several sounds laid over each other: (from which second, samples, loudness)."""
    long = max(round(at * RATE) + len(samples) for at, samples, _ in parts)
    mixed = np.zeros(long)
    for at, samples, loud in parts:
        start = round(at * RATE)
        mixed[start : start + len(samples)] += samples * loud
    return mixed


def room(samples: Samples, seconds: float = 0.5, wet: float = 0.16) -> Samples:
    """The samples as they sound in a small room: a little of their own echo after them."""
    tail = noise(seconds, 200, 5000, seed=7) * np.exp(-clock(seconds) * 7 / seconds)
    size = len(samples) + len(tail)
    echo = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(tail, size), size)
    echo *= np.max(np.abs(samples)) / max(np.max(np.abs(echo)), 1e-9)
    dry = np.pad(samples, (0, len(tail)))
    return dry + wet * echo
