"""Fetching a dataset from the Hugging Face Hub, when the person asked for it by name. Lane: compute.

A spawned process asks the Hub, and nothing of a dataset is run: only files with data are fetched. The token for
datasets that are not open to all lies in the system's keyring, which that process alone asks: unlocking it may take
the person a while.
"""

from __future__ import annotations

import contextlib
import dataclasses
import importlib
import multiprocessing
import os
import re
import shutil
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path, PurePosixPath
from typing import Any

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.wording import put, say

SERVICE, ACCOUNT = "RoleThread Workbench", "Hugging Face"
"""Under which the keyring holds the token."""
_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(?:/[A-Za-z0-9][\w.-]{0,95})?\Z")
_PREFIX = re.compile(
    r"(?:https?://(?:www\.)?(?:huggingface\.co|hf\.co)/|hf://)?(?:datasets/)?", re.IGNORECASE
)
_DATA = (
    ".parquet", ".arrow", ".feather", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".xlsx",
    ".gz", ".xz", ".zst", ".bz2", ".zip", ".tar", ".tgz",
)  # fmt: skip
_MOST_FILES = 5000
_SPARE = 1 << 30
"""Bytes of the disk that stay free."""
_WAIT_S = 20


@dataclasses.dataclass(frozen=True, slots=True)
class HubName:
    """A dataset on the Hub.

    Attributes:
        name: "owner/name".
        revision: a branch, tag or state; empty for the newest.
    """

    name: str
    revision: str = ""

    @classmethod
    def of(cls, text: str, revision: str = "") -> HubName:
        """Understand what the person typed: a name, perhaps with ``@revision`` behind it, or the address of its page.

        Raises:
            UserProblem: it is no name of a dataset.
        """
        name = text.strip()
        name = name[len(found[0]) :] if (found := _PREFIX.match(name)) else name
        name, _, state = name.partition("@")
        name, _, branch = name.partition("/tree/")
        name = name.split("?")[0].split("#")[0].strip("/")
        if not _NAME.match(name):
            raise UserProblem(
                say("“{0}” is not the name of a dataset.").format(text.strip()),
                say("Write it as its page on huggingface.co shows it: owner/name."),
            )
        return cls(name, revision.strip() or state.strip() or branch.strip("/"))


@dataclasses.dataclass(frozen=True, slots=True)
class HubProgress:
    """How far a fetch is, in bytes; `total` is 0 while it is not known."""

    done: int
    total: int


@dataclasses.dataclass(frozen=True, slots=True)
class HubFetched:
    """What was fetched.

    Attributes:
        folder: where it is.
        revision: which state it is.
        files: how many files with data.
        left: names of files that were left out, such as scripts.
        kept: whether a token was put into the keyring; None where none was to be.
    """

    folder: Path
    revision: str
    files: int
    left: tuple[str, ...]
    kept: bool | None = None


class HubFetch:
    """A dataset being fetched.

    Args:
        name: which.
        place: a folder for what is fetched; a folder of its own is made in it.
        token: of the person's account; empty for the one in the keyring, if there is one.
        keep: whether to put the token into the keyring when it has worked.
        endpoint: address of the Hub, empty for huggingface.co.
    """

    def __init__(
        self, name: HubName, place: Path, token: str = "", *, keep: bool = False, endpoint: str = ""
    ) -> None:
        self.name = name
        self._closed = False
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_run,
            args=(_Wanted(name, place, token.strip(), endpoint, keep), theirs),
            name="fetching",
            daemon=True,
        )
        self._process.start()
        theirs.close()

    def news(self, wait_s: float) -> HubProgress | HubFetched | None:
        """What there is to tell, waiting so long for it; None for nothing yet.

        Raises:
            UserProblem: it cannot be fetched.
        """
        if not self._pipe.poll(wait_s):
            return None
        try:
            message = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            raise UserProblem(
                say("Fetching {0} broke off unexpectedly.").format(self.name.name),
                say("Try again; what is here already is kept."),
            ) from None
        if isinstance(message, UserProblem):
            raise message
        return message  # type: ignore[no-any-return]  # the process sends nothing else

    def close(self) -> None:
        """End it; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        self._pipe.close()
        self._process.join(0.2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        self._process.close()


def hub_folder() -> Path:
    """Where fetched files are kept, so that fetching them again takes no time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("RoleThread Workbench", appauthor=False)) / "hub"


def fetch(
    name: HubName,
    place: Path,
    token: str = "",
    *,
    keep: bool = False,
    endpoint: str = "",
    progress: Callable[[HubProgress], None] | None = None,
) -> HubFetched:
    """Fetch a dataset and wait for it. See `HubFetch`.

    Raises:
        UserProblem: it cannot be fetched.
    """
    under_way = HubFetch(name, place, token, keep=keep, endpoint=endpoint)
    try:
        while True:
            news = under_way.news(0.2)
            if isinstance(news, HubFetched):
                return news
            if news is not None and progress is not None:
                progress(news)
    finally:
        under_way.close()


# in the process


@dataclasses.dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be fetched; see `HubFetch`."""

    name: HubName
    place: Path
    token: str
    endpoint: str
    keep: bool


def _run(wanted: _Wanted, pipe: Connection) -> None:
    _prepare(wanted.place)
    try:
        pipe.send(_fetched(wanted, pipe))
    except UserProblem as problem:
        pipe.send(problem)
    except (BrokenPipeError, ConnectionResetError):
        pass  # it was cancelled
    finally:
        pipe.close()


def _prepare(place: Path) -> None:
    """Settings of the library, read when it is imported: no reports about use, no files elsewhere, nothing shown."""
    os.environ.pop("HF_HUB_OFFLINE", None)
    os.environ |= {
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_UPDATE_CHECK": "1",
        "HF_HUB_ETAG_TIMEOUT": str(_WAIT_S),
        "HF_HUB_DOWNLOAD_TIMEOUT": str(_WAIT_S),
        "HF_HOME": str(place / ".library"),
    }


def _fetched(wanted: _Wanted, pipe: Connection) -> HubFetched:
    name, place = wanted.name, wanted.place
    hub: Any = importlib.import_module("huggingface_hub")
    used = wanted.token or stored_token()
    beside = {"token": used or False, "endpoint": wanted.endpoint or None}
    with _told(name):
        info = hub.HfApi(**beside).dataset_info(
            name.name, revision=name.revision or None, files_metadata=True, timeout=_WAIT_S
        )
        chosen, left = _chosen(
            name, [(str(one.rfilename), int(one.size or 0)) for one in info.siblings or ()]
        )
        total = sum(size for _, size in chosen)
        place.mkdir(parents=True, exist_ok=True)
        if total + _SPARE > shutil.disk_usage(place).free:
            raise UserProblem(
                put(
                    say("{0} has {1:,.1f} GB, more than is free on this disk."),
                    name.name,
                    total / 1000000000.0,
                ),
                say("Make room, or choose a smaller dataset."),
            )
        folder = place / name.name.split("/")[0] / str(info.sha)[:12] / name.name.split("/")[-1]
        done = 0
        for file, size in chosen:
            pipe.send(HubProgress(done, total))
            hub.hf_hub_download(
                name.name, file, repo_type="dataset", revision=info.sha, local_dir=folder, **beside
            )
            done += size
    kept = _keep(wanted.token) if wanted.keep and wanted.token else None
    return HubFetched(folder, str(info.sha), len(chosen), left, kept)


def _chosen(name: HubName, files: list[tuple[str, int]]) -> tuple[list[tuple[str, int]], tuple[str, ...]]:
    """Files with data and their sizes, and the names of the others."""
    data: list[tuple[str, int]] = []
    left: list[str] = []
    for file, size in files:
        path = PurePosixPath(file.replace("\\", "/"))
        hidden = any(part.startswith(".") and part != ".." for part in path.parts)
        safe = not path.is_absolute() and ".." not in path.parts and ":" not in file and "\x00" not in file
        if not hidden and safe and file.lower().endswith(_DATA):
            data.append((file, size))
        elif not hidden:
            left.append(file)
    if not data:
        scripts = any(file.endswith(".py") for file in left)
        raise UserProblem(
            say("{0} holds no file with data that can be read").format(name.name)
            + (say(", only a script, and scripts are never run.") if scripts else "."),
            say("Some datasets have their rows in another state: try refs/convert/parquet as the state."),
        )
    if len(data) > _MOST_FILES:
        raise UserProblem(
            put(
                say("{0} has {1:,} files, more than the {2:,} that are fetched at once."),
                name.name,
                len(data),
                _MOST_FILES,
            ),
            say("Fetch it with another program, and open its folder."),
        )
    return data, tuple(left)


@contextlib.contextmanager
def _told(name: HubName) -> Any:
    """Turn what the library raises into sentences."""
    errors: Any = importlib.import_module("huggingface_hub.errors")
    transport: tuple[type[Exception], ...] = _transport_errors()
    account = say(
        "If it is yours or you were let in, give a token of your account (huggingface.co/settings/tokens)."
    )
    try:
        yield
    except errors.GatedRepoError:
        raise UserProblem(
            say("{0} is open only to those who accepted its conditions.").format(name.name),
            say("Accept them on its page on huggingface.co, then give a token of your account here."),
        ) from None
    except errors.RevisionNotFoundError:
        raise UserProblem(
            say("{0} has no state called “{1}”.").format(name.name, name.revision),
            say("Leave it empty for the newest one."),
        ) from None
    except errors.RepositoryNotFoundError:
        raise UserProblem(
            say("There is no dataset {0} on the Hub, or it is private.").format(name.name), account
        ) from None
    except errors.HFValidationError:
        raise UserProblem(
            say("“{0}” is not the name of a dataset.").format(name.name),
            say("Write it as its page shows it: owner/name."),
        ) from None
    except errors.HfHubHTTPError as problem:
        status = getattr(getattr(problem, "response", None), "status_code", 0)
        if status in (401, 403):
            raise UserProblem(
                say("The Hub does not let you read {0} with this token.").format(name.name), account
            ) from None
        told = (
            say("is asked too often just now")
            if status == 429
            else say("answered with an error ({0})").format(status)
        )
        raise UserProblem(
            say("The Hugging Face Hub {0}.").format(told), say("Try again in some minutes.")
        ) from None
    except (*transport, errors.LocalEntryNotFoundError):
        raise UserProblem(
            say("The Hugging Face Hub cannot be reached."),
            say(
                "Check the connection to the internet. Files that are on this computer can be opened without it."
            ),
        ) from None
    except OSError as problem:
        raise UserProblem(
            say("What was fetched cannot be written: {0}.").format(problem.strerror or problem),
            say("Make room on the disk."),
        ) from None


def _transport_errors() -> tuple[type[Exception], ...]:
    """What the library's way to the network raises where there is none; it has changed that library before."""
    found: list[type[Exception]] = [ConnectionError, TimeoutError]
    for library, error in (
        ("httpx2", "TransportError"),
        ("httpx", "TransportError"),
        ("requests", "ConnectionError"),
    ):
        with contextlib.suppress(ImportError, AttributeError):
            found.append(getattr(importlib.import_module(library), error))
    return tuple(found)


def stored_token() -> str:
    """The token in the keyring, empty for none. May wait for the person to unlock it."""
    keyring: Any = importlib.import_module("keyring")
    errors: Any = importlib.import_module("keyring.errors")
    try:
        return keyring.get_password(SERVICE, ACCOUNT) or ""
    except errors.KeyringError:
        return ""


def _keep(token: str) -> bool:
    keyring: Any = importlib.import_module("keyring")
    errors: Any = importlib.import_module("keyring.errors")
    try:
        keyring.set_password(SERVICE, ACCOUNT, token)
    except errors.KeyringError:
        return False
    return True
