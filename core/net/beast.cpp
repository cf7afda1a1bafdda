// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Beast and Asio's TLS are compiled once, here, instead of into every file that includes a part of them
// (BOOST_BEAST_SEPARATE_COMPILATION; Asio's own sources are in base).
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
