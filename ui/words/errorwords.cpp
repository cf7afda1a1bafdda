// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/errorwords.h"

#include "words/format.h"

#include <KLocalizedString>

#include <QStringList>

#include <optional>

namespace spirula::ui::words
{

namespace
{

/// The parameters of an error as text: what strangers sent stays on one line and short.
class Given
{
public:
    explicit Given(const Error &error)
        : m_error(error)
    {
    }

    QString operator()(std::string_view name, const QString &otherwise = {}) const
    {
        const std::string_view value = m_error.parameter(name);
        const QString text
            = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).simplified().left(300);
        return text.isEmpty() ? otherwise : text;
    }
    bool has(std::string_view name) const { return !m_error.parameter(name).empty(); }
    QString size(std::string_view name) const
    {
        bool isNumber = false;
        const qint64 count = (*this)(name).toLongLong(&isNumber);
        return isNumber ? bytes(count) : (*this)(name);
    }
    /// The reason as a sentence: a capital in front, a full stop behind.
    QString reason() const
    {
        QString text = (*this)("reason");
        if (text.isEmpty()) {
            return text;
        }
        text[0] = text[0].toUpper();
        return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
    }

private:
    const Error &m_error;
};

QString nothingChanged() { return i18nc("@info", "Nothing was changed."); }

QString nothingLost() { return i18nc("@info", "Nothing was lost."); }

QString originalUntouched() { return i18nc("@info", "Your original is untouched."); }

QString savedIsSafe() { return i18nc("@info", "What was saved before is safe."); }

const QString tryAgain = QStringLiteral("tryAgain");
const QString chooseAnother = QStringLiteral("chooseAnother");

std::optional<Explanation> aboutAsking(ErrorCode code, const Given &given)
{
    switch (code) {
    case ErrorCode::cancelled:
        return Explanation{i18nc("@info", "This was stopped before it was done."), {}, savedIsSafe(), {}};
    case ErrorCode::invalidInput:
        return Explanation{given.has("field")
                               ? i18nc("@info %1 is a field", "“%1” can't be used.", given("field"))
                               : i18nc("@info", "A value can't be used."),
                           given.reason(),
                           nothingChanged(),
                           {}};
    case ErrorCode::notFound:
        return Explanation{i18nc("@info", "This isn't here any more."),
                           i18nc("@info", "It was deleted, or the link is wrong."),
                           {},
                           {}};
    case ErrorCode::forbidden:
        return given.has("path")
            ? Explanation{i18nc("@info %1 is a path", "Spirula may not open %1.", given("path")),
                          i18nc("@info", "Check who may read it."), originalUntouched(), chooseAnother}
            : Explanation{i18nc("@info", "This isn't open to you."),
                          i18nc("@info", "Its owner decides who may see it."),
                          {},
                          {}};
    case ErrorCode::passwordRequired:
        return Explanation{
            i18nc("@info", "This video opens with a password."), i18nc("@info", "Its owner has it."), {}, {}};
    case ErrorCode::wrongPassword:
        return Explanation{
            i18nc("@info", "The password is wrong."), i18nc("@info", "Capital letters count."), {}, {}};
    case ErrorCode::unauthorized:
        return Explanation{i18nc("@info", "Your site doesn't know this window any more."),
                           i18nc("@info", "It was restarted in the meantime."), nothingChanged(), tryAgain};
    case ErrorCode::conflict:
        return Explanation{i18nc("@info", "This can't be done the way things are now."),
                           given.reason(),
                           nothingChanged(),
                           {}};
    case ErrorCode::tooLarge:
        return Explanation{i18nc("@info", "This is too large."),
                           given.has("limit") ? i18nc("@info", "The limit is %1.", given.size("limit"))
                                              : QString(),
                           nothingChanged(), chooseAnother};
    case ErrorCode::tooMany:
        return Explanation{
            i18nc("@info %1 is an instance", "%1 asks us to slow down.",
                  given("host",
                        i18nc("@info an unnamed instance at the start of a sentence", "The other side"))),
            given.has("retryAfter") ? i18nc("@info", "More in %1 s.", given("retryAfter")) : QString(),
            nothingLost(),
            {}};
    default:
        return std::nullopt;
    }
}

std::optional<Explanation> aboutOthers(ErrorCode code, const Given &given)
{
    const QString host
        = given("host", i18nc("@info an unnamed instance at the start of a sentence", "The other side"));
    switch (code) {
    case ErrorCode::timedOut:
        return Explanation{i18nc("@info %1 is an instance", "%1 took too long to answer.", host),
                           {},
                           nothingLost(),
                           tryAgain};
    case ErrorCode::unreachable:
        return Explanation{i18nc("@info %1 is an instance", "%1 doesn't answer.", host),
                           i18nc("@info", "Check the address and your connection."), nothingLost(), tryAgain};
    case ErrorCode::refusedAddress:
        return Explanation{i18nc("@info", "%1 isn't an address on the public internet.",
                                 given("address", i18nc("@info at the start of a sentence", "This link"))),
                           i18nc("@info", "Spirula didn't connect to it. Check the link."),
                           {},
                           {}};
    case ErrorCode::protocol:
        return Explanation{
            i18nc("@info %1 is an instance", "%1 sent something that Spirula can't understand.", host),
            given.reason(), nothingChanged(), tryAgain};
    case ErrorCode::unsupported:
        return Explanation{
            i18nc("@info", "Spirula can't do this here yet."), given.reason(), nothingChanged(), {}};
    default:
        return std::nullopt;
    }
}

std::optional<Explanation> aboutMedia(ErrorCode code, const Given &given)
{
    const QString file = given("name", i18nc("@info a file, at the start of a sentence", "This file"));
    switch (code) {
    case ErrorCode::notAVideo:
        return Explanation{i18nc("@info %1 is a file", "%1 isn't a video Spirula can read.", file),
                           given.reason(), originalUntouched(), chooseAnother};
    case ErrorCode::brokenMedia:
        return Explanation{i18nc("@info %1 is a file", "%1 is damaged.", file), given.reason(),
                           originalUntouched(), chooseAnother};
    case ErrorCode::toolFailed:
        return Explanation{i18nc("@info", "Preparing failed."), given.reason(), originalUntouched(),
                           tryAgain};
    case ErrorCode::sandboxMissing:
        return Explanation{
            i18nc("@info", "This system can't lock video files in."),
            i18nc("@info %1 is a mechanism of the kernel",
                  "%1, which keeps hostile files away from yours, is missing. No file was opened.",
                  given("mechanism", i18nc("@info at the start of a sentence", "A mechanism"))),
            originalUntouched(), QStringLiteral("openAdvanced")};
    default:
        return std::nullopt;
    }
}

QString spaceText(const Given &given)
{
    if (given.has("needed") && given.has("free")) {
        return i18nc("@info sizes", "This needs about %1; %2 is free.", given.size("needed"),
                     given.size("free"));
    }
    return given.has("free") ? i18nc("@info a size", "%1 is free.", given.size("free")) : QString();
}

Explanation aboutMachine(ErrorCode code, const Given &given)
{
    switch (code) {
    case ErrorCode::diskFull:
        return {i18nc("@info", "Not enough space."), spaceText(given),
                i18nc("@info", "Preparing is paused and goes on by itself."), QStringLiteral("freeSpace")};
    case ErrorCode::io:
        return {i18nc("@info", "Reading or writing on the disk failed."),
                given.has("path")
                    ? i18nc("@info a path and a reason", "%1: %2", given("path"), given.reason())
                    : given.reason(),
                savedIsSafe(), tryAgain};
    case ErrorCode::portTaken:
        return {i18nc("@info", "%1 is taken by another program.",
                      given("address", i18nc("@info at the start of a sentence", "The port"))),
                i18nc("@info", "Your videos play here; others can't reach you."),
                {},
                QStringLiteral("choosePort")};
    case ErrorCode::folderInUse:
        return {i18nc("@info", "Another Spirula uses this folder."), given("path"), nothingChanged(),
                QStringLiteral("showOther")};
    case ErrorCode::newerDatabase:
        return {i18nc("@info", "These videos belong to a newer Spirula."),
                given.has("found") && given.has("known")
                    ? i18nc("@info", "Their schema is %1; this one knows %2.", given("found"), given("known"))
                    : QString(),
                nothingChanged(), QStringLiteral("getNewVersion")};
    case ErrorCode::databaseBroken:
        return {i18nc("@info", "The list of your videos is damaged."),
                i18nc("@info", "Restore a backup, or start with another folder."),
                i18nc("@info", "Nothing was written to it, and the video files are untouched."),
                QStringLiteral("otherFolder")};
    case ErrorCode::notRunning:
        return {i18nc("@info", "Your site isn't running."), {}, nothingLost(), QStringLiteral("restart")};
    default:
        return {i18nc("@info", "Spirula made a mistake."), i18nc("@info", "The details say more."),
                savedIsSafe(), tryAgain};
    }
}

}

QString Explanation::sentences() const
{
    return text.isEmpty() || safe.isEmpty() ? text + safe : text + QLatin1Char(' ') + safe;
}

Explanation explain(const Error &error)
{
    const Given given(error);
    for (const auto about : {aboutAsking, aboutOthers, aboutMedia}) {
        if (auto explanation = about(error.code, given)) {
            return *std::move(explanation);
        }
    }
    return aboutMachine(error.code, given);
}

QString actionText(const QString &actionId)
{
    if (actionId == tryAgain) {
        return i18nc("@action:button", "Try again");
    }
    if (actionId == chooseAnother) {
        return i18nc("@action:button a file", "Choose another");
    }
    if (actionId == u"freeSpace") {
        return i18nc("@action:button", "Free space");
    }
    if (actionId == u"choosePort") {
        return i18nc("@action:button a port", "Choose another port");
    }
    if (actionId == u"showOther") {
        return i18nc("@action:button another running Spirula", "Show it");
    }
    if (actionId == u"getNewVersion") {
        return i18nc("@action:button", "Get the new version");
    }
    if (actionId == u"otherFolder") {
        return i18nc("@action:button", "Open another folder");
    }
    if (actionId == u"restart") {
        return i18nc("@action:button", "Restart");
    }
    return actionId == u"openAdvanced" ? i18nc("@action:button", "Open Advanced settings") : QString();
}

QString details(const Error &error)
{
    const auto text = [](std::string_view value) {
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).simplified();
    };
    QStringList lines{text(name(error.code))};
    for (const auto &[key, value] : error.parameters) {
        const bool isSecret
            = key.find("oken") != std::string::npos || key.find("assword") != std::string::npos;
        lines << text(key) + QStringLiteral(": ") + (isSecret ? QStringLiteral("…") : text(value));
    }
    if (!error.detail.empty()) {
        lines << text(error.detail);
    }
    return lines.join(QLatin1Char('\n'));
}

}
