// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/sandbox.h"

#include "process/privileges.h"
#include "process/syscallfilter.h"

namespace spirula::process
{

namespace
{

/// Notes a missing mechanism, or makes it an error. Other errors stay errors.
Result<void> tolerate(Result<void> result, bool required, std::vector<std::string> &missing)
{
    if (result || required || result.error().code != ErrorCode::sandboxMissing) {
        return result;
    }
    missing.emplace_back(result.error().parameter("mechanism"));
    return {};
}

}

Result<std::vector<std::string>> lockIn(const SandboxRules &rules)
{
    std::vector<std::string> missing;
    SPIRULA_CHECK(applyLimits(rules.limits));
    if (!leaveNetwork()) {
        missing.emplace_back("networkNamespace");
    }
    SPIRULA_CHECK(tolerate(dropPrivileges(), rules.required, missing));
    SPIRULA_CHECK(tolerate(restrictPaths(rules.paths), rules.required, missing));
    SPIRULA_CHECK(tolerate(filterSystemCalls(), rules.required, missing));
    return missing;
}

}
