"""The two places a class can be kept in: a SQLite file, and a PostgreSQL of the tests' own."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from glob import glob
from itertools import count
from pathlib import Path

import pytest

from game.classroom.store import Store, sqlite_url
from tests.classroom.rooms_made import a_class as a_class

PROGRAMS = ":".join(glob("/usr/lib/postgresql/*/bin"))
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
names = count()


def postgresql_program(name: str) -> str:
    """Where a program of PostgreSQL is; skipped with the reason where it is not installed."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:{PROGRAMS}")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed on this machine")
    return found


def run_unprivileged(*words: str) -> None:
    """Run a program as PostgreSQL wants it: by anybody but root."""
    before = ["runuser", "-u", "postgres", "--"] if IS_ROOT else []
    done = subprocess.run([*before, *words], cwd="/", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """A PostgreSQL that only these tests know of: its address without a database."""
    init, control = postgresql_program("initdb"), postgresql_program("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="model-citizen-pg-"))
    if IS_ROOT:
        shutil.chown(folder, "postgres")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    data, log = str(folder / "data"), str(folder / "log")
    run_unprivileged(init, "-D", data, "-U", "class", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=100"
    run_unprivileged(control, "-D", data, "-l", log, "-w", "-o", options, "start")
    yield f"postgresql+psycopg://class@127.0.0.1:{port}/"
    run_unprivileged(control, "-D", data, "-m", "immediate", "-w", "stop")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new and empty place to keep a class in."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "class.sqlite3")
    return new_database(request.getfixturevalue("cluster"))


def new_database(cluster: str) -> str:
    """An empty database of that cluster."""
    from sqlalchemy import create_engine, text

    name = f"class_{os.getpid()}_{next(names)}"
    engine = create_engine(f"{cluster}postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{cluster}{name}"


@pytest.fixture
def new_store() -> Iterator[Callable[[str], Store]]:
    """Stores that are closed again when the story is over."""
    opened: list[Store] = []

    def at(url: str) -> Store:
        opened.append(Store(url))
        return opened[-1]

    yield at
    for store in opened:
        store.close()


@pytest.fixture
def store(database_url: str, new_store: Callable[[str], Store]) -> Store:
    """A class kept in SQLite, and then in PostgreSQL."""
    return new_store(database_url)
