// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/actor.h"

#include <algorithm>

namespace spirula::model
{

bool isActorName(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'
            || c == '.' || c == ':' || c == '-';
    };
    return !name.empty() && name.size() <= 50 && std::all_of(name.begin(), name.end(), allowed);
}

}
