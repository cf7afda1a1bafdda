// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/icons.h"

#include <algorithm>
#include <cassert>

namespace spirula::node::web
{

Html icon(std::string_view name)
{
    const auto found = std::ranges::find(iconTable(), name, &IconEntry::name);
    assert(found != iconTable().end());
    return Html::trusted(std::string(found->markup));
}

}
