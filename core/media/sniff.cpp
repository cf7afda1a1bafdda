// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/sniff.h"

#include "base/text.h"
#include "media/truncation.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace spirula::media
{

namespace
{

struct Signature {
    std::string_view begins;
    std::string_view reason;
};

using namespace std::string_view_literals;

constexpr std::string_view playlist = "it is a list of other files, not a video";
constexpr std::string_view picture = "it is a picture";
constexpr std::string_view document = "it is a document";
constexpr std::string_view archive = "it is an archive";
constexpr std::string_view program = "it is a program";

constexpr std::array binarySignatures{
    Signature{"\xff\xd8\xff\xe0"sv, picture},
    Signature{"\xff\xd8\xff\xe1"sv, picture},
    Signature{"%PDF-"sv, document},
    Signature{"PK\x03\x04"sv, archive},
    Signature{"\x1f\x8b"sv, archive},
    Signature{"7z\xbc\xaf\x27\x1c"sv, archive},
    Signature{"Rar!\x1a\x07"sv, archive},
    Signature{"\xfd\x37zXZ\0"sv, archive},
    Signature{"\x7f\x45LF"sv, program},
    Signature{"MZ"sv, program},
    Signature{"SQLite format 3\0"sv, document},
};
/// Compared without case, after white space and a byte order mark.
constexpr std::array textSignatures{
    Signature{"#extm3u"sv, playlist},     Signature{"#ext-x-"sv, playlist},
    Signature{"ffconcat"sv, playlist},    Signature{"v=0"sv, playlist},
    Signature{"[playlist]"sv, playlist},  Signature{"[reference]"sv, playlist},
    Signature{"<mpd"sv, playlist},        Signature{"<smil"sv, playlist},
    Signature{"<?xml"sv, document},       Signature{"<asx"sv, playlist},
    Signature{"<!doctype"sv, document},   Signature{"<html"sv, document},
    Signature{"#!"sv, program},           Signature{"rtsp://"sv, playlist},
    Signature{"http://"sv, playlist},     Signature{"https://"sv, playlist},
    Signature{"file "sv, playlist},       Signature{"file:"sv, playlist},
    Signature{";ffmetadata"sv, document}, Signature{"webvtt"sv, "it is a caption file"},
    Signature{"{"sv, document},
};

Error refuse(std::string_view name, std::string_view reason)
{
    return Error(ErrorCode::notAVideo, {{"name", std::string(name)}, {"reason", std::string(reason)}});
}

bool isWebp(std::string_view beginning)
{
    return beginning.starts_with("RIFF") && beginning.substr(0, 12).ends_with("WEBP");
}

/// Without the mark and white space in front.
std::string_view textStart(std::string_view beginning)
{
    if (beginning.starts_with("\xef\xbb\xbf")) {
        beginning.remove_prefix(3);
    }
    return trim(beginning);
}

/// An ordinary file, opened without waiting for anything else that may stand there.
Result<FileDescriptor> openOrdinary(const fs::path &path, std::string_view name)
{
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) {
        return fileError(errno, path, "open");
    }
    struct stat status{};
    if (::fstat(file.get(), &status) < 0) {
        return fileError(errno, path, "stat");
    }
    if (!S_ISREG(status.st_mode)) {
        return refuse(name, "it is no ordinary file");
    }
    return file;
}

Result<std::string> readBeginning(int file, const fs::path &path)
{
    std::string beginning(sniffBytes, '\0');
    const ssize_t count = ::pread(file, beginning.data(), beginning.size(), 0);
    if (count < 0) {
        return fileError(errno, path, "read");
    }
    beginning.resize(static_cast<std::size_t>(count));
    return beginning;
}

}

Result<void> sniffContent(std::string_view beginning, std::string_view name)
{
    if (beginning.empty()) {
        return Error(ErrorCode::brokenMedia, {{"name", std::string(name)}, {"reason", "it is empty"}});
    }
    if (beginning.size() == sniffBytes && beginning.find_first_not_of('\0') == std::string_view::npos) {
        return Error(ErrorCode::brokenMedia,
                     {{"name", std::string(name)}, {"reason", "it begins with nothing but zeros"}});
    }
    for (const Signature &signature : binarySignatures) {
        if (beginning.starts_with(signature.begins)) {
            return refuse(name, signature.reason);
        }
    }
    if (isWebp(beginning)) {
        return refuse(name, picture);
    }
    const std::string text = toLower(textStart(beginning).substr(0, 64));
    for (const Signature &signature : textSignatures) {
        if (text.starts_with(signature.begins)) {
            return refuse(name, signature.reason);
        }
    }
    return {};
}

std::optional<std::string> sniffPicture(std::string_view beginning)
{
    if (beginning.starts_with("\xff\xd8\xff")) {
        return "jpeg_pipe";
    }
    if (beginning.starts_with("\x89PNG\r\n\x1a\n")) {
        return "png_pipe";
    }
    if (beginning.starts_with("GIF87a") || beginning.starts_with("GIF89a")) {
        return "gif";
    }
    return isWebp(beginning) ? std::optional<std::string>("webp_pipe") : std::nullopt;
}

bool looksLikeMedia(std::string_view beginning)
{
    constexpr std::array starts{"\x1a\x45\xdf\xa3"sv,
                                "RIFF"sv,
                                "OggS"sv,
                                "FLV"sv,
                                "fLaC"sv,
                                "ID3"sv,
                                "\x30\x26\xb2\x75"sv,
                                ".RMF"sv,
                                "\x00\x00\x01\xba"sv,
                                "FORM"sv,
                                "\x06\x0e\x2b\x34"sv,
                                "GIF8"sv};
    const bool boxes = beginning.size() >= 8 && beginning.substr(4, 4) == "ftyp";
    const bool transport = beginning.size() > 188 && beginning[0] == 'G' && beginning[188] == 'G';
    return boxes || transport
        || std::any_of(starts.begin(), starts.end(),
                       [beginning](std::string_view start) { return beginning.starts_with(start); });
}

Result<std::string> readBeginning(const fs::path &path)
{
    SPIRULA_TRY(const FileDescriptor file, openOrdinary(path, path.filename().string()));
    return readBeginning(file.get(), path);
}

Result<std::int64_t> sniffFile(const fs::path &path, std::string_view name)
{
    SPIRULA_TRY(const FileDescriptor file, openOrdinary(path, name));
    struct stat status{};
    ::fstat(file.get(), &status);
    SPIRULA_TRY(const std::string beginning, readBeginning(file.get(), path));
    SPIRULA_CHECK(sniffContent(beginning, name));
    SPIRULA_CHECK(checkComplete(file.get(), status.st_size, beginning, name));
    return std::int64_t{status.st_size};
}

}
