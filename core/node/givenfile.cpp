// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/givenfile.h"

namespace spirula::node
{

Result<void> checkGivenFile(const fs::path &path, const fs::path &mediaFolder)
{
    const std::string name = path.filename().string();
    if (!path.is_absolute()) {
        return Error(ErrorCode::invalidInput, {{"field", "path"}, {"reason", "it must be an absolute path"}});
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error) {
        return fileError(error.value(), path, "look at");
    }
    if (!fs::is_regular_file(status)) {
        return Error(ErrorCode::notAVideo,
                     {{"name", name}, {"reason", "It is no regular file."}, {"cause", "noFile"}});
    }
    const std::uint64_t size = fs::file_size(path, error);
    if (error) {
        return fileError(error.value(), path, "look at");
    }
    if (size == 0) {
        return Error(ErrorCode::notAVideo,
                     {{"name", name}, {"reason", "The file is empty."}, {"cause", "empty"}});
    }
    SPIRULA_TRY(const std::uint64_t free, freeSpace(mediaFolder));
    if (free < size) {
        return Error(ErrorCode::diskFull, {{"needed", std::to_string(size)}, {"free", std::to_string(free)}});
    }
    return {};
}

}
