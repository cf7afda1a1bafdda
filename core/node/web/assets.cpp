// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/assets.h"

#include <algorithm>
#include <cassert>

namespace spirula::node::web
{

const Asset *findAsset(std::string_view path)
{
    const auto table = assetTable();
    const auto found = std::ranges::find(table, path, &Asset::path);
    return found == table.end() ? nullptr : &*found;
}

const Asset &asset(std::string_view source)
{
    const auto found = std::ranges::find(assetTable(), source, &Asset::source);
    assert(found != assetTable().end());
    return *found;
}

}
