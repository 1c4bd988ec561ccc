"""Connections to a project file. The only place that calls `sqlite3.connect`."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from rolethread_gui.store.problems import FAULTS, StorageProblem, sort_error, sorted_errors, storage_problem

APPLICATION_ID = 0x526F5468  # "RoTh"
PAGE_SIZE = 16384
WAL_CAP = 64 << 20
"""Bytes of the write-ahead log above which it is carried over beside the writer, idle or not."""
WAL_CARRIED = 256 << 20
"""The same while a dataset is read, when the disk is busy enough; above both together the writer itself does it."""
WAL_FORCED = 16 << 20
"""Bytes after which the log is forced to disk beside the writer while a dataset is read."""
WAL_QUICK = 16 << 20
"""Bytes up to which the writer itself carries the log over when nothing else is to be done."""
WAL_KEPT = 16 << 20
"""Bytes to which the log shrinks when it starts anew. Within them an edit is on disk in half the time or less: nothing
is to be noted of the file but its contents. No more than `WAL_QUICK`, or each idle moment would take it for grown."""

Value = None | int | float | str | bytes | memoryview


class _Stopped(Exception):
    """A copy is not wanted any more."""


class Database:
    """One connection, with every SQLite error sorted.

    The writing connection belongs to the thread that opened it and refuses all others; a reading one may
    be handed to another thread, one at a time.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._connection = connection
        self._log = f"{path}-wal"
        self._durable = True
        self._mark = _mark_of(path)

    @classmethod
    def create(cls, path: Path) -> Database:
        """Make a new empty file with our page size, in WAL mode.

        Raises:
            StorageProblem: the folder cannot be written to, or the disk is full.
        """
        with sorted_errors(path):
            connection = _connect(path, "rwc", same_thread=True)
            connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
            connection.execute("PRAGMA auto_vacuum=0")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        return cls._for_writing(path, connection)

    @classmethod
    def write(cls, path: Path) -> Database:
        """Open an existing project for editing.

        Raises:
            StorageProblem: it is not a project, damaged, locked or may not be written to.
        """
        if not path.is_file():
            raise storage_problem("unreachable", path, "there is no such file")
        with sorted_errors(path):
            connection = _connect(path, "rw", same_thread=True)
            try:
                _check_application(connection, path)
                return cls._for_writing(path, connection)
            except BaseException:
                connection.close()
                raise

    @classmethod
    def read(cls, path: Path) -> Database:
        """Open an existing project for reading only, beside a writer or on a medium without writing.

        Raises:
            StorageProblem: it is not a project, damaged or cannot be reached.
        """
        if not path.is_file():
            raise storage_problem("unreachable", path, "there is no such file")
        with sorted_errors(path):
            connection = _connect(path, "ro", same_thread=False)
            try:
                _check_application(connection, path)
            except sqlite3.OperationalError:
                # WAL needs a small file beside the project; where none may be made, nobody writes either.
                connection.close()
                connection = _connect(path, "ro", same_thread=False, immutable=True)
                _check_application(connection, path)
            except BaseException:
                connection.close()
                raise
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA cache_size=-2048")  # what is read once stays near the processor
        return cls(path, connection, writable=False)

    @classmethod
    def beside(cls, path: Path) -> Database:
        """Open a project that this program writes, only to carry its log over (`checkpoint`). In the same thread.

        Raises:
            StorageProblem: it cannot be reached.
        """
        with sorted_errors(path):
            connection = _connect(path, "rw", same_thread=True)
            try:
                _check_application(connection, path)
                connection.execute("PRAGMA synchronous=FULL")
                connection.execute("PRAGMA fullfsync=ON")
                connection.execute("PRAGMA wal_autocheckpoint=0")
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, writable=False)

    @classmethod
    def _for_writing(cls, path: Path, connection: sqlite3.Connection) -> Database:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA fullfsync=ON")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute(f"PRAGMA journal_size_limit={WAL_KEPT}")
        connection.execute("PRAGMA cache_size=-32768")
        connection.execute("PRAGMA secure_delete=FAST")
        connection.execute("PRAGMA temp_store=MEMORY")
        return cls(path, connection, writable=True)

    def size_bytes(self) -> int:
        """What the file holds, with what is not carried over into it yet."""
        pages, page = self.one("PRAGMA page_count"), self.one("PRAGMA page_size")
        return int(pages[0]) * int(page[0]) if pages and page else 0

    def all(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Every row of a question."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except FAULTS as error:
            raise sort_error(error, self.path) from error

    def one(self, sql: str, values: Sequence[Value] = ()) -> tuple[Any, ...] | None:
        """The first row of a question, or None."""
        try:
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        except FAULTS as error:
            raise sort_error(error, self.path) from error
        return row

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Change something; returns the row id of what was inserted."""
        try:
            return self._connection.execute(sql, values).lastrowid or 0
        except FAULTS as error:
            raise sort_error(error, self.path) from error

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Change something once per row of values."""
        try:
            self._connection.executemany(sql, rows)
        except FAULTS as error:
            raise sort_error(error, self.path) from error

    def slice(self, table: str, column: str, row: int, start: int, length: int) -> bytes:
        """Bytes ``start`` to ``start + length`` of a blob (shorter at its end), without reading the rest."""
        try:
            with self._connection.blobopen(table, column, row, readonly=True) as blob:
                blob.seek(start)
                return blob.read(length)
        except sqlite3.OperationalError as error:
            problem = sort_error(error, self.path)
            if isinstance(problem, StorageProblem):
                raise problem from error
            raise storage_problem("damaged", self.path) from error  # there is no such row any more
        except FAULTS as error:
            raise sort_error(error, self.path) from error

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = True) -> Generator[None]:
        """All or nothing. On disk when it returns, unless `durable` is False: then with the next that is.

        Raises:
            StorageProblem: the disk is full, the file locked or read-only; nothing was changed.
        """
        try:
            if durable != self._durable:
                self._connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
                self._durable = durable
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except FAULTS as error:
            self._roll_back()
            raise sort_error(error, self.path) from error
        except BaseException:
            self._roll_back()
            raise

    @contextlib.contextmanager
    def snapshot(self) -> Generator[None]:
        """Everything read inside belongs to one moment. Keep it short: it stops the log from shrinking."""
        try:
            self._connection.execute("BEGIN")
            yield
        except FAULTS as error:
            raise sort_error(error, self.path) from error
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # the first error is the one to tell
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def is_there(self) -> bool:
        """Whether the file is still where it was opened."""
        return _mark_of(self.path) == self._mark

    def log_bytes(self) -> int:
        """Size of the write-ahead log."""
        try:
            return os.stat(self._log).st_size  # noqa: PTH116 - asked after every edit: a path takes five times as long
        except OSError:
            return 0

    def checkpoint(self, *, truncate: bool = False) -> bool:
        """Carry the log over into the file; True when all of it was. `truncate` waits for readers a little."""
        mode = "TRUNCATE" if truncate else "PASSIVE"
        row = self.one(f"PRAGMA wal_checkpoint({mode})")
        return row is not None and row[0] == 0 and row[1] == row[2]

    def copy_to(self, target: Path, stop: Callable[[], bool] | None = None) -> bool:
        """Write a copy that is complete in itself, through SQLite's backup; False when `stop` said so.

        From a reading connection call it inside a `snapshot`, or it begins again whenever something is written.

        Raises:
            StorageProblem: the target cannot be written, or the disk is full.
        """

        def look(status: int, left: int, total: int) -> None:
            del status, left, total
            if stop is not None and stop():
                raise _Stopped

        with sorted_errors(target):
            copy = sqlite3.connect(target)
            try:
                self._connection.backup(copy, pages=1024, progress=look)
                copy.execute("PRAGMA journal_mode=DELETE")
            except _Stopped:
                return False
            finally:
                copy.close()
        return True

    def integrity(self) -> str:
        """What SQLite's own check of the whole file says: "ok", or the first fault."""
        row = self.one("PRAGMA integrity_check(1)")
        return str(row[0]) if row else "no answer"

    def schema(self) -> int:
        """The number of the newest migration that the file has been through."""
        row = self.one("PRAGMA user_version")
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Close the connection; the last writer shrinks the log to nothing."""
        try:
            if self.writable:
                with contextlib.suppress(StorageProblem):  # readers at work: the next opening does it
                    self.run("PRAGMA busy_timeout=300")
                    self.checkpoint(truncate=True)
        finally:
            self._connection.close()

    def close_back(self) -> None:
        """Close the connection of a file that was removed, and put the file back where nothing else stands."""
        part = self.path.with_name(f".{self.path.name}.part")
        try:
            self.copy_to(part)
        except StorageProblem:  # its folder went as well
            self._connection.close()
            return
        self._connection.close()
        with contextlib.suppress(OSError):
            if self.path.exists():
                part = part.rename(self.path.with_name(f"{self.path.stem} (put back){self.path.suffix}"))
                return
            for end in ("-wal", "-shm"):  # they belonged to the one that is gone
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
            part.replace(self.path)

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def writable(text: str) -> str:
    """A text for the screen without half characters, which UTF-8 cannot hold: they become question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _mark_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of its name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _connect(path: Path, mode: str, *, same_thread: bool, immutable: bool = False) -> sqlite3.Connection:
    address = path.resolve().as_uri() + f"?mode={mode}" + ("&immutable=1" if immutable else "")
    return sqlite3.connect(
        address,
        uri=True,
        isolation_level=None,
        check_same_thread=same_thread,
        cached_statements=256,
        timeout=5.0,
    )


def _check_application(connection: sqlite3.Connection, path: Path) -> None:
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    if number != APPLICATION_ID:
        raise storage_problem("not a project", path)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
