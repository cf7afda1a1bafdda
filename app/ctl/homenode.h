// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "base/task.h"
#include "net/client/eventstream.h"
#include "net/client/httpclient.h"
#include "wire/home/homefile.h"

#include <memory>
#include <string>

namespace spirula::ctl
{

/// The node that runs on a data folder, over its home API.
class HomeNode
{
public:
    explicit HomeNode(fs::path dataFolder);
    ~HomeNode();

    /// The body of the answer; the node's own error when it says no, notRunning when nobody answers.
    Task<Result<std::string>> get(std::string path);
    Task<Result<std::string>> send(net::Method method, std::string path, std::string body = {});
    /// News from now on.
    Task<Result<std::unique_ptr<net::EventStream>>> events();

private:
    Result<wire::HomeFile> findNode() const;
    Error notRunning(std::string detail) const;

    fs::path m_dataFolder;
    std::unique_ptr<net::HttpClient> m_client;
};

}
