// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "support/testmedia.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <thread>
#include <vector>

namespace spirula::test
{

namespace
{

ino_t inodeOf(const fs::path &file)
{
    struct stat status{};
    EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
    return status.st_ino;
}

TEST(Clip, StaysTheFirstMakersWhenSeveralMakeItAtOnce)
{
    const std::vector<std::string> words{"-f",        "lavfi",
                                         "-i",        "testsrc2=size=64x36:rate=10:duration=1",
                                         "-metadata", "title=" + Uuid::random().toString()};
    constexpr std::size_t makers = 6;
    std::vector<ino_t> seen(makers);
    std::vector<std::thread> threads;
    for (ino_t &inode : seen) {
        threads.emplace_back([&inode, &words] { inode = inodeOf(clip("shared.mkv", words)); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    const fs::path file = clip("shared.mkv", words);
    EXPECT_EQ(seen, std::vector<ino_t>(makers, inodeOf(file)));
    EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), {}), 1) << "no part stays";
    fs::remove_all(file.parent_path());
}

}

}
