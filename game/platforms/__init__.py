"""Each machine behind the same ports: where things are kept and how they are handed over."""
