// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"
#include "parts/place.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace spirula::ui
{

class EntryButton;
class SiteFoot;

/// The pages at the side of the window, Publish above them, the site's reach below.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    explicit SideBar(QWidget *parent = nullptr);

    void addEntry(Place::Page page, Icon icon, const QString &text);
    QList<Place::Page> pages() const { return m_order; }
    QString nameOf(Place::Page page) const;
    void setCurrent(Place::Page page);
    void setNarrow(bool narrow);
    SiteFoot &foot() { return *m_foot; }

Q_SIGNALS:
    void picked(spirula::ui::Place::Page page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    QVBoxLayout *m_column;
    EntryButton *m_publish;
    SiteFoot *m_foot;
    QMap<Place::Page, EntryButton *> m_entries;
    QList<Place::Page> m_order;
    bool m_narrow = false;
};

}
