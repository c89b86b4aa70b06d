"""Places with a roof: the room, the door, the kitchen, tram, clinic, office, choir, stairs."""
import math
from setting import *
import room, title

def room_day():
    p = Pic(); p.add(mix(PAPER, SAND, .42), box(-5, -5, W+5, H+5))
    p.add(mix(PAPER, SAND, .62), P((0, -5), (W+5, -5), (W+5, H), (760, H), (560, 420), (700, 60), (640, -5), wob=2), op=.8)
    p.add(mix(SAND, TAN, .25), P((980, -5), (W+5, -5), (W+5, H), (1100, H), (930, 300), wob=2), op=.8)
    window_light(p, 120, 120, 300, 240, 130, .55)
    p.add(SAND, hatch(box(0, 60, 900, 620), 40, 40, 34, 2, key='daywall', density=.22), op=.5)
    fl = ground(p, 640, over(CLAY, .16), over(CLAY, .4), 'rd'); window_light(p, 250, 650, 280, 60, 120, .3, LAMP)
    p.add(INK, R(-4, 632, W+8, 8, .5), op=.45)
    return p, None
def room_evening():
    p = Pic(); room.lamp_wall(p, W, H, 150, 150)
    fl = P((0, 640), (W, 634), (W, 724), (0, 724), wob=.4); p.add(over(CLAY, .60), fl); p.add(over(CLAY, .34), P((0, 640), (760, 637), (560, 724), (0, 724), wob=.4))
    p.add(over(CLAY, .72), hatch(fl, 2, 15, 60, 2.6, key='floor', density=.55), op=.8); p.add(INK, R(-4, 632, W+8, 8, .5), op=.6)
    return p, None
def door_of(base):
    def scene():
        p, _ = base(); room.doorway(p, 752, 118, 206, 520, FULL); return p, None
    return scene
def kitchen_of(evening):
    def scene():
        p = Pic()
        if evening: room.lamp_wall(p, W, H, 430, 120, 1.1)
        else:
            p, _ = room_day()
        # tiles, a shelf of cups, the counter with kettle, bread and a tap
        tiles = box(0, 300, 980, 470); p.add(MIST if not evening else MIST2, tiles.intersection(FULL), op=.9)
        for i in range(17):
            for j in range(3):
                if (i*7+j*5) % 4: p.add(PAPER if (i+j) % 2 else mix(MIST, HARBOUR, .2), R(4+i*58, 304+j*56, 52, 50, .8), op=.55 if not evening else .35)
        block(p, 520, 190, 330, 12, CLAY, dx=40, dy=36)
        for i, (c, h) in enumerate(((HARBOUR, 44), (PAPER, 36), (CLAY, 40), (MIST, 32), (LAMP, 46), (PAPER, 34))):
            x = 540+i*50; g = P((x, 190-h), (x+34, 190-h), (x+30, 190), (x+4, 190)); cast(p, g, 22, 16, .2, box(500, 120, 900, 190)); p.add(c, g); p.add(over(c, .3), P((x+22, 190-h), (x+34, 190-h), (x+30, 190), (x+20, 190)))
        # a lamp over the table
        p.add(INK, R(428, -4, 4, 96, .3)); p.add(CLAY, P((384, 132), (412, 88), (448, 88), (478, 132))); p.add(CLAY2, P((440, 88), (448, 88), (478, 132), (446, 132))); p.add(LAMP if evening else PAPER, P((400, 132), (462, 132), (452, 146), (410, 146)))
        block(p, -10, 462, 1000, 20, PAPER, dx=0, dy=30); block(p, 0, 482, 980, 240, HARBOUR if not evening else HARB2)
        for i in range(5): p.add(over(HARBOUR, .35 if not evening else .55), R(i*200+188, 486, 5, 240, .4)); p.add(SAND, R(i*200+90, 512, 36, 6, .5))
        # kettle
        g = S((70, 462, 1), (78, 408), (100, 384), (146, 384), (168, 408), (176, 462, 1), step=14); cast(p, g, 60, 30, .3, box(0, 300, 980, 462)); p.add(CLAY, g); p.add(CLAY2, g.intersection(box(134, 370, 200, 470))); p.add(INK, line([(88, 388), (100, 352), (146, 352), (158, 388)], 6, 6)); p.add(CLAY2, P((168, 424), (204, 396), (210, 404), (174, 440))); p.add(INK, D(123, 380, 7))
        p.add(PAPER, gouge(88, 414, 70, 34, 5), op=.6)
        for k, (x, y) in enumerate(((214, 380), (222, 352), (216, 322))): p.add(PAPER, gouge(x, y, -80+k*14, 26, 9), op=.55)
        # bread and board
        block(p, 268, 450, 150, 12, TAN, dx=20, dy=10); g = S((286, 450, 1), (284, 426), (310, 410), (370, 410), (398, 428), (396, 450, 1), step=12); p.add(LAMP, g); p.add(LAMP2, g.intersection(box(360, 400, 410, 460))); p.add(PAPER, gouges([(306, 422, 60, 16, 5), (330, 418, 60, 18, 5), (354, 418, 60, 18, 5)]), op=.7)
        # window over the sink
        done = panes(p, 640, 236, 0, 0, 1, 1) if False else None
        p.add(INK, line([(700, 462), (700, 404), (712, 386), (738, 386), (746, 404)], 9, 8)); p.add(MIST2, R(650, 456, 130, 10, .5))
        return p, None
    return scene
def tram():
    p = Pic(); p.add(mix(PAPER, SAND, .75), box(-5, -5, W+5, H+5))
    # three tall windows, the town going by
    for i, x in enumerate((36, 350, 664)):
        w, h, y = 286, 250, 96; gl = box(x, y, x+w, y+h); cast(p, R(x-14, y-14, w+28, h+28), 14, 10, .2); p.add(PAPER, R(x-14, y-14, w+28, h+28)); p.add(MIST, gl)
        p.add(PAPER, P((x, y), (x+w, y), (x+w, y+h*.34), (x, y+h*.42)).intersection(gl), op=.75)
        q = Pic(); terrace(q, x-40+i*9, y+h-26, [(64, 96+(i*13) % 30), (70, 124), (60, 84), (72, 110), (66, 92)], key='tram'*(i+1))
        p.put(q, clip=gl)
        p.add(HARBOUR, box(x, y+h-28, x+w, y+h)); p.add(MIST, gouges([(x+18+k*62, y+h-18+(k % 2)*8, 0, 46, 3) for k in range(4)]).intersection(gl), op=.7)
        p.add(PAPER, gouges([(x+30, y+170, -52, 60, 7), (x+52, y+178, -52, 44, 5)]).intersection(gl), op=.45); p.add(PAPER, R(x-3, y+62, w+6, 7, .4))
    # rail, straps, poles
    p.add(INK, R(-4, 70, 990, 7, .4))
    for k in range(8):
        x = 60+k*122; p.add(INK, line([(x, 76), (x-4-(k % 3)*2, 104)], 4, 4)); t = P((x-18, 104), (x+10, 104), (x+16, 134), (x-24, 134)); p.add(CLAY, t.difference(P((x-11, 111), (x+4, 111), (x+7, 128), (x-14, 128))))
    for x in (328, 642, 956): cast(p, R(x-5, 50, 10, 600), 36, 0, .18); p.add(LAMP, R(x-5, 50, 10, 600)); p.add(LAMP2, R(x+1, 50, 4, 600))
    # seats
    ground(p, 600, over(SAND, .5), over(SAND, .62), 'tr')
    p.add(CLAY2, R(-4, 362, W+8, 14, .5))
    for k in range(5):
        x = 20+k*196; g = P((x, 470), (x+8, 396), (x+156, 396), (x+164, 470)); cast(p, g, 34, 26); p.add(HARBOUR, g); p.add(HARB2, P((x+112, 396), (x+156, 396), (x+164, 470), (x+122, 470))); block(p, x-6, 470, 176, 34, HARBOUR, 40); p.add(INK, R(x+12, 504, 8, 98, .4), R(x+146, 504, 8, 98, .4))
        p.add(MIST, gouges([(x+26, 412, 84, 46, 3), (x+60, 410, 88, 48, 3), (x+92, 412, 92, 46, 3)]), op=.4)
    return p, None
def clinic():
    p = Pic(); p.add(mix(PAPER, MIST, .62), box(-5, -5, W+5, H+5)); p.add(MIST, P((620, -5), (W+5, -5), (W+5, H), (900, H), (760, 300), wob=2), op=.9)
    p.add(MIST2, R(-4, 300, W+8, 330, .5), op=.55); p.add(PAPER, R(-4, 296, W+8, 6, .4))
    window_light(p, 60, 80, 240, 190, 80, .7)
    # clock, four minutes slow
    cx, cy = 470, 150; c = D(cx, cy, 50, n=22); cast(p, c, 34, 28); p.add(INK, c); p.add(PAPER, D(cx, cy, 42, n=20)); p.add(INK, line([(cx, cy), (cx-3, cy-30)], 5, 3), line([(cx, cy), (cx+20, cy+14)], 6, 5), *[D(cx+math.sin(k*math.pi/6)*34, cy-math.cos(k*math.pi/6)*34, 2.2, n=5, wob=.1) for k in range(12)])
    # the desk with its hatch, the queue ticket
    block(p, 640, 110, 300, 190, HARBOUR); p.add(HARB2, R(660, 130, 260, 150, .6)); p.add(PAPER, R(676, 146, 110, 134, .6), op=.16); p.add(INK, P((850, 280), (856, 222), (872, 198), (888, 222), (896, 280))); p.add(SAND, D(872, 196, 19)); p.add(INK, P((853, 190), (858, 174), (886, 174), (892, 190), (872, 184)))
    block(p, 620, 292, 340, 20, PAPER, dx=10, dy=40); block(p, 634, 312, 316, 330, SAND, 60, 30, 10)
    # bench and people who wait
    block(p, 60, 470, 500, 16, CLAY, dx=50, dy=60); p.add(INK, R(90, 486, 10, 150, .4), R(520, 486, 10, 150, .4)); block(p, 60, 400, 500, 14, CLAY, dx=30, dy=24); p.add(INK, R(90, 414, 8, 56, .4), R(522, 414, 8, 56, .4))
    for x, coat, skin, s in ((130, HARBOUR, TAN, 1), (300, CLAY, SAND, .94), (400, INK, ppl.BROWN, .9)):
        b = S((x-34, 476, 1), (x-40, 410), (x-22, 372), (x+22, 372), (x+40, 410), (x+36, 476, 1), step=12); cast(p, b, 46, 30, .24); p.add(coat, b); p.add(over(coat, .3), b.intersection(box(x+8, 360, x+50, 480))); hd = D(x, 346, 24, 27); p.add(skin, hd); p.add(over(skin, .25), hd.intersection(box(x+6, 310, x+40, 380))); p.add(INK, P((x-25, 348), (x-24, 326), (x-6, 314), (x+20, 320), (x+26, 342), (x+10, 330), (x-14, 332)))
        p.add(over(coat, .4), P((x-30, 476), (x+32, 476), (x+26, 560), (x-24, 560)))
    g = P((576, 350), (606, 350), (604, 420), (578, 420)); p.add(PAPER, R(180, 330-150, 96, 120)); p.add(CLAY, R(216, 196, 24, 70, .5), R(193, 219, 70, 24, .5))
    ground(p, 632, over(MIST, .42), over(MIST, .55), 'cl')
    return p, None
def office():
    p = Pic(); p.add(mix(PAPER, SAND, .3), box(-5, -5, W+5, H+5)); p.add(mix(PAPER, SAND, .7), P((700, -5), (W+5, -5), (W+5, H), (860, H), (820, 260), wob=2), op=.8)
    gl = box(60, 96, 440, 310); done = panes(p, 60, 96, 380, 214, 4, 1, MIST)
    q = Pic(); terrace(q, 40, 316, [(58, 70), (62, 104), (54, 64), (70, 120), (58, 82), (66, 98), (60, 70)], 'off'); q.add(SAND, P((250, 320), (250, 150), (270, 120), (290, 150), (290, 320))); q.add(CLAY, P((244, 152), (270, 104), (296, 152))); p.put(q, clip=gl); done()
    p.add(PAPER2, R(40, 316, 420, 12, .5))
    # shelves of files
    block(p, 540, 100, 380, 250, TAN, dx=40, dy=30); p.add(over(SAND, .6), R(552, 112, 356, 226, .5))
    r = rng_for('files')
    for j in range(3):
        y = 112+j*76; x = 560
        while x < 890:
            w = r.uniform(16, 30); h = r.uniform(48, 62); c = r.choice([CLAY, HARBOUR, PAPER, MIST, LAMP, SAND]); p.add(c, R(x, y+68-h, w-2, h, .5)); p.add(over(c, .4), R(x+w*.3, y+68-h+12, w*.34, 10, .3)); x += w
        p.add(TAN, R(552, y+66, 356, 9, .4))
    # desk, lamp, screen
    block(p, 70, 452, 820, 18, CLAY, dx=30, dy=40); block(p, 110, 470, 190, 180, CLAY2); block(p, 690, 470, 170, 180, CLAY2); p.add(INK, R(170, 520, 60, 7, .4), R(170, 580, 60, 7, .4), R(745, 520, 60, 7, .4))
    block(p, 400, 336, 170, 104, INK, dx=40, dy=26); p.add(HARBOUR, R(409, 345, 152, 84, .4)); p.add(PAPER, R(422, 358, 70, 6, .3), R(422, 374, 110, 6, .3), R(422, 390, 90, 6, .3), op=.7); p.add(INK, P((470, 440), (500, 440), (508, 454), (462, 454)))
    p.put(room.desk_lamp(190, 446, .72))
    for k in range(4): p.add(PAPER if k % 2 == 0 else MIST, R(610+k*3, 440-k*7, 92, 8, .6))
    g = P((640, 388), (668, 388), (664, 414), (644, 414)); p.add(LAMP, g); p.add(LAMP2, P((656, 388), (668, 388), (664, 414), (654, 414)))
    ground(p, 640, over(SAND, .45), over(SAND, .58), 'of')
    return p, None
def choir():
    p = Pic(); p.add(over(SAND, .18), box(-5, -5, W+5, H+5))
    p.add(over(SAND, .34), P((640, -5), (W+5, -5), (W+5, H), (840, H), (760, 300), wob=2))
    # three arches with coloured panes
    for i, x in enumerate((70, 300, 530)):
        def arch(m): return P((x+m, 350), (x+m, 190), (x+30+m*.7, 124+m), (x+84, 92+m*1.2), (x+138-m*.7, 124+m), (x+168-m, 190), (x+168-m, 350))
        cast(p, arch(0), 26, 18, .24); p.add(PAPER, arch(0)); gl = arch(13); p.add(MIST, gl)
        for k, (c, yy) in enumerate(((HARBOUR, 290), (LAMP, 230), (MIST, 180), (CLAY, 130))): p.add(c, box(x, yy, x+168, yy+56).intersection(gl), op=.62 if c != MIST else 1)
        p.add(PAPER, R(x+80, 96, 8, 260, .4).intersection(gl), R(x, 226, 168, 7, .4).intersection(gl), R(x, 286, 168, 7, .4).intersection(gl))
        for k, c in enumerate((CLAY, LAMP, HARBOUR)): p.add(c, P((x+90+k*34, 470), (x+120+k*34, 470), (x+170+k*34, 560), (x+134+k*34, 560)), op=.25)
    # beams
    p.add(over(CLAY, .4), P((-5, 52), (W, 52), (W, 70), (-5, 74))); 
    for x in (20, 252, 482, 714): p.add(over(CLAY, .4), R(x, 70, 20, 560, .5)); p.add(INK, R(x+13, 70, 7, 560, .4), op=.25)
    # risers and singers
    for k, (y, w0, w1) in enumerate(((400, 60, 720), (446, 30, 750), (494, 0, 780))):
        block(p, w0, y+40, w1-w0, 50, mix(CLAY, SAND, .15+.1*k), dx=30, dy=20)
        n = 6+(k % 2); r = rng_for('choir', k)
        for i in range(n):
            x = w0+60+i*(w1-w0-120)/(n-1); coat = [HARBOUR, INK, CLAY, MIST, LAMP, HARB2][(i*5+k*2) % 6]; skin = [TAN, SAND, ppl.BROWN, mix(SAND, PAPER, .4)][(i*3+k) % 4]; yy = y-4+r.uniform(-6, 6)
            b = S((x-26, y+44, 1), (x-28, yy), (x-14, yy-18), (x+14, yy-18), (x+28, yy), (x+26, y+44, 1), step=12); cast(p, b, 24, 14, .2); p.add(coat, b); p.add(over(coat, .3), b.intersection(box(x+6, 0, x+40, H)))
            hd = D(x, yy-36, 15, 18); p.add(skin, hd); p.add([INK, over(CLAY, .3), MIST2][(i+k) % 3], P((x-16, yy-36), (x-14, yy-52), (x, yy-58), (x+14, yy-50), (x+16, yy-38), (x+4, yy-46), (x-8, yy-46))); p.add(INK, D(x-2, yy-27, 3.4, 4.4, n=7)); p.add(PAPER, P((x-16, yy+4), (x, yy+9), (x+16, yy+4), (x+15, yy+26), (x, yy+31), (x-15, yy+26)))
    # the one who leads, and a stand
    p.add(INK, line([(858, 640), (858, 430)], 7, 5), P((812, 404), (900, 388), (908, 432), (820, 446))); p.add(PAPER, P((824, 404), (858, 398), (862, 430), (828, 436)), P((862, 397), (892, 392), (898, 424), (866, 430)))
    ground(p, 600, over(CLAY, .34), over(CLAY, .5), 'ch')
    return p, None
def hall():
    p = Pic(); p.add(over(SAND, .10), box(-5, -5, W+5, H+5)); p.add(over(SAND, .24), P((660, -5), (W+5, -5), (W+5, H), (860, H), (780, 280), wob=2)); window_light(p, 40, 90, 230, 200, 90, .5)
    # the stair, the letter boxes, a notice board and the front door with its fanlight
    dx, dy = 96, 130
    cast(p, R(dx-16, dy-16, 182, 520), 30, 20); p.add(PAPER, R(dx-16, dy-16, 182, 520)); p.add(MIST, P((dx, dy+62), (dx+20, dy+16), (dx+75, dy), (dx+130, dy+16), (dx+150, dy+62))); p.add(PAPER, P((dx+72, dy), (dx+78, dy), (dx+78, dy+62), (dx+72, dy+62))); p.add(CLAY, R(dx, dy+70, 150, 434)); p.add(CLAY2, R(dx+16, dy+92, 52, 130, .6), R(dx+82, dy+92, 52, 130, .6), R(dx+16, dy+250, 52, 150, .6), R(dx+82, dy+250, 52, 150, .6)); p.add(LAMP, D(dx+136, dy+240, 7)); p.add(INK, R(dx+48, dy+230, 54, 9, .4))
    block(p, 320, 190, 250, 150, TAN, dx=36, dy=28)
    for i in range(4):
        for j in range(2): x, y = 330+i*60, 200+j*70; p.add(SAND, R(x, y, 52, 60, .6)); p.add(INK, R(x+9, y+10, 34, 5, .3)); p.add(LAMP if (i, j) == (2, 0) else over(SAND, .3), D(x+26, y+40, 4))
    p.add(PAPER, P((400, 186), (440, 180), (446, 214), (404, 216)))
    block(p, 340, 100, 200, 66, HARBOUR, dx=26, dy=20); [p.add(c, P((x, 108), (x+w, 106), (x+w+1, 106+h), (x+1, 108+h))) for x, w, h, c in ((352, 40, 46, PAPER), (402, 34, 34, SAND), (444, 44, 50, PAPER), (498, 30, 30, MIST))]
    for k in range(9):
        x, y = 612+k*40, 600-k*44; block(p, x, y, 420, 50, mix(CLAY, INK, .18+.03*k), dx=0, dy=0); p.add(over(SAND, .1), R(x, y-5, 420, 8, .4)); p.add(INK, R(x+18, y-118, 5, 116, .3))
    p.add(CLAY2, line([(616, 486), (976, 96)], 13, 13)); p.add(INK, D(622, 482, 12))
    ground(p, 634, over(SAND, .5), over(SAND, .62), 'ha')
    for i in range(9):
        if i % 2: p.add(INK, P((i*110-60, 660), (i*110+30, 656), (i*110-10, 700), (i*110-110, 704)), op=.16)
    return p, None
