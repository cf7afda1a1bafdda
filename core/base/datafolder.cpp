// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/datafolder.h"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace spirula
{

namespace
{

fs::path homeFolder()
{
    if (const char *home = std::getenv("HOME"); home && fs::path(home).is_absolute()) {
        return home;
    }
    const passwd *user = ::getpwuid(::getuid());
    return user && user->pw_dir ? fs::path(user->pw_dir) : fs::current_path();
}

} // namespace

fs::path DataFolder::defaultRoot()
{
    // The XDG base directory specification: a relative path in the variable is to be ignored.
    if (const char *data = std::getenv("XDG_DATA_HOME"); data && fs::path(data).is_absolute()) {
        return fs::path(data) / "spirula";
    }
    return homeFolder() / ".local" / "share" / "spirula";
}

} // namespace spirula
