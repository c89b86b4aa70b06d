"""The program's text as what Python runs: many files in, their code out, as JSON on both sides.

Called in the very Python whose kind of code is wanted, this machine's or the browser's own inside
Node, which has no other part of this project.
"""

import json
from base64 import b64encode

from edition.pressing import compiled


def compiled_files(sources: str) -> str:
    """The code of each file of a JSON object, by name, as one JSON object of base64."""
    every = json.loads(sources).items()
    made = {name: compiled(text.encode("utf-8"), name) for name, text in every}
    return json.dumps({name: b64encode(code).decode("ascii") for name, code in made.items()})
