// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/identity.h"

#include "base/offload.h"
#include "crypto/signingkey.h"
#include "model/actor.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/identitystore.h"

namespace spirula::node
{

namespace
{

struct KeyPaths {
    fs::path account;
    fs::path channel;
};

/// Keys come first and the rows that need them after: a crash in between makes new keys for nobody.
Result<void> makeKeys(const KeyPaths &paths)
{
    for (const fs::path &path : {paths.account, paths.channel}) {
        SPIRULA_TRY(const crypto::SigningKey key, crypto::SigningKey::generate());
        SPIRULA_CHECK(key.save(path));
    }
    return {};
}

Result<store::StoredIdentity> makeOwner(store::Tx &tx, const std::string &ownerName,
                                        const std::string &publicUrl)
{
    model::Account account;
    account.name = ownerName;
    account.displayName = ownerName;
    account.createdAt = account.updatedAt = tx.now();
    SPIRULA_TRY(account.id, store::AccountStore(tx.connection()).insert(account));

    model::Channel channel;
    channel.accountId = account.id;
    channel.name = ownerName + "_channel";
    channel.displayName = ownerName;
    channel.createdAt = channel.updatedAt = tx.now();
    SPIRULA_TRY(channel.id, store::ChannelStore(tx.connection()).insert(channel));

    store::StoredIdentity identity{publicUrl, account.id, channel.id, tx.now(), std::nullopt};
    SPIRULA_CHECK(store::IdentityStore(tx.connection()).create(identity));
    return identity;
}

/// The stored identity with the public URL of this start, and whether that one is new.
Result<LoadedIdentity> settle(store::Tx &tx, const std::string &ownerName, const net::PublicUrl &url)
{
    store::IdentityStore identities(tx.connection());
    SPIRULA_TRY(std::optional<store::StoredIdentity> stored, identities.load());
    LoadedIdentity loaded;
    if (!stored) {
        SPIRULA_TRY(stored, makeOwner(tx, ownerName, url.origin()));
    } else if (stored->publicUrl != url.origin()) {
        SPIRULA_CHECK(identities.setPublicUrl(url.origin()));
        loaded.urlChanged = true;
    }
    loaded.identity = {url.origin(), url.hostAndPort(), stored->accountId, stored->channelId};
    return loaded;
}

}

Result<void> checkOptions(const NodeOptions &options)
{
    if (options.publicUrl) {
        SPIRULA_CHECK(net::PublicUrl::parse(*options.publicUrl));
    }
    if (!model::isActorName(options.ownerName)) {
        return Error(ErrorCode::invalidInput,
                     {{"field", "owner"},
                      {"value", options.ownerName},
                      {"reason", "letters, digits, dot, dash and underscore only"}});
    }
    return {};
}

Task<Result<LoadedIdentity>> loadIdentity(store::Database &database, asio::thread_pool &pool,
                                          DataFolder folder, std::string ownerName, net::PublicUrl url)
{
    const KeyPaths keys{folder.keys() / "account.pem", folder.keys() / "channel.pem"};
    if (!fs::exists(keys.account) || !fs::exists(keys.channel)) {
        SPIRULA_CO_CHECK(co_await offload(pool, [keys] { return makeKeys(keys); }));
    }
    co_return co_await database.write<LoadedIdentity>(
        [ownerName, url](store::Tx &tx) { return settle(tx, ownerName, url); });
}

}
