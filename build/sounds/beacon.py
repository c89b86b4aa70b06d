"""What Beacon sounds like: bright bars and glass, and four notes that everybody will hum."""

from sounds.voices import GLASS, Samples, hum, noise, room, shaped, struck, together

C5 = 72
MOTIF = (0, 7, 4, 9)
"""The four notes above C: they end a step too high, so the ear waits for more."""
AT = (0.0, 0.15, 0.30, 0.54)


def motif(pace: float = 1.0, base: int = C5, notes: tuple[int, ...] = MOTIF) -> Samples:
    """The four notes on bars, the last one left standing."""
    parts = [
        (at * pace, struck(base + note, 1.3 if at == AT[-1] else 0.7, fade=4.5), 0.8)
        for at, note in zip(AT, notes, strict=True)
    ]
    return together(*parts)


def motif_pilot() -> Samples:
    """The first days: the four notes alone, like a toy."""
    return room(motif())


def motif_network() -> Samples:
    """Everyone can see it: a second voice a third higher answers each note."""
    answer = motif(base=C5 + 12, notes=(4, 11, 7, 12))
    return room(together((0.0, motif(), 0.8), (0.07, answer, 0.35)))


def motif_standing() -> Samples:
    """Everything asks for it: brisker, with a bass beneath and an octave above."""
    bass = together((0.0, struck(48, 0.6, fade=5), 0.7), (0.46, struck(45, 1.2, fade=4), 0.8))
    high = motif(0.85, C5 + 12)
    return room(together((0.0, motif(0.85), 0.8), (0.0, bass, 0.6), (0.0, high, 0.25)))


def motif_delegation() -> Samples:
    """Visitors ask what to copy: the same notes on glass, slower, the last a half tone low."""
    parts = [
        (at * 1.6, struck(C5 + note, 1.6, GLASS, 3.5), 0.7)
        for at, note in zip(AT, (0, 7, 4, 8), strict=True)
    ]
    return room(together(*parts), 0.8, 0.25)


def press() -> Samples:
    """A press of the Pulse that pays nothing: a soft thump, the same every time."""
    skin = struck(43, 0.16, ((1.0, 1.0, 1.0), (1.6, 0.4, 1.5)), 26)
    return together((0.0, skin, 0.9), (0.0, noise(0.02, 500, 2500), 0.12))


def spark() -> Samples:
    """A spark appears: three glass notes, upwards."""
    notes = ((0.0, 84), (0.05, 88), (0.1, 91))
    return room(together(*((at, struck(note, 0.5, GLASS, 7), 0.5) for at, note in notes)), 0.35)


def collect() -> Samples:
    """A spark is taken: two bars, a fourth apart, and a little shine."""
    shine = struck(96, 0.4, GLASS, 9)
    return room(
        together(
            (0.0, struck(79, 0.3, fade=9), 0.8),
            (0.08, struck(84, 0.6, fade=6), 0.9),
            (0.1, shine, 0.2),
        ),
        0.3,
    )


def perk_open() -> Samples:
    """A perk opens: the four notes run up into a whole chord."""
    run = motif(0.55)
    chord = together(*((0.0, struck(C5 + n, 1.6, fade=3), 0.4) for n in (0, 4, 7, 12, 16)))
    return room(together((0.0, run, 0.7), (0.5, chord, 0.8)), 0.7, 0.22)


def perk_lost() -> Samples:
    """A perk is lost: the last three notes again, downwards and dull."""
    notes = ((0.0, 69), (0.2, 65), (0.42, 60))
    soft = ((1.0, 1.0, 1.0), (2.0, 0.15, 2.0))
    return room(together(*((at, struck(note, 0.9, soft, 5), 0.8) for at, note in notes)), 0.5)


def praise() -> Samples:
    """Standing rises: one bright bar."""
    return room(struck(86, 0.35, fade=9) * 0.6, 0.25)


def blame() -> Samples:
    """Standing falls: one low bar, damped."""
    return room(struck(55, 0.3, fade=12) * 0.8, 0.2)


def chest() -> Samples:
    """A chest of the arcade opens: a lid, and a handful of coins."""
    lid = noise(0.09, 200, 1800, seed=3)
    coins = tuple((0.09 + 0.045 * n, struck(91 + n * 3 % 8, 0.3, GLASS, 11), 0.3) for n in range(5))
    return room(together((0.0, lid, 0.4), *coins), 0.3)


def outage() -> Samples:
    """Beacon goes out: everything that hummed runs down, and then nothing does."""
    down = shaped(hum(60, 28, 2.2), (0, 0), (0.15, 0.5), (1.5, 0.4), (2.2, 0))
    hiss = shaped(noise(2.2, 300, 3000, seed=5), (0, 0), (0.1, 0.12), (1.2, 0.04), (2.2, 0))
    return together((0.0, down, 0.7), (0.0, hiss, 0.7))
