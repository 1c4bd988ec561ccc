"""A Hub on this computer, for tests: the answers of the real one's addresses that are asked for, over HTTP."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import keyring.backend
import keyring.errors

SHA = "0123456789abcdef0123456789abcdef01234567"
FILES = {
    "README.md": b"# Talks\n",
    "talks.py": b"raise SystemExit('never run')\n",
    ".gitattributes": b"*\n",
    "../escape.jsonl": b"{}\n",
    "data/one.jsonl": b'{"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Ho"}]}\n'
    * 3,
    "data/two.csv": b"prompt,response\nAnd?,So.\n",
}
SECRET = "hf_secret"


class _Hub(BaseHTTPRequestHandler):
    asked: list[tuple[str, str]]

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _refuse(self, status: int, code: str) -> None:
        self._answer(status, b"{}", X_Error_Code=code, X_Error_Message=code)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        self.asked.append((path, token))
        parts = path.strip("/").split("/")
        name = "/".join(parts[2:4]) if parts[0] == "api" else "/".join(parts[1:3])
        if name == "wren/closed" and token != SECRET:
            self._refuse(401, "RepoNotFound")
        elif name == "wren/gated":
            self._refuse(403, "GatedRepo")
        elif name == "wren/busy":
            self._answer(503, b"{}")
        elif name not in ("wren/talks", "wren/closed", "wren/script"):
            self._refuse(404, "RepoNotFound")
        elif "nowhere" in parts:
            self._refuse(404, "RevisionNotFound")
        elif parts[0] == "api":
            files = {"talks.py": b""} if name == "wren/script" else FILES
            siblings = [{"rfilename": file, "size": len(data)} for file, data in files.items()]
            told: dict[str, Any] = {
                "id": name,
                "sha": SHA,
                "private": False,
                "siblings": siblings,
                "tags": [],
            }
            self._answer(200, json.dumps(told).encode(), Content_Type="application/json")
        else:
            data = FILES["/".join(parts[parts.index(SHA) + 1 :])]
            tag = f'"{hashlib.sha1(data).hexdigest()}"'
            self._answer(200, data, ETag=tag, X_Repo_Commit=SHA, Accept_Ranges="bytes")

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def hub() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The address of a Hub, and what it was asked: path and token."""
    asked: list[tuple[str, str]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("_Asked", (_Hub,), {"asked": asked}))
    server.daemon_threads = False  # so that none of them is left when this is over
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class FileKeyring(keyring.backend.KeyringBackend):
    """Keeps passwords in a file that the environment names; without one it is locked."""

    priority = 1  # type: ignore[assignment]  # a property of the class there

    def _path(self) -> Path:
        import os

        path = os.environ.get("TEST_KEYRING", "")
        if not path:
            raise keyring.errors.KeyringLocked("locked")
        return Path(path)

    def _all(self) -> dict[str, str]:
        path = self._path()
        return json.loads(path.read_text()) if path.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path().write_text(json.dumps({**self._all(), f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        self.set_password(service, username, "")
