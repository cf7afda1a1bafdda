// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swarm/torrent/torrentfile.h"

#include "base/text.h"

#include <libtorrent/bencode.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/file_storage.hpp>
#include <libtorrent/hasher.hpp>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <iterator>

#include <unistd.h>

namespace spirula::swarm
{

namespace
{

constexpr int smallestPiece = 16 * 1024;
constexpr int largestPiece = 4 * 1024 * 1024;

/// PeerTube's name: what some file system forbids becomes a dash.
std::string nameOf(const TorrentOrder &order)
{
    const auto forbidden = [](char c) {
        return std::string_view("/\\?%*:|\"<>").find(c) != std::string_view::npos
            || static_cast<unsigned char>(c) < 0x20;
    };
    std::string name = order.title;
    std::replace_if(name.begin(), name.end(), forbidden, '-');
    return name + " " + std::to_string(order.resolution) + "p" + order.file.extension().string();
}

/// The power of two nearest to size / 1024 on a logarithmic scale, as the library behind PeerTube chooses it.
int pieceLengthFor(std::uint64_t size)
{
    const double exponent = std::log2(std::max(1.0, static_cast<double>(size) / 1024)) + 0.5;
    return std::clamp(1 << std::min(static_cast<int>(exponent), 30), smallestPiece, largestPiece);
}

/// Fills `piece`; a file that ends early is no longer the one that was measured.
Result<void> readPiece(int fd, const fs::path &path, std::uint64_t offset, std::vector<char> &piece)
{
    for (std::size_t filled = 0; filled < piece.size();) {
        const ssize_t got
            = ::pread(fd, piece.data() + filled, piece.size() - filled, static_cast<off_t>(offset + filled));
        if (got < 0 && errno != EINTR) {
            return fileError(errno, path, "read");
        }
        if (got == 0) {
            return Error(ErrorCode::conflict, {{"reason", "a media file got shorter while it was read"}},
                         path.string());
        }
        filled += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return {};
}

Result<void> hashPieces(lt::create_torrent &torrent, int fd, const fs::path &path,
                        const std::function<bool()> &proceed)
{
    std::vector<char> bytes;
    for (const lt::piece_index_t piece : torrent.piece_range()) {
        if (proceed && !proceed()) {
            return Error(ErrorCode::cancelled);
        }
        bytes.resize(static_cast<std::size_t>(torrent.piece_size(piece)));
        const auto offset = static_cast<std::uint64_t>(static_cast<int>(piece))
            * static_cast<std::uint64_t>(torrent.piece_length());
        SPIRULA_CHECK(readPiece(fd, path, offset, bytes));
        torrent.set_hash(piece, lt::hasher(bytes).final());
    }
    return {};
}

/// The outer keys in PeerTube's form, where libtorrent's differs: a list of web seeds even for one, and the
/// encoding.
TorrentFile encode(const lt::create_torrent &torrent, const TorrentOrder &order)
{
    lt::entry dictionary = torrent.generate();
    dictionary["encoding"] = "UTF-8";
    if (!order.webSeedUrl.empty()) {
        dictionary["url-list"] = lt::entry::list_type{order.webSeedUrl};
    }
    TorrentFile file;
    lt::bencode(std::back_inserter(file.bytes), dictionary);
    std::string info;
    lt::bencode(std::back_inserter(info), dictionary["info"]);
    const lt::sha1_hash hash = lt::hasher(info).final();
    file.infoHash = toHex({hash.data(), static_cast<std::size_t>(hash.size())});
    return file;
}

Result<TorrentFile> make(const TorrentOrder &order, const std::function<bool()> &proceed)
{
    std::uint64_t size = 0;
    SPIRULA_TRY(const FileDescriptor source, openRegularFile(order.file, &size));
    if (size == 0) {
        return Error(ErrorCode::brokenMedia,
                     {{"name", order.file.filename().string()}, {"reason", "it is empty"}});
    }
    lt::file_storage storage;
    storage.add_file(nameOf(order), static_cast<std::int64_t>(size));
    lt::create_torrent torrent(storage, pieceLengthFor(size), lt::create_torrent::v1_only);
    SPIRULA_CHECK(hashPieces(torrent, source.get(), order.file, proceed));
    torrent.set_creator("Spirula");
    int tier = 0;
    for (const std::string &tracker : {order.trackerSocketUrl, order.announceUrl}) {
        if (!tracker.empty()) {
            torrent.add_tracker(tracker, tier++);
        }
    }
    return encode(torrent, order);
}

}

Result<TorrentFile> makeTorrent(const TorrentOrder &order, const std::function<bool()> &proceed)
{
    try {
        return make(order, proceed);
    } catch (const std::exception &problem) { // libtorrent throws
        return Error(ErrorCode::internal, {}, std::string("making a torrent: ") + problem.what());
    }
}

}
