"""Paper and ink: the colours of the debrief's page, named as the art direction names them."""

PAPER = "#F4E8D1"
INK = "#1A2430"
CLAY = "#A94D34"
HARBOUR = "#446E76"
SAND = "#DDB98A"
MIST = "#B7C7C0"
SUN = "#FFE04A"
BANDS = (MIST, SAND)
