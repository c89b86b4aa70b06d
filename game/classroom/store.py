"""Where the class is kept: one SQLite file on the laptop, or PostgreSQL by its URL."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from game.classroom.tables import metadata
from game.faults import Fault

T = TypeVar("T")
SQLITE, POSTGRESQL = "sqlite", "postgresql"
POSTGRESQL_THREADS = 8
BUSY_MS = 10_000
MAKING_TABLES = 0x6D6F64656C  # the number of the lock under which one process makes the tables


class Store:
    """Reads and writes in transactions, off the server's own thread."""

    def __init__(self, url: str) -> None:
        try:
            self.engine = create_engine(url, pool_pre_ping=True)
        except (ArgumentError, ImportError, SQLAlchemyError):
            raise Fault(
                "--database-url must be like postgresql+psycopg://user:password@host/name"
            ) from None
        self.kind = self.engine.dialect.name
        if self.kind not in (SQLITE, POSTGRESQL):
            raise Fault(f"a class is kept in SQLite or PostgreSQL, not in {self.kind}")
        if self.kind == SQLITE:
            event.listen(self.engine, "connect", _prepared)
            event.listen(self.engine, "begin", _begun)
        # SQLite has one writer at a time; waiting in a queue of our own is fairer than its retries.
        threads = 1 if self.kind == SQLITE else POSTGRESQL_THREADS
        self._workers = ThreadPoolExecutor(threads, thread_name_prefix="store")
        self._make_tables()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only looks."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole or not at all."""
        with self.engine.connect() as bare:
            connection = bare.execution_options(writes=True)
            with connection.begin():
                yield connection

    async def run(self, work: Callable[..., T], *given: Any) -> T:
        """Do a piece of work with this store on one of its own threads."""
        return await asyncio.get_running_loop().run_in_executor(self._workers, work, self, *given)

    def close(self) -> None:
        """Let go of every connection."""
        self._workers.shutdown(wait=True)
        self.engine.dispose()

    def _make_tables(self) -> None:
        try:
            with self.writing() as connection:
                if self.kind == POSTGRESQL:
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MAKING_TABLES})")
                metadata.create_all(connection)
        except OperationalError as fault:
            reason = str(fault.orig).strip().splitlines()[0]
            raise Fault(f"the class cannot be kept in {self.engine.url!r}: {reason}") from None


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file, its folder made if there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Fault(f"{path.parent} cannot be made: {fault.strerror}") from None
    return f"sqlite:///{path}"


def _prepared(connection: Any, record: object) -> None:
    """Every connection: our own transactions, a log beside the file, and nothing left behind."""
    connection.isolation_level = None
    for wish in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"busy_timeout = {BUSY_MS}",
    ):
        connection.execute(f"PRAGMA {wish}")


def _begun(connection: Connection) -> None:
    """Who will write takes the right to it at once, so that nothing read before is stale."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
