// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/actorjson.h"

#include "wire/rest/restjson.h"

namespace spirula::wire
{

std::string encodeAccount(const RestContext &context, const RestActor &account)
{
    return writeJson(accountObject(context, account));
}

std::string encodeAccount(const RestContext &context, const model::Account &account)
{
    return encodeAccount(context, restAccount(context, account));
}

std::string encodeAccountList(const RestContext &context, std::int64_t total,
                              const std::vector<model::Account> &accounts)
{
    json::array rows;
    for (const model::Account &account : accounts) {
        rows.push_back(accountObject(context, restAccount(context, account)));
    }
    return writeJson(json::object{{"total", total}, {"data", std::move(rows)}});
}

std::string encodeChannel(const RestContext &context, const RestChannel &channel)
{
    return writeJson(channelObject(context, channel));
}

std::string encodeChannel(const RestContext &context, const model::Channel &channel,
                          const model::Account &owner)
{
    return encodeChannel(context, restChannel(context, channel, owner));
}

std::string encodeChannelList(const RestContext &context, const RestPage<RestChannel> &page)
{
    json::array rows;
    for (const RestChannel &channel : page.rows) {
        rows.push_back(channelObject(context, channel));
    }
    return writeJson(json::object{{"total", page.total}, {"data", std::move(rows)}});
}

std::string encodeChannelList(const RestContext &context, std::int64_t total,
                              const std::vector<model::Channel> &channels, const model::Account &owner)
{
    RestPage<RestChannel> page;
    page.total = total;
    for (const model::Channel &channel : channels) {
        page.rows.push_back(restChannel(context, channel, owner));
    }
    return encodeChannelList(context, page);
}

Result<RestActor> decodeAccount(std::string_view text, std::string_view instanceUrl, std::size_t maxBytes)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    RestActor account;
    readActor(reader, instanceUrl, account);
    SPIRULA_CHECK(reader.finish());
    return account;
}

Result<RestChannel> decodeChannel(std::string_view text, std::string_view instanceUrl, std::size_t maxBytes)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    RestChannel channel;
    readChannel(reader, instanceUrl, channel);
    SPIRULA_CHECK(reader.finish());
    return channel;
}

Result<RestPage<RestChannel>> decodeChannelList(std::string_view text, std::string_view instanceUrl,
                                                std::size_t maxBytes)
{
    return readPage<RestChannel>(text, maxBytes, "data", [&](JsonReader &reader, RestChannel &channel) {
        readChannel(reader, instanceUrl, channel);
    });
}

}
