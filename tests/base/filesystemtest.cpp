// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "support/tempfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace spirula;

namespace
{

class FileSystem : public testing::Test
{
protected:
    void put(const fs::path &path, std::string_view content)
    {
        std::ofstream(path, std::ios::binary) << content;
    }
    std::string get(const fs::path &path) { return readFile(path, 1 << 30).value(); }
    std::vector<std::string> names(const fs::path &path)
    {
        std::vector<std::string> result;
        for (const auto &entry : fs::directory_iterator(path)) {
            result.push_back(entry.path().filename().string());
        }
        return result;
    }

    test::TempFolder folder;
};

std::string patterned(std::size_t size)
{
    std::string text(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        text[i] = static_cast<char>((i * 2654435761U) >> 13);
    }
    return text;
}

}

TEST_F(FileSystem, readsAWholeFileUpToTheLimit)
{
    put(folder / "a", "12345");
    EXPECT_EQ(readFile(folder / "a", 5).value(), "12345");
    const Error tooLarge = readFile(folder / "a", 4).error();
    EXPECT_EQ(tooLarge.code, ErrorCode::tooLarge);
    EXPECT_EQ(tooLarge.parameter("limit"), "4");
    EXPECT_EQ(readFile(folder / "none", 5).error().code, ErrorCode::notFound);
}

TEST_F(FileSystem, onlyRegularFilesAreOpenedAndNothingIsWaitedFor)
{
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(readFile(folder / "pipe", 5).error().code, ErrorCode::invalidInput);
    EXPECT_EQ(readFile(folder.path(), 5).error().code, ErrorCode::invalidInput);
    EXPECT_EQ(readFile("/dev/null", 5).error().code, ErrorCode::invalidInput);
    EXPECT_EQ(copyFile("/dev/zero", folder / "copy").error().code, ErrorCode::invalidInput);
    EXPECT_FALSE(fs::exists(folder / "copy"));
    put(folder / "target", "x");
    fs::create_symlink(folder / "target", folder / "link");
    EXPECT_EQ(readFile(folder / "link", 5).value(), "x");
    fs::create_symlink(folder / "pipe", folder / "linktopipe");
    EXPECT_EQ(copyFile(folder / "linktopipe", folder / "copy").error().code, ErrorCode::invalidInput);
}

TEST_F(FileSystem, writesWholeWithTheModeAndWithoutLeftovers)
{
    ASSERT_TRUE(writeFileDurably(folder / "key", "secret", 0600));
    EXPECT_EQ(get(folder / "key"), "secret");
    EXPECT_EQ(fs::status(folder / "key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFileDurably(folder / "key", "newer", 0600));
    EXPECT_EQ(get(folder / "key"), "newer");
    EXPECT_THAT(names(folder.path()), testing::ElementsAre("key"));
}

TEST_F(FileSystem, aFailedWriteLeavesNothing)
{
    fs::create_directory(folder / "taken");
    put(folder / "taken/inside", "x");
    EXPECT_FALSE(writeFileDurably(folder / "taken", "text")); // a folder that is not empty cannot be replaced
    EXPECT_EQ(writeFileDurably(folder / "no/such/file", "text").error().code, ErrorCode::notFound);
    EXPECT_THAT(names(folder.path()), testing::ElementsAre("taken"));
}

TEST_F(FileSystem, movesBetweenFolders)
{
    fs::create_directory(folder / "to");
    put(folder / "from", "content");
    ASSERT_TRUE(moveDurably(folder / "from", folder / "to/name"));
    EXPECT_EQ(get(folder / "to/name"), "content");
    EXPECT_FALSE(fs::exists(folder / "from"));
    EXPECT_EQ(moveDurably(folder / "from", folder / "to/other").error().code, ErrorCode::notFound);
}

TEST_F(FileSystem, movesBetweenFileSystems)
{
    const fs::path shm = "/dev/shm";
    struct stat here{};
    struct stat there{};
    if (::stat(folder.path().c_str(), &here) != 0 || ::stat(shm.c_str(), &there) != 0
        || here.st_dev == there.st_dev) {
        GTEST_SKIP() << "only one file system here";
    }
    const test::TempFolder other(shm);
    put(other / "from", "content");
    ASSERT_TRUE(moveDurably(other / "from", folder / "name"));
    EXPECT_EQ(get(folder / "name"), "content");
    EXPECT_FALSE(fs::exists(other / "from"));
    EXPECT_THAT(names(folder.path()), testing::ElementsAre("name"));
}

TEST_F(FileSystem, copiesAndTellsProgress)
{
    const std::string content = patterned((9 << 20) + 17);
    put(folder / "from", content);
    std::vector<std::uint64_t> told;
    const auto size = copyFile(folder / "from", folder / "to", [&](std::uint64_t done) {
        told.push_back(done);
        return true;
    });
    EXPECT_EQ(size.value(), content.size());
    EXPECT_EQ(get(folder / "to"), content);
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), content.size());
}

TEST_F(FileSystem, aCopyIsAFileOfItsOwn)
{
    put(folder / "from", "original");
    ASSERT_TRUE(copyFile(folder / "from", folder / "to"));
    put(folder / "from", "edited!!");
    EXPECT_EQ(get(folder / "to"), "original");
    EXPECT_EQ(fs::hard_link_count(folder / "to"), 1U);
}

TEST_F(FileSystem, copiesFromAnotherFileSystem)
{
    // /proc reports no size and no kernel copies from it: the last fall-back.
    const auto size = copyFile("/proc/self/mounts", folder / "to");
    ASSERT_TRUE(size);
    EXPECT_GT(size.value(), 0U);
    EXPECT_EQ(fs::file_size(folder / "to"), size.value());
}

TEST_F(FileSystem, aCancelledCopyLeavesNothing)
{
    put(folder / "from", patterned(9 << 20));
    EXPECT_EQ(copyFile(folder / "from", folder / "to", [](std::uint64_t) { return false; }).error().code,
              ErrorCode::cancelled);
    EXPECT_THAT(names(folder.path()), testing::ElementsAre("from"));
}

TEST_F(FileSystem, aCopyReplacesALeftover)
{
    put(folder / "from", "new");
    put(folder / "to", "half of an old and longer copy");
    EXPECT_EQ(copyFile(folder / "from", folder / "to").value(), 3U);
    EXPECT_EQ(get(folder / "to"), "new");
}

TEST_F(FileSystem, aCopyNeverEmptiesItsSource)
{
    put(folder / "from", "precious");
    fs::create_hard_link(folder / "from", folder / "same");
    fs::create_symlink(folder / "from", folder / "link");
    for (const char *name : {"from", "same", "link"}) {
        EXPECT_FALSE(copyFile(folder / "from", folder / name)) << name;
        EXPECT_EQ(get(folder / "from"), "precious") << name;
    }
}

TEST_F(FileSystem, aFileThatChangesWhileCopiedIsRefused)
{
    put(folder / "from", patterned(9 << 20));
    int asked = 0;
    const auto result = copyFile(folder / "from", folder / "to", [&](std::uint64_t done) {
        if (++asked == 1 && done < (9U << 20)) {
            std::ofstream(folder / "from", std::ios::app) << "more";
        }
        return true;
    });
    if (asked == 1) {
        GTEST_SKIP() << "this file system makes reflinks: the copy was made in one step";
    }
    EXPECT_EQ(result.error().code, ErrorCode::conflict);
    EXPECT_NE(result.error().parameter("reason").find("“from” changed"), std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "to"));
}

TEST_F(FileSystem, emptyFilesAreCopied)
{
    put(folder / "from", "");
    EXPECT_EQ(copyFile(folder / "from", folder / "to").value(), 0U);
    EXPECT_TRUE(fs::exists(folder / "to"));
}

TEST_F(FileSystem, freeSpaceIsThatOfTheFolder)
{
    // Others write to the same disk: the answer is judged when the room was the same before and after.
    std::uintmax_t before = 0;
    std::uintmax_t after = 1;
    std::uintmax_t told = 0;
    for (int attempt = 0; attempt < 10'000 && before != after; ++attempt) {
        before = fs::space(folder.path()).available;
        told = freeSpace(folder.path()).value();
        after = fs::space(folder.path()).available;
    }
    EXPECT_EQ(before, after) << "the disk was never quiet";
    EXPECT_EQ(told, after);
    EXPECT_EQ(freeSpace(folder / "none").error().code, ErrorCode::notFound);
}

TEST_F(FileSystem, errnoBecomesACode)
{
    EXPECT_EQ(fileError(ENOSPC, folder / "x", "write").code, ErrorCode::diskFull);
    EXPECT_NE(fileError(EDQUOT, folder / "x", "write").parameter("free"), "");
    EXPECT_EQ(fileError(EACCES, "/x", "open").code, ErrorCode::forbidden);
    EXPECT_EQ(fileError(ENOENT, "/x", "open").code, ErrorCode::notFound);
    const Error io = fileError(EIO, "/x", "read");
    EXPECT_EQ(io.code, ErrorCode::io);
    EXPECT_EQ(io.parameter("path"), "/x");
    EXPECT_NE(io.parameter("reason"), "");
}

TEST(FileDescriptor, closesOnceAndMoves)
{
    int raw = -1;
    {
        FileDescriptor first(::open("/dev/null", O_RDONLY));
        raw = first.get();
        FileDescriptor second(std::move(first));
        EXPECT_FALSE(first); // NOLINT: moved from, and empty is what is promised
        FileDescriptor third;
        third = std::move(second);
        EXPECT_EQ(third.get(), raw);
        EXPECT_NE(::fcntl(raw, F_GETFD), -1);
    }
    EXPECT_EQ(::fcntl(raw, F_GETFD), -1);
}
