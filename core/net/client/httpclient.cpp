// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpclient.h"

#include "net/client/transfer.h"

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace spirula::net
{

namespace
{

using Answered = std::function<void(Result<HttpAnswer>)>;

constexpr int longestPollMs = 1000;

struct Job {
    std::uint64_t id = 0;
    std::unique_ptr<Transfer> transfer;
    Answered done;
};

/// Hands the result to the coroutine on its own executor, and lets go of its cancellation slot before.
template<class Handler>
Answered resumer(Handler handler)
{
    struct Waiter {
        explicit Waiter(Handler theHandler)
            : home(asio::get_associated_executor(theHandler))
            , slot(asio::get_associated_cancellation_slot(theHandler))
            , handler(std::move(theHandler))
        {
        }
        asio::executor_work_guard<asio::associated_executor_t<Handler>> home;
        asio::associated_cancellation_slot_t<Handler> slot;
        Handler handler;
    };
    // The waiter goes to its loop whole: that may be gone as soon as it has run, so nothing of it stays here,
    // and it runs only when post(), which still wakes the loop after it has handed it over, has returned.
    return [waiter = std::make_shared<Waiter>(std::move(handler))](Result<HttpAnswer> result) mutable {
        const auto home = waiter->home.get_executor();
        const auto posting = std::make_shared<std::mutex>();
        const std::lock_guard lock(*posting);
        asio::post(home, [waiter = std::move(waiter), posting, result = std::move(result)]() mutable {
            {
                const std::lock_guard returned(*posting);
            }
            if (waiter->slot.is_connected()) {
                waiter->slot.clear();
            }
            std::move(waiter->handler)(std::move(result));
        });
    };
}

}

/// The thread and what it works on. The first members are shared with callers, the others belong to the
/// thread.
struct HttpClient::State {
    explicit State(ClientOptions theOptions)
        : options(std::move(theOptions))
    {
        curl_global_init(CURL_GLOBAL_DEFAULT); // counted: several clients may live
        multi = curl_multi_init();
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(options.atOnce));
        thread = std::thread([this] { run(); });
    }
    ~State()
    {
        curl_multi_cleanup(multi);
        curl_global_cleanup();
    }

    std::uint64_t newId();
    void enqueue(std::uint64_t id, HttpAsk ask, Url url, Answered done);
    void cancel(std::uint64_t id);
    void stop();

    void run();
    void takeCommands();
    void expireWaiting();
    void startWaiting();
    void start(Job job);
    bool takeFinished();
    void end(Job job, Result<HttpAnswer> result);
    void endAll();
    int pollTime() const;

    const ClientOptions options;
    CURLM *multi = nullptr;
    std::thread thread;
    std::mutex mutex;
    std::vector<Job> incoming;
    std::vector<std::uint64_t> cancelled;
    std::uint64_t lastId = 0;
    std::size_t unfinished = 0;
    bool stopping = false;

    std::deque<Job> waiting;
    std::map<CURL *, Job> active;
    std::map<std::string, std::size_t, std::less<>> activePerHost;
};

std::uint64_t HttpClient::State::newId()
{
    const std::scoped_lock lock(mutex);
    return ++lastId;
}

void HttpClient::State::enqueue(std::uint64_t id, HttpAsk ask, Url url, Answered done)
{
    const auto deadline = std::chrono::steady_clock::now() + ask.time;
    const std::scoped_lock lock(mutex);
    if (stopping || unfinished >= options.atOnce + options.waiting) {
        done(stopping ? Error(ErrorCode::cancelled)
                      : Error(ErrorCode::tooMany, {}, "too many requests wait"));
        return;
    }
    ++unfinished;
    incoming.push_back(
        {id, std::make_unique<Transfer>(std::move(ask), std::move(url), options, deadline), std::move(done)});
    curl_multi_wakeup(multi);
}

void HttpClient::State::cancel(std::uint64_t id)
{
    const std::scoped_lock lock(mutex);
    cancelled.push_back(id);
    curl_multi_wakeup(multi);
}

void HttpClient::State::stop()
{
    {
        const std::scoped_lock lock(mutex);
        stopping = true;
        curl_multi_wakeup(multi);
    }
    thread.join();
}

void HttpClient::State::run()
{
    for (;;) {
        takeCommands();
        {
            const std::scoped_lock lock(mutex);
            if (stopping) {
                break;
            }
        }
        expireWaiting();
        startWaiting();
        int running = 0;
        curl_multi_perform(multi, &running);
        if (!takeFinished()) { // else places are free for others
            curl_multi_poll(multi, nullptr, 0, pollTime(), nullptr);
        }
    }
    endAll();
}

void HttpClient::State::takeCommands()
{
    std::vector<std::uint64_t> ids;
    {
        const std::scoped_lock lock(mutex);
        std::move(incoming.begin(), incoming.end(), std::back_inserter(waiting));
        incoming.clear();
        ids.swap(cancelled);
    }
    for (const std::uint64_t id : ids) {
        const auto isMeant = [id](const Job &job) { return job.id == id; };
        if (const auto found = std::find_if(waiting.begin(), waiting.end(), isMeant);
            found != waiting.end()) {
            Job job = std::move(*found);
            waiting.erase(found);
            end(std::move(job), Error(ErrorCode::cancelled));
            continue;
        }
        const auto found = std::find_if(active.begin(), active.end(),
                                        [&](const auto &entry) { return isMeant(entry.second); });
        if (found != active.end()) {
            Job job = std::move(found->second);
            active.erase(found);
            curl_multi_remove_handle(multi, job.transfer->handle());
            --activePerHost[job.transfer->url().host()];
            end(std::move(job), Error(ErrorCode::cancelled));
        }
    }
}

void HttpClient::State::expireWaiting()
{
    // With a few milliseconds left nothing can come of it any more.
    const auto soon = std::chrono::steady_clock::now() + std::chrono::milliseconds(10);
    for (auto job = waiting.begin(); job != waiting.end();) {
        if (job->transfer->deadline() > soon) {
            ++job;
            continue;
        }
        Job late = std::move(*job);
        job = waiting.erase(job);
        Error error(ErrorCode::timedOut, {{"host", late.transfer->url().host()}}, "waiting for its turn");
        end(std::move(late), std::move(error));
    }
}

void HttpClient::State::startWaiting()
{
    std::erase_if(activePerHost, [](const auto &entry) { return entry.second == 0; });
    for (auto job = waiting.begin(); job != waiting.end() && active.size() < options.atOnce;) {
        const auto busy = activePerHost.find(job->transfer->url().host());
        if (busy != activePerHost.end() && busy->second >= options.atOncePerHost) {
            ++job;
            continue;
        }
        Job next = std::move(*job);
        job = waiting.erase(job);
        start(std::move(next));
    }
}

void HttpClient::State::start(Job job)
{
    if (const auto ready = job.transfer->prepare(); !ready) {
        end(std::move(job), ready.error());
        return;
    }
    CURL *easy = job.transfer->handle();
    if (curl_multi_add_handle(multi, easy) != CURLM_OK) {
        end(std::move(job), Error(ErrorCode::internal, {}, "curl_multi_add_handle"));
        return;
    }
    ++activePerHost[job.transfer->url().host()];
    active.emplace(easy, std::move(job));
}

bool HttpClient::State::takeFinished()
{
    bool any = false;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        const auto found = message->msg == CURLMSG_DONE ? active.find(message->easy_handle) : active.end();
        if (found == active.end()) {
            continue;
        }
        any = true;
        const CURLcode code = message->data.result;
        Job job = std::move(found->second);
        active.erase(found);
        --activePerHost[job.transfer->url().host()];
        curl_multi_remove_handle(multi, job.transfer->handle()); // `message` is gone with it
        if (auto outcome = job.transfer->finish(code)) {
            end(std::move(job), std::move(*outcome));
        } else {
            waiting.push_front(std::move(job)); // a redirect keeps its turn, if the next host has a place
        }
    }
    return any;
}

void HttpClient::State::end(Job job, Result<HttpAnswer> result)
{
    {
        const std::scoped_lock lock(mutex);
        --unfinished;
    }
    job.transfer.reset(); // half a download is gone before anybody hears of it
    job.done(std::move(result));
}

void HttpClient::State::endAll()
{
    takeCommands(); // what came before `stopping` was set
    for (auto &[easy, job] : active) {
        curl_multi_remove_handle(multi, easy);
        waiting.push_back(std::move(job));
    }
    active.clear();
    for (Job &job : waiting) {
        end(std::move(job), Error(ErrorCode::cancelled));
    }
    waiting.clear();
}

int HttpClient::State::pollTime() const
{
    auto next = std::chrono::steady_clock::now() + std::chrono::milliseconds(longestPollMs);
    for (const Job &job : waiting) {
        next = std::min(next, job.transfer->deadline());
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<long long>(left.count(), 0, longestPollMs));
}

HttpClient::HttpClient(ClientOptions options)
    : m_state(std::make_shared<State>(std::move(options)))
{
}

HttpClient::~HttpClient() { m_state->stop(); }

Task<Result<HttpAnswer>> HttpClient::fetch(HttpAsk ask)
{
    SPIRULA_CO_TRY(Url first, Url::parse(ask.url));
    const auto begin = [state = m_state](auto handler, HttpAsk asked, Url url) {
        // The slot comes first: once the request is queued, the answer may be quicker than this function.
        const std::uint64_t id = state->newId();
        if (auto slot = asio::get_associated_cancellation_slot(handler); slot.is_connected()) {
            slot.assign([weak = std::weak_ptr(state), id](asio::cancellation_type) {
                if (const auto alive = weak.lock()) {
                    alive->cancel(id);
                }
            });
        }
        state->enqueue(id, std::move(asked), std::move(url), resumer(std::move(handler)));
    };
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Result<HttpAnswer>)>(
        begin, asio::use_awaitable, std::move(ask), std::move(first));
}

}
