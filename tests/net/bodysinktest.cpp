// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/bodysink.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

namespace spirula::net
{

TEST(MemoryBody, keepsItsLimit)
{
    MemoryBody body(5);
    EXPECT_EQ(body.write("hel"), 0);
    EXPECT_EQ(body.write("lo!"), 413);
    EXPECT_EQ(body.write("lo"), 0);
    EXPECT_EQ(body.finish(), 0);
    EXPECT_EQ(body.take(), "hello");
}

TEST(DiskBody, writesAFileAndRemovesIt)
{
    const test::TempFolder folder;
    fs::path path;
    {
        DiskBody body(folder.path(), 1'000'000);
        path = body.path();
        EXPECT_EQ(body.write("small"), 0);
        EXPECT_EQ(body.write(std::string(100'000, 'x')), 0);
        EXPECT_EQ(body.write("end"), 0);
        EXPECT_EQ(body.finish(), 0);
        EXPECT_EQ(readFile(path, 1'000'000).value(), "small" + std::string(100'000, 'x') + "end");
        EXPECT_EQ(fs::status(path).permissions() & fs::perms::all,
                  fs::perms::owner_read | fs::perms::owner_write);
    }
    EXPECT_FALSE(fs::exists(path));
}

TEST(DiskBody, anEmptyBodyIsAnEmptyFile)
{
    const test::TempFolder folder;
    DiskBody body(folder.path(), 10);
    EXPECT_EQ(body.finish(), 0);
    EXPECT_EQ(fs::file_size(body.path()), 0u);
}

TEST(DiskBody, whatWasMovedAwayStays)
{
    const test::TempFolder folder;
    {
        DiskBody body(folder.path(), 10);
        EXPECT_EQ(body.write("kept"), 0);
        EXPECT_EQ(body.finish(), 0);
        fs::rename(body.path(), folder / "kept");
    }
    EXPECT_EQ(readFile(folder / "kept", 10).value(), "kept");
}

TEST(DiskBody, limitsAndFailures)
{
    const test::TempFolder folder;
    {
        DiskBody body(folder.path(), 5);
        EXPECT_EQ(body.write("hello"), 0);
        EXPECT_EQ(body.write("!"), 413);
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
    DiskBody nowhere(folder / "missing", 5);
    EXPECT_EQ(nowhere.write("x"), 500);
    EXPECT_EQ(nowhere.error().code, ErrorCode::notFound);
}

}
