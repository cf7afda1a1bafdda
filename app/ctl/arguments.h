// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandspec.h"

#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::ctl
{

/// A parsed command line of one command: options with their values, and what is left.
class Arguments
{
public:
    /// Takes "--name value", "--name=value", "-n value", "-nvalue"; "--" ends the options. The error's
    /// parameter `reason` is the sentence for the user.
    static Result<Arguments> parse(std::span<const std::string> words,
                                   const std::vector<OptionSpec> &options);

    bool has(std::string_view option) const;
    std::optional<std::string> get(std::string_view option) const; ///< of an option that does not repeat
    std::vector<std::string> all(std::string_view option) const;
    const std::vector<std::string> &rest() const { return m_rest; }

private:
    std::vector<std::pair<std::string_view, std::string>> m_options;
    std::vector<std::string> m_rest;
};

/// An invalidInput error whose sentence is `reason`.
Error usageError(std::string reason);

}
