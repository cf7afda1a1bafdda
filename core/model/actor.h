// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::model
{

/// A picture of an actor in one size. Served below /lazy-static/avatars/.
struct ActorImage {
    int width = 0;
    int height = 0;
    std::string fileName;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const ActorImage &) const = default;
};

/// The owner of the node as the fediverse sees people: an ActivityPub Person.
struct Account {
    std::int64_t id = 0;
    std::string name; ///< the handle's first half: [A-Za-z0-9_.:-]{1,50}
    std::string displayName; ///< 1..120
    std::string description; ///< Markdown, empty or 3..1000
    std::vector<ActorImage> avatars;
    std::int64_t followersCount = 0;
    std::int64_t followingCount = 0;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const Account &) const = default;
};

/// What people subscribe to: an ActivityPub Group owned by an account.
struct Channel {
    std::int64_t id = 0;
    std::int64_t accountId = 0;
    std::string name;
    std::string displayName;
    std::string description;
    std::string support;
    std::vector<ActorImage> avatars;
    std::vector<ActorImage> banners;
    std::int64_t followersCount = 0;
    std::int64_t followingCount = 0;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const Channel &) const = default;
};

/// True for a handle's first half that PeerTube accepts.
bool isActorName(std::string_view name);

}
