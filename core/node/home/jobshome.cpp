// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/text.h"
#include "node/actions/changejob.h"
#include "node/api/apihandler.h"
#include "node/videoform.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/home/homejob.h"

#include <utility>

namespace spirula::node
{

namespace
{

Result<std::int64_t> requestedJob(const net::Request &request)
{
    const std::string text = parameter(request, "id");
    if (const auto id = parseInt(text); id && *id > 0) {
        return static_cast<std::int64_t>(*id);
    }
    return Error(ErrorCode::invalidInput, {{"field", "id"}, {"reason", "it must be a job's number"}});
}

Result<store::JobQuery> storeQuery(store::Connection &connection, const wire::JobQuery &asked)
{
    store::JobQuery query;
    query.start = asked.start;
    query.count = asked.count;
    if (asked.state) {
        query.states = {*asked.state};
    }
    if (asked.video) {
        SPIRULA_TRY(const auto video, store::VideoStore(connection).find(*asked.video));
        query.videoId = video.id;
    }
    return query;
}

Result<model::Page<wire::HomeJob>> pageOfJobs(store::Connection &connection, const Context &context,
                                              const wire::JobQuery &asked)
{
    store::JobStore jobs(connection);
    SPIRULA_TRY(const auto query, storeQuery(connection, asked));
    model::Page<wire::HomeJob> page;
    SPIRULA_TRY(page.total, jobs.count(query));
    SPIRULA_TRY(const auto rows, jobs.list(query));
    for (const auto &job : rows) {
        SPIRULA_TRY(auto row, loadHomeJob(connection, context, job));
        page.rows.push_back(std::move(row));
    }
    return page;
}

Task<Result<net::Response>> jobResponse(Home home, std::int64_t id)
{
    const Context &context = home->context;
    const auto read = [&context, id](store::Connection &connection) -> Result<wire::HomeJob> {
        SPIRULA_TRY(const auto job, store::JobStore(connection).find(id));
        return loadHomeJob(connection, context, job);
    };
    SPIRULA_CO_TRY(const auto job, co_await home->context.database.read<wire::HomeJob>(read));
    co_return net::Response::json(200, wire::encode(job));
}

Task<Result<net::Response>> list(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const auto asked, wire::parseJobQuery(request.query.pairs()));
    const Context &context = home->context;
    const auto read
        = [&context, asked](store::Connection &connection) { return pageOfJobs(connection, context, asked); };
    SPIRULA_CO_TRY(const auto page, co_await home->context.database.read<model::Page<wire::HomeJob>>(read));
    co_return net::Response::json(200, wire::encode(page));
}

Task<Result<net::Response>> show(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const auto id, requestedJob(request));
    co_return co_await jobResponse(std::move(home), id);
}

template<JobChange what>
Task<Result<net::Response>> change(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const auto id, requestedJob(request));
    SPIRULA_CO_CHECK(co_await changeJob(home->context, id, what));
    co_return co_await jobResponse(std::move(home), id);
}

template<bool paused>
Task<Result<net::Response>> pauseAll(Home home, net::Request)
{
    SPIRULA_CO_CHECK(co_await pausePreparing(home->context, paused));
    co_return net::Response::noContent();
}

}

void addJobsHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::get, "/jobs", list);
    addHomeRoute(router, home, Method::post, "/jobs/pause", pauseAll<true>);
    addHomeRoute(router, home, Method::post, "/jobs/resume", pauseAll<false>);
    addHomeRoute(router, home, Method::get, "/jobs/:id", show);
    addHomeRoute(router, home, Method::post, "/jobs/:id/pause", change<JobChange::pause>);
    addHomeRoute(router, home, Method::post, "/jobs/:id/resume", change<JobChange::resume>);
    addHomeRoute(router, home, Method::post, "/jobs/:id/cancel", change<JobChange::cancel>);
    addHomeRoute(router, home, Method::post, "/jobs/:id/retry", change<JobChange::retry>);
}

}
