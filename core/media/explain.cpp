// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/explain.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <csignal>

namespace spirula::media
{

namespace
{

struct Phrase {
    std::string_view says; ///< part of FFmpeg's message
    ErrorCode code;
    std::string_view reason;
};

constexpr std::array phrases{
    Phrase{"No space left on device", ErrorCode::diskFull, ""},
    Phrase{"moov atom not found", ErrorCode::brokenMedia, "its index is missing: the file is not complete"},
    Phrase{"EBML header parsing failed", ErrorCode::brokenMedia, "its header is damaged"},
    Phrase{"Format not on whitelist", ErrorCode::notAVideo, "files of this kind are not accepted"},
    Phrase{"not on whitelist", ErrorCode::brokenMedia, "it points to other files or to the network"},
    Phrase{"External reference", ErrorCode::brokenMedia, "it points to other files"},
    Phrase{"Cannot allocate memory", ErrorCode::brokenMedia, "it needs more memory than one video may have"},
    Phrase{"Picture size", ErrorCode::brokenMedia, "its picture is too large"},
    Phrase{"Invalid data found when processing input", ErrorCode::brokenMedia, "its data is damaged"},
    Phrase{"Output file does not contain any stream", ErrorCode::brokenMedia, "nothing in it can be played"},
    Phrase{"End of file", ErrorCode::brokenMedia, "it ends too early"},
};

std::string_view lastLine(std::string_view text)
{
    const std::size_t end = text.find_last_of('\n');
    return end == std::string_view::npos ? text : text.substr(end + 1);
}

Error byPhrase(const Phrase &phrase)
{
    if (phrase.code == ErrorCode::diskFull) {
        return Error(phrase.code);
    }
    return Error(phrase.code, {{"name", ""}, {"reason", std::string(phrase.reason)}});
}

}

Error explainFailure(const wire::WorkerCommand &command, const wire::WorkerCommandResult &result)
{
    const auto said = std::find_if(phrases.begin(), phrases.end(), [&result](const Phrase &phrase) {
        return result.lastWords.find(phrase.says) != std::string::npos;
    });
    // FFmpeg's own exit codes go up to 255, so only the usual signals are told apart.
    const bool killed = result.exitCode > 128 && result.exitCode <= 128 + SIGSYS;
    Error error(ErrorCode::toolFailed,
                {{"tool", command.tool}, {"reason", toUtf8(lastLine(result.lastWords).substr(0, 300))}});
    if (result.exitCode == 128 + SIGXFSZ) {
        error = Error(ErrorCode::tooLarge);
    } else if (said != phrases.end()) {
        error = byPhrase(*said);
    } else if (killed) {
        error
            = Error(ErrorCode::toolFailed,
                    {{"tool", command.tool}, {"reason", "signal " + std::to_string(result.exitCode - 128)}});
    }
    error.detail = result.lastWords;
    return error;
}

Error aboutFile(Error error, std::string_view name)
{
    if (error.code != ErrorCode::brokenMedia && error.code != ErrorCode::notAVideo) {
        return error;
    }
    const auto place = std::find_if(error.parameters.begin(), error.parameters.end(),
                                    [](const auto &parameter) { return parameter.first == "name"; });
    if (place == error.parameters.end()) {
        error.parameters.emplace_back("name", std::string(name));
    } else {
        place->second = std::string(name);
    }
    return error;
}

}
