// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/cleanstart.h"

#include "base/filesystem.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace spirula::media
{

namespace
{

/// The boxes before the first picture and its first NAL units: a moof of a long segment has some thousand
/// entries.
constexpr std::uint64_t readAtMost = 1 << 20;
constexpr int idr = 5;
constexpr int lastSliceType = 5;
constexpr std::uint32_t videoTrack = 1;

std::uint32_t number(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4 && at + i < bytes.size(); ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

struct Box {
    std::string_view type;
    std::string_view body;
    std::size_t end = 0;
};

/// The box at a place; nullopt when it is cut off before its header. Its body may be cut.
std::optional<Box> boxAt(std::string_view bytes, std::size_t at)
{
    if (at + 8 > bytes.size()) {
        return std::nullopt;
    }
    const std::size_t size = number(bytes, at);
    if (size < 8) {
        return std::nullopt;
    }
    return Box{.type = bytes.substr(at + 4, 4), .body = bytes.substr(at + 8, size - 8), .end = at + size};
}

std::optional<std::string_view> child(std::string_view body, std::string_view type)
{
    std::size_t at = 0;
    while (const auto box = boxAt(body, at)) {
        if (box->type == type) {
            return box->body;
        }
        at = box->end;
    }
    return std::nullopt;
}

/// Where the first sample of a track fragment lies, counted from the moof, if it is the video's (ISO/IEC
/// 14496-12 sections 8.8.7, 8.8.8).
std::optional<std::size_t> firstSampleOf(std::string_view traf)
{
    const auto header = child(traf, "tfhd");
    const auto run = child(traf, "trun");
    constexpr std::uint32_t hasDataOffset = 1;
    const bool complete = header && run && header->size() >= 8 && run->size() >= 12;
    if (!complete || number(*header, 4) != videoTrack || (number(*run, 0) & hasDataOffset) == 0) {
        return std::nullopt;
    }
    return number(*run, 8);
}

std::optional<std::size_t> firstSample(std::string_view moof)
{
    std::size_t at = 0;
    while (const auto box = boxAt(moof, at)) {
        const auto offset = box->type == "traf" ? firstSampleOf(box->body) : std::nullopt;
        if (offset) {
            return offset;
        }
        at = box->end;
    }
    return std::nullopt;
}

/// The type of the first slice in a sample of length-prefixed NAL units (ITU-T H.264 section 7.4.1).
int firstSliceType(std::string_view sample)
{
    for (std::size_t at = 0; at + 5 <= sample.size(); at += 4 + std::size_t{number(sample, at)}) {
        const int type = static_cast<unsigned char>(sample[at + 4]) & 0x1f;
        if (type >= 1 && type <= lastSliceType) {
            return type;
        }
    }
    return 0;
}

}

bool beginsWithIdr(std::string_view segmentStart)
{
    std::size_t at = 0;
    std::optional<Box> box = boxAt(segmentStart, at);
    while (box && box->type != "moof") {
        at = box->end;
        box = boxAt(segmentStart, at);
    }
    const auto offset = box ? firstSample(box->body) : std::nullopt;
    return offset && at + *offset < segmentStart.size()
        && firstSliceType(segmentStart.substr(at + *offset)) == idr;
}

Result<bool> allBeginWithIdr(const PreparedFile &file)
{
    const FileDescriptor descriptor(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor) {
        return fileError(errno, file.path, "open");
    }
    std::string start;
    for (const HashedSegment &segment : file.segments) {
        start.resize(static_cast<std::size_t>(std::min(segment.length, readAtMost)));
        const ssize_t count
            = ::pread(descriptor.get(), start.data(), start.size(), static_cast<off_t>(segment.offset));
        if (count < 0) {
            return fileError(errno, file.path, "read");
        }
        if (!beginsWithIdr(std::string_view(start).substr(0, static_cast<std::size_t>(count)))) {
            return false;
        }
    }
    return true;
}

}
