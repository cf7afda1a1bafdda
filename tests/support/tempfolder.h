// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/uuid.h"

#include <string_view>

namespace spirula::test
{

/// A fresh folder of one test, removed with everything in it at the end.
class TempFolder
{
public:
    explicit TempFolder(const fs::path &below = fs::temp_directory_path())
        : m_path(below / ("spirula-test-" + Uuid::random().toString()))
    {
        fs::create_directories(m_path);
    }
    ~TempFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;

    const fs::path &path() const { return m_path; }
    fs::path operator/(std::string_view name) const { return m_path / name; }

private:
    fs::path m_path;
};

}
