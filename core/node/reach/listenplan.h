// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/settings.h"
#include "net/local/localnetwork.h"
#include "net/url/publicurl.h"
#include "node/options.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::node
{

/// Where the public listener is to be, from the command line, the settings and the network.
struct ListenPlan {
    /// Numeric, all on one port; none: nowhere. Where the system does not have them all, the next best.
    std::vector<std::vector<std::string>> choices;
    bool nextBestLasts = false; ///< what the system does not have now it will not have later
    std::uint16_t port = 0;
    std::vector<net::AddressRange> peers; ///< who may come; none: everybody
    std::string certificateFile; ///< both or none
    std::string keyFile;

    bool isNowhere() const { return choices.empty(); }
};

/// `open`: the network to be open to, null for none.
Result<ListenPlan> listenPlan(const NodeOptions &options, const model::Settings &settings,
                              const net::LocalNetwork *open);

/// The origin of the public pages.
Result<net::PublicUrl> sitePublicUrl(const NodeOptions &options, const model::Settings &settings);
/// Whether a public URL means more than this computer's loopback.
bool leadsElsewhere(const net::PublicUrl &url);

}
