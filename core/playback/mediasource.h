// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <span>

namespace spirula::playback
{

/// The bytes of one media file, wherever they are. Reading is safe from several threads.
class MediaSource
{
public:
    virtual ~MediaSource() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills `out` or fails; blocks.
    virtual Result<void> read(std::uint64_t offset, std::span<char> out) const = 0;
};

/// A file of this machine, kept open: it plays on when it is removed meanwhile.
class FileSource : public MediaSource
{
public:
    static Result<std::shared_ptr<const MediaSource>> open(const fs::path &path);
    FileSource(FileDescriptor file, std::uint64_t size, fs::path path);

    std::uint64_t size() const override { return m_size; }
    Result<void> read(std::uint64_t offset, std::span<char> out) const override;

private:
    FileDescriptor m_file;
    std::uint64_t m_size;
    fs::path m_path;
};

}
