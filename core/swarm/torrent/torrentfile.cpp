// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swarm/torrent/torrentfile.h"

#include <libtorrent/bencode.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/file_storage.hpp>
#include <libtorrent/hasher.hpp>
#include <libtorrent/hex.hpp>

#include <algorithm>
#include <bit>
#include <fstream>

namespace spirula::swarm
{

namespace
{

constexpr std::int64_t leastPiece = 16 * 1024;
constexpr std::int64_t mostPiece = 4 * 1024 * 1024;
constexpr std::int64_t wantedPieces = 1024;

/// PeerTube's rule: the power of two next to a thousandth of the size, as create-torrent computes it.
int pieceLength(std::int64_t size)
{
    const std::int64_t wanted = std::max<std::int64_t>(1, size / wantedPieces);
    const auto below = static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(wanted)));
    // 0.5 is where rounding the binary logarithm goes up: below * sqrt(2).
    const bool up = wanted * wanted > 2 * below * below;
    return static_cast<int>(std::clamp(up ? below * 2 : below, leastPiece, mostPiece));
}

/// The title as a file name: what file systems forbid becomes a dash.
std::string torrentName(const TorrentOrder &order)
{
    constexpr std::string_view forbidden = "/\\?%*:|\"<>";
    std::string name = order.title;
    std::ranges::replace_if(name, [&](char c) { return forbidden.find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20; }, '-');
    return name + ' ' + std::to_string(order.resolution) + 'p' + order.file.extension().string();
}

/// Hashes the file piece by piece into `torrent`.
Result<void> hashPieces(lt::create_torrent &torrent, const fs::path &path, std::int64_t size, const std::function<bool()> &proceed)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<char> piece(static_cast<std::size_t>(torrent.piece_length()));
    for (std::int64_t offset = 0; offset < size; offset += torrent.piece_length()) {
        if (proceed && !proceed()) {
            return Error(ErrorCode::cancelled);
        }
        const std::int64_t length = std::min<std::int64_t>(torrent.piece_length(), size - offset);
        if (!file.read(piece.data(), length)) {
            return Error(ErrorCode::io, {{"path", path.string()}, {"reason", "it cannot be read to its end"}});
        }
        const lt::piece_index_t index(static_cast<int>(offset / torrent.piece_length()));
        torrent.set_hash(index, lt::hasher(piece.data(), static_cast<int>(length)).final());
    }
    return {};
}

/// The outer keys in PeerTube's form: the WebSocket tracker first.
void addTrackers(lt::entry::dictionary_type &outer, const TorrentOrder &order)
{
    outer["announce"] = order.trackerSocketUrl;
    lt::entry::list_type tiers;
    for (const std::string &url : {order.trackerSocketUrl, order.announceUrl}) {
        tiers.emplace_back(lt::entry::list_type{lt::entry(url)});
    }
    outer["announce-list"] = tiers;
    if (!order.webSeedUrl.empty()) {
        outer["url-list"] = lt::entry::list_type{lt::entry(order.webSeedUrl)};
    }
    outer["created by"] = "Spirula";
    outer["encoding"] = "UTF-8";
}

Result<TorrentFile> make(const TorrentOrder &order, const std::function<bool()> &proceed)
{
    const auto size = static_cast<std::int64_t>(fs::file_size(order.file));
    if (size == 0) {
        return Error(ErrorCode::invalidInput, {{"field", "file"}, {"reason", "an empty file has no torrent"}});
    }
    lt::file_storage storage;
    storage.add_file(torrentName(order), size);
    lt::create_torrent torrent(storage, pieceLength(size), lt::create_torrent::v1_only);
    SPIRULA_CHECK(hashPieces(torrent, order.file, size, proceed));

    lt::entry entry = torrent.generate();
    std::string info;
    lt::bencode(std::back_inserter(info), entry["info"]);
    addTrackers(entry.dict(), order);
    TorrentFile made;
    lt::bencode(std::back_inserter(made.bytes), entry);
    const lt::sha1_hash hash = lt::hasher(info.data(), static_cast<int>(info.size())).final();
    made.infoHash = lt::aux::to_hex(hash);
    return made;
}

}

Result<TorrentFile> makeTorrent(const TorrentOrder &order, const std::function<bool()> &proceed)
{
    try {
        return make(order, proceed);
    } catch (const fs::filesystem_error &error) {
        return fileError(error.code().value(), order.file, "read");
    } catch (const std::exception &error) {
        return Error(ErrorCode::internal, {}, std::string("libtorrent: ") + error.what());
    }
}

}
