// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/chunkdecoder.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

/// "body", "body…" when more is awaited, or the status of the refusal.
std::string decode(std::string_view bytes, std::uint64_t limit = 100)
{
    ChunkDecoder decoder;
    MemoryBody body(limit);
    const auto step = decoder.feed(bytes, body);
    if (step.status != 0) {
        return std::to_string(step.status);
    }
    EXPECT_TRUE(decoder.isDone() || step.consumed == bytes.size());
    return body.take() + (decoder.isDone() ? bytes.substr(step.consumed).empty() ? "" : "+rest" : "...");
}

}

TEST(ChunkDecoder, bodies)
{
    EXPECT_EQ(decode("0\r\n\r\n"), "");
    EXPECT_EQ(decode("000\r\n\r\n"), "");
    EXPECT_EQ(decode("5\r\nhello\r\n0\r\n\r\n"), "hello");
    EXPECT_EQ(decode("A\r\nhellohello\r\na\r\nworldworld\r\n0\r\n\r\nGET"), "hellohelloworldworld+rest");
    EXPECT_EQ(decode("5;a=b;c=\"d e\"\r\nhello\r\n0;x\r\nTrailer: y\r\nOther: z\r\n\r\n"), "hello");
    EXPECT_EQ(decode("5\r\nhel"), "hel...");
    EXPECT_EQ(decode("5\r\nhello\r\n0\r\n\r"), "hello...");
}

TEST(ChunkDecoder, everyByteOfTheFrameIsChecked)
{
    for (const std::string_view bytes :
         {"g",       "-",           " 1",           "1 ",       "1\n",           "1\rx",
          "1;\n",    "1;\x01",      "1\r\nx\n",     "1\r\nxy",  "1\r\nx\rx",     "1\r\nx\r\n\r\n",
          "0\r\n\n", "0\r\nA: b\n", "0\r\nA: \x01", "0\r\n\rx", "0\r\nA: b\r\r", "00000000000000001",
          "\r\n",    ";x"}) {
        EXPECT_EQ(decode(bytes), "400") << bytes;
    }
    EXPECT_EQ(decode(std::string_view("0\r\nA\0", 5)), "400");
}

TEST(ChunkDecoder, limits)
{
    EXPECT_EQ(decode("6\r\nhello!\r\n", 5), "413");
    EXPECT_EQ(decode("ffffffffffffffff\r\nhello", 5), "hello...");
    EXPECT_EQ(decode("ffffffffffffffff\r\nhello!", 5), "413");
    EXPECT_EQ(decode("5;" + std::string(40'000, 'e')), "400") << "an extension without an end";
    EXPECT_EQ(decode("0\r\n" + std::string(40'000, 'e')), "400") << "a trailer without an end";
    std::string single;
    for (int i = 0; i < 100'000; ++i) {
        single += "1\r\nx\r\n";
    }
    EXPECT_EQ(decode(single, 100'000), std::string(100'000, 'x') + "...") << "small chunks are allowed";
    for (int i = 0; i < 20'000; ++i) {
        single += "0001\r\nx\r\n";
    }
    EXPECT_EQ(decode(single, 200'000), "400") << "but not with too much around them";
}

}
