// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

/// One row of findings-http.md section 4: what is sent, and the only right answer. No second request may be
/// answered.
struct Row {
    const char *name;
    std::string request;
    int status;
};

const std::string next = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

std::vector<Row> rows()
{
    const std::string post = "POST /post HTTP/1.1\r\nHost: a\r\n";
    const std::string line = "GET / HTTP/1.1\r\n";
    return {
        {"length and chunks",
         post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next, 400},
        {"chunks and length",
         post + "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + next, 400},
        {"two lengths", post + "Content-Length: 4\r\nContent-Length: 60\r\n\r\nabcd" + next, 400},
        {"two equal lengths", post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd" + next, 400},
        {"length with plus", post + "Content-Length: +4\r\n\r\nabcd" + next, 400},
        {"negative length", post + "Content-Length: -1\r\n\r\nabcd" + next, 400},
        {"unknown coding", post + "Transfer-Encoding: xchunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n" + next, 501},
        {"space before colon", line + "Host : a\r\n\r\n" + next, 400},
        {"space before colon of the length", post + "Content-Length : 4\r\n\r\nabcd" + next, 400},
        {"NUL in a value", line + std::string("Host: a\r\nX: a\0b\r\n\r\n", 19) + next, 400},
        {"folded line", line + "Host: a\r\nX: a\r\n b\r\n\r\n" + next, 400},
        {"no Host", line + "\r\n" + next, 400},
        {"two Hosts", line + "Host: a\r\nHost: b\r\n\r\n" + next, 400},
        {"empty Host", line + "Host:\r\n\r\n" + next, 400},
        {"bad Host", line + "Host: a/b\r\n\r\n" + next, 400},
        {"Host and absolute target differ", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"chunk of size -1", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\nabcd\r\n0\r\n\r\n" + next, 400},
        {"chunk of size 2^64",
         post + "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\nabcd\r\n0\r\n\r\n" + next, 400},
        {"chunk longer than said", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabcd\r\n0\r\n\r\n" + next,
         400},
        {"bare line feeds", "GET / HTTP/1.1\nHost: a\n\n" + next, 400},
        {"parent in the path", "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"encoded parent in the path", "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"NUL in the path", "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"broken UTF-8 in the path", "GET /%FF HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"empty part", "GET //a HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"authority form", "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n" + next, 400},
        {"CONNECT", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n" + next, 501},
        {"TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n" + next, 501},
        {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + next, 505},
        {"HTTP/0.9", "GET /\r\n\r\n" + next, 400},
        {"unknown expectation", post + "Expect: miracles\r\nContent-Length: 0\r\n\r\n" + next, 417},
        {"chunks in HTTP/1.0",
         "POST /post HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next, 400},
        {"TLS greeting", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400},
    };
}

Router sample()
{
    Router router;
    router.add(Method::get, "/", say("home"));
    router.add(Method::get, "/smuggled", say("smuggled"));
    router.add(Method::post, "/post", say("posted"), {.body = BodyTo::memory, .bodyLimit = 1000});
    return router;
}

}

TEST(Strictness, everyRowIsRefusedAndNothingBehindItRuns)
{
    TestServer server(sample());
    for (const auto &row : rows()) {
        RawClient client(server.port());
        const auto answer = client.ask(row.request);
        EXPECT_EQ(answer.status, row.status) << row.name;
        EXPECT_EQ(answer.fields.contains("connection") ? answer.fields.at("connection") : "", "close")
            << row.name;
        client.endWriting();
        EXPECT_EQ(client.readAll(), "") << row.name;
        EXPECT_FALSE(client.wasReset()) << row.name;
    }
    EXPECT_EQ(askOnce(server.port(), next).body, "smuggled") << "the probe works";
}

TEST(Strictness, whatIsAllowedStaysAllowed)
{
    TestServer server(sample());
    for (const std::string &request :
         {std::string("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nhost:a:80\r\n\r\n"),
          std::string("GET http://a/ HTTP/1.1\r\nHost: A\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nHost: [::1]:80\r\nEmpty:\r\n\r\n"),
          std::string("GET / HTTP/1.0\r\n\r\n"), std::string("GET /? HTTP/1.1\r\nHost: a\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"),
          std::string("POST /post HTTP/1.1\r\nHost: a\r\nContent-Length: 000\r\n\r\n")}) {
        EXPECT_EQ(askOnce(server.port(), request).status, 200) << request;
    }
}

}
