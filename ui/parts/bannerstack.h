// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/banner.h"

#include <QHash>

class QVBoxLayout;

namespace spirula::ui
{

/// The banners of a page, one for each thing that is wrong; hidden while there is none.
class BannerStack : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStack(QWidget *parent = nullptr);

    /// Takes the place of the banner with the same id, and is announced.
    Banner *show(const QString &id, Banner::Kind kind, const QString &headline, const QString &text);
    void remove(const QString &id);
    Banner *find(const QString &id) const { return m_banners.value(id); }

private:
    QVBoxLayout *m_column;
    QHash<QString, Banner *> m_banners;
};

}
