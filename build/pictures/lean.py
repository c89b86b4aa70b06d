"""Leaves out of the cut pictures what no eye can see: points laid on one another, points on a
straight line, crumbs, colours that nothing uses. Run after any of the scripts that cut."""
from __future__ import annotations
import re, sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parents[2]/'assets'/'pictures'
# In the picture's own units: a twelfth of a pixel, still nothing to see at three times the size.
NEAR = .08
CRUMB = .3
RULE = ' fill-rule="evenodd"'
OPENING = re.compile(r'<svg[^>]*>')
STRAIGHT = re.compile(r'[MLZ0-9. -]*')
PATH = re.compile(r'<path [^>]*?d="([^"]*)"[^>]*/>\n?')
GRADIENT = re.compile(r'<linearGradient id="([^"]+)".*?</linearGradient>')

def rings_of(d):
    """The closed runs of straight lines that a path is made of, in tenths of a unit."""
    return [[tuple(round(float(v)*10) for v in p.split()) for p in re.split('[ML]', part)[1:]]
            for part in d.split('Z') if part.strip()]

def far(p, a, b):
    """How far a point lies from the cut between two others."""
    dx, dy = b[0]-a[0], b[1]-a[1]; d = dx*dx+dy*dy
    t = max(0, min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/d)) if d else 0
    return ((p[0]-a[0]-t*dx)**2+(p[1]-a[1]-t*dy)**2)**.5

def thin(run):
    """An open run with only the corners that count (Douglas and Peucker)."""
    if len(run) < 3: return run
    most, at = max((far(p, run[0], run[-1]), k) for k, p in enumerate(run[1:-1], 1))
    if most <= NEAR*10: return [run[0], run[-1]]
    return thin(run[:at+1])[:-1]+thin(run[at:])

def lean_ring(ring):
    """A ring without doubles and needless points, or nothing if it is a crumb."""
    ring = [p for k, p in enumerate(ring) if p != ring[k-1]]
    if len(ring) < 3: return []
    split = max(range(len(ring)), key=lambda k: (ring[k][0]-ring[0][0])**2+(ring[k][1]-ring[0][1])**2)
    ring = thin(ring[:split+1])[:-1]+thin(ring[split:]+ring[:1])[:-1]
    area = abs(sum(a[0]*b[1]-b[0]*a[1] for a, b in zip(ring, ring[1:]+ring[:1])))/200
    return ring if len(ring) > 2 and area > CRUMB else []

def number(tenths):
    """A number of tenths, as short as can be written."""
    whole, rest = divmod(abs(tenths), 10)
    return ('-' if tenths < 0 else '')+(f'{whole or ""}.{rest}' if rest else f'{whole}')

def written(ring):
    """A ring as a path: where it begins, then from corner to corner."""
    steps = [(b[0]-a[0], b[1]-a[1]) for a, b in zip(ring, ring[1:])]
    path = 'M{} {}l'.format(*map(number, ring[0]))+' '.join(f'{number(x)} {number(y)}' for x, y in steps)+'Z'
    return path.replace(' -', '-')

def ruled(text):
    """The rule by which the cuts are filled, said once for all of them."""
    if text.count(RULE) < 2: return text
    head, body = OPENING.match(text)[0], OPENING.sub('', text.replace(RULE, ''), count=1)
    return f'{head}<g{RULE}>'+body.replace('</svg>', '</g></svg>')

def lean(text):
    """The same picture with less in it."""
    def one(found):
        d = found[1]
        if not STRAIGHT.fullmatch(d) or d.count('M') != d.count('Z'): return found[0]
        rings = [r for r in map(lean_ring, rings_of(d)) if r]
        return found[0].replace(d, ''.join(map(written, rings))) if rings else ''
    text = PATH.sub(one, text)
    text = GRADIENT.sub(lambda m: m[0] if f'url(#{m[1]})' in text else '', text)
    return ruled(text.replace('<defs></defs>', ''))

if __name__ == '__main__':
    for path in sorted(PICTURES.glob('*.svg')):
        old = path.read_text(); new = lean(old)
        if new != old: path.write_text(new); print(path.name, len(old), '->', len(new))
