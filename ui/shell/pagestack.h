// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/page.h"

#include <QHash>
#include <QVariantAnimation>

#include <functional>

namespace spirula::ui
{

using PageFactory = std::function<Page *(QWidget *parent)>;

/// The pages, one of them shown. Each is made when it is first opened and lives on, so that Back finds it as
/// it was left.
class PageStack : public QWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);

    void add(Place::Page id, PageFactory factory);
    bool has(Place::Page id) const { return m_factories.contains(id); }
    /// The page that is shown; none at first.
    Page *current() const { return m_current; }
    /// None if it has not been opened yet.
    Page *made(Place::Page id) const { return m_pages.value(id); }
    bool isSaving() const; ///< one of them
    std::optional<Place> unsaved() const; ///< the first of them
    void saveUnsaved();
    /// Shows the page at this place, after making it if it is its first time.
    void open(const Place &place, bool animated);

Q_SIGNALS:
    void pageMade(spirula::ui::Place::Page id, spirula::ui::Page *page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fadeFrom(const QPixmap &before);

    QHash<Place::Page, PageFactory> m_factories;
    QHash<Place::Page, Page *> m_pages;
    Page *m_current = nullptr;
    QWidget *m_fade = nullptr; ///< the picture of the page before, above the new one while it fades
    QVariantAnimation m_animation;
};

}
