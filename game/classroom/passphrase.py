"""The board's lock: a passphrase made at the first start, and a cookie once it was said."""

import hmac
import secrets
import time
from hashlib import scrypt, sha256

from sqlalchemy import Connection, delete, insert, select

from game.classroom.nicknames import COLOURS, THINGS
from game.classroom.tables import secrets as kept

PASSPHRASE, SEAL = "passphrase", "seal"
PAIRS = 3
LASTS_SECONDS = 12 * 3600
SALT_BYTES = 16


def make_passphrase(connection: Connection) -> str:
    """A new passphrase in place of any before it; only its hash is kept, and old cookies end."""
    pairs = (f"{secrets.choice(COLOURS)} {secrets.choice(THINGS)}" for _ in range(PAIRS))
    words = " ".join(pairs).lower()
    salt = secrets.token_bytes(SALT_BYTES)
    _keep(connection, PASSPHRASE, f"{salt.hex()} {_hash(words, salt)}")
    _keep(connection, SEAL, secrets.token_hex(32))
    return words


def has_passphrase(connection: Connection) -> bool:
    """Whether one was made already."""
    return bool(_kept(connection, PASSPHRASE))


def lock_of(connection: Connection) -> str:
    """What is kept of the passphrase."""
    return _kept(connection, PASSPHRASE)


def is_right(lock: str, words: str) -> bool:
    """Whether these words open the lock, however they are spaced or written large.

    It takes a twentieth of a second on purpose, so it is not done where a class waits.
    """
    salt, _, known = lock.partition(" ")
    plain = " ".join(words.lower().replace("-", " ").split())
    return bool(known) and hmac.compare_digest(_hash(plain, bytes.fromhex(salt)), known)


def seal_of(connection: Connection) -> str:
    """The secret that seals the board's cookie."""
    return _kept(connection, SEAL)


def sealed(seal: str, until: float | None = None) -> str:
    """A cookie that opens the board for a school day."""
    ends = str(int(until or time.time() + LASTS_SECONDS))
    return f"{ends}.{_seal(seal, ends)}"


def is_sealed(seal: str, cookie: str) -> bool:
    """Whether a cookie was sealed here and still holds."""
    ends, _, mark = cookie.partition(".")
    if not (seal and ends.isascii() and ends.isdecimal() and len(ends) < 16 and mark.isascii()):
        return False
    return hmac.compare_digest(_seal(seal, ends), mark) and time.time() < int(ends)


def _seal(seal: str, ends: str) -> str:
    return hmac.new(seal.encode(), ends.encode(), sha256).hexdigest()


def _hash(words: str, salt: bytes) -> str:
    return scrypt(words.encode(), salt=salt, n=1 << 14, r=8, p=1).hex()


def _kept(connection: Connection, name: str) -> str:
    found = connection.execute(select(kept.c.value).where(kept.c.name == name)).scalar()
    return str(found or "")


def _keep(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(kept).where(kept.c.name == name))
    connection.execute(insert(kept).values(name=name, value=value))
