// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/bannerstack.h"

#include <QVBoxLayout>

namespace spirula::ui
{

BannerStack::BannerStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::step8);
    hide();
}

Banner *BannerStack::show(const QString &id, Banner::Kind kind, const QString &headline, const QString &text)
{
    Banner *before = m_banners.take(id);
    auto *banner = new Banner(kind, headline, text, this);
    m_column->insertWidget(before ? m_column->indexOf(before) : m_column->count(), banner);
    m_banners.insert(id, banner);
    if (before) {
        before->hide();
        before->deleteLater();
    }
    connect(banner, &Banner::dismissed, this, [this, id] { remove(id); });
    banner->show();
    QWidget::show();
    banner->announce(text.isEmpty() ? headline : headline + u' ' + text);
    return banner;
}

void BannerStack::remove(const QString &id)
{
    // Later, for it may be the banner's own button that asks.
    if (Banner *banner = m_banners.take(id)) {
        banner->hide();
        banner->deleteLater();
    }
    setVisible(!m_banners.isEmpty());
}

}
