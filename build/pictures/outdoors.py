"""Places under the sky: rooftop, market, harbour, street."""
import math
from setting import *
import room, title

def rooftop():
    p = Pic(); sky(p, y=460)
    p.add(mix(PAPER, SAND, .6), D(190, 170, 46, n=22, wob=1.2))
    p.add(MIST, P((-6, 330), (200, 300), (420, 318), (700, 286), (980, 310), (W+6, 280), (W+6, 480), (-6, 480), wob=2)); p.add(HARBOUR, P((-6, 372), (500, 366), (W+6, 374), (W+6, 520), (-6, 520), wob=.8))
    r = rng_for('sea'); p.add(MIST, gouges([(r.uniform(0, W), r.uniform(382, 440), 0, r.uniform(30, 70), 3) for _ in range(34)]), op=.6)
    # boats and the lighthouse on the mole
    q = Pic(); title.lighthouse(q, 700, 380, 214, 22, 13, FULL) ; p.put(q); app.defs(p); p.raw(app.echoes(700, 190, 16, 3, 14, .22, PINK)+app.c(700, 190, 17, 'url(#aSun)')+app.gloss_crescent(700, 189, 17)); p.add(over(SAND, .55), P((640, 396), (668, 376), (736, 376), (766, 396)))
    for x, s in ((300, 1), (470, .7)): p.add(INK, R(x, 352-26*s, 2.5, 40*s, .2)); p.add(PAPER, P((x-2, 352-24*s), (x-2, 378-8*s), (x-22*s, 378-8*s))); p.add(CLAY, P((x-24*s, 378-4*s), (x+24*s, 378-4*s), (x+16*s, 386), (x-16*s, 386)))
    # roofs, near
    def roof(x, y, w, h, col, k=.4):
        g = P((x, y+h), (x+w*k, y), (x+w, y+h)); cast(p, g, 60, 30, .24); p.add(col, g); p.add(over(col, .38), P((x+w*k, y), (x+w, y+h), (x+w*.62, y+h))); p.add(over(col, .5), hatch(g, 90, 22, 22, 2.4, key=(x, y), density=.6), op=.4); p.add(over(SAND, .2), R(x+14, y+h, w-28, 300)); 
    def chimney(x, y, h=80, w=42):
        g = R(x, y, w, h); cast(p, g, 60, 34, .26); p.add(CLAY, g); p.add(CLAY2, R(x+w*.6, y, w*.4, h, .5)); p.add(INK, R(x-5, y-9, w+10, 11)); p.add(SAND, R(x+5, y-28, 12, 20, .5), R(x+w-18, y-24, 12, 16, .5))
    chimney(70, 330); chimney(560, 350, 90, 50); roof(-60, 400, 330, 110, CLAY); roof(210, 430, 300, 90, HARBOUR, .5); roof(450, 410, 350, 120, CLAY, .45); chimney(860, 340, 120, 54); roof(760, 440, 340, 100, HARBOUR)
    roof(1020, 420, 340, 120, CLAY)
    # a line of washing
    p.add(INK, line([(112, 348), (330, 372), (572, 356)], 2.2, 2.2))
    for x, c, h in ((170, PAPER, 62), (226, LAMP, 48), (270, MIST, 70), (352, PAPER, 54), (404, CLAY, 66), (456, MIST, 50)): g = P((x, 362), (x+38, 366), (x+35, 366+h), (x+4, 362+h)); cast(p, g, 16, 12, .2); p.add(c, g); p.add(over(c, .2), P((x+24, 365), (x+38, 366), (x+35, 366+h), (x+26, 364+h)))
    title.gull(p, 420, 150, .9); title.gull(p, 480, 186, .6); title.gull(p, 860, 120, .8)
    g = P((-6, 560), (W+6, 552), (W+6, H+6), (-6, H+6)); p.add(over(SAND, .44), g); p.add(over(SAND, .6), hatch(g, 3, 20, 60, 3, key='rt', density=.5), op=.6)
    q = Pic(); [lamp_glow(q, x, y, 26, 22, .3) or q.add(LAMP, R(x-7, y-9, 14, 18, .5)) for x, y in ((70, 545), (160, 548), (320, 545), (600, 552), (680, 552), (900, 560))]
    return p, q
def stall(p, x, y, w, stripes, goods, key):
    cast(p, R(x, y+60, w, 150), 60, 30, .24); p.add(over(CLAY, .5), R(x+6, y+40, 8, 260, .5), R(x+w-14, y+40, 8, 260, .5)); p.add(over(SAND, .5), R(x+10, y+60, w-20, 130, .5), op=.85)
    n = 8
    for i in range(n): c = stripes[i % 2]; p.add(c, P((x+w*i/n, y), (x+w*(i+1)/n, y), (x-16+(w+32)*(i+1)/n, y+66), (x-16+(w+32)*(i+.5)/n, y+80), (x-16+(w+32)*i/n, y+66)))
    p.add(INK, P((x+w*.5, y), (x+w, y), (x+w+16, y+66), (x+w*.64, y+70)), op=.18)
    block(p, x-8, y+186, w+16, 22, TAN, dx=34, dy=22); block(p, x, y+208, w, 120, CLAY2 if stripes[0] != CLAY else HARB2, 40)
    r = rng_for(key)
    for j in range(2):
        for i in range(int(w//26)): c = goods[(i//2+j) % len(goods)]; g = D(x+18+i*26, y+178-j*18, 13, 12, n=9); p.add(c, g); p.add(over(c, .3), g.intersection(box(x+22+i*26, 0, x+50+i*26, H)))
    for i in range(4): p.add(PAPER, P((x+28+i*w/4, y+214), (x+62+i*w/4, y+212), (x+63+i*w/4, y+234), (x+29+i*w/4, y+236))); p.add(INK, R(x+36+i*w/4, y+221, 18, 4, .2))
def market():
    p = Pic(); sky(p, y=320); terrace(p, -20, 390, [(110, 190), (96, 230), (120, 200), (104, 250), (112, 210), (100, 236), (118, 196), (108, 226), (120, 200), (100, 230), (112, 204), (110, 236), (104, 190)], 'mk')
    ground(p, 390, mix(over(SAND, .14), MIST, .3), over(SAND, .4), 'mk', 2)
    for x, coat, skin, k in ((86, INK, TAN, 1), (566, CLAY, ppl.BROWN, 1), (900, HARBOUR, SAND, 2)): title.person(p, x, 420, 1.7, coat, skin, kind=k, bag=True)
    stall(p, 140, 216, 330, (CLAY, PAPER), (LAMP, CLAY, HARBOUR), 'a'); stall(p, 600, 226, 300, (HARBOUR, PAPER), (MIST, PAPER, SAND), 'b')
    # bunting, and one green leaf on a sign: Beacon's
    p.add(INK, line([(-5, 150), (240, 182), (520, 160), (800, 186), (1100, 150)], 2, 2))
    for i in range(17): x = 20+i*58; y = 158+abs(math.sin(i*.62))*24; p.add([CLAY, PAPER, LAMP, HARBOUR][i % 4], P((x, y), (x+26, y+1), (x+13, y+30)))
    q = Pic(); [lamp_glow(q, x, 300, 110, 70, .16) for x in (300, 750)]; [q.add(LAMP, D(x, 262, 9)) for x in (220, 380, 690, 820)]
    return p, q
def harbour():
    p = Pic(); sky(p, y=400); p.add(mix(PAPER, SAND, .6), D(150, 150, 42, n=22, wob=1.2))
    p.add(MIST, P((-6, 350), (120, 320), (320, 300), (560, 322), (800, 262), (1000, 250), (W+6, 210), (W+6, 420), (-6, 420), wob=2)); terrace(p, 610, 372, [(52, 66), (56, 84), (48, 60), (60, 92), (50, 70), (58, 80), (54, 66), (62, 90), (52, 70), (58, 88), (50, 64), (56, 78)], 'hb')
    wt = P((-6, 366), (W+6, 370), (W+6, H+6), (-6, H+6)); p.add(HARBOUR, wt); p.add(HARB2, P((-6, 470), (500, 480), (W+6, 474), (W+6, H+6), (-6, H+6), wob=1.5))
    r = rng_for('hw'); p.add(MIST, gouges([(r.uniform(-20, W), 376+r.random()**1.4*180, 0, r.uniform(26, 80), r.uniform(2, 4.4)) for _ in range(80)]), op=.55)
    # a trawler and a small sail
    hl = P((250, 356), (560, 348), (528, 420), (286, 422)); cast(p, hl, 110, 34, .3); p.add(CLAY, hl); p.add(CLAY2, P((430, 351), (560, 348), (528, 420), (440, 421))); p.add(PAPER, R(262, 366, 280, 7, .4)); block(p, 300, 290, 92, 64, PAPER, 26, 20, 10); p.add(INK, R(312, 304, 18, 18, .4), R(338, 304, 18, 18, .4)); p.add(INK, line([(450, 352), (450, 170)], 8, 5), line([(450, 190), (552, 330)], 3, 3), line([(450, 190), (396, 290)], 3, 3), line([(450, 300), (540, 220)], 5, 4)); p.add(LAMP, P((450, 176), (484, 186), (450, 198)))
    p.add(INK, line([(120, 420), (120, 262)], 4, 3)); p.add(PAPER, P((116, 268), (116, 404), (56, 406))); p.add(SAND, P((126, 280), (126, 404), (176, 404))); g = P((52, 416), (188, 412), (168, 442), (76, 444)); cast(p, g, 80, 22, .3); p.add(HARB2, g); p.add(PAPER, gouge(66, 422, -1, 100, 4))
    # the quay with bollards, crates and a crane
    qy = P((-6, 520), (W+6, 506), (W+6, H+6), (-6, H+6)); p.add(over(SAND, .2), qy); p.add(over(SAND, .42), hatch(qy, 2, 20, 70, 3, key='qy', density=.5), op=.6); p.add(over(SAND, .5), P((-6, 520), (W+6, 506), (W+6, 522), (-6, 536)))
    for x in (60, 380, 700): g = P((x, 524), (x+6, 492), (x+34, 492), (x+40, 524)); cast(p, g, 46, 16, .3); p.add(INK, g); p.add(HARB2, P((x+2, 496), (x+38, 496), (x+36, 486), (x+4, 486)))
    for x, y, c in ((780, 440, TAN), (860, 440, SAND), (816, 372, LAMP)): block(p, x, y, 76, 70, c, 20, 40, 20); p.add(over(c, .4), R(x+6, y+30, 64, 5, .4))
    title.gull(p, 640, 150, .9); title.gull(p, 250, 190, .7)
    q = Pic(); [q.add(LAMP, R(x, y, 8, 11, .4)) for x, y in ((634, 330), (690, 318), (750, 336), (806, 312), (860, 334), (930, 320))]; lamp_glow(q, 340, 318, 40, 30, .25); q.add(LAMP, R(312, 304, 18, 18, .4), R(338, 304, 18, 18, .4))
    return p, q
def street():
    p = Pic(); sky(p, y=300); p.add(MIST, P((300, 420), (520, 250), (760, 190), (W+6, 230), (W+6, 460), (300, 460), wob=2)); terrace(p, 380, 420, [(58, 110), (62, 132), (54, 104), (66, 140), (58, 118), (60, 130)], 'st')
    # left row, tall and near; right row beyond the tram wire
    for i, (x, w, h, c) in enumerate(((-30, 170, 330, CLAY), (140, 150, 290, SAND), (290, 120, 240, HARBOUR))):
        title.house(p, x, 430+i*4, w, h, c, INK if c != HARBOUR else CLAY2, kind=i, joined=False, key=('near', i))
    for i, (x, w, h, c) in enumerate(((760, 130, 270, LAMP), (890, 150, 320, MIST), (1040, 170, 350, CLAY))): title.house(p, x, 436, w, h, c, CLAY2 if c != CLAY else INK, kind=i+1, joined=False, key=('far', i))
    # clock tower in the gap
    x, hz = 560, 420; p.add(SAND, R(x, 190, 58, 232)); p.add(over(SAND, .32), R(x+38, 190, 20, 232)); p.add(CLAY, P((x-6, 192), (x+29, 122), (x+64, 192))); p.add(CLAY2, P((x+29, 122), (x+64, 192), (x+35, 192))); c = D(x+29, 230, 22, n=20); p.add(INK, c); p.add(PAPER, D(x+29, 230, 18, n=18)); p.add(INK, line([(x+29, 230), (x+28, 216)], 3, 2), line([(x+29, 230), (x+38, 238)], 3.6, 3))
    gr = ground(p, 424, mix(over(SAND, .2), MIST, .25), over(SAND, .45), 'st'); p.add(over(SAND, .46), P((-6, 470), (W+6, 462), (W+6, 640), (-6, 660))); p.add(INK, P((-6, 516), (W+6, 508), (W+6, 513), (-6, 521)), P((-6, 566), (W+6, 556), (W+6, 561), (-6, 571)), op=.75)
    p.add(INK, P((-30, 430), (400, 442), (520, 480), (60, 500)), op=.22)
    # the tram
    p.add(INK, line([(-6, 250), (W+6, 236)], 2, 2))
    q = Pic(); car = P((0, 0), (-6, -72), (14, -98), (196, -99), (216, -74), (212, 0)); q.add(CLAY, car); q.add(PAPER, P((-3, -69), (214, -70), (214, -32), (-2, -32))); q.add(INK, *[R(13+k*40, -64, 29, 28, .5) for k in range(5)]); q.add(CLAY2, P((170, -98), (196, -99), (216, -74), (212, 0), (173, 0)), op=.75); q.add(INK, D(42, 3, 12, n=11), D(166, 3, 12, n=11), line([(104, -98), (140, -212)], 4, 3)); cast(p, P((600, 470), (816, 470), (812, 540), (600, 540)), 70, 26, .28); p.put(q, 600, 540, 1.0)
    for xx, coat, skin, k, yy in ((210, HARBOUR, TAN, 1, 476), (300, PAPER, ppl.BROWN, 1, 484), (450, INK, SAND, 2, 470), (560, CLAY, TAN, 1, 460)): title.person(p, xx, yy, 1.6, coat, skin, kind=k, bag=k == 1)
    # a street lamp
    p.add(INK, R(472, 210, 7, 270, .4), P((462, 480), (489, 480), (484, 466), (467, 466)), P((458, 190), (494, 190), (488, 214), (464, 214))); p.add(LAMP, R(467, 192, 18, 20, .4))
    q = Pic(); lamp_glow(q, 476, 204, 90, 80, .16); q.add(LAMP, R(467, 192, 18, 20, .4)); [q.add(LAMP, R(x_, 473, 29, 27, .5)) for x_ in (613, 653, 693, 733)]
    return p, q
