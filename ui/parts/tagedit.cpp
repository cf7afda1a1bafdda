// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/tagedit.h"

#include "parts/button.h"
#include "parts/flowlayout.h"
#include "parts/tokens.h"
#include "words/partswords.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace spirula::ui
{

TagEdit::TagEdit(const QString &name, Bounds bounds, QWidget *parent)
    : QWidget(parent)
    , m_bounds(bounds)
    , m_field(new QLineEdit(this))
    , m_row(new FlowLayout(this, metric::step8))
{
    setAccessibleName(name);
    setFocusProxy(m_field);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(words::addTag());
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->installEventFilter(this);
    m_row->addWidget(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &TagEdit::addTyped);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',')) {
            addTyped();
        }
    });
}

void TagEdit::setTags(const QStringList &tags)
{
    m_tags.clear();
    for (const QString &tag : tags) {
        add(tag);
    }
    layOut();
}

bool TagEdit::add(const QString &tag)
{
    const QString clean = tag.simplified();
    if (clean.size() < m_bounds.shortest || clean.size() > m_bounds.longest || m_tags.size() >= m_bounds.most
        || m_tags.contains(clean, Qt::CaseInsensitive)) {
        return false;
    }
    m_tags.append(clean);
    return true;
}

/// What cannot become a tag stays in the field, so that nothing typed is lost.
void TagEdit::addTyped()
{
    QStringList left;
    bool added = false;
    for (const QString &part : m_field->text().split(u',', Qt::SkipEmptyParts)) {
        const bool known = m_tags.contains(part.simplified(), Qt::CaseInsensitive);
        if (add(part)) {
            added = true;
        } else if (!known && !part.trimmed().isEmpty()) {
            left.append(part.simplified());
        }
    }
    m_field->setText(left.join(u' '));
    if (added) {
        layOut();
        Q_EMIT changed(m_tags);
    }
}

void TagEdit::remove(const QString &tag)
{
    if (m_tags.removeOne(tag)) {
        layOut();
        m_field->setFocus();
        Q_EMIT changed(m_tags);
    }
}

void TagEdit::layOut()
{
    for (auto *old : findChildren<Button *>(Qt::FindDirectChildrenOnly)) {
        m_row->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    int at = 0;
    QWidget *before = nullptr;
    for (const QString &tag : m_tags) {
        // A tag is never a mnemonic.
        auto *chip
            = new Button(Button::Kind::plain, Icon::close, QString(tag).replace(u"&"_s, u"&&"_s), this);
        chip->setAccessibleName(words::removeTag(tag));
        chip->setToolTip(words::removeTag(tag));
        chip->installEventFilter(this);
        chip->setProperty("tag", tag);
        connect(chip, &Button::clicked, this, [this, tag] { remove(tag); });
        m_row->insertWidget(at++, chip);
        if (before) {
            setTabOrder(before, chip);
        }
        before = chip;
        chip->show();
    }
    if (before) {
        setTabOrder(before, m_field);
    }
    m_field->setVisible(m_tags.size() < m_bounds.most);
    setFocusProxy(m_field->isHidden() ? before : m_field);
    updateGeometry();
}

bool TagEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_field) {
        if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            remove(m_tags.last());
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_field->text().isEmpty()) {
            addTyped(); // and the form does not take the key as its own
            return true;
        }
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        remove(watched->property("tag").toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}
