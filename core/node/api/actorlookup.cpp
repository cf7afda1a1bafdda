// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/actorlookup.h"

#include "base/text.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"

#include <utility>

namespace spirula::node
{

namespace
{

/// "name" or "name@host" of this node; another host's is notFound.
Result<std::string> localName(const Context &context, std::string_view handle)
{
    const auto at = handle.find('@');
    if (at != handle.npos && !equalsNoCase(handle.substr(at + 1), context.identity.get().host)) {
        return Error(ErrorCode::notFound, {{"what", "handle"}});
    }
    return std::string(handle.substr(0, at));
}

}

Task<Result<Owner>> readOwner(Context &context)
{
    co_return co_await context.database.read<Owner>(
        [id = context.identity.get().accountId](store::Connection &connection) -> Result<Owner> {
            Owner owner;
            SPIRULA_TRY(owner.account, store::AccountStore(connection).find(id));
            SPIRULA_TRY(owner.channels, store::ChannelStore(connection).list(id));
            return owner;
        });
}

Task<Result<ChannelAndOwner>> readChannel(Context &context, std::string handle)
{
    SPIRULA_CO_TRY(const std::string name, localName(context, handle));
    co_return co_await context.database.read<ChannelAndOwner>(
        [name](store::Connection &connection) -> Result<ChannelAndOwner> {
            ChannelAndOwner found;
            SPIRULA_TRY(found.channel, store::ChannelStore(connection).findByName(name));
            SPIRULA_TRY(found.owner, store::AccountStore(connection).find(found.channel.accountId));
            return found;
        });
}

Task<Result<model::Account>> readAccount(Context &context, std::string handle)
{
    SPIRULA_CO_TRY(const std::string name, localName(context, handle));
    co_return co_await context.database.read<model::Account>(
        [name](store::Connection &connection) { return store::AccountStore(connection).findByName(name); });
}

std::vector<std::string> actorSortKeys() { return {"createdAt"}; }

}
