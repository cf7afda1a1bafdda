# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything that comes from elsewhere, with its least version and what it is for. Nothing is vendored.
include(FeatureSummary)

find_package(Threads REQUIRED)
find_package(Boost 1.83 REQUIRED COMPONENTS json url)
set_package_properties(Boost PROPERTIES PURPOSE "Asio: coroutines and sockets, Beast: HTTP server, JSON, URL")
find_package(OpenSSL 3.2 REQUIRED)
set_package_properties(OpenSSL PROPERTIES PURPOSE "Keys, hashes, Argon2id, TLS")
find_package(CURL 8.0 REQUIRED)
set_package_properties(CURL PROPERTIES PURPOSE "HTTP client with a filter on the address really connected to")
find_package(SQLite3 3.46 REQUIRED)
set_package_properties(SQLite3 PROPERTIES PURPOSE "The node's database and its full text search")
find_package(LibtorrentRasterbar 2.0.11 REQUIRED)
set_package_properties(LibtorrentRasterbar PROPERTIES PURPOSE "Making .torrent files, later seeding")

find_package(PkgConfig REQUIRED)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp>=2.5) # system call filter of the media sandbox
find_package(cmark 0.30 REQUIRED)
set_package_properties(cmark PROPERTIES PURPOSE "Markdown of descriptions on the public pages")

find_program(NPM npm REQUIRED) # bundles the public pages
find_program(MSGFMT msgfmt REQUIRED) # compiles the catalogues that the public pages share with the desktop

if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
    find_package(GTest 1.14 REQUIRED)
    find_package(Python3 3.12 REQUIRED COMPONENTS Interpreter)
endif()
feature_summary(WHAT REQUIRED_PACKAGES_NOT_FOUND FATAL_ON_MISSING_REQUIRED_PACKAGES)
