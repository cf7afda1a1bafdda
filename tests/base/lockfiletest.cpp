// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lockfile.h"
#include "base/datafolder.h"
#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

using namespace spirula;

TEST(LockFile, isHeldOnceAndNamesItsHolder)
{
    const test::TempFolder folder;
    {
        const auto lock = LockFile::acquire(folder / "lock");
        ASSERT_TRUE(lock);
        const Error taken = LockFile::acquire(folder / "lock").error();
        EXPECT_EQ(taken.code, ErrorCode::folderInUse);
        EXPECT_EQ(taken.parameter("pid"), std::to_string(::getpid()));
        EXPECT_EQ(taken.parameter("path"), folder.path().string());
    }
    EXPECT_TRUE(LockFile::acquire(folder / "lock"));
}

TEST(LockFile, isAskedAboutWithoutBeingTaken)
{
    const test::TempFolder folder;
    EXPECT_TRUE(LockFile::checkFree(folder / "lock"));
    EXPECT_FALSE(fs::exists(folder / "lock"));
    {
        const auto lock = LockFile::acquire(folder / "lock");
        ASSERT_TRUE(lock);
        const auto free = LockFile::checkFree(folder / "lock");
        ASSERT_FALSE(free);
        EXPECT_EQ(free.error(), LockFile::acquire(folder / "lock").error());
    }
    EXPECT_TRUE(LockFile::checkFree(folder / "lock"));
    EXPECT_TRUE(LockFile::acquire(folder / "lock"));
}

TEST(LockFile, endsWithItsProcess)
{
    const test::TempFolder folder;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = LockFile::acquire(folder / "lock");
        const char answer = lock ? 'y' : 'n';
        [[maybe_unused]] const auto told = ::write(ready[1], &answer, 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    ASSERT_EQ(answer, 'y');
    EXPECT_EQ(LockFile::acquire(folder / "lock").error().parameter("pid"), std::to_string(child));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_TRUE(LockFile::acquire(folder / "lock"));
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(LockFile, aFolderThatIsMissingIsSaid)
{
    const test::TempFolder folder;
    EXPECT_EQ(LockFile::acquire(folder / "no/lock").error().code, ErrorCode::notFound);
}

namespace
{

/// Sets variables of the environment and puts the old values back.
class Environment
{
public:
    Environment(const char *name, const char *value)
        : m_name(name)
    {
        if (const char *old = std::getenv(name)) {
            m_old = old;
        }
        value ? ::setenv(name, value, 1) : ::unsetenv(name);
    }
    ~Environment() { m_old ? ::setenv(m_name, m_old->c_str(), 1) : ::unsetenv(m_name); }

private:
    const char *m_name;
    std::optional<std::string> m_old;
};

}

TEST(DataFolder, followsTheXdgSpecification)
{
    const Environment home("HOME", "/home/somebody");
    {
        const Environment data("XDG_DATA_HOME", "/data");
        EXPECT_EQ(DataFolder::defaultRoot(), "/data/spirula");
    }
    {
        const Environment data("XDG_DATA_HOME", "relative");
        EXPECT_EQ(DataFolder::defaultRoot(), "/home/somebody/.local/share/spirula");
    }
    const Environment data("XDG_DATA_HOME", nullptr);
    EXPECT_EQ(DataFolder::defaultRoot(), "/home/somebody/.local/share/spirula");
    const Environment none("HOME", nullptr);
    EXPECT_TRUE(DataFolder::defaultRoot().is_absolute());
}

TEST(DataFolder, everythingLiesBelowTheRoot)
{
    const DataFolder data{"/d"};
    EXPECT_EQ(data.database(), "/d/spirula.db");
    EXPECT_EQ(data.homeJson(), "/d/run/home.json");
    EXPECT_EQ(data.media(), "/d/media");
    const DataFolder apart{"/d", "/big"};
    EXPECT_EQ(apart.database(), "/d/spirula.db");
    EXPECT_EQ(apart.media(), "/big/media");
    EXPECT_EQ(apart.jobs(), "/big/jobs");
}
