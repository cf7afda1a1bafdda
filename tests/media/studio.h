// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/log.h"
#include "base/task.h"
#include "crypto/hash.h"
#include "media/preparation.h"
#include "support/tempfolder.h"
#include "support/testmedia.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <gtest/gtest.h>

#include <optional>

namespace spirula::test
{

/// A preparation with the real spirula-media, a job folder and a loop of its own.
class Studio
{
public:
    Studio()
        : log(LogLevel::error)
        , worker(fs::path(SPIRULA_BIN_DIR) / "spirula-media", log)
        , preparation(worker, crypto::sha256OfRange, pool, log)
    {
    }

    template<class T>
    T run(Task<T> task)
    {
        std::optional<T> result;
        std::exception_ptr thrown;
        asio::co_spawn(loop, std::move(task), [&](std::exception_ptr error, T value) {
            thrown = error;
            result = std::move(value);
        });
        loop.restart();
        loop.run();
        if (thrown) {
            std::rethrow_exception(thrown);
        }
        return std::move(*result);
    }

    Result<media::SourceInfo> probe(const fs::path &file)
    {
        return run(preparation.probe({file, file.filename().string()}, folder.path(), true));
    }
    Result<media::FirstPreparation> first(const fs::path &file, const media::PreparationOptions &options)
    {
        const Result<media::SourceInfo> info = probe(file);
        if (!info) {
            return info.error();
        }
        return run(preparation.first({file, file.filename().string()}, *info, options, folder.path(), {}));
    }

    static media::PreparationOptions options(std::vector<int> resolutions = {144, 240})
    {
        media::PreparationOptions options;
        options.resolutions = std::move(resolutions);
        options.profile = media::builtInProfiles().front();
        return options;
    }

    TempFolder folder;
    asio::io_context loop;
    asio::thread_pool pool{1};
    Log log;
    media::MediaWorker worker;
    media::Preparation preparation;
};

/// Text of an error for a failed assertion.
template<class T>
std::string why(const Result<T> &result)
{
    if (result) {
        return "no error";
    }
    std::string text(name(result.error().code));
    for (const auto &[key, value] : result.error().parameters) {
        text += " " + key + "=" + value;
    }
    return text + "\n" + result.error().detail;
}

}
