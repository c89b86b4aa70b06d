"""The window: the views drawn with pygame, and the loop that keeps them alive."""
