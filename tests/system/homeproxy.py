# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stands between the tests' programs and a node's home listener and holds everything that passes against the contract."""

import http.client
import http.server
import json
import socket
import threading
import urllib.parse

from openapi import ContractError


class _Frames:
    """Takes the text messages out of a server's WebSocket bytes (RFC 6455 section 5.2: not masked, no extensions)."""

    def __init__(self, on_text):
        self.pending = b""
        self.message = b""
        self.on_text = on_text

    def feed(self, data):
        self.pending += data
        while len(self.pending) >= 2:
            size, head = self.pending[1] & 0x7F, 2
            if size >= 126:
                width = 2 if size == 126 else 8
                head += width
                if len(self.pending) < head:
                    return
                size = int.from_bytes(self.pending[2:head], "big")
            if len(self.pending) < head + size:
                return
            final, kind = self.pending[0] & 0x80, self.pending[0] & 0x0F
            payload, self.pending = self.pending[head:head + size], self.pending[head + size:]
            if kind in (0, 1):
                self.message += payload
                if final:
                    text, self.message = self.message, b""
                    self.on_text(text.decode())


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def _forwarded_headers(self):
        headers = {name: value for name, value in self.headers.items()
                   if name.lower() not in ("host", "connection", "sec-websocket-extensions", "accept-encoding")}
        headers["Host"] = f"127.0.0.1:{self.server.target}"
        return headers

    def _handle(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        url = urllib.parse.urlsplit(self.path)
        operation = None
        try:
            operation = self.server.contract.check_request(
                self.command, urllib.parse.unquote(url.path), urllib.parse.parse_qsl(url.query, keep_blank_values=True), body)
        except (ContractError, ValueError) as error:
            # Tests may send what is not allowed to see it refused; they say so.
            if self.headers.get("X-Test-Wrong") is None:
                self.server.failures.append(str(error))
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self._relay()
            return
        connection = http.client.HTTPConnection("127.0.0.1", self.server.target, timeout=120)
        try:
            connection.request(self.command, self.path, body or None, self._forwarded_headers())
            answer = connection.getresponse()
            content = answer.read()
        except OSError:
            self.close_connection = True
            return
        finally:
            connection.close()
        if operation is not None:
            try:
                self.server.contract.check_answer(operation, answer.status, answer.getheader("Content-Type"), content)
            except (ContractError, ValueError) as error:
                self.server.failures.append(str(error))
        self._answer(answer, content)

    def _answer(self, answer, content):
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                self.send_header(name, value)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _relay(self):
        def check(text):
            try:
                self.server.contract.check_event(text)
            except (ContractError, ValueError) as error:
                self.server.failures.append(str(error))

        self.close_connection = True
        with socket.create_connection(("127.0.0.1", self.server.target), timeout=120) as node:
            head = f"{self.command} {self.path} HTTP/1.1\r\nConnection: Upgrade\r\n"
            head += "".join(f"{name}: {value}\r\n" for name, value in self._forwarded_headers().items())
            node.sendall(head.encode() + b"\r\n")
            back = threading.Thread(target=_pump, args=(self.connection, node), daemon=True)
            back.start()
            frames = None
            data = b""
            while chunk := _receive(node):
                self.connection.sendall(chunk)
                if frames is None:
                    data += chunk
                    header, found, chunk = data.partition(b"\r\n\r\n")
                    if not found or b" 101 " not in header.split(b"\r\n")[0]:
                        continue
                    frames = _Frames(check)
                frames.feed(chunk)
            _end(self.connection)
            back.join(5)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815 (names of the library)


def _receive(sock):
    try:
        return sock.recv(65536)
    except OSError:
        return b""


def _end(sock):
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def _pump(source, target):
    while chunk := _receive(source):
        try:
            target.sendall(chunk)
        except OSError:
            break
    _end(target)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # a client that went away


class HomeProxy:
    """Listens on a port of its own; `folder`/run/home.json leads programs here instead of to the node."""

    def __init__(self, folder, contract):
        self.folder = folder
        self.server = _Server(("127.0.0.1", 0), _Handler)
        self.server.contract = contract
        self.server.failures = []
        self.server.target = 0
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def lead_to(self, home):
        """`home`: what the node wrote to its home.json."""
        self.server.target = home["port"]
        (self.folder / "run").mkdir(parents=True, exist_ok=True)
        (self.folder / "run" / "home.json").write_text(json.dumps({**home, "port": self.port}), encoding="utf-8")

    def take_failures(self):
        failures, self.server.failures[:] = list(self.server.failures), []
        return failures

    def close(self):
        self.server.shutdown()
        self.server.server_close()
