// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/changesettings.h"

#include "base/filesystem.h"
#include "base/offload.h"
#include "base/text.h"
#include "files/mediafiles.h"
#include "media/profiles.h"
#include "net/address/addressrange.h"
#include "net/url/publicurl.h"
#include "node/actions/holdpreparing.h"
#include "node/news.h"
#include "node/reach/listenplan.h"
#include "store/database.h"
#include "store/identitystore.h"
#include "store/settingsstore.h"
#include "store/statsstore.h"

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>

namespace spirula::node
{

namespace
{

constexpr int knownResolutions[] = {144, 240, 360, 480, 720, 1080, 1440, 2160};
constexpr std::size_t nameLimit = 120;
constexpr std::size_t descriptionLimit = 10'000;
constexpr std::int64_t firstFreePort = 1024; // those below are for what an administrator starts
constexpr std::int64_t lastPort = 65535;
constexpr int mostAttempts = 5;

Error bad(std::string field, std::string value, std::string reason)
{
    return Error(ErrorCode::invalidInput,
                 {{"field", std::move(field)}, {"value", std::move(value)}, {"reason", std::move(reason)}});
}

Result<void> checkSettings(const model::Settings &settings)
{
    if (const auto length = codePoints(settings.instanceName); length < 1 || length > nameLimit) {
        return bad("instanceName", settings.instanceName, "it must have 1 to 120 characters");
    }
    if (codePoints(settings.instanceDescription) > descriptionLimit) {
        return bad("instanceDescription", {}, "it must have at most 10,000 characters");
    }
    for (const int resolution : settings.resolutions) {
        if (!std::ranges::count(knownResolutions, resolution)) {
            return bad("resolutions", std::to_string(resolution),
                       "known ones are 144, 240, 360, 480, 720, 1080, 1440 and 2160");
        }
    }
    SPIRULA_CHECK(media::findProfile(settings.profile, settings.customProfiles));
    for (const std::string &range : settings.trustedProxies) {
        if (!net::AddressRange::parse(range)) {
            return bad("trustedProxies", range, "it must be an address or a range such as 10.0.0.0/8");
        }
    }
    if (settings.uploadLimit < 0) {
        return bad("uploadLimit", std::to_string(settings.uploadLimit),
                   "it must be 0 (no limit) or more bytes per second");
    }
    return {};
}

/// The new place must be a folder of its own: at each start what no row names is swept away there.
Result<void> checkMediaFolder(const fs::path &folder)
{
    if (!folder.is_absolute()) {
        return bad("mediaFolder", folder.string(), "it must be an absolute path");
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return fileError(error.value(), folder, "create folder");
    }
    const bool empty = fs::is_empty(folder, error);
    if (error) {
        return fileError(error.value(), folder, "look into");
    }
    if (!empty) {
        return bad("mediaFolder", folder.string(), "the folder must be empty or new");
    }
    return {};
}

/// Files are not moved: the place can change while nothing is kept.
Task<Result<void>> checkMove(Context &context, const model::Settings &settings)
{
    if (settings.mediaFolder == context.settings.mediaFolder) {
        co_return Result<void>();
    }
    SPIRULA_CO_TRY(const auto kept,
                   co_await offload(context.pool, [&context] { return context.files.list(); }));
    SPIRULA_CO_TRY(const auto videos,
                   co_await context.database.read<std::int64_t>(
                       [](store::Connection &connection) -> Result<std::int64_t> {
                           SPIRULA_TRY(const auto stats, store::StatsStore(connection).node());
                           return stats.videos;
                       }));
    if (!kept.empty() || videos > 0) {
        co_return Error(ErrorCode::conflict,
                        {{"reason", "the folder can only change while it holds no videos"}});
    }
    co_return settings.mediaFolder.empty() ? Result<void>()
                                           : co_await offload(context.pool, [folder = settings.mediaFolder] {
                                                 return checkMediaFolder(folder);
                                             });
}

/// Checks where the site is to be, brings its address in normal form, and says who the node is there.
Result<Identity> checkPlace(const Context &context, model::Settings &settings)
{
    if (settings.publicPort < firstFreePort || settings.publicPort > lastPort) {
        return bad("publicPort", std::to_string(settings.publicPort), "it must be from 1024 to 65535");
    }
    if (!settings.publicUrl.empty()) {
        const auto own = net::PublicUrl::parse(settings.publicUrl);
        if (!own) {
            return bad("publicUrl", settings.publicUrl, std::string(own.error().parameter("reason")));
        }
        settings.publicUrl = own->origin();
    }
    SPIRULA_TRY(const net::PublicUrl url, sitePublicUrl(context.options, settings));
    Identity identity = context.identity.get();
    identity.publicUrl = url.origin();
    identity.host = url.hostAndPort();
    return identity;
}

enum class Stored { done, overtaken };

/// `before`: what the settings must still be; null for whatever they are. `newUrl`: empty for none.
Result<Stored> storeSettings(store::Tx &tx, const model::Settings *before, const model::Settings &settings,
                             const std::string &newUrl)
{
    store::SettingsStore store(tx.connection());
    if (before) {
        SPIRULA_TRY(const model::Settings now, store.load());
        if (now != *before) {
            return Stored::overtaken;
        }
    }
    if (!newUrl.empty()) {
        SPIRULA_CHECK(store::IdentityStore(tx.connection()).setPublicUrl(newUrl));
    }
    SPIRULA_TRY(const int rows, store.save(settings, tx.now()));
    if (rows > 0) {
        SPIRULA_CHECK(tellSettingsChanged(tx, settings));
    }
    return Stored::done;
}

}

Result<void> checkMediaSettled(const Context &context)
{
    const std::string &chosen = context.settings.mediaFolder;
    if (context.folder.large == (chosen.empty() ? context.folder.root : fs::path(chosen))) {
        return {};
    }
    return Error(ErrorCode::conflict,
                 {{"reason", "a new folder for videos was chosen; restart Spirula first"}});
}

Task<Result<void>> changeSettings(Context &context, SettingsEdit edit)
{
    for (int attempt = 1;; ++attempt) {
        const model::Settings before = context.settings;
        SPIRULA_CO_TRY(model::Settings settings, edit(before));
        SPIRULA_CO_TRY(const Identity identity, checkPlace(context, settings));
        SPIRULA_CO_CHECK(checkSettings(settings));
        SPIRULA_CO_CHECK(co_await checkMove(context, settings));
        SPIRULA_CO_CHECK(context.checkListener(settings));
        const bool moves = identity.publicUrl != context.identity.get().publicUrl;
        const auto stored = co_await context.database.write<Stored>(
            [before, settings, last = attempt == mostAttempts,
             newUrl = moves ? identity.publicUrl : std::string()](store::Tx &tx) {
                return storeSettings(tx, last ? nullptr : &before, settings, newUrl);
            });
        if (!stored) {
            co_return stored.error();
        }
        if (*stored == Stored::overtaken) {
            continue;
        }
        // What is committed must also hold: from here on nobody who goes away takes the effects with them.
        co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
        context.settings = std::move(settings);
        context.identity.set(identity);
        co_await context.applySettings(before);
        co_await holdPreparing(context);
        co_return Result<void>();
    }
}

}
