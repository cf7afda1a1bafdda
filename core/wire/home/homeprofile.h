// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "wire/rest/restcontext.h"

#include <optional>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// The owner's account or channel as the home API shows it (GET /account, /channel).
struct HomeProfile {
    std::int64_t id = 0;
    std::string name; ///< the handle's first half
    std::string host;
    std::string displayName;
    std::string description;
    std::string support; ///< channels only
    std::string avatarUrl; ///< biggest one, empty when there is none
    std::string pageUrl;
    std::int64_t followersCount = 0;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const HomeProfile &) const = default;
};

HomeProfile homeProfile(const RestContext &context, const model::Account &account);
HomeProfile homeProfile(const RestContext &context, const model::Channel &channel);
std::string encode(const HomeProfile &profile);
Result<HomeProfile> decodeHomeProfile(std::string_view json);

/// PATCH /account, /channel: what is set changes. A new name is refused by the action once the identity is
/// locked.
struct ProfileChangeRequest {
    std::optional<std::string> name;
    std::optional<std::string> displayName;
    std::optional<std::string> description;
    std::optional<std::string> support;
    std::optional<std::string> avatarPath; ///< a picture on this machine; empty removes it
    bool operator==(const ProfileChangeRequest &) const = default;
};

std::string encode(const ProfileChangeRequest &request);
Result<ProfileChangeRequest> decodeProfileChangeRequest(std::string_view json);

}
