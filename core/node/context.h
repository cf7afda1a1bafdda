// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/datafolder.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "model/settings.h"
#include "node/currentidentity.h"
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
class PowerWatch;
class Reach;

/// What actions, workers and doors share. Built by Node and passed by reference; all members outlive their
/// users.
struct Context {
    const NodeOptions &options;
    const DataFolder &folder;
    const Clock &clock;
    Log &log;
    asio::io_context &apiLoop; ///< handlers, actions and workers run here
    asio::thread_pool &pool; ///< for offload(): what takes longer than a millisecond and somebody waits for
    asio::thread_pool &filePool; ///< for jobs: whole files are copied and hashed, which takes minutes
    store::Database &database;
    files::MediaFiles &files;
    media::MediaWorker &mediaWorker;
    EventHub &events;
    JobWorker &jobs;
    PowerWatch &power;
    Reach &reach;
    const std::string &startId; ///< random, of this start of the node
    CurrentIdentity &identity;
    model::Settings
        settings; ///< the committed ones; read on the API loop, replaced by actions/changesettings
    std::function<void()> requestStop; ///< as SIGTERM
    std::function<Result<void>()> reloadCertificate;
    std::function<Result<void>(const model::Settings &)>
        checkListener; ///< whether the public listener could run with these
    std::function<Task<void>(model::Settings before)>
        applySettings; ///< brings what runs in line with `settings`, and returns when that is so
};

}
