// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4bytes.h"
#include "wire/mp4/mp4init.h"

namespace spirula::wire
{

namespace
{

constexpr std::uint32_t movieTimescale = 1000;

void writeMatrix(Mp4Writer &out, const std::array<std::int32_t, 9> &matrix)
{
    for (const std::int32_t value : matrix) {
        out.u32(static_cast<std::uint32_t>(value));
    }
}

void writeMovieHeader(Mp4Writer &out, std::int64_t durationMs, std::size_t tracks)
{
    out.fullBox(fourCc("mvhd"), 1, 0, [&] {
        out.zeros(16);
        out.u32(movieTimescale);
        out.u64(static_cast<std::uint64_t>(durationMs));
        out.u32(0x10000); // rate
        out.u16(0x100); // volume
        out.zeros(10);
        writeMatrix(out, Mp4Track().matrix);
        out.zeros(24);
        out.u32(tracks + 1);
    });
}

void writeTrackHeader(Mp4Writer &out, const Mp4Track &track, std::int64_t durationMs)
{
    constexpr std::uint32_t enabledInMovie = 3;
    out.fullBox(fourCc("tkhd"), 1, enabledInMovie, [&] {
        out.zeros(16);
        out.u32(track.id);
        out.zeros(4);
        out.u64(static_cast<std::uint64_t>(durationMs));
        out.zeros(8);
        out.u16(0); // layer
        out.u16(track.isVideo ? 0 : 1); // alternate group
        out.u16(track.isVideo ? 0 : 0x100); // volume
        out.zeros(2);
        writeMatrix(out, track.matrix);
        out.u32(track.width);
        out.u32(track.height);
    });
}

void writeEdits(Mp4Writer &out, const Mp4Track &track)
{
    if (track.start <= 0) {
        return;
    }
    out.box(fourCc("edts"), [&] {
        out.fullBox(fourCc("elst"), 1, 0, [&] {
            out.u32(1);
            out.u64(0); // all of it
            out.u64(static_cast<std::uint64_t>(track.start));
            out.u32(0x10000);
        });
    });
}

void writeSampleTable(Mp4Writer &out, const Mp4Track &track)
{
    out.box(fourCc("stbl"), [&] {
        out.fullBox(fourCc("stsd"), 0, 0, [&] {
            out.u32(1);
            out.bytes(track.sampleEntry);
        });
        const auto emptyTable
            = [&](FourCc type, std::size_t zeros) { out.fullBox(type, 0, 0, [&] { out.zeros(zeros); }); };
        emptyTable(fourCc("stts"), 4);
        emptyTable(fourCc("stsc"), 4);
        emptyTable(fourCc("stsz"), 8);
        emptyTable(fourCc("stco"), 4);
    });
}

void writeMediaInformation(Mp4Writer &out, const Mp4Track &track)
{
    out.box(fourCc("minf"), [&] {
        if (track.isVideo) {
            out.fullBox(fourCc("vmhd"), 0, 1, [&] { out.zeros(8); });
        } else {
            out.fullBox(fourCc("smhd"), 0, 0, [&] { out.zeros(4); });
        }
        out.box(fourCc("dinf"), [&] {
            out.fullBox(fourCc("dref"), 0, 0, [&] {
                out.u32(1);
                out.fullBox(fourCc("url "), 0, 1, [] {}); // in this file
            });
        });
        writeSampleTable(out, track);
    });
}

void writeTrack(Mp4Writer &out, const Mp4Track &track, std::int64_t durationMs)
{
    out.box(fourCc("trak"), [&] {
        writeTrackHeader(out, track, durationMs);
        writeEdits(out, track);
        out.box(fourCc("mdia"), [&] {
            out.fullBox(fourCc("mdhd"), 1, 0, [&] {
                out.zeros(16);
                out.u32(track.timescale);
                out.u64(0); // in fragments
                out.u16(track.language);
                out.u16(0);
            });
            out.fullBox(fourCc("hdlr"), 0, 0, [&] {
                out.u32(0);
                out.u32(track.isVideo ? fourCc("vide") : fourCc("soun"));
                out.zeros(12);
                out.u8(0); // no name
            });
            writeMediaInformation(out, track);
        });
    });
}

void writeDefaults(Mp4Writer &out, const std::vector<Mp4Track> &tracks, std::int64_t durationMs)
{
    out.box(fourCc("mvex"), [&] {
        out.fullBox(fourCc("mehd"), 1, 0, [&] { out.u64(static_cast<std::uint64_t>(durationMs)); });
        for (const Mp4Track &track : tracks) {
            out.fullBox(fourCc("trex"), 0, 0, [&] {
                out.u32(track.id);
                out.u32(1);
                out.u32(track.defaultDuration);
                out.u32(track.defaultSize);
                out.u32(track.defaultFlags);
            });
        }
    });
}

}

std::string writeMp4Init(const std::vector<Mp4Track> &tracks, std::int64_t durationMs)
{
    Mp4Writer out;
    out.box(fourCc("ftyp"), [&] {
        out.bytes("iso6");
        out.u32(0x200);
        out.bytes("iso6iso5mp41");
    });
    out.box(fourCc("moov"), [&] {
        writeMovieHeader(out, durationMs, tracks.size());
        for (const Mp4Track &track : tracks) {
            writeTrack(out, track, durationMs);
        }
        writeDefaults(out, tracks, durationMs);
    });
    return out.take();
}

std::string writeMp4Index(std::uint32_t trackId, std::uint32_t timescale,
                          const std::vector<Mp4IndexEntry> &entries)
{
    constexpr std::uint32_t startsWithSync = 0x90000000; // starts_with_SAP, SAP type 1
    Mp4Writer out;
    out.fullBox(fourCc("sidx"), 1, 0, [&] {
        out.u32(trackId);
        out.u32(timescale);
        out.u64(0); // first time
        out.u64(0); // the first part follows at once
        out.u16(0);
        out.u16(entries.size());
        for (const Mp4IndexEntry &entry : entries) {
            out.u32(entry.size & 0x7fffffffU);
            out.u32(entry.duration);
            out.u32(startsWithSync);
        }
    });
    return out.take();
}

}
