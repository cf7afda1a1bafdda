// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/linewriter.h"

#include <unistd.h>

#include <cerrno>

namespace spirula::media
{

bool LineWriter::write(std::string line)
{
    line += '\n';
    for (std::size_t done = 0; done < line.size();) {
        const ssize_t count = ::write(m_output, line.data() + done, line.size() - done);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return true;
}

}
