// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homewords.h"

#include "wire/home/wordtable.h"

namespace spirula::wire
{

namespace
{

constexpr std::array<Words<model::Privacy>, 4> privacyWords{{{model::Privacy::everyone, "public"},
                                                             {model::Privacy::unlisted, "unlisted"},
                                                             {model::Privacy::onlyMe, "private"},
                                                             {model::Privacy::password, "password"}}};
constexpr std::array<Words<model::VideoState>, 3> stateWords{
    {{model::VideoState::published, "published"},
     {model::VideoState::toTranscode, "preparing"},
     {model::VideoState::transcodingFailed, "failed"}}};
constexpr std::array<Words<model::CommentsPolicy>, 3> commentsWords{
    {{model::CommentsPolicy::enabled, "enabled"},
     {model::CommentsPolicy::disabled, "disabled"},
     {model::CommentsPolicy::requiresApproval, "approval"}}};
constexpr std::array<Words<model::FileKind>, 2> kindWords{
    {{model::FileKind::hls, "hls"}, {model::FileKind::web, "web"}}};

}

std::string_view word(model::Privacy privacy) { return wordOf(privacyWords, privacy); }
std::string_view word(model::VideoState state) { return wordOf(stateWords, state); }
std::string_view word(model::CommentsPolicy policy) { return wordOf(commentsWords, policy); }
std::string_view word(model::FileKind kind) { return wordOf(kindWords, kind); }

std::optional<model::Privacy> privacyFromWord(std::string_view text) { return fromWord(privacyWords, text); }
std::optional<model::VideoState> stateFromWord(std::string_view text) { return fromWord(stateWords, text); }
std::optional<model::CommentsPolicy> commentsPolicyFromWord(std::string_view text)
{
    return fromWord(commentsWords, text);
}
std::optional<model::FileKind> fileKindFromWord(std::string_view text) { return fromWord(kindWords, text); }

}
