# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Foreign types stop at their room (docs/ARCHITECTURE.md, house rule 1). Asio's core is allowed everywhere in core."""

import re
from pathlib import Path

from lintlib import CPP_ENDINGS, Sample, code_only, main, read

# What: (pattern of its includes, pattern of its names in code, where both may stand).
FOREIGN = {
    "boost::json": (r"boost/json", r"\bboost::json\b", ("core/wire/",)),
    "Beast": (r"boost/beast", r"\bbeast::", ("core/net/",)),
    "TLS streams of Asio": (r"boost/asio/ssl", r"\b(asio::)?ssl::", ("core/net/",)),
    "libcurl": (r"curl/", r"\b(CURLM?|CURL(OPT|MOPT|INFO|E|M)_\w+|curl_\w+)\b", ("core/net/",)),
    "SQLite": (r"sqlite3", r"\bsqlite3(_\w+)?\b|\bSQLITE_", ("core/store/",)),
    "libtorrent": (r"libtorrent/", r"\b(lt|libtorrent)::", ("core/swarm/torrent/",)),
    "GStreamer": (r"gst/", r"\b(Gst[A-Z]\w+|gst_\w+)", ("core/rtc/",)),
    "OpenSSL": (r"openssl/", r"\b(EVP_\w+|SSL_\w+|X509\w*|BIO_\w+|RAND_bytes)\b", ("core/crypto/", "core/net/tls")),
    "seccomp and Landlock": (r"(seccomp\.h|linux/(seccomp|landlock)\.h)", r"\b(seccomp_\w+|landlock_\w+|SCMP_\w+)",
                             ("core/process/",)),
    "Linux": (r"(linux/|sys/(prctl|syscall|mount|inotify|epoll|sendfile|capability)\.h)", r"\bprctl\s*\(",
              ("core/process/", "core/net/", "core/base/")),
    "Qt": (r"(Q|K)[A-Z]", r"\b(Q[A-Z][a-z]\w*|Q_OBJECT)\b",
           ("ui/", "app/desktop/", "app/web/")),
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]')
ROOMS = ("core/", "ui/", "app/")


def findings_in(name: str, text: str) -> list[str]:
    found = []
    for number, (raw, code) in enumerate(zip(text.split("\n"), code_only(text).split("\n")), start=1):
        include = INCLUDE.match(raw)
        for what, (includes, names, homes) in FOREIGN.items():
            if name.startswith(homes):
                continue
            foreign = include and include[1] == "<" and re.match(includes, include[2])
            if foreign or (not include and re.search(names, code)):
                found.append(f"{name}:{number}: {what} belongs in {' or '.join(homes)}")
    return found


def check(root: Path, files: list[str]) -> list[str]:
    return [finding for name in files if name.endswith(CPP_ENDINGS) and name.startswith(ROOMS)
            for finding in findings_in(name, read(root, name))]


SAMPLES = [
    Sample("JSON at home", {"core/wire/rest/a.cpp": "#include <boost/json.hpp>\nboost::json::value v;\n"}, None),
    Sample("JSON elsewhere", {"core/node/a.cpp": "namespace json = boost::json;\n"}, "core/node/a.cpp:1: boost::json"),
    Sample("JSON included", {"core/store/a.h": "#include <boost/json/value.hpp>\n"}, "core/store/a.h:1: boost::json"),
    Sample("Beast", {"core/node/a.cpp": "beast::flat_buffer b;\n"}, "Beast belongs in core/net/"),
    Sample("TLS", {"core/swarm/a.h": "#include <boost/asio/ssl.hpp>\n"}, "TLS streams"),
    Sample("Asio's core", {"core/store/a.h": "#include <boost/asio/awaitable.hpp>\nboost::asio::awaitable<void> f();\n"},
           None),
    Sample("curl", {"core/files/a.cpp": "CURL *easy = nullptr;\n"}, "libcurl"),
    Sample("SQLite", {"core/node/a.cpp": "sqlite3_stmt *s;\n"}, "SQLite"),
    Sample("libtorrent beside its folder", {"core/swarm/p2p/a.cpp": "lt::session s;\n"}, "libtorrent"),
    Sample("libtorrent at home", {"core/swarm/torrent/a.cpp": "#include <libtorrent/session.hpp>\nlt::session s;\n"}, None),
    Sample("GStreamer", {"core/media/a.cpp": "GstElement *e;\n"}, "GStreamer"),
    Sample("OpenSSL", {"core/federation/a.cpp": "#include <openssl/evp.h>\n"}, "OpenSSL"),
    Sample("OpenSSL for TLS", {"core/net/tls/a.cpp": "SSL_CTX_set_alpn_protos(c, p, n);\n"}, None),
    Sample("OpenSSL in HTTP", {"core/net/http/a.cpp": "EVP_MD_CTX *c;\n"}, "OpenSSL"),
    Sample("seccomp", {"core/media/a.cpp": "seccomp_load(c);\n"}, "seccomp"),
    Sample("Linux", {"core/media/a.cpp": "#include <sys/prctl.h>\n"}, "Linux"),
    Sample("Qt", {"core/node/a.h": "#include <QString>\n"}, "Qt"),
    Sample("Qt's names", {"app/node/main.cpp": "QString s;\n"}, "Qt"),
    Sample("Qt at home", {"ui/parts/a.h": "#include <QString>\nQString s;\n"}, None),
    Sample("words only", {"core/node/a.cpp": '// sqlite3 lives in store\nlog("sqlite3 and boost::json");\n'}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
