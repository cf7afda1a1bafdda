// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/sitewords.h"

#include "words/format.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString yourSite() { return i18nc("@title:window", "Your site"); }

QString openMyPage() { return i18nc("@action:button", "Open my page"); }

QString siteOn() { return i18nc("@option:check", "Site is on"); }

QString turnOn() { return i18nc("@action:button the site", "Turn on"); }

QString usePort(int port) { return i18nc("@action:button %1 is a port", "Use %1", QString::number(port)); }

QString openAdvanced() { return i18nc("@action:button", "Open Advanced settings"); }

QString checkAddress() { return i18nc("@action:button", "Check the address"); }

QString reachIcon(Reach reach)
{
    switch (reach) {
    case Reach::off:
        return QStringLiteral("○");
    case Reach::thisComputer:
        return QStringLiteral("◔");
    case Reach::homeNetwork:
        return QStringLiteral("◑");
    case Reach::everyone:
        return QStringLiteral("●");
    case Reach::notConfirmed:
    case Reach::unreachable:
        break;
    }
    return QStringLiteral("▲");
}

QString reachEvidence(Reach reach, WallTime since, std::optional<WallTime> lastOutsideVisitor)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info", "Your site is off. Videos still play here.");
    case Reach::thisComputer:
        return i18nc("@info", "Others can't reach your site yet.");
    case Reach::homeNetwork:
        return i18nc("@info",
                     "Everyone on your network can watch. People outside can't reach your site yet.");
    case Reach::notConfirmed:
        return i18nc("@info", "Your site has an address. Nobody from outside has opened it yet.");
    case Reach::unreachable:
        return i18nc("@info %1 is a time", "People outside can't reach your site since %1.",
                     clockTime(since));
    case Reach::everyone:
        break;
    }
    return lastOutsideVisitor
        ? i18nc("@info %1 is a time", "Anyone can watch. Last visitor from outside: %1.",
                clockTime(*lastOutsideVisitor))
        : i18nc("@info", "Anyone can watch.");
}

QString needsHttps() { return i18nc("@info", "Links work. Followers on other instances need https."); }

QString watchersNow(qint64 count)
{
    return i18ncp("@info", "One person is watching now.", "%1 people are watching now.", count);
}

QString portTaken(int port)
{
    return i18nc("@info",
                 "Port %1 is taken by another program. Your videos play here; others can't reach you.",
                 QString::number(port));
}

QString cannotListen()
{
    return i18nc(
        "@info",
        "Your site can't listen on its port. Your videos play here; choose another port in Advanced.");
}

QString newNetwork(const QString &network)
{
    return network.isEmpty()
        ? i18nc("@info", "Home network turned itself off: this network is new to this computer.")
        : i18nc("@info %1 is a network's name", "Home network turned itself off: %1 is new to this computer.",
                network);
}

QString fixedAtStart()
{
    return i18nc("@info",
                 "How far your site reaches was set when it was started, so it can't be changed here.");
}

QString homeNetwork() { return i18nc("@option:check", "Home network"); }

QString homeNetworkExplained()
{
    return i18nc("@info", "Public and link videos become visible to everyone on this network.");
}

QString openOnNetwork(const QString &network)
{
    return network.isEmpty()
        ? i18nc("@info", "Public and link videos are visible to everyone on this network.")
        : i18nc("@info %1 is a network's name", "Public and link videos are visible to everyone on %1.",
                network);
}

QString scanWithPhone()
{
    return i18nc("@info", "Point your phone's camera at the code, or type the address:");
}

QString qrCodeOf(const QString &address) { return i18nc("@info accessible name", "QR code of %1", address); }

QString copyNetworkAddress() { return i18nc("@action:button", "Copy address"); }

QString addressTitle() { return i18nc("@title:group", "Address"); }

QString haveDomain() { return i18nc("@option:radio", "I have a domain or a server in front"); }

QString haveNothing() { return i18nc("@option:radio", "I have neither"); }

QString whatWorksToday()
{
    return i18nc(
        "@info",
        "This works today: everything plays on this computer, and with Home network on every device of your "
        "network. An address can come at any time; your videos stay as they are.");
}

QString address() { return i18nc("@label:textbox", "Address"); }

QString changingAddress()
{
    return i18nc("@info", "With another address, links to your videos break and followers are lost.");
}

QString notAnAddress()
{
    return i18nc("@info",
                 "This isn't an address. It looks like https://video.example.org, with nothing after it.");
}

QString certificate() { return i18nc("@title:group", "Certificate"); }

QString proxyDoesHttps() { return i18nc("@option:radio", "A proxy in front does https"); }

QString proxyAddresses() { return i18nc("@label:textbox", "Addresses of the proxy"); }

QString proxyAddressesExplained()
{
    return i18nc("@info:tooltip",
                 "Where the proxy connects from, as this computer sees it. Separate several by commas.");
}

QString certificateFiles() { return i18nc("@option:radio", "I have certificate files"); }

QString certificateFile() { return i18nc("@label:textbox", "Certificate file (PEM)"); }

QString certificateKeyFile() { return i18nc("@label:textbox", "Key file (PEM)"); }

QString bothFilesNeeded() { return i18nc("@info", "Both files are needed: the certificate and its key."); }

QString chooseFile() { return i18nc("@action:button", "Choose…"); }

QString chooseFileFor(const QString &what)
{
    return i18nc("@action:button accessible name", "Choose: %1", what);
}

QString reloadCertificate() { return i18nc("@action:button", "Load the certificate again"); }

QString certificateReloaded() { return i18nc("@info:status", "Certificate loaded."); }

QString saveAndCheck() { return i18nc("@action:button", "Save and check"); }

QString checkName(std::string_view check)
{
    if (check == "resolves") {
        return i18nc("@info a check", "The name leads somewhere");
    }
    if (check == "port") {
        return i18nc("@info a check", "The port answers");
    }
    if (check == "certificate") {
        return i18nc("@info a check", "The certificate is valid");
    }
    if (check == "page") {
        return i18nc("@info a check", "Your page loads");
    }
    return i18nc("@info a check", "The clock is right");
}

QString checkFailed(std::string_view check,
                    const std::vector<std::pair<std::string, std::string>> &parameters)
{
    const auto given = [&](std::string_view name) {
        for (const auto &[key, value] : parameters) {
            if (key == name) {
                return QString::fromStdString(value).simplified().left(200);
            }
        }
        return QString();
    };
    if (check == "resolves") {
        return given("host").isEmpty()
            ? i18nc("@info", "The name leads nowhere. Add an A or AAAA record where you bought the domain.")
            : i18nc("@info %1 is a host",
                    "%1 leads nowhere. Add an A or AAAA record where you bought the domain.", given("host"));
    }
    if (check == "port") {
        return i18nc(
            "@info",
            "Nothing answers at the address. Forward its port to this computer, or start the proxy.");
    }
    if (check == "certificate") {
        return i18nc("@info",
                     "The certificate isn't valid for this address. Get a new one and load it again.");
    }
    if (check == "page") {
        return i18nc("@info",
                     "Something else answers at the address. Point the proxy or the port to this computer.");
    }
    return i18nc(
        "@info",
        "This computer's clock is wrong. Turn on “Set the time automatically” in the system's settings.");
}

QString checkSkipped(std::string_view check)
{
    return i18nc("@info %1 is the name of a check",
                 "%1: not tried yet; something before it has to work first", checkName(check));
}

QString whileComputerIsOn()
{
    return i18nc("@info", "Viewers can watch while this computer is on and Spirula runs.");
}

QString startAtLogin() { return i18nc("@option:check", "Start when I log in"); }

QString stayAwake() { return i18nc("@option:check", "Stay awake while someone watches"); }

QString storage() { return i18nc("@title:group", "Storage"); }

QString storageTotal(qint64 used, qint64 free)
{
    return i18nc("@info sizes", "%1 used by your videos, %2 free", bytes(used), bytes(free));
}

QString storagePart(std::string_view name, qint64 size)
{
    const QString amount = bytes(size);
    if (name == "originals") {
        return i18nc("@info %1 is a size", "Working copies %1", amount);
    }
    if (name == "hls") {
        return i18nc("@info %1 is a size", "Qualities %1", amount);
    }
    if (name == "webVideos") {
        return i18nc("@info %1 is a size", "Plain MP4 files %1", amount);
    }
    if (name == "pictures") {
        return i18nc("@info %1 is a size", "Pictures %1", amount);
    }
    if (name == "captions") {
        return i18nc("@info %1 is a size", "Captions %1", amount);
    }
    if (name == "jobs") {
        return i18nc("@info %1 is a size", "Being prepared %1", amount);
    }
    if (name == "database") {
        return i18nc("@info %1 is a size", "Database %1", amount);
    }
    return i18nc("@info %1 is a size", "Other files %1", amount);
}

QString whatVideosTake() { return i18nc("@title:group", "What each video takes"); }

}
