"""Skin planes and the size that all portraits share: five mixes of paper, sand, clay and ink."""
from scissors import *
from palette import *

TAN=mix(SAND,CLAY,.42); TAN2=over(TAN,.40); UMB=over(CLAY,.52); UMB2=over(CLAY,.78); PALE=mix(PAPER,SAND,.55); PALE2=over(PALE,.30); BROWN=mix(TAN,UMB,.62); BROWN2=over(BROWN,.46)
W,H=240,280
