// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/address/addressrange.h"
#include "net/http/message.h"

#include <vector>

namespace spirula::net
{

/// Who sent a request and how, seen through the proxies that we trust.
struct RemoteAddress {
    asio::ip::address address;
    bool secure = false;

    /// X-Forwarded-For and X-Forwarded-Proto count only when `peer` is trusted. The client is the right-most
    /// address that is not: everything left of it may be invented.
    static RemoteAddress find(const asio::ip::address &peer, bool secure, const Headers &headers,
                              const std::vector<AddressRange> &trusted);
};

}
