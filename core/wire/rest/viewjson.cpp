// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/viewjson.h"

#include "wire/jsonreader.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxReportBytes = 10'000;
constexpr std::int64_t longestSeconds = 10'000'000;

Error badReport(std::string_view field, std::string_view reason)
{
    return Error(ErrorCode::invalidInput,
                 {{"field", std::string(field)}, {"reason", std::string(reason)}, {"location", "body"}});
}

}

Result<ViewReport> decodeViewReport(std::string_view text)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxReportBytes, ErrorCode::invalidInput));
    JsonReader reader(object, JsonFrom::answer);
    double seconds = 0;
    std::string event;
    reader.require("currentTime");
    reader.real("currentTime", seconds);
    reader.text("viewEvent", event, 100);
    if (reader.failed() || !(seconds >= 0 && seconds <= static_cast<double>(longestSeconds))) {
        return badReport("currentTime", "Should have a correct current time");
    }
    if (!event.empty() && event != "seek") {
        return badReport("viewEvent", "Should have a correct event");
    }
    return ViewReport{static_cast<std::int64_t>(seconds), event == "seek"};
}

std::string encode(const ViewReport &report)
{
    json::object object{{"currentTime", report.currentTime}};
    if (report.seeked) {
        object["viewEvent"] = "seek";
    }
    return writeJson(object);
}

}
