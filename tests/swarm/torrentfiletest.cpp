// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swarm/torrent/torrentfile.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <libtorrent/bdecode.hpp>
#include <libtorrent/hex.hpp>
#include <libtorrent/torrent_info.hpp>

#include <fstream>
#include <set>

using namespace spirula;

namespace
{

class TorrentFileTest : public ::testing::Test
{
protected:
    TorrentFileTest()
    {
        m_order.file = m_folder / "x-720-fragmented.mp4";
        m_order.title = "Rock/Paper: \"1\" & <two>";
        m_order.resolution = 720;
        m_order.trackerSocketUrl = "ws://127.0.0.1:9100/tracker/socket";
        m_order.announceUrl = "http://127.0.0.1:9100/tracker/announce";
        m_order.webSeedUrl = "http://127.0.0.1:9100/static/streaming-playlists/hls/v/x-720-fragmented.mp4";
    }

    void writeFile(std::size_t size)
    {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i) {
            bytes[i] = static_cast<char>(i * 31 + i / 4096);
        }
        std::ofstream(m_order.file, std::ios::binary) << bytes;
    }

    lt::torrent_info made()
    {
        const swarm::TorrentFile torrent = swarm::makeTorrent(m_order).value();
        m_infoHash = torrent.infoHash;
        return lt::torrent_info(torrent.bytes, lt::from_span);
    }

    test::TempFolder m_folder;
    swarm::TorrentOrder m_order;
    std::string m_infoHash;
};

std::set<std::string> keysOf(const std::string &bytes)
{
    lt::error_code error;
    const lt::bdecode_node node = lt::bdecode(bytes, error);
    std::set<std::string> keys;
    for (int i = 0; i < node.dict_size(); ++i) {
        keys.insert(std::string(node.dict_at(i).first));
    }
    return keys;
}

TEST_F(TorrentFileTest, SaysWhatPeerTubeSays)
{
    writeFile(100'000);
    const lt::torrent_info info = made();
    EXPECT_EQ(info.name(), "Rock-Paper- -1- & -two- 720p.mp4");
    EXPECT_EQ(info.total_size(), 100'000);
    EXPECT_EQ(info.piece_length(), 16'384);
    EXPECT_EQ(lt::aux::to_hex(info.info_hashes().v1), m_infoHash);
    EXPECT_FALSE(info.info_hashes().has_v2());
    ASSERT_EQ(info.trackers().size(), 2u);
    EXPECT_EQ(info.trackers()[0].url, m_order.trackerSocketUrl);
    EXPECT_EQ(info.trackers()[0].tier, 0);
    EXPECT_EQ(info.trackers()[1].url, m_order.announceUrl);
    EXPECT_EQ(info.trackers()[1].tier, 1);
    ASSERT_EQ(info.web_seeds().size(), 1u);
    EXPECT_EQ(info.web_seeds()[0].url, m_order.webSeedUrl);
}

TEST_F(TorrentFileTest, HasTheKeysOfACapturedOne)
{
    writeFile(20'000);
    std::ifstream golden(std::string(SPIRULA_FIXTURES) + "/swarm/torrent-hls-720.torrent", std::ios::binary);
    const std::string captured((std::istreambuf_iterator<char>(golden)), {});
    EXPECT_EQ(keysOf(swarm::makeTorrent(m_order).value().bytes), keysOf(captured));
}

TEST_F(TorrentFileTest, HashesEveryPieceAlsoAShortLastOne)
{
    writeFile(16'384 * 2 + 5);
    const lt::torrent_info info = made();
    ASSERT_EQ(info.num_pieces(), 3);
    std::ifstream file(m_order.file, std::ios::binary);
    for (int piece = 0; piece < 3; ++piece) {
        std::string bytes(static_cast<std::size_t>(info.piece_size(lt::piece_index_t(piece))), '\0');
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        EXPECT_EQ(lt::hasher(bytes).final(), info.hash_for_piece(lt::piece_index_t(piece)));
    }
}

TEST_F(TorrentFileTest, PieceLengthIsThePowerOfTwoNextToAThousandth)
{
    // A sparse file: only its size matters here.
    std::ofstream(m_order.file).put('x');
    fs::resize_file(m_order.file, 47'300'000);
    EXPECT_EQ(made().piece_length(), 32'768); // findings: 47.3 MB in 1443 pieces
    EXPECT_EQ(made().num_pieces(), 1444);
}

TEST_F(TorrentFileTest, APrivateVideoHasNoWebSeed)
{
    writeFile(1000);
    m_order.webSeedUrl.clear();
    EXPECT_TRUE(made().web_seeds().empty());
}

TEST_F(TorrentFileTest, CanBeCancelledAndSaysWhatIsMissing)
{
    writeFile(200'000);
    int asked = 0;
    const auto cancelled = swarm::makeTorrent(m_order, [&asked] { return ++asked < 3; });
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    EXPECT_EQ(asked, 3);
    m_order.file = m_folder / "nowhere.mp4";
    EXPECT_EQ(swarm::makeTorrent(m_order).error().code, ErrorCode::notFound);
}

}
