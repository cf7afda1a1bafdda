// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "net/http/router.h"
#include "node/context.h"
#include "node/home/playbacks.h"
#include "wire/home/homestatus.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::node
{

/// What the routes of the home listener share.
struct HomeParts {
    explicit HomeParts(Context &theContext)
        : context(theContext)
        , startedAt(theContext.clock.now())
        , playbacks(std::make_shared<Playbacks>(theContext.apiLoop.get_executor()))
    {
    }

    Context &context;
    WallTime startedAt;
    std::shared_ptr<Playbacks> playbacks;
    std::optional<std::vector<wire::HomeMechanism>> sandbox; ///< looked at once
};
using Home = std::shared_ptr<HomeParts>;

/// A route of the home API: a request and what the routes share in, an answer or an error out.
using HomeFunction = Task<Result<net::Response>> (*)(Home home, net::Request request);

/// Adds "/api/home/v1" + `path`; errors become the home API's bodies. POST, PUT and PATCH take a body of up
/// to 1 MiB.
void addHomeRoute(net::Router &router, const Home &home, net::Method method, std::string_view path,
                  HomeFunction run);
net::Response homeError(const Error &error);

/// ":id" of a video: UUID, short UUID or number.
Task<Result<Uuid>> requestedVideo(Home home, net::Request request);
/// A video as the owner sees it.
Task<Result<net::Response>> videoResponse(Home home, int status, Uuid uuid);

// The parts of the home API, each in the file of its name.
void addVideosHome(net::Router &router, const Home &home);
void addVideoPartsHome(net::Router &router, const Home &home);
void addPlaybackHome(net::Router &router, const Home &home);
void addVideoFilesHome(net::Router &router, const Home &home);
void addJobsHome(net::Router &router, const Home &home);
void addSettingsHome(net::Router &router, const Home &home);
void addProfileHome(net::Router &router, const Home &home);
void addStatusHome(net::Router &router, const Home &home);
void addReachHome(net::Router &router, const Home &home);
void addStorageHome(net::Router &router, const Home &home);
void addEncodersHome(net::Router &router, const Home &home);
void addEventsHome(net::Router &router, const Home &home);

}
