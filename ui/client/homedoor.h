// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QNetworkRequest>
#include <QtTypes>

namespace spirula::ui
{

/// Where the home listener of the running node is: a port of 127.0.0.1, and the token that opens it. Both are
/// new after each start of the node.
struct HomeDoor {
    quint16 port = 0;
    QByteArray token;
    bool operator==(const HomeDoor &) const = default;
};

/// A request for `path` (encoded, with the query) that neither redirects nor cookies lead elsewhere.
QNetworkRequest requestThrough(const HomeDoor &door, const QByteArray &path);

}
