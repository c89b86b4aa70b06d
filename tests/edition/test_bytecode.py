"""What of the program's text the browser need not work out at each start."""

import ast

from edition.bytecode import Unannotated

WRITTEN = """
LEAST: int = 3

@dataclass
class Lamp:
    name: str
    lit: bool = False

    async def light(self, after: Seconds, *others: Lamp, **words: Word) -> Evening:
        oil: Oil
        oil: Oil = self.oil
        return lambda: oil
"""
LEFT = """
LEAST = 3

@dataclass
class Lamp:
    name: str
    lit: bool = False

    async def light(self, after, *others, **words):
        pass
        oil = self.oil
        return lambda: oil
"""


def test_types_go_and_the_fields_of_data_classes_stay() -> None:
    left = Unannotated().visit(ast.parse(WRITTEN))
    assert ast.unparse(left) == LEFT.strip()
    compile(ast.fix_missing_locations(left), "lamp.py", "exec")
