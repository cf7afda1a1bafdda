// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// URLs of strangers: whatever is accepted has one normal form that means the same when it is read again.

#include "net/url/publicurl.h"
#include "net/url/url.h"
#include "require.h"

#include <cstdint>

using namespace spirula;
using fuzz::require;
using net::Url;

namespace
{

void check(const Url &url)
{
    const std::string text = url.toString();
    const auto again = Url::parse(text);
    require(again.has_value() && *again == url);
    require(text.find_first_of("@#\\ \r\n") >= url.origin().size()); // none in scheme, host and port
    require(url.target().starts_with('/') && url.target().find_first_of(" \r\n#\\") == std::string::npos);
    require(url.port() != 0 && !url.host().empty());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto url = Url::parse(text)) {
        check(*url);
    }
    static const Url base = Url::parse("https://example.org/a/b/c?x=1").value();
    if (const auto url = base.resolve(text)) {
        check(*url);
    }
    if (const auto url = net::PublicUrl::parse(text)) {
        require(Url::parse(url->origin()).value().origin() == url->origin());
    }
    return 0;
}
