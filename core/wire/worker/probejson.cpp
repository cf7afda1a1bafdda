// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/probejson.h"

#include "wire/json.h"
#include "wire/worker/probevalues.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxProbeBytes = 64 << 20;
constexpr std::size_t maxStreams = 256;
constexpr std::size_t maxPackets = 100'000;
constexpr std::size_t maxFrames = 100; // asked for of pictures only
constexpr std::size_t maxChapters = 2'000;
constexpr std::size_t maxTags = 100;

const json::object *findObject(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

/// The array of that name; empty when there is none. Error when it is too long to be honest.
Result<const json::array *> findArray(const json::object &object, std::string_view name, std::size_t most)
{
    static const json::array nothing;
    const json::value *value = object.if_contains(name);
    const json::array *array = value ? value->if_array() : nullptr;
    if (array && array->size() > most) {
        return Error(ErrorCode::protocol, {{"field", std::string(name)}, {"reason", "has too many entries"}});
    }
    return array ? array : &nothing;
}

std::string tag(const json::object &object, std::string_view name)
{
    const json::object *tags = findObject(object, "tags");
    return tags ? textOf(*tags, name) : std::string();
}

void readDisplayMatrix(const json::object &data, ProbeStream &stream)
{
    if (!data.contains("displaymatrix")) {
        return;
    }
    stream.hasDisplayMatrix = true;
    stream.rotation = realOf(data, "rotation");
    stream.mirrored = isMirrored(textOf(data, "displaymatrix"));
}

void readSideData(const json::object &object, ProbeStream &stream)
{
    const Result<const json::array *> list = findArray(object, "side_data_list", maxTags);
    if (!list) {
        return;
    }
    for (const json::value &item : **list) {
        if (const json::object *data = item.if_object()) {
            readDisplayMatrix(*data, stream);
        }
    }
}

void readPicture(const json::object &object, ProbeStream &stream)
{
    stream.pixelFormat = textOf(object, "pix_fmt");
    stream.width = static_cast<int>(integerOf(object, "width", 0, 1 << 30));
    stream.height = static_cast<int>(integerOf(object, "height", 0, 1 << 30));
    stream.sampleAspectRatio = textOf(object, "sample_aspect_ratio");
    stream.fieldOrder = textOf(object, "field_order");
    stream.colorTransfer = textOf(object, "color_transfer");
    stream.averageFrameRate = textOf(object, "avg_frame_rate");
    stream.realFrameRate = textOf(object, "r_frame_rate");
    stream.bitsPerRawSample = static_cast<int>(integerOf(object, "bits_per_raw_sample", 0, 64));
}

ProbeStream streamOf(const json::object &object)
{
    ProbeStream stream;
    stream.index = static_cast<int>(integerOf(object, "index", 0, 1 << 20));
    stream.type = textOf(object, "codec_type");
    stream.codec = textOf(object, "codec_name");
    stream.profile = textOf(object, "profile");
    stream.level = static_cast<int>(integerOf(object, "level", -99, 10'000));
    readPicture(object, stream);
    stream.startTime = realOf(object, "start_time");
    stream.duration = realOf(object, "duration");
    stream.bitRate = integerOf(object, "bit_rate", 0, maxNumber);
    stream.frames = integerOf(object, "nb_frames", 0, maxNumber);
    stream.channels = static_cast<int>(integerOf(object, "channels", 0, 1024));
    stream.sampleRate = static_cast<int>(integerOf(object, "sample_rate", 0, 10'000'000));
    if (const json::object *disposition = findObject(object, "disposition")) {
        stream.isDefault = integerOf(*disposition, "default", 0, 1) == 1;
        stream.forced = integerOf(*disposition, "forced", 0, 1) == 1;
        stream.attachedPicture = integerOf(*disposition, "attached_pic", 0, 1) == 1;
        stream.timedThumbnails = integerOf(*disposition, "timed_thumbnails", 0, 1) == 1;
    }
    stream.language = tag(object, "language");
    stream.title = tag(object, "title");
    readSideData(object, stream);
    return stream;
}

ProbePacket packetOf(const json::object &object)
{
    ProbePacket packet;
    packet.stream = static_cast<int>(integerOf(object, "stream_index", 0, 1 << 20));
    const std::string_view clock = object.contains("pts_time") ? "pts_time" : "dts_time";
    packet.hasTime = object.contains(clock);
    packet.time = realOf(object, clock);
    const std::string flags = textOf(object, "flags"); // "KD_"
    packet.key = flags.starts_with('K');
    packet.hidden = flags.find('D') != std::string::npos;
    return packet;
}

ProbeChapter chapterOf(const json::object &object)
{
    return {.start = realOf(object, "start_time"),
            .end = realOf(object, "end_time"),
            .title = tag(object, "title")};
}

void readFormat(const json::object &root, ProbeReport &report)
{
    const json::object *format = findObject(root, "format");
    if (!format) {
        return;
    }
    report.formatName = textOf(*format, "format_name");
    report.startTime = realOf(*format, "start_time");
    report.duration = realOf(*format, "duration");
    report.bitRate = integerOf(*format, "bit_rate", 0, maxNumber);
    report.probeScore = static_cast<int>(integerOf(*format, "probe_score", 0, 100));
    if (const json::object *tags = findObject(*format, "tags")) {
        for (const json::key_value_pair &member : *tags) {
            if (report.tags.size() < maxTags) {
                report.tags.emplace_back(member.key(), textOf(*tags, member.key()));
            }
        }
    }
}

/// Pictures tell by a frame, and not by the stream, how they lie (EXIF): the first one's word is the
/// stream's.
Result<void> readFrames(const json::object &root, std::vector<ProbeStream> &streams)
{
    SPIRULA_TRY(const json::array *list, findArray(root, "frames", maxFrames));
    for (const json::value &item : *list) {
        const json::object *frame = item.if_object();
        if (!frame) {
            continue;
        }
        const std::int64_t index = integerOf(*frame, "stream_index", 0, 1 << 20);
        for (ProbeStream &stream : streams) {
            if (stream.index == index && !stream.hasDisplayMatrix) {
                readSideData(*frame, stream);
            }
        }
    }
    return {};
}

template<class T, class Make>
Result<void> readAll(const json::object &root, std::string_view name, std::size_t most, std::vector<T> &out,
                     Make make)
{
    SPIRULA_TRY(const json::array *list, findArray(root, name, most));
    for (const json::value &item : *list) {
        if (const json::object *object = item.if_object()) {
            out.push_back(make(*object));
        }
    }
    return {};
}

}

Result<ProbeReport> decodeProbe(std::string_view text)
{
    SPIRULA_TRY(const json::object root, parseJsonObject(text, maxProbeBytes, ErrorCode::protocol));
    ProbeReport report;
    readFormat(root, report);
    SPIRULA_CHECK(readAll(root, "streams", maxStreams, report.streams, streamOf));
    SPIRULA_CHECK(readFrames(root, report.streams));
    SPIRULA_CHECK(readAll(root, "packets", maxPackets, report.packets, packetOf));
    SPIRULA_CHECK(readAll(root, "chapters", maxChapters, report.chapters, chapterOf));
    return report;
}

}
