// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

struct VttCue {
    std::string id; ///< may be empty
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::string settings; ///< "line:0 align:start"; only known settings are kept
    std::string text; ///< lines with \n; WebVTT cue text markup
    bool operator==(const VttCue &) const = default;
};

/// Captions as WebVTT knows them. Comments, styles and regions are not kept.
struct WebVtt {
    std::vector<VttCue> cues; ///< ascending start
    bool operator==(const WebVtt &) const = default;
};

inline constexpr std::size_t maxCaptionBytes = 20 << 20; ///< as PeerTube

/// W3C WebVTT, section 6.1 (parsing). A cue that breaks the form is dropped, as browsers do; without any good
/// cue it is invalidInput.
Result<WebVtt> parseWebVtt(std::string_view text);
std::string writeWebVtt(const WebVtt &captions);

/// SubRip. Its tags <b> <i> <u> stay, <font> and {\an8} go.
Result<WebVtt> parseSrt(std::string_view text);

/// A caption file of either kind and of any encoding that people have (UTF-8, UTF-16 with mark, Windows-1252)
/// as normalised WebVTT.
Result<std::string> captionToWebVtt(std::string_view content);

}
