// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/datafolder.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "model/settings.h"
#include "node/options.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <string>

namespace spirula
{
namespace files
{
class MediaFiles;
}
namespace media
{
class MediaWorker;
}
namespace store
{
class Database;
}
}

namespace spirula::node
{

class EventHub;
class JobWorker;

/// Who the node is to the world.
struct Identity {
    std::string publicUrl; ///< "https://example.org", no slash at the end
    std::string host; ///< "example.org" or "127.0.0.1:9100", as in handles
    std::int64_t accountId = 0;
    std::int64_t channelId = 0;
};

/// What actions, workers and doors share. Built by Node and passed by reference; all members outlive their
/// users.
struct Context {
    const NodeOptions &options;
    const DataFolder &folder;
    const Clock &clock;
    Log &log;
    asio::io_context &apiLoop; ///< handlers, actions and workers run here
    asio::thread_pool &pool; ///< for offload(): hashing, copying, anything over a millisecond
    store::Database &database;
    files::MediaFiles &files;
    media::MediaWorker &mediaWorker;
    EventHub &events;
    JobWorker &jobs;
    const std::string &startId; ///< random, of this start of the node
    Identity identity;
    model::Settings
        settings; ///< the committed ones; read on the API loop, replaced by actions/changesettings
    std::function<void()> requestStop; ///< as SIGTERM
    std::function<Result<void>()> reloadCertificate;
    std::function<Result<void>(const model::Settings &)>
        checkListener; ///< whether the public listener could run with these
    std::function<void(const model::Settings &before)>
        applySettings; ///< brings what runs in line with `settings`
};

}
