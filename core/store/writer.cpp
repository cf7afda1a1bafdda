// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writer.h"

#include "base/failpoint.h"
#include "store/sqlite/query.h"

#include <algorithm>
#include <exception>

namespace spirula::store
{

namespace
{

// More than this in one commit makes the first wait longer than its own fsync would take.
constexpr std::size_t groupLimit = 256;

Result<void> guarded(const Writer::Work &work, Tx &tx)
{
    try {
        return work(tx);
    } catch (const std::exception &exception) {
        return Error(ErrorCode::internal, {}, std::string("exception in a write: ") + exception.what());
    }
}

}

Writer::Writer(std::unique_ptr<Connection> connection, const Clock &clock, Log &log, OnEvents onEvents)
    : m_connection(std::move(connection))
    , m_clock(clock)
    , m_log(log)
    , m_onEvents(std::move(onEvents))
    , m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::queue(Work work, Completion done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({std::move(work), std::move(done), {}});
    }
    m_wake.notify_one();
}

void Writer::loop()
{
    while (true) {
        std::vector<Request> requests;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_queue.empty(); });
            if (m_queue.empty()) {
                return;
            }
            requests.swap(m_queue);
        }
        runAll(requests);
    }
}

void Writer::runAll(std::vector<Request> &requests)
{
    std::span<Request> rest(requests);
    while (!rest.empty()) {
        const std::size_t handled = runGroup(rest.first(std::min(rest.size(), groupLimit)));
        for (Request &request : rest.first(handled)) {
            request.work = nullptr; // what it captured is gone before its asker goes on
            request.done.resume(std::move(request.result));
        }
        rest = rest.subspan(handled);
    }
}

/// One transaction. Returns for how many of the group it decided: fewer than all when it was lost on the way.
std::size_t Writer::runGroup(std::span<Request> group)
{
    const auto failAll = [](std::span<Request> requests, const Error &error) {
        for (Request &request : requests) {
            if (request.result) {
                request.result = error;
            }
        }
    };
    if (auto begun = execute(*m_connection, "BEGIN IMMEDIATE"); !begun) {
        failAll(group, begun.error());
        return group.size();
    }
    std::vector<model::Event> events;
    for (std::size_t i = 0; i < group.size(); ++i) {
        group[i].result = runOne(group[i], events);
        if (!m_connection->inTransaction()) {
            // SQLite gave it up (disk full, out of memory): what the others before had written is gone with
            // it.
            failAll(group.first(i + 1),
                    group[i].result ? Error(ErrorCode::internal) : group[i].result.error());
            return i + 1;
        }
    }
    if (auto committed = commit(); !committed) {
        m_log.error("store", "commit", committed.error());
        failAll(group, committed.error());
        return group.size();
    }
    tell(events);
    (void)failPoint("store.acknowledge");
    return group.size();
}

Result<void> Writer::runOne(Request &request, std::vector<model::Event> &events)
{
    SPIRULA_CHECK(execute(*m_connection, "SAVEPOINT item"));
    Tx tx(*m_connection, m_clock);
    Result<void> result = guarded(request.work, tx);
    if (result) {
        result = execute(*m_connection, "RELEASE item");
        if (result) {
            std::ranges::move(tx.events(), std::back_inserter(events));
            return result;
        }
    }
    if (m_connection->inTransaction()) {
        auto undone = execute(*m_connection, "ROLLBACK TO item");
        if (undone) {
            undone = execute(*m_connection, "RELEASE item");
        }
        if (!undone) { // half a write must not be committed with the others
            m_log.error("store", "rolling back one write", undone.error());
            rollBack();
        }
    }
    return result;
}

Result<void> Writer::commit()
{
    Result<void> committed;
    if (failPoint("store.commit.before")) {
        committed = Error(ErrorCode::io, {}, "fail point store.commit.before");
    } else {
        committed = execute(*m_connection, "COMMIT");
    }
    if (!committed) {
        rollBack();
        return committed;
    }
    (void)failPoint("store.commit.after");
    return {};
}

void Writer::rollBack()
{
    if (!m_connection->inTransaction()) {
        return;
    }
    if (auto undone = m_connection->runScript("ROLLBACK"); !undone) {
        m_log.error("store", "rollback", undone.error());
    }
}

void Writer::tell(const std::vector<model::Event> &events)
{
    if (events.empty() || !m_onEvents) {
        return;
    }
    try {
        m_onEvents(events);
    } catch (const std::exception &exception) {
        m_log.error("store", std::string("telling events: ") + exception.what());
    }
}

}
