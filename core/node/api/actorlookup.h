// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/actor.h"
#include "node/context.h"
#include "wire/rest/videoquery.h"

#include <algorithm>
#include <string>
#include <vector>

namespace spirula::node
{

/// The one account of the node and its channels, in the order of their making.
struct Owner {
    model::Account account;
    std::vector<model::Channel> channels;
};
Task<Result<Owner>> readOwner(Context &context);

struct ChannelAndOwner {
    model::Channel channel;
    model::Account owner;
};
/// By "name" or "name@host"; the name in any case.
Task<Result<ChannelAndOwner>> readChannel(Context &context, std::string handle);
Task<Result<model::Account>> readAccount(Context &context, std::string handle);

/// What /accounts and /video-channels can be sorted by.
std::vector<std::string> actorSortKeys();

/// The rows of one page of a list that is whole in memory, oldest first.
template<class T>
std::vector<T> pageOf(std::vector<T> rows, const wire::PageRequest &page)
{
    if (page.sort.starts_with('-')) {
        std::ranges::reverse(rows);
    }
    const auto from = std::min(rows.size(), static_cast<std::size_t>(page.start));
    const auto to = std::min(rows.size(), from + static_cast<std::size_t>(page.count));
    return std::vector<T>(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(from)),
                          std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(to)));
}

}
