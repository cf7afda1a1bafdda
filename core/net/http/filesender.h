// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/task.h"
#include "net/http/byterange.h"

#include <memory>

namespace spirula::net
{

class Connection;

struct OpenFile {
    FileDescriptor file;
    std::uint64_t size = 0;
};

/// A regular file, nothing else.
Result<OpenFile> openForSending(const fs::path &path);

/// Sends a part of a file in turns, between which the loop serves others; `countsAsMedia`: under the upload
/// limit.
Task<bool> sendFileRange(std::shared_ptr<Connection> connection, FileDescriptor file, ByteRange range,
                         bool countsAsMedia);

}
