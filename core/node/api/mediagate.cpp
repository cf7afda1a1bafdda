// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/mediagate.h"

#include "base/offload.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "crypto/random.h"
#include "node/api/apihandler.h"
#include "store/database.h"
#include "store/filetokenstore.h"
#include "store/passwordstore.h"
#include "store/videostore.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::size_t mostFiles = 20'000; // names kept; a video has about thirty
constexpr std::size_t mostVideos = 10'000;
constexpr std::size_t mostTokens = 1'000; // believed ones per video
constexpr std::size_t keyBytes = 32;
constexpr std::size_t tokenBytes = 24;
constexpr std::size_t longestSecret = 200; // PeerTube's passwords have up to 100 characters
constexpr WallTime tokenTime = 8 * 3600 * 1000;
constexpr std::chrono::seconds tokenBelieved{60};
constexpr int mostGuesses = 10; // of one address
constexpr int mostGuessesOfAll = 100; // for one video: who has many addresses is slowed down too
constexpr std::chrono::minutes guessWindow{5};
constexpr std::size_t mostGuests = 10'000;
constexpr std::chrono::seconds freshTime{5}; // who watches is counted by the half minute

Error noSuchVideo() { return Error(ErrorCode::notFound, {{"what", "video"}}); }

/// Whether one of the hashes belongs to the password. Takes tens of milliseconds for each: for the pool.
bool matchesAny(const std::string &password, const std::vector<store::VideoPassword> &hashes)
{
    return std::ranges::any_of(
        hashes, [&](const auto &entry) { return crypto::passwordMatches(password, entry.hash); });
}

}

Credentials credentialsOf(const net::Request &request)
{
    Credentials credentials;
    credentials.password = std::string(request.headers.get("x-peertube-video-password"));
    credentials.token = std::string(request.query.get("videoFileToken").value_or(std::string_view()));
    credentials.address = visitor(request);
    return credentials;
}

MediaGate::MediaGate(Context &context)
    : m_context(context)
    , m_key(crypto::randomBytes(keyBytes))
    , m_guesses(mostGuesses, guessWindow)
    , m_guessesOfAll(mostGuessesOfAll, guessWindow)
    , m_guests(mostGuests)
    , m_hashing(asio::make_strand(context.pool))
{
}

store::FileOwner MediaGate::ownerOf(const model::Video &video)
{
    return {video.id, video.uuid, video.privacy, video.state, video.draft};
}

net::Freshness MediaGate::freshness() const
{
    return {m_changes, *m_changes, SteadyClock::now() + freshTime};
}

void MediaGate::rememberFile(const std::string &fileName, const store::FileOwner &owner)
{
    if (m_files.size() >= mostFiles) {
        forgetAll();
    }
    m_files.insert_or_assign(fileName, owner);
    m_videos[owner.uuid].files.insert(fileName);
}

Task<Result<store::FileOwner>> MediaGate::owner(std::string fileName)
{
    if (const auto found = m_files.find(fileName); found != m_files.end()) {
        co_return found->second;
    }
    const auto changes = m_changes->load();
    SPIRULA_CO_TRY(
        const auto owner,
        co_await m_context.database.read<store::FileOwner>([fileName](store::Connection &connection) {
            return store::VideoFileStore(connection).owner(fileName);
        }));
    if (changes == *m_changes) {
        rememberFile(fileName, owner);
    }
    co_return owner;
}

Task<Result<store::FileOwner>> MediaGate::owner(Uuid video)
{
    if (const auto known = m_videos.find(video); known != m_videos.end() && known->second.owner) {
        co_return *known->second.owner;
    }
    const auto changes = m_changes->load();
    SPIRULA_CO_TRY(const auto row,
                   co_await m_context.database.read<model::Video>([video](store::Connection &connection) {
                       return store::VideoStore(connection).find(video);
                   }));
    if (changes == *m_changes) {
        if (m_videos.size() >= mostVideos) {
            forgetAll();
        }
        m_videos[video].owner = ownerOf(row);
    }
    co_return ownerOf(row);
}

Task<Result<void>> MediaGate::admit(store::FileOwner video, Credentials credentials, AccessTo what)
{
    if (video.draft || (video.state != model::VideoState::published && what != AccessTo::page)) {
        co_return noSuchVideo();
    }
    if (model::isOpenByLink(video.privacy)) {
        co_return Result<void>();
    }
    // Before any token is looked at: those that a password gave do not open what is for nobody now.
    if (video.privacy != model::Privacy::password) {
        co_return noSuchVideo();
    }
    if (what == AccessTo::files && !credentials.token.empty()) {
        SPIRULA_CO_TRY(const bool opens, co_await tokenOpens(video, credentials.token));
        if (opens) {
            co_return Result<void>();
        }
    }
    co_return co_await checkPassword(std::move(video), std::move(credentials));
}

std::string MediaGate::digest(const store::FileOwner &video, std::string_view password) const
{
    return crypto::hmacSha256(m_key, video.uuid.toString() + std::string(password));
}

/// Seconds to wait, 0 = guess. Others' wrong guesses do not keep out who knew the password before.
int MediaGate::beginGuess(const std::string &guessed, const std::string &guesser)
{
    const auto now = SteadyClock::now();
    if (const int seconds = m_guesses.begin(guesser, now); seconds > 0) {
        return seconds;
    }
    const int seconds = m_guessesOfAll.begin(guessed, now);
    if (seconds == 0 || m_guests.find(guesser) != nullptr) {
        return 0;
    }
    m_guesses.succeeded(guesser); // it was none
    return seconds;
}

Task<Result<void>> MediaGate::checkPassword(store::FileOwner video, Credentials credentials)
{
    if (credentials.password.empty()) {
        co_return Error(ErrorCode::passwordRequired);
    }
    if (credentials.password.size() > longestSecret) {
        co_return Error(ErrorCode::wrongPassword);
    }
    const std::string given = digest(video, credentials.password);
    if (const auto known = m_videos.find(video.uuid); known != m_videos.end() && known->second.passwordDigest
        && crypto::equalSecret(*known->second.passwordDigest, given)) {
        co_return Result<void>();
    }
    const std::string guessed = std::to_string(video.videoId);
    const std::string guesser = guessed + ' ' + credentials.address;
    if (const int seconds = beginGuess(guessed, guesser); seconds > 0) {
        co_return Error(ErrorCode::tooMany, {{"retryAfter", std::to_string(seconds)}});
    }
    const auto changes = m_changes->load();
    SPIRULA_CO_TRY(auto hashes,
                   co_await m_context.database.read<std::vector<store::VideoPassword>>(
                       [id = video.videoId](store::Connection &connection) {
                           return store::PasswordStore(connection).list(id);
                       }));
    const bool right
        = co_await offload(m_hashing, [password = credentials.password, hashes = std::move(hashes)] {
              return matchesAny(password, hashes);
          });
    if (!right) {
        co_return Error(ErrorCode::wrongPassword);
    }
    m_guesses.succeeded(guesser);
    m_guessesOfAll.succeeded(guessed);
    m_guests.set(guesser, true);
    if (changes == *m_changes) {
        m_videos[video.uuid].passwordDigest = given;
    }
    co_return Result<void>();
}

Task<Result<bool>> MediaGate::tokenOpens(store::FileOwner video, std::string token)
{
    if (token.size() > longestSecret) {
        co_return false;
    }
    const std::string hash = toHex(crypto::sha256(token));
    const auto now = SteadyClock::now();
    if (const auto known = m_videos.find(video.uuid); known != m_videos.end()) {
        const auto believed = known->second.tokens.find(hash);
        if (believed != known->second.tokens.end() && now < believed->second) {
            co_return true;
        }
    }
    const auto changes = m_changes->load();
    const WallTime wallNow = m_context.clock.now();
    SPIRULA_CO_TRY(const bool opens,
                   co_await m_context.database.read<bool>(
                       [hash, id = video.videoId, wallNow](store::Connection &connection) {
                           return store::FileTokenStore(connection).opens(hash, id, wallNow);
                       }));
    if (opens && changes == *m_changes) {
        auto &tokens = m_videos[video.uuid].tokens;
        if (tokens.size() >= mostTokens) {
            tokens.clear();
        }
        tokens.insert_or_assign(hash, now + tokenBelieved);
    }
    co_return opens;
}

Task<Result<FileToken>> MediaGate::makeToken(store::FileOwner video)
{
    FileToken token{toHex(crypto::randomBytes(tokenBytes)), m_context.clock.now() + tokenTime};
    if (model::isOpenByLink(video.privacy)) {
        co_return token; // opens what is open anyway: no row for it
    }
    const std::string hash = toHex(crypto::sha256(token.token));
    SPIRULA_CO_CHECK(co_await m_context.database.write<void>(
        [hash, id = video.videoId, expires = token.expires](store::Tx &tx) -> Result<void> {
            store::FileTokenStore tokens(tx.connection());
            SPIRULA_CHECK(tokens.removeExpired(tx.now()));
            return tokens.insert(hash, id, expires);
        }));
    co_return token;
}

void MediaGate::forget(const Uuid &video)
{
    ++*m_changes;
    const auto known = m_videos.find(video);
    if (known == m_videos.end()) {
        return;
    }
    for (const auto &name : known->second.files) {
        m_files.erase(name);
    }
    m_videos.erase(known);
}

void MediaGate::forgetAll()
{
    ++*m_changes;
    m_files.clear();
    m_videos.clear();
}

}
