// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to the node as a whole: events, settings, files to remove, encoders, identity, numbers.

#include "store/encoderstore.h"
#include "store/eventstore.h"
#include "store/homenetworkstore.h"
#include "store/identitystore.h"
#include "store/reachevidencestore.h"
#include "store/settingsstore.h"
#include "store/speedstore.h"
#include "store/statsstore.h"
#include "store/unlinkstore.h"
#include "store/videofilestore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

class EventStoreTest : public StoreTest
{
protected:
    EventStoreTest()
        : events(*connection)
    {
    }
    void append(int count)
    {
        connection->runScript("BEGIN").value();
        for (int i = 0; i < count; ++i) {
            model::Event event{0, "test", "key", "{}", i};
            events.append(event).value();
        }
        connection->runScript("COMMIT").value();
    }
    EventStore events;
};

TEST_F(EventStoreTest, eventsComeBackInOrder)
{
    EXPECT_EQ(events.lastSequence().value(), 0);
    model::Event first{0, "video.changed", "k1", R"({"n":1})", 11};
    model::Event second{77, "job.changed", "k2", R"({"n":2})", 12};
    events.append(first).value();
    events.append(second).value();
    EXPECT_EQ(first.sequence, 1);
    EXPECT_EQ(second.sequence, 2);
    EXPECT_EQ(events.after(0).value().events, (std::vector<model::Event>{first, second}));
    EXPECT_EQ(events.after(1).value().events, std::vector<model::Event>{second});
    EXPECT_EQ(events.after(0, 1).value().events, std::vector<model::Event>{first});
    EXPECT_TRUE(events.after(2).value().events.empty());
    EXPECT_FALSE(events.after(2).value().gap);
    EXPECT_EQ(events.lastSequence().value(), 2);
}

TEST_F(EventStoreTest, onlyTheLastAreKeptAndAGapIsSeen)
{
    append(static_cast<int>(EventStore::kept) + 5);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM event"), EventStore::kept);
    EXPECT_TRUE(events.after(0).value().gap);
    EXPECT_TRUE(events.after(4).value().gap);
    EXPECT_TRUE(events.after(4).value().events.empty());
    EXPECT_FALSE(events.after(5).value().gap);
    EXPECT_EQ(events.after(5).value().events.front().sequence, 6);
    EXPECT_FALSE(events.after(EventStore::kept + 5).value().gap);
    EXPECT_TRUE(events.after(EventStore::kept + 6).value().gap); // a number that was never given
}

TEST_F(EventStoreTest, anEmptyTableKnowsNoFuture)
{
    EXPECT_FALSE(events.after(0).value().gap);
    EXPECT_TRUE(events.after(1).value().gap);
    EXPECT_TRUE(events.after(-5).value().gap);
}

class SettingsStoreTest : public StoreTest
{
protected:
    SettingsStoreTest()
        : store(*connection)
    {
    }
    SettingsStore store;
};

model::Settings otherSettings()
{
    model::Settings settings;
    settings.instanceName = "Mine \"quoted\"\nlines";
    settings.instanceDescription = "ü";
    settings.resolutions = {0, 144, 2160};
    settings.audioOnly = false;
    settings.webVideos = true;
    settings.keepOriginal = true;
    settings.profile = "av1";
    settings.customProfiles = R"([{"a":1}])";
    settings.hardwareEncoding = false;
    settings.preparingPaused = true;
    settings.requireSandbox = false;
    settings.uploadLimit = 5'000'000'000;
    settings.trustedProxies = {"10.0.0.0/8", "::1"};
    settings.certificateFile = "/etc/cert.pem";
    settings.certificateKeyFile = "/etc/key.pem";
    return settings;
}

TEST_F(SettingsStoreTest, nothingStoredIsTheDefaults)
{
    EXPECT_EQ(store.load().value(), model::Settings());
    EXPECT_EQ(store.save(model::Settings(), 1).value(), 0);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM setting"), 0);
}

TEST_F(SettingsStoreTest, everySettingComesBack)
{
    EXPECT_EQ(store.save(otherSettings(), 1).value(), 15);
    EXPECT_EQ(store.load().value(), otherSettings());
    EXPECT_EQ(store.save(otherSettings(), 2).value(), 0);
    model::Settings empty = otherSettings();
    empty.resolutions.clear();
    empty.trustedProxies = {""};
    empty.instanceName.clear();
    EXPECT_EQ(store.save(empty, 3).value(), 3);
    EXPECT_EQ(store.load().value(), empty);
    // Back to the defaults, which may change in later versions, is a choice of the owner too.
    store.save(model::Settings(), 4).value();
    EXPECT_EQ(store.load().value(), model::Settings());
}

TEST_F(SettingsStoreTest, whatCannotBeReadIsTheDefault)
{
    store.save(otherSettings(), 1).value();
    for (const char *bad : {"", "yes", "12x", "99999999999999999999", "1\nx\n", "720"}) {
        for (const char *name : {"audioOnly", "uploadLimit", "resolutions"}) {
            execute(*connection, "UPDATE setting SET value = ? WHERE name = ?", bad, name).value();
        }
        const model::Settings settings = store.load().value();
        EXPECT_TRUE(settings.audioOnly) << bad;
        EXPECT_TRUE(settings.uploadLimit == 0 || std::string_view(bad) == "720") << bad;
        EXPECT_TRUE(settings.resolutions == model::Settings().resolutions || std::string_view(bad).empty())
            << bad;
        EXPECT_EQ(settings.profile, "av1");
    }
}

TEST_F(SettingsStoreTest, rowsOfOthersStay)
{
    execute(*connection, "INSERT INTO setting VALUES ('fromTheFuture', 'x', 1)").value();
    store.save(otherSettings(), 1).value();
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM setting WHERE name = 'fromTheFuture'"), 1);
}

using UnlinkStoreTest = StoreTest;

TEST_F(UnlinkStoreTest, filesToRemove)
{
    UnlinkStore unlinks(*connection);
    unlinks.add("hls/late.mp4", 50).value();
    unlinks.add("hls/a.mp4", 10).value();
    unlinks.add("hls/b.mp4", 11).value();
    unlinks.add("hls/a.mp4", 12).value();
    const auto rows = unlinks.list(10).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].path, "hls/a.mp4");
    EXPECT_EQ(rows[0].addedAt, 10);
    EXPECT_EQ(rows[2].path, "hls/late.mp4");
    EXPECT_EQ(unlinks.list(1).value().size(), 1U);
    unlinks.remove(rows[0].id).value();
    unlinks.remove(rows[0].id).value();
    EXPECT_EQ(unlinks.list(10).value().front().path, "hls/b.mp4");
}

TEST_F(UnlinkStoreTest, aReplacedFileStaysUntilItsTime)
{
    UnlinkStore unlinks(*connection);
    unlinks.add("hls/one/old.m3u8", 500).value();
    EXPECT_TRUE(unlinks.stays("hls/one/old.m3u8", 499).value());
    EXPECT_FALSE(unlinks.stays("hls/one/old.m3u8", 500).value());
    EXPECT_FALSE(unlinks.stays("hls/other/old.m3u8", 499).value());
}

TEST_F(UnlinkStoreTest, whatWaitsBelowAFolderCanBecomeDue)
{
    UnlinkStore unlinks(*connection);
    unlinks.add("hls/one/old.m3u8", 500).value();
    unlinks.add("hls/one/due.m3u8", 5).value();
    unlinks.add("hls/other/old.m3u8", 500).value();
    ASSERT_TRUE(unlinks.hasten("hls/one/", 20));
    const auto rows = unlinks.list(10).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].addedAt, 5) << "what is due already stays so";
    EXPECT_EQ(rows[1].path, "hls/one/old.m3u8");
    EXPECT_EQ(rows[1].addedAt, 20);
    EXPECT_EQ(rows[2].addedAt, 500);
}

using EncoderStoreTest = StoreTest;

TEST_F(EncoderStoreTest, probesBelongToAFingerprint)
{
    EncoderStore encoders(*connection);
    const std::vector<EncoderProbe> probes
        = {{"h264_nvenc", false, "no device", 5}, {"h264_vaapi", true, "", 6}};
    encoders.replace("machine 1", probes).value();
    EXPECT_EQ(encoders.list("machine 1").value(), probes);
    EXPECT_TRUE(encoders.list("machine 2").value().empty());
    encoders.replace("machine 2", {probes[1]}).value();
    EXPECT_TRUE(encoders.list("machine 1").value().empty());
    EXPECT_EQ(encoders.list("machine 2").value(), std::vector<EncoderProbe>{probes[1]});
}

class IdentityStoreTest : public StoreTest
{
protected:
    IdentityStoreTest()
        : channelId(insertChannel(*connection))
        , identities(*connection)
    {
    }
    std::int64_t channelId;
    IdentityStore identities;
};

TEST_F(IdentityStoreTest, thereIsOne)
{
    EXPECT_EQ(identities.load().value(), std::nullopt);
    EXPECT_EQ(identities.setPublicUrl("https://a.example").error().code, ErrorCode::notFound);
    EXPECT_EQ(identities.lock(1).error().code, ErrorCode::notFound);
    const StoredIdentity identity{"http://127.0.0.1:9100", 1, channelId, 77, std::nullopt};
    identities.create(identity).value();
    EXPECT_EQ(identities.load().value(), identity);
    EXPECT_EQ(identities.create(identity).error().code, ErrorCode::conflict);
}

TEST_F(IdentityStoreTest, theUrlChangesUntilItIsLocked)
{
    identities.create({"http://127.0.0.1:9100", 1, channelId, 77, std::nullopt}).value();
    identities.setPublicUrl("https://example.org").value();
    EXPECT_EQ(identities.load().value()->publicUrl, "https://example.org");
    identities.lock(500).value();
    identities.lock(600).value();
    EXPECT_EQ(identities.load().value()->lockedAt, 500);
    EXPECT_TRUE(identities.setPublicUrl("https://example.org"));
    EXPECT_EQ(identities.setPublicUrl("https://other.org").error().parameter("reason"), "publicUrlLocked");
    EXPECT_EQ(identities.load().value()->publicUrl, "https://example.org");
}

using HomeNetworkStoreTest = StoreTest;

TEST_F(HomeNetworkStoreTest, knowsWhereTheSiteWasOpened)
{
    HomeNetworkStore networks(*connection);
    EXPECT_FALSE(networks.isKnown("aa:bb 192.168.1.0/24").value());
    networks.add("aa:bb 192.168.1.0/24", "Tide pool", 5).value();
    networks.add("aa:bb 192.168.1.0/24", "Renamed", 6).value();
    EXPECT_TRUE(networks.isKnown("aa:bb 192.168.1.0/24").value());
    EXPECT_FALSE(networks.isKnown("cc:dd 192.168.1.0/24").value());
}

using ReachEvidenceStoreTest = StoreTest;

TEST_F(ReachEvidenceStoreTest, isOfThePresentAddressOnly)
{
    ReachEvidenceStore evidence(*connection);
    EXPECT_EQ(evidence.load("https://a.example").value(), ReachEvidence());
    evidence.save("https://a.example", {5, std::nullopt}).value();
    evidence.save("https://a.example", {5, 7}).value();
    EXPECT_EQ(evidence.load("https://a.example").value(), (ReachEvidence{5, 7}));
    evidence.save("https://b.example", {std::nullopt, 9}).value();
    EXPECT_EQ(evidence.load("https://a.example").value(), ReachEvidence());
}

using SpeedStoreTest = StoreTest;

TEST_F(SpeedStoreTest, aNewMeasurementCountsHalf)
{
    SpeedStore speeds(*connection);
    EXPECT_EQ(speeds.find("libx264").value(), std::nullopt);
    speeds.add("libx264", 1000, 5).value();
    EXPECT_EQ(speeds.find("libx264").value(), 1000);
    speeds.add("libx264", 3000, 6).value();
    EXPECT_EQ(speeds.find("libx264").value(), 2000);
    EXPECT_EQ(speeds.find("h264_vaapi").value(), std::nullopt);
}

using StatsStoreTest = StoreTest;

TEST_F(StatsStoreTest, sums)
{
    StatsStore stats(*connection);
    EXPECT_EQ(stats.node().value(), NodeStats());
    const std::int64_t channelId = insertChannel(*connection);
    VideoStore videos(*connection);
    const std::int64_t open = insertVideo(*connection, channelId);
    videos.addViews(open, 10).value();
    model::Video secret = someVideo(channelId);
    secret.privacy = model::Privacy::onlyMe;
    const std::int64_t hidden = videos.insert(secret).value();
    videos.addViews(hidden, 100).value();
    VideoFileStore files(*connection);
    model::VideoFile file;
    file.videoId = open;
    file.size = 3'000'000'000;
    file.fileName = "a.mp4";
    files.insert(file).value();
    file.size = 2;
    file.fileName = "b.mp4";
    files.insert(file).value();
    file.videoId = hidden;
    file.fileName = "c.mp4";
    files.insert(file).value();
    EXPECT_EQ(stats.node().value(), (NodeStats{2, 1, 10, 3, 3'000'000'004, 1}));
    EXPECT_EQ(stats.bytesOfVideo(open).value(), 3'000'000'002);
    EXPECT_EQ(stats.bytesOfVideo(999).value(), 0);
    EXPECT_EQ(stats.videosOfChannel(channelId).value(), 1);
}

}

}
