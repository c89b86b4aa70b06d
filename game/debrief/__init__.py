"""The debrief: what a log says about the life it recorded, and what it cannot say."""
