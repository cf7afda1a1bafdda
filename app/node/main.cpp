// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "base/errortext.h"
#include "base/exitcode.h"
#include "base/log.h"
#include "node/node.h"
#include "wire/home/homeerror.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <malloc.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <thread>

namespace
{

using namespace spirula;

/// Every visitor is a descriptor; the usual soft limit of 1024 would be the first thing to run out.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// SIGTERM and SIGINT end the node, SIGHUP reads the certificate files anew. Made before the node, so that a
/// signal during its start is kept and not deadly.
class Signals
{
public:
    explicit Signals(Log &log)
        : m_signals(m_loop)
        , m_log(log)
    {
        for (const int number : obeyed) {
            m_signals.add(number);
        }
    }
    ~Signals() { end(); }

    /// From here on they change nothing any more: a node that is being stopped cannot be asked for anything,
    /// and this thread, the last one, must not be killed by them when the system's habits are back.
    void end()
    {
        sigset_t all;
        sigemptyset(&all);
        for (const int number : obeyed) {
            sigaddset(&all, number);
        }
        ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
        m_loop.stop();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    void obeyFor(node::Node &node)
    {
        wait(node);
        m_thread = std::thread([this] { m_loop.run(); });
    }

private:
    void wait(node::Node &node)
    {
        m_signals.async_wait([this, &node](const boost::system::error_code &error, int number) {
            if (error) {
                return;
            }
            if (number != SIGHUP) {
                node.requestStop();
            } else if (const auto reloaded = node.reloadCertificate(); !reloaded) {
                m_log.error("node", "The certificate was not reloaded", reloaded.error());
            }
            wait(node);
        });
    }

    static constexpr int obeyed[] = {SIGTERM, SIGINT, SIGHUP};

    boost::asio::io_context m_loop;
    boost::asio::signal_set m_signals;
    Log &m_log;
    std::thread m_thread;
};

/// For who started it and cannot read what it prints.
void report(const Error &error, const fs::path &file, Log &log)
{
    if (const auto written = writeFileDurably(file, wire::encodeHomeError(error), 0600); !written) {
        log.error("node", "The reason could not be written", written.error());
    }
}

}

int main(int argc, char **argv)
{
    const auto arguments = parseArguments(argc, argv);
    if (arguments.exitCode) {
        return *arguments.exitCode;
    }
    // Two arenas instead of eight per core: an idle node is small.
    ::mallopt(M_ARENA_MAX, 2);
    raiseDescriptorLimit();
    std::signal(SIGPIPE, SIG_IGN);

    Log log(arguments.verbose ? LogLevel::debug : LogLevel::info);
    const Clock clock;
    Signals signals(log);
    auto node = node::Node::start(arguments.options, clock, log);
    if (!node) {
        std::fprintf(stderr, "spirula-node: %s\n", errorText(node.error()).c_str());
        log.debug("node", node.error().detail);
        if (!arguments.startError.empty()) {
            report(node.error(), arguments.startError, log);
        }
        return exitCode(node.error().code);
    }
    if (arguments.options.allowPrivateNetwork) {
        log.warning("node",
                    "Addresses of private networks are allowed (--allow-private-network): for tests only");
    }
    std::printf("Your site: %s/\nPublish a video: spirulactl publish FILE --title TITLE\n",
                (*node)->publicUrl().c_str());
    std::fflush(stdout);
    signals.obeyFor(**node);
    (*node)->wait();
    signals.end();
    (*node)->stop();
    return exitcode::ok;
}
