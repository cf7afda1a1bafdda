// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/videostore.h"

namespace spirula::store
{

/// Rows that tests start from.

inline model::Account someAccount()
{
    model::Account account;
    account.name = "owner";
    account.displayName = "The Owner";
    account.description = "About *me*";
    account.followersCount = 3;
    account.followingCount = 4;
    account.createdAt = 100;
    account.updatedAt = 200;
    return account;
}

inline model::Channel someChannel(std::int64_t accountId)
{
    model::Channel channel;
    channel.accountId = accountId;
    channel.name = "owner_channel";
    channel.displayName = "Films";
    channel.description = "Moving pictures";
    channel.support = "Buy me a coffee";
    channel.followersCount = 1;
    channel.followingCount = 2;
    channel.createdAt = 300;
    channel.updatedAt = 400;
    return channel;
}

/// With its account.
inline std::int64_t insertChannel(Connection &connection)
{
    return ChannelStore(connection)
        .insert(someChannel(AccountStore(connection).insert(someAccount()).value()))
        .value();
}

/// Public and published.
inline model::Video someVideo(std::int64_t channelId)
{
    model::Video video;
    video.uuid = Uuid::random();
    video.channelId = channelId;
    video.name = "A video";
    video.state = model::VideoState::published;
    video.createdAt = 1000;
    video.updatedAt = 1000;
    video.publishedAt = 1000;
    return video;
}

inline std::int64_t insertVideo(Connection &connection, std::int64_t channelId)
{
    return VideoStore(connection).insert(someVideo(channelId)).value();
}

}
