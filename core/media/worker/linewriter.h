// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace spirula::media
{

/// Writes whole lines to a pipe.
class LineWriter
{
public:
    explicit LineWriter(int output)
        : m_output(output)
    {
    }

    /// False when nobody reads any more.
    bool write(std::string line);

private:
    int m_output;
};

}
