// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/channelstore.h"

#include "store/actorimagestore.h"
#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

constexpr auto selectChannel
    = "SELECT id, accountId, name, displayName, description, support, followersCount, followingCount, "
      "createdAt, updatedAt FROM channel";

model::Channel readChannel(Row &row)
{
    model::Channel channel;
    row >> channel.id >> channel.accountId >> channel.name >> channel.displayName >> channel.description
        >> channel.support >> channel.followersCount >> channel.followingCount >> channel.createdAt
        >> channel.updatedAt;
    return channel;
}

Result<model::Channel> withImages(Connection &connection, model::Channel channel)
{
    ActorImageStore images(connection);
    SPIRULA_TRY(channel.avatars, images.list(ActorKind::channel, channel.id, ActorImageKind::avatar));
    SPIRULA_TRY(channel.banners, images.list(ActorKind::channel, channel.id, ActorImageKind::banner));
    return channel;
}

Result<void> replaceImages(Connection &connection, std::int64_t id, const model::Channel &channel)
{
    ActorImageStore images(connection);
    SPIRULA_CHECK(images.replace(ActorKind::channel, id, ActorImageKind::avatar, channel.avatars));
    return images.replace(ActorKind::channel, id, ActorImageKind::banner, channel.banners);
}

}

Result<std::int64_t> ChannelStore::insert(const model::Channel &channel)
{
    SPIRULA_CHECK(ActorImageStore(m_connection).checkNameFree(channel.name));
    SPIRULA_CHECK(execute(m_connection,
                          "INSERT INTO channel (accountId, name, displayName, description, support, "
                          "followersCount, followingCount, "
                          "createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          channel.accountId, channel.name, channel.displayName, channel.description,
                          channel.support, channel.followersCount, channel.followingCount, channel.createdAt,
                          channel.updatedAt));
    const std::int64_t id = m_connection.lastInsertId();
    SPIRULA_CHECK(replaceImages(m_connection, id, channel));
    return id;
}

Result<void> ChannelStore::update(const model::Channel &channel)
{
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE channel SET displayName = ?, description = ?, support = ?, followersCount "
                          "= ?, followingCount = ?, "
                          "updatedAt = ? WHERE id = ?",
                          channel.displayName, channel.description, channel.support, channel.followersCount,
                          channel.followingCount, channel.updatedAt, channel.id));
    SPIRULA_CHECK(checkChanged(m_connection, "channel"));
    return replaceImages(m_connection, channel.id, channel);
}

Result<void> ChannelStore::remove(std::int64_t id)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM channel WHERE id = ?", id));
    return checkChanged(m_connection, "channel");
}

Result<void> ChannelStore::rename(std::int64_t id, std::string_view name)
{
    SPIRULA_CHECK(ActorImageStore(m_connection).checkNameFree(name));
    SPIRULA_CHECK(execute(m_connection, "UPDATE channel SET name = ? WHERE id = ?", name, id));
    return checkChanged(m_connection, "channel");
}

Result<model::Channel> ChannelStore::find(std::int64_t id)
{
    SPIRULA_TRY(
        auto channel,
        selectKnown(m_connection, "channel", std::string(selectChannel) + " WHERE id = ?", readChannel, id));
    return withImages(m_connection, std::move(channel));
}

Result<model::Channel> ChannelStore::findByName(std::string_view name)
{
    SPIRULA_TRY(auto channel,
                selectKnown(m_connection, "channel",
                            std::string(selectChannel) + " WHERE name = ? COLLATE NOCASE", readChannel,
                            name));
    return withImages(m_connection, std::move(channel));
}

Result<std::vector<model::Channel>> ChannelStore::list(std::optional<std::int64_t> accountId)
{
    SPIRULA_TRY(auto channels,
                select(m_connection,
                       std::string(selectChannel) + " WHERE ?1 IS NULL OR accountId = ?1 ORDER BY id",
                       readChannel, accountId));
    for (model::Channel &channel : channels) {
        SPIRULA_TRY(channel, withImages(m_connection, std::move(channel)));
    }
    return channels;
}

}
