// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file is by its first bytes, and whether all of it is there.

#include "media/sniff.h"
#include "base/filesystem.h"
#include "media/truncation.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

using namespace spirula;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string_view beginning = bytes.substr(0, media::sniffBytes);
    [[maybe_unused]] const auto content = media::sniffContent(beginning, "clip");
    [[maybe_unused]] const auto picture = media::sniffPicture(beginning);
    [[maybe_unused]] const bool known = media::looksLikeMedia(beginning);
    const FileDescriptor file(::memfd_create("clip", MFD_CLOEXEC));
    if (file && ::write(file.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())) {
        [[maybe_unused]] const auto complete
            = media::checkComplete(file.get(), static_cast<std::int64_t>(bytes.size()), beginning, "clip");
    }
    return 0;
}
