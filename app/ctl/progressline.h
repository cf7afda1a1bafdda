// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace spirula::ctl
{

/// Progress on standard error: a line that is written anew on a terminal; elsewhere one line for each new
/// step.
class ProgressLine
{
public:
    explicit ProgressLine(bool updating)
        : m_updating(updating)
    {
    }
    ~ProgressLine() { clear(); }

    /// `step` is what is being done, `details` how far.
    void show(std::string_view step, std::string_view details);
    /// Leaves no trace on a terminal.
    void clear();

private:
    bool m_updating;
    bool m_shown = false;
    std::string m_step;
};

}
