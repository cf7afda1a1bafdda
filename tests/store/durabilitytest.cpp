// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was acknowledged is there, whatever happens to the process or the disk.

#include "childprocess.h"
#include "testdatabase.h"

#include <set>

namespace spirula::store
{

namespace
{

class DurabilityTest : public DatabaseTest
{
protected:
    std::vector<std::string> command(std::string mode) const
    {
        return {std::string(SPIRULA_BIN_DIR) + "/test-store-child", std::move(mode), path.string()};
    }
    std::set<std::string> stored()
    {
        const auto names = select(*look(), "SELECT name FROM setting", readColumn<std::string>).value();
        return {names.begin(), names.end()};
    }
    void expectWhole()
    {
        auto connection = look();
        EXPECT_EQ(selectFirst(*connection, "PRAGMA integrity_check", readColumn<std::string>).value(), "ok");
        // Each write made a row and an event, or neither.
        EXPECT_EQ(number(*connection, "SELECT count(*) FROM setting"),
                  number(*connection, "SELECT max(sequence) FROM event"));
        EXPECT_EQ(number(*connection, "SELECT count(*) FROM event JOIN setting ON setting.name = event.key"),
                  number(*connection, "SELECT count(*) FROM setting"));
    }
};

TEST_F(DurabilityTest, whatWasAcknowledgedSurvivesAKill)
{
    std::set<std::string> acknowledged;
    for (const std::size_t lines : {1U, 50U, 333U}) {
        fs::remove(path);
        fs::remove(folder / "spirula.db-wal");
        fs::remove(folder / "spirula.db-shm");
        acknowledged.clear();
        ChildProcess child(command("forever"));
        std::string line;
        while (acknowledged.size() < lines && child.readLine(line)) {
            acknowledged.insert(line);
        }
        child.kill();
        for (const std::string &late : child.readAllLines()) {
            acknowledged.insert(late);
        }
        EXPECT_EQ(child.wait(), 128 + SIGKILL);
        ASSERT_GE(acknowledged.size(), lines);
        open().reset(); // takes in what the dead process left in its log
        const std::set<std::string> there = stored();
        EXPECT_TRUE(std::ranges::includes(there, acknowledged));
        expectWhole();
    }
}

#ifdef SPIRULA_TEST_HOOKS

TEST_F(DurabilityTest, killedBeforeTheCommit)
{
    open().reset();
    ChildProcess child(command("one"), {"SPIRULA_FAILPOINTS=store.commit.before=kill"});
    EXPECT_TRUE(child.readAllLines().empty());
    EXPECT_EQ(child.wait(), 128 + SIGKILL);
    open().reset();
    EXPECT_TRUE(stored().empty());
}

class KilledAfterTheCommit : public DurabilityTest, public testing::WithParamInterface<const char *>
{
};

TEST_P(KilledAfterTheCommit, theWriteIsThereThoughNobodyWasTold)
{
    ChildProcess child(command("one"), {std::string("SPIRULA_FAILPOINTS=") + GetParam() + "=kill"});
    EXPECT_TRUE(child.readAllLines().empty());
    EXPECT_EQ(child.wait(), 128 + SIGKILL);
    open().reset();
    EXPECT_EQ(stored(), std::set<std::string>{"1"});
    expectWhole();
}

INSTANTIATE_TEST_SUITE_P(Points, KilledAfterTheCommit,
                         testing::Values("store.commit.after", "store.acknowledge"));

TEST_F(DurabilityTest, aFailedCommitIsAnErrorAndLeavesNothing)
{
    ChildProcess child(command("two"), {"SPIRULA_FAILPOINTS=store.commit.before=error@1"});
    EXPECT_EQ(child.readAllLines(), (std::vector<std::string>{"error io", "1"}));
    EXPECT_EQ(child.wait(), 0);
    EXPECT_EQ(stored(), std::set<std::string>{"1"});
    expectWhole();
}

#endif

TEST_F(DurabilityTest, aFullDatabaseIsDiskFullForWhoeverMetIt)
{
    auto database = open();
    const auto put = [&](int n, std::size_t size, bool limited) {
        return await(database->write<int>([n, size, limited](Tx &tx) -> Result<int> {
            const std::int64_t pages = number(tx.connection(), "PRAGMA page_count");
            const std::int64_t limit = limited ? pages + 20 : 1'000'000;
            SPIRULA_CHECK(execute(tx.connection(), "PRAGMA max_page_count = " + std::to_string(limit)));
            SPIRULA_CHECK(execute(tx.connection(),
                                  "INSERT INTO setting (name, value, updatedAt) VALUES (?, ?, 1)",
                                  std::to_string(n), std::string(size, 'x')));
            SPIRULA_CHECK(tx.news("put", std::to_string(n), "{}"));
            return n;
        }));
    };
    EXPECT_TRUE(put(1, 1000, true));
    EXPECT_EQ(put(2, 1'000'000, true).error().code, ErrorCode::diskFull);
    EXPECT_TRUE(put(3, 1'000'000, false));
    EXPECT_EQ(stored(), (std::set<std::string>{"1", "3"}));
    expectWhole();
}

TEST_F(DurabilityTest, aFullDiskLosesNothingThatWasAcknowledged)
{
    const std::string below = folder.path().string();
    // A disk of its own of 3 MiB, seen by this child only.
    ChildProcess probe({"unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", below});
    if (probe.wait() != 0) {
        GTEST_SKIP() << "no mount namespaces here";
    }
    const std::string child = std::string(SPIRULA_BIN_DIR) + "/test-store-child";
    // The database is looked at by the shell's second child, as the disk goes with the namespace.
    const std::string script
        = "mount -t tmpfs -o size=3m tmpfs \"$1\" && \"$0\" fill \"$1/a.db\" && cp \"$1\"/a.db* \"$2\"";
    const fs::path kept = folder.path().string() + "-kept";
    fs::create_directory(kept);
    ChildProcess filling(
        {"unshare", "--map-root-user", "--mount", "sh", "-c", script, child, below, kept.string()});
    const auto lines = filling.readAllLines();
    EXPECT_EQ(filling.wait(), 0);
    ASSERT_GE(lines.size(), 3U);
    EXPECT_EQ(lines.back(), "error diskFull");
    fs::copy(kept, folder.path());
    fs::remove_all(kept);
    path = folder / "a.db";
    open().reset();
    std::set<std::string> acknowledged(lines.begin(), lines.end() - 1);
    EXPECT_EQ(stored(), acknowledged);
    expectWhole();
}

}

}
