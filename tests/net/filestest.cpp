// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <deque>
#include <fstream>

#include <sys/stat.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

constexpr std::size_t size = 3'000'000;
constexpr WallTime modified = 784111777'000;
constexpr auto modifiedText = "Sun, 06 Nov 1994 08:49:37 GMT";

std::string content()
{
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) {
        text[i] = static_cast<char>((i * 2654435761u) >> 13);
    }
    return text;
}

Task<Response> serve(FileBody file)
{
    auto response = Response::file(std::move(file), "video/mp4");
    response.headers.add("Cache-Control", "max-age=31536000, immutable");
    co_return response;
}

}

class FilesTest : public ::testing::TestWithParam<int>
{
protected:
    FilesTest()
    {
        std::ofstream(folder / "file") << bytes;
        std::ofstream(folder / "empty");
        fs::create_directory(folder / "folder");
        ::mkfifo((folder / "fifo").c_str(), 0600);
        for (const auto *name : {"file", "empty", "folder", "fifo", "missing"}) {
            const FileBody file{folder / name, "\"e1\"", modified, true};
            router.add(Method::get, std::string("/") + name, [file](Request) { return serve(file); });
        }
        router.add(Method::post, "/file",
                   [this](Request) { return serve({folder / "file", "\"e1\"", modified, false}); });
        server = std::make_unique<TestServer>(std::move(router), ServerOptions{}, GetParam());
    }

    RawAnswer ask(std::string_view path, std::string_view headers = {})
    {
        RawClient client(server->port());
        return client.ask(get(path, headers));
    }

    const TempFolder folder;
    const std::string bytes = content();
    Router router;
    std::unique_ptr<TestServer> server;
};

INSTANTIATE_TEST_SUITE_P(Loops, FilesTest, ::testing::Values(0, 2));

TEST_P(FilesTest, whole)
{
    const auto answer = ask("/file");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.fields.at("content-length"), std::to_string(size));
    EXPECT_EQ(answer.fields.at("accept-ranges"), "bytes");
    EXPECT_EQ(answer.fields.at("etag"), "\"e1\"");
    EXPECT_EQ(answer.fields.at("last-modified"), modifiedText);
    EXPECT_EQ(answer.fields.at("content-type"), "video/mp4");
    EXPECT_TRUE(answer.body == bytes);
}

TEST_P(FilesTest, ranges)
{
    RawClient client(server->port());
    const auto part = [&](const std::string &range, std::size_t first, std::size_t length) {
        const auto answer = client.ask(get("/file", "Range: bytes=" + range + "\r\n"));
        EXPECT_EQ(answer.status, 206) << range;
        EXPECT_EQ(answer.fields.at("content-range"),
                  "bytes " + std::to_string(first) + "-" + std::to_string(first + length - 1) + "/"
                      + std::to_string(size));
        EXPECT_EQ(answer.fields.at("content-length"), std::to_string(length));
        EXPECT_TRUE(answer.body == bytes.substr(first, length)) << range;
    };
    part("0-0", 0, 1);
    part("0-", 0, size);
    part("1000-1999", 1000, 1000);
    part("2999999-", size - 1, 1);
    part("-500", size - 500, 500);
    part("-99999999", 0, size);
    part("100-99999999", 100, size - 100);
    part("262143-262145", 262143, 3);
}

TEST_P(FilesTest, rangesThatCannotBe)
{
    RawClient client(server->port());
    for (const auto *range : {"bytes=3000000-", "bytes=-0", "bytes=99999999999999999999-"}) {
        const auto answer = client.ask(get("/file", std::string("Range: ") + range + "\r\n"));
        EXPECT_EQ(answer.status, 416) << range;
        EXPECT_EQ(answer.fields.at("content-range"), "bytes */3000000");
        EXPECT_FALSE(answer.fields.contains("cache-control"));
    }
    for (const auto *range : {"bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "junk"}) {
        const auto answer = client.ask(get("/file", std::string("Range: ") + range + "\r\n"));
        EXPECT_EQ(answer.status, 200) << range;
        EXPECT_EQ(answer.body.size(), size);
    }
    EXPECT_EQ(ask("/empty", "Range: bytes=0-\r\n").status, 416);
}

TEST_P(FilesTest, conditions)
{
    RawClient client(server->port());
    const auto status = [&](const std::string &headers) {
        const auto answer = client.ask(get("/file", headers));
        if (answer.status == 304) {
            EXPECT_EQ(answer.fields.at("etag"), "\"e1\"");
            EXPECT_EQ(answer.fields.at("cache-control"), "max-age=31536000, immutable");
            EXPECT_FALSE(answer.fields.contains("content-length"));
        }
        return answer.status;
    };
    const std::string time = modifiedText;
    EXPECT_EQ(status("If-None-Match: \"e1\"\r\n"), 304);
    EXPECT_EQ(status("If-None-Match: \"e1\"\r\nRange: bytes=0-5\r\n"), 304);
    EXPECT_EQ(status("If-None-Match: \"other\"\r\n"), 200);
    EXPECT_EQ(status("If-Modified-Since: " + time + "\r\n"), 304);
    EXPECT_EQ(status("If-Modified-Since: Sat, 05 Nov 1994 08:49:37 GMT\r\n"), 200);
    EXPECT_EQ(status("If-Match: \"e1\"\r\n"), 200);
    EXPECT_EQ(status("If-Match: \"other\"\r\n"), 412);
    EXPECT_EQ(status("If-Range: \"e1\"\r\nRange: bytes=0-5\r\n"), 206);
    EXPECT_EQ(status("If-Range: \"other\"\r\nRange: bytes=0-5\r\n"), 200);
    EXPECT_EQ(status("If-Range: " + time + "\r\nRange: bytes=0-5\r\n"), 206);
    EXPECT_EQ(status("If-Range: \"other\"\r\nRange: bytes=99999999-\r\n"), 200);
}

TEST_P(FilesTest, head)
{
    RawClient client(server->port());
    const auto head = [&](std::string_view path, std::string_view headers = {}) {
        return client.ask(get(path, headers, "HEAD"), true);
    };
    EXPECT_EQ(head("/file").status, 200);
    EXPECT_EQ(head("/file").fields.at("content-length"), std::to_string(size));
    EXPECT_EQ(head("/file", "Range: bytes=0-5\r\n").status, 200) << "Range is for GET";
    EXPECT_EQ(head("/file", "If-None-Match: \"e1\"\r\n").status, 304);
    EXPECT_EQ(head("/missing").status, 404);
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=0-3\r\n")).body, bytes.substr(0, 4))
        << "no body came in between";
}

TEST_P(FilesTest, whatIsNoFile)
{
    for (const auto *path : {"/missing", "/folder", "/fifo"}) {
        const auto answer = ask(path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_EQ(answer.body.find(folder.path().string()), std::string::npos);
    }
    const auto empty = ask("/empty");
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.body, "");
}

TEST_P(FilesTest, aFileForAPost)
{
    RawClient client(server->port());
    const auto answer = client.ask(get("/file", "Content-Length: 0\r\nRange: bytes=0-5\r\n", "POST"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body.size(), size);
}

TEST_P(FilesTest, manySlowReadersAllGetEverything)
{
    std::deque<RawClient> clients;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(server->port(), nullptr, 8192).send(get("/file", "Connection: close\r\n"));
    }
    std::vector<std::string> got(clients.size());
    for (int round = 0; round < 5; ++round) { // each reads a little, then all of it
        for (std::size_t i = 0; i < clients.size(); ++i) {
            got[i] += clients[i].readExactly(20'000);
        }
        EXPECT_EQ(ask("/empty").status, 200) << "others are served meanwhile";
    }
    for (std::size_t i = 0; i < clients.size(); ++i) {
        got[i] += clients[i].readAll();
        EXPECT_TRUE(got[i].ends_with(bytes)) << i;
    }
}

TEST_P(FilesTest, aFileThatShrinksEndsTheConnection)
{
    constexpr std::size_t longSize = 64 << 20; // more than any socket buffer holds
    fs::resize_file(folder / "empty", longSize);
    RawClient client(server->port(), nullptr, 8192);
    client.send(get("/empty"));
    EXPECT_EQ(client.readExactly(1000).size(), 1000u);
    fs::resize_file(folder / "empty", 0);
    const auto start = SteadyClock::now();
    EXPECT_LT(client.readAll().size(), longSize / 2);
    EXPECT_LT(SteadyClock::now() - start, 15s) << "the connection has ended";
}

TEST_P(FilesTest, theMediaRateHoldsForAllTogether)
{
    server->server().setMediaRate(2'000'000);
    const auto start = SteadyClock::now();
    RawClient first(server->port());
    RawClient second(server->port());
    first.send(get("/file", "Range: bytes=0-1199999\r\n"));
    second.send(get("/file", "Range: bytes=0-1199999\r\n"));
    EXPECT_EQ(first.answer().body.size(), 1'200'000u);
    EXPECT_EQ(second.answer().body.size(), 1'200'000u);
    const auto seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    EXPECT_GT(seconds, 2'400'000 / 2e6 - 0.2);
    // Without a limit again, those who wait go on at once.
    server->server().setMediaRate(1000);
    RawClient waiting(server->port());
    waiting.send(get("/file"));
    EXPECT_FALSE(waiting.readExactly(100).empty());
    server->server().setMediaRate(0);
    EXPECT_GT(waiting.readExactly(size).size(), size - 1000);
    EXPECT_EQ(askOnce(server->port(), get("/file", "Content-Length: 0\r\n", "POST")).body.size(), size);
}

}
