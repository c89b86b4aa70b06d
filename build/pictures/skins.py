"""Skin planes and the size that all portraits share: five mixes of paper, sand, clay and ink."""
from scissors import *
from palette import *

TAN=mix(SAND,CLAY,.42); TAN2=over(TAN,.40); UMB=over(CLAY,.52); UMB2=over(CLAY,.78); PALE=mix(PAPER,SAND,.55); PALE2=over(PALE,.30); BROWN=mix(TAN,UMB,.62); BROWN2=over(BROWN,.46)
W,H=240,280

# Moods: 1 warm, 0 as usual, -1 distant. At 0 every cut is the one the shelf's photo has.
def by(mood,usual,warm,distant): return (usual,warm,distant)[mood]
def lids(p,mood,x,y,w,skin,shade):
    """Warm lifts the lower lid, as a smile does; distant lets the upper one sink."""
    if mood>0:
        p.add(skin,S((x-w,y+8),(x-w*.7,y+3.8),(x,y+2),(x+w*.7,y+3.8),(x+w,y+8),(x,y+9),step=5,wob=.2)); p.add(shade,line([(x-w*.8,y+4.2),(x,y+2),(x+w*.8,y+4.2)],1.4,2))
    if mood<0:
        p.add(skin,S((x-w-1,y,1),(x-w*.5,y-8.5),(x+w*.5,y-8.5),(x+w+1,y,1),step=5,wob=.2)); p.add(INK,line([(x-w-1,y+.6),(x,y-1.4),(x+w+1,y+1)],2.2,3))
def tilted(p,angle,origin,*spans):
    """The cuts of a head, turned on its neck; the rest of the figure stays."""
    for start,stop in spans if angle else ():
        p.items[start:stop]=[(k,move(g,rot=angle,origin=origin),*rest) for k,g,*rest in p.items[start:stop]]
    return p
