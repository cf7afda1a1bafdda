// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/mediafiles.h"
#include "media/mediaworker.h"
#include "node/context.h"
#include "node/eventhub.h"
#include "node/reach/reach.h"
#include "node/workers/jobworker.h"
#include "node/workers/powerwatch.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/videofilestore.h"
#include "store/videostore.h"
#include "support/tempfolder.h"
#include "support/testclock.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace spirula::test
{

/// What routes and gates of a node live on, without listeners: a database with an owner, on an API loop of
/// its own.
class TestContext
{
public:
    TestContext()
        : m_work(m_loop.get_executor())
        , m_thread([this] { m_loop.run(); })
    {
        store::Database::Options databaseOptions;
        databaseOptions.onEvents = [this](const std::vector<model::Event> &news) { m_events.publish(news); };
        m_database
            = store::Database::open(m_dataFolder.database(), m_clock, m_log, std::move(databaseOptions))
                  .value();
        node::Identity identity{"http://127.0.0.1:9100", "127.0.0.1:9100", 0, 0};
        model::Account account;
        account.name = "owner";
        account.displayName = "Owner";
        model::Channel channel;
        channel.name = "owner_channel";
        channel.displayName = "Channel";
        std::tie(identity.accountId, identity.channelId) = write<std::pair<std::int64_t, std::int64_t>>(
            [account, channel](store::Tx &tx) mutable -> Result<std::pair<std::int64_t, std::int64_t>> {
                SPIRULA_TRY(channel.accountId, store::AccountStore(tx.connection()).insert(account));
                SPIRULA_TRY(const auto id, store::ChannelStore(tx.connection()).insert(channel));
                return std::pair(channel.accountId, id);
            });
        m_identity.set(std::move(identity));
        m_context.emplace(
            node::Context{.options = m_options,
                          .folder = m_dataFolder,
                          .clock = m_clock,
                          .log = m_log,
                          .apiLoop = m_loop,
                          .pool = m_pool,
                          .filePool = m_filePool,
                          .database = *m_database,
                          .files = m_files,
                          .mediaWorker = m_mediaWorker,
                          .events = m_events,
                          .jobs = m_jobs,
                          .power = m_power,
                          .reach = m_reach,
                          .startId = m_startId,
                          .identity = m_identity,
                          .settings = {},
                          .requestStop = [] {},
                          .reloadCertificate = []() -> Result<void> { return {}; },
                          .checkListener = [](const model::Settings &) -> Result<void> { return {}; },
                          .applySettings = [](model::Settings) -> Task<void> { co_return; }});
    }
    ~TestContext()
    {
        run([this]() -> Task<void> {
            m_events.stop();
            co_return;
        });
        m_database.reset();
        m_work.reset();
        m_thread.join();
    }

    node::Context &operator*() { return *m_context; }
    node::Context *operator->() { return &*m_context; }
    TestClock &clock() { return m_clock; }
    node::NodeOptions &options() { return m_options; }
    const files::MediaFiles &files() const { return m_files; }

    /// Runs a coroutine on the API loop and waits for it.
    template<class Make>
    typename std::invoke_result_t<Make>::value_type run(Make make)
    {
        return asio::co_spawn(m_loop, make(), asio::use_future).get();
    }
    template<class T>
    T write(std::function<Result<T>(store::Tx &)> work)
    {
        return run([&]() -> Task<Result<T>> { co_return co_await m_database->write<T>(work); }).value();
    }

    /// A published video with one HLS file called "<uuid>-360-fragmented.mp4" in the rows.
    model::Video addVideo(model::Privacy privacy, model::VideoState state = model::VideoState::published)
    {
        model::Video video;
        video.uuid = Uuid::random();
        video.channelId = m_context->identity.get().channelId;
        video.name = "A video";
        video.privacy = privacy;
        video.state = state;
        video.durationMs = 30'000;
        video.id = write<std::int64_t>([video](store::Tx &tx) -> Result<std::int64_t> {
            SPIRULA_TRY(const auto id, store::VideoStore(tx.connection()).insert(video));
            model::VideoFile file;
            file.videoId = id;
            file.resolution = 360;
            file.fileName = fileName(video);
            file.playlistName = video.uuid.toString() + "-360.m3u8";
            SPIRULA_CHECK(store::VideoFileStore(tx.connection()).insert(file));
            return id;
        });
        return video;
    }
    static std::string fileName(const model::Video &video)
    {
        return video.uuid.toString() + "-360-fragmented.mp4";
    }

private:
    TempFolder m_folder;
    DataFolder m_dataFolder{m_folder.path()};
    TestClock m_clock;
    Log m_log{LogLevel::error};
    node::NodeOptions m_options;
    asio::io_context m_loop;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    asio::thread_pool m_pool{2};
    asio::thread_pool m_filePool{1};
    node::EventHub m_events{m_loop.get_executor()};
    node::JobWorker m_jobs;
    node::PowerWatch m_power;
    node::Reach m_reach;
    node::CurrentIdentity m_identity;
    files::MediaFiles m_files{m_dataFolder.media()};
    media::MediaWorker m_mediaWorker{"/nonexistent", m_log};
    std::string m_startId = "start";
    std::thread m_thread;
    std::unique_ptr<store::Database> m_database;
    std::optional<node::Context> m_context;
};

}
