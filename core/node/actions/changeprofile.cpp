// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/changeprofile.h"

#include "base/offload.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "media/preparation.h"
#include "node/actions/changesettings.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/identitystore.h"

namespace spirula::node
{

namespace
{

constexpr std::size_t displayNameLimit = 120;
constexpr std::size_t textLimit = 1000;
constexpr std::size_t textLeast = 3;

/// Unset: the pictures stay. Empty: they go.
using NewAvatars = std::optional<std::vector<model::ActorImage>>;

Error bad(std::string field, std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", std::move(field)}, {"reason", std::move(reason)}});
}

Result<void> checkText(const std::string &field, const std::optional<std::string> &text)
{
    if (!text || text->empty()) {
        return {};
    }
    const auto length = codePoints(*text);
    if (!isUtf8(*text) || length < textLeast || length > textLimit) {
        return bad(field, "it must be empty or have 3 to 1,000 characters");
    }
    return {};
}

Result<void> checkChange(const ProfileChange &change)
{
    if (change.name && !model::isActorName(*change.name)) {
        return bad("name", "letters, digits, dot, dash and underscore only, at most 50");
    }
    if (change.displayName) {
        const auto length = codePoints(*change.displayName);
        if (!isUtf8(*change.displayName) || length < 1 || length > displayNameLimit) {
            return bad("displayName", "it must have 1 to 120 characters");
        }
    }
    SPIRULA_CHECK(checkText("description", change.description));
    return checkText("support", change.support);
}

Task<Result<NewAvatars>> makeAvatars(Context &context, std::optional<std::string> path)
{
    if (!path) {
        co_return NewAvatars();
    }
    if (path->empty()) {
        co_return NewAvatars(std::in_place);
    }
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeTemporary(context.folder));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    const media::Source picture{*path, fs::path(*path).filename().string()};
    SPIRULA_CO_TRY(const std::vector<media::PreparedAvatar> made,
                   co_await preparation.avatars(picture, folder.path(), context.settings.requireSandbox));
    co_return co_await offload(context.pool, [&]() -> Result<NewAvatars> {
        NewAvatars avatars(std::in_place);
        for (const media::PreparedAvatar &avatar : made) {
            SPIRULA_CHECK(context.files.put(avatar.path, {files::Shelf::avatars, {}, avatar.fileName}));
            avatars->push_back({avatar.size, avatar.size, avatar.fileName, 0, 0});
        }
        return avatars;
    });
}

/// What accounts and channels have in common.
template<class Store, class Actor>
Result<void> apply(store::Tx &tx, Store &actors, const ProfileChange &change, const NewAvatars &avatars,
                   Actor &actor)
{
    if (change.name && *change.name != actor.name) {
        SPIRULA_TRY(const std::optional<store::StoredIdentity> identity,
                    store::IdentityStore(tx.connection()).load());
        if (identity && identity->lockedAt) {
            return Error(ErrorCode::conflict, {{"reason", "others know this handle; it stays for good"}});
        }
        SPIRULA_CHECK(actors.rename(actor.id, *change.name));
        actor.name = *change.name;
    }
    actor.displayName = change.displayName.value_or(actor.displayName);
    actor.description = change.description.value_or(actor.description);
    actor.updatedAt = tx.now();
    if (!avatars) {
        return {};
    }
    std::vector<files::MediaPath> left;
    for (const model::ActorImage &image : actor.avatars) {
        left.push_back({files::Shelf::avatars, {}, image.fileName});
    }
    actor.avatars = *avatars;
    for (model::ActorImage &image : actor.avatars) {
        image.createdAt = image.updatedAt = tx.now();
    }
    return unlinkLater(tx, left, tx.now());
}

Result<bool> writeChannel(store::Tx &tx, const Context &context, const ProfileChange &change,
                          const NewAvatars &avatars)
{
    store::ChannelStore channels(tx.connection());
    SPIRULA_TRY(model::Channel channel, channels.find(context.identity.get().channelId));
    SPIRULA_CHECK(apply(tx, channels, change, avatars, channel));
    channel.support = change.support.value_or(channel.support);
    SPIRULA_CHECK(channels.update(channel));
    SPIRULA_CHECK(tellChannelChanged(tx, context, channel.id));
    return true;
}

Result<bool> writeAccount(store::Tx &tx, const Context &context, const ProfileChange &change,
                          const NewAvatars &avatars)
{
    store::AccountStore accounts(tx.connection());
    SPIRULA_TRY(model::Account account, accounts.find(context.identity.get().accountId));
    SPIRULA_CHECK(apply(tx, accounts, change, avatars, account));
    SPIRULA_CHECK(accounts.update(account));
    SPIRULA_CHECK(tellAccountChanged(tx, context, account.id));
    return true;
}

using Write = Result<bool> (*)(store::Tx &, const Context &, const ProfileChange &, const NewAvatars &);

Task<Result<void>> changeActor(Context &context, ProfileChange change, Write write)
{
    SPIRULA_CO_CHECK(checkChange(change));
    if (change.avatarPath) {
        SPIRULA_CO_CHECK(checkMediaSettled(context));
    }
    SPIRULA_CO_TRY(const NewAvatars avatars, co_await makeAvatars(context, change.avatarPath));
    const auto written = co_await context.database.write<bool>(
        [&context, &change, &avatars, write](store::Tx &tx) { return write(tx, context, change, avatars); });
    if (!written) {
        co_return written.error();
    }
    context.jobs.wake();
    co_return Result<void>();
}

}

Task<Result<void>> changeChannel(Context &context, ProfileChange change)
{
    co_return co_await changeActor(context, std::move(change), writeChannel);
}

Task<Result<void>> changeAccount(Context &context, ProfileChange change)
{
    if (change.support) {
        co_return bad("support", "only a channel has it");
    }
    co_return co_await changeActor(context, std::move(change), writeAccount);
}

}
