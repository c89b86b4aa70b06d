"""What is said when the input or the command line is at fault: one line, and an exit code."""

INPUT, COMMAND_LINE = 1, 2


class Fault(Exception):
    """A clear sentence for the person at the keyboard, and the exit code that goes with it."""

    def __init__(self, message: str, code: int = INPUT) -> None:
        super().__init__(message)
        self.code = code
