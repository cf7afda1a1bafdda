// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that uses a database and may be killed at any moment: test-store-child MODE DATABASE.
// Every line on its standard output is an acknowledgement.

#include "store/database.h"
#include "store/sqlite/query.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <cstdio>
#include <string>

#include <unistd.h>

namespace
{

using namespace spirula;

void say(const std::string &line)
{
    const std::string text = line + '\n';
    [[maybe_unused]] const auto written = ::write(STDOUT_FILENO, text.data(), text.size());
}

Task<Result<int>> put(store::Database &database, int n, std::size_t size)
{
    co_return co_await database.write<int>([n, size](store::Tx &tx) -> Result<int> {
        SPIRULA_CHECK(store::execute(tx.connection(),
                                     "INSERT INTO setting (name, value, updatedAt) VALUES (?, ?, ?)",
                                     std::to_string(n), std::string(size, 'x'), tx.now()));
        SPIRULA_CHECK(tx.news("put", std::to_string(n), "{}"));
        return n;
    });
}

/// Ten writers at once, each acknowledging its numbers, until somebody kills them.
Task<> writeForEver(store::Database &database, std::atomic<int> &next)
{
    while (true) {
        const auto done = co_await put(database, next++, 200);
        if (!done) {
            say("error " + std::string(name(done.error().code)));
            co_return;
        }
        say(std::to_string(*done));
    }
}

/// Numbers from 1 on, up to `last` or to the first error.
Task<> writeSome(store::Database &database, int last, std::size_t size)
{
    for (int n = 1; n <= last; ++n) {
        const auto done = co_await put(database, n, size);
        if (!done) {
            say("error " + std::string(name(done.error().code)));
            co_return;
        }
        say(std::to_string(*done));
    }
}

}

int main(int argc, char **argv)
{
    if (argc != 3) {
        return 64;
    }
    const std::string mode = argv[1];
    const Clock clock;
    Log log(LogLevel::error);
    auto database = store::Database::open(argv[2], clock, log, {});
    if (!database) {
        say("error " + std::string(name(database.error().code)));
        return 1;
    }
    asio::io_context loop;
    std::atomic<int> next = 1;
    if (mode == "forever") {
        for (int writer = 0; writer < 10; ++writer) {
            asio::co_spawn(loop, writeForEver(**database, next), asio::detached);
        }
    } else if (mode == "one") {
        asio::co_spawn(loop, writeSome(**database, 1, 10), asio::detached);
    } else if (mode == "two") { // the second shows that an error of the first does no lasting harm
        asio::co_spawn(loop, writeSome(**database, 1, 10), asio::detached);
        loop.run();
        loop.restart();
        asio::co_spawn(loop, writeSome(**database, 1, 10), asio::detached);
    } else if (mode == "fill") {
        asio::co_spawn(loop, writeSome(**database, 100'000, 20'000), asio::detached);
    }
    loop.run();
}
