// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pagestack.h"

#include <QPainter>

#include <algorithm>

namespace spirula::ui
{
namespace
{

constexpr int fadeMs = 180;

/// The page that goes, as a picture: only a picture can be half there without painting every widget twice.
class FadingPicture : public QWidget
{
public:
    FadingPicture(const QPixmap &picture, QVariantAnimation &animation, QWidget *parent)
        : QWidget(parent)
        , m_picture(picture)
        , m_animation(animation)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setOpacity(m_animation.currentValue().toReal());
        painter.drawPixmap(0, 0, m_picture);
    }

private:
    QPixmap m_picture;
    QVariantAnimation &m_animation;
};

}

PageStack::PageStack(QWidget *parent)
    : QWidget(parent)
{
    m_animation.setDuration(fadeMs);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(1.0);
    m_animation.setEndValue(0.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] {
        if (m_fade) {
            m_fade->update();
        }
    });
    connect(&m_animation, &QVariantAnimation::finished, this,
            [this] { delete std::exchange(m_fade, nullptr); });
}

void PageStack::add(Place::Page id, PageFactory factory) { m_factories.insert(id, std::move(factory)); }

bool PageStack::isSaving() const { return std::ranges::any_of(m_pages, &Page::isSaving); }

std::optional<Place> PageStack::unsaved() const
{
    for (const Page *page : m_pages) {
        if (auto place = page->unsaved()) {
            return place;
        }
    }
    return std::nullopt;
}

void PageStack::saveUnsaved()
{
    for (Page *page : m_pages) {
        page->saveUnsaved();
    }
}

void PageStack::open(const Place &place, bool animated)
{
    Q_ASSERT(has(place.page));
    Page *&page = m_pages[place.page];
    if (!page) {
        page = m_factories[place.page](this);
        page->hide();
        page->lower(); // below what lies over the pages: toasts, the activity
        Q_EMIT pageMade(place.page, page);
    }
    if (page == m_current) {
        page->arrive(place);
        return;
    }
    const QPixmap before = m_current && animated && isVisible() ? m_current->grab() : QPixmap();
    Page *old = std::exchange(m_current, page);
    page->setGeometry(rect());
    page->arrive(place);
    page->show();
    if (old) {
        old->leave();
        old->hide();
    }
    fadeFrom(before);
}

void PageStack::resizeEvent(QResizeEvent *)
{
    if (m_current) {
        m_current->setGeometry(rect());
    }
    m_animation.stop();
    delete std::exchange(m_fade, nullptr);
}

void PageStack::fadeFrom(const QPixmap &before)
{
    m_animation.stop();
    delete std::exchange(m_fade, nullptr);
    if (before.isNull()) {
        return;
    }
    m_fade = new FadingPicture(before, m_animation, this);
    m_fade->setGeometry(rect());
    m_animation.start();
    m_fade->lower();
    m_current->lower(); // the picture above it and below all else
    m_fade->show();
}

}
