# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""CPU that a GiB of ranges costs, beside nginx on the same file in the same run; plain and with TLS."""

import pathlib
import random
import socket
import ssl
import subprocess
import sys
import threading
import time

from benchlib import BIN, Folder, Node, Verdicts, cpu_seconds, free_port

FILE_BYTES = 256 * 1024 * 1024
RANGE_BYTES = 1024 * 1024
CONNECTIONS = 16
PLAIN_REQUESTS = 128  # per connection: 2 GiB in all
TLS_REQUESTS = 32

NGINX = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.err;
events {{ worker_connections 512; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000;
    client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{ listen 127.0.0.1:{plain}; root {root}; }}
    server {{ listen 127.0.0.1:{tls} ssl; ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem; ssl_protocols TLSv1.3; root {root}; }}
}}
"""


def make_certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True,
    )


def connect(port, tls):
    raw = socket.create_connection(("127.0.0.1", port))
    if not tls:
        return raw
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(raw)


def read_answer(connection, buffer, tls):
    """Reads one answer and throws its bytes away; in the kernel where there is no TLS."""
    head = b""
    while b"\r\n\r\n" not in head:
        part = connection.recv(4096 if tls else 1024)
        assert part, "connection closed"
        head += part
    top, rest = head.split(b"\r\n\r\n", 1)
    assert top.startswith(b"HTTP/1.1 206"), top[:200]
    length = next(int(line.split(b":")[1]) for line in top.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    left = length - len(rest)
    while left > 0:
        if tls:
            got = connection.recv_into(buffer, min(left, len(buffer)))
        else:
            got = connection.recv_into(buffer, min(left, len(buffer)), socket.MSG_TRUNC)
        assert got > 0, "connection closed"
        left -= got


def load(port, path, requests, tls, seed):
    connection = connect(port, tls)
    buffer = bytearray(256 * 1024)
    chooser = random.Random(seed)
    for _ in range(requests):
        first = chooser.randrange(0, FILE_BYTES - RANGE_BYTES)
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nRange: bytes={first}-{first + RANGE_BYTES - 1}\r\n\r\n"
        connection.sendall(request.encode())
        read_answer(connection, buffer, tls)
    connection.close()


def measure(pid, port, path, requests, tls):
    before = cpu_seconds(pid)
    started = time.monotonic()
    threads = [threading.Thread(target=load, args=(port, path, requests, tls, seed)) for seed in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gibs = CONNECTIONS * requests * RANGE_BYTES / 2**30
    return (cpu_seconds(pid) - before) / gibs, gibs / (time.monotonic() - started)


def compare(verdicts, kind, ours, theirs, requests, tls, rounds, goal):
    ratios, own, other, speed = [], [], [], []
    for _ in range(rounds):
        mine, rate = measure(*ours, requests, tls)
        nginx, _ = measure(*theirs, requests, tls)
        own.append(mine)
        other.append(nginx)
        speed.append(rate)
        ratios.append(mine / nginx)
    verdicts.report(f"ranges, {kind}: ours", own, "CPU s/GiB")
    verdicts.report(f"ranges, {kind}: nginx", other, "CPU s/GiB")
    verdicts.report(f"ranges, {kind}: our rate", speed, "GiB/s")
    verdicts.report(f"ranges, {kind}: ours / nginx", ratios, "", goal)


def main(rounds):
    verdicts = Verdicts()
    with Folder() as folder:
        data = folder / "data"
        make_certificate(folder)
        plain_node = Node(data)
        filled = subprocess.run([BIN / "bench-fill", data, plain_node.url, "1", str(FILE_BYTES)], check=True, capture_output=True, text=True)
        name = filled.stdout.strip()
        plain, tls = free_port(), free_port()
        root = data / "media" / "web-videos"
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, plain=plain, tls=tls, root=root))
        for parent in [root, *root.parents]:
            if parent.is_relative_to(folder):
                parent.chmod(0o755)
        nginx = subprocess.Popen(["nginx", "-e", folder / "nginx.err", "-c", folder / "nginx.conf", "-g", "user root;"])
        try:
            path = f"/static/web-videos/{name}"
            with Node(data, plain_node.port) as node:
                node.wait_ready()
                compare(verdicts, "plain", (node.process.pid, node.port, path), (nginx.pid, plain, f"/{name}"), PLAIN_REQUESTS, False, rounds, 1.0)
                node.ctl("settings", "set", "certificateFile", str(folder / "cert.pem"))
                node.ctl("settings", "set", "certificateKeyFile", str(folder / "key.pem"))
                time.sleep(1)
                compare(verdicts, "TLS", (node.process.pid, node.port, path), (nginx.pid, tls, f"/{name}"), TLS_REQUESTS, True, rounds, 1.35)
        finally:
            nginx.terminate()
            nginx.wait(10)
    return verdicts.exit_code()


if __name__ == "__main__":
    pathlib.Path("/var/log/nginx").mkdir(parents=True, exist_ok=True)
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
