"""One window for each data folder: a second start hands its file to the first one, and raises it.

A message is a path and nothing else: it can open the import, where a person decides, and can send nothing.
"""

import hashlib
import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 8192
"""Bytes in a message; no path of any system is longer."""

CONNECT_MS, ANSWER_MS, IDLE_MS = 1000, 5000, 5000
YES = b"ok\n"


class OneWindow(QObject):
    """The line between the first window and every later start. Only this user can use it."""

    wanted = Signal(object)
    """A later start came: a file to import, or None to be raised only."""

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        """Neither listens nor speaks yet."""
        super().__init__(parent)
        self.name = line_name(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(4)
        self._server.newConnection.connect(self._greet)

    def tell(self, file: Path | None) -> bool:
        """Ask the first window to come up, and to import this file. False when there is none that answers."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        try:
            if not socket.waitForConnected(CONNECT_MS):
                return False
            socket.write(written(file))
            return socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == YES
        finally:
            socket.abort()

    def listen(self) -> bool:
        """Be the first window. Only for whoever holds the folder's worker lock: what a crash left is cleared away."""
        if self._server.isListening():
            return True
        QLocalServer.removeServer(self.name)
        return self._server.listen(self.name)

    @property
    def listening(self) -> bool:
        """Whether this is the first window."""
        return self._server.isListening()

    def close(self) -> None:
        """Be it no longer."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Caller(socket, self)


class _Caller(QObject):
    """One later start: says its message within a few seconds, or is hung up on."""

    def __init__(self, socket: QLocalSocket, line: OneWindow) -> None:
        super().__init__(socket)
        self._socket, self._line = socket, line
        self._heard = b""
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(socket.deleteLater)
        QTimer.singleShot(IDLE_MS, self, socket.abort)
        self._hear()

    def _hear(self) -> None:
        self._heard += self._socket.read(LONGEST + 1 - len(self._heard)).data()
        whole = self._heard.endswith(b"\n")
        if not whole and len(self._heard) <= LONGEST:
            return
        try:
            file = understood(self._heard)
        except ValueError:
            self._socket.abort()
            return
        self._socket.write(YES)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self._line.wanted.emit(file)


def line_name(data_dir: Path) -> str:
    """Another one for each data folder, in a place that belongs to this user where names are files."""
    folder = str(data_dir.expanduser().resolve())
    name = f"retail-send-{hashlib.sha256(folder.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
    if sys.platform == "win32":
        return name
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return str(Path(place) / name) if place else name


def written(file: Path | None) -> bytes:
    """A message."""
    return json.dumps({"file": None if file is None else str(file.absolute())}).encode() + b"\n"


def understood(message: bytes) -> Path | None:
    """The file in a message. Raises ValueError for anything that `written` does not write."""
    if len(message) > LONGEST:
        raise ValueError("too long")
    said = json.loads(message.decode())
    if not isinstance(said, dict) or set(said) != {"file"}:
        raise ValueError("not a message of ours")
    file = said["file"]
    if file is None:
        return None
    if not isinstance(file, str) or "\0" in file or not Path(file).is_absolute():
        raise ValueError("not a whole path")
    return Path(file)
