// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/responsehead.h"

#include <gtest/gtest.h>

namespace spirula::net
{

TEST(ResponseHead, linesInOrder)
{
    Headers headers;
    headers.add("Content-Type", "text/plain");
    headers.add("Set-Cookie", "a");
    headers.add("Set-Cookie", "b");
    const ResponseHead head{206, "Sun, 06 Nov 1994 08:49:37 GMT", "Spirula", 5, true, false};
    EXPECT_EQ(head.text(headers, nullptr),
              "HTTP/1.1 206 Partial Content\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nServer: "
              "Spirula\r\nContent-Type: text/plain\r\n"
              "Set-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 5\r\n\r\n");
}

TEST(ResponseHead, connection)
{
    EXPECT_NE(
        (ResponseHead{200, "d", "s", 0, false, false}).text({}, nullptr).find("\r\nConnection: close\r\n"),
        std::string::npos);
    EXPECT_NE(
        (ResponseHead{200, "d", "s", 0, true, true}).text({}, nullptr).find("\r\nConnection: keep-alive\r\n"),
        std::string::npos);
    EXPECT_EQ((ResponseHead{204, "d", "s", std::nullopt, true, false}).text({}, nullptr).find("\r\nCon"),
              std::string::npos);
}

TEST(ResponseHead, whatCouldSplitTheAnswerIsDropped)
{
    Headers headers;
    headers.add("Location", "/x\r\nSet-Cookie: evil=1");
    headers.add("X-Bad\r\nY", "1");
    headers.add("X Space", "1");
    headers.add("", "1");
    headers.add("X-Nul", std::string("a\0b", 3));
    headers.add("X-Good", "a\tb \xC3\xA4");
    headers.add("Content-Length", "999");
    headers.add("transfer-encoding", "chunked");
    headers.add("Connection", "upgrade");
    std::string dropped;
    const auto text = ResponseHead{200, "d", "s", 5, true, false}.text(headers, &dropped);
    EXPECT_EQ(
        text,
        "HTTP/1.1 200 OK\r\nDate: d\r\nServer: s\r\nX-Good: a\tb \xC3\xA4\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(dropped, "Location, X-Bad\r\nY, X Space, , X-Nul");
}

TEST(ResponseHead, unknownStatusHasAReason)
{
    EXPECT_EQ(reasonPhrase(299), "Status");
    EXPECT_EQ(reasonPhrase(507), "Insufficient Storage");
}

}
