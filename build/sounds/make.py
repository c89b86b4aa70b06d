"""Makes every sound of the game: `pip install soundfile`, then `python build/sounds/make.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import soundfile

from sounds import beacon, world
from sounds.voices import RATE, Samples

SOUNDS = Path(__file__).resolve().parents[2] / "assets" / "sounds"
MADE = {
    "beacon/motif-pilot": beacon.motif_pilot,
    "beacon/motif-network": beacon.motif_network,
    "beacon/motif-standing": beacon.motif_standing,
    "beacon/motif-delegation": beacon.motif_delegation,
    "beacon/press": beacon.press,
    "beacon/spark": beacon.spark,
    "beacon/collect": beacon.collect,
    "beacon/perk-open": beacon.perk_open,
    "beacon/perk-lost": beacon.perk_lost,
    "beacon/praise": beacon.praise,
    "beacon/blame": beacon.blame,
    "beacon/chest": beacon.chest,
    "beacon/outage": beacon.outage,
    "world/card": world.card,
    "world/choose": world.choose,
    "world/turn": world.turn,
    "world/draw": world.draw,
    "world/kettle": world.kettle,
    "world/tram": world.tram,
    "world/gulls": world.gulls,
    "world/clock": world.clock_tower,
    "world/knock": world.knock,
    "world/thanks": world.thanks,
}
PEAK = {
    "beacon/press": 0.5,
    "beacon/outage": 0.35,
    "world/card": 0.3,
    "world/choose": 0.25,
    "world/turn": 0.3,
    "world/draw": 0.25,
    "world/gulls": 0.35,
    "world/kettle": 0.3,
}
USUAL_PEAK = 0.45
SILENCE = 0.002
QUALITY = 0.85  # of Vorbis, where 0 is the best


def trimmed(samples: Samples, peak: float) -> Samples:
    """As loud as it should be, and without the silence at its end."""
    level = samples * (peak / np.max(np.abs(samples)))
    heard = np.flatnonzero(np.abs(level) > SILENCE)
    cut = level[: heard[-1] + 1]
    fade = min(len(cut), round(0.02 * RATE))
    cut[-fade:] *= np.linspace(1, 0, fade)
    return cut


for name, make in MADE.items():
    samples = trimmed(make(), PEAK.get(name, USUAL_PEAK))
    path = SOUNDS / f"{name}.ogg"
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, samples, RATE, format="OGG", subtype="VORBIS", compression_level=QUALITY)
    print(f"{name}: {len(samples) / RATE:.2f} s, {path.stat().st_size:,} bytes")
