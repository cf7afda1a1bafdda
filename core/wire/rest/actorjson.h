// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "wire/rest/restcontext.h"
#include "wire/rest/restvalues.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// /accounts/{name}, /video-channels/{name} and their lists.
std::string encodeAccount(const RestContext &context, const model::Account &account);
std::string encodeAccountList(const RestContext &context, std::int64_t total,
                              const std::vector<model::Account> &accounts);
std::string encodeChannel(const RestContext &context, const model::Channel &channel,
                          const model::Account &owner);
/// All channels belong to the same owner.
std::string encodeChannelList(const RestContext &context, std::int64_t total,
                              const std::vector<model::Channel> &channels, const model::Account &owner);

RestActor restAccount(const RestContext &context, const model::Account &account);
RestChannel restChannel(const RestContext &context, const model::Channel &channel,
                        const model::Account &owner);
std::string encodeAccount(const RestContext &context, const RestActor &account);
std::string encodeChannel(const RestContext &context, const RestChannel &channel);
std::string encodeChannelList(const RestContext &context, const RestPage<RestChannel> &page);

Result<RestActor> decodeAccount(std::string_view json, std::string_view instanceUrl,
                                std::size_t maxBytes = 1 << 20);
Result<RestChannel> decodeChannel(std::string_view json, std::string_view instanceUrl,
                                  std::size_t maxBytes = 1 << 20);
Result<RestPage<RestChannel>> decodeChannelList(std::string_view json, std::string_view instanceUrl,
                                                std::size_t maxBytes = 1 << 20);

}
