// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/url/publicurl.h"

#include "base/text.h"
#include "net/address/addressparse.h"
#include "net/url/url.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

Error badPublicUrl(std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", "public-url"}, {"reason", std::move(reason)}});
}

/// "127.1", "2130706433" and "0x7f.1" are addresses to some programs and names to others: no good as an
/// identity.
bool isAmbiguous(std::string_view host)
{
    if (parseAddress(host)) {
        return false;
    }
    const std::string_view last = split(host, '.').back();
    const bool digits = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits || last.starts_with("0x");
}

}

Result<PublicUrl> PublicUrl::parse(std::string_view text)
{
    const auto url = Url::parse(text);
    if (!url) {
        return badPublicUrl(std::string(url.error().parameter("reason")));
    }
    if (url->target() != "/" || text.find_first_of("?#") != std::string_view::npos) {
        return badPublicUrl("it has more than scheme, host and port");
    }
    if (isAmbiguous(url->host())) {
        return badPublicUrl("its host is neither a name nor an address");
    }
    PublicUrl result;
    result.m_origin = url->origin();
    result.m_hostAndPort = url->hostAndPort();
    result.m_webSocketOrigin = url->webSocketOrigin();
    result.m_secure = url->secure();
    return result;
}

}
