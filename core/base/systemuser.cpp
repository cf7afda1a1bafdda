// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/systemuser.h"

#include "base/text.h"

#include <pwd.h>
#include <unistd.h>

namespace spirula
{

std::string nameOfSystemUser()
{
    const passwd *user = ::getpwuid(::getuid());
    if (!user) {
        return {};
    }
    const std::string full = user->pw_gecos ? user->pw_gecos : "";
    const std::string name(trim(full.substr(0, full.find(',')))); // behind it: room, telephone
    return toUtf8(name.empty() ? user->pw_name : name);
}

}
