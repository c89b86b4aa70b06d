"""Every perk badge in every state: python badges.py."""
import pathlib
from world import *
OUT = pathlib.Path(__file__).resolve().parents[2] / 'assets' / 'pictures'
for icon in app.ICON:
    for state in ('held', 'next', 'locked', 'lost'):
        p = Pic(); app.defs(p); p.raw(app.badge(44, 44, 38, icon, state)); (OUT/f'perk-{icon}-{state}.svg').write_text(p.svg(88, 90, text=False))
