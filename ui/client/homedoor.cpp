// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homedoor.h"

#include <QUrl>

namespace spirula::ui
{

QNetworkRequest requestThrough(const HomeDoor &door, const QByteArray &path)
{
    QNetworkRequest request(QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(door.port) + path));
    request.setRawHeader("Authorization", "Bearer " + door.token);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

}
