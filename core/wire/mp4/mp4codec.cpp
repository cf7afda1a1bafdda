// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4codec.h"

#include "wire/mp4/mp4bytes.h"

#include <optional>

namespace spirula::wire
{

namespace
{

constexpr std::size_t visualEntryHead = 78; // ISO/IEC 14496-12 section 12.1.3
constexpr std::string_view plainPictures("\xfd\xf8\xf8\0", 4);

/// `count` units with 16 bit lengths become units with 32 bit lengths.
void takeUnits(Mp4Reader &reader, std::size_t count, Mp4Writer &out)
{
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        const std::string_view unit = reader.take(reader.u16());
        out.u32(unit.size());
        out.bytes(unit);
    }
}

/// ISO/IEC 14496-15 section 5.3.3.1. What stands behind the sets is chroma format and bit depth.
bool readAvc(Mp4Reader reader, Mp4Codec &codec)
{
    reader.skip(4);
    const bool has4ByteLengths = (reader.u8() & 3) == 3;
    Mp4Writer sets;
    takeUnits(reader, reader.u8() & 31, sets);
    takeUnits(reader, reader.u8(), sets);
    codec.parameterSets = sets.take();
    // The low profiles do not say it: 4:2:0 with 8 bits.
    codec.family += "avc" + std::string(reader.rest().empty() ? plainPictures : reader.rest());
    return has4ByteLengths && !reader.failed() && !codec.parameterSets.empty();
}

/// ISO/IEC 14496-15 section 8.3.3.1.
bool readHevc(Mp4Reader reader, Mp4Codec &codec)
{
    reader.skip(16);
    codec.family += std::string("hevc") + std::string(reader.take(3)); // chroma format, bit depths
    reader.skip(2);
    const bool has4ByteLengths = (reader.u8() & 3) == 3;
    Mp4Writer sets;
    const std::size_t arrays = reader.u8();
    for (std::size_t i = 0; i < arrays && !reader.failed(); ++i) {
        reader.skip(1);
        takeUnits(reader, reader.u16(), sets);
    }
    codec.parameterSets = sets.take();
    return has4ByteLengths && !reader.failed() && !codec.parameterSets.empty();
}

/// Profile, depth and subsampling, without the level.
bool readAv1(Mp4Reader reader, Mp4Codec &codec)
{
    reader.skip(1);
    const std::uint8_t profile = reader.u8() >> 5;
    codec.family += "av1" + std::to_string(profile) + "/" + std::to_string(reader.u8() & 0x7f);
    return !reader.failed();
}

bool readVp9(Mp4Reader reader, Mp4Codec &codec)
{
    reader.skip(4);
    codec.family += "vp9" + std::to_string(reader.u8());
    reader.skip(1);
    codec.family += "/" + std::to_string(reader.u8());
    return !reader.failed();
}

bool describesPixels(FourCc type) { return type == fourCc("pasp") || type == fourCc("btrt"); }

}

Mp4Codec readMp4Codec(std::string_view sampleEntry)
{
    Mp4Codec codec;
    const std::optional<Mp4Box> entry = Mp4Reader(sampleEntry).box();
    if (!entry) {
        return {};
    }
    Mp4Reader reader(entry->body);
    reader.skip(visualEntryHead);
    bool known = false;
    std::string extras;
    while (const std::optional<Mp4Box> box = reader.box()) {
        const Mp4Reader body(box->body);
        if (box->type == fourCc("avcC")) {
            known = readAvc(body, codec);
        } else if (box->type == fourCc("hvcC")) {
            known = readHevc(body, codec);
        } else if (box->type == fourCc("av1C")) {
            known = readAv1(body, codec);
        } else if (box->type == fourCc("vpcC")) {
            known = readVp9(body, codec);
        } else if (!describesPixels(box->type)) {
            extras += std::string(box->whole);
        }
    }
    if (!known || reader.failed()) {
        return {};
    }
    codec.family += "|" + extras;
    return codec;
}

std::string switchableSampleEntry(std::string_view sampleEntry)
{
    const std::optional<Mp4Box> entry = Mp4Reader(sampleEntry).box();
    if (!entry || entry->body.size() < visualEntryHead) {
        return std::string(sampleEntry);
    }
    const FourCc type = entry->type == fourCc("avc1") ? fourCc("avc3")
        : entry->type == fourCc("hvc1")               ? fourCc("hev1")
                                                      : entry->type;
    Mp4Writer out;
    out.box(type, [&] {
        out.bytes(entry->body.substr(0, visualEntryHead));
        Mp4Reader reader(entry->body.substr(visualEntryHead));
        while (const std::optional<Mp4Box> box = reader.box()) {
            if (!describesPixels(box->type)) {
                out.bytes(box->whole);
            }
        }
    });
    return out.take();
}

}
