"""What every place is built from: ground, blocks with shadows, light, sky, rows of houses."""
import math
from world import *
import room, title

W, H = 1280, 720
FULL = box(0, 0, W, H)
TAN = ppl.TAN

def ground(p, y, col, dark=None, key='g', ang=2):
    g = P((-4, y), (W*.5, y+2), (W+4, y-2), (W+4, H+4), (-4, H+4), wob=.5)
    p.add(col, g); p.add(dark or over(col, .25), hatch(g, ang, 17, 60, 2.6, key=key, density=.5), op=.6)
    return g
def cast(p, g, dx, dy, op=.26, clip=FULL): p.add(INK, sweep(g, dx, dy).difference(g).intersection(clip), op=op)
def block(p, x, y, w, h, col, side=None, dx=30, dy=22, op=.26):
    """A flat thing with a darker right side and a shadow."""
    g = R(x, y, w, h); cast(p, g, dx, dy, op); p.add(col, g)
    if side: p.add(over(col, .3), R(x+w-side, y, side, h, .5))
    p.add(PAPER, R(x, y, w, 2.2, .3), op=.5)
    return g
def window_light(p, x, y, w, h, lean, op=.5, col=PAPER):
    """A slant of daylight on a wall or floor, in four panes."""
    for i in range(2):
        for j in range(2):
            ww, hh = w/2-8, h/2-8; xx = x+i*w/2+(j*lean/2); yy = y+j*h/2
            p.add(col, P((xx, yy), (xx+ww, yy+6), (xx+ww+lean*.45, yy+hh+6), (xx+lean*.45, yy+hh)).intersection(FULL), op=op)
def sky(p, top=MIST, low=PAPER, y=420):
    p.add(low, box(-5, -5, W+5, H+5))
    for k, (yy, c) in enumerate(((y*.30, mix(low, top, .95)), (y*.55, mix(low, top, .62)), (y*.8, mix(low, top, .3)))[::-1]):
        p.add(c, P((-6, -6), (W+6, -6), (W+6, yy+10), (W*.7, yy-8), (W*.35, yy+12), (-6, yy-4), wob=2))
    r = rng_for('sky', y); p.add(PAPER, gouges([(r.uniform(0, W), r.uniform(70, y*.7), r.uniform(-3, 8), r.uniform(30, 80), r.uniform(2, 4)) for _ in range(26)]), op=.5)
def terrace(p, x, y, spec, key=''):
    cols = [SAND, CLAY, HARBOUR, LAMP, MIST, SAND]
    for i, (w, h) in enumerate(spec):
        col = cols[(i+len(key)) % len(cols)]; roof = INK if col != HARBOUR else CLAY2
        cast(p, R(x, y-h, w, h), 26, 18, .2); title.house(p, x, y, w, h, col, [CLAY2, INK, HARB2][i % 3] if col != CLAY else INK, kind=i % 3, joined=False, key=(key, i)); x += w+3
def lamp_glow(p, x, y, a, b, op=.20):
    for k in (1.0, .68, .40): p.add(LAMP, D(x, y, a*k, b*k, n=13, wob=4), op=op)
def panes(p, x, y, w, h, nx, ny, glass=MIST, frame=PAPER, bar=6):
    cast(p, R(x-10, y-10, w+20, h+20), 16, 12, .22)
    p.add(frame, R(x-10, y-10, w+20, h+20)); p.add(glass, R(x, y, w, h, .5))
    return lambda: [p.add(frame, R(x+w*i/nx-bar/2, y, bar, h, .4)) for i in range(1, nx)]+[p.add(frame, R(x, y+h*j/ny-bar/2, w, bar, .4)) for j in range(1, ny)]
