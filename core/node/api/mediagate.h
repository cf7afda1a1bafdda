// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "model/video.h"
#include "net/http/message.h"
#include "node/api/attempts.h"
#include "node/context.h"
#include "store/videofilestore.h"

#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace spirula::node
{

/// What somebody shows to be let in to a video that is not open to all.
struct Credentials {
    std::string password; ///< header x-peertube-video-password
    std::string token; ///< query videoFileToken; opens files only
    std::string address; ///< whose wrong guesses are counted
};
Credentials credentialsOf(const net::Request &request);

/// What somebody wants of a video.
enum class AccessTo {
    page, ///< the page about it, also while it is prepared
    metadata,
    files, ///< tokens count
};

/// A token for the files of one video, and until when it holds.
struct FileToken {
    std::string token;
    WallTime expires = 0;
};

/// Decides who may have a video: the one permission check for metadata, files, pages and feeds. What it knows
/// of files, passwords and tokens it keeps until the video changes, so that serving a range reads no
/// database. Lives on the API loop.
class MediaGate
{
public:
    explicit MediaGate(Context &context);

    /// Whose file that is; notFound when no published video has it. Says nothing about permission.
    Task<Result<store::FileOwner>> owner(std::string fileName);
    /// The same for everything in a video's HLS folder: also for playlists that were replaced a moment ago.
    Task<Result<store::FileOwner>> owner(Uuid video);
    /// notFound for strangers when it is private or not watchable yet, passwordRequired, wrongPassword;
    /// tooMany after many wrong guesses from one address, or for one video.
    Task<Result<void>> admit(store::FileOwner video, Credentials credentials, AccessTo what);
    /// Opens the files for eight hours.
    Task<Result<FileToken>> makeToken(store::FileOwner video);

    void forget(const Uuid &video);
    void forgetAll();

    /// For what is decided from now on for a video that is open by its link: until that may be another
    /// decision.
    net::Freshness freshness() const;

    static store::FileOwner ownerOf(const model::Video &video);

private:
    struct KnownVideo {
        std::optional<store::FileOwner> owner;
        std::set<std::string, std::less<>> files; ///< names whose owner is kept
        std::optional<std::string> passwordDigest; ///< keyed digest of a password that was right
        std::map<std::string, SteadyClock::time_point, std::less<>>
            tokens; ///< token hash -> until when that is believed
    };

    int beginGuess(const std::string &guessed, const std::string &guesser);
    Task<Result<void>> checkPassword(store::FileOwner video, Credentials credentials);
    Task<Result<bool>> tokenOpens(store::FileOwner video, std::string token);
    std::string digest(const store::FileOwner &video, std::string_view password) const;
    void rememberFile(const std::string &fileName, const store::FileOwner &owner);

    Context &m_context;
    std::string m_key; ///< of the digests: what is kept is useless outside this process
    /// Grows with every forget; what was read before is not remembered after. The servers' threads read it.
    std::shared_ptr<std::atomic<std::uint64_t>> m_changes = std::make_shared<std::atomic<std::uint64_t>>(0);
    std::map<std::string, store::FileOwner, std::less<>> m_files;
    std::map<Uuid, KnownVideo> m_videos;
    Attempts m_guesses;
    Attempts m_guessesOfAll; ///< whoever guesses, per video
    BoundedMap<bool> m_guests; ///< "video address" of those who knew a password
    /// One hash at a time: each takes memory and a thread that others wait for.
    asio::strand<asio::thread_pool::executor_type> m_hashing;
};

}
