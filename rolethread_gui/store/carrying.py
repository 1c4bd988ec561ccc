"""What is done with the write-ahead log beside the writer, which does not wait for the disk."""

from __future__ import annotations

import contextlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from rolethread_gui.store.connection import WAL_CAP, WAL_CARRIED, WAL_FORCED, WAL_QUICK, Database
from rolethread_gui.store.lock import WriterLock
from rolethread_gui.store.problems import StorageProblem


class Carrier:
    """A thread that carries the log over into the file; it writes nothing that was not committed before.

    It has a connection of its own. The log begins anew only when the writer finds all of it carried over, so a last bit is left to the writer.

    Args:
        path: the project.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, "carrying")
        self._database: Database | None = None
        self._under_way: Future[None] | None = None
        self._log = -1

    def force(self) -> None:
        """Force what is in the log now to disk, unless that is being done; a commit that waits for it waits less then."""
        if self._under_way is None or self._under_way.done():
            self._under_way = self._thread.submit(self._force)

    def start(self) -> None:
        """Carry over what is in the log now, unless that is being done."""
        if self._under_way is None or self._under_way.done():
            self._under_way = self._thread.submit(self._carry)

    def wait(self) -> None:
        """Wait until what was started is done."""
        if self._under_way is not None:
            self._under_way.result()

    def close(self) -> None:
        """Finish, and close the connection."""
        self._thread.submit(self._end).result()
        self._thread.shutdown()

    # in the thread

    def _carry(self) -> None:
        with contextlib.suppress(StorageProblem):  # a full disk: what was committed is in the log
            if self._database is None:
                self._database = Database.beside(self._path)
            self._database.checkpoint()

    def _force(self) -> None:
        with contextlib.suppress(OSError):  # the commit that must be durable tells
            if self._log < 0:  # not a file on which SQLite holds locks: it may be opened and closed
                self._log = os.open(f"{self._path}-wal", os.O_RDWR)
            getattr(os, "fdatasync", os.fsync)(self._log)

    def _end(self) -> None:
        if self._log >= 0:
            os.close(self._log)
            self._log = -1
        if self._database is not None:
            self._database.close()
            self._database = None


class LogKeeping:
    """Keeps the log of an open project from growing, so that no edit waits for it. Lane: writer.

    Args:
        database: the writing connection.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._carrier: Carrier | None = None
        self._carried_at = self._forced_at = 0

    def relieve(self, least: int = 0) -> None:
        """Carry the log over beside the writer when it grew beyond so many bytes, and again when it grew on from there.

        An edit does not wait for it, nor for what an import left. Only a log that grew very large is carried over
        here, of which little is left to do by then.

        Args:
            least: bytes; 0 for what edits may leave.
        """
        least = least or WAL_CAP
        size = self._database.log_bytes()
        if size < self._carried_at:
            self._carried_at = 0  # it started anew
        if size <= least or size <= self._carried_at + least // 4:
            return
        self._carried_at = size
        if size > WAL_CARRIED + WAL_CAP:
            if self._carrier is not None:
                self._carrier.wait()
            with contextlib.suppress(StorageProblem):  # a full disk: what was committed is in the log
                self._database.checkpoint()
        else:
            self.carry_over()

    def follow(self) -> None:
        """After a part of a dataset was written: force it to disk beside the writer, and keep the log from growing."""
        size = self._database.log_bytes()
        if not self._forced_at <= size < self._forced_at + WAL_FORCED:
            self._forced_at = size
            self._beside().force()
        self.relieve(WAL_CARRIED)

    def over(self) -> None:
        """A dataset was read to its end: whoever looks at what came edits nothing yet, and carrying over takes a while."""
        if self._database.log_bytes() > WAL_QUICK:
            self.carry_over()

    def carry_over(self) -> None:
        """Carry the log over beside the writer, now; does not wait for it."""
        if self._database.is_there():
            self._beside().start()

    def _beside(self) -> Carrier:
        if self._carrier is None:
            self._carrier = Carrier(self._database.path)
        return self._carrier

    def close(self) -> None:
        """Wait for what is under way, and end the thread."""
        if self._carrier is not None:
            self._carrier.close()


def tidy_log(path: Path) -> None:
    """Remove the empty log that reading leaves beside a project which nobody has open for writing."""
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or log.stat().st_size:
        return
    lock = WriterLock(path)
    with contextlib.suppress(StorageProblem):  # somebody writes, or nothing may be written here
        lock.take()
        try:
            Database.write(path).close()  # SQLite does it when the last connection closes
        finally:
            lock.release()
