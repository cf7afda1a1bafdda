// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "words/reachwords.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::ui::words
{

/// What the site page says.
QString yourSite();
QString openMyPage();
QString siteOn();
QString turnOn();
QString usePort(int port);
QString openAdvanced();
QString checkAddress();

QString reachIcon(Reach reach);
/// Why Spirula thinks that the site reaches so far.
QString reachEvidence(Reach reach, WallTime since, std::optional<WallTime> lastOutsideVisitor);
QString needsHttps();
QString watchersNow(qint64 count);
QString portTaken(int port);
QString cannotListen();
QString newNetwork(const QString &network);
QString fixedAtStart();

QString homeNetwork();
QString homeNetworkExplained();
QString openOnNetwork(const QString &network);
QString scanWithPhone();
QString qrCodeOf(const QString &address);
QString copyNetworkAddress();

QString addressTitle();
QString haveDomain();
QString haveNothing();
QString whatWorksToday();
QString address();
QString changingAddress();
QString notAnAddress();
QString certificate();
QString proxyDoesHttps();
QString proxyAddresses();
QString proxyAddressesExplained();
QString certificateFiles();
QString certificateFile();
QString certificateKeyFile();
QString bothFilesNeeded();
QString chooseFile();
QString chooseFileFor(const QString &what);
QString reloadCertificate();
QString certificateReloaded();
QString saveAndCheck();
/// `check`: the node's word for it ("resolves", "port", "certificate", "page", "clock").
QString checkName(std::string_view check);
QString checkFailed(std::string_view check,
                    const std::vector<std::pair<std::string, std::string>> &parameters);
QString checkSkipped(std::string_view check);

QString whileComputerIsOn();
QString startAtLogin();
QString stayAwake();
QString storage();
QString storageTotal(qint64 used, qint64 free);
QString storagePart(std::string_view name, qint64 size);
QString whatVideosTake();

}
