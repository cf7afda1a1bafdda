// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/mediasource.h"

#include <cerrno>
#include <unistd.h>

namespace spirula::playback
{

FileSource::FileSource(FileDescriptor file, std::uint64_t size, fs::path path)
    : m_file(std::move(file))
    , m_size(size)
    , m_path(std::move(path))
{
}

Result<std::shared_ptr<const MediaSource>> FileSource::open(const fs::path &path)
{
    std::uint64_t size = 0;
    SPIRULA_TRY(FileDescriptor file, openRegularFile(path, &size));
    return std::make_shared<const FileSource>(std::move(file), size, path);
}

Result<void> FileSource::read(std::uint64_t offset, std::span<char> out) const
{
    while (!out.empty()) {
        const ssize_t count = ::pread(m_file.get(), out.data(), out.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return fileError(count < 0 ? errno : EIO, m_path, "read");
        }
        offset += static_cast<std::uint64_t>(count);
        out = out.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

}
