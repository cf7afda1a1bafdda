// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/serverparts.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

#include <algorithm>

namespace spirula::net
{

namespace
{

constexpr std::size_t reservedFiles = 96; ///< for the database, media files and what else the program opens

std::size_t connectionLimit(std::size_t wanted)
{
#ifndef _WIN32
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        // A download holds two: the socket and the file.
        const std::size_t files = limit.rlim_cur;
        return std::clamp<std::size_t>(files > reservedFiles ? (files - reservedFiles) / 2 : 1, 1,
                                       std::max<std::size_t>(wanted, 1));
    }
#endif
    return wanted;
}

}

void SharedRanges::set(std::vector<AddressRange> ranges)
{
    auto fresh = std::make_shared<const std::vector<AddressRange>>(std::move(ranges));
    const std::scoped_lock lock(m_mutex);
    m_ranges = std::move(fresh);
}

SharedRanges::Ranges SharedRanges::get() const
{
    const std::scoped_lock lock(m_mutex);
    return m_ranges;
}

ServerParts::ServerParts(asio::any_io_executor theApi, Log &theLog, ServerOptions theOptions,
                         std::shared_ptr<const RouteTable> theRoutes)
    : api(std::move(theApi))
    , log(theLog)
    , options(std::move(theOptions))
    , routes(std::move(theRoutes))
    , gate(std::make_shared<ConnectionGate>(connectionLimit(options.connections),
                                            options.connectionsPerAddress))
    , media(options.mediaRate)
{
}

}
