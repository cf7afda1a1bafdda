// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "node/context.h"

#include <optional>
#include <string>

namespace spirula::node
{

/// Texts and picture of the owner's account or of the channel; unset fields stay.
struct ProfileChange {
    std::optional<std::string> name; ///< the handle's first half
    std::optional<std::string> displayName;
    std::optional<std::string> description;
    std::optional<std::string> support; ///< channel only
    std::optional<std::string> avatarPath; ///< a picture on this machine; empty removes it
};

Task<Result<void>> changeChannel(Context &context, ProfileChange change);
Task<Result<void>> changeAccount(Context &context, ProfileChange change);

}
