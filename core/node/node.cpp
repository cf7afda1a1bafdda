// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/node.h"

#include "base/datafolder.h"
#include "base/lockfile.h"
#include "base/text.h"
#include "crypto/random.h"
#include "files/mediafiles.h"
#include "media/mediaworker.h"
#include "net/http/server.h"
#include "net/tls/tlscontext.h"
#include "node/actions/holdpreparing.h"
#include "node/api/publicroutes.h"
#include "node/context.h"
#include "node/eventhub.h"
#include "node/home/homeroutes.h"
#include "node/identity.h"
#include "node/listenaddress.h"
#include "node/loops.h"
#include "node/reach/listenplan.h"
#include "node/reach/reach.h"
#include "node/workers/encoding.h"
#include "node/workers/jobworker.h"
#include "node/workers/powerwatch.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/sweeper.h"
#include "store/database.h"
#include "store/settingsstore.h"
#include "wire/home/homefile.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <unistd.h>

#include <future>
#include <semaphore>

namespace spirula::node
{

namespace
{

constexpr std::chrono::milliseconds drainTime{3000};
constexpr std::size_t tokenBytes = 32;

net::ServerOptions publicOptions(const model::Settings &settings, const DataFolder &folder)
{
    net::ServerOptions options;
    options.trustedProxies = settings.trustedProxies;
    options.bodyFolder = folder.jobs();
    options.mediaRate = static_cast<std::uint64_t>(settings.uploadLimit);
    return options;
}

/// Before settings are stored: a certificate that cannot be loaded must not end the public listener.
Result<void> checkCertificate(const model::Settings &settings)
{
    constexpr std::uint64_t longestPem = 1024 * 1024;
    for (const std::string &path : {settings.certificateFile, settings.certificateKeyFile}) {
        if (!path.empty()) {
            SPIRULA_CHECK(readFile(path, longestPem));
        }
    }
    // They are two settings, given one after the other; one alone changes nothing yet.
    if (settings.certificateFile.empty() || settings.certificateKeyFile.empty()) {
        return {};
    }
    const auto loaded = net::TlsContext::load(settings.certificateFile, settings.certificateKeyFile);
    return loaded ? Result<void>() : loaded.error();
}

Result<void> makeFolders(std::initializer_list<fs::path> paths)
{
    std::error_code error;
    for (const fs::path &path : paths) {
        fs::create_directories(path, error);
        if (error) {
            return fileError(error.value(), path, "create folder");
        }
    }
    return {};
}

Result<void> makeOwnFolders(const DataFolder &folder)
{
    SPIRULA_CHECK(makeFolders({folder.root, folder.keys(), folder.run()}));
    std::error_code error;
    for (const fs::path &path : {folder.root, folder.keys(), folder.run()}) {
        fs::permissions(path, fs::perms::owner_all, error);
    }
    return {};
}

}

/// The parts in the order in which they depend on each other; destroyed in reverse.
struct Node::State {
    State(NodeOptions theOptions, const Clock &theClock, Log &theLog)
        : options(std::move(theOptions))
        , clock(theClock)
        , log(theLog)
        , folder{options.dataDir}
        , startId(toHex(crypto::randomBytes(8)))
        , homeToken(toHex(crypto::randomBytes(tokenBytes)))
    {
    }

    Result<void> open();
    Result<void> serve();
    Result<model::Settings> loadSettings();
    Result<void> openPublic();
    Result<void> writeHomeFile();
    Result<void> openMedia(const std::string &mediaFolder);
    Context makeContext(model::Settings settings);
    Result<void> checkListener(const model::Settings &settings) const;
    Task<void> applySettings(model::Settings before);
    Task<void> keepHouse();
    Task<void> stopAll();
    void stop();

    NodeOptions options;
    const Clock &clock;
    Log &log;
    DataFolder folder;
    std::string startId;
    std::string homeToken;
    std::optional<LockFile> lock;
    CurrentIdentity identity;
    std::counting_semaphore<> stopAsked{0}; // may be asked for more than once
    std::optional<Context> context;
    Loops loops;
    std::optional<EventHub> events;
    std::unique_ptr<store::Database> database;
    std::optional<files::MediaFiles> files;
    std::optional<media::MediaWorker> mediaWorker;
    JobWorker jobs;
    PowerWatch power;
    Reach reach;
    asio::cancellation_signal endKeeping;
    std::unique_ptr<net::HttpServer> publicServer;
    std::unique_ptr<net::HttpServer> homeServer;
    bool urlChanged = false;
    bool homeFileWritten = false;
    bool stopped = false;
};

Result<void> Node::State::open()
{
    SPIRULA_CHECK(checkOptions(options));
    if (options.publicListen) {
        SPIRULA_TRY(const auto listen, ListenAddress::parse(*options.publicListen));
        SPIRULA_CHECK(checkPortFree(listen));
    }
    SPIRULA_CHECK(makeOwnFolders(folder));
    SPIRULA_TRY(lock, LockFile::acquire(folder.lock()));
    loops.start();
    events.emplace(loops.api().get_executor());
    store::Database::Options databaseOptions;
    databaseOptions.onEvents = [this](const std::vector<model::Event> &news) { events->publish(news); };
    SPIRULA_TRY(database, store::Database::open(folder.database(), clock, log, std::move(databaseOptions)));
    mediaWorker.emplace(options.mediaProgram, log);
    return {};
}

/// Another disk may be meant: what is not connected must not be made anew on this one.
Result<void> Node::State::openMedia(const std::string &mediaFolder)
{
    if (!mediaFolder.empty()) {
        folder.large = mediaFolder;
        std::error_code error;
        if (!fs::is_directory(folder.large, error)) {
            return Error(ErrorCode::io,
                         {{"path", mediaFolder},
                          {"reason", "The folder of your videos is not there; connect its disk."}});
        }
    }
    SPIRULA_CHECK(makeFolders({folder.jobs(), folder.media()}));
    files.emplace(folder.media());
    return {};
}

Context Node::State::makeContext(model::Settings settings)
{
    return Context{
        .options = options,
        .folder = folder,
        .clock = clock,
        .log = log,
        .apiLoop = loops.api(),
        .pool = loops.pool(),
        .filePool = loops.filePool(),
        .database = *database,
        .files = *files,
        .mediaWorker = *mediaWorker,
        .events = *events,
        .jobs = jobs,
        .power = power,
        .reach = reach,
        .startId = startId,
        .identity = identity,
        .settings = std::move(settings),
        .requestStop = [this] { stopAsked.release(); },
        .reloadCertificate = [this]() -> Result<void> { return publicServer->reloadCertificate(); },
        .checkListener = [this](const model::Settings &wanted) { return checkListener(wanted); },
        .applySettings = [this](model::Settings before) { return applySettings(std::move(before)); }};
}

Result<model::Settings> Node::State::loadSettings()
{
    const auto load = [this]() -> Task<Result<model::Settings>> {
        co_return co_await database->read<model::Settings>(
            [](store::Connection &connection) { return store::SettingsStore(connection).load(); });
    };
    return loops.runOnApi<Result<model::Settings>>(load());
}

/// What the command line wants must work; what the settings want may wait until it does.
Result<void> Node::State::openPublic()
{
    publicServer = std::make_unique<net::HttpServer>(
        loops.api(), loops.net(), log, publicOptions(context->settings, folder), publicRoutes(*context));
    const auto opened = loops.runOnApi<Result<void>>(reach.open(*context, *publicServer));
    return options.publicListen ? opened : Result<void>();
}

Result<void> Node::State::serve()
{
    SPIRULA_TRY(model::Settings settings, loadSettings());
    SPIRULA_TRY(const net::PublicUrl url, sitePublicUrl(options, settings));
    const auto load = [this, url]() -> Task<Result<LoadedIdentity>> {
        co_return co_await loadIdentity(*database, loops.pool(), folder, options.ownerName, url);
    };
    SPIRULA_TRY(LoadedIdentity loaded, loops.runOnApi<Result<LoadedIdentity>>(load()));
    SPIRULA_CHECK(openMedia(settings.mediaFolder));
    urlChanged = loaded.urlChanged;
    identity.set(std::move(loaded.identity));
    context.emplace(makeContext(std::move(settings)));
    jobs.hold(preparingHeld(*context));

    net::ServerOptions homeOptions;
    homeOptions.bodyFolder = folder.jobs();
    homeServer = std::make_unique<net::HttpServer>(loops.api(), std::vector<asio::io_context *>{&loops.api()},
                                                   log, homeOptions, homeRoutes(*context, homeToken));
    SPIRULA_CHECK(openPublic());
    SPIRULA_CHECK(homeServer->start());
    asio::co_spawn(loops.api(), keepHouse(), asio::bind_cancellation_slot(endKeeping.slot(), asio::detached));
    return writeHomeFile();
}

Result<void> Node::State::writeHomeFile()
{
    const wire::HomeFile file{homeServer->port(), homeToken, ::getpid(), SPIRULA_VERSION,
                              identity.get().publicUrl};
    SPIRULA_CHECK(writeFileDurably(folder.homeJson(), wire::encodeHomeFile(file), 0600));
    homeFileWritten = true;
    return {};
}

Result<void> Node::State::checkListener(const model::Settings &settings) const
{
    SPIRULA_CHECK(checkCertificate(settings));
    return reach.checkListener(settings);
}

Task<void> Node::State::applySettings(model::Settings before)
{
    const model::Settings &settings = context->settings;
    publicServer->setMediaRate(static_cast<std::uint64_t>(settings.uploadLimit));
    publicServer->setTrustedProxies(settings.trustedProxies);
    const auto oldUrl = sitePublicUrl(options, before);
    if (oldUrl && oldUrl->origin() != identity.get().publicUrl) {
        if (const auto written = writeHomeFile(); !written) {
            log.error("node", "The new address could not be written down", written.error());
        }
        asio::co_spawn(loops.api(), queueTorrentsOfAll(*context), asio::detached);
    }
    co_await reach.settingsChanged(std::move(before));
}

/// Leftovers go before jobs start: from then on an unnamed file may be one that waits for its row.
Task<void> Node::State::keepHouse()
{
    reach.start();
    power.start(*context);
    co_await sweepLeftovers(*context);
    if (urlChanged) {
        co_await queueTorrentsOfAll(*context);
    }
    jobs.start(*context);
    co_await queueEncoderProbe(*context);
    co_await keepSweeping(*context);
}

Task<void> Node::State::stopAll()
{
    endKeeping.emit(asio::cancellation_type::all);
    events->stop();
    power.stop();
    co_await reach.stop();
    co_await jobs.stop();
    if (publicServer) {
        co_await publicServer->stop(drainTime);
    }
    if (homeServer) {
        co_await homeServer->stop(std::chrono::milliseconds(500));
    }
}

void Node::State::stop()
{
    if (std::exchange(stopped, true)) {
        return;
    }
    if (homeFileWritten) {
        std::error_code ignored; // another node's file stays: this one may have failed because of it
        fs::remove(folder.homeJson(), ignored);
    }
    if (context) {
        loops.runOnApi<void>(stopAll());
    }
    loops.stop();
    publicServer.reset();
    homeServer.reset();
    database.reset();
}

Node::Node(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Node::~Node() { stop(); }

Result<std::unique_ptr<Node>> Node::start(NodeOptions options, const Clock &clock, Log &log)
{
    std::unique_ptr<Node> node(new Node(std::make_unique<State>(std::move(options), clock, log)));
    SPIRULA_CHECK(node->m_state->open());
    SPIRULA_CHECK(node->m_state->serve());
    return node;
}

std::uint16_t Node::publicPort() const { return m_state->publicServer->port(); }

std::uint16_t Node::homePort() const { return m_state->homeServer->port(); }

std::string Node::homeToken() const { return m_state->homeToken; }

std::string Node::publicUrl() const { return m_state->identity.get().publicUrl; }

void Node::wait() { m_state->stopAsked.acquire(); }

void Node::requestStop() { m_state->stopAsked.release(); }

void Node::stop() { m_state->stop(); }

Result<void> Node::reloadCertificate() { return m_state->publicServer->reloadCertificate(); }

}
