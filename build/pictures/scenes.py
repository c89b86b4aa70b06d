"""The places of Larkhaven, cut with the same scissors as the frames: python scenes.py (needs shapely).

Each place is 1280 x 720. What tells it apart stands left of x = 960 and between y = 60 and 400;
the card and the phone lie over the rest. `NAME-lights` is what glows there after dark.
"""
import pathlib, sys
from setting import *
from indoors import *
from outdoors import *

OUT = pathlib.Path(__file__).resolve().parents[2] / 'assets' / 'pictures'

def title_scene():
    """The title's town without its words and buttons, so that any window can place its own."""
    word, tag_ = title.word, title.tag
    title.word = title.tag = lambda *a, **k: None
    p = title.title(text=False); title.word, title.tag = word, tag_
    p.items.pop()  # the arrow on the second button
    return p, None
def wordmark():
    p = Pic(); title.word(p, 'MODEL', 20, 30, 1.18, shadow=(SAND, (17, 13))); title.word(p, 'CITIZEN', 20, 170, 1.06, shadow=(SAND, (17, 13))); return p
def day_window(open_):
    """The window by day: the same town, no moon, no lights but Beacon's."""
    p = Pic(); room.window(p, 40, 30, 176, 214, open_=open_); fills = [it[2] if it[0] == 'g' else None for it in p.items]
    at = fills.index(HARB2); new = [MIST, mix(PAPER, MIST, .62), mix(PAPER, MIST, .3), mix(PAPER, SAND, .6)]
    for k, c in enumerate(new): p.items[at+k] = ('g', p.items[at+k][1], c, 1)
    del p.items[at+4]
    p.items = [('g', it[1], NIGHT, it[3]) if it[0] == 'g' and it[2] == LAMP else it for it in p.items]
    return p

SCENES = {'title': title_scene, 'room-day': room_day, 'room-evening': room_evening, 'door-day': door_of(room_day), 'door-evening': door_of(room_evening), 'kitchen-day': kitchen_of(False), 'kitchen-evening': kitchen_of(True),
          'tram': tram, 'clinic': clinic, 'office': office, 'choir': choir, 'rooftop': rooftop, 'market': market, 'harbour': harbour, 'street': street, 'hall': hall}
if __name__ == '__main__':
    (OUT/'wordmark.svg').write_text(wordmark().svg(640, 310, text=False))
    tall = title_scene()[0]; sky = Pic().add(PAPER, box(500, -220, 1290, 4)); sky.put(tall); sky.defs = tall.defs
    (OUT/'scene-title-tall.svg').write_text(sky.svg(720, 920, text=False, view='560 -200 720 920'))
    for d in (0, .5, 1): (OUT/f'window-day-{int(d*100)}.svg').write_text(day_window(d*.8).svg(270, 310, text=False))
    for name in sys.argv[1:] or SCENES:
        p, lights = SCENES[name]()
        for suffix, q in (('', p), ('-lights', lights)):
            if q is None: continue
            s = q.svg(W, H, text=False); (OUT/f'scene-{name}{suffix}.svg').write_text(s); print(name+suffix, len(s)//1024, 'KB')
