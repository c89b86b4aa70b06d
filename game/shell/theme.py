"""The tokens of the art: colours, sizes, spaces and times. Every screen takes them from here."""

Colour = tuple[int, int, int]

# The world, cut with scissors.
PAPER: Colour = (244, 232, 209)
SAND: Colour = (221, 185, 138)
LAMP: Colour = (227, 165, 60)
CLAY: Colour = (169, 77, 52)
MIST: Colour = (183, 199, 192)
HARBOUR: Colour = (68, 110, 118)
INK: Colour = (26, 36, 48)

# The app, drawn with a compass.
SIGNAL: Colour = (255, 45, 126)
SUN: Colour = (255, 224, 74)
MINT: Colour = (43, 240, 176)
PLUM: Colour = (43, 8, 56)
WHITE: Colour = (255, 255, 255)
ROSE: Colour = (255, 211, 230)

# Mixes that the frames use: shade is ink over a colour, GLASS_TOP the glint on glass.
CLAY_SHADE: Colour = (107, 53, 42)
HARBOUR_SHADE: Colour = (45, 74, 83)
NIGHT: Colour = (36, 54, 66)
GLASS_TOP: Colour = (255, 150, 196)

# Letters, in logical units.
HUGE, TITLE, CARD, PART, OPTION, BODY, LEAST = 64, 48, 34, 24, 22, 20, 17
PHONE_LEAST = 16
LINE_HEIGHT = 1.24

# Room, in logical units.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 8, 16, 24, 32, 48
TARGET = 54
BAR = 52

# Shadows: how far they are dragged, and how much ink.
TAG_SHADOW = (6.0, 5.0)
TAG_LIFTED = (13.0, 11.0)
TAG_PRESSED = (1.5, 1.0)
CARD_SHADOW = (26, 20)
SHADOW_INK = 42

# Times in milliseconds.
CUT_MS = 90
SPRING_MS = 420
OVERSHOOT = 1.12
# What takes the place of every movement where motion is reduced.
FADE_MS = 240
# How long a record takes to draw itself.
RECORD_MS = 1600


# The theme of high contrast: the same tokens in other colours, and an edge round every control.
BLACK: Colour = (0, 0, 0)
HIGH_CONTRAST: dict[Colour, Colour] = {
    PAPER: WHITE,
    SAND: WHITE,
    MIST: (222, 230, 226),
    CLAY: (140, 48, 24),
    HARBOUR: (24, 74, 84),
    INK: BLACK,
    CLAY_SHADE: BLACK,
    PLUM: BLACK,
    SIGNAL: (176, 0, 84),
}
EDGE = 3.0
# Words and what tells a control from its ground (WCAG 2.2, 1.4.3 and 1.4.11).
WORDS_APART, CONTROLS_APART = 4.5, 3.0
# What words are set in, and on which grounds, in every theme.
PAIRS: tuple[tuple[Colour, tuple[Colour, ...]], ...] = (
    (INK, (PAPER, SAND, LAMP, MIST, WHITE)),
    (PAPER, (INK, CLAY, HARBOUR, HARBOUR_SHADE)),
    (CLAY_SHADE, (PAPER, WHITE)),
    (PLUM, (WHITE, ROSE, MINT, SUN)),
)


def themed(colour: Colour, *, high: bool) -> Colour:
    """What a token looks like in a theme."""
    return HIGH_CONTRAST.get(colour, colour) if high else colour


def mix(one: Colour, other: Colour, percent: float) -> Colour:
    """The first colour with that many percent of the second in it."""
    share = percent / 100
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def shade(colour: Colour, percent: float = SHADOW_INK) -> Colour:
    """A colour in shadow: ink printed over it."""
    return mix(colour, INK, percent)


def light(colour: Colour) -> float:
    """How bright a colour is to the eye, from 0 to 1 (WCAG relative luminance)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """How far apart two colours are to the eye, from 1 to 21 (WCAG contrast ratio)."""
    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
