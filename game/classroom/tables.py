"""What the class keeps: rooms, their seats, and the logs of the seats in pieces as they came.

Nothing here says who anybody is: no name, no address, no machine.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

metadata = MetaData()

# One class's experiment. `seed` draws arms, nicknames and the lives' chances; `arms` are names
# between blanks; `check` is whether a form is given before and after the life; `counted` is how
# many seats have been drawn, test seats left out.
rooms = Table(
    "rooms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("made_at", Float, nullable=False),
    Column("level", String(64), nullable=False),
    Column("digest", String(80), nullable=False),
    Column("length", String(64), nullable=False),
    Column("arms", Text, nullable=False),
    Column("arcade", Boolean, nullable=False),
    Column("check", Boolean, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("most_seats", Integer, nullable=False),
    Column("seats", Integer, nullable=False, server_default="0"),
    Column("counted", Integer, nullable=False, server_default="0"),
    Column("open", Boolean, nullable=False, server_default=true()),
    Column("revealed", Boolean, nullable=False, server_default=false()),
)

# One pupil's place. `token` and `return_code` are hashes of what the browser holds or the pupil
# types; `visit` is the one browser window that may play now, and `seen_at` when it last wrote.
# `closed` is the teacher's word that it is finished; `results` the pupil's: "", "kept", "removed".
seats = Table(
    "seats",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("room", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("nickname", String(40), nullable=False),
    Column("token", String(64), nullable=False, unique=True),
    Column("return_code", String(64), nullable=False, server_default=""),
    Column("arm", String(64), nullable=False),
    Column("forms", String(2), nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("test", Boolean, nullable=False, server_default=false()),
    Column("flag", String(80), nullable=False, server_default=""),
    Column("closed", Boolean, nullable=False, server_default=false()),
    Column("results", String(8), nullable=False, server_default=""),
    Column("visit", String(32), nullable=False, server_default=""),
    Column("seen_at", Float, nullable=False, server_default="0"),
    Column("moved_at", Float, nullable=False, server_default="0"),
    Column("lines", Integer, nullable=False, server_default="0"),
    Column("digest", String(64), nullable=False, server_default=""),
    Column("day", Integer, nullable=False, server_default="0"),
    Column("place", String(16), nullable=False, server_default=""),
    Column("ended", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("room", "number"),
)

# Lines of one seat's log from `first` on.
pieces = Table(
    "pieces",
    metadata,
    Column("seat", ForeignKey("seats.id", ondelete="CASCADE"), primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("text", Text, nullable=False),
)

# A life without a seat of this class, as a file or a result code that the teacher handed in.
handed = Table(
    "handed",
    metadata,
    Column("room", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("name", String(40), nullable=False),
    Column("text", Text, nullable=False),
)

# The hash of the board's passphrase and the secret that seals its cookie.
secrets = Table(
    "secrets",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)
