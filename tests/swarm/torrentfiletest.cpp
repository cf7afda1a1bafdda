// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swarm/torrent/torrentfile.h"

#include "support/tempfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <libtorrent/bdecode.hpp>
#include <libtorrent/hasher.hpp>
#include <libtorrent/torrent_info.hpp>

#include <algorithm>
#include <fstream>

using namespace spirula;
using namespace spirula::swarm;

namespace
{

std::string patterned(std::size_t size)
{
    std::string text(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        text[i] = static_cast<char>((i * 2654435761U) >> 11);
    }
    return text;
}

std::string golden(const char *name)
{
    return readFile(fs::path(SPIRULA_FIXTURES) / "swarm" / name, 1 << 20).value();
}

std::vector<std::string> keysOf(const lt::bdecode_node &dictionary)
{
    std::vector<std::string> keys;
    for (int i = 0; i < dictionary.dict_size(); ++i) {
        keys.emplace_back(dictionary.dict_at(i).first);
    }
    return keys;
}

class TorrentFileTest : public testing::Test
{
protected:
    TorrentOrder order(std::size_t size)
    {
        std::ofstream(folder / "file.mp4", std::ios::binary) << (content = patterned(size));
        return {folder / "file.mp4",
                "Test pattern & sine, 30 s (updated)",
                720,
                "ws://127.0.0.1:9001/tracker/socket",
                "http://127.0.0.1:9001/tracker/announce",
                "http://127.0.0.1:9001/static/web-videos/3e2612bf-412a-417e-9ecf-02f6caa6a2b3-720.mp4"};
    }

    test::TempFolder folder;
    std::string content;
};

}

TEST_F(TorrentFileTest, hasTheStructureOfPeerTubes)
{
    const std::string theirs = golden("torrent-web-720.torrent");
    const TorrentFile made = makeTorrent(order(100'000)).value();
    const lt::bdecode_node ours = lt::bdecode(made.bytes);
    const lt::bdecode_node golden = lt::bdecode(theirs);
    EXPECT_EQ(keysOf(ours), keysOf(golden));
    EXPECT_EQ(keysOf(ours.dict_find_dict("info")), keysOf(golden.dict_find_dict("info")));
    for (const char *key : {"announce", "encoding"}) {
        EXPECT_EQ(ours.dict_find_string_value(key), golden.dict_find_string_value(key));
    }
    EXPECT_EQ(ours.dict_find_string_value("created by"), "Spirula");
    for (const char *key : {"announce-list", "url-list"}) {
        EXPECT_EQ(ours.dict_find_list(key).data_section(), golden.dict_find_list(key).data_section()) << key;
    }
    EXPECT_EQ(ours.dict_find_dict("info").dict_find_string_value("name"),
              golden.dict_find_dict("info").dict_find_string_value("name"));
    EXPECT_GT(ours.dict_find_int_value("creation date"), 1'700'000'000);
}

TEST_F(TorrentFileTest, piecesAndInfoHashAreThoseOfTheFile)
{
    const TorrentFile made = makeTorrent(order(5 * 16384 + 77)).value();
    const lt::torrent_info info(made.bytes, lt::from_span);
    EXPECT_EQ(info.num_files(), 1);
    EXPECT_EQ(info.total_size(), 5 * 16384 + 77);
    EXPECT_EQ(info.piece_length(), 16384);
    EXPECT_EQ(info.num_pieces(), 6);
    EXPECT_TRUE(info.v1());
    EXPECT_FALSE(info.v2());
    EXPECT_FALSE(info.priv());
    std::string hex;
    for (const unsigned char byte : info.info_hashes().v1) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    EXPECT_EQ(made.infoHash, hex);
    for (int i = 0; i < info.num_pieces(); ++i) {
        const std::string piece = content.substr(static_cast<std::size_t>(i) * 16384, 16384);
        EXPECT_EQ(info.hash_for_piece(lt::piece_index_t(i)), lt::hasher(piece).final()) << i;
    }
}

TEST_F(TorrentFileTest, pieceLengthsArePeerTubes)
{
    // (size, piece length) of the captured torrents and around the borders of the rule; hashed from sparse
    // files.
    for (const auto &[size, length] : std::vector<std::pair<std::uint64_t, int>>{{1, 16384},
                                                                                 {9'390'206, 16384},
                                                                                 {13'985'691, 16384},
                                                                                 {23'000'000, 16384},
                                                                                 {24'000'000, 32768},
                                                                                 {95'000'000, 131072}}) {
        TorrentOrder sparse = order(1);
        fs::resize_file(sparse.file, size);
        const TorrentFile made = makeTorrent(sparse).value();
        EXPECT_EQ(lt::torrent_info(made.bytes, lt::from_span).piece_length(), length) << size;
    }
    for (const char *name : {"torrent-hls-720.torrent", "torrent-web-720.torrent"}) {
        const lt::torrent_info info(golden(name), lt::from_span);
        TorrentOrder sparse = order(1);
        fs::resize_file(sparse.file, static_cast<std::uint64_t>(info.total_size()));
        EXPECT_EQ(lt::torrent_info(makeTorrent(sparse).value().bytes, lt::from_span).piece_length(),
                  info.piece_length());
    }
}

TEST_F(TorrentFileTest, hostileTitlesStayOneName)
{
    TorrentOrder evil = order(1000);
    evil.title = "../../a\\b?c%d*e:f|g\"h<i>";
    evil.resolution = 0;
    const lt::torrent_info info(makeTorrent(evil).value().bytes, lt::from_span);
    EXPECT_EQ(info.num_files(), 1);
    EXPECT_EQ(info.name(), "..-..-a-b-c-d-e-f-g-h-i- 0p.mp4");
    evil.title = "日本語 🐙";
    EXPECT_EQ(lt::torrent_info(makeTorrent(evil).value().bytes, lt::from_span).name(), "日本語 🐙 0p.mp4");
}

TEST_F(TorrentFileTest, aPrivateVideoHasNoWebSeed)
{
    TorrentOrder hidden = order(1000);
    hidden.webSeedUrl.clear();
    const std::string bytes = makeTorrent(hidden).value().bytes;
    EXPECT_EQ(bytes.find("url-list"), std::string::npos);
}

TEST_F(TorrentFileTest, theSameFileAndTitleHaveTheSameInfoHash)
{
    const TorrentOrder first = order(50'000);
    TorrentOrder renamed = first;
    renamed.title = "Another";
    EXPECT_EQ(makeTorrent(first)->infoHash, makeTorrent(first)->infoHash);
    EXPECT_NE(makeTorrent(first)->infoHash, makeTorrent(renamed)->infoHash);
}

TEST_F(TorrentFileTest, canBeCancelledAndFails)
{
    const TorrentOrder good = order(100'000);
    int asked = 0;
    EXPECT_EQ(makeTorrent(good, [&asked] { return ++asked < 3; }).error().code, ErrorCode::cancelled);
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(makeTorrent(order(0)).error().code, ErrorCode::brokenMedia);
    TorrentOrder missing = good;
    missing.file = folder / "none.mp4";
    EXPECT_EQ(makeTorrent(missing).error().code, ErrorCode::notFound);
    const TorrentOrder shrinking = order(100'000);
    EXPECT_EQ(makeTorrent(shrinking,
                          [&] {
                              fs::resize_file(shrinking.file, 10);
                              return true;
                          })
                  .error()
                  .code,
              ErrorCode::conflict);
}
